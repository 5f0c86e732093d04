"""Lines of a header that say what each level is worth: points, grades or percents beside the words for them."""

from collections.abc import Callable
from itertools import islice
from statistics import median

from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, are_grades, hint_of, is_about_an_amount, is_amount

_LONGEST_NAME = 60
_ROWS_BELOW = 6
_MUCH_SHORTER = 0.7


def is_line_of_points(table: RawTable, row: int, names: int) -> bool:
    """Say whether a row next to the row with the names says what these are worth."""
    amounts = _points(table, row, max(row, names) + 1)
    named = table.texts_of(names)
    words = [named.get(column, "") for column in amounts]
    return (
        len(amounts) > 1
        and not _groups(named, amounts)
        and all(word and not is_amount(word) for word in words)
        and not are_grades(words)
        and _words_follow(table, max(row, names), amounts, table.texts_of(names))
    )


def words_beside(table: RawTable, points: int) -> int | None:
    """Return the row over or under a row with points that has the words for its levels, None for no such row."""
    amounts = _points(table, points, points + 1)
    if len(amounts) < 2 or not _words_follow(table, points, amounts, {}):
        return None
    above, below = _neighbour(table, points, -1), _neighbour(table, points, 1)
    if above is not None and _names_each(table, above, amounts):
        return above
    if below is not None and _names_each(table, below, amounts) and _are_names(table, below, amounts):
        return below
    return None


def _points(table: RawTable, row: int, under: int) -> list[int]:
    """Return the columns of a row with an amount in each of them, or what is like it where it has no title."""
    amounts = _amounts(table, row, is_amount)
    if amounts:
        return amounts
    about = _amounts(table, row, is_about_an_amount)
    texts = table.texts_of(row)
    columns = about or (list(texts) if are_grades(list(texts.values())) else [])
    return columns if columns and _has_no_title(table, row, under, columns) else []


def neighbours(table: RawTable, first: int, last: int) -> tuple[int, ...]:
    """Return the nearest rows with text above and below some rows, with no more than one blank row between."""
    both = (_neighbour(table, first, -1), _neighbour(table, last, 1))
    return tuple(other for other in both if other is not None)


def _neighbour(table: RawTable, row: int, step: int) -> int | None:
    for other in (row + step, row + 2 * step):
        if 0 <= other < len(table.rows) and table.texts_of(other):
            return other
    return None


def _amounts(table: RawTable, row: int, is_one: Callable[[str], bool]) -> list[int]:
    """Return the columns with amounts of a row that has nothing else but a word before them; [] for any other."""
    texts = table.texts_of(row)
    words = [column for column, text in texts.items() if not is_one(text)]
    amounts = [column for column in texts if column not in words]
    return amounts if amounts and (not words or words == [min(texts)]) else []


def _has_no_title(table: RawTable, row: int, under: int, columns: list[int]) -> bool:
    """Say whether a row has nothing left of its columns where the rows from `under` on have titles."""
    left = range(columns[0])
    following = range(under, min(under + _ROWS_BELOW, len(table.rows)))
    titled = any(table.at(row, column) for column in left)
    return not titled and any(table.at(other, column) for other in following for column in left)


def _words_follow(table: RawTable, row: int, columns: list[int], names: dict[int, str]) -> bool:
    """Say whether the rows of the grid hold words; where they hold amounts, a line of amounts is one of them."""
    rows = (other for other in range(row + 1, len(table.rows)) if len(table.texts_of(other)) > 1)
    rows_of_grid = islice((other for other in rows if table.texts_of(other) != names), _ROWS_BELOW)
    below = [text for other in rows_of_grid for column in columns if (text := table.at(other, column))]
    return 2 * sum(map(is_amount, below)) < len(below)


def _groups(names: dict[int, str], columns: list[int]) -> bool:
    """Say whether there are more names than amounts over or under them: then one stands for several."""
    return any(columns[0] < column < columns[-1] for column in names.keys() - set(columns))


def _names_each(table: RawTable, row: int, columns: list[int]) -> bool:
    names = [table.at(row, column) for column in columns]
    each = all(name and len(name) <= _LONGEST_NAME and not is_amount(name) for name in names)
    return each and len(set(names)) == len(names) and not _groups(table.texts_of(row), columns)


def _are_names(table: RawTable, row: int, columns: list[int]) -> bool:
    """Tell names of levels under a line of points from a first row of texts, as long as those that follow."""
    names = [table.at(row, column) for column in columns]
    below = {column: _words_below(table, row, column) for column in columns}
    if not any(below.values()):
        return False
    known = 2 * sum(hint_of(name) is Hint.LEVEL for name in names) > len(names)
    usual = _MUCH_SHORTER * median(length for lengths in below.values() for length in lengths)
    much_shorter = max(map(len, names)) <= usual
    each_shorter = median(map(len, names)) <= usual and all(
        len(table.at(row, column)) < min(lengths, default=0) for column, lengths in below.items()
    )
    return known or much_shorter or each_shorter or _has_no_title(table, row, row + 1, columns)


def _words_below(table: RawTable, row: int, column: int) -> list[int]:
    """Return how long the texts under a name are, without amounts."""
    return [len(text) for text in _cells_below(table, row, column) if not is_amount(text)]


def _cells_below(table: RawTable, row: int, column: int) -> list[str]:
    rows = islice((other for other in range(row + 1, len(table.rows)) if table.texts_of(other)), _ROWS_BELOW)
    return [text for other in rows if (text := table.at(other, column))]
