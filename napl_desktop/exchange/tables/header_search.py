"""Finding the header: the row that names the levels, or rows that do so together."""

from collections import Counter
from math import log2
from statistics import median

from napl_desktop.exchange.tables.header import Header, header_likeness
from napl_desktop.exchange.tables.header_pair import belong_together
from napl_desktop.exchange.tables.points import is_line_of_points, neighbours, words_beside
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of, is_amount, is_key

_ROWS_TO_TRY = 40
_ROWS_BELOW = 12
_LONG_NAME = 60
_COMES_AGAIN = 2


def find_header(table: RawTable, count: int | None = None, first: int | None = None) -> Header:
    """Return the rows of the header; none when the table is empty.

    `count` is how many there must be, `first` where they must begin.
    """
    filled = [row for row in range(len(table.rows)) if table.texts_of(row)]
    if not filled:
        return Header(())
    if first is None:
        best = _best_row(table, filled)
        rows = _with_neighbour(table, best, filled)
    elif first + 1 < len(table.rows) and belong_together(table, first, first + 1):
        rows = (first, first + 1)
    else:
        rows = (first,)
    found = _with_points(table, rows, first)
    if count is None or count == len(found.lines):
        return found
    start = found.lines[0]
    if first is None and count > len(found.lines) and _spans_levels(table, start - 1):
        start -= 1
    given = tuple(range(start, min(start + max(count, 1), len(table.rows))))
    return _with_points(table, given, given[0], given[-1])


def _best_row(table: RawTable, filled: list[int]) -> int:
    """Return the row that is most like a header: one that comes again is, a line of points under names is not."""
    written = Counter(table.rows[row] for row in filled)
    first_written = {table.rows[row]: row for row in reversed(filled)}

    def score(row: int) -> tuple[float, int]:
        words = words_beside(table, row)
        if words is not None and words < row:
            return _header_score(table, filled, row) - _COMES_AGAIN, -row
        opens = first_written[table.rows[row]] == row and len(table.texts_of(row)) > 2
        comes_again = opens and written[table.rows[row]] > 1
        return _header_score(table, filled, row) + (_COMES_AGAIN if comes_again else 0), -row

    return max(filled[:_ROWS_TO_TRY], key=score)


def _with_points(
    table: RawTable, rows: tuple[int, ...], first: int | None, last: int | None = None
) -> Header:
    """Tell names from lines of points, also next to the rows found; no names above `first` or below `last`."""
    names = rows[-1]
    words = words_beside(table, names)
    if words is not None and (first is None or words >= first) and (last is None or words <= last):
        names = words
    points: set[int] = set()
    found = {names}
    while found:
        ends = neighbours(table, min((*rows, names, *points)), max((*rows, names, *points)))
        found = {
            row
            for row in {*ends, *rows} - {names} - points
            if (first is None or row >= first) and is_line_of_points(table, row, names)
        }
        points |= found
    stages = [row for row in rows if row < names and row not in points]
    return Header((*stages, names), tuple(sorted(points)))


def _with_neighbour(table: RawTable, best: int, filled: list[int]) -> tuple[int, ...]:
    """Return a row and the one that makes a header with it, whatever lines of points are between."""
    words = words_beside(table, best)
    names = best if words is None else words
    upper, lower = names - 1, names + 1
    while upper in filled and is_line_of_points(table, upper, names):
        upper -= 1
    while lower in filled and is_line_of_points(table, lower, names):
        lower += 1
    for pair in ((upper, names), (names, lower)):
        if set(pair) <= set(filled) and belong_together(table, *pair):
            return pair
    return (names,)


def _header_score(table: RawTable, filled: list[int], row: int) -> float:
    """Weigh what makes a row the header. Each part is about 1; naming the columns counts most."""
    names = table.texts_of(row)
    texts = list(names.values())
    below = [other for other in filled if other > row][:_ROWS_BELOW]
    above = [other for other in filled if other < row]
    short = sum(len(text) <= _LONG_NAME for text in texts) / len(texts)
    different = len(set(texts)) / len(texts)
    levels_below = [text for column, text in names.items() if _is_one_of_many(table, column, row, below)]
    scores = [text for column, text in names.items() if _is_score_among_scores(table, column, row, below)]
    known = header_likeness([text for text in texts if text not in levels_below + scores]) / len(texts)
    labels = sum(text.endswith(":") for text in texts) / len(texts)
    return (
        4 * _coverage(table, row, below)
        + 3 * known
        + short
        + different
        + _contrast(table, names, below)
        - 0.1 * min(len(above), 10)
        - min(3.0, sum(_width_penalty(table, other, len(texts)) for other in above))
        - 3 * labels
        - 9 * sum(map(is_key, texts)) / len(texts)
        - (3 if len(texts) < 2 else 0)
        - (1 if not below else 0)
    )


def _is_one_of_many(table: RawTable, column: int, row: int, below: list[int]) -> bool:
    """Say whether a level's name has other levels' names under it: then the levels are rows."""
    if hint_of(table.at(row, column)) is not Hint.LEVEL:
        return False
    under = [hint_of(text) for other in below if (text := table.at(other, column))]
    return 2 * under.count(Hint.LEVEL) > len(under)


def _is_score_among_scores(table: RawTable, column: int, row: int, below: list[int]) -> bool:
    """Say whether an amount has other amounts under it: it does not count on from those beside it."""
    if not is_amount(table.at(row, column)):
        return False
    under = [is_amount(text) for other in below if (text := table.at(other, column))]
    return 2 * sum(under) > len(under)


def _coverage(table: RawTable, row: int, below: list[int]) -> float:
    """Return the share of the columns in use that the row names; layers on the left often have no name."""
    used = {column for other in below for column in table.texts_of(other)}
    named = {column for column in range(table.width) if table.shown(row, column)}
    if not used:
        return 1.0 if len(named) > 1 else 0.0
    blank = used - named
    reaches_the_end = bool(named) and max(named) >= max(used)
    forgiven = {column for column in blank if reaches_the_end and column < min(named)}
    return (len(used & named) + 0.95 * len(forgiven)) / len(used)


def _contrast(table: RawTable, names: dict[int, str], below: list[int]) -> float:
    """Weigh, from 0 to 2, how much shorter names are than the texts under them."""
    ratios = []
    for column, name in names.items():
        lengths = [len(text) for row in below if (text := table.at(row, column))]
        if lengths:
            ratios.append(max(0.0, min(2.0, log2(median(lengths) / len(name)))))
    return sum(ratios) / len(ratios) if ratios else 0.0


def _width_penalty(table: RawTable, above: int, width: int) -> float:
    """Weigh a row above: it is narrow above a header, a title or a word and its value."""
    share = len(set(table.texts_of(above).values())) / width
    if share * width < 2:
        return 0.0
    return 1.5 if share >= 0.75 else 0.8 if share >= 0.5 else 0.4


def _spans_levels(table: RawTable, row: int) -> bool:
    """Say whether a row above the header has a text over the levels rather than at the edge."""
    return row >= 0 and any(column > 0 for column in table.texts_of(row))
