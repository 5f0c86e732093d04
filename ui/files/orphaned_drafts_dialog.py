"""Texts that have no place any more: what a rescue left behind, and what was being typed, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme

_WIDTH_OF_LIST = 720
# In lines of the list.
_LINES = 12
# In px at 100 %.
_WIDTH, _HIGH = 560, 220


class LeftBehindDialog(Dialog):
    """Shows one paragraph for each thing; one button copies them all."""

    def __init__(self, theme: Theme, file: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH_OF_LIST, parent)
        self.setWindowTitle(self.tr("What is not as it was"))
        said = self.tr(
            "‘{file}’ has everything that could be read. Below is what is not as it was. The damaged file was"
            " left as it is. Copy this list if you want to keep it."
        )
        self.list = QPlainTextEdit("\n\n".join(lines), readOnly=True, tabChangesFocus=True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * _LINES)
        self.body.addWidget(label(self.windowTitle(), "heading", wrap=True))
        self.body.addWidget(label(said.format(file=file), wrap=True))
        self.body.addWidget(self.list, stretch=1)
        self.copy_button = self.add_button(self.tr("&Copy the list"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = self.add_button(self.tr("Go on"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


class OrphanedDraftsDialog(Dialog):
    """Shows texts that have no place; one button copies them."""

    def __init__(self, theme: Theme, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Text without a place"))
        told = self.tr(
            "You were still typing this last time, but what it belongs to is not there any more. Copy it if you"
            " want to put it somewhere else."
        )
        self.text = QPlainTextEdit("\n\n".join(texts), readOnly=True)
        self.text.setAccessibleName(self.tr("What you typed"))
        self.text.setFixedHeight(theme.px(_HIGH))
        self.body.addWidget(label(self.windowTitle(), "heading", wrap=True))
        self.body.addWidget(label(told, wrap=True))
        self.body.addWidget(self.text)
        self.copy_button = self.add_button(self.tr("&Copy"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
