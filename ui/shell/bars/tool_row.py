"""The buttons of the toolbar in one row that fits any width: words go first, then what is last goes in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme

_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON = Qt.ToolButtonStyle.ToolButtonIconOnly
_ICON_SIDE = 20


class ToolRow(QWidget):
    """Shows undo and redo, the tools of a view, and at the far end what the work ends in."""

    def __init__(
        self, always: Sequence[QAction], last: QAction, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tools: list[QWidget] = []
        self._first = [self._button(action) for action in always]
        self._last = self._button(last)
        self.more = QToolButton()
        """What opens the menu of what does not fit."""
        self.more.setIcon(icon("caret-double-right", theme))
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE // 2)
        for button in self._first:
            self._row.addWidget(button)
        self._row.addStretch()
        self._row.addWidget(self.more)
        self._row.addWidget(self._last)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.fit)
        last.visibleChanged.connect(self.fit)

    def show_tools(self, actions: Sequence[QAction | None]) -> None:
        """Show the tools of a view; None is a line between them."""
        for widget in self._tools:
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        line = [_line()] if actions else []
        self._tools = [*line, *(self._button(action) if action else _line() for action in actions)]
        for at, widget in enumerate(self._tools, start=len(self._first)):
            self._row.insertWidget(at, widget)
        self.fit()

    def button(self, action: QAction) -> QToolButton:
        """Return the button of an action; raises StopIteration where it has none."""
        return next(each for each in self._buttons if each.defaultAction() is action)

    @property
    def _buttons(self) -> list[QToolButton]:
        tools = [each for each in self._tools if isinstance(each, QToolButton)]
        return [*self._first, *tools, self._last]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out words where there is no room for all, and put in a menu what does not fit without them."""
        side = self._theme.px(_ICON_SIDE)
        for button in (*self._buttons, self.more):
            button.setIconSize(QSize(side, side))
        worded = self._buttons[len(self._first) :]
        for words in (worded, worded[:-1], ()):
            for button in worded:
                button.setToolButtonStyle(_WORDS if button in words else _ICON)
            if self._needed(self._tools) <= self.width():
                break
        shown = list(self._tools)
        while shown and self._needed(shown, with_more=len(shown) < len(self._tools)) > self.width():
            shown.pop()
        menu = self.more.menu()
        menu.clear()
        for widget in self._tools:
            widget.setVisible(widget in shown)
            if widget not in shown and isinstance(widget, QToolButton):
                menu.addAction(widget.defaultAction())
        self.more.setVisible(len(shown) < len(self._tools))
        self._last.setVisible(self._last.defaultAction().isVisible())

    def _needed(self, tools: Sequence[QWidget], with_more: bool = False) -> int:
        more = [self.more] if with_more else []
        parts = (*self._first, *tools, *more, self._last)
        for part in parts:
            part.ensurePolished()
        return sum(part.sizeHint().width() + self._row.spacing() for part in parts)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "toolbar-line")
    return line
