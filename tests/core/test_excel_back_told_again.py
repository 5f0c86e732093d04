"""What is changed on Overzicht and Gegevens does not come back, and is said; saving them is no change."""

import pytest
from openpyxl.styles import Font

from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.excel_back.summary import remark_in_words
from napl_desktop.exchange.excel_back.told_again import told_again
from napl_desktop.exchange.taking_snapshot import snapshot_of
from napl_desktop.model import RelationKind, Traveller
from napl_desktop.operations.dimensions import add_dimension
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.wording import wording
from tests.core.edited_workbooks import Home, back, exported, rows_of
from tests.core.made_projects import atelier_id, grid_of, make_project

NONE = []


@pytest.fixture
def document(tmp_path):
    """Two paths, of which one holds what programs like to take for something else."""
    with make_project(tmp_path / "proef.napl") as document:
        add_path_note(document, grid_of(document).id, "Mooi pad.")
        texts = ("=1+1", "007", "1-2-2024", "  80%\n\n<b>&</b> _x0041_ ", "WAAR", "#N/B")
        rows = tuple(PlannedRow((f"Rij {number}", text), (text, "")) for number, text in enumerate(texts))
        levels = (PlannedLevel("1", "", None), PlannedLevel("2", "Later", None))
        add_path(document, atelier_id(document), PathPlan("12,50", levels, rows))
        yield document


@pytest.fixture
def edit(document):
    def edited(name, deed):
        workbook = exported(document)
        with Home(workbook) as home:
            deed(home.book[name])
        return back(document, workbook)

    return edited


def at(place, value):
    def write(sheet):
        sheet[place] = value

    return write


def sorted_the_other_way(sheet):
    rows = [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), start=2):
        for column, (value, kind) in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = value
            cell.data_type = kind  # "=1+1" stays a text


@pytest.mark.parametrize("name", ["Overzicht", "Gegevens"])
def test_a_workbook_that_was_only_saved_says_nothing(edit, name):
    assert edit(name, lambda sheet: None) == (NONE, NONE)


def test_nothing_is_said_of_a_sheet_that_was_laid_out_or_sorted_otherwise(edit):
    def lay_out(sheet):
        sheet.column_dimensions["B"].width = 90
        sheet["B5"].font = Font(bold=True)
        sheet.auto_filter.ref = None

    assert edit("Overzicht", lay_out) == (NONE, NONE)
    assert edit("Gegevens", sorted_the_other_way) == (NONE, NONE)


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("Overzicht", at("B5", "Andere titel")),
        ("Overzicht", at("G5", 12)),
        ("Overzicht", at("I5", 0.5)),
        ("Overzicht", at("D1", "Nog nakijken")),
        ("Overzicht", at("R5", "eigen kolom")),
        ("Overzicht", at("R5", "=1+1")),
        ("Overzicht", at("B9", "eigen regel")),
        ("Overzicht", at("G5", "=1+1")),
        ("Gegevens", at("Q2", "Andere tekst")),
        ("Gegevens", lambda sheet: sheet.delete_rows(3)),
    ],
)
def test_what_is_changed_there_is_said_once_and_does_not_come_back(edit, document, name, deed):
    assert edit(name, deed) == (NONE, [("told-again", "")])
    (remark,) = read_back(document.path.with_name("terug.xlsx"), rows_of(document)).remarks
    assert remark_in_words(remark, wording("nl")) == (
        f"Op het blad ‘{name}’ is iets gewijzigd. "
        "Dat blad wordt uit de andere gemaakt en is niet teruggelezen."
    )


@pytest.mark.parametrize(
    ("name", "head", "text"),
    [
        ("Opmerkingen", "Pad", "12,50"),
        ("Opmerkingen", "Geschreven op (UTC)", "gisteren"),
        ("Rollen", "Paden", "Toetsing"),
        ("Rollen", "Open opmerkingen", 3),
        ("Relaties", "Naar", "Toetser"),
        ("Relaties", "Waarom", "omdat het zo is"),
        ("Routes", "Naar", "Toetser"),
    ],
)
def test_where_a_line_that_is_there_belongs_does_not_come_back_and_is_said_by_column(
    document, name, head, text
):
    toetser, coach = (add_role(document, atelier_id(document), title) for title in ("Toetser", "Coach"))
    relate_roles(document, toetser, coach, RelationKind.GROWS_INTO)
    save_route(document, RoutePlan("Verder", Traveller.PERSON, None, coach, {}))
    workbook = exported(document)
    with Home(workbook) as home:
        sheet = home.sheet(name)
        row = next(row[0].row for row in sheet.sheet if str(row[0].value).count("-") == 4)
        sheet.sheet.cell(row, sheet.column(head)).value = text
    assert back(document, workbook) == (NONE, [("only-told", head)])


def test_what_the_project_changed_meanwhile_is_no_change_of_the_sheets(document):
    workbook = exported(document)
    rename_project(document, "Anders")
    add_dimension(document, grid_of(document).id, "Nieuw")
    assert back(document, workbook) == (NONE, NONE)


def test_of_a_large_project_the_long_table_is_not_read(document):
    levels = tuple(PlannedLevel(str(number), "", None) for number in range(6))
    rows = tuple(PlannedRow((str(number),), ()) for number in range(900))
    assert told_again(ProjectView(snapshot_of(rows_of(document)))) == {"Overzicht", "Zelfde als", "Gegevens"}
    add_path(document, atelier_id(document), PathPlan("Groot", levels, rows))
    assert told_again(ProjectView(snapshot_of(rows_of(document)))) == {"Overzicht", "Zelfde als"}
