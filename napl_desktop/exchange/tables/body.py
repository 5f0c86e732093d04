"""Where the grid under a header ends: a second table on the same sheet is not part of it."""

from napl_desktop.exchange.tables.header import header_likeness
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_number, is_total

_LONGEST_NAME = 40
_ROWS_TO_COMPARE = 30


def body_rows(table: RawTable, header: tuple[int, ...]) -> range:
    """Return the rows under the header, up to a second table or the end."""
    if not header:
        return range(0)
    start = header[-1] + 1
    for row in range(start + 1, len(table.rows)):
        follows_gap = table.texts_of(row) and not table.texts_of(row - 1)
        if follows_gap and _begins_another(table, header, row):
            return range(start, row)
    return range(start, len(table.rows))


def repeats_header(table: RawTable, header: tuple[int, ...], row: int) -> bool:
    """Say whether a row says the same as a row of the header, as on a next page."""
    texts = table.texts_of(row)
    return len(texts) > 1 and any(texts == table.texts_of(line) for line in header)


def begins_block(table: RawTable, header: tuple[int, ...], row: int) -> bool:
    """Say whether a row repeats the names in the header under another first word: the parent of what follows."""
    texts = table.texts_of(row)
    if not header or len(texts) < 3:
        return False
    names = table.texts_of(header[-1])
    first = min(texts)
    others = {column: name for column, name in names.items() if column > first}
    return texts[first] not in names.values() and {**others, first: texts[first]} == texts


def is_total_row(table: RawTable, row: int) -> bool:
    """Say whether a row counts what is above it."""
    words = [text for text in table.texts_of(row).values() if not is_number(text)]
    return len(words) == 1 and is_total(words[0])


def _begins_another(table: RawTable, header: tuple[int, ...], row: int) -> bool:
    """Say whether another table begins at a row that follows a blank one: with a header, or a title over one."""
    if _goes_on(table, header, row):
        return False
    if _is_header(table, header, row):
        return True
    titled = len(table.texts_of(row)) == 1 and row + 1 < len(table.rows)
    return titled and _is_header(table, header, row + 1) and not _goes_on(table, header, row + 1)


def _goes_on(table: RawTable, header: tuple[int, ...], row: int) -> bool:
    return repeats_header(table, header, row) or begins_block(table, header, row)


def _is_header(table: RawTable, header: tuple[int, ...], row: int) -> bool:
    """Say whether a row has more of the words of a header than the rows of the grid above it have."""
    texts = list(table.texts_of(row).values())
    known = header_likeness(texts)
    if known < 2 or 2 * known < len(texts) or any(len(text) > _LONGEST_NAME for text in texts):
        return False
    grid = range(max(header[-1] + 1, row - _ROWS_TO_COMPARE), row)
    return all(known > header_likeness(list(table.texts_of(other).values())) for other in grid)
