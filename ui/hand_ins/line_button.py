"""One line of a place: which hand-in, when and how many paths, and in one word how far it is."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from ui.hand_ins.lines import HandInLine, HandInState
from ui.kit.days import day_in_words
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme


class LineButton(QPushButton):
    """Leads to its atelier, by a click, Space or Enter."""

    def __init__(self, theme: Theme, line: HandInLine, place: str, language: str, is_alone: bool) -> None:
        """`place` is where it stands, for who hears it; a line that is not `is_alone` says whose it is."""
        super().__init__()
        self._theme = theme
        self.line = line
        self._language = language
        words, state = self._words(), self._state()
        self._told = label(words if is_alone else f"{line.title}: {words}", wrap=True)
        self._word = QLabel(state)
        self._word.setProperty("state", line.state.name.lower())
        for part in (self._told, self._word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("card", True)
        self.setAutoDefault(True)
        self.setAccessibleName(", ".join(filter(None, (place, self._told.text(), state))))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def hasHeightForWidth(self) -> bool:
        """Say that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are to be read."""
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of what is in it: the button itself has no text."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the words decide about the height."""
        return self._row.totalMinimumSize()

    def _words(self) -> str:
        """Return which hand-in it is, when it was merged, and how many paths there are."""
        paths = self.tr("%n path(s)", "", self.line.paths)
        if self.line.state is HandInState.NONE:
            words = self.tr("not handed in · {paths}")
        elif self.line.at:
            words = self.tr("hand-in {number}, {day} · {paths}")
        else:
            words = self.tr("hand-in {number} · {paths}")
        return words.format(number=self.line.number, day=self._day(), paths=paths)

    def _state(self) -> str:
        count = self.line.open_count
        if self.line.state is HandInState.TO_CHOOSE:
            return self.tr("to choose") if count is None else self.tr("%n to choose", "", count)
        words = {HandInState.NEW: self.tr("new"), HandInState.DONE: self.tr("merged")}
        return words.get(self.line.state, "")

    def _day(self) -> str:
        if not self.line.at:
            return ""
        return day_in_words(datetime.fromisoformat(self.line.at), self._language, "MMM")

    def _leave_air(self) -> None:
        side, above = self._theme.px(2 * SPACE), self._theme.px(1.75 * SPACE)
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(side)
