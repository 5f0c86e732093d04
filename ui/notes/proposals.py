"""The wordings of one cell side by side, large enough for the room, and where another one is written."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import CellKey, DescriptorStatus, Note, NoteKind, Place
from napl_desktop.operations.proposals import adopt_proposal, propose_text
from napl_desktop.queries.details import CellDetail, cell_detail
from napl_desktop.queries.differences import DifferenceKind, Span, word_differences
from napl_desktop.queries.notes import NoteLine, notes_on
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.texts import claims_ctrl_enter
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import claims_escape, fit_for_finger, touch_button
from ui.notes.note_editor import NoteEditor
from ui.notes.wording_card import WordingCard
from ui.session.document_session import DocumentSession

# A narrower card breaks words in the middle, in px at 100 %.
_LEAST_CARD = 190


class ProposalsView(QWidget):
    """Shows a cell and its open tekstvoorstellen. One is chosen with a click; Escape goes back to the grid."""

    closed = Signal()

    def __init__(
        self, session: DocumentSession, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._wording = wording
        self.cell: CellKey = ("", "")
        self._begun = ""
        self.cards: tuple[WordingCard, ...] = ()
        """The text as it stands, and then each wording."""
        self.setAutoFillBackground(True)
        self._where = WrappedLabel(theme, "body", "muted")
        self._title = WrappedLabel(theme, "heading")
        self._hint = WrappedLabel(theme, "body", "muted")
        self.close_button = touch_button("x", self.tr("Back to the grid (Esc)"), theme)
        self.close_button.clicked.connect(self.closed)
        self._row = QGridLayout()
        self.form = NoteEditor(theme, wording, self.tr("Another wording"), self.tr("Add the wording"))
        self.form.done.connect(self._propose)
        self.form.cancelled.connect(self.closed)
        if session.document.read_only:  # never made visible here: without a parent it would be a window
            self.form.hide()
        self._lay_out()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_cell(self, cell: CellKey) -> bool:
        """Show a cell; a new wording begins with its text. False if there is no such place."""
        self.cell = cell
        is_there = self.read_again()
        refused = self._session.texts.take_up(_target(cell)) if is_there else None
        if refused is not None:
            self.form.load(refused.text, refused.perspective_id or None)
        return is_there

    def begin(self) -> None:
        """Give the keys to the new wording."""
        (self.close_button if self._session.document.read_only else self.form).setFocus()
        self.form.write()

    def read_again(self) -> bool:
        """Show the same cell as it is now; False if it is not there any more."""
        with self._session.document.read() as db:
            cell = cell_detail(db, *self.cell)
            if cell is None:
                return False
            notes = notes_on(db, Place.of_cell(*self.cell))
            self.form.offer(perspectives(db))
        if not self._is_typed:
            self._begin_with(cell.text)
        self._where.setText(" › ".join(cell.above))
        self._title.setText(self.tr("{level}: text proposals").format(level=cell.level_title))
        self._show_cards(
            cell, [note for note in notes if note.kind is NoteKind.PROPOSAL and not note.handled]
        )
        return True

    def commit(self) -> None:
        """Make a wording of what is being typed."""
        if self._is_typed:
            self._propose(self.form.text, self.form.perspective_id)

    def drafts(self) -> tuple[Draft, ...]:
        """Return the wording that is being typed."""
        if not self._is_typed:
            return ()
        return (Draft(_target(self.cell), self.form.text, self.form.perspective_id or ""),)

    @property
    def _is_typed(self) -> bool:
        return bool(self.form.text) and self.form.text != self._begun

    def _begin_with(self, text: str) -> None:
        """Let a new wording begin with a text."""
        self._begun = text
        if self.form.text != text:
            self.form.load(text, self.form.perspective_id)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it first closes this; and Ctrl+Enter, which makes no row behind it."""
        return claims_escape(event) or claims_ctrl_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the grid on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_cards(self, cell: CellDetail, wordings: list[NoteLine]) -> None:
        held = next((number for number, each in enumerate(self.cards) if each.has_keys), None)
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        status = "" if cell.status is DescriptorStatus.EMPTY else f" · {self._wording.name(cell.status)}"
        now = Span(DifferenceKind.SAME, cell.text or self.tr("nothing yet"))
        cards = [WordingCard(self._theme, self.tr("As it is now") + status, (now,))]
        button = "" if self._session.document.read_only else self.tr("Choose")
        for number, wording in enumerate(wordings, start=1):
            if wording.perspective is not None:
                who = wording.perspective.name(self._wording).capitalize()
            else:  # the number tells it from the others
                who = f"{self._wording.name(wording.kind).capitalize()} {number}"
            # What it leaves out is to be read beside it, in the text as it stands.
            spans = tuple(
                span
                for span in word_differences(cell.text, wording.text)
                if span.kind is not DifferenceKind.REMOVED
            )
            card = WordingCard(self._theme, who, spans, button)
            card.chosen.connect(lambda id=wording.id: self._adopt(id))
            cards.append(card)
        self.cards = tuple(cards)
        self._arrange()
        if held is not None:
            (cards[min(held, len(cards) - 1)].button or self.form).setFocus()
        self._hint.setText(
            self.tr("What is other than in the text as it is now, is underlined.")
            if wordings
            else self.tr("There is no other wording yet. Write one below, from any perspective.")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards beside each other as can be read."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = max(1, min(len(self.cards), self.width() // self._theme.px(_LEAST_CARD)))
        for number, card in enumerate(self.cards):
            self._row.addWidget(card, number // beside, number % beside)
        for column in range(self._row.columnCount()):
            self._row.setColumnStretch(column, 1 if column < beside else 0)

    def _propose(self, text: str, perspective_id: str | None) -> None:
        # Emptied first: whatever follows from the new wording must not find the same text again.
        self._begun = ""
        self.form.load("", None)
        if not self._session.run(propose_text, *self.cell, text, perspective_id).done:
            self.form.load(text, perspective_id)
        self.form.write()

    def _adopt(self, note_id: str) -> None:
        before = self._session.document.undoable()
        self._session.run(adopt_proposal, note_id)
        if self._session.document.undoable() != before:
            self.closed.emit()

    def _lay_out(self) -> None:
        names = VerticalBox(self._theme, steps=0.5)
        names.add(self._where, self._title, self._hint)
        self._head = QHBoxLayout()
        self._head.addWidget(names, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.addLayout(self._head)
        self._body.addLayout(self._row)
        self._body.addWidget(self.form)
        self._body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Text proposals"))
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _apply_theme(self) -> None:
        air = self._theme.px(SPACE)
        self._body.setContentsMargins(2 * air, 2 * air, 2 * air, 2 * air)
        self._body.setSpacing(2 * air)
        self._row.setSpacing(air)
        self._arrange()
        fit_for_finger(self.close_button, self._theme)


def _target(cell: CellKey) -> Target:
    return Target(Place.of_cell(*cell), new=Note, is_proposal=True)
