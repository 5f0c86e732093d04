"""The dialog in which the user says what an atelier is: its name, its sector and what it works on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.wording import Wording
from ui.kit.theme import SPACE, Theme
from ui.outline.entries import Entry


class AtelierDialog(QDialog):
    """Asks for a new atelier, or for other words for one there is; open it with `open()`."""

    chosen = Signal(str, object, object)
    """Title, sectors and AtelierFocus."""

    def __init__(
        self, theme: Theme, wording: Wording, atelier: Entry | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Atelier") if atelier else self.tr("New atelier"))
        self._wording = wording
        self._title = QLineEdit(atelier.title if atelier else "")
        self._title.setModified(atelier is not None)
        self._sectors = atelier.sectors if atelier else ()
        self._sector, self._focus = QComboBox(), QComboBox()
        for sector in Sector:
            self._sector.addItem(wording.name(sector), sector)
        for focus in AtelierFocus:
            self._focus.addItem(wording.name(focus), focus)
        if atelier:
            self._sector.setCurrentText(wording.name(atelier.sectors[0]))
            self._focus.setCurrentText(wording.name(atelier.focus or AtelierFocus.ROLES))
        self._ok = QPushButton(self.tr("Save") if atelier else self.tr("Add"))
        self._ok.setProperty("kind", "primary")
        self._ok.setDefault(True)
        self._lay_out(theme)
        self._title.textChanged.connect(self._allow)
        self._sector.currentIndexChanged.connect(self._suggest)
        self._focus.currentIndexChanged.connect(self._suggest)
        self._suggest()
        self._title.selectAll()
        self._title.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        form = QFormLayout()
        form.setSpacing(theme.px(SPACE))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Name"), self._title),
            (self.tr("&Sector"), self._sector),
            (self.tr("&Kind of atelier"), self._focus),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._ok.clicked.connect(self._choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(SPACE))
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        layout = QVBoxLayout(self)
        margin = theme.px(2 * SPACE)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self.setMinimumWidth(theme.px(380))

    def _suggest(self) -> None:
        """Name the atelier after what it is, as long as the user typed no name."""
        if not self._title.isModified():
            names = {"sector": self._sector.currentText(), "focus": self._focus.currentText()}
            self._title.setText(self._wording.text("atelier", "title", **names))

    def _allow(self) -> None:
        self._ok.setEnabled(bool(self._title.text().strip()))

    def _choose(self) -> None:
        title = self._title.text().strip()
        sector = Sector(self._sector.currentData())
        # The list shows the first: who leaves it as it is keeps the others too.
        sectors = self._sectors if sector in self._sectors[:1] else (sector,)
        self.chosen.emit(title, sectors, AtelierFocus(self._focus.currentData()))
        self.accept()
