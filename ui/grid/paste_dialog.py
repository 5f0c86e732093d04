"""Pasting what does not fit, or what would take the place of texts: shown first, then done as the user wants."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from napl_desktop.queries.grid import PathGrid
from napl_desktop.text import one_line
from ui.grid.content.paste_target import PasteTarget
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme
from ui.kit.tips import tip

# In px at 100 %.
_WIDTH, _LOWEST = 760, 220
_MOST_LISTED = 200
# Signs of a text: more than fits on a line.
_MOST_SHOWN = 400


class PasteDialog(Dialog):
    """Says what would happen; pastes nothing by itself."""

    decided = Signal(bool, bool)
    """Paste it: with new rows for what is too long, and new levels for what is too wide."""

    def __init__(
        self, where: PasteTarget, grid: PathGrid, is_cut: bool, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Paste"))
        rows, levels = where.rows_short, where.levels_short
        self.add_rows = QCheckBox(self.tr("Add %n &row(s) for it", "", rows))
        self.add_levels = QCheckBox(self.tr("Add %n &level(s) for it", "", levels))
        size = self.tr("You put {rows} × {levels} cells here.")
        self.body.addWidget(
            label(size.format(rows=len(where.texts), levels=len(where.texts[0])), "title", wrap=True)
        )
        if is_cut:
            cut = self.tr("There is more on it than a path can hold: only the first part is taken.")
            self.body.addWidget(label(cut, "error", wrap=True))
        if rows or levels:
            short = self.tr("They do not all fit here. What does not fit is left out, unless you add room.")
            self.body.addWidget(label(short, wrap=True))
        for box, count in ((self.add_rows, rows), (self.add_levels, levels)):
            box.setChecked(count > 0)
            if count:
                self.body.addWidget(box)
        if where.replaced:
            self._list_replaced(where, grid)
        self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Paste"), primary=True)
        self.accept_button.clicked.connect(self.accept)

    def accept(self) -> None:
        """Tell how to paste, and close."""
        self.decided.emit(self.add_rows.isChecked(), self.add_levels.isChecked())
        super().accept()

    def _list_replaced(self, where: PasteTarget, grid: PathGrid) -> None:
        words = self.tr("%n text(s) will make way. Undo brings them back.", "", len(where.replaced))
        titles = {head.id: head.title for head in grid.dimensions}
        titles |= {head.id: head.title for head in grid.levels}
        listed = where.replaced[:_MOST_LISTED]
        table = QTableWidget(len(listed), 3)
        table.setHorizontalHeaderLabels([self.tr("Cell"), self.tr("Now"), self.tr("Then")])
        table.setAccessibleName(self.tr("Texts that make way"))
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setMinimumHeight(self.theme.px(_LOWEST))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for row, ((dimension_id, level_id), before, after) in enumerate(listed):
            place = f"{titles.get(dimension_id, '')} · {titles.get(level_id, '')}"
            for column, text in enumerate((place, before, after or self.tr("(empty)"))):
                item = QTableWidgetItem(one_line(text[:_MOST_SHOWN]))
                item.setToolTip(tip(text))
                table.setItem(row, column, item)
        self.body.addWidget(label(words, "subtitle", wrap=True, buddy=table))
        self.body.addWidget(table, stretch=1)
