"""`napl import-workbook`: what came back is told, taken over as far as was said, and refused in one sentence."""

import json
import shutil
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import rename_dimension
from tests.core.edited_workbooks import Home, exported
from tests.core.made_projects import grid_of, in_folder, lock_of_another, make_project


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


# What is refused


def another_project(path, workbook):
    with make_project(path.with_name("ander.napl")) as document:
        shutil.copy(exported(document, "ander.xlsx"), workbook)


def newer(path, workbook):
    book = load_workbook(workbook)
    book["_napl"]["B1"] = 3
    book.save(workbook)


def of_a_newer_format(path, workbook):
    book = load_workbook(workbook)
    book["_napl"]["B2"] = 99
    book.save(workbook)


def without_keys(path, workbook):
    book = load_workbook(workbook)
    del book["_napl"]
    book.save(workbook)


def of_somebody_else(path, workbook):
    shutil.copy(workbook, workbook.with_suffix(".zip"))
    with ZipFile(workbook.with_suffix(".zip")) as parts, ZipFile(workbook, "w", ZIP_DEFLATED) as left:
        for name in parts.namelist():
            text = parts.read(name).replace(b"napl_", b"ding_").replace(b"_napl", b"Blad9")
            left.writestr(name, text)


def too_long(path, workbook):
    book = load_workbook(workbook)
    book.save(workbook)
    shutil.copy(workbook, workbook.with_suffix(".zip"))
    with ZipFile(workbook.with_suffix(".zip")) as parts, ZipFile(workbook, "w", ZIP_DEFLATED) as left:
        for name in parts.namelist():
            left.writestr(name, parts.read(name).replace(b"Kiest doelen.", b"y" * 40_000))


def broken(path, workbook):
    workbook.write_bytes(workbook.read_bytes()[:-500])


def nonsense_in_the_base(path, workbook):
    book = load_workbook(workbook)
    sheet = book["_napl"]
    for row in sheet.iter_rows(min_row=7):
        if str(row[0].value).startswith('["level'):
            row[0].value = str(row[0].value).replace('"title"', '"tilte"')
    book.save(workbook)


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        (another_project, "werkmap van een ander project"),
        (newer, "nieuwere versie"),
        (of_a_newer_format, "nieuwere versie"),
        (without_keys, "verborgen blad weg"),
        (of_somebody_else, "geen werkmap die dit programma"),
        (too_long, "in cel D6 een tekst van 40.000 tekens"),
        (broken, "niet te lezen als tabel"),
        (nonsense_in_the_base, "niet te lezen als tabel"),
        (lambda path, workbook: workbook.unlink(), "is er niet"),
    ],
)
@pytest.mark.parametrize("accept", ["none", "theirs"])
def test_what_is_refused_is_said_in_one_sentence_and_changes_nothing(sent, napl, deed, sentence, accept):
    path, workbook = sent
    deed(path, workbook)
    before = path.read_bytes()
    code, said, errors = napl("import-workbook", workbook, "--into", path, "--accept", accept)
    assert (code, said) == (2, "")
    assert sentence in errors
    assert errors.count("\n") == 1
    assert path.read_bytes() == before


def test_a_project_that_is_open_elsewhere_is_only_looked_at(sent, napl):
    path, workbook = sent
    lock_of_another(path)
    assert napl("import-workbook", workbook, "--into", path)[0] == 0
    code, _said, errors = napl("import-workbook", workbook, "--into", path, "--accept", "safe")
    assert code == 2
    assert "is al open bij Noor" in errors


def test_a_project_is_no_workbook_of_itself(sent, napl):
    path, _workbook = sent
    code, _said, errors = napl("import-workbook", path, "--into", path)
    assert code == 2
    assert "het project dat al openstaat" in errors


def test_only_four_words_say_what_is_accepted(sent, napl):
    path, workbook = sent
    assert napl("import-workbook", workbook, "--into", path, "--accept", "alles")[0] == 2
