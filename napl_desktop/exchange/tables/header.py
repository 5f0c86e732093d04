"""Finding the header: the row that names the levels, and a row of stages above it."""

from math import log2
from statistics import median

from napl_desktop.exchange.tables.raw import Place, RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of, in_series

_ROWS_TO_TRY = 40
_ROWS_BELOW = 12
_LONG_NAME = 60


def find_header(table: RawTable, count: int | None = None, first: int | None = None) -> tuple[int, ...]:
    """Return the rows of the header, the one with the levels last; none when the table is empty.

    `count` is how many there must be, `first` where they must begin.
    """
    filled = [row for row in range(len(table.rows)) if table.texts_of(row)]
    if not filled:
        return ()
    if first is None:
        best = max(filled[:_ROWS_TO_TRY], key=lambda row: (_header_score(table, filled, row), -row))
        found = _with_neighbour(table, best, filled)
    elif first + 1 < len(table.rows) and _belong_together(table, first, first + 1):
        found = (first, first + 1)
    else:
        found = (first,)
    if count is None or count == len(found):
        return found
    start = found[0]
    if first is None and count > len(found) and _spans_levels(table, start - 1):
        start -= 1
    return tuple(range(start, min(start + max(count, 1), len(table.rows))))


def column_names(table: RawTable, header: tuple[int, ...]) -> tuple[str, ...]:
    """Return what the header calls each column: the lowest text that is meant for it, "" for none."""
    places = [name_place(table, header, column) for column in range(table.width)]
    return tuple(table.at(*place) if place else "" for place in places)


def name_place(table: RawTable, header: tuple[int, ...], column: int) -> Place | None:
    """Return where the name of a column stands: the lowest text in the header that is meant for it."""
    for row in reversed(header):
        if table.at(row, column):
            return row, column
        merge = table.merge_at(row, column)
        if merge and merge.top in header and table.at(*merge.first):
            return merge.first
    return None


def stage_place(table: RawTable, stage_row: int, column: int, level_columns: tuple[int, ...]) -> Place | None:
    """Return where the stage over a level stands: above it, or above the nearest level to its left."""
    merge = table.merge_at(stage_row, column)
    if merge and table.at(*merge.first):
        return merge.first
    for left in range(column, -1, -1):
        if table.at(stage_row, left):
            is_its_own = left == column or (left in level_columns and not table.merge_at(stage_row, left))
            return (stage_row, left) if is_its_own else None
        if table.merge_at(stage_row, left):
            return None
    return None


def header_likeness(names: list[str]) -> int:
    """Return how many of these texts are known words for the header of a grid.

    Layers and levels come in numbers, any other kind of column counts once.
    """
    hints = [hint_of(name) for name in names]
    many = {index for index, hint in enumerate(hints) if hint in {Hint.LAYER, Hint.LEVEL}} | in_series(names)
    return len(many) + len(set(hints) - {None, Hint.LAYER, Hint.LEVEL})


def has_known_levels(names: list[str]) -> bool:
    """Say whether most of these names are known to be levels."""
    levels = {index for index, name in enumerate(names) if hint_of(name) is Hint.LEVEL}
    return len(levels | in_series(names)) * 2 > len(names)


def _header_score(table: RawTable, filled: list[int], row: int) -> float:
    """Weigh what makes a row the header. Each part is about 1; naming the columns counts most."""
    names = table.texts_of(row)
    texts = list(names.values())
    below = [other for other in filled if other > row][:_ROWS_BELOW]
    above = [other for other in filled if other < row]
    short = sum(len(text) <= _LONG_NAME for text in texts) / len(texts)
    different = len(set(texts)) / len(texts)
    known = header_likeness(texts) / len(texts)
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
        - (3 if len(texts) < 2 else 0)
        - (1 if not below else 0)
    )


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


def _with_neighbour(table: RawTable, best: int, filled: list[int]) -> tuple[int, ...]:
    for upper, lower in ((best - 1, best), (best, best + 1)):
        if upper in filled and lower in filled and _belong_together(table, upper, lower):
            return (upper, lower)
    return (best,)


def _belong_together(table: RawTable, upper: int, lower: int) -> bool:
    return _is_stages_above(table, upper, lower) or _complete_each_other(table, upper, lower)


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
        len(stages) > 1
        and _leaves_room(table, upper, lower)
        and all(len(names[column]) <= _LONG_NAME for column in grouped)
        and not any(_is_title(table, upper, run, names) for run in wide)
        and _names_differ(wide, names)
        and (_has_no_title(table, upper, lower) or not _looks_like_body(table, lower, min(grouped)))
    )


def _first_in_both(table: RawTable, upper: int, lower: int) -> int:
    return min((column for column in table.texts_of(lower) if table.at(upper, column)), default=0)


def _leaves_room(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether the layers on the left are named in one of two rows, or in both under a merged word."""
    merge = table.merge_at(upper, 0)
    return _first_in_both(table, upper, lower) > 0 or (merge is not None and merge.spans_columns)


def _has_no_title(table: RawTable, upper: int, lower: int) -> bool:
    """Say whether a row has nothing where the row under it has a title: then it is no row of the body."""
    left = range(_first_in_both(table, upper, lower))
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
            runs[-1] = (runs[-1][0], last)
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


def _is_vertical(table: RawTable, row: int, column: int) -> bool:
    merge = table.merge_at(row, column)
    return merge is not None and merge.bottom > row


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


def _spans_levels(table: RawTable, row: int) -> bool:
    """Say whether a row above the header has a text over the levels rather than at the edge."""
    return row >= 0 and any(column > 0 for column in table.texts_of(row))
