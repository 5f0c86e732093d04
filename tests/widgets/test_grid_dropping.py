"""Where a row or level goes when it is let go of: on trees of every shape, and never where it may not be."""

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.queries.grid import LevelHead, PathGrid
from tests.widgets.test_grid_arranging import grid_of, moved, picked, trees
from ui.grid.content.dropping import level_position, row_spot


@given(trees.filter(bool), st.data(), st.booleans())
def test_a_dropped_dimension_lands_where_it_was_dropped(tree, data, below):
    grid = grid_of(tree)
    dragged, target = picked(grid, data), picked(grid, data)
    spot = row_spot(grid, dragged, target, below)
    if spot is None:
        return
    after = moved(grid, dragged, spot)
    ids = [head.id for head in after.dimensions]
    assert sorted(ids) == sorted(head.id for head in grid.dimensions)
    assert [(h.id, h.parent_id) for h in after.dimensions] != [(h.id, h.parent_id) for h in grid.dimensions]
    heads = {head.id: head for head in grid.dimensions}
    if heads[dragged].is_leaf and heads[target].is_leaf:
        assert ids.index(dragged) - ids.index(target) == (1 if below else -1)
    elif heads[dragged].is_leaf and below:
        assert ids[ids.index(target) + 1] == dragged
        assert spot.parent_id == target


@given(trees.filter(bool), st.data(), st.booleans())
def test_nothing_is_dropped_in_itself(tree, data, below):
    grid = grid_of(tree)
    dragged = picked(grid, data)
    inside = [h.id for h in grid.dimensions if dragged in (h.id, *(a.id for a in grid.ancestors(h.id)))]
    assert row_spot(grid, dragged, data.draw(st.sampled_from(inside)), below) is None


@given(trees.filter(bool), st.data(), st.booleans())
def test_a_band_keeps_its_layer(tree, data, below):
    grid = grid_of(tree)
    bands = [head for head in grid.dimensions if not head.is_leaf]
    if not bands:
        return
    dragged = data.draw(st.sampled_from(bands))
    spot = row_spot(grid, dragged.id, picked(grid, data), below)
    if spot is not None:
        depth = next((h.depth + 1 for h in grid.dimensions if h.id == spot.parent_id), 0)
        assert depth <= dragged.depth


@given(st.integers(1, 6), st.data(), st.booleans())
def test_a_level_goes_beside_the_one_it_is_dropped_on(count, data, after):
    levels = tuple(LevelHead(str(n), str(n), "", None) for n in range(count))
    grid = PathGrid("p", "P", "", "a", None, "", 0, levels, (), {})
    ids = [level.id for level in levels]
    dragged, target = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    position = level_position(grid, dragged, target, after)
    if position is None:
        beside = ids.index(target) + (1 if after else -1)
        assert dragged == target or ids[beside] == dragged
        return
    others = [id for id in ids if id != dragged]
    others.insert(position, dragged)
    assert others.index(dragged) - others.index(target) == (1 if after else -1)
