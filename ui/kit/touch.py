"""What a finger and a room need of a view that comes to the fore: large targets, and Escape as the way back."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from ui.kit.icons import icon
from ui.kit.theme import Theme

TARGET = 44
"""No finger needs less, in pixels whatever the zoom."""

_SIDE = 28


def touch_button(glyph: str, name: str, theme: Theme) -> QToolButton:
    """Return a button with an icon and a spoken name; `fit_for_finger` gives it its size."""
    button = QToolButton()
    button.setIcon(icon(glyph, theme))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def fit_for_finger(button: QToolButton, theme: Theme) -> None:
    """Let a button be a target for a finger at this zoom: the style sheet of the window allows smaller ones."""
    side = max(TARGET, theme.px(_SIDE))
    button.setStyleSheet(f"QToolButton {{ min-width: {side}px; min-height: {side}px; }}")
    button.setIconSize(QSize(side // 2, side // 2))


def claims_escape(event: QEvent) -> bool:
    """Keep Escape from the window for a view that it is to close first; tell whether this event was that."""
    is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
    if event.type() == QEvent.Type.ShortcutOverride and is_escape:
        event.accept()
        return True
    return False
