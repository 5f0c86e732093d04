"""What somebody hid or struck through is not taken unasked, and is listed; what Excel made of a grade is told."""

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from napl_desktop.exchange.clipboard import read_pasted
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.hidden import has_hidden_texts, with_all_seen
from napl_desktop.exchange.tables.layout import LeftOutReason
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.reading import read_tables

ROWS = [
    ["Dimensie", "Startbekwaam", "Vakbekwaam", "Expert", "Oude versie"],
    ["Plant", "Plant met hulp.", "Plant zelf.", "Helpt anderen plannen.", "Plant zoals vroeger."],
    ["Toetst", "Toetst met hulp.", "Toetst zelf.", "Helpt anderen toetsen.", "Toetst zoals vroeger."],
    ["Stemt af", "Stemt af met hulp.", "Stemt zelf af.", "Helpt anderen afstemmen.", "Stemde vroeger af."],
]

DAY = date(2025, 2, 1)


@pytest.fixture
def book() -> Workbook:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    return book


def only_table(book: Workbook, path: Path) -> RawTable:
    book.save(path)
    (table,) = read_tables(path)
    return table


def read(table: RawTable) -> TableReading:
    return read_path(table, guess(table), "Pad", ())


def listed(reading: TableReading, reason: LeftOutReason) -> list[str]:
    return [each.place for each in reading.left_out if each.reason is reason]


def test_a_hidden_column_and_row_stay_out_and_are_listed(book: Workbook, tmp_path: Path) -> None:
    book.active.column_dimensions["E"].hidden = True
    book.active.row_dimensions[3].hidden = True
    reading = read(only_table(book, tmp_path / "verborgen.xlsx"))

    assert [level.title for level in reading.plan.levels] == ROWS[0][1:4]
    assert [row.layers for row in reading.plan.rows] == [("Plant",), ("Stemt af",)]
    assert listed(reading, LeftOutReason.HIDDEN) == ["E1", "E2", "A3", "B3", "C3", "D3", "E3", "E4"]


def test_they_come_in_when_the_user_wants_them(book: Workbook, tmp_path: Path) -> None:
    book.active.column_dimensions["E"].hidden = True
    book.active.row_dimensions[3].hidden = True
    table = only_table(book, tmp_path / "verborgen.xlsx")

    assert has_hidden_texts(table)
    reading = read(with_all_seen(table))
    assert [level.title for level in reading.plan.levels] == ROWS[0][1:]
    assert len(reading.plan.rows) == 3


@given(st.sets(st.integers(0, 5), max_size=4), st.sets(st.integers(1, 4), max_size=3))
def test_what_is_seen_is_read_as_though_there_were_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, rows: set[int], columns: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("zien")
    whole, seen = Workbook(), Workbook()
    lines = [ROWS[0], *ROWS[1:], ["Kijkt", *ROWS[1][1:]], ["Leert", *ROWS[2][1:]]]
    for row, line in enumerate(lines):
        whole.active.append(line)
        if row == 0 or row not in rows:
            seen.active.append([text for column, text in enumerate(line) if column not in columns])
    for row in rows - {0}:
        whole.active.row_dimensions[row + 1].hidden = True
    for column in columns:
        whole.active.column_dimensions["ABCDE"[column]].hidden = True

    assert read(only_table(whole, folder / "a.xlsx")).plan == read(only_table(seen, folder / "b.xlsx")).plan


def test_struck_text_in_excel_stays_out_and_is_listed(book: Workbook, tmp_path: Path) -> None:
    sheet = book.active
    sheet["C2"] = CellRichText("Plant ", TextBlock(InlineFont(strike=True), "altijd"), " zelf.")
    sheet["B3"].font = Font(strike=True)
    reading = read(only_table(book, tmp_path / "doorgestreept.xlsx"))

    assert reading.plan.rows[0].texts[1] == "Plant zelf."
    assert reading.plan.rows[1].texts[0] == ""
    struck = {each.place: each.text for each in reading.left_out if each.reason is LeftOutReason.STRUCK}
    assert struck == {"C2": "altijd", "B3": "Toetst met hulp."}


def test_struck_and_deleted_text_in_word_stays_out_and_is_listed(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for column, words in enumerate(("Dimensie", "Startbekwaam")):
        table.cell(0, column).text = words
    table.cell(1, 0).text = "Plant"
    paragraph = table.cell(1, 1).paragraphs[0]
    paragraph.add_run("Plant ")
    paragraph.add_run("altijd").font.strike = True
    paragraph.add_run(" zelf")
    change, run, part = (OxmlElement(name) for name in ("w:del", "w:r", "w:delText"))
    part.text = " of niet"
    part.set(qn("xml:space"), "preserve")
    run.append(part)
    change.append(run)
    paragraph._p.append(change)
    document.save(str(tmp_path / "spoor.docx"))
    (read_table,) = read_tables(tmp_path / "spoor.docx")

    assert read_table.at(1, 1) == "Plant zelf"
    assert [(aside.kind.value, aside.text) for aside in read_table.asides] == [("struck", "altijd of niet")]


@pytest.mark.parametrize(
    "words",
    [
        "Plant <s>altijd</s> zelf",
        "Plant <del cite='mailto:a'>altijd</del> zelf",
        "Plant <span style='mso-ansi-language:NL;text-decoration:line-through'>altijd</span> zelf",
        "Plant <s><span class=msoDel><del>altijd</del></span></s><ins>zelf</ins>",
    ],
)
def test_struck_text_is_not_pasted(words: str) -> None:
    assert read_pasted("", f"<table><tr><td>{words}<td>b</table>").texts == (("Plant zelf", "b"),)


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("d-mmm", "1-feb"),
        ("mmm-yy", "feb-25"),
        ("d/m", "1/2"),
        ("[$-413]d\\-mmm;@", "1-feb"),
        ("mm-dd", "02-01"),
    ],
)
def test_a_grade_that_excel_made_a_date_of_comes_in_as_it_is_shown(
    tmp_path: Path, number_format: str, shown: str
) -> None:
    book = Workbook()
    for row in (
        ["Onderdeel", DAY, "3-4"],
        ["Plant", "met hulp", "zelf"],
        ["Toetst", "zo", "anders"],
    ):
        book.active.append(row)
    book.active["B1"].number_format = number_format
    reading = read(only_table(book, tmp_path / "cijfers.xlsx"))

    assert [level.title for level in reading.plan.levels] == [shown, "3-4"]
    (remark,) = (each for each in reading.left_out if each.reason is LeftOutReason.HALF_DATE)
    assert (remark.place, remark.text, remark.is_remark) == ("B1", shown, True)


def test_a_whole_date_is_a_date(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["Onderdeel", "A", "B"], ["Plant", DAY, "zelf"]):
        book.active.append(row)
    assert only_table(book, tmp_path / "datum.xlsx").at(1, 1) == "2025-02-01"
