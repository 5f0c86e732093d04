"""Trunks and branches as plain numbers: nothing lies over anything else, and all of it fits the width."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.graph.layout import Box
from napl_desktop.graph.trunk_layout import TrunkLayout, TrunkSizes, lay_out_trunk
from napl_desktop.model import Sector
from napl_desktop.queries.trunk import GrowingPath, trees_of
from tests.core.trunks import EXPERT, GOOD, LEVELS, ROLES, START, a_path

SIZES = TrunkSizes(
    card_width=200,
    card_height=90,
    gap=20,
    twig=30,
    indent=28,
    knot=10,
    knot_width=120,
    band_height=30,
    head_height=30,
    stage_height=15,
    names_height=40,
    thickness=18,
    words_height=20,
    margin=16,
)
PO, VO, MBO = Sector
_anchors = st.lists(st.sampled_from([None, START, GOOD, EXPERT]), max_size=6)
_sectors = st.lists(st.sampled_from(list(Sector)), min_size=1, max_size=2, unique=True)


@st.composite
def many_paths(draw) -> list[GrowingPath]:
    """Draw level paths, and role paths that build on them or say nothing."""
    trunks = [f"stam {at}" for at in range(draw(st.integers(0, 4)))]
    made = [a_path(id, LEVELS, draw(_anchors), sectors=draw(_sectors)) for id in trunks]
    bases = st.sampled_from([None, *trunks])
    for at in range(draw(st.integers(0, 12))):
        made.append(a_path(f"tak {at}", ROLES, draw(_anchors), draw(bases), draw(_sectors)))
    return made


def lay_out(paths: list[GrowingPath], width: float = 1000) -> TrunkLayout:
    return lay_out_trunk(trees_of(paths), SIZES, width)


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def forty() -> list[GrowingPath]:
    """Return forty role paths of three sectors."""
    made = [a_path(f"stam {sector}", LEVELS, sectors=[sector]) for sector in Sector]
    for at in range(40):
        sector = list(Sector)[at % 3]
        begins = (START, START, START, GOOD, EXPERT)[at % 5]
        made.append(a_path(f"tak {at}", ROLES, [begins], f"stam {sector}" if at % 2 else None, [sector]))
    return made


@given(many_paths(), st.floats(300, 3000))
def test_every_path_has_its_place_and_nothing_lies_over_anything_else(paths, width):
    layout = lay_out(paths, width)
    assert set(layout.places) == {(sector, path.id) for path in paths for sector in path.sectors}
    for one, other in combinations(layout.places.values(), 2):
        assert not overlap(one, other)
    for box in layout.places.values():
        assert 0 <= box.x < box.right <= layout.width
        assert 0 <= box.y < box.bottom <= layout.height
        assert layout.path_at(box.x + 1, box.y + 1) is not None
    bottoms = [sector.bottom for sector in layout.sectors]
    assert bottoms == sorted(bottoms)


@given(many_paths(), st.floats(300, 3000))
def test_no_branch_runs_through_a_card_or_a_trunk_that_is_not_its_own(paths, width):
    for sector in lay_out(paths, width).sectors:
        cards = [placed.card for placed in sector.branches]
        heads = [placed.head for placed in sector.trunks]
        for placed in sector.branches:
            if placed.y is None:
                continue
            stem = Box(placed.x - 1, placed.y, 2, placed.rail - placed.y)
            rail = Box(placed.x, placed.rail - 1, placed.card.x + 20 - placed.x, 2)
            assert placed.y < placed.rail < placed.card.y
            assert placed.x < placed.card.x
            assert not any(overlap(way, box) for way in (stem, rail) for box in (*cards, *heads))


@given(many_paths(), st.floats(300, 3000))
def test_what_is_national_stands_straight_below_what_is_national(paths, width):
    layout = lay_out(paths, width)
    for sector in layout.sectors:
        for placed in sector.trunks:
            xs = [knot.x for knot in placed.knots]
            assert xs == sorted(set(xs)), "along a trunk one only comes further"
            assert all(knot.room >= SIZES.knot_width - SIZES.gap - 1e-6 for knot in placed.knots)
            for stretch in set(placed.trunk.stretches) if placed.trunk else ():
                first = placed.trunk.stretches.index(stretch)
                assert placed.knots[first].x == layout.parts[stretch]


@pytest.mark.parametrize("width", [900, 1310, 1900, 3800])
def test_forty_paths_fit_the_width_and_are_no_higher_than_they_must(width):
    layout = lay_out(forty(), width)
    assert layout.width <= width
    assert max(box.right for box in layout.places.values()) > 0.6 * min(width, 1900)
    rows = {box.y for (_sector, id), box in layout.places.items() if id.startswith("tak")}
    columns = int((width - 100) // (SIZES.card_width + SIZES.gap))
    assert len(rows) <= 3 * (40 // columns + 1)
    assert all(box.width >= SIZES.card_width for box in layout.places.values())


def test_the_same_project_gives_the_same_drawing_in_the_users_order():
    one, other = lay_out(forty()), lay_out(forty())
    assert one == other
    for sector in one.sectors:
        for stretch in one.parts:
            here = [each for each in sector.branches if each.branch.stretch is stretch]
            assert here == sorted(here, key=lambda each: (each.card.y, each.card.x))


def test_a_card_hangs_under_the_part_where_its_path_begins():
    layout = lay_out(
        [a_path("stam", LEVELS), *(a_path(part, ROLES, [part]) for part in (START, GOOD, EXPERT))]
    )
    (sector,) = [each for each in layout.sectors if each.branches]
    assert [placed.x for placed in sector.branches] == [layout.parts[part] for part in (START, GOOD, EXPERT)]


def test_a_narrow_window_gets_a_card_in_each_part_and_no_more():
    layout = lay_out(forty(), 200)
    rows = Counter(box.y for box in layout.places.values())
    assert max(rows.values()) == 3
