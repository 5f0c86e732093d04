"""The page Samenvoegen: the piles at the left, one decision at the right, and at the bottom what comes of it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from napl_desktop.incoming.asking_back import GivenAnswer
from napl_desktop.incoming.piles import Pile
from napl_desktop.rows.merging import ChangeId, Decision
from napl_desktop.rows.merging.several import Question
from napl_desktop.wording import Wording
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.theme import SPACE, Theme
from ui.kit.walking.keys import on_key
from ui.kit.walking.line_list import LineList
from ui.merging.merging import Merging
from ui.merging.pile_list import PileList
from ui.merging.progress_label import ProgressLabel
from ui.merging.question_model import QuestionModel
from ui.merging.question_view import QuestionView

_LEFT = 250
_MOST_LEFT = 0.3
_CARDS = 6


class MergePage(PageOver):
    """Walks the questions of a merge; keys, mouse and fingers do the same."""

    done = Signal()
    """Nothing is left to merge."""

    def __init__(self, merging: Merging, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._merging = merging
        merging.is_watched = True
        self._theme = theme
        self._at: dict[Pile, ChangeId] = {}
        self._is_filling = False
        self._has_answers = False
        self.back_button = self.make_back_button()
        self.heading = ElidedLabel("", "title")
        self.progress = ProgressLabel()
        self.piles = PileList(theme)
        self.model = QuestionModel(wording, self)
        self.list = LineList(self.model, theme, self.tr("Differences"))
        self.view = QuestionView(theme, wording)
        self.sum = self.quiet_strip = label("", wrap=True)
        self.accept_button = QPushButton(self.tr("Merge all that is chosen"))
        self.accept_button.setProperty("kind", "primary")
        self.accept_button.setToolTip(self.tr("Ctrl+Enter"))
        self._lay_out()
        self._connect()
        self._add_keys()
        self.read_again()

    def _lay_out(self) -> None:
        self._top, self._bottom = QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self.back_button)
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.progress)
        self._bottom.addWidget(self.sum, 1)
        self._bottom.addWidget(self.accept_button)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.piles)
        self._left.addWidget(self.list, 1)
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(left)
        self._halves.addWidget(self.view)
        self._halves.setStretchFactor(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._halves, 1)
        self._column.addLayout(self._bottom)

    def _connect(self) -> None:
        self._merging.changed.connect(self.read_again)
        self._theme.changed.connect(self._leave_air)
        self.accept_button.clicked.connect(self._accept)
        self.piles.wanted.connect(self._show_pile)
        self.list.walked.connect(self._show_line)
        self.list.chosen.connect(lambda: self.view.choose(self.view.cards.current))
        self.list.asked.connect(self._ask)
        self.view.answered.connect(self._answer)
        self.view.later_wanted.connect(self._put_off)
        self.view.ask_wanted.connect(self._ask)
        self.view.walk_wanted.connect(self._walk)
        self.view.writing_turned.connect(self._allow)
        self.view.left_editor.connect(self.list.setFocus)

    def _add_keys(self) -> None:
        cards = self.view.cards
        for number in range(_CARDS):
            on_key(self, str(number + 1), partial(self._choose, number))
        on_key(self, "E", self.view.write)
        on_key(self, "L", self._put_off)
        on_key(self, "V", self.view.ask_back)
        on_key(self, "S", self._ask)
        on_key(self, "Backspace", lambda: self._walk(-1))
        on_key(self, "PgUp", lambda: self._walk(-1))
        on_key(self, "PgDown", lambda: self._walk(1))
        on_key(self, "Left", lambda: cards.point_at(cards.current - 1))
        on_key(self, "Right", lambda: cards.point_at(cards.current + 1))
        on_key(self, "Ctrl+Z", self._take_back)
        on_key(self, "Ctrl+Return", self._accept)
        on_key(self, "Ctrl+Enter", self._accept)

    def take_keys(self) -> None:
        """Let the keys go to the list."""
        self._leave_air()
        self.list.setFocus()

    def leave(self) -> None:
        """Let go of the merge, which goes on."""
        self._merging.changed.disconnect(self.read_again)
        self._merging.is_watched = False

    @property
    def question(self) -> Question | None:
        """What is asked about now."""
        return self.view.question

    # What is shown

    def read_again(self) -> None:
        """Show what there is to decide now, at the place where the user was."""
        pending = self._merging.pending
        if not self._merging.waits:
            self.done.emit()
        if pending is None or not self._merging.waits:
            return
        self.heading.setText(self.tr("Merging: {names}").format(names=self._merging.title))
        self._show_pile(self.piles.pile)

    def _show_pile(self, pile: Pile) -> None:
        pending = self._merging.pending
        if pending is None:
            return
        self._is_filling = True
        self.model.show_pile(pending, pile)
        self._is_filling = False
        row = self.model.row_of(self._at[pile]) if pile in self._at else -1
        if row < 0 and pile is Pile.TO_CHOOSE:
            row = self.model.next_open(-1)
        row = row if row >= 0 else self.model.beside(-1, 1)
        if row >= 0:
            self.list.go_to(row)
        self._show_line(row)
        self.piles.show_counts(pending)
        self._say_sum()

    def _show_line(self, row: int) -> None:
        pending = self._merging.pending
        if pending is None or self._is_filling:
            return
        question = self.model.question(row)
        if question is not None:
            self._at[self.piles.pile] = question.id
        self.view.show_question(pending, question)

    def _say_sum(self) -> None:
        pending = self._merging.pending
        if pending is None:
            return
        chosen, asked = pending.chosen_count, pending.asked_count
        along = sum(self.piles.count_of(pile) for pile in Pile if pile is not Pile.TO_CHOOSE)
        self.sum.setText(
            self.tr("{along} go along by themselves · {chosen} chosen · {open} open").format(
                along=along, chosen=chosen, open=pending.open_count
            )
        )
        self.progress.show_counts(chosen, asked)
        self._has_answers = bool(along or chosen)
        self._allow()

    def _allow(self) -> None:
        """Offer to write what was chosen, but not while something else than a choice is being typed."""
        may = self._has_answers and not self._merging.session.document.read_only
        self.accept_button.setEnabled(may and not self.view.is_writing)

    # What is done

    def _may(self) -> bool:
        return self._merging.pending is not None and not self._merging.is_writing

    def _choose(self, number: int) -> None:
        if not self.view.is_writing:
            self.view.choose(number)

    def _answer(self, answer: GivenAnswer) -> None:
        """Take an answer, and go on to the next question that is open."""
        pending, question = self._merging.pending, self.question
        if pending is None or question is None or not self._may():
            return
        if pending.pile_of(question) is not Pile.TO_CHOOSE:
            pending.ask(question)
            pending.answer(question, answer)
            self._move_on_in_pile()
            return
        pending.answer(question, answer)
        self._merging.note_answer(question)
        if answer is not Decision.LATER:
            self.progress.note_choice()
        row = self.model.row_of(question.id)
        self.model.look_again(row)
        self._say_sum()
        further = self.model.next_open(row)
        if further < 0:
            self._at.pop(Pile.TO_CHOOSE, None)  # what this leads to may ask further things
            self.view.show_question(pending, question)
            self.accept_button.setFocus()
        else:
            self.list.go_to(further)
            self.list.setFocus()
            if further == row:
                self.view.show_question(pending, question)

    def _move_on_in_pile(self) -> None:
        """Go on in a pile from which something was taken."""
        question, pile = self.question, self.piles.pile
        row = self.model.row_of(question.id) if question is not None else -1
        beside = self.model.beside(row, 1)
        after = self.model.question(beside if beside >= 0 else self.model.beside(row, -1))
        if after is not None:
            self._at[pile] = after.id
        self._show_pile(pile)

    def _put_off(self) -> None:
        if self.question is not None and not self.view.is_writing:
            self._answer(Decision.LATER)

    def _ask(self) -> None:
        """Ask about something that would go along by itself."""
        pending, question = self._merging.pending, self.question
        if pending is None or question is None or not self._may() or self.view.is_writing:
            return
        if pending.pile_of(question) is not Pile.TO_CHOOSE:
            pending.ask(question)
            self._move_on_in_pile()

    def _walk(self, step: int) -> None:
        if self.view.is_writing:
            return
        row = self.model.beside(self.list.currentIndex().row(), step)
        if row >= 0:
            self.list.go_to(row)

    def _take_back(self) -> None:
        """Take back the last choice; where there is none, what was merged last."""
        pending = self._merging.pending
        if pending is None or not self._may() or self.view.is_writing:
            return
        question = pending.take_back()
        if question is None:
            if self._merging.can_undo:
                self._merging.session.undo()
            return
        self._merging.note_answer(question)
        self._at[Pile.TO_CHOOSE] = question.id
        self.list.setFocus()
        if self.piles.pile is not Pile.TO_CHOOSE:
            self.piles.go_to(Pile.TO_CHOOSE)
            return
        row = self.model.row_of(question.id)
        self.model.look_again(row)
        self.list.go_to(row)
        self.view.show_question(pending, question)
        self._say_sum()

    def _accept(self) -> None:
        if self.view.is_writing:
            self.view.take_written()
        elif self.accept_button.isEnabled():
            self._merging.accept()

    def _leave_air(self) -> None:
        side, space = self._theme.px(2 * SPACE), self._theme.px(SPACE)
        for row in (self._top, self._bottom):
            row.setContentsMargins(side, space // 2, side, space // 2)
            row.setSpacing(side)
        self._column.setSpacing(0)
        self._left.setSpacing(space)
        left = min(self._theme.px(_LEFT), round(self.width() * _MOST_LEFT))
        self._halves.setSizes([left, max(1, self.width() - left)])
