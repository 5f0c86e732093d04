"""What a workbook says of itself on its way back: all rows as they left, whatever a program made of the file."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.excel.reading_keys import read_keys
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import (
    DevelopmentPath,
    KnownPerspective,
    descriptor_id,
    facts_by_table,
    kinds_by_table,
    new_id,
)
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.rows import read_all
from tests.core.made_projects import atelier_id, grid_of, make_project
from tests.core.made_up_table import CITATIONS, with_made_up_tables

FILES = Path(__file__).parents[1] / "files"
LONG = "🙂 =1+1 _x0041_ " + "woord " * 5_000
NAME = "Wubbo Ñandú"


@pytest.fixture
def handed_in(tmp_path):
    """A project with a text of many cells' length, and somebody's name; and its workbook."""
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[2].id, LONG)
        add_path_note(document, grid.id, "Mooi.", KnownPerspective.EXPERT.id)
        add_participant(document, atelier_id(document), NAME)
    return tmp_path / "proef.napl", exported(tmp_path / "proef.napl")


def exported(path, names=False):
    with Document.open(path, read_only=True) as document, document.read() as session:
        target = path.with_suffix(".xlsx")
        write_workbook(project_snapshot(session, names, version="v1"), target)
    return target


def rows_in(path):
    with Document.open(path, read_only=True) as document, document.read() as session:
        return read_all(session.connection()), document.steps()[-1].id


@pytest.mark.parametrize("names", [False, True])
def test_every_row_that_may_leave_is_in_it_as_it_was(handed_in, names):
    path, _ = handed_in
    rows, step = rows_in(path)
    keys = read_keys(exported(path, names))
    assert (keys.contract, keys.format, keys.step, keys.version_id) == (2, FORMAT, step, "v1")
    assert {("project", keys.project_id)} == {key for key in rows if key[0] == "project"}
    leaves = {table for table, facts in facts_by_table().items() if facts.leaves}
    assert keys.base == {key: row for key, row in rows.items() if key[0] in leaves}
    assert "participant" not in leaves


def test_no_name_of_a_person_is_in_the_workbook(handed_in):
    with ZipFile(handed_in[1]) as parts:
        assert not any(NAME in parts.read(part).decode("utf-8", "ignore") for part in parts.namelist())


def test_the_sheet_is_read_after_another_program_saved_it(handed_in):
    _path, workbook = handed_in
    before = read_keys(workbook)
    book = load_workbook(workbook)
    sheet = book["_napl"]
    assert sheet.sheet_state == "veryHidden"
    sheet.sheet_state = "hidden"
    for row in sheet.iter_rows(max_row=2):
        row[1].value = float(row[1].value)
    book.save(workbook)
    assert read_keys(workbook) == before


def test_a_project_without_steps_has_a_base_too(tmp_path):
    make_project(tmp_path / "nieuw.napl").close()
    keys = read_keys(exported(tmp_path / "nieuw.napl"))
    assert keys.step == ""
    assert keys.base.keys() >= {("project", keys.project_id)}


@pytest.mark.parametrize("version", [0, 1, 2])
def test_a_workbook_of_contract_1_is_recognised_and_its_texts_are_the_base(version):
    keys = read_keys(FILES / f"format-{version}.xlsx")
    assert (keys.contract, keys.format, keys.base) == (1, None, {})
    assert keys.step.isdecimal()
    assert {line[0] for line in keys.texts} >= {"project", "pad", "niveau", "dimensie", "cel"}


def test_another_workbook_is_none_of_ours(tmp_path):
    book = load_workbook(FILES / "format-2.xlsx")
    del book["_napl"]
    book.save(tmp_path / "ander.xlsx")
    assert read_keys(tmp_path / "ander.xlsx") is None


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("B1", 3),
        ("B1", "twee"),
        ("B2", "drie"),
        ("A3", "iets anders"),
        ("A8", "geen regel"),
        ("A8", json.dumps(["path", {"title": "zonder id"}])),
        ("A9", None),
    ],
)
def test_what_only_claims_to_be_ours_is_refused_with_a_sentence(handed_in, place, value):
    _path, workbook = handed_in
    book = load_workbook(workbook)
    sheet = book["_napl"]
    sheet[place] = sheet["A10"].value if value is None else value
    book.save(workbook)
    with pytest.raises(NotATable):
        read_keys(workbook)


# By the facts alone


def made_up_rows(source, citation, folder):
    """Export a project with a made-up row of each kind; return which tables are in its base."""
    loan = kinds_by_table()["loan"]
    path = Path(folder) / "proef.napl"
    with make_project(path) as document:
        grid = grid_of(document)
        ends = {"descriptor_id": descriptor_id(grid.rows[0].id, grid.levels[0].id), "source_id": new_id()}
        with document.edit("add-sources") as edit:
            edit.set_subject(DevelopmentPath, grid.id, grid.title)
            edit.add(source(id=ends["source_id"], path_id=grid.id, title="Boek", order_key="a0"))
            edit.add(citation(id=CITATIONS.of(ends), **ends, pages="12"))
            edit.add(loan(id=new_id(), source_id=ends["source_id"], since="gisteren"))
    base = read_keys(exported(path)).base
    tables = {table for table, _id in base} & {"source", "citation", "loan"}
    return {"tables": sorted(tables), "title": base["source", ends["source_id"]]["title"]}


MADE_UP_ROWS = {"tables": ["citation", "source"], "title": "Boek"}


def test_a_made_up_table_leaves_by_its_facts_alone(tmp_path):
    assert with_made_up_tables(made_up_rows, tmp_path) == MADE_UP_ROWS


def test_without_the_fact_that_it_stays_it_would_leave(tmp_path):
    said = with_made_up_tables(made_up_rows, tmp_path, without="loan.leaves")
    assert said == MADE_UP_ROWS | {"tables": ["citation", "loan", "source"]}
