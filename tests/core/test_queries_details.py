"""One thing on its own is read whole, and a change tells of which paths and roles it alters the figures."""

import pytest

from napl_desktop.model import AtelierFocus, DescriptorStatus, NationalLevel, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import explain_dimension, remove_dimension
from napl_desktop.operations.levels import remove_level, set_stage
from napl_desktop.operations.notes import (
    add_cell_note,
    add_path_note,
    add_role_note,
    add_row_note,
    change_note,
    mark_note,
)
from napl_desktop.operations.paths import add_path, assign_role, describe_path, move_path, remove_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.details import (
    AtelierDetail,
    CellDetail,
    DimensionDetail,
    LevelDetail,
    PathDetail,
    atelier_detail,
    cell_detail,
    dimension_detail,
    level_detail,
    path_detail,
)
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.queries.touched import Touched, touched

PLAN = PathPlan(
    "Ontwerpen",
    (PlannedLevel("Start", anchor=NationalLevel.STARTBEKWAAM), PlannedLevel("Expert")),
    (PlannedRow(("Wat?", "Samenhang"), ("Ziet verband",)), PlannedRow(("Hoe?", "Team"))),
)


@pytest.fixture
def document(tmp_path):
    with new_project(tmp_path / "x.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo", PLAN) as document:
        yield document


def ask(document, query, *args):
    with document.read() as session:
        return query(session, *args)


@pytest.fixture
def atelier(document):
    return ask(document, outline).ateliers[0].id


@pytest.fixture
def grid(document):
    return ask(document, path_grid, ask(document, outline).ateliers[0].paths[0].id)


def test_a_cell_says_where_it_is_and_what_is_there(document, grid):
    samenhang, team = grid.rows
    start, expert = grid.levels
    assert ask(document, cell_detail, samenhang.id, start.id) == CellDetail(
        ("Wat?", "Samenhang"), "Start", "Ziet verband", DescriptorStatus.PROPOSED
    )
    assert ask(document, cell_detail, team.id, expert.id) == CellDetail(
        ("Hoe?", "Team"), "Expert", "", DescriptorStatus.EMPTY
    )


def test_a_dimension_and_a_level(document, grid):
    samenhang = grid.rows[0]
    explain_dimension(document, samenhang.id, "Tussen vakken")
    set_stage(document, grid.levels[0].id, "A")
    assert ask(document, dimension_detail, samenhang.id) == DimensionDetail(
        samenhang.id, "Samenhang", "Tussen vakken", ("Wat?",)
    )
    assert ask(document, level_detail, grid.levels[0].id) == LevelDetail(
        grid.levels[0].id, "Start", "A", NationalLevel.STARTBEKWAAM
    )


def test_a_path_offers_the_roles_of_its_atelier_and_its_own(document, grid, atelier):
    coach, leader = add_role(document, atelier, "Coach"), add_role(document, atelier, "Leider")
    other = add_atelier(document, "po", [Sector.PO], AtelierFocus.LEVELS)
    expert = add_role(document, other, "Expert")
    describe_path(document, grid.id, "Van les tot leerplan")
    assign_role(document, grid.id, leader)

    assert ask(document, path_detail, grid.id) == PathDetail(
        grid.id, "Ontwerpen", "Van les tot leerplan", leader, ((coach, "Coach"), (leader, "Leider"))
    )
    move_path(document, grid.id, other, 0)
    assert set(ask(document, path_detail, grid.id).roles) == {(expert, "Expert"), (leader, "Leider")}


def test_an_atelier_knows_how_much_it_holds(document, atelier):
    add_role(document, atelier, "Coach")
    assert ask(document, atelier_detail, atelier) == AtelierDetail(
        atelier, "vo", (Sector.VO,), AtelierFocus.ROLES, roles=1, paths=1
    )


def test_what_is_gone_is_not_found(document, grid):
    row, level = grid.rows[0].id, grid.levels[0].id
    remove_dimension(document, row)
    assert ask(document, dimension_detail, row) is None
    assert ask(document, cell_detail, row, level) is None
    remove_level(document, level)
    assert ask(document, level_detail, level) is None
    assert ask(document, cell_detail, grid.rows[1].id, level) is None
    remove_path(document, grid.id)
    assert ask(document, path_detail, grid.id) is None
    assert ask(document, atelier_detail, "elders") is None


@pytest.fixture
def alters(document):
    """Return what does something and tells of which paths and roles it alters the figures."""
    changes = []
    document.subscribe(changes.append)

    def do(operation, *args):
        operation(document, *args)
        return ask(document, touched, changes[-1])

    return do


def test_an_edit_alters_its_path_also_when_undone(document, grid, atelier, alters):
    add_path(document, atelier, PLAN)
    row, level = grid.rows[1].id, grid.levels[0].id
    here = Touched(frozenset({grid.id}), frozenset())

    assert alters(write_cell, row, level, "Tekst") == here
    assert alters(lambda document: document.undo()) == here
    assert alters(add_cell_note, row, level, "Kleiner?") == here
    assert alters(lambda document: document.undo()) == here
    assert alters(add_row_note, row, "Kleiner?") == here
    assert alters(add_path_note, grid.id, "Kleiner?") == here
    assert alters(remove_level, level) == here
    assert alters(remove_dimension, row) == here


def test_an_edit_may_alter_no_figure(document, grid, alters):
    row, level = grid.rows[0].id, grid.levels[0].id
    note = add_cell_note(document, row, level, "Kleiner?")
    nowhere = Touched(frozenset(), frozenset())

    assert alters(write_cell, row, level, "Een andere tekst") == nowhere
    assert alters(explain_dimension, row, "Uitleg") == nowhere
    assert alters(set_stage, level, "A") == nowhere
    assert alters(change_note, note, "Groter?", None) == nowhere


def test_dealing_with_a_note_alters_where_it_is(document, grid, atelier, alters):
    here = Touched(frozenset({grid.id}), frozenset())
    on_cell = add_cell_note(document, grid.rows[0].id, grid.levels[0].id, "Kleiner?")
    on_row = add_row_note(document, grid.rows[0].id, "Kleiner?")
    on_role = add_role_note(document, role := add_role(document, atelier, "Coach"), "Wie?")

    assert alters(mark_note, on_cell, True) == here
    assert alters(mark_note, on_row, True) == here
    assert alters(mark_note, on_role, True) == Touched(frozenset(), frozenset({role}))
