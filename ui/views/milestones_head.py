"""What stands over the views of the whole country: how far it is towards what the programme asks for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from napl_desktop.queries.coverage import AtelierCoverage
from napl_desktop.queries.milestones import national_lines
from napl_desktop.wording import Wording
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme


class MilestonesHead(QWidget):
    """A line for role paths and one for level paths: side by side where there is room, else below each other."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._labels = (label("", "title"), label("", "title"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for each in self._labels:
            self._row.addWidget(each)
        self._row.addStretch()
        self.setMinimumWidth(1)
        theme.changed.connect(self._fit)

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return tuple(each.text() for each in self._labels)

    def show_ateliers(self, ateliers: Sequence[AtelierCoverage]) -> None:
        """Say how far these are together."""
        for shown, line in zip(self._labels, national_lines(ateliers, self._wording), strict=True):
            shown.setText(line)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lines below each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        air = self._theme.px(4 * SPACE)
        ways = QBoxLayout.Direction
        is_beside = sum(each.sizeHint().width() for each in self._labels) + air <= self.width()
        self._row.setSpacing(air if is_beside else self._theme.px(SPACE / 2))
        self._row.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
