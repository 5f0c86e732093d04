"""What a workbook brings back: column by column of a row that is there, and which rows are new or go.

KEEPS.md says so to people, of this format and of the others; it must be as the formats are.
"""

import re
import shutil
from pathlib import Path

import pytest

from napl_desktop.exchange.excel_back import COMES_BACK, COMES_NEW, GOES
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.model import Base, DescriptorStatus, NationalLevel, Traveller, facts_by_table
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.levels import add_level, anchor_level, set_stage
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.rows import diff
from tests.core.edited_workbooks import Home, exported, rows_of
from tests.core.full_projects import make_full_project
from tests.core.made_projects import ROOT, atelier_id, grid_of, make_project
from tests.files import make_keeps


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A project with something of everything: its workbook, and its rows."""
    with make_project(tmp_path_factory.mktemp("sent") / "proef.napl") as document:
        grid = grid_of(document)
        cells = [[(row.id, level.id) for level in grid.levels] for row in grid.rows]
        set_stage(document, grid.levels[0].id, "Begin")
        anchor_level(document, add_level(document, grid.id, "Meester"), NationalLevel.EXPERT)
        set_status(document, [cells[0][0]], DescriptorStatus.AGREED)
        role = add_role(document, atelier_id(document), "Toetser")
        add_cell_note(document, *cells[1][0], "Welke vragen?", None)
        add_prerequisite(document, cells[0][1], cells[0][0])
        save_route(document, RoutePlan("Verder", Traveller.PERSON, None, role, {}))
        return exported(document), rows_of(document)


@pytest.fixture
def workbook(sent, tmp_path):
    return Path(shutil.copy(sent[0], tmp_path))


def swap(sheet, one, other):
    """Let two columns change places."""
    for row in (1, *range(5, sheet.sheet.max_row + 1)):
        left, right = sheet.sheet.cell(row, one), sheet.sheet.cell(row, other)
        left.value, right.value = right.value, left.value


def on_path(deed):
    return lambda home: deed(home.sheet("Toetsing"))


def in_line(name, title, value):
    """Write in the one line of a table that has an id."""

    def write(home):
        sheet = home.sheet(name)
        (row,) = (row[0].row for row in sheet.sheet.iter_rows() if "-" in str(row[0].value)[8:9])
        sheet.sheet.cell(row, sheet.column(title)).value = value

    return write


def over_level(offset, value):
    def write(home):
        sheet = home.sheet("Toetsing")
        column = sheet.column("Meester")
        row = next(row[0].row for row in sheet.sheet.iter_rows() if row[0].value == offset)
        sheet.sheet.cell(row, column).value = value

    return write


EDITS = {
    "path.title": on_path(lambda sheet: sheet.put(2, ["pad", "Toetsen"])),
    "path.description": on_path(lambda sheet: sheet.put(4, ["omschrijving", "Hoe je toetst."])),
    "level.title": over_level("niveau", "Grootmeester"),
    "level.stage": over_level("fase", "Begin"),
    "level.anchor": over_level("landelijk niveau", "Landelijk: vakbekwaam"),
    "level.order_key": on_path(lambda sheet: swap(sheet, 4, 5)),
    "dimension.title": on_path(lambda sheet: sheet.write("Beoordelen", "Hoofddimensie", "Meten")),
    "dimension.explanation": on_path(lambda sheet: sheet.write("Doelen", "Subdimensie", "Doelen\nWaarheen.")),
    "dimension.parent_id": on_path(
        lambda sheet: sheet.put(
            sheet.row("Beoordelen"), [sheet.values(sheet.row("Beoordelen"))[0], "Ontwerpen", "Beoordelen"]
        )
    ),
    "dimension.order_key": on_path(lambda sheet: sheet.sort("Hoofddimensie")),
    "descriptor.text": on_path(lambda sheet: sheet.write("Vragen", "startbekwaam", "Maakt iets.")),
    "descriptor.status": on_path(lambda sheet: sheet.write("Doelen", "Stand", "◐ ○ – –")),
    "role.title": in_line("Rollen", "Rol", "Beoordelaar"),
    "role.description": in_line("Rollen", "Omschrijving", "Beoordeelt."),
    "role.task": in_line("Rollen", "Soort taak", "eigen taak"),
    "role.sphere": in_line("Rollen", "Invloed", "nationaal"),
    "role.parked": in_line("Rollen", "Geparkeerd", "ja"),
    "prerequisite.label": in_line("Relaties", "Waarom", "eerst kiezen"),
    "route.title": in_line("Routes", "Route", "Naar later"),
    "route.traveller": in_line("Routes", "Voor", "team"),
    "note.text": in_line("Opmerkingen", "Opmerking", "Welke?"),
    "note.kind": in_line("Opmerkingen", "Soort", "tekstvoorstel"),
    "note.perspective_id": in_line("Opmerkingen", "Perspectief", "leraar"),
    "note.handled": in_line("Opmerkingen", "Afgehandeld", "ja"),
}


def test_every_column_of_the_list_is_tried_and_is_a_column():
    assert set(EDITS) == {f"{table}.{column}" for table, columns in COMES_BACK.items() for column in columns}
    for table, columns in COMES_BACK.items():
        assert set(columns) <= {column.name for column in Base.metadata.tables[table].columns}


@pytest.mark.parametrize("column", EDITS)
def test_a_column_of_the_list_comes_back_alone(sent, workbook, column):
    with Home(workbook) as home:
        EDITS[column](home)
    read = read_back(workbook, sent[1])
    found = diff(read.base, read.theirs)
    changed = {
        (key[0], name) for key, (was, row) in found.changed.items() for name in row if was[name] != row[name]
    }
    together = {("dimension", "order_key")} if column == "dimension.parent_id" else set()
    assert changed - together == {tuple(column.split("."))}
    assert not found.added
    assert not found.removed
    assert read.remarks == ()


def test_what_is_not_in_the_list_is_what_the_sheets_only_tell(sent, workbook):
    """Every sheet is written full with other words: what is otherwise then is of the list."""
    with Home(workbook) as home:
        for sheet in home.book.worksheets:
            if sheet.title == "_napl":
                continue
            for row in sheet.iter_rows():
                for cell in row:
                    is_key = str(cell.value).endswith("-id") or "-" in str(cell.value)[:9]
                    is_head = cell.row <= (7 if sheet.title == "Toetsing" else 3)
                    if cell.value is not None and not is_key and not is_head and cell.column > 1:
                        cell.value = f"{cell.value} anders"
    read = read_back(workbook, sent[1])
    found = diff(read.base, read.theirs)
    for key, (was, row) in found.changed.items():
        assert {name for name in row if was[name] != row[name]} <= set(COMES_BACK[key[0]])
    assert {key[0] for key in found.changed} >= {"dimension", "descriptor", "role", "note", "route"}


def test_no_table_is_in_the_list_that_does_not_leave():
    assert all(facts_by_table()[table].leaves for table in COMES_BACK)


@pytest.fixture
def full(tmp_path):
    """The workbook of a project with two of everything, and its rows."""
    with make_full_project(tmp_path / "vol.napl") as document:
        return exported(document), rows_of(document)


def under(sheet, **texts):
    row = sheet.sheet.max_row + 1
    for head, text in texts.items():
        sheet.sheet.cell(row, sheet.column(head)).value = text


def test_what_can_be_new(full):
    workbook, rows = full
    with Home(workbook) as home:
        sheet = home.sheet("Toetsing")
        sheet.insert(sheet.row("Vragen"), [None, "Ontwerpen", "Bronnen", "Kent bronnen."])
        sheet.insert_column(sheet.column("expert"), {sheet.grid()[0] - 1: "senior"})
        under(home.sheet("Rollen"), Rol="Onderzoeker", Atelier="vo · rollen")
        under(home.sheet("Opmerkingen"), Rol="Coach", Opmerking="Nieuw.")
        under(home.sheet("Routes"), Route="Nieuw", Voor="team")
        relations = home.sheet("Relaties")
        under(relations, Van="Coach", Relatie="verwant aan", Naar="Ontwerper")
        under(relations, Van="Coach", Relatie="vraagt niveau", Naar="Toetsing › expert")
        under(relations, Van=_place("Doelen"), Relatie="vereist", Naar=_place("Vragen"))
        under(home.sheet("Overzicht"), Pad="Nieuw pad")
    read = read_back(workbook, rows)
    assert {table for table, _id in diff(read.base, read.theirs).added} == COMES_NEW


def _place(row):
    return f"Toetsing › Ontwerpen › {row} › vakbekwaam"


def test_what_can_go(full):
    workbook, rows = full
    with Home(workbook) as home:
        sheet = home.sheet("Toetsing")
        sheet.sheet.delete_cols(sheet.column("expert"))
        sheet.remove(sheet.row("Beoordelen"))
        for name, words in {
            "Rollen": ["Ontwerper"],
            "Routes": ["Verder"],
            "Opmerkingen": ["Bij het pad."],
            "Relaties": ["groeit naar", "vraagt niveau", "vereist"],
        }.items():
            table = home.sheet(name).sheet
            for word in words:
                table.delete_rows(
                    next(row[0].row for row in table if any(cell.value == word for cell in row))
                )
        del home.book["Coaching"]
    read = read_back(workbook, rows)
    gone = {table for table, _id in diff(read.base, read.theirs).removed}
    along = {"starting_level", "same_role"}
    assert gone - along == GOES


# The page


def test_the_page_is_as_the_formats_are():
    page = make_keeps.PAGE.read_text("utf-8")
    assert make_keeps.page_with_table(page) == page, "run make format"


def test_what_the_page_is_made_of_has_a_row_of_all_that_leaves(full):
    _workbook, rows = full
    leaving = {table for table, facts in facts_by_table().items() if facts.leaves}
    assert leaving <= {table for table, _id in rows}


def test_the_page_names_tests_that_are_there():
    names = re.findall(r"tests/core/test_\w+\.py", make_keeps.PAGE.read_text("utf-8"))
    assert len(names) > 5
    assert all((ROOT / name).is_file() for name in names)
