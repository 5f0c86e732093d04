"""The very hidden sheet _napl: which project this was, and the base: every row of it as it was when it left."""

from collections.abc import Iterable

from napl_desktop import __version__
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import (
    BASE,
    CONTRACT,
    LONGEST_TEXT,
    PROGRAM,
    Property,
    SheetName,
)
from napl_desktop.exchange.excel.package import SheetRow, Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.rows import pieces_of, to_lines

# Escaping makes a text at most seven times as long, and then it must still fit in a cell.
_LONGEST_PIECE = LONGEST_TEXT // 7


def key_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the sheet that is compared with on the way back: name and value of the facts, then the base."""
    snapshot, dealt = project.snapshot, project.dealt
    facts: tuple[tuple[Value, ...], ...] = (
        (Property.CONTRACT, CONTRACT),
        (Property.FORMAT, FORMAT),
        (Property.PROJECT, snapshot.id),
        (Property.STEP, snapshot.step_id),
        ("programma", f"{PROGRAM} {__version__}"),
        *(((Property.VERSION, snapshot.version),) if snapshot.version else ()),
        *(((Property.PAST, " ".join(snapshot.past)),) if snapshot.past else ()),
        *(((Property.HANDOUT, dealt.handout_id),) if dealt else ()),
    )
    base = [tuple(pieces_of(line, _LONGEST_PIECE)) for line in to_lines(snapshot.rows)]
    lines: list[tuple[Value, ...]] = [*facts, (BASE,), *base]
    width = max(map(len, lines))
    frame = book.sheet(SheetName.KEYS, [14, 38, *[60] * (width - 2)])
    frame.sheet_state = frame.SHEETSTATE_VERYHIDDEN
    return WorkbookSheet(frame, _plain(book, lines, width), (len(lines), width))


def _plain(book: Book, lines: Iterable[tuple[Value, ...]], width: int) -> Iterable[SheetRow]:
    plain = [book.styles[StyleName.PLAIN]] * width
    return (SheetRow(line, plain[: len(line)]) for line in lines)
