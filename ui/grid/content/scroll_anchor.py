"""What was at the top of the grid, so that it stays there when the path is read again."""

from ui.grid.content.model import HEAD, GridModel


class ScrollAnchor:
    """Keeps a row of the model by what it is of: rows above it may come and go."""

    def __init__(self, model: GridModel) -> None:
        self._model = model
        self._path_id: str | None = None
        self._row_id: str | None = None
        self._row, self._hidden = HEAD, 0

    def keep(self, row: int, hidden: int) -> None:
        """Keep the row that is at the top, and how much of it is hidden."""
        grid = self._model.grid
        self._path_id = grid.id if grid else None
        self._row, self._hidden = row, hidden
        self._row_id = self._model.place(self._model.index(row, HEAD))[0] if row > HEAD else None

    def found(self) -> tuple[int, int] | None:
        """Return where that row is now, and how much of it is to be hidden; None where another path is shown."""
        grid = self._model.grid
        if grid is None or grid.id != self._path_id:
            return None
        same = self._model.index_of(self._row_id, None)
        return same.row() if same.isValid() else self._row, self._hidden
