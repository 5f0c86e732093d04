"""Paths of another project come in one step with what is between them, once, and stay what they became here."""

import pytest
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import AtelierFocus, RelationKind, Sector, Sphere, descriptor_id
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.notes import add_cell_note, add_role_note, remove_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import (
    add_path,
    assign_role,
    remove_path,
    rename_path,
    take_over_paths,
)
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import (
    add_role,
    describe_role,
    park_role,
    put_on_map,
    rename_role,
    say_what_it_does,
)
from napl_desktop.queries.outline import outline
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project, shown


@pytest.fixture
def source(tmp_path):
    with make_project(tmp_path / "bron.napl", None) as opened:
        yield opened


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "hier.napl", None) as opened:
        yield opened


@pytest.fixture
def two(source):
    """Return two paths of roles that grow into each other, with all that can be between them."""
    atelier = atelier_id(source)
    paths = [
        grid_of(source, add_path(source, atelier, replace(PLAN, title=title))) for title in ("Een", "Twee")
    ]
    coach, tester = (add_role(source, atelier, title) for title in ("Coach", "Toetser"))
    assign_role(source, paths[0].id, coach)
    assign_role(source, paths[1].id, tester)
    describe_role(source, coach, "Begeleidt.")
    say_what_it_does(source, coach, "leadership", Sphere.COLLEAGUES)
    park_role(source, coach, True)
    put_on_map(source, coach, 40, 40)
    add_role_note(source, coach, "Wie is dit?")
    add_participant(source, atelier, "Noor")
    relate_roles(source, coach, tester, RelationKind.GROWS_INTO)
    require_level(source, tester, paths[0].levels[1].id)
    add_prerequisite(source, place(paths[0], 0, 2), place(paths[1], 2, 0), "daarom")
    return paths


def place(grid, row, level):
    return grid.rows[row].id, grid.levels[level].id


def titles(document, atelier=0):
    with document.read() as session:
        line = outline(session).ateliers[atelier]
    return [path.title for path in line.paths], [role.title for role in line.roles]


def only(document, table):
    (row,) = shown(document)[table].values()
    return row


def test_several_come_in_one_step_with_their_roles_and_what_is_between_them(source, here, two):
    outcome = take_over_paths(here, atelier_id(here), source, [two[1].id, two[0].id])

    assert [step.action for step in here.steps()] == ["take-over-paths"]
    assert titles(here) == (["Twee", "Een"], ["Toetser", "Coach"]), (
        "in the order in which they were asked for"
    )
    tester, coach = (line["role_id"] for line in (shown(here)["path"][id] for id in outcome.taken))
    role = shown(here)["role"][coach]
    assert (role["description"], role["task"], role["sphere"], role["parked"]) == (
        "Begeleidt.",
        "leadership",
        "colleagues",
        1,
    )
    assert (role["map_x"], role["map_y"]) == (None, None), "another map has other cards there"
    assert only(here, "note")["text"] == "Wie is dit?"
    relation = only(here, "role_relation")
    assert (relation["role_id"], relation["other_id"]) == (coach, tester)
    twee, een = (grid_of(here, id) for id in outcome.taken)
    requirement = only(here, "role_requirement")
    assert (requirement["role_id"], requirement["level_id"]) == (tester, een.levels[1].id)
    link = only(here, "prerequisite")
    assert (link["descriptor_id"], link["required_id"], link["label"]) == (
        descriptor_id(*place(een, 0, 2)),
        descriptor_id(*place(twee, 2, 0)),
        "daarom",
    )
    assert shown(here)["participant"] == {}
    here.undo()
    assert titles(here) == ([], [])


def test_one_after_the_other_is_as_good_as_both_at_once(source, tmp_path, two):
    def without_order(document):
        return {
            table: {id: {**row, "order_key": ""} for id, row in rows.items()}
            for table, rows in shown(document).items()
            if table not in ("project", "atelier")
        }

    ids = [path.id for path in two]
    with make_project(tmp_path / "een.napl", None) as once:
        once.save()
        (tmp_path / "twee.napl").write_bytes((tmp_path / "een.napl").read_bytes())
        take_over_paths(once, atelier_id(once), source, ids)
        with Document.open(tmp_path / "twee.napl") as apart:
            for id in reversed(ids):
                take_over_paths(apart, atelier_id(apart), source, [id])
            assert without_order(apart) == without_order(once)


def test_a_second_time_nothing_comes_and_nothing_is_written_anew(source, here, two):
    ids = [path.id for path in two]
    first = take_over_paths(here, atelier_id(here), source, ids)
    rename_path(here, first.taken[0], "Anders")
    rename_role(here, shown(here)["path"][first.taken[0]]["role_id"], "Begeleider")
    write_cell(here, *place(grid_of(here, first.taken[0]), 0, 0), "Hier herschreven.")
    remove_note(here, only(here, "note")["id"])
    before, steps = shown(here), len(here.steps())

    again = take_over_paths(here, atelier_id(here), source, ids)

    assert (again.taken, again.already_here) == ((), first.taken)
    assert shown(here) == before
    assert len(here.steps()) == steps


def test_what_came_into_one_atelier_can_come_into_another_as_well(source, here, two):
    other = add_atelier(here, "po", Sector.PO, AtelierFocus.ROLES)
    came = [
        take_over_paths(here, atelier, source, [two[0].id]).taken for atelier in (atelier_id(here), other)
    ]
    assert len({two[0].id, *came[0], *came[1]}) == 3
    assert titles(here, 0) == titles(here, 1) == (["Een"], ["Coach"])


def test_what_was_removed_here_comes_again(source, here, two):
    (taken,) = take_over_paths(here, atelier_id(here), source, [two[0].id]).taken
    whole = shown(here)
    remove_path(here, taken)
    assert take_over_paths(here, atelier_id(here), source, [two[0].id]).taken == (taken,)
    assert shown(here) == whole


def test_a_link_to_what_was_removed_here_does_not_come(source, here, two):
    (een,) = take_over_paths(here, atelier_id(here), source, [two[0].id]).taken
    remove_dimension(here, grid_of(here, een).rows[0].id)
    take_over_paths(here, atelier_id(here), source, [two[1].id])
    assert shown(here)["prerequisite"] == {}
    assert len(shown(here)["role_requirement"]) == 1


def test_a_role_of_that_name_is_used_and_keeps_its_fields(source, here, two):
    coach = add_role(here, atelier_id(here), "COACH")
    before = shown(here)["role"][coach]

    first = take_over_paths(here, atelier_id(here), source, [two[0].id])
    take_over_paths(here, atelier_id(here), source, [two[1].id])

    assert titles(here)[1] == ["COACH", "Toetser"]
    assert shown(here)["role"][coach] == before
    assert shown(here)["path"][first.taken[0]]["role_id"] == coach
    assert only(here, "note")["role_id"] == coach, "what was remarked there is not lost"
    assert only(here, "role_relation")["role_id"] == coach


def test_what_was_said_of_a_role_that_came_before_does_not_come_again(source, here, two):
    coach = shown(source)["path"][two[0].id]["role_id"]
    assign_role(source, two[1].id, coach)
    take_over_paths(here, atelier_id(here), source, [two[0].id])
    remove_note(here, only(here, "note")["id"])
    take_over_paths(here, atelier_id(here), source, [two[1].id])
    assert shown(here)["note"] == {}
    assert {row["role_id"] for row in shown(here)["path"].values()} == {only(here, "role")["id"]}


def test_two_roles_of_one_name_become_one(source, here, two):
    roles = {row["title"]: id for id, row in shown(source)["role"].items()}
    rename_role(source, roles["Toetser"], "coach")

    outcome = take_over_paths(here, atelier_id(here), source, [path.id for path in two])

    role = only(here, "role")
    assert (role["title"], role["description"]) == ("Coach", "Begeleidt."), "the first of them"
    assert {shown(here)["path"][id]["role_id"] for id in outcome.taken} == {role["id"]}
    assert shown(here)["role_relation"] == {}, "it does not grow into itself"
    assert only(here, "role_requirement")["role_id"] == role["id"]


def test_a_role_whose_path_does_not_come_stays_away(source, here, two):
    loner = add_role(source, atelier_id(source), "Los")
    require_level(source, loner, two[1].levels[0].id)
    take_over_paths(here, atelier_id(here), source, [two[1].id])
    assert titles(here) == (["Twee"], ["Toetser"])
    assert shown(here)["role_requirement"] == {}


def test_a_copy_of_the_project_itself_gives_new_paths(source, tmp_path, two):
    add_cell_note(source, *place(two[0], 0, 0), "Mooi.")
    source.save()
    (tmp_path / "kopie.napl").write_bytes((tmp_path / "bron.napl").read_bytes())
    with Document.open(tmp_path / "kopie.napl", read_only=True) as copy:
        ids = {id for rows in shown(source).values() for id in rows}
        before = shown(source)
        take_over_paths(source, atelier_id(source), copy, [path.id for path in two])
    after = shown(source)
    assert titles(source) == (["Een", "Twee", "Een", "Twee"], ["Coach", "Toetser"])
    assert all(rows.items() <= after[table].items() for table, rows in before.items())
    new = {id: row for id, row in after["prerequisite"].items() if id not in ids}
    assert len(new) == 1
    assert ids.isdisjoint(end for row in new.values() for end in (row["descriptor_id"], row["required_id"]))


def test_what_is_not_there_does_not_come(source, here, two):
    for atelier, path in ((atelier_id(here), "weg"), ("weg", two[0].id)):
        with pytest.raises(ThingGone):
            take_over_paths(here, atelier, source, [two[1].id, path])
    assert here.steps() == ()
