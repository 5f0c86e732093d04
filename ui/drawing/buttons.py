"""The buttons beside a plane: small, without a frame, with an icon and a spoken name."""

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton

from ui.kit.icons import icon
from ui.kit.theme import Theme


def plane_button(name: str, text: str, theme: Theme, pressed: Callable[[], object]) -> QToolButton:
    """Return a button with the icon of that name; `text` says what it does."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(name, theme))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.clicked.connect(pressed)
    return button
