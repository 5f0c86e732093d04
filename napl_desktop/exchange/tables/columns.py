"""Guessing what each column is for: first what its name or contents say, then where the layers end."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log2
from statistics import median

from napl_desktop.exchange.tables.column_facts import ColumnFacts
from napl_desktop.exchange.tables.layout import ColumnUse
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, are_steps

_SPOKEN_FOR = {
    Hint.NOTES: ColumnUse.NOTES,
    Hint.OTHER: ColumnUse.SKIP,
    Hint.CODE: ColumnUse.CODE,
    Hint.EXPLANATION: ColumnUse.EXPLANATION,
}
_MOSTLY = 0.8
_MOST_LAYERS = 12
_SPARSE = 0.35
_TOLD_APART = 0.95
_TELLING_SHORTNESS = 6
_SENTENCE = 20
_ABOUT_AS_LONG = 0.4


def guess_columns(
    table: RawTable, facts: Sequence[ColumnFacts], rows: Sequence[int], layers: int | None = None
) -> tuple[ColumnUse, ...]:
    """Return the use of every column; `rows` are those with more than one text, `layers` how many there are."""
    if not facts:
        return ()
    special = {fact.index: use for fact in facts if (use := _special_use(fact, facts)) is not None}
    special |= _amounts_beside_words(facts, special) | _behind_the_levels(facts) | _beside(facts, len(rows))
    ordinary = [fact for fact in facts if fact.index not in special]
    split = _best_split(table, ordinary, rows)
    uses = dict(special)
    for position, fact in enumerate(ordinary):
        uses[fact.index] = ColumnUse.LAYER if position < split else ColumnUse.LEVEL
    if ColumnUse.LAYER not in uses.values():
        _promote(facts, uses, 1)
    if layers is not None:
        _set_layers(facts, uses, layers)
    elif ColumnUse.LEVEL not in uses.values():
        uses |= _beside_steps(table, facts, rows)
    return tuple(uses[fact.index] for fact in facts)


def _special_use(fact: ColumnFacts, facts: Sequence[ColumnFacts]) -> ColumnUse | None:
    """Return the use of a column that is neither layer nor level, None for one that may be either."""
    if fact.is_blank or fact.keys >= _MOSTLY or _is_left_of_the_grid(fact, facts):
        return ColumnUse.SKIP
    spoken_for = _SPOKEN_FOR.get(fact.hint) if fact.hint else None
    is_code = spoken_for is ColumnUse.CODE or _is_code_column(fact, facts)
    if is_code and fact.counts_rows:
        return ColumnUse.SKIP
    alike = [other.index for other in facts if other.name == fact.name and other is not fact]
    if spoken_for is ColumnUse.EXPLANATION and alike:
        # One word over neighbours says nothing of each; one for each level is about cells, not about the row.
        return None if {fact.index - 1, fact.index + 1} & set(alike) else ColumnUse.NOTES
    return ColumnUse.CODE if is_code else spoken_for


def _is_left_of_the_grid(fact: ColumnFacts, facts: Sequence[ColumnFacts]) -> bool:
    """Say whether a column has but a text over it, as a title beside a grid that was turned over."""
    return not any(other.texts for other in facts[: fact.index + 1]) and fact.hint is None and bool(fact.name)


def _is_code_column(fact: ColumnFacts, facts: Sequence[ColumnFacts]) -> bool:
    """Say whether a column holds the numbers or codes of the titles at its right."""
    if fact.codes < _MOSTLY or fact.texts < 2 or fact.in_series or fact.hint is not None:
        return False
    words_at_its_right = [other for other in facts[fact.index + 1 :] if other.texts and other.codes < 0.5]
    if len(words_at_its_right) < 2 or words_at_its_right[0].index != fact.index + 1:
        return False
    return (
        not fact.goes_down
        and fact.texts >= _MOSTLY * words_at_its_right[0].texts
        and not (fact.numbers >= _MOSTLY and _is_behind_the_titles(fact, facts))
    )


def _is_behind_the_titles(fact: ColumnFacts, facts: Sequence[ColumnFacts]) -> bool:
    """Say whether what stands left of a column already are titles of rows, and no parents of them."""
    left = [other for other in facts[: fact.index] if other.texts and other.amounts < 0.5]
    return bool(left) and not left[-1].is_written_once and left[-1].filled >= _MOSTLY


def _amounts_beside_words(
    facts: Sequence[ColumnFacts], special: Mapping[int, ColumnUse]
) -> dict[int, ColumnUse]:
    """Return the columns of only numbers, points or percents beside words: no layers and no levels."""
    ordinary = [fact for fact in facts if fact.index not in special and fact.texts]
    words = [fact for fact in ordinary if fact.amounts < 0.5]
    amounts = [fact for fact in ordinary if fact.amounts >= _MOSTLY]
    beside = [fact.index for fact in amounts if not fact.in_series and fact.hint is not Hint.LEVEL]
    # Titles of two layers before scores are no sentences beside which numbers are something else.
    are_scores = len(amounts) > 1 and max((fact.length for fact in words), default=0) < _SENTENCE
    return {} if len(words) < 2 or are_scores else dict.fromkeys(beside, ColumnUse.SKIP)


def _best_split(table: RawTable, ordinary: Sequence[ColumnFacts], rows: Sequence[int]) -> int:
    """Return how many of the ordinary columns are layers: they come first, the levels follow.

    A split is good when what speaks for a layer stands before it, what speaks against stands behind it, and
    the titles before it tell each row from the one above.
    """
    if all(fact.hint is Hint.LEVEL or fact.in_series for fact in ordinary):
        return 0
    splits = range(min(len(ordinary), _MOST_LAYERS) + 1)
    told_apart = [_told_apart(table, [fact.index for fact in ordinary[:split]], rows) for split in splits]
    signs = [_sign_of_layer(ordinary, split, told_apart[split]) for split in range(len(splits) - 1)]

    def fit(split: int) -> float:
        return sum(signs[:split]) - sum(signs[split:]) + 6 * told_apart[split]

    return max(splits, key=lambda split: (fit(split), -split))


def _sign_of_layer(ordinary: Sequence[ColumnFacts], position: int, told_apart: float) -> float:
    """Weigh what speaks for a layer (above 0) and for a level (below 0).

    `told_apart` is the share of the rows that the columns before this one already tell from the row above.
    """
    left, fact, right = ordinary[:position], ordinary[position], ordinary[position + 1 :]
    needed = told_apart < _TOLD_APART
    return (
        (1.0 if not left else -1.0)
        + (0.0 if needed else -0.5)
        + _sign_of_name([] if needed else left, fact, right)
        + _sign_of_gaps(fact, right, needed)
        + _sign_of_length(fact, right)
    )


def _sign_of_name(left: Sequence[ColumnFacts], fact: ColumnFacts, right: Sequence[ColumnFacts]) -> float:
    sign = 0.0
    if not fact.name:
        # Layers often have no name, levels hardly ever.
        among_layers = all(other.hint is Hint.LAYER or not other.name for other in left)
        sign += 0.0 if not among_layers else 3.0 if any(other.name for other in right) else 0.5
    elif fact.hint is Hint.LAYER:
        sign += 3
    elif fact.hint is Hint.LEVEL:
        sign -= 5
    elif left and all(other.hint is Hint.LAYER or not other.name for other in left):
        # The layers have no names or the names that layers have, and this is another name.
        sign -= 1.5
    if fact.in_series or fact.ends_alike:
        sign -= 4
    elif any(other.in_series for other in right):
        # The levels count on from one another, and this is not one of them; the first may stand apart.
        sign += 0 if _may_be_first_level(left, fact, right) else 4
    elif fact.hint is not Hint.LEVEL and len(right) > 1 and all(other.hint is Hint.LEVEL for other in right):
        sign += 0 if _may_be_first_level(left, fact, right) else 1.5
    return sign


def _may_be_first_level(left: Sequence[ColumnFacts], fact: ColumnFacts, right: Sequence[ColumnFacts]) -> bool:
    """Say whether a column behind the titles has texts as long as the levels have, under another kind of name."""
    return bool(left) and fact.hint is None and _sign_of_length(fact, right) <= _ABOUT_AS_LONG


def _sign_of_gaps(fact: ColumnFacts, right: Sequence[ColumnFacts], needed: bool) -> float:
    """Weigh where a column is blank: parents below their first row, levels anywhere, titles never."""
    if fact.texts and not fact.filled:
        # Only in rows with nothing else: titles that stand above their children.
        return 3.0
    if needed and fact.is_written_once and right and (right[0].filled > 0.95 or right[0].is_written_once):
        return 2.5
    if fact.filled == 1:
        full = [other.filled for other in right]
        return 1.0 if full and sum(full) / len(full) < 0.8 else 0.5
    if fact.filled >= 0.9:
        return 0.0
    return -1.0 if fact.opens else -2.0


def _sign_of_length(fact: ColumnFacts, right: Sequence[ColumnFacts]) -> float:
    """Weigh that titles are shorter than what is on their right; cells that are but a mark say little."""
    lengths = [other.length for other in right[len(right) // 2 :] if other.texts]
    if not lengths or not fact.length:
        return 0.0
    return max(-0.5, min(1.5, log2(median(lengths) / fact.length)))


def _told_apart(table: RawTable, columns: Sequence[int], rows: Sequence[int]) -> float:
    """Return the share of rows whose titles, filled down, are not those of the row above."""
    if not rows:
        return 0.0
    apart = 0
    for above, row in zip((None, *rows), rows, strict=False):
        own = [table.at(row, column) for column in columns]
        before = [table.shown(above, column) for column in columns] if above is not None else []
        apart += any(own) and own != before
    return apart / len(rows)


def _beside(facts: Sequence[ColumnFacts], rows: int) -> dict[int, ColumnUse]:
    """Return the columns that stand beside the grid: behind a blank column, or a last one without a name."""
    unlikely = [
        fact.hint is not Hint.LEVEL and not fact.in_series and (not fact.name or fact.texts < _SPARSE * rows)
        for fact in facts
    ]
    for fact, following in pairwise(facts[2:]):
        if fact.is_blank and (following.hint is Hint.LAYER or all(unlikely[fact.index :])):
            return {other.index: _use_beside(other) for other in facts[fact.index :]}
    last = facts[-1]
    is_remark = bool(len(facts) > 2 and last.texts) and not last.name and last.texts < 0.5 * rows
    return {last.index: ColumnUse.NOTES} if is_remark else {}


def _use_beside(fact: ColumnFacts) -> ColumnUse:
    return ColumnUse.NOTES if fact.hint is Hint.NOTES else ColumnUse.SKIP


def _behind_the_levels(facts: Sequence[ColumnFacts]) -> dict[int, ColumnUse]:
    """Return the columns behind levels that are known as such, which have another kind of name and contents."""
    known = [fact for fact in facts if fact.in_series or fact.hint is Hint.LEVEL]
    if len(known) < 2 or any(fact.numbers >= _MOSTLY for fact in known if fact.texts):
        return {}
    in_series = all(fact.in_series for fact in known)
    typical = median(fact.length for fact in known)
    found: dict[int, ColumnUse] = {}
    apart = False
    for fact in facts[known[-1].index + 1 :]:
        apart = apart or fact.is_blank
        is_amount = bool(fact.texts) and fact.numbers >= _MOSTLY
        is_short = in_series and fact.length * _TELLING_SHORTNESS <= typical
        if fact.hint is None and (apart or is_amount or is_short):
            found[fact.index] = ColumnUse.SKIP
    return found


def _beside_steps(table: RawTable, facts: Sequence[ColumnFacts], rows: Sequence[int]) -> dict[int, ColumnUse]:
    """Where no column is a level and the first one names steps, return what is told of each as levels."""
    filled = [fact.index for fact in facts if fact.texts]
    titles = [table.at(row, filled[0]) for row in rows] if filled else []
    if len(filled) < 2 or len(titles) < 2 or not are_steps(titles, facts[filled[0]].name):
        return {}
    return {filled[0]: ColumnUse.LAYER, **dict.fromkeys(filled[1:], ColumnUse.LEVEL)}


def _promote(facts: Sequence[ColumnFacts], uses: dict[int, ColumnUse], missing: int) -> None:
    """Make layers of columns left of the levels: rather of a description than of a code or of numbers."""
    first_level = min((column for column, use in uses.items() if use is ColumnUse.LEVEL), default=len(uses))
    candidates = [fact.index for fact in facts[:first_level] if not fact.is_blank]
    for kind in (ColumnUse.EXPLANATION, ColumnUse.CODE, ColumnUse.SKIP):
        for column in candidates:
            if missing and uses[column] is kind:
                uses[column] = ColumnUse.LAYER
                missing -= 1


def _set_layers(facts: Sequence[ColumnFacts], uses: dict[int, ColumnUse], layers: int) -> None:
    """Make the first so many columns layers, and the further ones that were layers levels."""
    found = [column for column in sorted(uses) if uses[column] is ColumnUse.LAYER]
    for column in found[layers:]:
        uses[column] = ColumnUse.LEVEL
    if len(found) < layers:
        _promote(facts, uses, layers - len(found))
    for column in sorted(uses):
        have = sum(use is ColumnUse.LAYER for use in uses.values())
        if have < layers and uses[column] is ColumnUse.LEVEL:
            uses[column] = ColumnUse.LAYER
    if ColumnUse.LEVEL not in uses.values():
        uses.update({column: ColumnUse.LEVEL for column in uses if uses[column] is ColumnUse.EXPLANATION})
