"""A person says on the command line how a table is to be understood, and reads what came of it."""

import json
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook

from napl_desktop.document.document import Document
from tests.core.made_projects import grid_of
from tests.core.napl_said import one_sentence

_HEAD = ["Aspect", "Startbekwaam", "Expert"]
_DOEL = ["Doel", "kiest een doel met hulp", "kiest een doel voor het team"]
_MIDDEL = ["Middel", "kiest een middel met hulp", "kiest een middel voor het team"]
_OTHER = [["Afkorting", "Betekenis"], ["po", "primair onderwijs"]]

_LOOSE = [
    ["Ons raster", "", ""],
    _HEAD,
    ["Plannen", "", ""],
    _DOEL,
    ["concept", "nog na te kijken", "nog na te kijken"],
    _MIDDEL,
    ["Notulen", "besproken op dinsdag", "besproken op woensdag"],
]


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """Return a workbook with two sheets of one grid, and one that is something else."""
    book = Workbook()
    for name, rows in (("Plannen", [_HEAD, _DOEL]), ("Toetsen", [_HEAD, _MIDDEL]), ("Lijst", _OTHER)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "bladen.xlsx")
    return tmp_path / "bladen.xlsx"


@pytest.fixture
def loose(tmp_path: Path) -> Path:
    """Return a workbook of which some rows are not what they seem."""
    book = Workbook()
    for row in _LOOSE:
        book.active.append(row)
    book.save(tmp_path / "los.xlsx")
    return tmp_path / "los.xlsx"


def documented(path: Path) -> Path:
    """Return a document with a table under each heading."""
    document = docx.Document()
    for heading, row in (("Plannen", _DOEL), ("Toetsen", _MIDDEL)):
        document.add_heading(heading, 2)
        table = document.add_table(rows=2, cols=3)
        for number, texts in enumerate((_HEAD, row)):
            for column, text in enumerate(texts):
                table.cell(number, column).text = text
    document.save(str(path))
    return path


def made(napl, project):
    """Return the title of the last path, its dimensions with their depth, and its levels."""
    path = json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"][-1]
    with Document.open(project) as document:
        grid = grid_of(document, path["id"])
    dimensions = [(head.title, head.depth) for head in grid.dimensions]
    return path["title"], dimensions, [level.title for level in grid.levels]


_TWO_PARTS = [("Plannen", 0), ("Doel", 1), ("Toetsen", 0), ("Middel", 1)]


def test_a_document_with_a_table_under_each_heading_is_one_path(napl, project, tmp_path):
    path = documented(tmp_path / "Raamwerk.docx")

    code, out, err = napl("import-table", path, "--into", project)

    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "2 × 2, 4 gevuld, 2 lagen"
    assert "Tabel 2, A1: Aspect (kop die herhaald wordt)" in lines
    assert lines[-1] == "Tabel 1, Tabel 2 (samen één raster: ze hebben dezelfde kolommen)"
    assert made(napl, project) == ("Raamwerk", _TWO_PARTS, ["Startbekwaam", "Expert"])


def test_one_table_of_a_document_can_be_asked_for(napl, project, tmp_path):
    path = documented(tmp_path / "Raamwerk.docx")

    assert napl("import-table", path, "--into", project, "--sheet", "tabel 2")[0] == 0

    assert made(napl, project)[1] == [("Middel", 0)]


def test_sheets_that_are_asked_for_together_are_one_path(napl, project, sheets):
    asked = ("--sheet", "Plannen", "--sheet", "toetsen")

    code, out, err = napl("import-table", sheets, "--into", project, *asked)

    assert (code, err) == (0, "")
    assert "Lijst (ander blad of andere tabel)" in out.splitlines()
    assert made(napl, project)[1] == _TWO_PARTS


def test_sheets_with_other_columns_are_refused_together(napl, project, sheets):
    before = project.read_bytes()

    code, _, err = napl("import-table", sheets, "--into", project, "--sheet", "Plannen", "--sheet", "Lijst")

    assert code == 2
    assert "‘Plannen’ en ‘Lijst’ niet dezelfde kolommen" in one_sentence(err)
    assert project.read_bytes() == before


def test_rows_are_what_they_are_said_to_be(napl, project, loose):
    said = ("--title-row", 1, "--header-at", 2, "--skip-rows", "5", "--band-rows", "3", "--last-row", "6")

    code, out, err = napl("import-table", loose, "--into", project, *said)

    assert (code, err) == (0, "")
    assert made(napl, project) == (
        "Ons raster",
        [("Plannen", 0), ("Doel", 1), ("Middel", 1)],
        ["Startbekwaam", "Expert"],
    )
    assert "A5: concept (rij wordt overgeslagen)" in out.splitlines()
    assert "A7: Notulen (regel onder de tabel)" in out.splitlines()


def test_a_row_comes_along_that_seemed_to_be_none(napl, project, tmp_path):
    rows = ["Aspect;Start;Expert", "Doel;kiest met hulp;kiest zelf", "Totaal;3;4"]
    (tmp_path / "totaal.csv").write_text("\n".join(rows), "utf-8")

    _, out, _ = napl("import-table", "totaal.csv", "--into", project)
    assert "A3: Totaal (rij met totalen)" in out.splitlines()
    _, out, _ = napl("import-table", "totaal.csv", "--into", project, "--take-rows", "3")
    assert out.splitlines()[0] == "2 × 2, 4 gevuld, 1 laag"


def test_columns_are_what_they_are_said_to_be(napl, project, loose):
    said = ("--columns", "a=layer,B=skip, c = level", "--skip-rows", "3-5", "--last-row", "6")

    code, out, err = napl("import-table", loose, "--into", project, *said)

    assert (code, err) == (0, "")
    assert made(napl, project)[1:] == ([("Middel", 0)], ["Expert"])
    assert "B6: kiest een middel met hulp (kolom wordt overgeslagen)" in out.splitlines()


def test_rows_of_a_joined_table_are_named_with_their_table(napl, project, sheets):
    asked = ("--sheet", "Plannen", "--sheet", "Toetsen", "--skip-rows", "Toetsen!2")

    code, out, _ = napl("import-table", sheets, "--into", project, *asked)

    assert code == 0
    assert "Toetsen, A2: Middel (rij wordt overgeslagen)" in out.splitlines()
    assert made(napl, project)[1][:2] == _TWO_PARTS[:2]


def test_rows_of_a_table_that_is_turned_over_are_columns_of_the_file(napl, project, tmp_path):
    (tmp_path / "kant.csv").write_text(
        "Fase;Kern;Team;Nut\nStartbekwaam;kiest mee;luistert;weet\nExpert;kiest voor;leidt;toont\n", "utf-8"
    )
    said = ("--transpose", "--skip-rows", "C", "--columns", "2=level,3=level")

    assert napl("import-table", "kant.csv", "--into", project, *said)[0] == 0

    assert made(napl, project)[1:] == ([("Kern", 0), ("Nut", 0)], ["Startbekwaam", "Expert"])


@pytest.mark.parametrize(
    ("option", "word", "said"),
    [
        ("--skip-rows", "2,90", "heet geen rij of kolom ‘90’"),
        ("--last-row", "B", "heet geen rij of kolom ‘B’"),
        ("--columns", "Q=level", "heet geen rij of kolom ‘Q’"),
        ("--columns", "A=niveau", "‘niveau’ is geen keuze"),
        ("--columns", "A", "‘A’ is geen keuze"),
    ],
)
def test_what_is_not_in_the_table_is_refused(napl, project, loose, option, word, said):
    before = project.read_bytes()

    code, _, err = napl("import-table", loose, "--into", project, option, word)

    assert code == 2
    assert said in one_sentence(err)
    assert project.read_bytes() == before


def test_a_table_that_is_too_large_is_refused_with_how_large_one_may_be(napl, project, tmp_path):
    rows = ["Aspect;Start;Expert", *(f"Doel {number};kiest met hulp;kiest zelf" for number in range(4000))]
    (tmp_path / "lang.csv").write_text("\n".join(rows), "utf-8")
    assert "hoogstens 4.000 rijen" in one_sentence(napl("import-table", "lang.csv", "--into", project)[2])

    (tmp_path / "past.csv").write_text("\n".join(rows[:-1]), "utf-8")
    assert napl("import-table", "past.csv", "--into", project)[1].startswith("3999 × 2")
