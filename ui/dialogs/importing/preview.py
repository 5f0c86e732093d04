"""The table as it stands in the file, with what can be corrected about how it is read."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from napl_desktop.exchange.tables.layout import ColumnUse
from ui.dialogs.importing.preview_model import PreviewModel
from ui.dialogs.importing.rethinking import Rethinking
from ui.dialogs.importing.row_header import RowHeader
from ui.dialogs.importing.row_menu import RowMenu
from ui.dialogs.importing.switches import Switches
from ui.dialogs.importing.use_header import UseHeader
from ui.kit.theme import SPACE, Theme

# In px at 100 %.
_COLUMN, _CODE_COLUMN, _LOWEST = 150, 120, 150
_LINES = 2


class Preview(QWidget):
    """Shows how the table is understood, and corrects that."""

    def __init__(self, theme: Theme, rethinking: Rethinking) -> None:
        super().__init__()
        self._theme = theme
        self._rethinking = rethinking
        self.switches = Switches(theme, rethinking.now)
        self.table = QTableView()
        self.model = PreviewModel(theme, self)
        self.header = UseHeader(theme, self.table)
        self.row_header = RowHeader(theme, self.model, self.table)
        self._set_up_table()
        self._lay_out()
        self._show()
        self._connect()

    def fields(self) -> list[QWidget]:
        """Return what can be filled in, in the order in which it is read."""
        return [*self.switches.fields(), *self.header.choices, self.table]

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width as soon as it is known."""
        super().showEvent(event)
        self._share_width()

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setHorizontalHeader(self.header)
        self.table.setVerticalHeader(self.row_header)
        # Several rows that follow each other can be left out at once.
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Tab goes on to the next field; the arrows walk through the table.
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("The table in the file"))
        self.table.setMinimumHeight(self._theme.px(_LOWEST))
        # Just enough: with more, the tops of the letters of a further line would show.
        height = QFontMetrics(self._theme.font("strong")).lineSpacing() * _LINES + 3
        self.row_header.setDefaultSectionSize(height)
        for part in (self.table, self.row_header):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(self._theme.px(SPACE))
        whole.addWidget(self.switches)
        whole.addWidget(self.table, stretch=1)

    def _connect(self) -> None:
        rethinking, switches = self._rethinking, self.switches
        rethinking.changed.connect(self._show)
        switches.wanted.connect(rethinking.correct)
        self.header.use_chosen.connect(
            lambda column, use: rethinking.correct(lambda now: now.with_use(column, use))
        )
        self.row_header.sectionClicked.connect(self._open_at_head)
        self.row_header.customContextMenuRequested.connect(
            lambda point: self._open_at_head(self.row_header.logicalIndexAt(point))
        )
        self.table.customContextMenuRequested.connect(self._open_at)
        # Not in the lists above the columns, which are parts of the table: there it opens the list.
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._open_at_current)

    # What rows are

    def _open_at_head(self, row: int) -> None:
        if row >= 0:
            head = self.row_header.viewport()
            below = self.row_header.sectionViewportPosition(row) + self.row_header.sectionSize(row)
            self._open(row, head.mapToGlobal(QPoint(0, below)))

    def _open_at(self, point: QPoint) -> None:
        index = self.table.indexAt(point)
        if index.isValid():
            self._open(index.row(), self.table.viewport().mapToGlobal(point))

    def _open_at_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.table.scrollTo(index)
            self._open_at_head(index.row())

    def _open(self, row: int, at: QPoint) -> None:
        chosen = {index.row() for index in self.table.selectedIndexes()}
        rows = sorted(chosen) if row in chosen else [row]
        menu = RowMenu(self._rethinking.now, rows, self.table)
        menu.wanted.connect(self._rethinking.correct)
        menu.setAccessibleName(self.tr("Row {number} is").format(number=self.model.row_number(row)))
        menu.popup(at)

    def _share_width(self) -> None:
        """Let the columns fill the width, as long as they stay wide enough to read."""
        uses = self._rethinking.now.layout.columns
        codes = sum(use is ColumnUse.CODE for use in uses)
        room = self.table.viewport().width() - codes * self._theme.px(_CODE_COLUMN)
        width = max(self._theme.px(_COLUMN), room // max(1, len(uses) - codes))
        for column, use in enumerate(uses):
            self.table.setColumnWidth(
                column, self._theme.px(_CODE_COLUMN) if use is ColumnUse.CODE else width
            )

    def _show(self) -> None:
        """Show how the table is understood now."""
        now = self._rethinking.now
        is_other = self.model.show_table(now.table, now.layout)
        self.header.show_uses(now.layout.columns)
        self.switches.show_understanding(now)
        if is_other:
            self._share_width()
