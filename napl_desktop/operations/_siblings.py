"""The order among siblings: keys between keys, so that moving one thing changes one row."""

from collections.abc import Sequence
from typing import TypeVar

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

from napl_desktop.model.base import Sibling

Thing = TypeVar("Thing", bound=Sibling)


def in_order(things: Sequence[Thing]) -> list[Thing]:
    """Return things as the user sees them: by key, equal keys by id."""
    return sorted(things, key=lambda thing: (thing.order_key, thing.id))


def key_at(others: Sequence[Thing], position: int | None) -> str:
    """Return the key for a place among `others` (without the thing itself); None is the last place.

    Where no key fits between two neighbours (equal keys after a merge, keys from a damaged file), the others
    get fresh keys first.
    """
    ordered = in_order(others)
    place = len(ordered) if position is None else max(0, min(position, len(ordered)))
    keys: list[str] = [thing.order_key for thing in ordered]
    try:
        return _between(keys, place)
    except (FIError, IndexError, ValueError):
        keys = generate_n_keys_between(None, None, len(ordered))
        for thing, key in zip(ordered, keys, strict=True):
            thing.order_key = key
        return _between(keys, place)


def keys_after(others: Sequence[Sibling], count: int) -> list[str]:
    """Return keys for `count` new siblings, in order, after all the others."""
    if not count:
        return []
    first = key_at(others, None)
    return [first, *generate_n_keys_between(first, None, count - 1)]


def keys_for(count: int) -> list[str]:
    """Return keys for `count` new siblings, in order."""
    return list(generate_n_keys_between(None, None, count))


def _between(keys: Sequence[str], place: int) -> str:
    before = keys[place - 1] if place > 0 else None
    after = keys[place] if place < len(keys) else None
    return str(generate_key_between(before, after))
