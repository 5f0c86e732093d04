"""Files that are no tables, or mean harm: one clear error each, and never a wait."""

import errno
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileMissing, NoAccess, NotReachable
from napl_desktop.errors.tables import (
    NoLevelsInTable,
    NoSuchSheet,
    NoTableInFile,
    NotATable,
    TableTooLarge,
    WorkbookHasPassword,
)
from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.reading import read_tables, table_named
from tests.examples import examples

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_PNG = bytes.fromhex("89504E470D0A1A0A0000000D49484452000000100000001008060000001FF3FF61") * 20
_TABLES = Path(__file__).parents[1] / "files" / "tables"
_SHEET = "xl/worksheets/sheet1.xml"


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def small_workbook() -> bytes:
    workbook = Workbook()
    for row in (["Aspect", "Niveau 1", "Niveau 2"], ["Kern", "noemt", "weegt"]):
        workbook.active.append(row)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def small_document() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Aspect"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(office_file: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the office file with one of its parts changed."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(office_file)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["raster.xlsx", "raster.docx", "raster.csv", "raster.txt", "raster.xls"])
def test_an_empty_file_holds_no_table(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoTableInFile):
        read_tables(written(tmp_path, name, b""))


@pytest.mark.parametrize("content", [b"\r\n\r\n", b";;;\r\n;;;\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_text_file_without_text_holds_no_table(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NoTableInFile):
        read_tables(written(tmp_path, "leeg.csv", content))


def test_a_workbook_without_text_holds_no_table(tmp_path: Path) -> None:
    path = tmp_path / "leeg.xlsx"
    Workbook().save(path)
    with pytest.raises(NoTableInFile):
        read_tables(path)


def test_a_document_without_a_table_holds_no_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Alleen een verslag.")
    path = tmp_path / "verslag.docx"
    document.save(str(path))
    with pytest.raises(NoTableInFile):
        read_tables(path)


@pytest.mark.parametrize("name", ["plaatje.xlsx", "plaatje.docx", "plaatje.csv", "plaatje.png", "plaatje"])
def test_a_picture_is_no_table_whatever_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotATable):
        read_tables(written(tmp_path, name, _PNG))


@pytest.mark.parametrize("content", [small_workbook()[:2000], b"PK\x03\x04 and nothing more", b"PK\x05\x06"])
def test_half_a_workbook_is_no_table(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NotATable):
        read_tables(written(tmp_path, "half.xlsx", content))


def test_a_workbook_is_recognised_whatever_its_name(tmp_path: Path) -> None:
    (table,) = read_tables(written(tmp_path, "raster.docx", small_workbook()))
    assert table.at(1, 0) == "Kern"


@pytest.mark.parametrize(
    "content", [_OLE + bytes(504), _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le")]
)
def test_a_workbook_with_a_password_says_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(WorkbookHasPassword):
        read_tables(written(tmp_path, "dicht.xlsx", content))


@pytest.mark.parametrize("name", ["oud.xls", "oud.xlsx"])
def test_a_workbook_of_before_2007_is_no_table(tmp_path: Path, name: str) -> None:
    content = _OLE + bytes(504) + "Workbook".encode("utf-16-le")
    with pytest.raises(NotATable):
        read_tables(written(tmp_path, name, content))


def test_a_workbook_that_unpacks_to_very_much_is_refused_unread(tmp_path: Path) -> None:
    bomb = with_part(small_workbook(), _SHEET, lambda sheet: sheet + b" " * 60_000_000)
    assert len(bomb) < 200_000
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "bom.xlsx", bomb))


def test_a_document_that_unpacks_to_very_much_is_refused_unread(tmp_path: Path) -> None:
    bomb = with_part(small_document(), "word/document.xml", lambda body: body + b" " * 5_000_000)
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "bom.docx", bomb))


@pytest.mark.parametrize(
    ("name", "office_file", "part"),
    [("hol.xlsx", small_workbook(), _SHEET), ("hol.docx", small_document(), "word/document.xml")],
)
@pytest.mark.parametrize(
    "declaration",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        b'<!DOCTYPE x SYSTEM "http://localhost/x.dtd">',
    ],
)
def test_a_file_that_declares_a_document_type_is_no_table(
    tmp_path: Path, name: str, office_file: bytes, part: str, declaration: bytes
) -> None:
    def declared(xml: bytes) -> bytes:
        start = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        return xml[:start] + declaration + xml[start:]

    with pytest.raises(NotATable):
        read_tables(written(tmp_path, name, with_part(office_file, part, declared)))


def test_a_merged_area_as_large_as_a_sheet_does_not_stop_the_reading(tmp_path: Path) -> None:
    def merged(sheet: bytes) -> bytes:
        areas = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        return sheet.replace(b"</sheetData>", b"</sheetData>" + areas)

    (table,) = read_tables(written(tmp_path, "breed.xlsx", with_part(small_workbook(), _SHEET, merged)))
    assert table.rows == (("Aspect", "Niveau 1", "Niveau 2"), ("Kern", "noemt", "weegt"))


def test_overlapping_merged_areas_do_not_stop_the_reading(tmp_path: Path) -> None:
    def merged(sheet: bytes) -> bytes:
        areas = b"".join(b'<mergeCell ref="A%d:XFD1048576"/>' % row for row in range(1, 20_000))
        return sheet.replace(b"</sheetData>", b"</sheetData><mergeCells>" + areas + b"</mergeCells>")

    (table,) = read_tables(written(tmp_path, "dubbel.xlsx", with_part(small_workbook(), _SHEET, merged)))
    assert table.at(1, 2) == "weegt"


def far_cell(sheet: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>ver weg</t></is></c></row>'
    return sheet.replace(b"</sheetData>", cell + b"</sheetData>")


def test_a_sheet_that_reaches_to_the_last_cell_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "ver.xlsx", with_part(small_workbook(), _SHEET, far_cell)))


def test_one_sheet_that_is_too_large_does_not_keep_the_grid_out(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "Ruwe gegevens"
    workbook.active["A1"] = "bron"
    grid = workbook.create_sheet("Pad")
    for row in (["Aspect", "Niveau 1", "Niveau 2"], ["Kern", "noemt", "weegt"]):
        grid.append(row)
    out = io.BytesIO()
    workbook.save(out)
    tables = read_tables(written(tmp_path, "twee.xlsx", with_part(out.getvalue(), _SHEET, far_cell)))
    assert best_table(tables).name == "Pad"
    with pytest.raises(TableTooLarge):
        table_named(tables, "Ruwe gegevens")
    reading = read_path(best_table(tables), guess(best_table(tables)), "Pad", others=tables)
    assert "Ruwe gegevens" in [item.text for item in reading.left_out]


def test_a_word_cell_that_claims_a_billion_columns_is_too_large(tmp_path: Path) -> None:
    def spanning(body: bytes) -> bytes:
        return body.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="1000000000"/>', 1)

    bad = with_part(small_document(), "word/document.xml", spanning)
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "breed.docx", bad))


def test_a_very_long_text_file_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "lang.csv", b"a;b;c\r\n" * 5000))
    with pytest.raises(TableTooLarge):
        read_tables(written(tmp_path, "groot.csv", bytes(21_000_000)))


def test_a_file_that_is_gone_or_out_of_reach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileMissing):
        read_tables(tmp_path / "weg.xlsx")
    with pytest.raises(NotReachable):
        read_tables(tmp_path / "stick" / "weg.xlsx")
    with pytest.raises(NotATable):
        read_tables(tmp_path)
    path = written(tmp_path, "dicht.csv", b"a;b\r\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NoAccess):
        read_tables(path)


def test_a_table_without_levels_says_so(tmp_path: Path) -> None:
    path = written(
        tmp_path, "dimensies.csv", b"Hoofddimensie;Subdimensie\r\nWat;Kern\r\nWat;Keuze\r\nHoe;Team\r\n"
    )
    (table,) = read_tables(path)
    with pytest.raises(NoLevelsInTable) as raised:
        read_path(table, guess(table), "Dimensies")
    assert raised.value.path == path


def test_a_sheet_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(NoSuchSheet) as raised:
        table_named(read_tables(_TABLES / "twee-bladen.xlsx"), "Raster")
    assert raised.value.facts["sheets"] == "Deelnemers, Pad coach, Keuzes"


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_gives_tables_or_an_error_for_a_person(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(
        st.sampled_from(["fasen.xlsx", "met-opmerkingen.xlsx", "word-samengevoegd.docx", "tabs.txt"])
    )
    content = bytearray((_TABLES / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([None, len(content) // 2, len(content) - 10]))
    try:
        tables = read_tables(written(tmp_path, name, bytes(content[:cut])))
    except UserError:
        return
    assert all(guess(table).rows or table.too_large for table in tables)


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    part=st.sampled_from([_SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]),
    data=st.data(),
)
def test_a_workbook_with_damaged_xml_gives_tables_or_an_error_for_a_person(
    tmp_path: Path, part: str, data: st.DataObject
) -> None:
    def damaged(xml: bytes) -> bytes:
        start = data.draw(st.integers(0, len(xml) - 1))
        length = data.draw(st.integers(0, 40))
        return xml[:start] + data.draw(st.binary(max_size=5)) + xml[start + length :]

    try:
        read_tables(written(tmp_path, "stuk.xlsx", with_part(small_workbook(), part, damaged)))
    except UserError:
        return


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    with pytest.raises(NotATable):
        read_tables(tmp_path / "pijp.csv")
