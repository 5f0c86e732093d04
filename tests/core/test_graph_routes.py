"""A route holds all that is needed and nothing else, in an order that can be gone; against trying every set."""

from itertools import combinations, pairwise

from hypothesis import given, settings

from napl_desktop.graph.learning_paths import cells_of_level, cells_up_to, find_learning_path, path_by_path
from tests.core.networks import a_network, any_network, cell


def named(cells):
    return {row + level[1] for row, level in cells}


def stages(route):
    return [named(stage) for stage in route.stages]


def needs(network):
    """Return for every cell what must be there just before it."""
    found = {key: set() for key in network.cells}
    for path, rows in network.rows.items():
        for row in rows:
            in_row = [(row, level) for level in network.levels[path] if (row, level) in found]
            for before, after in pairwise(in_row):
                found[after].add(before)
    for link in network.links:
        found[link.cell].add(link.required)
    return found


def test_a_row_is_gone_from_level_to_level():
    network = a_network({"p": ("ab", 3)})
    route = find_learning_path(network, cells_up_to(network, {"pa": "p1"}), cells_of_level(network, "p3"))
    assert stages(route) == [{"pa2", "pb1"}, {"pa3", "pb2"}, {"pb3"}]
    assert named(route.there) == {"pa1"}
    assert route.steps == 5
    assert named(route.row_by_row[:2]) == {"pa2", "pa3"}


def test_what_is_required_elsewhere_comes_first_and_only_as_far_as_needed():
    network = a_network({"p": ("a", 2), "q": ("ab", 3)}, links=[("pa2", "qb2")])
    route = find_learning_path(network, (), cells_of_level(network, "p2"))
    assert stages(route) == [{"pa1", "qb1"}, {"qb2"}, {"pa2"}]


def test_what_is_behind_a_cell_that_is_there_is_not_asked():
    network = a_network({"p": ("a", 3), "q": ("a", 1)}, links=[("pa2", "qa1")])
    route = find_learning_path(network, cells_up_to(network, {"pa": "p2"}), cells_of_level(network, "p3"))
    assert stages(route) == [{"pa3"}]


def test_who_is_there_has_nothing_to_do():
    network = a_network({"p": ("a", 2)})
    route = find_learning_path(network, cells_up_to(network, {"pa": "p2"}), cells_of_level(network, "p2"))
    assert (route.stages, route.steps, named(route.there)) == ((), 0, {"pa2"})


def test_cells_that_require_each_other_are_learned_together_and_it_is_said():
    network = a_network(
        {"p": ("ab", 1), "q": ("a", 1)}, links=[("pa1", "pb1"), ("pb1", "pa1"), ("qa1", "pa1")]
    )
    route = find_learning_path(network, (), [cell("qa1")])
    assert stages(route) == [{"pa1", "pb1"}, {"qa1"}]
    assert [named(circle) for circle in route.circles] == [{"pa1", "pb1"}]


def test_an_empty_cell_is_passed_over_and_a_level_takes_the_nearest_below():
    network = a_network({"p": ("ab", 3)}, empty=["pa2", "pb3", "pb2"])
    assert named(cells_of_level(network, "p3")) == {"pa3", "pb1"}
    route = find_learning_path(network, (), cells_of_level(network, "p3"))
    assert stages(route) == [{"pa1", "pb1"}, {"pa3"}]


def test_levels_rows_and_cells_that_are_not_there_are_passed_over():
    network = a_network({"p": ("a", 1)})
    assert cells_of_level(network, "weg") == cells_up_to(network, {"pa": "weg"}) == frozenset()
    assert find_learning_path(network, (), [("weg", "weg")]).steps == 0


def test_path_by_path_begins_with_what_is_read_first():
    network = a_network({"q": ("a", 2), "p": ("a", 2)}, links=[("qa2", "pa1")])
    goal = cells_of_level(network, "q2") | cells_of_level(network, "p2")
    parts = path_by_path(network, find_learning_path(network, (), goal))
    assert [[row + level[1] for row, level in part] for part in parts] == [["qa1"], ["pa1", "pa2"], ["qa2"]]


@given(any_network())
@settings(deadline=None)
def test_a_route_is_the_smallest_set_that_will_do_and_its_orders_can_be_gone(made):
    network, there, goal = made
    need = needs(network)
    goal = {key for key in goal if key in need}
    route = find_learning_path(network, there, goal)

    def will_do(cells):
        has = cells | there
        return goal <= has and all(need[key] <= has for key in cells)

    every = [key for key in need if key not in there]
    smallest = next(
        set(chosen)
        for size in range(len(every) + 1)
        for chosen in combinations(every, size)
        if will_do(set(chosen))
    )
    steps = {key for stage in route.stages for key in stage}
    assert steps == smallest
    assert sorted(route.row_by_row) == sorted(steps)
    together = {key: set(circle) for circle in route.circles for key in circle}
    done = set(there)
    for stage in route.stages:
        for key in stage:
            assert need[key] - together.get(key, set()) <= done
        done |= set(stage)
    parts = path_by_path(network, route)
    paths = [{network.path_of_level[level] for _row, level in part} for part in parts]
    assert all(len(each) == 1 for each in paths)
    assert all(one != other for one, other in pairwise(paths)), "one stays in a path as long as that goes"
    for order in (route.row_by_row, [key for part in parts for key in part]):
        assert sorted(order) == sorted(steps)
        done = set(there)
        for key in order:
            assert need[key] - together.get(key, set()) <= done
            done.add(key)
    for circle in route.circles:
        assert all(need[key] & set(circle) for key in circle)


@given(any_network())
@settings(deadline=None)
def test_no_stage_is_later_than_it_has_to_be(made):
    network, there, goal = made
    route = find_learning_path(network, there, goal)
    if route.circles:
        return
    need = needs(network)
    for stage, following in pairwise(route.stages):
        assert all(need[key] & set(stage) for key in following)
