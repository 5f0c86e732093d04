"""The small dialog on a level: its name, the stage above it, and the national level it stands for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from napl_desktop.model import NationalLevel
from napl_desktop.queries.grid import LevelHead, PathGrid
from napl_desktop.text import one_line
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.theme import SPACE, Theme

_WIDTH = 440


class LevelDialog(Dialog):
    """Asks; the caller carries out what is `decided`."""

    decided = Signal(str, str, object)
    """The name, the stage ("" for none) and the NationalLevel (or None)."""

    def __init__(
        self, grid: PathGrid, level: LevelHead, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Level"))
        self._name = QLineEdit(level.title)
        self._stage = QComboBox()
        self._stage.setEditable(True)
        self._stage.addItems(["", *dict.fromkeys(each.stage for each in grid.levels if each.stage)])
        self._stage.setItemData(0, self.tr("none"), Qt.ItemDataRole.AccessibleTextRole)
        self._stage.setCurrentText(level.stage)
        self._anchor = QComboBox()
        self._anchor.addItem(self.tr("none"), None)
        for anchor in NationalLevel:
            self._anchor.addItem(wording.name(anchor), anchor)
        self._anchor.setCurrentIndex(self._anchor.findData(level.anchor))
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(SPACE))
        form.setHorizontalSpacing(theme.px(2 * SPACE))
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&Stage above it"), self._stage)
        form.addRow(self.tr("Na&tional level"), self._anchor)
        if (typed := self._stage.lineEdit()) is not None:
            typed.setAccessibleName(self.tr("Stage above it"))
        self.body.addLayout(form)
        self.add_cancel()
        self._apply = self.add_button(self.tr("Apply"), primary=True)
        self._apply.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self._name.textChanged.connect(self._check)
        self._name.selectAll()
        self._check()

    def _check(self) -> None:
        """Let go only with a name: a level always has one."""
        has_name = bool(one_line(self._name.text()))
        self._apply.setEnabled(has_name)
        self.say_reason("" if has_name else self.tr("A level has a name."))

    def _tell(self) -> None:
        self.decided.emit(self._name.text(), self._stage.currentText(), self._anchor.currentData())
