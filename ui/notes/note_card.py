"""One note as a card: who says it, what and when, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import Note, NoteKind, Place
from napl_desktop.operations.notes import change_note, mark_note, remove_note
from napl_desktop.queries.notes import NoteLine
from napl_desktop.queries.perspectives import PerspectiveLine
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.notes.note_editor import NoteEditor
from ui.session.tools import Tools


class NoteCard(QFrame):
    """Shows a note; a handled one is quieter. While it is rewritten, the editor takes its place."""

    def __init__(self, tools: Tools, note: NoteLine, perspectives: Sequence[PerspectiveLine]) -> None:
        super().__init__()
        self._tools = tools
        self._note = note
        self.setProperty("card", True)
        ink = "muted" if note.handled else "text"
        self._who = WrappedLabel(tools.theme, "strong", ink)
        self._text = WrappedLabel(tools.theme, "body", ink)
        self._when = QLabel()
        self._when.setProperty("role", "small")
        self._handled = _AskingCheckBox(self.tr("handled"))
        self._handled.setAccessibleName(self.tr("Note handled"))
        self._edit = self._button("pencil-simple", self.tr("Change the note"))
        self._remove = self._button("trash", self.tr("Remove the note"))
        self._reading = QWidget()
        self._editor: NoteEditor | None = None
        self._lay_out()
        self._handled.clicked.connect(self._mark)
        self._edit.clicked.connect(self.rewrite)
        self._remove.clicked.connect(self._take_away)
        tools.theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.show_note(note, perspectives)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._handled)
        self._row.addStretch()
        self._row.addWidget(self._edit)
        self._row.addWidget(self._remove)
        self._handled.setDisabled(self._tools.read_only)
        if self._tools.read_only:
            self._edit.hide()
            self._remove.hide()
        self._words = QVBoxLayout(self._reading)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._who, 1)
        self._head.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(self._head)
        self._words.addWidget(self._text)
        self._words.addLayout(self._row)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._reading)

    def _button(self, glyph: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph, self._tools.theme, "muted"))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    @property
    def is_handled(self) -> bool:
        """Whether it is among the handled ones."""
        return self._note.handled

    def show_note(self, note: NoteLine, perspectives: Sequence[PerspectiveLine]) -> None:
        """Show the note as it is now; a text that is being typed stays, until it is that of the note.

        `perspectives` are those that it may be given.
        """
        self._note, self._perspectives = note, perspectives
        self._who.setText(self._speaker(note))
        self._text.setText(note.text)
        self._when.setText(self._moment(note.written_at))
        self._handled.setChecked(note.handled)
        self.setAccessibleName(note.text)
        if self._editor is not None and not self._is_rewritten():
            self._close_editor()

    def _speaker(self, note: NoteLine) -> str:
        """Return who says it; a wording says that it is one."""
        words = self._tools.wording
        speaker = note.perspective.name(words) if note.perspective else ""
        if note.kind is NoteKind.PROPOSAL:
            return " · ".join(filter(None, (words.name(note.kind).capitalize(), speaker)))
        return speaker.capitalize() or self.tr("Note")

    def _kind(self) -> str:
        is_wording = self._note.kind is NoteKind.PROPOSAL
        return self._tools.wording.name(self._note.kind).capitalize() if is_wording else self.tr("Note")

    def rewrite(self) -> None:
        """Open the editor in place of the text, and give it the keys."""
        self._open_editor().write()

    def _open_editor(self) -> NoteEditor:
        if self._editor is None:
            self._editor = NoteEditor(
                self._tools.theme, self._tools.wording, self._kind(), self.tr("Save"), can_cancel=True
            )
            self._editor.offer(self._perspectives)
            self._editor.load(self._note.text, self._note.perspective_id)
            self._editor.done.connect(self._change)
            self._editor.cancelled.connect(self._give_up)
            self._layout.addWidget(self._editor)
            self._reading.hide()
        return self._editor

    def rewrite_as(self, text: str, perspective_id: str | None) -> None:
        """Open the editor with another text in it than that of the note; the keys stay where they are."""
        self._open_editor().load(text, perspective_id)

    def stop_rewriting(self) -> None:
        """Close the editor, whatever is in it."""
        self._close_editor()

    def commit(self) -> None:
        """Hand over what is being typed, if it is a note."""
        if self._editor is not None and self._editor.text:
            self._change(self._editor.text, self._editor.perspective_id)

    def draft(self) -> Draft | None:
        """Return what is being typed, if it is another note than this."""
        if self._editor is None or not self._editor.text or not self._is_rewritten():
            return None
        return Draft(
            Target(Place.of(Note, self._note.id)), self._editor.text, self._editor.perspective_id or ""
        )

    def _is_rewritten(self) -> bool:
        return self._editor is not None and (self._editor.text, self._editor.perspective_id) != (
            self._note.text,
            self._note.perspective_id,
        )

    def _change(self, text: str, perspective_id: str | None) -> None:
        if self._is_rewritten():
            self._tools.session.run(change_note, self._note.id, text, perspective_id)
        else:
            self._close_editor()

    def _give_up(self) -> None:
        draft = self.draft()
        self._close_editor()
        if draft is not None:
            self._tools.session.given_up.keep(draft, self._note.text)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            had_keys = editor.isAncestorOf(self.window().focusWidget() or self)
            self._reading.show()
            editor.hide()
            editor.deleteLater()
            if had_keys:
                self._edit.setFocus()

    def _mark(self) -> None:
        self._tools.session.run(mark_note, self._note.id, not self._note.handled)

    def _take_away(self) -> None:
        self._tools.session.run(remove_note, self._note.id)

    def _moment(self, written_at: str) -> str:
        """Return when it was written, as short as can be understood."""
        moment = datetime.fromisoformat(written_at).astimezone()
        now = datetime.now().astimezone()
        time = f"{moment:%H:%M}"
        if moment.date() == now.date():
            return self.tr("today {time}").format(time=time)
        locale = QLocale(self._tools.wording.language)
        date = QDate(moment.year, moment.month, moment.day)
        return locale.toString(date, "d MMM" if moment.year == now.year else "d MMM yyyy")

    def _apply_theme(self) -> None:
        theme = self._tools.theme
        margin = theme.px(SPACE)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._words.setSpacing(theme.px(SPACE / 2))
        self._row.setSpacing(theme.px(SPACE / 2))
        self._head.setSpacing(theme.px(SPACE))
        for button in (self._edit, self._remove):
            button.setIconSize(QSize(theme.px(18), theme.px(18)))


class _AskingCheckBox(QCheckBox):
    """Says that it was pressed; it is checked only when the document says so."""

    def nextCheckState(self) -> None:
        """Stay as it is when pressed."""
