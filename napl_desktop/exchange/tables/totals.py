"""Rows that count what is above them, in whatever language: by their words, or by their numbers."""

from collections.abc import Sequence
from itertools import pairwise

from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_amount, is_number, is_total

_MOSTLY = 0.8


def is_called_total(table: RawTable, row: int) -> bool:
    """Say whether a row has one word, that of a total, and further numbers."""
    words = [text for text in table.texts_of(row).values() if not is_number(text)]
    return len(words) == 1 and is_total(words[0])


def total_rows(table: RawTable, rows: Sequence[int]) -> frozenset[int]:
    """Return which of these rows of a grid are totals: those called so, and a last one that counts."""
    called = {row for row in rows if is_called_total(table, row)}
    others = [row for row in rows if row not in called and len(table.texts_of(row)) > 1]
    if len(others) > 2 and _counts(table, others[-1], others[:-1]):
        called.add(others[-1])
    return frozenset(called)


def _counts(table: RawTable, row: int, above: Sequence[int]) -> bool:
    """Say whether a row has a word and numbers: sums of those above, or numbers under a few of the sentences."""
    texts = table.texts_of(row)
    word, *numbers = texts
    if is_amount(texts[word]) or not all(is_amount(texts[column]) for column in numbers):
        return False
    columns = {column: [text for other in above if (text := table.at(other, column))] for column in numbers}
    of_words = [column for column in numbers if _are_words(columns[column])]
    if not of_words:
        return all(_is_sum(texts[column], columns[column]) for column in numbers)
    everywhere = {column for other in above for column in table.texts_of(other) if column > word}
    return len(of_words) < len(everywhere) and not _counts_on([texts[column] for column in of_words])


def _are_words(texts: Sequence[str]) -> bool:
    return sum(map(is_amount, texts)) < (1 - _MOSTLY) * len(texts)


def _is_sum(text: str, above: Sequence[str]) -> bool:
    values = [_value(each) for each in (text, *above)]
    return (
        len(values) > 2 and None not in values and 0 != values[0] == sum(value or 0 for value in values[1:])
    )


def _counts_on(texts: Sequence[str]) -> bool:
    """Say whether amounts rise or fall, as what the levels ask does: then they are texts of a row."""
    values = [_value(text) for text in texts]
    pairs = [(one, other) for one, other in pairwise(values) if one is not None and other is not None]
    return len(pairs) > 1 and (all(a < b for a, b in pairs) or all(a > b for a, b in pairs))


def _value(text: str) -> float | None:
    digits = text.strip("%() ").replace(",", ".")
    try:
        return round(float(digits), 6)
    except ValueError:
        return None
