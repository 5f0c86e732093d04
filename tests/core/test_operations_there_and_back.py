"""Whatever hangs on what: a copy that goes leaves no trace, moved there and back is as it was, twice is once."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.model import AtelierFocus, DescriptorStatus, RelationKind, Sector, Traveller
from napl_desktop.operations.ateliers import add_atelier, duplicate_atelier, remove_atelier
from napl_desktop.operations.cells import move_cell
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.dimensions import add_dimension
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_role_note, add_row_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import (
    add_path,
    assign_role,
    duplicate_path,
    remove_path,
    take_over_paths,
)
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, duplicate_role, merge_roles, remove_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.operations.versions import bring_back_path
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project, shown
from tests.examples import examples

PATHS, ROLES = range(2), range(3)
CELLS = list(product(PATHS, range(3), range(3)))

cells = st.sampled_from(CELLS)
roles = st.sampled_from(ROLES)
webs = st.fixed_dictionaries(
    {
        "links": st.lists(st.tuples(cells, cells, st.sampled_from("abc")), max_size=4),
        "notes": st.lists(cells, max_size=2),
        "relations": st.lists(st.tuples(roles, roles, st.sampled_from(RelationKind)), max_size=3),
        "asked": st.lists(st.tuples(roles, cells), max_size=2),
        "owners": st.tuples(st.none() | roles, st.none() | roles),
        "goal": st.tuples(roles, st.lists(cells, max_size=2)) | st.tuples(cells, st.lists(cells, max_size=2)),
    }
)
"""What hangs on what in a project, by numbers of paths, rows, levels and roles."""

several = settings(max_examples=examples(5), suppress_health_check=[HealthCheck.function_scoped_fixture])


class Web:
    """A project of two paths and three roles, in which threads are hung and taken away again."""

    def __init__(self, document):
        self.document = document
        self.atelier = atelier_id(document)
        add_path(document, self.atelier, PLAN)
        self.roles = [add_role(document, self.atelier, title) for title in ("Coach", "Toetser", "Ontwerper")]
        for role in self.roles[:2]:
            add_role_note(document, role, "Goed idee.")
        add_atelier(document, "po", Sector.PO, AtelierFocus.ROLES)
        add_participant(document, self.atelier, "Noor")
        self.grids = [grid_of(document, id) for id in shown(document)["path"]]
        for grid in self.grids:
            add_path_note(document, grid.id, "Bij het pad.")
            add_row_note(document, grid.rows[0].id, "Bij de rij.")
        set_status(document, [self.cell((0, 0, 0))], DescriptorStatus.AGREED)
        self.begun = len(document.steps())

    def cell(self, where):
        path, row, level = where
        return self.grids[path].rows[row].id, self.grids[path].levels[level].id

    def begin(self, hung):
        """Hang threads in the project as it was, and return how it is then."""
        while self.document.undoable().seq > self.begun:
            self.document.undo()
        for one, other, label in hung["links"]:
            if one != other:
                add_prerequisite(self.document, self.cell(one), self.cell(other), label)
        for where in hung["notes"]:
            add_cell_note(self.document, *self.cell(where), "Bij de cel.")
        for one, other, kind in hung["relations"]:
            if one != other:
                relate_roles(self.document, self.roles[one], self.roles[other], kind)
        for role, where in hung["asked"]:
            require_level(self.document, self.roles[role], self.cell(where)[1])
        for grid, role in zip(self.grids, hung["owners"], strict=True):
            assign_role(self.document, grid.id, None if role is None else self.roles[role])
        goal, stands = hung["goal"]
        level_id, role_id = (None, self.roles[goal]) if isinstance(goal, int) else (self.cell(goal)[1], None)
        plan = RoutePlan("Een route", Traveller.TEAM, level_id, role_id, dict(map(self.cell, stands)))
        save_route(self.document, plan)
        return shown(self.document)


@pytest.fixture
def web(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        yield Web(document)


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "hier.napl", None) as document:
        yield document


@several
@given(webs, st.integers(0, 5))
def test_a_copy_that_goes_leaves_no_trace(web, hung, n):
    document, things = web.document, [*web.roles, *(grid.id for grid in web.grids), web.atelier]
    copy, remove = [
        *([(duplicate_role, remove_role)] * 3),
        *([(duplicate_path, remove_path)] * 2),
        (duplicate_atelier, remove_atelier),
    ][n]
    before = web.begin(hung)

    new = copy(document, things[n], "Kopie")

    after = shown(document)
    assert all(rows.items() <= after[table].items() for table, rows in before.items()), "the original stays"
    remove(document, new)
    assert shown(document) == before


@several
@given(webs, cells, cells)
def test_what_moves_there_and_back_is_as_it_was(web, hung, one, other):
    before = web.begin(hung)
    move_cell(web.document, web.cell(one), web.cell(other))
    move_cell(web.document, web.cell(other), web.cell(one))
    assert shown(web.document) == before


@several
@given(webs, cells)
def test_nothing_is_lost_when_a_row_gets_a_first_child(web, hung, where):
    before = web.begin(hung)
    row, _level = web.cell(where)
    add_dimension(web.document, web.grids[where[0]].id, "Nieuw", row)
    after = shown(web.document)

    def said(rows):
        """Return the words of every row, wherever it is."""
        return {
            table: sorted(str([row.get("text"), row.get("label")]) for row in of_table.values())
            for table, of_table in rows.items()
            if table != "dimension"
        }

    assert said(after) == said(before)
    assert row not in {cell["dimension_id"] for cell in after["descriptor"].values()}
    web.document.undo()
    assert shown(web.document) == before


@several
@given(webs, roles, roles)
def test_two_roles_that_become_one_lose_no_more_than_what_led_from_one_to_the_other(web, hung, one, into):
    before = web.begin(hung)
    gone, stays = web.roles[one], web.roles[into]
    if one == into:
        return
    merge_roles(web.document, gone, stays)
    after = shown(web.document)

    def merged(table, *columns):
        rows = before[table].values()
        return {tuple(stays if row[each] == gone else row[each] for each in columns) for row in rows}

    def found(table, *columns):
        return {tuple(row[each] for each in columns) for row in after[table].values()}

    both_ways = {"related": sorted}
    ends = {
        (*both_ways.get(kind, tuple)((role, other)), kind)
        for role, other, kind in merged("role_relation", "role_id", "other_id", "kind")
        if role != other
    }
    assert found("role_relation", "role_id", "other_id", "kind") == ends
    for table, *columns in (
        ("role_requirement", "role_id", "level_id"),
        ("note", "id", "role_id"),
        ("path", "id", "role_id"),
        ("route", "id", "role_id"),
    ):
        assert found(table, *columns) == merged(table, *columns)
    web.document.undo()
    assert shown(web.document) == before


@several
@given(webs, st.sampled_from(PATHS))
def test_a_path_that_went_and_came_back_has_all_that_hung_on_it(web, hung, n):
    before = web.begin(hung)
    point = web.document.steps()[-1].seq
    remove_path(web.document, web.grids[n].id)
    with web.document.checkout(point) as past:
        bring_back_path(web.document, past, web.grids[n].id)
    assert shown(web.document) == before


@several
@given(webs, st.permutations(PATHS), st.lists(st.sampled_from(PATHS), min_size=1))
def test_taking_over_twice_is_once(web, here, hung, order, first):
    web.begin(hung)
    while here.undo():
        pass
    ids, atelier = [grid.id for grid in web.grids], atelier_id(here)
    take_over_paths(here, atelier, web.document, [ids[n] for n in first])
    take_over_paths(here, atelier, web.document, [ids[n] for n in order])
    once, steps = shown(here), len(here.steps())
    again = take_over_paths(here, atelier, web.document, [ids[n] for n in order])
    assert again.taken == ()
    assert set(again.already_here) == set(once["path"])
    assert (shown(here), len(here.steps())) == (once, steps)
    assert len(once["path"]) == len(ids)
    assert len(once["prerequisite"]) == len(shown(web.document)["prerequisite"]), (
        "all are between these paths"
    )
