"""Where something goes when the user lets go of it: worked out on what is read, without changing it."""

from napl_desktop.queries.grid import DimensionHead, PathGrid
from ui.grid.content.arranging import InsertPosition


def row_spot(grid: PathGrid, dragged_id: str, target_id: str, below: bool) -> InsertPosition | None:
    """Return the place for a dimension dropped on the upper or lower half of another; None if it stays put.

    A row goes beside the row it is dropped on, or first in the band whose lower half it is dropped on. A band
    goes beside the band of its own layer that it is dropped in.
    """
    heads = {head.id: head for head in grid.dimensions}
    dragged, target = heads[dragged_id], heads[target_id]
    if dragged_id in (target_id, *(head.id for head in grid.ancestors(target_id))):
        return None
    if not dragged.is_leaf:
        line = (*grid.ancestors(target_id), target)
        beside = line[min(dragged.depth, len(line) - 1)]
        below = (
            below if beside is target and target.is_leaf else _is_after_middle(grid, beside, target, below)
        )
        return _beside(grid, dragged, beside, below)
    if target.is_leaf:
        return _beside(grid, dragged, target, below)
    if below:
        return _unless_there(grid, dragged, InsertPosition(target.id, 0))
    return _above_band(grid, dragged, target)


def level_position(grid: PathGrid, dragged_id: str, target_id: str, after: bool) -> int | None:
    """Return the position for a level dropped on the left or right half of another; None if it stays put."""
    others = [level.id for level in grid.levels if level.id != dragged_id]
    if target_id == dragged_id:
        return None
    position = others.index(target_id) + after
    return None if position == [level.id for level in grid.levels].index(dragged_id) else position


def _above_band(grid: PathGrid, dragged: DimensionHead, band: DimensionHead) -> InsertPosition | None:
    """Return the end of the band above, so that a row keeps its layer; before the band where there is none."""
    before = [head for head in _children(grid, band.parent_id) if head.id != dragged.id]
    number = before.index(band)
    if number and not before[number - 1].is_leaf:
        above = before[number - 1]
        inside = [head for head in _children(grid, above.id) if head.id != dragged.id]
        return _unless_there(grid, dragged, InsertPosition(above.id, len(inside)))
    return _beside(grid, dragged, band, below=False)


def _is_after_middle(grid: PathGrid, band: DimensionHead, target: DimensionHead, below: bool) -> bool:
    """Tell whether a place in a band is in its second half: then what is dropped goes after the band."""
    inside = [head for head in grid.dimensions if band in (head, *grid.ancestors(head.id))]
    return (inside.index(target) + below) * 2 > len(inside)


def _beside(
    grid: PathGrid, dragged: DimensionHead, target: DimensionHead, below: bool
) -> InsertPosition | None:
    others = [head.id for head in _children(grid, target.parent_id) if head.id != dragged.id]
    if target.id == dragged.id:
        return None
    return _unless_there(grid, dragged, InsertPosition(target.parent_id, others.index(target.id) + below))


def _unless_there(grid: PathGrid, dragged: DimensionHead, spot: InsertPosition) -> InsertPosition | None:
    is_there = spot == InsertPosition(dragged.parent_id, _children(grid, dragged.parent_id).index(dragged))
    return None if is_there else spot


def _children(grid: PathGrid, parent_id: str | None) -> list[DimensionHead]:
    return [head for head in grid.dimensions if head.parent_id == parent_id]
