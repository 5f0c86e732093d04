"""One line of a place: which hand-in, when and how many paths, and in one word how far it is."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.hand_ins.lines import HandInLine, HandInState
from ui.kit.fields.card_button import CardButton
from ui.kit.fields.labels import label
from ui.kit.theme import Theme


class LineButton(CardButton):
    """Leads to its atelier, by a click, Space or Enter."""

    def __init__(self, theme: Theme, line: HandInLine, place: str, language: str, is_alone: bool) -> None:
        """`place` is where it stands, for who hears it; a line that is not `is_alone` says whose it is."""
        super().__init__(theme)
        self.line = line
        self._language = language
        words, state = self._words(), self._state()
        told = label(words if is_alone else f"{line.title}: {words}", wrap=True)
        word = QLabel(state)
        word.setProperty("state", line.state.name.lower())
        self.setAccessibleName(", ".join(filter(None, (place, told.text(), state))))
        row = QHBoxLayout()
        row.addWidget(told, 1)
        row.addWidget(word, 0, Qt.AlignmentFlag.AlignVCenter)
        self.fill(row)

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
        if self.line.state is HandInState.TO_ASK:
            return self.tr("%n to ask", "", count or 0)
        words = {HandInState.NEW: self.tr("new"), HandInState.DONE: self.tr("merged")}
        return words.get(self.line.state, "")

    def _day(self) -> str:
        """Return the day in words that stay together; with its year if that is another one."""
        if not self.line.at:
            return ""
        day = datetime.fromisoformat(self.line.at).astimezone().date()
        written = "d MMM" if day.year == datetime.now().astimezone().year else "d MMM yyyy"
        words = QLocale(self._language).toString(QDate(day.year, day.month, day.day), written)
        return words.rstrip(".").replace(" ", "\u00a0")
