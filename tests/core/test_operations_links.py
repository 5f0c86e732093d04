"""What leads from one thing to another goes along with what it links, once, and comes back with undo."""

from itertools import product

import pytest

from napl_desktop.document.document import Document
from napl_desktop.errors.content import RelatedToItself, RequiresItself, ThingGone, TitleNeeded
from napl_desktop.model import (
    RelationKind,
    Sphere,
    TaskKind,
    Traveller,
    descriptor_id,
    prerequisite_id,
    relation_id,
)
from napl_desktop.operations.ateliers import duplicate_atelier
from napl_desktop.operations.cells import copy_cell, move_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.levels import remove_level
from napl_desktop.operations.notes import add_role_note
from napl_desktop.operations.paths import (
    assign_role,
    duplicate_path,
    remove_path,
    rename_path,
    take_over_paths,
)
from napl_desktop.operations.prerequisites import add_prerequisite, label_prerequisite, remove_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level, stop_requiring, unrelate_roles
from napl_desktop.operations.roles import (
    add_role,
    duplicate_role,
    merge_roles,
    park_role,
    put_on_map,
    remove_role,
    say_what_it_does,
)
from napl_desktop.operations.routes import RoutePlan, change_route, remove_route, save_route
from napl_desktop.operations.versions import bring_back_path
from tests.core.made_projects import atelier_id, grid_of, make_project, shown


@pytest.fixture
def grid(document):
    return grid_of(document)


@pytest.fixture
def roles(document):
    return [add_role(document, atelier_id(document), title) for title in ("Coach", "Toetser", "Ontwerper")]


def place(grid, row, level):
    return grid.rows[row].id, grid.levels[level].id


def links(document, grid=None):
    """Return (needing, needed) as (row, level) numbers where a grid is given, else as ids."""
    found = [(row["descriptor_id"], row["required_id"]) for row in shown(document)["prerequisite"].values()]
    if grid is None:
        return found
    named = {
        descriptor_id(*place(grid, row, level)): (row, level)
        for row in range(len(grid.rows))
        for level in range(len(grid.levels))
    }
    return sorted((named[one], named[other]) for one, other in found)


def relations(document):
    return sorted(
        (row["kind"], row["role_id"], row["other_id"]) for row in shown(document)["role_relation"].values()
    )


# Prerequisites


def test_a_cell_requires_another_once_and_may_say_why(document, grid):
    one, other = place(grid, 0, 1), place(grid, 1, 0)
    id = add_prerequisite(document, one, other, "eerst dit")
    again = add_prerequisite(document, one, other, "nog eens")
    assert id == again == prerequisite_id(descriptor_id(*one), descriptor_id(*other))
    assert links(document, grid) == [((0, 1), (1, 0))]
    assert shown(document)["prerequisite"][id]["label"] == "eerst dit"
    assert [step.action for step in document.steps()] == ["add-prerequisite"]
    label_prerequisite(document, id, "anders\ngezegd")
    assert shown(document)["prerequisite"][id]["label"] == "anders gezegd"
    remove_prerequisite(document, id)
    assert links(document) == []
    document.undo()
    assert links(document, grid) == [((0, 1), (1, 0))]


def test_an_empty_cell_can_be_required_and_none_requires_itself(document, grid):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 2, 2))
    assert links(document, grid) == [((0, 0), (2, 2))]
    with pytest.raises(RequiresItself):
        add_prerequisite(document, place(grid, 0, 0), place(grid, 0, 0))
    with pytest.raises(ThingGone):
        add_prerequisite(document, place(grid, 0, 0), ("weg", grid.levels[0].id))
    with pytest.raises(ThingGone):
        remove_prerequisite(document, "weg")


def test_links_go_along_with_what_is_moved(document, grid):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 0, 1), "waarom")
    move_cell(document, place(grid, 0, 0), place(grid, 2, 2))
    assert links(document, grid) == [((2, 2), (0, 1))]
    assert [row["label"] for row in shown(document)["prerequisite"].values()] == ["waarom"]
    document.undo()
    assert links(document, grid) == [((0, 0), (0, 1))]


def test_two_cells_that_require_each_other_in_a_way_change_places(document, grid):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 0, 1), "heen")
    add_prerequisite(document, place(grid, 1, 0), place(grid, 0, 0))
    move_cell(document, place(grid, 0, 0), place(grid, 0, 1))
    assert links(document, grid) == [((0, 1), (0, 0)), ((1, 0), (0, 1))]
    document.undo()
    assert links(document, grid) == [((0, 0), (0, 1)), ((1, 0), (0, 0))]


def test_two_cells_that_require_each_other_change_places_with_what_was_said_of_it(document, grid):
    one, other = place(grid, 0, 0), place(grid, 0, 1)
    there = add_prerequisite(document, one, other, "heen")
    back = add_prerequisite(document, other, one, "terug")
    move_cell(document, one, other)
    labels = {id: row["label"] for id, row in shown(document)["prerequisite"].items()}
    assert labels == {there: "terug", back: "heen"}


def test_a_cell_that_only_has_links_is_not_overwritten(document, grid):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 2, 2))
    move_cell(document, place(grid, 0, 1), place(grid, 2, 2))
    assert links(document, grid) == [((0, 0), (0, 1))]
    copy_cell(document, place(grid, 0, 0), place(grid, 0, 1))
    assert links(document, grid) == [((0, 0), (0, 1))]


def test_a_row_that_gets_a_row_under_it_hands_its_links_down(document, grid):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 1, 2))
    add_prerequisite(document, place(grid, 1, 0), place(grid, 0, 2))
    plan = RoutePlan("Een route", Traveller.TEAM, grid.levels[2].id, None, dict([place(grid, 0, 1)]))
    save_route(document, plan)
    add_dimension(document, grid.id, "Onder", grid.rows[0].id)
    now = grid_of(document)
    assert now.rows[0].title == grid.rows[0].title
    assert now.rows[0].id != grid.rows[0].id
    assert set(links(document)) == {
        (descriptor_id(now.rows[0].id, grid.levels[0].id), descriptor_id(*place(grid, 1, 2))),
        (descriptor_id(*place(grid, 1, 0)), descriptor_id(now.rows[0].id, grid.levels[2].id)),
    }
    (standing,) = shown(document)["starting_level"].values()
    assert standing["dimension_id"] == now.rows[0].id


@pytest.mark.parametrize(
    "remove",
    [
        lambda document, grid: remove_dimension(document, grid.rows[1].id),
        lambda document, grid: remove_level(document, grid.levels[2].id),
        lambda document, grid: remove_path(document, grid.id),
    ],
)
def test_what_is_required_takes_its_links_along_and_one_undo_brings_all_back(document, grid, roles, remove):
    add_prerequisite(document, place(grid, 0, 0), place(grid, 1, 2))
    require_level(document, roles[0], grid.levels[2].id)
    save_route(
        document,
        RoutePlan("Naar 3", Traveller.TEAM, grid.levels[2].id, None, {grid.rows[1].id: grid.levels[0].id}),
    )
    before = shown(document)
    remove(document, grid)
    assert links(document) == []
    document.undo()
    assert shown(document) == before


def test_a_copy_of_a_path_requires_its_own_cells_and_those_of_others(document, grid):
    other = duplicate_path(document, grid.id, "Ander")
    there = grid_of(document, other)
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 0))
    add_prerequisite(document, place(grid, 0, 2), place(there, 0, 0))
    add_prerequisite(document, place(there, 1, 1), place(grid, 0, 0))
    copy = grid_of(document, duplicate_path(document, grid.id, "Kopie"))
    mine = {
        ends
        for ends in links(document)
        if ends[0] in {descriptor_id(*place(copy, *at)) for at in product(range(3), repeat=2)}
    }
    assert mine == {
        (descriptor_id(*place(copy, 0, 1)), descriptor_id(*place(copy, 1, 0))),
        (descriptor_id(*place(copy, 0, 2)), descriptor_id(*place(there, 0, 0))),
    }
    assert len(links(document)) == 5


def test_a_path_taken_over_brings_only_links_within_it(document, grid, tmp_path):
    other = grid_of(document, duplicate_path(document, grid.id, "Ander"))
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 0), "waarom")
    add_prerequisite(document, place(grid, 0, 2), place(other, 0, 0))
    document.save()
    with make_project(tmp_path / "tweede.napl") as second:
        (taken,) = take_over_paths(second, atelier_id(second), document, [grid.id]).taken
        copy = grid_of(second, taken)
        assert links(second, copy) == [((0, 1), (1, 0))]


def test_a_copy_of_an_atelier_has_its_links_among_its_own(document, grid, roles):
    other = grid_of(document, duplicate_path(document, grid.id, "Ander"))
    add_prerequisite(document, place(grid, 0, 2), place(other, 0, 0))
    relate_roles(document, roles[0], roles[1], RelationKind.BROADENS)
    require_level(document, roles[0], other.levels[1].id)
    duplicate_atelier(document, atelier_id(document), "Nog een")
    rows = shown(document)
    assert len(rows["prerequisite"]) == len(rows["role_relation"]) == len(rows["role_requirement"]) == 2
    ends = [{row["descriptor_id"], row["required_id"]} for row in rows["prerequisite"].values()]
    assert not ends[0] & ends[1]
    levels = {row["level_id"] for row in rows["role_requirement"].values()}
    assert len(levels) == 2


def test_a_path_that_is_brought_back_has_its_links_again(document, grid, roles):
    other = grid_of(document, duplicate_path(document, grid.id, "Ander"))
    add_prerequisite(document, place(grid, 0, 1), place(other, 0, 0))
    add_prerequisite(document, place(other, 1, 1), place(grid, 0, 0))
    gone = add_prerequisite(document, place(other, 2, 1), place(grid, 0, 0))
    require_level(document, roles[0], grid.levels[0].id)
    save_route(
        document, RoutePlan("Hierheen", Traveller.TEAM, grid.levels[0].id, None, dict([place(other, 0, 0)]))
    )
    before = shown(document)
    point = len(document.steps())
    remove_path(document, grid.id)
    remove_dimension(document, other.rows[2].id)
    with document.checkout(point) as past:
        bring_back_path(document, past, grid.id)
    now = shown(document)
    assert now["prerequisite"].keys() == before["prerequisite"].keys() - {gone}
    for table in ("role_requirement", "route", "starting_level"):
        assert now[table] == before[table], table


def test_what_leads_to_a_path_and_is_there_stays_as_it_is_when_the_path_is_brought_back(document, grid):
    other = grid_of(document, duplicate_path(document, grid.id, "Ander"))
    link = add_prerequisite(document, place(other, 1, 1), place(grid, 0, 0), "toen")
    point = len(document.steps())
    label_prerequisite(document, link, "nu")
    rename_path(document, grid.id, "Anders")
    with document.checkout(point) as past:
        bring_back_path(document, past, grid.id)
    assert shown(document)["path"][grid.id]["title"] == grid.title
    assert shown(document)["prerequisite"][link]["label"] == "nu", "it is part of the other path"


# Roles


def test_what_a_role_does_and_where_it_stands(document, roles):
    say_what_it_does(document, roles[0], TaskKind.DESIGN.value, Sphere.PROGRAMME)
    put_on_map(document, roles[0], 40, -8)
    park_role(document, roles[0], True)
    row = shown(document)["role"][roles[0]]
    assert (row["task"], row["sphere"], row["parked"], row["map_x"], row["map_y"]) == (
        "design",
        "programme",
        1,
        40,
        -8,
    )
    copy_id = duplicate_role(document, roles[0], "Kopie")
    copy = shown(document)["role"][copy_id]
    assert (copy["task"], copy["sphere"], copy["parked"], copy["map_x"]) == ("design", "programme", 1, None)
    park_role(document, roles[0], False)
    put_on_map(document, roles[0], None, None)
    assert [step.action for step in document.steps()][-2:] == ["unpark-role", "put-role-on-map"]
    assert not shown(document)["role"][roles[0]]["parked"]


def test_roles_are_related_once_and_what_goes_both_ways_is_one(document, roles):
    coach, tester, _ = roles
    grows = relate_roles(document, coach, tester, RelationKind.GROWS_INTO)
    relate_roles(document, coach, tester, RelationKind.GROWS_INTO)
    back = relate_roles(document, tester, coach, RelationKind.GROWS_INTO)
    assert len({grows, back}) == len(relations(document)) == 2
    related = relate_roles(document, coach, tester, RelationKind.RELATED)
    assert relate_roles(document, tester, coach, RelationKind.RELATED) == related
    assert related == relation_id(tester, coach, RelationKind.RELATED)
    unrelate_roles(document, related)
    assert len(relations(document)) == 2
    with pytest.raises(RelatedToItself):
        relate_roles(document, coach, coach, RelationKind.DEEPENS)
    remove_role(document, tester)
    assert relations(document) == []


def test_a_role_asks_for_levels_of_any_path(document, grid, roles):
    asked = require_level(document, roles[0], grid.levels[1].id)
    require_level(document, roles[0], grid.levels[1].id)
    assert [row["level_id"] for row in shown(document)["role_requirement"].values()] == [grid.levels[1].id]
    stop_requiring(document, asked)
    assert shown(document)["role_requirement"] == {}


def test_two_roles_become_one_without_losing_a_word(document, grid, roles):
    coach, tester, designer = roles
    assign_role(document, grid.id, tester)
    add_role_note(document, tester, "Goed idee.")
    say_what_it_does(document, tester, TaskKind.ASSESSMENT.value, Sphere.NATIONAL)
    require_level(document, tester, grid.levels[2].id)
    require_level(document, coach, grid.levels[2].id)
    relate_roles(document, tester, designer, RelationKind.GROWS_INTO)
    relate_roles(document, coach, tester, RelationKind.RELATED)
    save_route(document, RoutePlan("Naar toetser", Traveller.PERSON, None, tester, {}))
    before = shown(document)
    merge_roles(document, tester, coach)
    now = shown(document)
    assert tester not in now["role"]
    assert "Toetser" in now["role"][coach]["description"]
    assert (now["role"][coach]["task"], now["role"][coach]["sphere"]) == ("assessment", "national")
    assert now["path"][grid.id]["role_id"] == coach
    assert [note["role_id"] for note in now["note"].values() if note["role_id"]] == [coach]
    assert [row["role_id"] for row in now["role_requirement"].values()] == [coach]
    assert relations(document) == [("grows-into", coach, designer)]
    assert [route["role_id"] for route in now["route"].values()] == [coach]
    document.undo()
    assert shown(document) == before
    with pytest.raises(RelatedToItself):
        merge_roles(document, coach, coach)


# Routes


def test_a_route_is_saved_changed_and_removed(document, grid, roles):
    plan = RoutePlan(
        "Naar coach", Traveller.EXAMPLE, None, roles[0], dict([place(grid, 0, 0), place(grid, 1, 1)])
    )
    route = save_route(document, plan)
    standings = shown(document)["starting_level"]
    assert {row["dimension_id"]: row["level_id"] for row in standings.values()} == dict(plan.standings)
    other = RoutePlan(
        "Naar 3", Traveller.TEAM, grid.levels[2].id, None, dict([place(grid, 0, 0), place(grid, 1, 2)])
    )
    change_route(document, route, other)
    row = shown(document)["route"][route]
    assert (row["title"], row["traveller"], row["role_id"]) == ("Naar 3", "team", None)
    standings = shown(document)["starting_level"]
    assert {row["dimension_id"]: row["level_id"] for row in standings.values()} == dict(other.standings)
    remove_route(document, route)
    assert shown(document)["starting_level"] == {}


def test_a_route_needs_a_name_and_one_goal_that_is_there(document, grid, roles):
    with pytest.raises(TitleNeeded):
        save_route(document, RoutePlan(" ", Traveller.TEAM, None, roles[0], {}))
    with pytest.raises(ValueError, match="level or to a role"):
        save_route(document, RoutePlan("x", Traveller.TEAM, None, None, {}))
    with pytest.raises(ThingGone):
        save_route(document, RoutePlan("x", Traveller.TEAM, "weg", None, {}))
    other = grid_of(document, duplicate_path(document, grid.id, "Ander"))
    with pytest.raises(ThingGone):
        save_route(
            document, RoutePlan("x", Traveller.TEAM, None, roles[0], {grid.rows[0].id: other.levels[0].id})
        )


def test_a_file_with_links_is_opened_again_as_it_was(document, grid, roles, tmp_path):
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 0), "waarom")
    relate_roles(document, roles[0], roles[1], RelationKind.DEEPENS)
    require_level(document, roles[0], grid.levels[2].id)
    put_on_map(document, roles[0], 1, 2)
    save_route(document, RoutePlan("Erheen", Traveller.TEAM, None, roles[0], dict([place(grid, 0, 0)])))
    before = shown(document)
    document.save()
    with Document.open(document.path, read_only=True) as again:
        assert shown(again) == before
        assert again.damage() == []
