"""The sheet Witte vlekken: the sectors of the country beside each other, and below that what is still to come."""

from collections.abc import Iterator, Sequence

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import LONGEST_TEXT, SECTORS, STATUSES, SheetName
from napl_desktop.exchange.excel.country import country_facts_of, coverage_of
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.role_sheet import task_in_words
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet
from napl_desktop.exchange.excel.view import ProjectView, shortened
from napl_desktop.queries.across_sectors import SectorsLine, Standing
from napl_desktop.queries.white_spots import (
    WhiteSpots,
    find_white_spots,
    white_spot_groups,
    white_spot_in_words,
)
from napl_desktop.wording import wording

_COLUMNS = (
    SheetColumn("Ids", 0),
    SheetColumn("Onderdeel", 32, StyleName.TABLE_WRAPPED),
    SheetColumn("Wat", 50, StyleName.TABLE_WRAPPED),
    *(SheetColumn(word, 44, StyleName.TABLE_WRAPPED) for word in SECTORS.values()),
)
_NOBODY, _NO_LEVEL, _NONE = "nog niemand", "nog geen niveau", "nog geen"


def white_spot_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of the country: level paths, roles, kinds of task, and each white spot in words."""
    words = wording("nl")
    found = find_white_spots(coverage_of(project), country_facts_of(project))
    nothing = (None, StyleName.PLAIN)
    told = words.text("white-spot", "explained" if found.spots else "none")
    intro = (
        book.row(nothing, (words.text("white-spot", "title"), StyleName.TITLE), height=32),
        book.row(nothing, (told, StyleName.SUBTITLE)),
        book.row(nothing),
    )
    lines = list(_lines(found))
    return table_sheet(book, SheetName.WHITE_SPOTS, _COLUMNS, lines, len(lines), intro)


def _lines(found: WhiteSpots) -> Iterator[list[Value]]:
    words = wording("nl")
    for line in found.steps:
        yield _line("Niveaupad", line, _NO_LEVEL)
    for line in found.roles:
        yield _line("Rol", line, _NOBODY)
    for task in found.tasks:
        title = task_in_words(task.task) or words.text("white-spot", "no-task")
        yield [None, "Soort taak: hoeveel rollen", title, *(str(count or _NONE) for count in task.counts)]
    for heading, spots in white_spot_groups(found.spots, words):
        for spot in spots:
            ids = spot.at.row_id if spot.at is not None else None
            yield [ids, heading, white_spot_in_words(spot, words), *([None] * len(SECTORS))]


def _line(part: str, line: SectorsLine, nobody: str) -> list[Value]:
    ids = dict.fromkeys(each.at.row_id for cell in line.sectors for each in cell)
    return [" ".join(ids), part, line.title, *(_in_words(cell) or nobody for cell in line.sectors)]


def _in_words(standings: Sequence[Standing]) -> str:
    return shortened("\n".join(map(_standing_in_words, standings)), LONGEST_TEXT // 2)


def _standing_in_words(standing: Standing) -> str:
    role = f"{standing.role}: " if standing.role else ""
    if not standing.path:
        return role + ("geparkeerd" if standing.parked else "nog geen pad")
    places = sum(standing.shares)
    filled = places - standing.shares[-1]
    return f"{role}{standing.path} ({filled} van {places} gevuld, {STATUSES[standing.status]})"
