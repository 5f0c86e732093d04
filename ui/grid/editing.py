"""A visit to a text: opens the editor in its place, and writes what was typed when that is done."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QRegion

from napl_desktop.document.drafts import Draft
from napl_desktop.text import units
from ui.grid.boxes import OpenText
from ui.grid.editor import Type, Way
from ui.grid.model import HEAD, GridModel
from ui.grid.table import GridTable
from ui.grid.writing import write_words
from ui.session import DocumentSession

_NOTHING = QRegion(-2, -2, 1, 1)


@dataclass(frozen=True, slots=True)
class _Interrupted:
    """A text that was written while a person was in the middle of it."""

    place: tuple[str | None, str | None]
    typed: str
    """As it was in the editor, with the blank at its end."""
    written: str
    """As the path has it since."""
    cursor: int


class Editing(QObject):
    """Edits the current place of a table. One visit is one step; a text that could not be written stays open.

    Whoever did not end the visit, because the file was saved or another window came up, goes on where they were:
    the next letter comes after the last, until another place is chosen.
    """

    def __init__(
        self, table: GridTable, model: GridModel, session: DocumentSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._session = session
        self._place: tuple[str | None, str | None] | None = None
        self._refused: str | None = None
        self._interrupted: _Interrupted | None = None
        self._height = 0
        self._editor = table.editor
        self._editor.done.connect(self._on_done)
        self._editor.given_up.connect(self.give_up)
        self._editor.grew.connect(self._put_in_place)
        self._editor.cursorPositionChanged.connect(self._reveal_cursor)
        table.edit_wanted.connect(self.open)
        table.chosen.connect(self._forget_interrupted)
        table.arranged.connect(self._put_in_place)
        table.chosen.connect(self._stay_at_refused)

    @property
    def is_open(self) -> bool:
        """Whether a text is being edited."""
        return self._place is not None

    def open(self, typed: str | None = None, point: QPoint | None = None) -> None:
        """Edit the current place: with `typed` in place of its words, or from the `point` that was clicked."""
        index = self._table.currentIndex()
        if self.is_open:
            self._go_back_in(typed)
            return
        if not index.isValid():
            return
        row, column = index.row(), index.column()
        self._place = self._model.place(index)
        self._refused = None
        self._begin(row, column)
        self._table.open_text(OpenText(row, column, 0))
        self._put_in_place()
        self._table.scrollTo(index)
        self._editor.show()
        self._editor.setFocus()
        self._take_up()
        if typed is not None and self._resume():
            self._editor.insertPlainText(typed)
        elif typed is not None and not typed.isspace():
            self._type_over(column, typed)
        elif point is not None:
            self._editor.put_cursor_at(self._editor.mapFrom(self._table.viewport(), point))

    def open_to_name(self) -> None:
        """Edit the title of a new thing: its first name is selected, so that typing replaces it."""
        self.open()
        if self.is_open:
            self._editor.put_cursor(0, len(self._first_line()))

    def commit(self) -> bool:
        """Write what was typed, if anything, in the middle of it; tell whether no text is open any more."""
        place, text = self._place, self._editor.text
        cursor = self._editor.textCursor().position()
        if not self._write():
            return False
        if place is not None:
            self._interrupted = _Interrupted(place, text, self._words_at(place), cursor)
        return True

    def spare_words(self) -> None:
        """Let the next letters come after the words of the current place, as if they were interrupted there."""
        index = self._table.currentIndex()
        if self._interrupted is None and index.isValid() and not self.is_open:
            words = self._model.words(index.row(), index.column())
            between = " " if HEAD in (index.row(), index.column()) else "\n"
            typed = words + between if words else ""
            self._interrupted = _Interrupted(self._model.place(index), typed, words, units(typed))

    def _write(self) -> bool:
        if self._place is None:
            return True
        text = self._editor.text
        if self._editor.is_changed and not write_words(self._session, self._model, self._place, text):
            self._refused = text
            return False
        self._close()
        return True

    def drafts(self) -> tuple[Draft, ...]:
        """Return the text that is open, if it is another one than was there."""
        if self._place is None or not self._editor.is_changed:
            return ()
        return (Draft(self._draft_place, self._editor.text),)

    @property
    def _draft_place(self) -> tuple[str, ...]:
        dimension_id, level_id = self._place or (None, None)
        kind = "cell" if dimension_id and level_id else "title" if dimension_id else "name"
        return (kind, *(id for id in (dimension_id, level_id) if id is not None))

    def _take_up(self) -> None:
        """Go on in a text that was refused here before."""
        refused = self._session.texts.take_up(self._draft_place)
        if refused is not None:
            self._editor.selectAll()
            self._editor.insertPlainText(refused.text)

    def hand_over(self) -> None:
        """Let the session hold a text that was refused: its path is seen no longer."""
        self._session.texts.hold(self.drafts())
        self._close()

    def give_up(self) -> None:
        """Leave the text as it was."""
        self._close()

    def follow(self) -> None:
        """After a change: close where the place is gone; take over other words unless some were typed."""
        if self._place is None:
            return
        index = self._model.index_of(*self._place)
        if not index.isValid():
            self._close()
        elif not self._editor.is_changed and self._editor.text != self._model.words(
            index.row(), index.column()
        ):
            self._begin(index.row(), index.column())

    def _begin(self, row: int, column: int) -> None:
        self._dress(row, column)
        self._editor.begin(self._model.words(row, column), one_line=row == HEAD)
        if self._session.document.read_only:
            self._editor.only_show()
        self._editor.setAccessibleName(self._model.name_of(row, column))

    def _dress(self, row: int, column: int) -> None:
        """Let the words look as they do in their place, where further lines of a title are its explanation."""
        boxes = self._table.places.boxes
        is_title = row > HEAD and column == HEAD
        explanation = Type(boxes.look.font("small"), boxes.look.colour("muted")) if is_title else None
        self._editor.dress(boxes.look.font(boxes.text_role(row, column)), explanation)

    def _resume(self) -> bool:
        """Put text and cursor as they were when the visit was interrupted; False if it was not."""
        left, self._interrupted = self._interrupted, None
        if left is None or left.place != self._place or left.written != self._editor.text:
            return False
        self._editor.setPlainText(left.typed)
        self._editor.document().setModified(False)
        self._editor.put_cursor(left.cursor)
        return True

    def _words_at(self, place: tuple[str | None, str | None]) -> str:
        index = self._model.index_of(*place)
        return self._model.words(index.row(), index.column()) if index.isValid() else ""

    def _forget_interrupted(self) -> None:
        """Let typing replace the words of a place that was chosen anew."""
        place = self._model.place(self._table.currentIndex())
        if self._interrupted and place not in ((None, None), self._interrupted.place):
            self._interrupted = None

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

    # While it is open

    def _on_done(self, way: Way) -> None:
        # The message about a text that was refused takes the focus as well: that is no reason to try again.
        if way is Way.STAY and self._editor.text == self._refused:
            return
        if way is Way.STAY:
            self.commit()
        elif self._write():
            self._go_on(way)

    def _stay_at_refused(self) -> None:
        """Keep a person at a text that was refused: elsewhere, they would think that it is there."""
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

    def _go_on(self, way: Way) -> None:
        walk, place = self._table.walk, self._table.place
        if place is None or (way in (Way.DOWN, Way.UP) and place[0] == HEAD):
            return
        steps = {
            Way.DOWN: walk.down,
            Way.UP: walk.up,
            Way.RIGHT: walk.next_cell,
            Way.LEFT: walk.previous_cell,
        }
        self._table.go_to(steps[way](place))

    def _put_in_place(self) -> None:
        """Lay the editor over its text, and ask for the room that it needs."""
        index = self._model.index_of(*self._place) if self._place else None
        if index is None or not index.isValid():
            return
        row, column = index.row(), index.column()
        room = self._table.places.text_rect(row, column)
        self._dress(row, column)
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
