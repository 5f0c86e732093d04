"""The column that most parts of a page are."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.theme import SPACE, Theme


class VerticalBox(QWidget):
    """Widgets below each other, at a distance that grows with the zoom."""

    def __init__(self, theme: Theme, steps: float = 1, parent: QWidget | None = None) -> None:
        """Make an empty column; `steps` is the distance, in spacing steps."""
        super().__init__(parent)
        self._steps = steps
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._space)
        self._space()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget)

    def empty(self) -> None:
        """Let go of every widget in it."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _space(self) -> None:
        self.column.setSpacing(self.theme.px(self._steps * SPACE))
