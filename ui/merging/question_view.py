"""One decision: where it is, what it was, a card for each different text, and writing another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.incoming.asking_back import AskedBack
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import DescriptorStatus
from napl_desktop.rows.merging import Decision
from napl_desktop.rows.merging.several import Answer, Question
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.kit.walking.button_row import ButtonRow
from ui.merging.asking_line import AskingLine
from ui.merging.card_row import CardRow
from ui.merging.cell_row import CellRow
from ui.merging.choices import base_of, choices_of, written_answer, written_columns
from ui.merging.editor import OwnTextEditor
from ui.merging.words import answered, kind_of_thing, was, where, who_say, why

# Lower than this, in px at 100 %, there is only just room for the texts.
_LEAST_WITH_ROW = 400


class QuestionView(QWidget):
    """Shows one question; what the user wants with it is told."""

    answered = Signal(object)
    """A GivenAnswer."""

    later_wanted = Signal()
    ask_wanted = Signal()
    walk_wanted = Signal(int)
    """1 for the next one, -1 for the one before."""

    writing_turned = Signal()
    """Something is being written, or is not any more."""

    left_editor = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._pending: PendingMerge | None = None
        self.question: Question | None = None
        self._kept: dict[object, tuple[str, DescriptorStatus]] = {}
        """What was typed about questions and not taken yet."""
        self._kept_asking: dict[object, str] = {}
        """The same of what is to be asked back."""
        self.where = WrappedLabel(theme, "title")
        self.what = WrappedLabel(theme, "body", "muted")
        self.why = WrappedLabel(theme, "body")
        self.row = CellRow(theme)
        self.was = WrappedLabel(theme, "body", "muted")
        self.twins = WrappedLabel(theme, "body", "accent")
        self.asked = WrappedLabel(theme, "body", "accent")
        self.answers = WrappedLabel(theme, "strong", "accent")
        """Which question of the bureau it answers."""
        self.cards = CardRow(theme, wording)
        self.editor = OwnTextEditor(theme, wording)
        self.write_button = QPushButton(self.tr("E   Write something else"))
        self.later_button = QPushButton(self.tr("L   Later"))
        self.ask_back_button = QPushButton(self.tr("V   Ask back"))
        self.ask_back_button.setToolTip(self.tr("It stays as it is here, with your question as a note."))
        self.asking = AskingLine()
        self.ask_button = QPushButton(self.tr("S   Choose after all"))
        self.back_button = QPushButton(self.tr("◂ previous"))
        self.next_button = QPushButton(self.tr("next ▸"))
        self._lay_out()
        self._connect()
        self.editor.hide()
        self.asking.hide()

    def _lay_out(self) -> None:
        self._inside = VerticalBox(self._theme)
        self._inside.add(
            self.where,
            self.what,
            self.row,
            self.why,
            self.was,
            self.twins,
            self.asked,
            self.answers,
            self.cards,
            self.editor,
        )
        self._inside.column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._buttons = ButtonRow(
            (self.write_button, self.later_button, self.ask_back_button, self.ask_button),
            (self.back_button, self.next_button),
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._buttons)
        self._column.addWidget(self.asking)
        self._theme.changed.connect(self._leave_air)
        self._leave_air()

    def _connect(self) -> None:
        self.cards.chosen.connect(self.choose)
        self.cards.pointed.connect(self._show_card)
        self.write_button.clicked.connect(self.write)
        self.later_button.clicked.connect(self.later_wanted)
        self.ask_back_button.clicked.connect(self.ask_back)
        self.ask_button.clicked.connect(self.ask_wanted)
        self.back_button.clicked.connect(lambda: self.walk_wanted.emit(-1))
        self.next_button.clicked.connect(lambda: self.walk_wanted.emit(1))
        self.editor.taken.connect(self.take_written)
        self.editor.left.connect(self.leave_editor)
        self.asking.taken.connect(self.take_written)
        self.asking.left.connect(self.leave_editor)

    # What is shown

    def show_question(self, pending: PendingMerge, question: Question | None) -> None:
        """Show a question, or where there is none say so."""
        self.keep_written()
        self._pending, self.question = pending, question
        self._close_editor()
        self.cards.setVisible(question is not None)
        for button in (self.later_button, self.back_button, self.next_button):
            button.setEnabled(question is not None)
        if question is None:
            self._say(self.tr("There is nothing in this pile."))
            return
        asks = pending.pile_of(question) is Pile.TO_CHOOSE
        self._say(where(pending, question))
        what = kind_of_thing(question, self._wording)
        self._put(self.what, what[:1].upper() + what[1:])
        self._put(self.why, why(pending, question))
        self.row.show_cells(pending.cells_beside(question))
        self._show_row()
        self._put(self.was, was(pending, question, base_of(pending, question, self._wording), self._wording))
        self._put(self.answers, answered(pending.answers_to(question)))
        others = len(pending.twins(question)) - 1
        self._put(self.twins, self.tr("also in the %n other place(s)", "", others) if others else "")
        self._show_cards(pending, question, asks)
        self.write_button.setEnabled(bool(written_columns(question)))
        self.ask_back_button.setVisible(pending.can_ask_back(question))
        self.ask_button.setVisible(not asks)
        self.later_button.setVisible(asks)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_cards(self, pending: PendingMerge, question: Question, asks: bool) -> None:
        given = pending.answer_to(question) if asks else 0
        asked = given.text if isinstance(given, AskedBack) else ""
        self._put(self.asked, self.tr("Asked: {text}").format(text=asked) if asked else "")
        answer = Decision.OURS if isinstance(given, AskedBack) else given
        self.cards.show_choices(choices_of(pending, question, self._wording), answer)

    def _say(self, words: str) -> None:
        self.where.setText(words)
        for part in (self.what, self.why, self.was, self.twins, self.asked, self.answers):
            part.hide()
        self.row.show_cells(())
        self._show_row()
        self.ask_button.hide()
        self.ask_back_button.hide()
        self.write_button.setEnabled(False)

    def _show_card(self, card: QWidget) -> None:
        self._scroll.ensureWidgetVisible(card, 0, 0)

    def _put(self, part: WrappedLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    # What is done

    @property
    def is_writing(self) -> bool:
        """Whether something else, or a question, is being written."""
        return self.editor.isVisibleTo(self) or self.is_asking

    @property
    def is_asking(self) -> bool:
        """Whether a question is being written."""
        return self.asking.isVisibleTo(self)

    def choose(self, number: int) -> None:
        """Choose a card."""
        if self.question is not None and 0 <= number < len(self.cards.cards):
            answer: Answer = self.cards.cards[number].choice.answer
            self.answered.emit(answer)

    def write(self) -> None:
        """Write something else, beginning with the card under the cursor, or with what was typed before."""
        question = self.question
        if question is None or not written_columns(question) or self.is_writing:
            return
        choice = self.cards.cards[self.cards.current].choice
        has_status = len(written_columns(question)) > 1
        begun = (choice.text, choice.status or DescriptorStatus.PROPOSED)
        text, status = self._kept.get(question.id, begun)
        self._turn_editor(on=True)
        self.editor.begin(text, status if has_status else None)

    def ask_back(self) -> None:
        """Leave it as it is here, and write what is asked about it, beginning with what was asked before."""
        question, pending = self.question, self._pending
        if question is None or pending is None or self.is_writing or not pending.can_ask_back(question):
            return
        given = pending.answer_to(question)
        before = given.text if isinstance(given, AskedBack) else ""
        self._buttons.hide()
        self.asking.show()
        self.writing_turned.emit()
        self.asking.begin(who_say(pending, question), self._kept_asking.get(question.id, before))

    def take_written(self) -> None:
        """Answer with what is written."""
        question = self.question
        if question is None or not self.is_writing:
            return
        answer = self._written(question)
        if answer is None:
            return
        kept = self._kept_asking if self.is_asking else self._kept
        self._close_editor()
        kept.pop(question.id, None)
        self.answered.emit(answer)

    def _written(self, question: Question) -> Answer | AskedBack | None:
        if self.is_asking:
            return AskedBack(self.asking.text) if self.asking.text else None
        return written_answer(question, self.editor.text, self.editor.status)

    def leave_editor(self) -> None:
        """Show the cards again; what was typed is there when it is gone on with."""
        self.keep_written()
        self._close_editor()
        self.left_editor.emit()

    def keep_written(self) -> None:
        """Keep what is typed for when the user comes back to it."""
        if self.question is None:
            return
        if self.is_asking:
            self._kept_asking[self.question.id] = self.asking.text
        elif self.is_writing:
            self._kept[self.question.id] = (self.editor.text, self.editor.status)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the row out where there is only just room for the texts."""
        super().resizeEvent(event)
        self._show_row()

    def _show_row(self) -> None:
        self.row.setVisible(self.row.has_cells and self.height() >= self._theme.px(_LEAST_WITH_ROW))

    def _close_editor(self) -> None:
        self.asking.hide()
        self._turn_editor(on=False)

    def _turn_editor(self, *, on: bool) -> None:
        """Show the editor in the place of the cards, or the cards again."""
        self.cards.setVisible(not on)
        self.editor.setVisible(on)
        self._buttons.setVisible(not on)
        self.writing_turned.emit()

    def _leave_air(self) -> None:
        side, space = self._theme.px(2 * SPACE), self._theme.px(SPACE)
        self._column.setContentsMargins(side, space, side, space)
        self._column.setSpacing(space)
