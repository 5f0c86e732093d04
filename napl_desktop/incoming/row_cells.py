"""The row of a grid that a cell is in, to see what is asked about among its neighbours."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.incoming.places import Places, RowPlace
from napl_desktop.model import Descriptor, Level, descriptor_id
from napl_desktop.rows import Rows


class RowCell(Struct, frozen=True):
    """One cell of the row."""

    level: str
    """The title of its level."""
    text: str
    is_asked: bool
    """Whether this is the one that is asked about."""


class RowCells:
    """Puts rows of a grid together from several sets of rows, the first that has something wins."""

    def __init__(self, places: Places, sets: Sequence[Rows]) -> None:
        """Look single rows up by `places`, and levels in the same `sets`."""
        self._places = places
        self._sets = sets
        self._levels: dict[str, list[tuple[str, str]]] | None = None
        """Of each path: the ids and titles of its levels, in their order."""

    def of(self, place: RowPlace) -> tuple[RowCell, ...]:
        """Return the cells of the row that a place is in; nothing where it is not the place of a cell."""
        if place.path_id is None or place.dimension_id is None or place.level_id is None:
            return ()
        return tuple(
            RowCell(title, self._text(descriptor_id(place.dimension_id, id)), id == place.level_id)
            for id, title in self._all_levels().get(place.path_id, ())
        )

    def _text(self, cell_id: str) -> str:
        row = self._places.row((Descriptor.__tablename__, cell_id))
        return str(row["text"]) if row is not None else ""

    def _all_levels(self) -> dict[str, list[tuple[str, str]]]:
        if self._levels is None:
            found = {
                key: row
                for rows in reversed(self._sets)
                for key, row in rows.items()
                if key[0] == Level.__tablename__
            }
            self._levels = {}
            for (_, id), row in sorted(found.items(), key=lambda each: str(each[1]["order_key"])):
                self._levels.setdefault(str(row["path_id"]), []).append((id, str(row["title"])))
        return self._levels
