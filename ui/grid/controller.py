"""Keeps the table in step with the document and with what is selected anywhere in the window."""

import sqlalchemy as sa
from PySide6.QtCore import QObject

from napl_desktop.document.history.steps import Change
from napl_desktop.model import CellKey, Descriptor, DevelopmentPath, Dimension, Level, Note
from napl_desktop.queries.grid import Cell, PathGrid, cells_of, path_grid
from napl_desktop.queries.handouts import rows_of_others
from ui.grid.content.model import GridModel
from ui.grid.content.new_place import NEW
from ui.grid.editing import Editing
from ui.grid.table import GridTable
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected, Selection

# From so many cells on, reading the whole path is as quick.
_MANY = 100


class GridController(QObject):
    """Reads the selected path, reads again what changed, and holds the user's place."""

    def __init__(
        self,
        session: DocumentSession,
        selection: Selection,
        model: GridModel,
        table: GridTable,
        editing: Editing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self._model = model
        self._table = table
        self._editing = editing
        self._is_following = False
        session.changed.connect(self._on_change)
        selection.changed.connect(self._on_selection)
        table.chosen.connect(self._on_chosen)
        self._on_selection()

    # What is selected

    def _on_selection(self) -> None:
        now, path_id = self._selection.now, self._selection.shown_path_id
        here = self._table.ids
        if self._shown_id == path_id and here == (now.dimension_id, now.level_id):
            return
        # A row that is made of what was typed does not become what is selected: something else just did.
        self._is_following = True
        is_done = self._editing.commit()
        is_other = self._shown_id != path_id
        if is_other and not is_done:
            self._editing.hand_over()
        self._is_following = False
        if is_other:
            self._model.show(self._read())
        if now.dimension_id is not None:
            self._model.unfold_to(now.dimension_id)
        self._table.choose(self._model.index_of(now.dimension_id, now.level_id))

    def _on_chosen(self) -> None:
        dimension_id, level_id = self._table.ids
        is_there = NEW not in (dimension_id, level_id) and bool(dimension_id or level_id)
        if self._shown_id and is_there and not self._is_following:
            self._selection.select(
                Selected(path_id=self._shown_id, dimension_id=dimension_id, level_id=level_id)
            )

    @property
    def _shown_id(self) -> str | None:
        return self._model.grid.id if self._model.grid else None

    # What changed

    def _on_change(self, change: Change) -> None:
        is_read = change.only(Descriptor, Note) and self._read_cells(change)
        if not is_read and change.touches(DevelopmentPath, Level, Dimension, Descriptor, Note):
            self._read_again()
        self._editing.place_editor()

    def _read_cells(self, change: Change) -> bool:
        """Read only the cells that changed; False where that does not do."""
        if len(change.rows) > _MANY:
            return False
        cells = [row.after or row.before or {} for row in change.of(Descriptor)]
        noted = [row.after or row.before or {} for row in change.of(Note)]
        if any(image["dimension_id"] for image in noted):
            return False
        gone: dict[CellKey, Cell | None] = {
            (image["dimension_id"], image["level_id"]): None for image in cells
        }
        ids = {
            *change.ids(Descriptor),
            *(image["descriptor_id"] for image in noted if image["descriptor_id"]),
        }
        with self._session.document.read() as db:
            found = cells_of(db, sa.select(Descriptor.id).where(Descriptor.id.in_(ids)))
        self._model.show_cells(gone | found)
        return True

    def _read_again(self) -> None:
        grid = self._read()
        if grid == self._model.stored:
            return
        place, now = self._table.place, self._selection.now
        self._model.show(grid)
        new = self._model.new
        index = self._model.index_of(*(new.ids if new else (now.dimension_id, now.level_id)))
        if not index.isValid() and place is not None:
            nearest = self._table.walk.nearest(place)
            index = self._model.index(*nearest) if nearest else index
        self._table.hold(index)

    def _read(self) -> PathGrid | None:
        path_id = self._selection.shown_path_id
        if path_id is None:
            return None
        with self._session.document.read() as db:
            self._model.others = rows_of_others(db)
            return path_grid(db, path_id)
