"""Why a text loses the keys: a menu gives them back, anything else is going elsewhere."""

from PySide6.QtCore import Qt

MENU_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
