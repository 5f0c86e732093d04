"""Reading sheets, text files and documents as plain text: what a person sees in a cell is what is read."""

import csv
import datetime as dt
import io
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from napl_desktop.exchange.tables.raw import Merge, RawTable, from_rows
from napl_desktop.exchange.tables.reading import read_tables
from tests.effort import calls_in


def only_table(path: Path) -> RawTable:
    (table,) = read_tables(path)
    return table


def workbook_with(path: Path, *rows: list[object]) -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


def text_file(folder: Path, content: bytes, name: str = "raster.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("value", "number_format", "seen"),
    [
        (3, "General", "3"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (2.5, "General", "2.5"),
        (1.1, "0.00", "1.10"),
        (0.8, "0%", "80%"),
        (True, "General", "WAAR"),
        (dt.date(2024, 3, 9), "yyyy-mm-dd", "2024-03-09"),
        (dt.datetime.fromisoformat("2024-03-09T14:30"), "dd-mm-yyyy hh:mm", "2024-03-09 14:30"),
        (dt.time(9, 5), "h:mm", "09:05"),
        ("  twee\r\nregels ", "General", "twee\nregels"),
        ("a_x000D_\nb", "General", "a\nb"),
    ],
)
def test_a_cell_reads_as_a_person_sees_it(
    tmp_path: Path, value: object, number_format: str, seen: str
) -> None:
    workbook = Workbook()
    cell = workbook.active["A1"]
    cell.value = value
    cell.number_format = number_format
    workbook.save(tmp_path / "cel.xlsx")
    assert only_table(tmp_path / "cel.xlsx").rows == ((seen,),)


def test_text_in_several_fonts_is_read_whole(tmp_path: Path) -> None:
    text = CellRichText("gewoon ", TextBlock(InlineFont(b=True), "vet"), " en weer gewoon")
    assert only_table(workbook_with(tmp_path / "vet.xlsx", [text])).at(0, 0) == "gewoon vet en weer gewoon"


def test_a_sheet_is_cropped_and_still_knows_where_its_cells_were(tmp_path: Path) -> None:
    path = workbook_with(
        tmp_path / "midden.xlsx", [], [], [None, None, "Aspect", "Start"], [], [None, None, "Kern"]
    )
    table = only_table(path)
    assert table.rows == (("Aspect", "Start"), ("", ""), ("Kern", ""))
    assert table.place_name(2, 0) == "C5"
    assert from_rows([[*[""] * 27, "x"]]).place_name(0, 0) == "AB1"  # type: ignore[union-attr]


def test_merged_areas_come_along_and_show_their_text_everywhere(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    for row in (["Domein", "Start"], ["Klas", "groet"], ["", "lacht"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("D1:E9")
    workbook.save(tmp_path / "samen.xlsx")
    table = only_table(tmp_path / "samen.xlsx")
    assert table.merges == (Merge(1, 0, 2, 0),)
    assert (table.at(2, 0), table.shown(2, 0)) == ("", "Klas")


def test_hidden_sheets_are_known_and_those_of_the_program_are_left_alone(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "zichtbaar"
    for name in ("Keuzes", "_napl"):
        sheet = workbook.create_sheet(name)
        sheet["A1"] = "verborgen"
        sheet.sheet_state = "hidden"
    workbook.save(tmp_path / "bladen.xlsx")
    tables = read_tables(tmp_path / "bladen.xlsx")
    assert [(table.name, table.hidden) for table in tables] == [("Sheet", False), ("Keuzes", True)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_any_separator_in_any_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = (
        ("Aspect", "Begin", "Einde"),
        ("Ideeën", f'één{separator}twee\ndrie "vier"', "zegt: ja, en; nee"),
        ("Rust", "", "–"),
    )
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    assert only_table(text_file(tmp_path, out.getvalue().encode(encoding))).rows == rows


def test_a_first_line_that_names_the_separator_is_obeyed(tmp_path: Path) -> None:
    table = only_table(text_file(tmp_path, b"sep=,\r\nAspect,Start\r\nKern,a;b;c\r\n"))
    assert table.rows == (("Aspect", "Start"), ("Kern", "a;b;c"))


def test_quotation_marks_hold_a_cell_together_whatever_is_in_it(tmp_path: Path) -> None:
    table = only_table(text_file(tmp_path, b'Aspect,"Start; begin"\r\nKern,"noemt; kiest"\r\n'))
    assert table.rows == (("Aspect", "Start; begin"), ("Kern", "noemt; kiest"))


def test_a_text_file_with_one_column_stays_one_column(tmp_path: Path) -> None:
    assert only_table(text_file(tmp_path, b"een\ntwee\n")).rows == (("een",), ("twee",))


def word_table(texts: list[list[str]]) -> tuple["docx.document.Document", Table]:
    document = docx.Document()
    table = document.add_table(rows=len(texts), cols=len(texts[0]))
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            table.cell(row, column).text = text
    return document, table


def read_word(document: "docx.document.Document", path: Path) -> RawTable:
    document.save(str(path))
    return only_table(path)


def test_merged_cells_of_word_become_areas(tmp_path: Path) -> None:
    document, table = word_table([["a", "", "c"], ["", "", "f"], ["g", "h", "i"]])
    table.cell(0, 0).merge(table.cell(1, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    read = read_word(document, tmp_path / "samen.docx")
    assert read.merges == (Merge(0, 0, 1, 1), Merge(1, 2, 2, 2))
    assert read.rows == (("a", "", "c"), ("", "", "f\ni"), ("g", "h", ""))


def test_a_row_of_word_that_begins_further_right(tmp_path: Path) -> None:
    document, table = word_table([["a", "b"], ["c", "d"]])
    row = table.rows[1]._tr
    row.remove(row.tc_lst[0])
    before = OxmlElement("w:gridBefore")
    before.set(qn("w:val"), "1")
    row.get_or_add_trPr().append(before)
    assert read_word(document, tmp_path / "later.docx").rows == (("a", "b"), ("", "d"))


def test_a_cell_of_word_with_paragraphs_a_list_and_a_table_in_it(tmp_path: Path) -> None:
    document, table = word_table([["Aspect", "Start"], ["Kern", "eerst"]])
    cell = table.cell(1, 1)
    cell.add_paragraph("dan", style="List Bullet")
    cell.paragraphs[0].runs[0].add_break()
    cell.paragraphs[0].add_run("nog\teen")
    inner = cell.add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "links", "rechts"
    assert read_word(document, tmp_path / "rijk.docx").at(1, 1) == "eerst\nnog\teen\n- dan\nlinks | rechts"


def test_rows_inside_a_content_control_and_inserted_words_are_read_deleted_ones_not(tmp_path: Path) -> None:
    document, table = word_table([["Aspect", "Start"], ["Kern", "noemt"]])
    row = table.rows[1]._tr
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    row.addprevious(control)
    control.append(content)
    content.append(row)
    paragraph = table.cell(0, 1).paragraphs[0]._p
    for name, text_name, text in (("w:ins", "w:t", " nu"), ("w:del", "w:delText", " toen")):
        change, run, part = OxmlElement(name), OxmlElement("w:r"), OxmlElement(text_name)
        part.text = text
        run.append(part)
        change.append(run)
        paragraph.append(change)
    assert read_word(document, tmp_path / "spoor.docx").rows == (("Aspect", "Start nu"), ("Kern", "noemt"))


def test_comments_of_word_are_kept_with_their_cell(tmp_path: Path) -> None:
    document, table = word_table([["Aspect", "Start"], ["Kern", "noemt"]])
    document.add_comment(table.cell(1, 1).paragraphs[0].runs, "Te weinig?", author="een deelnemer")
    (aside,) = read_word(document, tmp_path / "kanttekening.docx").asides
    assert (aside.kind.value, aside.text, aside.place) == ("comment", "Te weinig?", (1, 1))


def test_each_row_is_as_much_work_to_read_as_the_one_before(tmp_path: Path) -> None:
    few, many = (long_workbook(tmp_path / f"{length}.xlsx", length) for length in (50, 200))
    only_table(few)  # what is only done once

    assert calls_in(lambda: only_table(many)) < 4.5 * calls_in(lambda: only_table(few))


def long_workbook(path: Path, length: int) -> Path:
    rows: list[list[object]] = [["Domein", "Aspect", *(f"Niveau {number}" for number in range(1, 9))]]
    rows += [
        [f"domein {row // 9}", f"aspect {row}", *["een tekst van gewone lengte " * 5] * 8]
        for row in range(length)
    ]
    return workbook_with(path, *rows)
