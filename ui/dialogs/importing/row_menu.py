"""The menu with which the user says what rows of the table are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from napl_desktop.exchange.tables.row_choices import RowChoice
from ui.dialogs.importing.rethinking import Correction
from ui.dialogs.importing.understanding import Understanding
from ui.dialogs.importing.words import choice_sentence

_ONE_ROW = frozenset({RowChoice.LEVELS, RowChoice.STAGES, RowChoice.TITLE})


class RowMenu(QMenu):
    """Offers what one row or several may be, with what they are now checked; goes when it is closed."""

    wanted = Signal(object)
    """The Correction that was chosen."""

    def __init__(self, understanding: Understanding, rows: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        now = {understanding.choice_of(row) for row in rows}
        for choice in RowChoice:
            if len(rows) == 1 or choice not in _ONE_ROW:
                self._offer(choice_sentence(choice), now == {choice}, _chosen(rows, choice))
        if len(rows) == 1:
            self.addSeparator()
            is_last = understanding.said.last_row == rows[0]
            last = None if is_last else rows[0]
            words = self.tr("The table &ends here: leave out all below it")
            self._offer(words, is_last, lambda now: now.ended_at(last))
        self.aboutToShow.connect(self._begin_at_what_holds)
        self.aboutToHide.connect(self.deleteLater)

    def _begin_at_what_holds(self) -> None:
        for action in self.actions():
            if action.isChecked():
                self.setActiveAction(action)
                return

    def _offer(self, words: str, holds: bool, correction: Correction) -> None:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(holds)
        action.triggered.connect(lambda: self.wanted.emit(correction))


def _chosen(rows: Sequence[int], choice: RowChoice) -> Correction:
    return lambda now: now.with_rows(rows, choice)
