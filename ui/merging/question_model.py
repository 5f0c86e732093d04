"""The questions of one pile in the order of reading: what answers the bureau, and then path by path."""

from collections.abc import Sequence
from itertools import chain

from msgspec import Struct
from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
)

from napl_desktop.incoming.asking_back import AskedBack
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.rows.merging import ChangeId, Decision
from napl_desktop.rows.merging.several import Question
from napl_desktop.wording import Wording
from ui.kit.walking.line_list import IS_HEAD, IS_QUIET, MARK, Index
from ui.kit.walking.lines_model import LinesModel
from ui.merging.words import short_where

translate = QCoreApplication.translate


class Head(Struct, frozen=True):
    """A path, or what answers the bureau, and how many questions there are in it."""

    title: str
    count: int


class QuestionModel(LinesModel[Question]):
    """Lines that are heads or questions; their words are made when they are looked at."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(Question, parent)
        self._wording = wording
        self.pending: PendingMerge | None = None
        """What the questions are of."""
        self._rows: dict[ChangeId, int] = {}

    def show_pile(self, pending: PendingMerge, pile: Pile) -> None:
        """Show the questions of a pile."""
        self.beginResetModel()
        self.pending = pending
        questions = pending.asked if pile is Pile.TO_CHOOSE else pending.pile(pile)
        lines = _under_heads(pending, questions)
        self._lines = [*lines]
        self._rows = {line.id: row for row, line in enumerate(lines) if isinstance(line, Question)}
        self.endResetModel()

    def question(self, row: int) -> Question | None:
        """Return the question on a line; None for a head, or where there is no line."""
        return self.line(row)

    def row_of(self, id: ChangeId) -> int:
        """Return the line of a question, -1 where it is not here."""
        return self._rows.get(id, -1)

    def next_open(self, row: int) -> int:
        """Return the line of the next question that is open, from the top on after the last; -1 for none.

        What was put off comes when nothing else is open.
        """
        pending, later = self.pending, -1
        if pending is None or pending.chosen_count == pending.asked_count:
            return -1
        for other in chain(range(row + 1, len(self._lines)), range(row)):
            question = self.question(other)
            if question is None or not pending.is_open(question):
                continue
            if pending.answer_to(question) is None:
                return other
            later = other if later < 0 else later
        return later

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line, what became of it, or whether it is a head."""
        head = self._lines[index.row()]
        if role == IS_HEAD:
            return isinstance(head, Head)
        if isinstance(head, Head):
            return {Qt.ItemDataRole.DisplayRole: head.title, MARK: str(head.count)}.get(Qt.ItemDataRole(role))
        pending, line = self.pending, self.line(index.row())
        assert pending is not None
        assert line is not None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return short_where(pending, line, self._wording)
        if role == MARK:
            return _mark(pending, line)
        if role == IS_QUIET:
            return pending.answer_to(line) is not None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = short_where(pending, line, self._wording)
            return f"{said}, {state}" if (state := _state(pending, line)) else said
        return None


def _mark(pending: PendingMerge, question: Question) -> str:
    answer = pending.answer_to(question)
    if answer is Decision.LATER:
        return "…"
    if isinstance(answer, AskedBack):
        return "?"
    return "✓" if answer is not None else ""


def _state(pending: PendingMerge, question: Question) -> str:
    answer = pending.answer_to(question)
    if answer is Decision.LATER:
        return translate("Merging", "later")
    if isinstance(answer, AskedBack):
        return translate("Merging", "asked back")
    return translate("Merging", "chosen") if answer is not None else ""


def _under_heads(pending: PendingMerge, questions: Sequence[Question]) -> list[Head | Question]:
    groups: dict[str | None, list[Question]] = {}
    titles: dict[str | None, str] = {None: translate("Merging", "Around the paths")}
    answers = [question for question in questions if pending.answers_to(question)]
    first = {question.id for question in answers}
    for question in questions:
        if question.id in first:
            continue
        place = pending.place(question)
        groups.setdefault(place.path_id, []).append(question)
        if place.path_id is not None and place.path_id not in titles:
            titles[place.path_id] = place.titles[0] if place.titles else ""
    lines: list[Head | Question] = []
    if answers:
        lines += [Head(translate("Merging", "Answers to your questions"), len(answers)), *answers]
    for path_id, of_path in groups.items():
        lines += [Head(titles[path_id], len(of_path)), *of_path]
    return lines
