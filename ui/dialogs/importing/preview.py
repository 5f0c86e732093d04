"""The table as it stands in the file, with what can be corrected about how it is read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.exchange.tables.layout import ColumnUse
from ui.dialogs.importing.preview_model import PreviewModel
from ui.dialogs.importing.understanding import Understanding
from ui.dialogs.importing.use_header import UseHeader
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_MOST_STAGE_ROWS = 3
# In px at 100 %.
_COLUMN, _CODE_COLUMN, _LOWEST = 150, 120, 150
_LINES = 2


class Preview(QWidget):
    """Shows and corrects an Understanding; the caller reads that again after `changed`."""

    changed = Signal()

    table_chosen = Signal()
    """It is about another table of the file now; `changed` follows."""

    def __init__(self, theme: Theme, understanding: Understanding) -> None:
        super().__init__()
        self._theme = theme
        self._understanding = understanding
        self.sheets = QComboBox()
        self.level_row = QSpinBox()
        self.stage_rows = QSpinBox()
        self.table = QTableView()
        self.model = PreviewModel(theme, self)
        self.header = UseHeader(theme, self.table)
        self._fill_sheets()
        self._set_up_table()
        self._lay_out()
        self._show_table()
        self.sheets.activated.connect(self._choose)
        self.level_row.valueChanged.connect(self._set_header)
        self.stage_rows.valueChanged.connect(self._set_header)
        self.header.use_chosen.connect(self._set_use)

    def fields(self) -> list[QWidget]:
        """Return what can be filled in, in the order in which it is read."""
        return [self.sheets, self.level_row, self.stage_rows, *self.header.choices, self.table]

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width as soon as it is known."""
        super().showEvent(event)
        self._share_width()

    def _fill_sheets(self) -> None:
        for table in self._understanding.tables:
            hidden = self.tr("{sheet} (hidden in Excel)").format(sheet=table.name)
            self.sheets.addItem(hidden if table.hidden else table.name)
        self.sheets.setCurrentIndex(self._understanding.number)
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheets.setMinimumContentsLength(12)

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(self.header)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Tab goes on to the next field; the arrows walk through the table.
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("The table in the file"))
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setMinimumHeight(self._theme.px(_LOWEST))

    def _lay_out(self) -> None:
        self._sheet_label = label(self.tr("S&heet"), "subtitle", buddy=self.sheets)
        several = len(self._understanding.tables) > 1
        self.sheets.setVisible(several)
        self._sheet_label.setVisible(several)
        sheet, header = QHBoxLayout(), QHBoxLayout()
        sheet.addWidget(self._sheet_label)
        sheet.addWidget(self.sheets, stretch=1)
        header.addWidget(label(self.tr("&Levels in row"), "subtitle", buddy=self.level_row))
        header.addWidget(self.level_row)
        header.addSpacing(self._theme.px(SPACE))
        header.addWidget(label(self.tr("Rows with &stages above it"), "subtitle", buddy=self.stage_rows))
        header.addWidget(self.stage_rows)
        header.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for layout in (sheet, header):
            layout.setSpacing(self._theme.px(SPACE))
            whole.addLayout(layout)
        whole.setSpacing(self._theme.px(SPACE))
        whole.addWidget(self.table, stretch=1)

    def _choose(self, number: int) -> None:
        self._understanding.choose(number)
        self._show_table()
        self.table_chosen.emit()
        self.changed.emit()

    def _set_header(self) -> None:
        level_row = self.level_row.value() - 1 - self._understanding.table.first_row
        self._understanding.set_header(level_row, self.stage_rows.value())
        self._show_layout()
        self.changed.emit()

    def _set_use(self, column: int, use: ColumnUse) -> None:
        self._understanding.set_use(column, use)
        self._show_layout()
        self.changed.emit()

    def _show_table(self) -> None:
        self._show_layout()
        # Just enough: with more, the tops of the letters of a further line would show.
        height = QFontMetrics(self._theme.font("strong")).lineSpacing() * _LINES + 3
        self.table.verticalHeader().setDefaultSectionSize(height)
        self._share_width()

    def _share_width(self) -> None:
        """Let the columns fill the width, as long as they stay wide enough to read."""
        uses = self._understanding.layout.columns
        codes = sum(use is ColumnUse.CODE for use in uses)
        room = self.table.viewport().width() - codes * self._theme.px(_CODE_COLUMN)
        width = max(self._theme.px(_COLUMN), room // max(1, len(uses) - codes))
        for column, use in enumerate(uses):
            self.table.setColumnWidth(
                column, self._theme.px(_CODE_COLUMN) if use is ColumnUse.CODE else width
            )

    def _show_layout(self) -> None:
        """Show how the table is understood now, without telling that as a change."""
        table, layout = self._understanding.table, self._understanding.layout
        self.model.show_table(table, layout)
        self.header.show_uses(layout.columns)
        fields = (self.level_row, self.stage_rows)
        for field in fields:
            field.blockSignals(True)
            field.setEnabled(bool(table.rows))
        first, rows = table.first_row + 1, len(table.rows)
        self.level_row.setRange(first, max(first, first + rows - 1))
        level_row = layout.level_row or 0
        self.level_row.setValue(first + level_row)
        self.stage_rows.setRange(0, min(level_row, _MOST_STAGE_ROWS))
        self.stage_rows.setValue(len(layout.stage_rows))
        for field in fields:
            field.blockSignals(False)
