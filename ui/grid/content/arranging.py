"""Where rows and levels go when the user adds or moves them: worked out on what is read, without changing it."""

from msgspec import Struct

from napl_desktop.queries.grid import DimensionHead, PathGrid


class InsertPosition(Struct, frozen=True):
    """A place among the children of a parent (None: among the hoofddimensies)."""

    parent_id: str | None
    position: int


def spot_after(grid: PathGrid, dimension_id: str) -> InsertPosition:
    """Return the place directly after a row; for a band the one after the last row in it."""
    head = _head(grid, dimension_id)
    while not head.is_leaf:
        head = _children(grid, head.id)[-1]
    return InsertPosition(head.parent_id, _number(grid, head) + 1)


def spot_at_end(grid: PathGrid) -> InsertPosition:
    """Return the place after the last row of a path."""
    return spot_after(grid, grid.dimensions[-1].id) if grid.dimensions else InsertPosition(None, 0)


def spot_within(grid: PathGrid, dimension_id: str) -> InsertPosition:
    """Return the last place under a dimension; a row will first hand its cells to a child of its own."""
    return InsertPosition(dimension_id, max(1, len(_children(grid, dimension_id))))


def main_spot(grid: PathGrid, dimension_id: str | None) -> InsertPosition:
    """Return the place for a new hoofddimensie: after that of a dimension, or at the end."""
    tops = _children(grid, None)
    if dimension_id is None:
        return InsertPosition(None, len(tops))
    above = grid.ancestors(dimension_id)
    return InsertPosition(None, tops.index(above[0] if above else _head(grid, dimension_id)) + 1)


def spot_up(grid: PathGrid, dimension_id: str) -> InsertPosition | None:
    """Return the place one further up: before the sibling above, or at the end of the band above."""
    head = _head(grid, dimension_id)
    number = _number(grid, head)
    if number > 0:
        return InsertPosition(head.parent_id, number - 1)
    bands = _bands_beside(grid, head)
    before = bands.index(head.parent_id) - 1 if head.parent_id else -1
    return InsertPosition(bands[before], len(_children(grid, bands[before]))) if before >= 0 else None


def spot_down(grid: PathGrid, dimension_id: str) -> InsertPosition | None:
    """Return the place one further down: after the sibling below, or at the beginning of the band below."""
    head = _head(grid, dimension_id)
    number = _number(grid, head)
    if number + 1 < len(_children(grid, head.parent_id)):
        return InsertPosition(head.parent_id, number + 1)
    bands = _bands_beside(grid, head)
    after = bands.index(head.parent_id) + 1 if head.parent_id else len(bands)
    return InsertPosition(bands[after], 0) if after < len(bands) else None


def spot_deeper(grid: PathGrid, dimension_id: str) -> InsertPosition | None:
    """Return the place one layer deeper: last under the sibling above."""
    head = _head(grid, dimension_id)
    number = _number(grid, head)
    if number == 0:
        return None
    return spot_within(grid, _children(grid, head.parent_id)[number - 1].id)


def spot_higher(grid: PathGrid, dimension_id: str) -> InsertPosition | None:
    """Return the place one layer higher: right after the parent."""
    head = _head(grid, dimension_id)
    if head.parent_id is None:
        return None
    parent = _head(grid, head.parent_id)
    return InsertPosition(parent.parent_id, _number(grid, parent) + 1)


def _head(grid: PathGrid, dimension_id: str) -> DimensionHead:
    return next(head for head in grid.dimensions if head.id == dimension_id)


def _children(grid: PathGrid, parent_id: str | None) -> list[DimensionHead]:
    return [head for head in grid.dimensions if head.parent_id == parent_id]


def _number(grid: PathGrid, head: DimensionHead) -> int:
    return _children(grid, head.parent_id).index(head)


def _bands_beside(grid: PathGrid, head: DimensionHead) -> list[str]:
    """Return the bands one layer above a dimension, top to bottom: it can go there and keep its layer."""
    return [other.id for other in grid.dimensions if not other.is_leaf and other.depth == head.depth - 1]
