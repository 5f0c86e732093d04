"""Two rows that make one header: stages over levels, or the names of the layers and of the levels apart."""

from statistics import median

from napl_desktop.exchange.tables.header import header_likeness
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of

_ROWS_BELOW = 12
_LONG_NAME = 60


def belong_together(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether two rows, one above the other, are the header together."""
    return (
        _is_stages_above(table, upper, lower)
        or _complete_each_other(table, upper, lower)
        or _reaches_down(table, upper, lower)
    )


def _reaches_down(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether the upper row has one word merged over all names in the lower, others beside it."""
    names = table.texts_of(lower)
    merges = {column: table.merge_at(upper, column) for column in table.texts_of(upper)}
    over = [merge for merge in merges.values() if merge and merge.spans_columns and merge.bottom < lower]
    if len(over) != 1 or len(merges) < 2 or len(names) < 2:
        return False
    beside = [merge for column, merge in merges.items() if column != over[0].left]
    down = all(merge and merge.bottom == lower for merge in beside)
    return all(over[0].left <= column <= over[0].right for column in names) and (
        down or (_has_no_title(table, upper, lower) and not _looks_like_body(table, lower, min(names)))
    )


def _complete_each_other(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether one row names the layers and the other the levels."""
    if not table.texts_of(upper) or not table.texts_of(lower):
        return False
    left, right = sorted((table.texts_of(upper), table.texts_of(lower)), key=min)
    return max(left) < min(right) and all(hint_of(name) is Hint.LAYER for name in left.values())


def _is_stages_above(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether the upper row groups the names in the lower one, as A over A1 and A2."""
    names = table.texts_of(lower)
    runs = _runs(table, upper)
    wide = [
        (first, last) for first, last in runs if sum(column in names for column in range(first, last + 1)) > 1
    ]
    if not wide or len(names) < 2:
        return False
    grouped = {column for first, last in wide for column in range(first, last + 1) if column in names}
    stages = {table.at(upper, first) for first, _ in runs if first >= min(grouped)} | {
        table.at(upper, first) for first, last in runs if first == last and first in names
    }
    return (
        (len(stages) > 1 or _reaches_no_further(table, upper, grouped, names))
        and _leaves_room(table, upper, lower)
        and all(len(names[column]) <= _LONG_NAME for column in grouped)
        and not any(_is_title(table, upper, run, names) for run in wide)
        and _names_differ(wide, names)
        and (_has_no_title(table, upper, lower) or not _looks_like_body(table, lower, min(grouped)))
    )


def _reaches_no_further(table: RawTable, upper: int, grouped: set[int], names: dict[int, str]) -> bool:
    """Say whether a stage is written over each of its levels, and other names follow."""
    written = all(table.at(upper, column) for column in grouped)
    return written and max(names) > max(grouped)


def _first_in_both(table: RawTable, upper: int, lower: int) -> int:
    return min((column for column in table.texts_of(lower) if table.at(upper, column)), default=0)


def _leaves_room(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether the layers on the left are named in one of two rows, or in both under a merged word."""
    merge = table.merge_at(upper, 0)
    return _first_in_both(table, upper, lower) > 0 or (merge is not None and merge.spans_columns)


def _has_no_title(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether a row has nothing where the row under it has a title: then it is no row of the body."""
    left = range(_first_in_both(table, upper, lower) or min(table.texts_of(lower), default=0))
    following = lower + 1 < len(table.rows) and any(table.at(lower + 1, column) for column in left)
    return following and not any(table.at(lower, column) for column in left)


def _runs(table: RawTable, row: int) -> list[tuple[int, int]]:
    """Return from where to where each text of a row reaches: merged, repeated, or blank to its right."""
    starts = sorted(table.texts_of(row))
    runs: list[tuple[int, int]] = []
    for position, first in enumerate(starts):
        merge = table.merge_at(row, first)
        following = starts[position + 1] if position + 1 < len(starts) else table.width
        last = merge.right if merge else following - 1
        if runs and runs[-1][1] == first - 1 and table.at(row, runs[-1][0]) == table.at(row, first):
            # What is written each time reaches no further than where it is written.
            runs[-1] = (runs[-1][0], merge.right if merge else first)
        else:
            runs.append((first, last))
    return runs


def _is_title(table: RawTable, row: int, run: tuple[int, int], names: dict[int, str]) -> bool:
    """Say whether a text that is followed by blanks stands over layers and levels alike."""
    hints = {hint_of(names[column]) for column in range(run[0], run[1] + 1) if column in names}
    return not table.merge_at(row, run[0]) and {Hint.LAYER, Hint.LEVEL} <= hints


def _names_differ(runs: list[tuple[int, int]], names: dict[int, str]) -> bool:
    groups = [[names[column] for column in range(first, last + 1) if column in names] for first, last in runs]
    return all(len(set(group)) == len(group) for group in groups)


def _looks_like_body(table: RawTable, row: int, start: int) -> bool:
    """Say whether a row under a header is already its first row of texts: as long as those that follow."""
    columns = [column for column in table.texts_of(row) if column >= start]
    names = [table.at(row, column) for column in columns]
    if 2 * header_likeness(names) >= len(names):
        return False
    below = [
        len(text)
        for other in range(row + 1, min(row + 1 + _ROWS_BELOW, len(table.rows)))
        for column, text in table.texts_of(other).items()
        if column in columns
    ]
    return bool(below) and 1.2 * median(len(name) for name in names) > median(below)
