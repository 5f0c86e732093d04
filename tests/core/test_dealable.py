"""What can be dealt out to groups is read as a tree, and what came back is counted in rows of paths."""

import pytest

from napl_desktop.incoming.counting import TouchedRows, touched
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import add_dimension
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_row_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel
from napl_desktop.queries.dealable import DealableKind, dealable
from napl_desktop.queries.handouts import within_a_sentence
from napl_desktop.rows import read_all
from tests.core.made_projects import atelier_id, grid_of, make_project


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "Atelier.napl") as opened:
        yield opened


def rows_of(document):
    with document.read() as session:
        return read_all(session.connection())


def test_ateliers_with_paths_are_there_with_all_that_is_in_them(here):
    add_atelier(here, "mbo", [Sector.MBO], AtelierFocus.ROLES)
    empty = add_path(here, atelier_id(here), PathPlan("Leeg", (PlannedLevel("expert"),), ()))
    with here.read() as session:
        (atelier,) = dealable(session)
    assert atelier.title == "vo · rollen"
    first, second = atelier.parts
    assert (first.title, [part.title for part in first.parts]) == ("Toetsing", ["Ontwerpen", "Beoordelen"])
    assert [part.title for part in first.parts[0].parts] == ["Doelen", "Vragen"]
    assert (second.kind, tuple(second.rows)) == (DealableKind.PATH, (empty,))
    titles = {head.id: head.title for head in grid_of(here).rows}
    assert [titles.get(id, "") for id in atelier.rows] == ["Doelen", "Vragen", "Beoordelen", ""]


def test_rows_of_paths_are_counted_once_each_and_other_things_apart(here):
    grid = grid_of(here)
    first, second = grid.rows[0].id, grid.rows[1].id
    before = rows_of(here)
    assert touched(before, before) == TouchedRows()
    for level in grid.levels:
        write_cell(here, first, level.id, "Anders.")
    add_cell_note(here, first, grid.levels[0].id, "Waarom?", None)
    add_row_note(here, second, "Hoe?", None)
    assert touched(before, rows_of(here)) == TouchedRows(rows=2)
    add_dimension(here, grid.id, "Nieuw")
    add_path_note(here, grid.id, "Wat nu?", None)
    assert touched(before, rows_of(here)) == TouchedRows(rows=3, other=1)


@pytest.mark.parametrize(
    ("name", "said"), [("Groep A", "groep A"), ("Group 2", "group 2"), ("Anna en Bram", "Anna en Bram")]
)
def test_the_name_of_a_group_stands_within_a_sentence(name, said):
    assert within_a_sentence(name) == said
