"""The map of roles as plain numbers: who stands where, what never lies over what, and how lines run."""

from itertools import combinations, pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.graph.layout import Box
from napl_desktop.graph.role_layout import MapSizes, RoleLayout, lay_out_roles
from napl_desktop.model import RelationKind, Sector
from napl_desktop.queries.role_map import RoleMap
from tests.core.role_maps import a_map

SIZES = MapSizes(
    card_width=200, card_height=100, column_gap=60, row_gap=20, band_height=30, margin=16, pixel=1
)
GROWS, RELATED, BROADENS, DEEPENS = RelationKind
NAMES = [f"rol {number:02}" for number in range(9)]
_ends = st.tuples(st.sampled_from(NAMES), st.sampled_from(list(RelationKind)), st.sampled_from(NAMES))
RELATIONS = st.lists(_ends.filter(lambda ends: ends[0] != ends[2]), max_size=14, unique=True)
SECTORS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(list(Sector)), max_size=9)
PLACES = st.dictionaries(
    st.sampled_from(NAMES), st.tuples(st.integers(0, 900), st.integers(0, 500)), max_size=4
)


def lay_out(roles: RoleMap) -> RoleLayout:
    return lay_out_roles(roles, SIZES)


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def touches(layout: RoleLayout) -> int:
    """Return how many cards lie under lines that are no line of theirs, looked at point by point."""
    found = 0
    for line in layout.lines:
        own = (line.relation.role_id, line.relation.other_id)
        for begin, end in pairwise(line.points):
            for id, box in layout.places.items():
                points = (
                    (begin[0] + (end[0] - begin[0]) * t / 50, begin[1] + (end[1] - begin[1]) * t / 50)
                    for t in range(51)
                )
                found += id not in own and any(
                    box.x < x < box.right and box.y < y < box.bottom for x, y in points
                )
    return found


def test_who_grows_into_another_stands_left_of_it():
    layout = lay_out(a_map("abcd", [("a", GROWS, "b"), ("b", GROWS, "c"), ("a", GROWS, "c")]))
    a, b, c, d = (layout.places[id] for id in "abcd")
    assert a.right < b.x
    assert b.right < c.x
    assert d.y >= max(a.bottom, b.bottom, c.bottom), "who is alone comes below"
    assert touches(layout) == 0, "what skips a layer goes around what is there"


def test_what_is_broadened_or_deepened_comes_first():
    for kind in (BROADENS, DEEPENS):
        layout = lay_out(a_map("ab", [("a", kind, "b")]))
        assert layout.places["b"].right < layout.places["a"].x
        (line,) = layout.lines
        assert line.points[0][0] > line.points[-1][0], "the line still runs from who broadens"


def test_who_is_only_related_stands_beside_it():
    layout = lay_out(a_map("abcdefghi", [("a", RELATED, "i")]))
    assert layout.places["a"].middle == layout.places["i"].middle


def test_a_circle_is_drawn_whole():
    roles = a_map("abc", [("a", GROWS, "b"), ("b", GROWS, "c"), ("c", GROWS, "a"), ("b", GROWS, "a")])
    assert len(lay_out(roles).lines) == 4


def test_each_sector_has_a_band_with_its_own_roles():
    sectors = {"a": Sector.MBO, "b": Sector.PO}
    layout = lay_out(a_map("abc", [("a", GROWS, "b")], sectors))
    assert [(band.sector, band.roles) for band in layout.bands] == [
        (Sector.PO, 1),
        (Sector.VO, 1),
        (Sector.MBO, 1),
    ]
    for role, band in zip("bca", layout.bands, strict=True):
        assert band.inside <= layout.places[role].y
        assert layout.places[role].bottom < band.bottom
    for above, below in pairwise(layout.bands):
        assert above.bottom == below.top


def test_two_hundred_roles_without_relations_fill_a_screen_and_not_a_ribbon():
    layout = lay_out(a_map(f"rol {number}" for number in range(200)))
    assert 1 < layout.width / layout.height < 2.2


def test_no_roles_make_an_empty_map():
    layout = lay_out(a_map(()))
    assert (layout.height, layout.bands, layout.lines, dict(layout.places)) == (0, (), (), {})


def test_who_was_put_somewhere_is_there_and_another_gives_way():
    free = lay_out(a_map("abc"))
    other = free.places["b"]
    band = free.bands[0]
    place = (int(other.x - SIZES.margin) + 10, int(other.y - band.inside) + 10)
    layout = lay_out(a_map("abc", places={"a": place}))
    put = layout.places["a"]
    assert (put.x - SIZES.margin, put.y - layout.bands[0].inside) == place
    assert layout.places["b"].y >= put.bottom
    assert layout.places["c"] == free.places["c"]


def test_a_place_counts_from_the_corner_of_the_sector_whatever_stands_above_it():
    sectors = {"a": Sector.PO, "z": Sector.MBO}
    put = {"z": (40, 24)}
    one = lay_out(a_map("az", sectors=sectors, places=put))
    more = lay_out(a_map([*"abcdefghijklm", "z"], sectors={"z": Sector.MBO}, places=put))
    for layout in (one, more):
        assert layout.places["z"].y - layout.bands[-1].inside == 24


@given(RELATIONS, SECTORS)
def test_no_card_lies_over_another_and_each_is_in_its_band(relations, sectors):
    layout = lay_out(a_map(NAMES, relations, sectors))
    assert not any(overlap(one, other) for one, other in combinations(layout.places.values(), 2))
    for box in layout.places.values():
        assert any(band.inside <= box.y and box.bottom < band.bottom for band in layout.bands)
        assert box.right < layout.width
    assert len(layout.lines) == len(relations)


@given(RELATIONS, SECTORS, PLACES)
def test_the_same_roles_give_the_same_map_whatever_the_order_of_relations(relations, sectors, places):
    one = lay_out(a_map(NAMES, relations, sectors, places))
    assert lay_out(a_map(NAMES, reversed(relations), sectors, places)) == one


@given(RELATIONS, SECTORS, PLACES)
def test_who_gives_way_gets_a_place_of_its_own(relations, sectors, places):
    layout = lay_out(a_map(NAMES, relations, sectors, places))
    for one, other in combinations(NAMES, 2):
        if one not in places or other not in places:
            assert not overlap(layout.places[one], layout.places[other])


@given(RELATIONS)
def test_each_line_begins_and_ends_on_the_edge_of_its_cards(relations):
    layout = lay_out(a_map(NAMES, relations))
    ends = set()
    for line in layout.lines:
        for role, (x, y) in (
            (line.relation.role_id, line.points[0]),
            (line.relation.other_id, line.points[-1]),
        ):
            box = layout.places[role]
            on_side = x in (box.x, box.right) and box.y < y < box.bottom
            on_end = y in (box.y, box.bottom) and box.x < x < box.right
            assert on_side or on_end
            ends.add((role, x, y))
    assert len(ends) == 2 * len(layout.lines), "no two lines of a card end in one point"


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12, unique=True))
def test_lines_of_growth_without_circles_go_around_the_cards(pairs):
    grows = [(NAMES[one], GROWS, NAMES[other]) for one, other in pairs if one < other]
    assert touches(lay_out(a_map(NAMES, grows))) == 0


def test_where_a_card_is_clicked_the_one_on_top_is_meant():
    layout = lay_out(a_map("ab", places={"a": (0, 0), "b": (10, 10)}))
    box = layout.places["b"]
    assert layout.role_at(box.x + 1, box.y + 1) == "b"
    assert layout.role_at(SIZES.margin + 1, box.y - 1) == "a"
    assert layout.role_at(0, 0) is None


def test_taking_part_of_a_map_leaves_out_lines_to_the_rest():
    roles = a_map("abc", [(one, GROWS, other) for one, other in product("ab", "c")])
    part = roles.only({"a", "c"})
    assert [role.id for role in part.roles] == ["a", "c"]
    assert [relation.role_id for relation in part.relations] == ["a"]
