"""The line over the outline that says what waits, and leads on with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.fields.link import LinkButton
from ui.kit.theme import SPACE, Theme


class WaitingLine(QWidget):
    """Is there as long as something waits; its `link` is to be followed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.link = LinkButton(theme, "")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.link)
        theme.changed.connect(self._leave_air)
        self._leave_air()
        self.hide()

    def say(self, words: str) -> None:
        """Say what waits; "" for nothing."""
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.updateGeometry()
        self.setVisible(bool(words))

    def _leave_air(self) -> None:
        self._column.setContentsMargins(self._theme.px(SPACE), self._theme.px(SPACE // 2), 0, 0)
