"""What is said beforehand of taking paths over is what comes of it: what hangs on them comes, or is counted."""

import pytest
from msgspec.structs import replace

from napl_desktop.model import RelationKind, Sphere, TaskKind, Traveller
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.notes import add_cell_note, add_role_note
from napl_desktop.operations.paths import add_path, assign_role, take_over_paths
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, describe_role, park_role, say_what_it_does
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.queries.taking_over import StaysBehind, forecast, stays_behind, stays_behind_in_words
from napl_desktop.wording import wording
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project, shown


@pytest.fixture
def source(tmp_path):
    with make_project(tmp_path / "bron.napl", None) as opened:
        yield opened


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "hier.napl", None) as opened:
        yield opened


def place(grid, row, level):
    return grid.rows[row].id, grid.levels[level].id


def furnish(document):
    """Make three paths with all that can hang on them; return their ids. The third is left alone."""
    atelier = atelier_id(document)
    ids = [add_path(document, atelier, replace(PLAN, title=title)) for title in ("Een", "Twee", "Drie")]
    one, two, three = (grid_of(document, id) for id in ids)
    coach, tester, loner = (add_role(document, atelier, title) for title in ("Coach", "Toetser", "Los"))
    assign_role(document, one.id, coach)
    assign_role(document, two.id, tester)
    describe_role(document, coach, "Begeleidt.")
    say_what_it_does(document, coach, TaskKind.LEADERSHIP.value, Sphere.COLLEAGUES)
    say_what_it_does(document, tester, "toetsen", None)
    park_role(document, tester, True)
    describe_role(document, loner, "Hangt nergens aan.")
    add_role_note(document, coach, "Bestaat al?", None)
    relate_roles(document, coach, tester, RelationKind.GROWS_INTO)
    relate_roles(document, loner, coach, RelationKind.RELATED)
    require_level(document, tester, three.levels[0].id)
    require_level(document, loner, one.levels[2].id)
    require_level(document, loner, three.levels[1].id)
    add_prerequisite(document, place(one, 0, 1), place(one, 1, 0))
    add_prerequisite(document, place(one, 0, 2), place(two, 0, 0))
    add_prerequisite(document, place(three, 0, 0), place(two, 1, 0))
    add_prerequisite(document, place(three, 0, 1), place(three, 1, 0))
    add_cell_note(document, *place(one, 0, 0), "Mooi.", None)
    save_route(document, RoutePlan("Naar coach", Traveller.TEAM, None, coach, {}))
    save_route(document, RoutePlan("Hoog", Traveller.TEAM, two.levels[2].id, None, {}))
    start = {three.rows[0].id: three.levels[0].id}
    save_route(document, RoutePlan("Elders", Traveller.TEAM, three.levels[2].id, None, start))
    start = {one.rows[0].id: one.levels[0].id}
    save_route(document, RoutePlan("Vanuit een", Traveller.TEAM, None, loner, start))
    return ids


def left(source, here, *path_ids):
    with source.read() as theirs, here.read() as ours:
        return stays_behind(theirs, ours, atelier_id(here), path_ids)


def told(source, here, *path_ids):
    with source.read() as theirs, here.read() as ours:
        return forecast(theirs, ours, atelier_id(here), path_ids, wording("nl"))


def test_all_that_hangs_on_the_paths_comes_along_or_is_counted(source, here):
    one, two, _three = furnish(source)
    told = left(source, here, one, two)
    take_over_paths(here, atelier_id(here), source, (one, two))
    there, came = shown(source), shown(here)
    assert {row["title"] for row in came["role"].values()} == {"Coach", "Toetser"}
    coach_and_tester = {id for id, row in there["role"].items() if row["title"] in ("Coach", "Toetser")}

    def with_roles(table, *columns):
        return sum(1 for row in there[table].values() if {row[each] for each in columns} & coach_and_tester)

    def had(of, column):
        return sum(1 for row in of["role"].values() if row["title"] != "Los" and row[column])

    assert told.descriptions == had(there, "description") - had(came, "description") == 0
    assert told.tasks == had(there, "task") - had(came, "task") == 0
    assert told.spheres == had(there, "sphere") - had(came, "sphere") == 0
    assert told.parked == had(there, "parked") - had(came, "parked") == 0
    assert {row["text"] for row in came["note"].values()} == {"Mooi.", "Bestaat al?"}
    assert told.role_notes == 0
    assert (
        told.relations == with_roles("role_relation", "role_id", "other_id") - len(came["role_relation"]) == 1
    )
    assert (told.requirements, told.routes) == (2, 3)
    assert len(there["prerequisite"]) - 1 == told.prerequisites + len(came["prerequisite"]) == 3
    assert told.prerequisites == 1
    for table in ("role_requirement", "route", "starting_level"):
        assert came[table] == {}


def test_what_is_said_of_a_role_stays_where_one_of_that_name_is_here(source, here):
    one, two, _three = furnish(source)
    coach = add_role(here, atelier_id(here), "coach")
    describe_role(here, coach, "Wat we hier vinden.")
    before = shown(here)["role"][coach]
    assert left(source, here, one, two) == StaysBehind(
        descriptions=1, tasks=1, spheres=1, relations=1, requirements=2, prerequisites=1, routes=3
    )
    take_over_paths(here, atelier_id(here), source, (one, two))
    assert shown(here)["role"][coach] == before
    assert {row["title"] for row in shown(here)["role"].values()} == {"coach", "Toetser"}


def test_what_is_said_of_a_role_in_the_same_words_is_not_left_behind(source, here):
    one, _two, _three = furnish(source)
    coach = add_role(here, atelier_id(here), "Coach")
    describe_role(here, coach, "Begeleidt.")
    say_what_it_does(here, coach, TaskKind.LEADERSHIP.value, None)
    assert left(source, here, one) == StaysBehind(
        spheres=1, relations=2, requirements=1, prerequisites=1, routes=2
    )


def test_what_leads_to_what_was_removed_here_stays_behind(source, here):
    one, two, _three = furnish(source)
    (taken,) = take_over_paths(here, atelier_id(here), source, [two]).taken
    assert left(source, here, one).prerequisites == 0
    remove_dimension(here, grid_of(here, taken).rows[0].id)
    assert left(source, here, one).prerequisites == 1


def test_a_second_time_it_is_said_to_be_here(source, here):
    one, two, three = furnish(source)
    take_over_paths(here, atelier_id(here), source, [one])
    assert told(source, here, one) == "‘Een’ is hier al."
    assert told(source, here, one, two).startswith("‘Een’ is hier al. Dit komt niet mee: ")
    take_over_paths(here, atelier_id(here), source, [three, two])
    assert told(source, here, one, three, two) == "3 van deze paden zijn hier al."
    assert left(source, here, one, three, two) == StaysBehind()


def test_what_came_before_is_not_left_behind(source, here):
    _one, two, three = furnish(source)
    take_over_paths(here, atelier_id(here), source, [two])
    assert left(source, here, three) == StaysBehind(requirements=1, routes=1)


def test_paths_on_which_nothing_hangs_leave_nothing_behind(source, here):
    _one, _two, three = furnish(source)
    four = add_path(source, atelier_id(source), replace(PLAN, title="Vier"))
    nothing = left(source, here, four)
    assert nothing == StaysBehind()
    assert not nothing
    assert stays_behind_in_words(nothing, wording("nl")) == ""
    assert left(source, here) == StaysBehind()
    assert left(source, here, three) == StaysBehind(requirements=2, prerequisites=1, routes=1)


def test_it_is_said_in_one_sentence():
    say = stays_behind_in_words
    assert say(StaysBehind(routes=1), wording("nl")) == "Dit komt niet mee: 1 bewaarde route."
    several = StaysBehind(descriptions=2, relations=1, routes=3)
    assert say(several, wording("nl")) == (
        "Dit komt niet mee: de omschrijving van 2 rollen, 1 verband tussen rollen en 3 bewaarde routes."
    )
    assert say(several, wording("en")) == (
        "This does not come along: the description of 2 roles, 1 relation between roles and 3 saved routes."
    )
