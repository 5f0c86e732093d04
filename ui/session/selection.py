"""What the user is looking at: shared by outline, grid, graph and inspector, so that they move together."""

from typing import TYPE_CHECKING, Self

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from napl_desktop.model import Atelier, CellKey, DevelopmentPath, Dimension, Level, Place, Role

if TYPE_CHECKING:
    from napl_desktop.queries.links import CellPlace


class Selected(Struct, frozen=True):
    """What is selected, from large to small.

    `path_id` with `dimension_id` and `level_id` is a cell; with one of them a row (or hoofddimensie) or a
    column; alone it is the path. `role_id` or `atelier_id` alone is that role or atelier.
    """

    atelier_id: str | None = None
    role_id: str | None = None
    path_id: str | None = None
    dimension_id: str | None = None
    level_id: str | None = None

    @classmethod
    def at(cls, place: Place | None, path_id: str | None = None) -> Self:
        """Return what to select to see a place, with the path that it is in; None for the project as a whole."""
        if place is None:
            return cls()
        ids = (place.id_of(kind) for kind in (Atelier, Role, DevelopmentPath, Dimension, Level))
        atelier_id, role_id, own_id, dimension_id, level_id = ids
        return cls(atelier_id, role_id, own_id or path_id, dimension_id, level_id)

    @classmethod
    def of_cell(cls, cell: "CellPlace") -> Self:
        """Return a cell as what is selected, with its path."""
        return cls.at(cell.place, cell.path_id)

    @property
    def place(self) -> Place | None:
        """The address of what is selected; None for the project as a whole."""
        if self.cell is not None:
            return Place.of_cell(*self.cell)
        things = (
            (Dimension, self.dimension_id),
            (Level, self.level_id),
            (DevelopmentPath, self.path_id),
            (Role, self.role_id),
            (Atelier, self.atelier_id),
        )
        return next((Place.of(kind, id) for kind, id in things if id is not None), None)

    @property
    def without_place(self) -> "Selected":
        """The same where a path is seen from outside: no row, level or cell of it, only the path."""
        return Selected(self.atelier_id, self.role_id, self.path_id)

    @property
    def cell(self) -> CellKey | None:
        """The selected cell, if a cell is selected."""
        if self.dimension_id is None or self.level_id is None:
            return None
        return self.dimension_id, self.level_id


class Selection(QObject):
    """Holds what is selected and tells when that changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = Selected()
        self._shown_path_id: str | None = None

    @property
    def now(self) -> Selected:
        """What is selected now."""
        return self._now

    @property
    def shown_path_id(self) -> str | None:
        """The path in the workspace: it stays there while a role or an atelier is looked at."""
        return self._shown_path_id

    def select(self, selected: Selected) -> None:
        """Select something else; nothing happens if it is selected already."""
        if selected != self._now:
            self._now = selected
            if selected.path_id is not None or selected == Selected():
                self._shown_path_id = selected.path_id
            self.changed.emit()
