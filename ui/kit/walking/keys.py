"""Keys of a page: a letter or digit alone does something, as long as nothing is typed there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_key(page: QWidget, keys: str, do: Callable[[], object]) -> None:
    """Let keys, in words such as "PgUp", do something while the page or a part of it has them."""
    # As it is written here, whatever keys are called in the language of the interface.
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    shortcut = QShortcut(sequence, page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(do)
