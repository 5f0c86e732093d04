"""Where the grid under a header ends: a second table on the same sheet is not part of it."""

from itertools import takewhile

from napl_desktop.exchange.tables.again import HeaderAgain
from napl_desktop.exchange.tables.header import Header, header_likeness
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, counts, hint_of

_LONGEST_NAME = 40
_NO_LEVELS = {Hint.NOTES, Hint.OTHER, Hint.CODE}
_ROWS_TO_COMPARE = 30


def body_rows(table: RawTable, header: Header, again: HeaderAgain) -> range:
    """Return the rows under the header, up to a second table or the end."""
    if not header.rows:
        return range(0)
    start = header.body
    for row in range(start + 1, len(table.rows)):
        follows_gap = table.texts_of(row) and not table.texts_of(row - 1)
        if follows_gap and _begins_another(table, header, again, row):
            return range(start, row)
    return range(start, len(table.rows))


def _begins_another(table: RawTable, header: Header, again: HeaderAgain, row: int) -> bool:
    """Say whether another table begins at a row that follows a blank one: with a header, or a title over one."""
    if row in again:
        return False
    if _is_header(table, header, again, row):
        return True
    if _is_narrower(table, header, row):
        return True
    titled = len(table.texts_of(row)) == 1 and row + 1 < len(table.rows)
    return titled and row + 1 not in again and _is_header(table, header, again, row + 1)


def _is_narrower(table: RawTable, header: Header, row: int) -> bool:
    """Say whether rows after a gap all use the same few columns, where those of the grid use more.

    The gap is wider than any in the grid, or one of these names is known for columns that are no level.
    """
    columns = list(table.texts_of(row))
    if not 1 < len(columns) < len(table.texts_of(header.rows[-1])):
        return False
    following = list(takewhile(table.texts_of, range(row, len(table.rows))))
    texts = [table.texts_of(other) for other in following]
    alike = len(texts) > 1 and all(list(each) == columns for each in texts)
    short = all(len(text) <= _LONGEST_NAME for each in texts for text in each.values())
    apart = not table.texts_of(row - 2) or any(hint_of(name) in _NO_LEVELS for name in texts[0].values())
    return alike and short and apart


def _is_header(table: RawTable, header: Header, again: HeaderAgain, row: int) -> bool:
    """Say whether a row brings other names of columns, rather than a title and short texts.

    It has a word for a kind of column where the titles stand, and more of the words of a header than the rows of
    the grid above it have.
    """
    texts = table.texts_of(row)
    names = list(texts.values())
    known = header_likeness(names)
    if known < 2 or 2 * known < len(names) or any(len(name) > _LONGEST_NAME for name in names):
        return False
    corner = names[0]
    names_corner = table.at(header.rows[-1], min(texts))
    if hint_of(corner) in {None, Hint.LEVEL} and corner != names_corner:
        return False
    if header_likeness([name for name in names if not counts(name)]) < 2 and corner != names_corner:
        return False
    grid = range(max(header.body, row - _ROWS_TO_COMPARE), row)
    rows = (table.texts_of(other).values() for other in grid if other not in again)
    words = ([text for text in texts if not counts(text)] for texts in rows)
    return all(known > header_likeness(texts) for texts in words)
