"""The notes at one place: the open ones, where to write a new one, and the handled ones folded away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import Note, Place
from napl_desktop.queries.notes import NoteLine
from napl_desktop.queries.perspectives import PerspectiveLine
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.texts import claims_ctrl_enter
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.notes.note_card import NoteCard
from ui.notes.note_editor import NoteEditor
from ui.session.outcome import Outcome
from ui.session.tools import Tools

Add = Callable[[str, str | None], Outcome[str]]


class NotesPanel(VerticalBox):
    """Shows notes and takes new ones."""

    def __init__(self, tools: Tools, add: Add) -> None:
        """Make it empty; `add` adds a note at the present place."""
        super().__init__(tools.theme)
        self._tools = tools
        self._add_note = add
        self._cards: dict[str, NoteCard] = {}
        self._title = WrappedLabel(tools.theme, "strong")
        self._open = VerticalBox(tools.theme)
        self._handled = VerticalBox(tools.theme)
        self._form = NoteEditor(tools.theme, tools.wording, self.tr("New note"), self.tr("Add"))
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setStyleSheet("QToolButton:checked { background: transparent; }")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add(self._title, self._open, self._form, self._fold, self._handled)
        if tools.read_only:
            self._form.hide()
        self._form.done.connect(self._add)
        # What is half written stays there.
        self._form.cancelled.connect(tools.give_keys_back)
        self._fold.toggled.connect(self._unfold)
        tools.theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self._unfold(False)

    def show_notes(self, notes: tuple[NoteLine, ...], perspectives: Sequence[PerspectiveLine]) -> None:
        """Show the notes at a place; a card that the user is writing in stays as it is.

        `perspectives` are those that a note may be given.
        """
        self._form.offer(perspectives)
        self._forget({note.id: note.handled for note in notes})
        for column in (self._open, self._handled):
            mine = [note for note in notes if note.handled == (column is self._handled)]
            for place, note in enumerate(mine):
                card = self._cards.get(note.id)
                if card is None:
                    card = self._cards[note.id] = NoteCard(self._tools, note, perspectives)
                else:
                    card.show_note(note, perspectives)
                column.column.insertWidget(place, card)
        handled = sum(note.handled for note in notes)
        self._title.setText(self.tr("Notes ({count})").format(count=len(notes) - handled))
        self._fold.setText(self.tr("Handled ({count})").format(count=handled))
        self._fold.setVisible(handled > 0)
        self._open.setVisible(handled < len(notes))

    def write(self) -> QWidget:
        """Give the keys to the field for a new note; return all that should be in sight for that."""
        self._form.write()
        return self._form

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window: among notes it never makes a row."""
        return claims_ctrl_enter(event) or super().event(event)

    def commit(self) -> None:
        """Make notes of what is being typed."""
        for card in tuple(self._cards.values()):
            card.commit()
        if self._form.text:
            self._add(self._form.text, self._form.perspective_id)

    def drafts(self, place: Place | None) -> tuple[Draft, ...]:
        """Return the notes that are half-written; `place` is what a new one is on."""
        drafts = [draft for card in self._cards.values() if (draft := card.draft()) is not None]
        if self._form.text:
            drafts.append(Draft(Target(place, new=Note), self._form.text, self._form.perspective_id or ""))
        return tuple(drafts)

    def forget_typed(self) -> None:
        """Empty every editor: what was in them is held elsewhere."""
        self._form.load("", None)
        for card in self._cards.values():
            card.stop_rewriting()

    def take_up(self, place: Place | None) -> None:
        """Put in their editors the notes that were typed at a place and could not be added then."""
        texts = self._tools.session.texts
        draft = texts.take_up(Target(place, new=Note))
        if draft is not None:
            self._form.load(draft.text, draft.perspective_id or None)
        for id, card in self._cards.items():
            draft = texts.take_up(Target(Place.of(Note, id)))
            if draft is not None:
                card.rewrite_as(draft.text, draft.perspective_id or None)

    def card(self, note_id: str) -> QWidget | None:
        """Return the card of a note in sight of this place; a handled one is unfolded for it."""
        card = self._cards.get(note_id)
        if card is not None and card.is_handled:
            self._fold.setChecked(True)
        return card

    def _add(self, text: str, perspective_id: str | None) -> None:
        # Emptied first: whatever follows from the new note must not find the same text again.
        self._form.load("", perspective_id)
        if not self._add_note(text, perspective_id).done:
            self._form.load(text, perspective_id)

    def _forget(self, present: dict[str, bool]) -> None:
        """Let go of the cards of notes that are gone, or that are in the other column now."""
        for id, card in tuple(self._cards.items()):
            if present.get(id) is not card.is_handled:
                del self._cards[id]
                card.hide()
                card.deleteLater()

    def _unfold(self, unfolded: bool) -> None:
        self._fold.setIcon(icon("caret-down" if unfolded else "caret-right", self._tools.theme))
        self._handled.setVisible(unfolded)

    def _apply_theme(self) -> None:
        side = self._tools.theme.px(16)
        self._fold.setIconSize(QSize(side, side))
