"""Roles beside each other as a table: what they do, and row by row which level each asks of every path."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from napl_desktop.queries.grid import PathGrid
from napl_desktop.queries.roles import RoleDetail
from napl_desktop.wording import Wording
from ui.kit.fonts import FontRole
from ui.kit.reading_table import PLACE, LeadingTable, add_row, item
from ui.kit.theme import Theme
from ui.kit.tips import tip
from ui.role_map.comparison_heads import ComparisonHeads
from ui.role_map.marked_words import DIFFERENT, MARK, SAME, MarkedWords
from ui.session.selection import Selected

if TYPE_CHECKING:
    from napl_desktop.graph.comparing import ComparedPath, ComparedRow

_TITLE = 0


class Side(Struct, frozen=True):
    """A path in words, and what the roles ask of it."""

    grid: PathGrid
    compared: "ComparedPath"


class ComparisonTable(LeadingTable):
    """Shows roles as columns; what is clicked, or chosen with Enter or Space, leads there."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._roles: tuple[RoleDetail, ...] = ()
        self._sides: tuple[Side, ...] = ()
        self.heads = ComparisonHeads(theme, self)
        self.setHorizontalHeader(self.heads)
        self.heads.sectionClicked.connect(self._go_to_role)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegate(MarkedWords(theme, self))
        self.setAccessibleName(self.tr("What the roles ask for"))
        theme.changed.connect(self._fill)

    def show_roles(self, roles: tuple[RoleDetail, ...], sides: tuple[Side, ...]) -> None:
        """Show roles, and the paths of which they ask something."""
        if (roles, sides) != (self._roles, self._sides):
            self._roles, self._sides = roles, sides
            self._fill()

    @property
    def room(self) -> int:
        """How wide it is where no word of the titles of the roles is broken, in px."""
        columns = self.columnCount() * self.heads.longest_word
        return columns + self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the heads the height that their titles take in the new width."""
        super().resizeEvent(event)
        self.updateGeometries()

    def _go_to_role(self, column: int) -> None:
        if column > _TITLE:
            self.wanted.emit(Selected(role_id=self._roles[column - 1].id))

    # How it is filled

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(1 + len(self._roles))
        self.setHorizontalHeaderLabels(["", *(role.title for role in self._roles)])
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if self._roles:
            self._add_fact(self.tr("Kind of task"), [self._wording.task(role.task) for role in self._roles])
            spheres = [self._wording.name(role.sphere) if role.sphere else "" for role in self._roles]
            self._add_fact(self.tr("Reaches as far as"), spheres)
        for side in self._sides:
            self._add_path(side)
            for row in side.compared.rows:
                self._add_row(side, row)
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)
        self.updateGeometries()

    def _add_fact(self, title: str, words: Sequence[str]) -> None:
        """Add what the roles are or do; what one does not say is not compared."""
        mark = ""
        if all(words):
            is_same = len(set(words)) == 1
            same, different = self.tr("the same"), self.tr("different")
            mark = f"{SAME} {same}" if is_same else f"{DIFFERENT} {different}"
        row = add_row(self)
        self._put_title(row, title, mark)
        for column, (role, said) in enumerate(zip(self._roles, words, strict=True), start=1):
            shown = said or self.tr("not said")
            weight: FontRole = "strong" if mark.startswith(DIFFERENT) else "body"
            made = item(self._theme, shown, weight, "surface", "text" if said else "muted")
            _lead(made, Selected(role_id=role.id), f"{title}, {role.title}: {shown}")
            self.setItem(row, column, made)

    def _add_path(self, side: Side) -> None:
        grid, row = side.grid, add_row(self)
        title = item(self._theme, grid.title, "strong", "band", "band_text")
        _lead(title, Selected(path_id=grid.id), grid.title)
        self.setItem(row, _TITLE, title)
        titles = {level.id: level.title for level in grid.levels}
        for column, (role, level) in enumerate(zip(self._roles, side.compared.levels, strict=True), start=1):
            if level is None:
                made = item(self._theme, "–", "strong", "band", "band_text")
                words = self.tr("{role} asks nothing of {path}").format(role=role.title, path=grid.title)
                _lead(made, None, words)
            else:
                shown = self.tr("up to {level}").format(level=titles[level])
                made = item(self._theme, shown, "strong", "band", "band_text")
                place = Selected(path_id=grid.id, level_id=level)
                _lead(made, place, f"{grid.title}, {role.title}: {shown}")
            self.setItem(row, column, made)

    def _add_row(self, side: Side, compared: "ComparedRow") -> None:
        grid, row = side.grid, add_row(self)
        head = next(head for head in grid.rows if head.id == compared.row_id)
        in_words = " › ".join([*(each.title for each in grid.ancestors(head.id)), head.title])
        place = Selected(path_id=grid.id, dimension_id=head.id)
        self._put_title(row, head.title, self._mark(compared), place, in_words)
        for number, role in enumerate(self._roles):
            made = self._cell_item(side, compared, number, f"{grid.title}, {in_words}, {role.title}")
            self.setItem(row, number + 1, made)

    def _cell_item(self, side: Side, row: "ComparedRow", number: int, where: str) -> QTableWidgetItem:
        """Return what a row comes down to for the role of that number."""
        from napl_desktop.graph.comparing import Sharing

        grid, cell, asked = side.grid, row.cells[number], side.compared.levels[number]
        if cell is not None:
            at = next(at for at, level in enumerate(grid.levels) if level.id == cell[1])
            title = grid.levels[at].title
            weight: FontRole = "strong" if row.sharing is Sharing.DIFFERENT else "body"
            made = item(self._theme, title, weight, "surface", "text")
            made.setBackground(QColor(self._theme.tokens.level_tint(at, len(grid.levels))))
            place = Selected(path_id=grid.id, dimension_id=cell[0], level_id=cell[1])
            _lead(made, place, f"{where}: {title}\n{grid.cell(*cell).text}".rstrip())
        elif asked is not None:
            nothing = self.tr("nothing yet")
            made = item(self._theme, nothing, "body", "surface", "muted")
            place = Selected(path_id=grid.id, dimension_id=row.row_id, level_id=asked)
            _lead(made, place, f"{where}: {nothing}")
        else:
            made = item(self._theme, "–", "body", "page", "muted")
            not_asked = self.tr("not asked")
            _lead(made, None, f"{where}: {not_asked}")
        return made

    def _put_title(
        self, row: int, title: str, mark: str, place: Selected | None = None, in_words: str = ""
    ) -> None:
        made = item(self._theme, title, "body", "page", "text")
        made.setData(MARK, mark)
        _lead(made, place, f"{in_words or title}: {mark}" if mark else in_words or title)
        self.setItem(row, _TITLE, made)

    def _mark(self, row: "ComparedRow") -> str:
        """Return in a few words what a row is to the roles."""
        from napl_desktop.graph.comparing import Sharing

        if row.sharing is Sharing.NOBODY:
            return ""
        if row.sharing is Sharing.ALONE:
            return self.tr("only one role")
        is_same = row.sharing is Sharing.SAME
        same, different = self.tr("same level"), self.tr("different level")
        words = f"{SAME} {same}" if is_same else f"{DIFFERENT} {different}"
        if row.sharers == len(self._roles):
            return words
        some = self.tr("{some} of {all} roles").format(some=row.sharers, all=len(self._roles))
        return f"{words} ({some})"


def _lead(made: QTableWidgetItem, place: Selected | None, words: str) -> None:
    """Let an item lead to a place, and say all its words; one that leads nowhere is only read."""
    made.setData(PLACE, place)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    made.setToolTip(tip(words))
    if place is None:
        made.setFlags(Qt.ItemFlag.ItemIsEnabled)
