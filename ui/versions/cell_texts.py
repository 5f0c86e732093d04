"""Both texts of one cell in full, side by side, to read and to copy from."""

from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from napl_desktop.queries.grid import Cell
from napl_desktop.wording import Wording
from ui.kit.fields.labels import ElidedLabel
from ui.kit.theme import SPACE, Theme

# In lines of text: where there is little room, what is longer is scrolled.
_LEAST, _HIGH = 1, 3


class CellTexts(QWidget):
    """Shows a cell at two moments, the earlier one left."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._heads = (ElidedLabel("", "subtitle"), ElidedLabel("", "subtitle"))
        self.fields = (QPlainTextEdit(readOnly=True), QPlainTextEdit(readOnly=True))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE)
        layout.setVerticalSpacing(SPACE // 2)
        for column, (head, field) in enumerate(zip(self._heads, self.fields, strict=True)):
            layout.addWidget(head, 0, column)
            layout.addWidget(field, 1, column)
            layout.setColumnStretch(column, 1)
            field.setTabChangesFocus(True)
        theme.changed.connect(self._fit)
        self._fit()

    def show_cell(self, moments: tuple[str, str], before: Cell | None, after: Cell | None) -> None:
        """Show what was there at each of the two moments, which are named above it."""
        cells = (before, after)
        for moment, cell, head, field in zip(moments, cells, self._heads, self.fields, strict=True):
            status = f" · {self._wording.name(cell.status)}" if cell and cell.text else ""
            head.setText(f"{moment}{status}")
            head.setToolTip(head.text())
            field.setAccessibleName(head.text())
            field.setPlainText(cell.text if cell else "")
            field.setPlaceholderText(self.tr("nothing here"))

    def _fit(self) -> None:
        for field in self.fields:
            line, air = field.fontMetrics().lineSpacing(), self._theme.px(2 * SPACE)
            field.setMinimumHeight(line * _LEAST + air)
            field.setMaximumHeight(line * _HIGH + air)
