"""A workbook of contract 1 says nothing but its texts: these are what it is compared with, and that is said."""

import shutil
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import add_dimension, move_dimension, remove_dimension
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.core.edited_workbooks import Home, rows_of, told

FILES = Path(__file__).parents[1] / "files"


@pytest.fixture
def document(tmp_path):
    with Document.open(Path(shutil.copy(FILES / "format-2.napl", tmp_path / "proef.napl"))) as document:
        yield document


@pytest.fixture
def workbook(tmp_path):
    return Path(shutil.copy(FILES / "format-2.xlsx", tmp_path / "terug.xlsx"))


def first_grid(document):
    with document.read() as session:
        paths = [path for atelier in outline(session).ateliers for path in atelier.paths]
        return path_grid(session, next(path.id for path in paths if path.title == "Toetsen"))


def back(document, workbook):
    read = read_back(workbook, rows_of(document))
    kinds = [remark.kind.value for remark in read.remarks]
    assert kinds.pop(0) == "texts-only"
    return told(read.base, read.theirs), kinds


def test_texts_titles_and_rows_come_back(document, workbook):
    with Home(workbook) as home:
        sheet = home.sheet("Toetsen")
        sheet.write("Vragen", "Start", "Kiest goede vragen.")
        sheet.write("Normen", "Subdimensie", "Maatstaven")
        sheet.insert(sheet.row("Maatstaven"), [None, "Ontwerpen", "Bronnen", "Kent bronnen."])
        home.sheet("Rollen").write("Toetser", "Omschrijving", "Toetst.")
    changes, remarks = back(document, workbook)
    assert changes == [
        "+ cell Bronnen/Start “Kent bronnen.” proposed",
        "+ dimension Ontwerpen/Bronnen",
        "cell Vragen/Start “Kiest vragen.” agreed: status agreed → proposed",
        "cell Vragen/Start “Kiest vragen.” agreed: text Kiest vragen. → Kiest goede vragen.",
        "dimension Ontwerpen/Normen: title Normen → Maatstaven",
        "role Toetser: description  → Toetst.",
    ]
    assert remarks == []


def test_what_the_project_changed_since_stays_where_the_workbook_says_nothing_of_it(document, workbook):
    grid = first_grid(document)
    new = add_dimension(document, grid.id, "Nieuw hier", None, 0)
    move_dimension(document, grid.rows[0].id, new, 0)
    write_cell(document, grid.rows[1].id, grid.levels[0].id, "Hier anders.")
    ours = rows_of(document)
    read = read_back(workbook, ours)
    assert not read.proposal(ours)
    assert told(read.base, read.theirs) == []


def test_a_row_that_is_gone_here_is_not_brought_back_and_that_is_said(document, workbook):
    remove_dimension(document, first_grid(document).rows[0].id)
    changes, remarks = back(document, workbook)
    assert (changes, set(remarks)) == ([], {"gone-here"}), "the row, and a note and a relation with it"


def test_a_row_that_was_removed_at_home_is_removed(document, workbook):
    with Home(workbook) as home:
        sheet = home.sheet("Toetsen")
        sheet.remove(sheet.row("Normen"))
    changes, _ = back(document, workbook)
    assert "- dimension Ontwerpen/Normen" in changes
    assert not [change for change in changes if "Vragen" in change]
