"""Two halves of a view: beside each other where there is room to read both, or else one below the other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from ui.kit.theme import Theme


class ResponsiveSplitter(QScrollArea):
    """Holds both, with what moves the border between them. What is below each other is scrolled."""

    def __init__(
        self,
        theme: Theme,
        halves: tuple[QWidget, QWidget],
        tall: Sequence[QWidget],
        sizes: tuple[int, int],
        wide: Callable[[], int],
        lowest: int,
    ) -> None:
        """`tall` scroll themselves and are never less than `lowest` high, in px at 100 %.

        From `wide` on, in px, they are beside each other, in the proportion of `sizes`.
        """
        super().__init__()
        self._theme = theme
        self._parts = halves
        self._tall = tall
        self._wide = wide
        self._lowest = lowest
        self._sizes = sizes
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        for half in halves:
            self._splitter.addWidget(half)
        self._splitter.setChildrenCollapsible(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._splitter)
        theme.changed.connect(self.resize_panels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one half below the other where both beside each other would be too narrow to read."""
        super().resizeEvent(event)
        self.resize_panels()

    def resize_panels(self) -> None:
        """Give each half its room; to be done again when there are more words in one."""
        is_wide = self.width() >= self._wide()
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if way is not self._splitter.orientation():
            self._splitter.setOrientation(way)
            self._splitter.setSizes([self.width() * size // sum(self._sizes) for size in self._sizes])
        # Sizes are known only once everything is dressed.
        for widget in self._splitter.findChildren(QWidget):
            widget.ensurePolished()
        for tall in self._tall:
            tall.setMinimumHeight(self._theme.px(self._lowest))
        for half, width in zip(self._parts, self._splitter.sizes(), strict=True):
            # Below each other each is as high as it asks for: the rest is scrolled.
            half.setMinimumHeight(_least_height(half, width) if is_wide else _height_of(half, self.width()))


def _height_of(half: QWidget, width: int) -> int:
    layout = half.layout()
    return (
        max(layout.totalHeightForWidth(width), layout.totalSizeHint().height()) if layout is not None else 0
    )


def _least_height(half: QWidget, width: int) -> int:
    """Return below which height its parts would lie over each other: with lines that wrap Qt does not know."""
    layout = half.layout()
    return max(layout.totalMinimumHeightForWidth(width), 0) if layout is not None else 0
