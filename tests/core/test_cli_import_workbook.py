"""`napl import-workbook`: what came back is told, and taken over as far as was said."""

import json
import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import rename_dimension
from tests.core.edited_workbooks import Home, exported
from tests.core.made_projects import grid_of, in_folder, make_project


@pytest.fixture
def sent(tmp_path):
    """A project of which the workbook is away; returns both."""
    with make_project(tmp_path / "proef.napl") as document:
        return document.path, exported(document)


def texts_in(path):
    with Document.open(path, read_only=True) as document:
        return sorted(cell.text for cell in grid_of(document).cells.values() if cell.text)


def edited(workbook):
    """Two texts are otherwise, of which the project changes one as well; rows are sorted; a row is new."""
    with Home(workbook) as home:
        sheet = home.sheet("Toetsing")
        sheet.write("Doelen", "startbekwaam", "Kiest een doel.")
        sheet.write("Vragen", "startbekwaam", "Maakt goede vragen.")
        sheet.insert(sheet.row("Beoordelen"), [None, "Ontwerpen", "Bronnen"])
        sheet.sort("Hoofddimensie")


def changed_here(path):
    with Document.open(path) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, "Kiest hier iets anders.")
        rename_dimension(document, grid.rows[2].id, "Meten")


def test_it_tells_and_writes_nothing_unless_it_is_asked_to(sent, napl, tmp_path):
    path, workbook = sent
    edited(workbook)
    changed_here(path)
    before, files = path.read_bytes(), in_folder(tmp_path)
    code, said, errors = napl("import-workbook", workbook, "--into", path)
    assert (code, errors) == (1, "")
    assert said.splitlines() == [
        "1 ding komt erbij.",
        "2 wijzigingen.",
        "1 andere volgorde.",
        "1 daarvan vraagt een keuze: daar is hier ook iets veranderd.",
        "4 wijzigingen wachten nog op een keuze.",
    ]
    assert (path.read_bytes(), in_folder(tmp_path)) == (before, files)


@pytest.mark.parametrize(
    ("accept", "code", "text", "left"),
    [
        ("safe", 1, "Kiest hier iets anders.", 2),
        ("theirs", 0, "Kiest een doel.", 0),
        ("ours", 0, "Kiest hier iets anders.", 0),
    ],
)
def test_what_is_accepted_is_one_step_that_can_be_undone(sent, napl, accept, code, text, left):
    path, workbook = sent
    edited(workbook)
    changed_here(path)
    before = texts_in(path)
    answer, said, _ = napl("import-workbook", workbook, "--into", path, "--accept", accept, "--json")
    assert answer == code
    assert json.loads(said)["left"] == left
    assert {text, "Maakt goede vragen."} <= set(texts_in(path))
    with Document.open(path) as document:
        titles = [row.title for row in grid_of(document).rows]
        assert titles == (
            ["Meten", "Doelen", "Vragen", "Bronnen"]
            if accept == "theirs"
            else ["Doelen", "Vragen", "Bronnen", "Meten"]
        )
        assert document.undoable().subject.title == "terug"
        document.undo()
    assert texts_in(path) == before


def test_the_same_workbook_once_more_asks_nothing_of_what_was_taken(sent, napl):
    path, workbook = sent
    edited(workbook)
    assert napl("import-workbook", workbook, "--into", path, "--accept", "theirs")[0] == 0
    code, said, _ = napl("import-workbook", workbook, "--into", path)
    assert (code, said) == (0, "In ‘terug.xlsx’ is niets veranderd ten opzichte van het project.\n")


def test_what_was_left_alone_is_named(sent, napl):
    path, workbook = sent
    with Home(workbook) as home:
        home.book.create_sheet("Van mij")["A1"] = "boodschappen"
    code, said, _ = napl("import-workbook", workbook, "--into", path)
    assert code == 0
    assert said.splitlines()[1:] == ["Blad ‘Van mij’ is een eigen blad en is met rust gelaten."]
    (left,) = json.loads(napl("import-workbook", workbook, "--into", path, "--json")[1])["left_alone"]
    assert (left["kind"], left["sheet"]) == ("own-sheet", "Van mij")


def test_a_level_of_which_the_column_was_removed_asks_in_a_merge_because_of_its_texts(sent, napl):
    path, workbook = sent
    with Home(workbook) as home:
        sheet = home.sheet("Toetsing")
        sheet.sheet.delete_cols(sheet.column("expert"))
    code, said, _ = napl("merge", path, workbook, "--accept", "safe")
    assert (code, said.splitlines()[-1]) == (1, "Nog te kiezen: 1")
    with Document.open(path) as document:
        assert [level.title for level in grid_of(document).levels] == ["startbekwaam", "vakbekwaam", "expert"]
    assert napl("merge", path, workbook, "--accept", "theirs")[0] == 0
    with Document.open(path) as document:
        assert [level.title for level in grid_of(document).levels] == ["startbekwaam", "vakbekwaam"]


def test_workbooks_and_copies_come_together_in_one_merge(sent, napl):
    path, workbook = sent
    copy = shutil.copy(path, path.with_name("kopie.napl"))
    edited(workbook)
    with Document.open(path.with_name("kopie.napl")) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Uit de kopie.")
    code, said, _ = napl("merge", path, copy, workbook, "--accept", "safe")
    assert "terug.xlsx" in said
    assert code in (0, 1)
    assert {"Uit de kopie.", "Kiest een doel.", "Maakt goede vragen."} <= set(texts_in(path))


def test_only_four_words_say_what_is_accepted(sent, napl):
    path, workbook = sent
    assert napl("import-workbook", workbook, "--into", path, "--accept", "alles")[0] == 2
