"""What the user does to the levels of the grid, each as one operation on the level that is selected."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from napl_desktop.queries.grid import PathGrid
from ui.grid.content.new_place import NewLevel
from ui.grid.editing import Editing
from ui.grid.table import GridTable
from ui.session.context import ProjectContext


class LevelActions(QObject):
    """Adds, moves, changes and removes levels: the selected one, or that of the selected cell."""

    def __init__(
        self, context: ProjectContext, table: GridTable, editing: Editing, tell_of_end: Callable[[], None]
    ) -> None:
        """`tell_of_end` says that something cannot go further that way."""
        super().__init__(table)
        self._session = context.session
        self._theme = context.theme
        self._wording = context.wording
        self._table = table
        self._editing = editing
        self._tell_of_end = tell_of_end

    def add(self) -> None:
        """Ask for the name of a level after the selected one, or at the end."""
        grid, (_, level_id) = self._editing.committed_grid(), self._table.ids
        if grid:
            position = _number(grid, level_id) + 1 if level_id else len(grid.levels)
            self._editing.open_new(NewLevel(grid.id, position, self.tr("new level")))

    def add_last(self) -> None:
        """Ask for the name of a level at the end."""
        if grid := self._editing.committed_grid():
            self._editing.open_new(NewLevel(grid.id, len(grid.levels), self.tr("new level")))

    def remove(self) -> None:
        """Remove it, with what is in its column."""
        from napl_desktop.operations import levels

        grid, (_, level_id) = self._editing.committed_grid(), self._table.ids
        if grid and level_id:
            self._session.run(levels.remove_level, level_id)

    def move_left(self) -> None:
        """Move it one to the left, with what is in its column."""
        self._move(-1)

    def move_right(self) -> None:
        """Move it one to the right."""
        self._move(1)

    def _move(self, way: int) -> None:
        from napl_desktop.operations import levels

        grid, (_, level_id) = self._editing.committed_grid(), self._table.ids
        if grid and level_id:
            position = _number(grid, level_id) + way
            if not 0 <= position < len(grid.levels):
                self._tell_of_end()
                return
            self._session.run(levels.move_level, level_id, position)
            self._table.scrollTo(self._table.currentIndex())

    def change(self) -> None:
        """Ask for its name, stage and national level."""
        grid, (_, level_id) = self._editing.committed_grid(), self._table.ids
        if not grid or not level_id:
            return
        from napl_desktop.operations import levels
        from ui.grid.level_dialog import LevelDialog

        level = grid.levels[_number(grid, level_id)]
        dialog = LevelDialog(grid, level, self._theme, self._wording, self._table.window())
        dialog.decided.connect(
            lambda title, stage, anchor: self._session.run(
                levels.change_level, level_id, title, stage, anchor
            )
        )
        dialog.open()


def _number(grid: PathGrid, level_id: str) -> int:
    return [level.id for level in grid.levels].index(level_id)
