"""Lays lists of things beside each other: what is the same on one line, and all else in a place of its own."""

from collections.abc import Callable, Hashable, Sequence

Line = tuple[str | None, ...]
"""What is beside each other: an id for each list, None where a list has nothing there."""


def by_name(lists: Sequence[Sequence[str]], name_of: Callable[[str], Hashable]) -> list[Line]:
    """Return lines on which things with one name are beside each other; those that more lists have come first.

    Of several with one name in one list the first of each list comes on the first line, and so on. Of as many,
    lines are in the order of the first list that has them.
    """
    lines: dict[tuple[Hashable, int], list[str | None]] = {}
    for number, ids in enumerate(lists):
        for id in ids:
            turn = 0
            while (line := lines.setdefault((name_of(id), turn), [None] * len(lists)))[number] is not None:
                turn += 1
            line[number] = id
    return sorted(map(tuple, lines.values()), key=lambda line: line.count(None))


def in_step(lists: Sequence[Sequence[str]], are_one: Callable[[str, str], bool]) -> list[Line]:
    """Return lines on which things that are one are beside each other, with every list in its own order.

    What is one with nothing comes on a line of its own. A list of which all is so is laid beside the others from
    the first line on.
    """
    lines: list[list[str | None]] = []
    for number, ids in enumerate(lists):
        places = _places(ids, lines, are_one)
        if all(place is None for place in places):
            places = [place if place < len(lines) else None for place in range(len(ids))]
        added = 0
        start = 0
        for id, place in zip(ids, places, strict=True):
            if place is None:
                lines.insert(start, [None] * len(lists))
                added += 1
            else:
                start = place + added
            lines[start][number] = id
            start += 1
    return [tuple(line) for line in lines]


def _places(
    ids: Sequence[str], lines: Sequence[Sequence[str | None]], are_one: Callable[[str, str], bool]
) -> list[int | None]:
    """Return on which line each has one that it is one with; each line once, and never before that of another."""
    places: list[int | None] = []
    start = 0
    for id in ids:
        found = (
            place
            for place in range(start, len(lines))
            if any(other is not None and are_one(id, other) for other in lines[place])
        )
        place = next(found, None)
        places.append(place)
        if place is not None:
            start = place + 1
    return places
