"""A visit to a text: opens the editor in its place, and writes what was typed when that is done."""

from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.queries.grid import PathGrid
from napl_desktop.text import units
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.new_place import Ids, NewPlace
from ui.grid.editor import TextStyle, Way
from ui.grid.painting.cell_geometry import OpenText
from ui.grid.table import GridTable
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected

_NOTHING = QRegion(-2, -2, 1, 1)
_NOWHERE: Ids = (None, None)


class _LeftText(Struct, frozen=True):
    """How a text was left, by who may go on typing in it."""

    place: Ids
    typed: str
    """What letters go on in: as it was in the editor, with the blank at its end."""
    written: str
    """As the path has it since."""
    cursor: int


class Editing(QObject):
    """Edits the current place of a table. One visit is one step; a text that could not be written stays open.

    A user who types on in the same place goes on where they were: the next letter comes after the last, until
    another place is chosen.
    """

    row_wanted = Signal()
    """The user is done with a text, and wants a row below it."""

    def __init__(
        self, table: GridTable, model: GridModel, session: DocumentSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._session = session
        self._place: Ids | None = None
        self._new: NewPlace | None = None
        self._came_from: Ids = _NOWHERE
        self._refused: str | None = None
        self._left: _LeftText | None = None
        self._height = 0
        self._editor = table.editor
        self._editor.done.connect(self._on_done)
        self._editor.left.connect(self._on_left)
        self._editor.given_up.connect(self.give_up)
        self._editor.grew.connect(self._put_in_place)
        self._editor.cursorPositionChanged.connect(self._reveal_cursor)
        table.edit_wanted.connect(self.open)
        table.pressed_at.connect(self.commit)
        table.stayed.connect(self._let_letters_go_on)
        table.chosen.connect(self._on_chosen)
        table.chosen.connect(self._stay_at_refused)
        table.arranged.connect(self._put_in_place)

    @property
    def is_open(self) -> bool:
        """Whether a text is being edited."""
        return self._place is not None

    def open(self, typed: str | None = None, point: QPoint | None = None) -> None:
        """Edit the current place: with `typed` in place of its words, or from the `point` that was clicked.

        A new line that is typed comes after the words; so do letters where something was just written.
        """
        index = self._table.currentIndex()
        if self.is_open:
            self._go_back_in(typed)
            return
        if not index.isValid():
            return
        row, column = index.row(), index.column()
        left, self._left = self._left, None
        self._place = self._model.place(index)
        self._refused = None
        self._begin(row, column)
        self._table.open_text(OpenText(row, column, 0))
        self._put_in_place()
        if point is None:
            self._table.scrollTo(index)
        else:  # what was touched stays under the finger
            self._table.show_whole(index)
        self._editor.show()
        self._editor.setFocus()
        is_again = self._take_up()
        if typed == "\n":
            self._editor.insertPlainText(self._between() if self._editor.text else "")
        elif typed is not None and (is_again or self._resume(left, typed)):
            self._editor.insertPlainText(typed)
        elif typed is not None and typed != " ":
            self._type_over(column, typed)
        elif point is not None:
            self._editor.put_cursor_at(self._editor.mapFrom(self._table.viewport(), point))

    def open_new(self, new: NewPlace) -> None:
        """Edit the title of what is not there yet: it is made when its title is known."""
        self._came_from = self._table.ids
        self._new = new
        self._model.make_room(new)
        self._table.choose(self._model.index_of(*new.ids))
        self.open()

    def commit(self) -> bool:
        """Write what was typed, if anything; tell whether no text is open any more."""
        if self._place is None:
            return True
        typed, cursor = self._editor.text, self._editor.textCursor().position()
        is_left_empty = self.is_left_empty
        if not self._write(self._place):
            return False
        # A user who types on after this means to go on, not to begin again.
        if is_left_empty:
            self._let_letters_go_on()
        else:
            place = self._table.ids
            self._left = _LeftText(place, typed, self._words_at(place), cursor)
        return True

    def committed_grid(self) -> PathGrid | None:
        """Return the path, after writing the text that is open; None if that failed or there is no path."""
        return self._model.grid if self.commit() else None

    def _write(self, place: Ids) -> bool:
        from ui.grid.content.writing import write_words

        text, new = self._editor.text, self._new
        if new is not None:
            ids = self._made(new, text)
            if ids is None:
                return False
            self._leave_new(ids)
        elif self._editor.is_changed and not write_words(self._session, self._model, place, text):
            self._refused = text
            return False
        else:
            self._close()
        return True

    def drafts(self) -> tuple[Draft, ...]:
        """Return the text that is open, if it is another one than was there."""
        if self._place is None or not self._editor.is_changed:
            return ()
        text, new = self._editor.text, self._new
        if new is not None:
            return (new.draft(text),) if new.is_title(text) else ()
        return (Draft(self._target, text),)

    @property
    def _target(self) -> Target:
        dimension_id, level_id = self._place or _NOWHERE
        return Target(Selected(dimension_id=dimension_id, level_id=level_id).place)

    def _take_up(self) -> bool:
        """Go on in a text that was refused here before; False if none was."""
        refused = self._session.texts.take_up(self._target) if self._new is None else None
        if refused is not None:
            self._editor.selectAll()
            self._editor.insertPlainText(refused.text)
        return refused is not None

    def hand_over(self) -> None:
        """Let the session hold a text that was refused: its path is seen no longer."""
        self._session.texts.hold(self.drafts())
        self._close_again()

    def leave_empty_place(self) -> bool:
        """Close the place of what is not there yet, if there is no title in it; tell whether that was so."""
        is_empty = self.is_left_empty
        if is_empty:
            self._close_again()
        return is_empty

    def give_up(self) -> None:
        """Leave the text as it was."""
        given_up, was = self.drafts(), self._words_at(self._place or _NOWHERE)
        self._close_again()
        for draft in given_up:
            self._session.given_up.keep(draft, was)

    def place_editor(self) -> None:
        """After a change: close where the place is gone; take over other words unless some were typed."""
        if self._place is None:
            return
        index = self._model.index_of(*self._place)
        if not index.isValid():
            given_up = self.drafts()
            self._close_again()
            for draft in given_up:
                self._session.given_up.keep(draft)
        elif not self._editor.is_changed and self._editor.text != self._words_at(self._place):
            self._begin(index.row(), index.column())

    def _words_at(self, place: Ids) -> str:
        """Return what is in the project at a place; nothing where there is none."""
        index = self._model.index_of(*place)
        return self._model.words(index.row(), index.column()) if index.isValid() else ""

    def _begin(self, row: int, column: int) -> None:
        self._apply_theme(row, column)
        hint = self._new.hint if self._new else ""
        self._editor.begin(self._model.words(row, column), one_line=row == HEAD, hint=hint)
        if self._session.document.read_only:
            self._editor.only_show()
        self._editor.setAccessibleName(self._model.name_of(row, column))

    def _apply_theme(self, row: int, column: int) -> None:
        """Let the words look as they do in their place, where further lines of a title are its explanation."""
        boxes = self._table.places.boxes
        is_title = row > HEAD and column == HEAD
        explanation = TextStyle(boxes.look.font("small"), boxes.look.colour("muted")) if is_title else None
        self._editor.apply_theme(boxes.look.font(boxes.text_role(row, column)), explanation)

    def _type_over(self, column: int, typed: str) -> None:
        """Replace the words; of a title with an explanation only the title."""
        end = len(self._first_line()) if column == HEAD else len(self._editor.text)
        self._editor.put_cursor(0, end)
        self._editor.insertPlainText(typed)

    def _first_line(self) -> str:
        return self._editor.text.partition("\n")[0]

    def _close(self) -> None:
        self._place = None
        self._table.open_text(None)
        if self._editor is self._editor.window().focusWidget():
            self._table.setFocus()
        self._editor.hide()

    def _close_again(self) -> None:
        """Close the text without writing it, also where it was to become something."""
        if self._new is None:
            self._close()
        else:
            self._leave_new(self._came_from)
            self._let_letters_go_on()

    # What is not there yet

    def _made(self, new: NewPlace, text: str) -> Ids | None:
        """Make what a title was typed for; return where the user is then, or None if it could not be made."""
        if not new.is_title(text):
            return self._came_from
        # Not what is typed here any more: whatever follows from the making must not find the same title again.
        self._editor.document().setModified(False)
        added = new.make(self._session, text)
        if not added.done:
            self._editor.document().setModified(True)
            self._refused = text
            return None
        return new.made(added.value)

    def _leave_new(self, ids: Ids) -> None:
        """Close the place for what was not there yet, and be somewhere else."""
        held = self._table.ids
        was_here = self._new is None or held == self._new.ids
        self._new = None
        self._close()
        self._model.make_room(None)
        self._table.choose(self._model.index_of(*(ids if was_here else held)))

    # Where letters go that are typed next

    def spare_words(self) -> None:
        """Let the next letters come after the words of the current place, unless a text there was just left."""
        left = self._left
        if not self.is_open and (left is None or left.written != self._words_at(left.place)):
            self._let_letters_go_on()

    def _let_letters_go_on(self) -> None:
        """Let letters that are typed here go on after the words, on a new line, until another place is chosen."""
        index = self._table.currentIndex()
        if index.isValid():
            words = self._model.words(index.row(), index.column())
            typed = words + (" " if index.row() == HEAD else "\n") if words else ""
            self._left = _LeftText(self._model.place(index), typed, words, units(typed))

    def _resume(self, left: _LeftText | None, typed: str) -> bool:
        """Put text and cursor as they were left here; False where `typed` does not go on in that."""
        if left is None or left.place != self._place or left.written != self._editor.text:
            return False
        if typed == " " and left.typed.endswith("\n"):
            return False
        self._editor.setPlainText(left.typed)
        self._editor.document().setModified(False)
        self._editor.put_cursor(left.cursor)
        return True

    def _between(self) -> str:
        """Return what comes between the words of the open text and what is typed after them."""
        return " " if self._editor.is_one_line else "\n"

    def _on_chosen(self) -> None:
        place = self._table.ids
        if self._left and place not in (_NOWHERE, self._left.place):
            self._left = None

    # While it is open

    def _on_left(self, reason: Qt.FocusReason) -> None:
        if reason is Qt.FocusReason.MouseFocusReason and QApplication.focusWidget() is self._table:
            # What is pressed is to be known before anything moves: the table says so first, if it is a place.
            QTimer.singleShot(0, self, self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        # A text that was refused is tried again once it is another one, or Enter is pressed in it.
        if not self._editor.hasFocus() and self._editor.text != self._refused:
            self.commit()

    def _stay_at_refused(self) -> None:
        """Keep the user at a text that was refused: elsewhere, they would think that it is there."""
        if self._place is None or self._refused is None or not self._editor.is_changed:
            return
        index = self._model.index_of(*self._place)
        if index.isValid() and index != self._table.currentIndex():
            self._table.hold(index)
            self._editor.setFocus()

    def _go_back_in(self, typed: str | None) -> None:
        """Go on typing in the text that is open: the keys were elsewhere for a moment."""
        if not self._editor.hasFocus():
            self._editor.setFocus()
            if typed:
                self._editor.insertPlainText(typed)

    @property
    def is_left_empty(self) -> bool:
        """Whether there is no title for what is not there yet."""
        return self._new is not None and not self._new.is_title(self._editor.text)

    def _on_done(self, way: Way) -> None:
        is_left_empty = self.is_left_empty
        if not self.commit():
            return
        if way is Way.NEW_ROW:
            self.row_wanted.emit()
        elif is_left_empty:
            if way is Way.RIGHT:
                self._table.go_ahead_or_leave()
        elif not self._go_on(way):
            self._let_letters_go_on()

    def _go_on(self, way: Way) -> bool:
        """Go where the user goes on; False where that leads nowhere."""
        table, place = self._table, self._table.place
        if place is None:
            return False
        match way:
            case Way.RIGHT:
                return table.go_ahead()
            case Way.LEFT:
                return table.go_to(table.walk.previous_cell(place))
            case _:
                return place[0] > HEAD and table.go_to(table.walk.down(place))

    def _put_in_place(self) -> None:
        """Lay the editor over its text, and ask for the room that it needs."""
        index = self._model.index_of(*self._place) if self._place else None
        if index is None or not index.isValid():
            return
        row, column = index.row(), index.column()
        room = self._table.places.text_rect(row, column)
        self._apply_theme(row, column)
        self._editor.setGeometry(room)
        seen = self._table.seen_of(row, column).translated(-room.topLeft())
        self._editor.setMask(QRegion(seen) if not seen.isEmpty() else _NOTHING)
        if self._height != self._table.viewport().height():
            # There is less or more room now: when all of it has come to rest, the cursor is to be seen.
            self._height = self._table.viewport().height()
            QTimer.singleShot(0, self, self._reveal_cursor)
        wanted = OpenText(row, column, self._editor.text_height())
        if wanted != self._table.places.boxes.open_text:
            self._table.open_text(wanted)

    def _reveal_cursor(self) -> None:
        if self._place is not None and self._editor.isVisible():
            cursor = self._editor.cursorRect()
            self._table.reveal(cursor.translated(self._editor.pos()), down=True, across=False)
