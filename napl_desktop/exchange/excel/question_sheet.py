"""The sheet Vragen: what the bureau asks, each with its place and what stands there, and room for an answer."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import ANSWER_HEAD, QUESTION_HEAD, QUESTION_ID_HEAD, SheetName
from napl_desktop.exchange.excel.package import WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet
from napl_desktop.exchange.excel.view import in_words

_COLUMNS = (
    SheetColumn(QUESTION_ID_HEAD, 0),
    SheetColumn("Nr", 6),
    SheetColumn("Waar", 36, StyleName.TABLE_WRAPPED),
    SheetColumn("Wat er staat", 56, StyleName.TABLE_WRAPPED),
    SheetColumn(QUESTION_HEAD, 56, StyleName.TABLE_WRAPPED),
    SheetColumn(ANSWER_HEAD, 56, StyleName.TABLE_WRAPPED),
)
_HOW = (
    "Dit vraagt het bureau jullie. Schrijf je antwoord in de laatste kolom, of verander de tekst op het blad van "
    "het pad. Sla de werkmap op en stuur haar terug."
)


class QuestionLine(Struct, frozen=True):
    """A question: the id of its note, what leads to its place, what the atelier has there, and the question."""

    note_id: str
    titles: tuple[str, ...]
    there: str
    text: str


def question_sheet(book: Book, questions: Sequence[QuestionLine]) -> WorkbookSheet:
    """Return the sheet with the questions, in their order."""
    intro = (
        book.row((None, StyleName.PLAIN), ("Vragen van het bureau", StyleName.TITLE), height=32),
        book.row((None, StyleName.PLAIN), (_HOW, StyleName.SUBTITLE)),
        book.row((None, StyleName.PLAIN)),
    )
    lines = (
        [each.note_id, number, in_words(*each.titles), each.there, each.text, None]
        for number, each in enumerate(questions, start=1)
    )
    return table_sheet(book, SheetName.QUESTIONS, _COLUMNS, lines, len(questions), intro)
