"""After a crash: texts that were being typed in what is not there any more, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme

_WIDTH = 560
_HIGH = 220


class HomelessTextsDialog(Dialog):
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
