"""The dialog in which the user gives a moment a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_WIDTH = 460


class NameDialog(Dialog):
    """Asks for a name; open it with `open()`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, moment: str, name: str = "", parent: QWidget | None = None) -> None:
        """`moment` says which moment it is; `name` is the name it has."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Name a moment"))
        self.field = QLineEdit(name)
        self.field.setPlaceholderText(self.tr("for example: after atelier 3"))
        self.body.addWidget(label(moment, wrap=True))
        named = QVBoxLayout()
        named.setSpacing(SPACE // 2)
        named.addWidget(label(self.tr("&Name"), buddy=self.field))
        named.addWidget(self.field)
        self.body.addLayout(named)
        self.add_cancel()
        self.ok_button = self.add_button(self.tr("Give this name"), primary=True)
        self.ok_button.clicked.connect(self._choose)
        self.field.textChanged.connect(self._allow)
        self._allow()
        self.field.selectAll()
        self.field.setFocus()

    def _allow(self) -> None:
        self.ok_button.setEnabled(bool(self.field.text().strip()))

    def _choose(self) -> None:
        self.chosen.emit(self.field.text().strip())
        self.accept()
