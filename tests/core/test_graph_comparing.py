"""Roles beside each other: what they share and where they differ, and the way from one to the other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.graph.comparing import Sharing, between, compare_roles
from napl_desktop.graph.learning_paths import cells_of_level, cells_up_to
from tests.core.networks import a_network, any_network, cell


def named(cells):
    return {row + level[1] for row, level in cells}


def steps(route):
    return {key for stage in route.stages for key in stage}


def test_rows_are_shared_with_the_same_level_with_different_ones_or_not_at_all():
    network = a_network({"p": ("ab", 3), "q": ("a", 2), "r": ("a", 1)}, empty=["pb2", "pb3"])
    asked = {"one": ["p3"], "other": ["q1", "p2"]}
    p, q = compare_roles(network, asked, ["one", "other"])
    assert (p.path_id, p.levels) == ("p", ("p3", "p2"))
    assert [(row.row_id, row.cells, row.sharing) for row in p.rows] == [
        ("pa", (cell("pa3"), cell("pa2")), Sharing.DIFFERENT),
        ("pb", (cell("pb1"), cell("pb1")), Sharing.SAME),
    ]
    assert (q.path_id, q.levels) == ("q", (None, "q1"))
    assert [(row.cells, row.sharing, row.sharers) for row in q.rows] == [
        ((None, cell("qa1")), Sharing.ALONE, 1)
    ]


def test_of_several_levels_of_a_path_the_highest_counts():
    network = a_network({"p": ("a", 3)})
    (path,) = compare_roles(network, {"one": ["p3", "p1"], "other": ["p1", "p2"]}, ["one", "other"])
    assert path.levels == ("p3", "p2")
    assert between(network, ["p3", "p1"], ["p1", "p2"]).steps == 0
    assert named(steps(between(network, ["p1", "p2"], ["p3", "p1"]))) == {"pa3"}


def test_of_three_roles_two_may_share_a_row():
    network = a_network({"p": ("a", 2)})
    asked = {"one": ["p2"], "other": ["p2"], "third": ["p1"]}
    (path,) = compare_roles(network, asked, ["one", "none", "other"])
    assert path.levels == ("p2", None, "p2")
    assert (path.rows[0].sharing, path.rows[0].sharers) == (Sharing.SAME, 2)
    (path,) = compare_roles(network, asked, ["one", "third", "other"])
    assert (path.rows[0].sharing, path.rows[0].sharers) == (Sharing.DIFFERENT, 3)


def test_a_row_without_any_cell_is_nobodys():
    network = a_network({"p": ("ab", 1)}, empty=["pb1"])
    (path,) = compare_roles(network, {"one": ["p1"]}, ["one", "other"])
    assert [row.sharing for row in path.rows] == [Sharing.ALONE, Sharing.NOBODY]


def test_levels_that_are_gone_and_roles_that_ask_nothing_are_passed_over():
    network = a_network({"p": ("a", 1)})
    assert compare_roles(network, {"one": ["weg"]}, ["one", "other"]) == ()
    assert between(network, ["weg"], ["weg"]).steps == between(network, ["p1"], []).steps == 0
    assert named(steps(between(network, [], ["p1", "weg"]))) == {"pa1"}


def test_a_role_beside_itself_is_the_same_everywhere():
    network = a_network({"p": ("ab", 2)})
    (path,) = compare_roles(network, {"one": ["p2"]}, ["one", "one"])
    assert {row.sharing for row in path.rows} == {Sharing.SAME}


@st.composite
def roles(draw):
    """Return a network, and what three roles ask of it; one of the levels is gone."""
    network, _there, _goal = draw(any_network())
    levels = [level for path in network.levels.values() for level in path]
    some = st.lists(st.sampled_from([*levels, "weg"]), max_size=4)
    return network, {role: draw(some) for role in ("one", "other", "third")}


@given(roles())
@settings(deadline=None)
def test_who_goes_from_one_to_the_other_learns_what_the_other_asks_and_nothing_that_is_there(made):
    network, asked = made
    has = {
        cell
        for level in asked["one"]
        for row in network.rows.get(network.path_of_level.get(level), ())
        for cell in cells_up_to(network, {row: level})
    }
    wanted = {cell for level in asked["other"] for cell in cells_of_level(network, level)}
    route = between(network, asked["one"], asked["other"])
    assert not steps(route) & has
    assert wanted <= steps(route) | has
    assert route.there <= has
    assert between(network, asked["one"], asked["one"]).steps == 0


@given(roles())
@settings(deadline=None)
def test_a_comparison_shows_what_each_role_asks_of_each_path_in_reading_order(made):
    network, asked = made
    compared = compare_roles(network, asked, list(asked))
    assert [path.path_id for path in compared] == [
        path
        for path, levels in network.levels.items()
        if any(set(levels) & set(asks) for asks in asked.values())
    ]
    for path in compared:
        assert [row.row_id for row in path.rows] == list(network.rows[path.path_id])
        for number, asks in enumerate(asked.values()):
            level = path.levels[number]
            in_path = network.levels[path.path_id]
            heights = [in_path.index(each) for each in asks if each in in_path]
            assert level == (in_path[max(heights)] if heights else None)
            cells = {row.cells[number] for row in path.rows} - {None}
            assert cells == (cells_of_level(network, level) if level else set())
