"""Where rows go when they are moved: there and back again, on trees of every shape."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from napl_desktop.queries.grid import DimensionHead, PathGrid
from ui.grid.content import arranging
from ui.grid.content.arranging import InsertPosition

Tree = list["Tree"]

trees = st.recursive(st.just([]), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=12)


def grid_of(tree):
    heads = []

    def visit(children, parent_id, depth):
        for child in children:
            id = str(len(heads))
            heads.append(DimensionHead(id, parent_id, id, "", depth, not child, 0, 0))
            visit(child, id, depth + 1)

    visit(tree, None, 0)
    return PathGrid("p", "P", "", "a", None, "", 0, (), tuple(heads), {})


def moved(grid, id, spot):
    """Return the grid as it is when a dimension was put in a place."""
    children: dict[str | None, list[DimensionHead]] = {}
    for head in grid.dimensions:
        if head.id != id:
            children.setdefault(head.parent_id, []).append(head)
    head = next(each for each in grid.dimensions if each.id == id)
    children.setdefault(spot.parent_id, []).insert(spot.position, replace(head, parent_id=spot.parent_id))
    heads = []

    def visit(parent_id, depth):
        for child in children.get(parent_id, ()):
            heads.append(replace(child, depth=depth, is_leaf=child.id not in children))
            visit(child.id, depth + 1)

    visit(None, 0)
    return replace(grid, dimensions=tuple(heads))


def order(grid):
    return [(head.id, head.parent_id) for head in grid.dimensions]


def picked(grid, data):
    return data.draw(st.sampled_from([head.id for head in grid.dimensions]))


def has_siblings(grid, id):
    parent = next(head.parent_id for head in grid.dimensions if head.id == id)
    return sum(head.parent_id == parent for head in grid.dimensions) > 1


def depth_of(grid, id):
    return next(head.depth for head in grid.dimensions if head.id == id)


@given(trees.filter(bool), st.data())
def test_up_and_down_take_each_other_back_and_keep_the_layer(tree, data):
    grid = grid_of(tree)
    id = picked(grid, data)
    for there, back in ((arranging.spot_up, arranging.spot_down), (arranging.spot_down, arranging.spot_up)):
        spot = there(grid, id)
        if spot is None:
            continue
        after = moved(grid, id, spot)
        assert depth_of(after, id) == depth_of(grid, id)
        assert order(after) != order(grid)
        if has_siblings(grid, id):
            assert order(moved(after, id, back(after, id))) == order(grid)


@given(trees.filter(bool), st.data())
def test_higher_takes_deeper_back_where_the_row_above_has_rows_already(tree, data):
    grid = grid_of(tree)
    id = picked(grid, data)
    spot = arranging.spot_deeper(grid, id)
    if spot is not None:
        after = moved(grid, id, spot)
        assert depth_of(after, id) == depth_of(grid, id) + 1
        assert order(moved(after, id, arranging.spot_higher(after, id))) == order(grid)


@given(trees.filter(bool), st.data())
def test_a_new_row_stands_directly_under_the_row_it_comes_after(tree, data):
    grid = grid_of(tree)
    leaf = data.draw(st.sampled_from([head.id for head in grid.rows]))
    new = DimensionHead("new", None, "new", "", 0, True, 0, 0)
    after = moved(replace(grid, dimensions=(*grid.dimensions, new)), "new", arranging.spot_after(grid, leaf))
    rows = [head.id for head in after.rows]
    assert rows.index("new") == rows.index(leaf) + 1


def test_an_empty_path_gets_its_first_row_at_the_top():
    assert arranging.spot_at_end(grid_of([])) == InsertPosition(None, 0)
    assert arranging.main_spot(grid_of([]), None) == InsertPosition(None, 0)
