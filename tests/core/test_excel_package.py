"""The cells of a workbook, which the program spells itself: checked by a schema, and read by two readers."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import canonicalize
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import coordinate_to_tuple, get_column_letter
from openpyxl.worksheet import _writer
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.dealt_out import DealtOut
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.tables.escaping import unescape
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.text import one_line
from tests.core.excel_images import ProjectMaker

ROOT = Path(__file__).parents[2]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCHEMA = etree.XMLSchema(file=ROOT / "tests" / "files" / "workbooks" / "sheet.xsd")
DELICATE = (
    "=1+1",
    "#N/A",
    "0012",
    "<r>vet</r>",
    "<r><t>vet</t></r>",
    "<sheetData/>",
    "</sheetData>",
    "]]> & \"'",
    " met ruimte eromheen ",
    "eerste\n\n\ttweede",
    "_x0041_",
    "_x0041_x0042_",
    "bel\x07",
    "👩‍🏫 leert 🎓",
    "x" * 32_767,
)


def delicate_project():
    """Return the image of a project with each delicate text in a cell, a title, a note and a role."""
    maker = ProjectMaker()
    role = maker.role("Toetsexpert", "\n".join(DELICATE[:-1]))
    rows = [(("Hoofd", one_line(text)[:80] or "Rij"), (text, "", text)) for text in DELICATE]
    path = maker.path(
        "<Pad> & 'zo'", [("A1", "A", None), ("B1", "B", "expert"), "C1"], rows, role, DELICATE[5]
    )
    for text in DELICATE:
        maker.note(text, path=path)
    maker.path("Leeg", [], [])
    return maker.image()


def sample_project(name):
    with Document.open(sample_projects() / name, read_only=True) as document, document.read() as session:
        return project_snapshot(session, names=True)


IMAGES = {
    "delicate": delicate_project,
    "empty": lambda: ProjectMaker().image(),
    "curriculumdeskundigheid": lambda: sample_project("curriculumdeskundigheid.napl"),
    "rollen-vo": lambda: sample_project("rollen-vo.napl"),
}


OF_A_GROUP = "of-a-group"


@pytest.fixture(params=[*IMAGES, OF_A_GROUP])
def workbook(request, tmp_path):
    """Return a file that the program wrote."""
    snapshot = delicate_project() if request.param == OF_A_GROUP else IMAGES[request.param]()
    whose = (
        {row.id: f"van {DELICATE[3]}" for row in snapshot.paths[0].dimensions[::2]} if snapshot.paths else {}
    )
    dealt = DealtOut("uitgedeeld", DELICATE[3], whose) if request.param == OF_A_GROUP else None
    write_workbook(snapshot, tmp_path / "uit.xlsx", dealt=dealt)
    return tmp_path / "uit.xlsx"


def parts(workbook):
    with ZipFile(workbook) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheets(workbook):
    return {name: part for name, part in parts(workbook).items() if name.startswith("xl/worksheets/sheet")}


def test_each_sheet_is_as_the_schema_says(workbook):
    formats = etree.fromstring(parts(workbook)["xl/styles.xml"]).find(f"{MAIN}cellXfs")
    for name, part in sheets(workbook).items():
        sheet = etree.fromstring(part)
        assert SCHEMA.validate(sheet), (name, SCHEMA.error_log)
        places = []
        for row in sheet.iter(f"{MAIN}row"):
            for cell in row:
                places.append(coordinate_to_tuple(cell.get("r")))
                assert places[-1][0] == int(row.get("r"))
                assert int(cell.get("s")) < len(formats)
                assert (cell.get("t") == "inlineStr") == (cell.find(f"{MAIN}is") is not None)
        assert places == sorted(places)
        last = max(row for row, _ in places), max(column for _, column in places)
        assert sheet.find(f"{MAIN}dimension").get("ref") == f"A1:{get_column_letter(last[1])}{last[0]}"


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('<row r="2"', '<row r="1"'),
        ('<c r="B2"', '<c r="A2"'),
        ('<c r="B2"', '<c r="2B"'),
        ('t="inlineStr"', 't="s"'),
        ("<is><t>", "<f>1+1</f><is><t>"),
        ("<is><t>", "<is><r/><t>"),
        ("</t></is>", "<b/></t></is>"),
        ("</t></is>", "</t></is><v>1</v>"),
        ("</sheetData>", "</sheetData><sheetData/>"),
        ("<sheetData>", "<mergeCells/><sheetData>"),
        ('<row r="2"', '<row r="2" ht="410"'),
    ],
)
def test_the_schema_sees_what_is_wrong(tmp_path, was, becomes):
    write_workbook(delicate_project(), tmp_path / "uit.xlsx")
    part = sheets(tmp_path / "uit.xlsx")["xl/worksheets/sheet2.xml"].decode()
    assert SCHEMA.validate(etree.fromstring(part.encode())), SCHEMA.error_log
    assert was in part
    assert not SCHEMA.validate(etree.fromstring(part.replace(was, becomes, 1).encode()))


def test_two_readers_read_the_same(workbook):
    one, other = load_workbook(workbook), CalamineWorkbook.from_path(workbook)
    assert one.sheetnames == other.sheet_names
    hidden = [sheet.name for sheet in other.sheets_metadata if sheet.visible is SheetVisibleEnum.VeryHidden]
    assert hidden == [sheet.title for sheet in one if sheet.sheet_state == "veryHidden"] == ["_napl"]
    for sheet in one:
        # The other one reads as Excel does: what is escaped, it shows as it was.
        shown = [
            [unescape(value) if isinstance(value, str) else value for value in row] for row in sheet.values
        ]
        read = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        assert _filled(read) == _filled(shown), sheet.title


def _filled(rows):
    cells = ((row, column, value) for row, values in enumerate(rows) for column, value in enumerate(values))
    return [cell for cell in cells if cell[2] not in (None, "")]


def test_a_reader_shows_each_delicate_text_as_it_was(tmp_path):
    write_workbook(delicate_project(), tmp_path / "uit.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "uit.xlsx").get_sheet_by_name("Opmerkingen").to_python()
    assert [row[8] for row in rows[3:]] == list(DELICATE)


def test_it_does_not_matter_what_openpyxl_writes_xml_with(tmp_path):
    """On the machines of users there is no lxml, and without it openpyxl spells the same sheet otherwise."""
    sample = sample_projects() / "rollen-vo.napl"
    target, bare = tmp_path / "uit.xlsx", tmp_path / "zonder.xlsx"
    with Document.open(sample, read_only=True) as document, document.read() as session:
        write_workbook(project_snapshot(session), target)
    command = [sys.executable, "-m", "napl_desktop", "export", sample, bare]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"OPENPYXL_LXML": "False"}, check=True)
    assert parts(bare) != parts(target)
    assert _canonical(bare) == _canonical(target)


def _canonical(workbook):
    return {name: canonicalize(part.decode()) for name, part in parts(workbook).items()}


@pytest.mark.parametrize("places", [0, 2])
def test_a_sheet_without_one_place_for_its_cells_is_not_handed_in(tmp_path, monkeypatch, places):
    write_rows = _writer.WorksheetWriter.write_rows

    def write_rows_otherwise(writer):
        for _ in range(places):
            write_rows(writer)

    monkeypatch.setattr(_writer.WorksheetWriter, "write_rows", write_rows_otherwise)
    with pytest.raises(ValueError, match="places for its cells"):
        write_workbook(delicate_project(), tmp_path / "uit.xlsx")
    assert list(tmp_path.iterdir()) == []
