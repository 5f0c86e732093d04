"""What a text is that the user types in, whichever widget has the keys for it."""

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Field = QTextEdit | QPlainTextEdit | QLineEdit


def text_in(widget: QWidget | None) -> Field | None:
    """Return the text that is typed in when a widget has the keys, if there is one."""
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        return widget.lineEdit()
    return widget if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit) else None


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether what is typed on a widget becomes a text."""
    field = text_in(widget)
    return field is not None and not field.isReadOnly()
