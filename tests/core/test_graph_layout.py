"""Where a path's graph stands: columns and lanes, nothing over anything else, the same every time."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given

from napl_desktop.graph.build import progression_graph
from napl_desktop.graph.layout import PathLayout, Sizes, lay_out
from napl_desktop.queries.grid import PathGrid
from tests.core.graph_paths import a_path, any_path

SIZES = Sizes(card_width=200, card_height=80, column_gap=40, arrow_gap=4, lane_gap=16, band_height=30)


def layout_of(grid: PathGrid) -> PathLayout:
    return lay_out(grid, progression_graph(grid), SIZES)


def test_levels_stand_from_left_to_right_and_rows_from_top_to_bottom():
    places = layout_of(a_path({"Samenhang": ["a", "b", ""], "Team": ["", "", "c"]})).places
    assert [(box.x, box.y) for box in places.values()] == [
        (20, 8),
        (260, 8),
        (500, 8),
        (20, 104),
        (260, 104),
        (500, 104),
    ]


def test_a_hoofddimensie_is_a_band_above_its_rows():
    layout = layout_of(a_path({"Wat/Kern": ["a"] * 3, "Wat/Samenhang": ["b"] * 3, "Hoe/Team": ["c"] * 3}))
    assert [(band.dimension.title, band.top, band.bottom) for band in layout.bands] == [
        ("Wat", 0, 222),
        ("Hoe", 222, 348),
    ]
    assert [lane.top for lane in layout.lanes] == [30, 126, 252]
    assert layout.height == 348


def test_a_band_ends_where_a_row_of_its_own_begins():
    layout = layout_of(a_path({"Wat/Kern": ["a"] * 3, "Los": ["b"] * 3}))
    assert [(band.dimension.title, band.bottom) for band in layout.bands] == [("Wat", layout.lanes[1].top)]


def test_neighbours_with_the_same_stage_share_a_head():
    levels = ("A1", "A2", "B1", "A3")
    stages = layout_of(a_path({"Rij": ["x"] * 4}, levels, ("A", "A", "B", "A"))).stages
    assert [(span.title, span.left, span.right) for span in stages] == [
        ("A", 0, 480),
        ("B", 480, 720),
        ("A", 720, 960),
    ]
    assert layout_of(a_path({"Rij": ["x"] * 4}, levels, ("A", "A", "B", "A"))).has_stages
    assert not layout_of(a_path({"Rij": ["x"] * 4}, levels)).has_stages


def test_an_arrow_passes_straight_over_an_empty_place():
    layout = layout_of(a_path({"Samenhang": ["a", "", "c"]}))
    assert [arrow.points for arrow in layout.arrows] == [((224, 48), (496, 48))]


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((30, 20), ("Samenhang", "Start")),
        ((450, 88), ("Samenhang", "Vak")),
        ((240, 48), None),
        ((30, 2), None),
        ((-5, 20), None),
        ((30, 5000), None),
    ],
)
def test_what_is_at_a_point(point, expected):
    assert layout_of(a_path({"Samenhang": ["a", "", "c"]})).place_at(*point) == expected


@given(any_path())
def test_every_cell_has_a_place_and_no_two_overlap(grid):
    layout = layout_of(grid)
    assert set(layout.places) == {(row.id, level.id) for row in grid.rows for level in grid.levels}
    for one, other in combinations(layout.places.values(), 2):
        assert one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
    for key, box in layout.places.items():
        assert box.x >= 0
        assert box.right <= layout.width
        assert box.y >= 0
        assert box.bottom <= layout.height
        assert layout.place_at(box.x + box.width / 2, box.middle) == key


@given(any_path())
def test_strips_and_lanes_fill_the_height_without_a_gap(grid):
    layout = layout_of(grid)
    parts = [(band.top, band.top + band.height) for band in layout.bands]
    parts = sorted(parts + [(lane.top, lane.bottom) for lane in layout.lanes])
    assert [end for _, end in parts] == [begin for begin, _ in parts[1:]] + [layout.height] * bool(parts)
    below = {band.dimension.id: band for band in layout.bands}
    for lane in layout.lanes:
        for parent in grid.ancestors(lane.dimension.id):
            assert below[parent.id].top < lane.top
            assert lane.bottom <= below[parent.id].bottom


@given(any_path())
def test_arrows_lead_to_the_right_over_nothing_but_empty_places(grid):
    layout = layout_of(grid)
    filled = [layout.places[key] for key, cell in grid.cells.items() if cell.text]
    for arrow in layout.arrows:
        source, target = layout.places[arrow.source], layout.places[arrow.target]
        assert source.right < arrow.points[0][0]
        assert arrow.points[-1][0] < target.x
        for (x1, y1), (x2, y2) in pairwise(arrow.points):
            assert x1 < x2
            assert y1 == y2
            assert not any(box.x < x2 and x1 < box.right and box.y < y1 < box.bottom for box in filled)


@given(any_path())
def test_the_same_path_is_laid_out_the_same(grid):
    assert layout_of(grid) == layout_of(grid)
