"""What every page of the inspector can: show a thing, follow it, and hand over what is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy.orm import Session

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import Place
from ui.kit.fields.choice import named
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.texts import TextField
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.notes.notes_panel import NotesPanel
from ui.session.selection import Selected
from ui.session.tools import Tools

# In px at 100 %.
_PICTURE = 48


class InspectorPage(VerticalBox):
    """Shows one kind of thing. A subclass adds what is on it, and says in `_show` what is in that."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, steps=2)
        self.tools = tools
        self.selected = Selected()
        self._fields: dict[TextField, str] = {}
        self._notes: NotesPanel | None = None
        tools.theme.changed.connect(self._leave_air)
        self._leave_air()

    def show_thing(self, selected: Selected) -> bool:
        """Show another thing; False if it is not there (any more). What was typed must be committed before."""
        self.selected = selected
        with self.tools.session.document.read() as db:
            is_there = self._show(db, fresh=True)
        if is_there:
            self._take_up()
        return is_there

    def read_again(self) -> bool:
        """Show the same thing as it is now; False if it is not there any more."""
        with self.tools.session.document.read() as db:
            return self._show(db, fresh=False)

    def commit(self) -> None:
        """Make edits of what is being typed."""
        for field in self._fields:
            field.commit()
        if self._notes is not None:
            self._notes.commit()

    def leave(self) -> None:
        """Let the session hold what was typed and could not be committed: something else is shown next."""
        refused = self.drafts()
        if refused:
            self.tools.session.texts.hold(refused)
            if self._notes is not None:
                self._notes.forget_typed()

    def _take_up(self) -> None:
        """Show again what was typed here and could not be committed then."""
        texts = self.tools.session.texts
        for field, column in self._fields.items():
            draft = texts.take_up(Target(self.thing, column))
            if draft is not None:
                field.setPlainText(draft.text)
        if self._notes is not None:
            self._notes.take_up(self.thing)

    def note(self, note_id: str) -> QWidget | None:
        """Return where a note is shown, if it is on this page."""
        return self._notes.card(note_id) if self._notes is not None else None

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed: the fields that were not committed yet, and notes half-written."""
        fields = [
            self._draft_of(column, text)
            for field, column in self._fields.items()
            if (text := field.uncommitted) is not None
        ]
        return (*fields, *(self._notes.drafts(self.thing) if self._notes else ()))

    @property
    def thing(self) -> Place | None:
        """What is shown, if anything is."""
        return self.selected.place

    def _draft_of(self, column: str, text: str) -> Draft:
        return Draft(Target(self.thing, column), text)

    def write_note(self) -> QWidget | None:
        """Give the keys to the field for a new note, if there is one; return what should be in sight then."""
        return self._notes.write() if self._notes is not None else None

    def _show(self, db: Session, fresh: bool) -> bool:
        """Read the thing and show it, as a `fresh` one or again; False if it is not there."""
        raise NotImplementedError

    def _add_title(self, name: str, column: str, commit: Callable[[str], object]) -> TextField:
        """Add the field for the name of the thing: it is in that column."""
        return self._add_field(
            name, column, TextField(self.theme, single_line=True, needed=True, role="strong"), commit
        )

    def _add_text(self, name: str, column: str, commit: Callable[[str], object]) -> TextField:
        """Add a field for several lines."""
        return self._add_field(name, column, TextField(self.theme), commit)

    def _add_line(self, name: str, column: str, commit: Callable[[str], object]) -> TextField:
        """Add a field for one line, which may be empty."""
        return self._add_field(name, column, TextField(self.theme, single_line=True), commit)

    def _add_field(
        self, name: str, column: str, field: TextField, commit: Callable[[str], object]
    ) -> TextField:
        field.setReadOnly(self.tools.read_only)
        field.committed.connect(commit)
        field.given_up.connect(
            lambda text, was: self.tools.session.given_up.keep(self._draft_of(column, text), was)
        )
        self._fields[field] = column
        self.add(named(self.theme, name, field))
        return field

    def _leave_air(self) -> None:
        side, above = self.theme.px(1.5 * SPACE), self.theme.px(2 * SPACE)
        self.column.setContentsMargins(side, above, side, above)


class EmptyPage(InspectorPage):
    """What is shown where nothing is selected: it says what the user will find here."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignLeft)
        title = WrappedLabel(tools.theme, "title")
        title.setText(self.tr("Nothing chosen yet"))
        advice = WrappedLabel(tools.theme, "body", "muted")
        advice.setText(
            self.tr("Click a cell, a row, a path or a role. Here you then see all of it, with its notes.")
        )
        self.add(self._picture, title, advice)
        tools.theme.changed.connect(self._draw)
        self._draw()

    def _show(self, db: Session, fresh: bool) -> bool:
        return True

    def _draw(self) -> None:
        side = self.theme.px(_PICTURE)
        self._picture.setPixmap(icon("info", self.theme, "muted").pixmap(side, side))
