"""The buttons under a question: where there is no room for all, those that only walk give way.

The list beside it and keys do the same as they do.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class ButtonRow(QWidget):
    """Has what decides at its left, and what walks at its right."""

    def __init__(self, deciding: Sequence[QPushButton], walking: Sequence[QPushButton]) -> None:
        super().__init__()
        self._deciding = tuple(deciding)
        self._walking = tuple(walking)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in deciding:
            self._row.addWidget(button)
        self._row.addStretch(1)
        for button in walking:
            self._row.addWidget(button)

    def event(self, event: QEvent) -> bool:
        """Look again whether all fit when one comes, goes, or becomes larger."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_out()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether all fit."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        shown = [*(button for button in self._deciding if not button.isHidden()), *self._walking]
        wanted = sum(button.sizeHint().width() + self._row.spacing() for button in shown)
        for button in self._walking:
            button.setVisible(wanted <= self.width())
