"""The sheet Zelfde als: what the bureau said of things of different ateliers, a group of lines for each set."""

from collections.abc import Iterator

from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.same import said_pairs, same_groups
from napl_desktop.alike.things import alike_thing
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SECTORS, SheetName
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.model import SAME_AS, DevelopmentPath, Dimension, Level, Role
from napl_desktop.rows import Key

_COLUMNS = (
    SheetColumn("Ding-id", 0),
    SheetColumn("Soort", 12),
    SheetColumn("Groep", 10, StyleName.COUNT),
    SheetColumn("Gezegd", 16),
    SheetColumn("Sector", 12),
    SheetColumn("Atelier", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Pad", 44, StyleName.TABLE_WRAPPED),
    SheetColumn("Titel", 44, StyleName.TABLE_WRAPPED),
)
_SAME, _DIFFERENT = "hetzelfde", "verschillend"
_KINDS = {str(kind.__tablename__): kind for kind in (Role, DevelopmentPath, Dimension, Level)}
_WORDS = {Role: "rol", DevelopmentPath: "pad", Level: "niveau"}


def has_said(project: ProjectView) -> bool:
    """Tell whether anything was said of two things."""
    tables = {str(table.__tablename__) for table in SAME_AS}
    return any(table in tables for table, _id in project.snapshot.rows)


def same_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of what is the same, and of each two that are not though they seem so."""
    lines = list(_lines(project))
    intro = under_title(book, "Zelfde als")
    return table_sheet(book, SheetName.SAME_AS, _COLUMNS, lines, len(lines), intro)


def _lines(project: ProjectView) -> Iterator[list[Value]]:
    content, number = AtelierContent(project.snapshot.rows), 0
    for table in _KINDS:
        for said, keys in _groups(project, content, table):
            number += 1
            yield from (_line(content, number, said, key) for key in keys)


def _groups(project: ProjectView, content: AtelierContent, table: str) -> Iterator[tuple[str, list[Key]]]:
    """Yield the sets of things of a table that are the same, then the pairs that are not, as they are read."""
    rows = project.snapshot.rows
    yield from ((_SAME, list(keys)) for keys in same_groups(rows) if keys[0][0] == table)
    pairs = (pair for pair, is_same in said_pairs(rows).items() if not is_same and pair[0][0] == table)
    ordered = [sorted(pair, key=content.place) for pair in pairs]
    yield from ((_DIFFERENT, pair) for pair in sorted(ordered, key=lambda each: [*map(content.place, each)]))


def _line(content: AtelierContent, number: int, said: str, key: Key) -> list[Value]:
    thing = alike_thing(content, _KINDS[key[0]], key[1])
    word = _WORDS.get(_KINDS[key[0]]) or ("rij" if content.is_leaf(key[1]) else "dimensie")
    sectors = ", ".join(SECTORS[sector] for sector in thing.sectors)
    path = "" if thing.kind is DevelopmentPath else thing.path_title
    return [key[1], word, number, said, sectors, thing.atelier_title, path, thing.title]
