"""What was said of things of different ateliers: the sets of those that are the same, and what an answer says."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from napl_desktop.alike.content import AtelierContent
from napl_desktop.model import SAME_AS, same_sets
from napl_desktop.operations.likenesses import SaidOfTwo
from napl_desktop.rows import Key, Rows, references

Pair = tuple[Key, Key]
"""Two things of one kind, the smaller id first."""


def pair(one: Key, other: Key) -> Pair:
    """Return two things as a pair."""
    return (one, other) if one <= other else (other, one)


def said_pairs(rows: Rows) -> dict[Pair, bool]:
    """Return all that was said of two things, and whether that was that they are the same."""
    ends = {str(table.__tablename__): table.facts.links for table in SAME_AS}
    found = {}
    for (table, _id), row in rows.items():
        if table in ends:
            one, other = ((references(table)[column].table, str(row[column])) for column in ends[table])
            found[pair(one, other)] = bool(row["is_same"])
    return found


def same_groups(rows: Rows) -> tuple[tuple[Key, ...], ...]:
    """Return the sets of two or more things that are the same, whether each pair was said to be or not.

    What is the same as the same thing is the same. What is said to be different joins nothing. In the order of
    po, vo, mbo, and then of reading. The rows must fit together.
    """
    sets = joined(said_pairs(rows))
    if not sets:
        return ()
    place = AtelierContent(rows).place
    ordered = [tuple(sorted(each, key=place)) for each in sets]
    return tuple(sorted(ordered, key=lambda each: (each[0][0], place(each[0]))))


def joined(said: Mapping[Pair, bool]) -> list[frozenset[Key]]:
    """Return the sets of things that are the same by what was said of pairs."""
    return same_sets(pair for pair, is_same in said.items() if is_same)


def pairs_of(same: Sequence[Key], different: Sequence[Key], rows: Rows) -> list[SaidOfTwo]:
    """Return what an answer says of pairs: all in `same` are the same, each in `different` is none of these.

    What was said to be the same as one of either goes along with it. Of those in `different` among themselves
    nothing is said, unless `same` is empty: then each is different from each other, but for those that were said
    to be the same.
    """
    sets = joined(said_pairs(rows))
    ours = _with_linked(same, sets, different)
    theirs = [_with_linked([each], sets, [*ours, *different]) for each in different]
    if not same:
        return [_said(one, other, False) for one, other in _across(_told_apart(different, sets))]
    return [
        *(_said(one, other, True) for one, other in combinations(ours, 2)),
        *dict.fromkeys(_said(one, other, False) for one in ours for each in theirs for other in each),
    ]


def _with_linked(keys: Sequence[Key], sets: Iterable[frozenset[Key]], without: Collection[Key]) -> list[Key]:
    """Return things and those that are the same as one of them, but for what is said to be elsewhere."""
    linked = {other for each in sets if not each.isdisjoint(keys) for other in each}
    return [*dict.fromkeys(keys), *sorted(linked - {*keys, *without})]


def _told_apart(keys: Sequence[Key], sets: Iterable[frozenset[Key]]) -> list[frozenset[Key]]:
    """Return the things as sets of which each is told from each other, with what is the same in it."""
    whole = {key: each for each in sets for key in each}
    return list(dict.fromkeys(whole.get(key, frozenset([key])) for key in keys))


def _across(sets: Sequence[frozenset[Key]]) -> Iterator[Pair]:
    for one, other in combinations(sets, 2):
        yield from ((a, b) for a in sorted(one) for b in sorted(other))


def _said(one: Key, other: Key, is_same: bool) -> SaidOfTwo:
    return SaidOfTwo(one[1], other[1], is_same)
