"""How the relations between roles run over the map: past the cards where that goes, and beside each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from napl_desktop.graph.layout import Box, Point
from napl_desktop.model import RelationKind
from napl_desktop.queries.role_map import MapRelation

Ends = tuple[str, str]

# The part of a side, in its middle, from which lines leave.
_SIDE = 0.6
# The part of the air beside a card in which a line goes straight.
_STRAIGHT = 0.2


class RelationLine(Struct, frozen=True):
    """A relation as the corners of a line from the role that it belongs to, to the other."""

    relation: MapRelation
    points: tuple[Point, ...]


class _End(Struct, frozen=True):
    """Where a line leaves a card: its side ("left", "right", "top", "bottom"), and what it goes to from there."""

    role: str
    side: str
    towards: Point


def lines_between(
    relations: Sequence[MapRelation],
    places: Mapping[str, Box],
    bends: Mapping[Ends, Sequence[Point]],
    gaps: Point,
) -> Iterator[RelationLine]:
    """Yield a line for each relation.

    `bends` says where lines pass between cards, for some pairs of roles in one of both directions; the others
    find their own way. `gaps` is the air between cards, sideways and downwards.
    """
    place = {id: number for number, id in enumerate(places)}
    kinds = list(RelationKind)
    ordered = sorted(relations, key=lambda r: (place[r.role_id], place[r.other_id], kinds.index(r.kind)))
    between = {relation: _between(relation, places, bends, gaps) for relation in ordered}
    ends = {relation: _ends(relation, between[relation], places) for relation in ordered}
    points = _points(ends, places)
    for relation in ordered:
        one, other = ends[relation]
        begin, end = points[relation, one.role], points[relation, other.role]
        way = _off(begin, one.side, gaps), *between[relation], _off(end, other.side, gaps)
        yield RelationLine(relation, (begin, *way, end))


def _between(
    relation: MapRelation, places: Mapping[str, Box], bends: Mapping[Ends, Sequence[Point]], gaps: Point
) -> tuple[Point, ...]:
    """Return the corners of a line between its ends: of the ways there are the one over the fewest cards."""
    one, other = relation.role_id, relation.other_id
    if (one, other) in bends:
        return tuple(bends[one, other])
    if (other, one) in bends:
        return tuple(reversed(bends[other, one]))
    others = [box for id, box in places.items() if id not in (one, other)]

    begin, end = _middle(places[one]), _middle(places[other])
    fewest, best = len(others) + 1, tuple[Point, ...]()
    for way in _ways_between(places[one], places[other], gaps):
        crossed = _crossed((begin, *way, end), others)
        if crossed < fewest:
            fewest, best = crossed, way
        if not crossed:
            break
    return best


def _crossed(way: Sequence[Point], boxes: Sequence[Box]) -> int:
    """Return how many boxes a line passes through."""
    left, right = min(x for x, _y in way), max(x for x, _y in way)
    top, bottom = min(y for _x, y in way), max(y for _x, y in way)
    near = [
        box for box in boxes if box.x < right and left < box.right and box.y < bottom and top < box.bottom
    ]
    return sum(any(_crosses(begin, end, box) for begin, end in pairwise(way)) for box in near)


def _ways_between(one: Box, other: Box, gaps: Point) -> tuple[tuple[Point, ...], ...]:
    """Return ways from one card to another, the plainest first."""
    across, down = gaps[0] / 2, gaps[1] / 2
    if one.right <= other.x or other.right <= one.x:
        is_right = one.right <= other.x
        out = one.right + across if is_right else one.x - across
        into = other.x - across if is_right else other.right + across
        heights = (other.y - down, other.bottom + down, one.y - down, one.bottom + down)
        around = tuple(((out, one.middle), (out, y), (into, y), (into, other.middle)) for y in heights)
        stairs = tuple(((x, one.middle), (x, other.middle)) for x in (out, into))
        return ((), *stairs, *around)
    right, left = max(one.right, other.right) + across, min(one.x, other.x) - across
    return ((), *(((x, one.middle), (x, other.middle)) for x in (right, left)))


def _ends(relation: MapRelation, way: Sequence[Point], places: Mapping[str, Box]) -> tuple[_End, _End]:
    one, other = relation.role_id, relation.other_id
    first = way[0] if way else _middle(places[other])
    last = way[-1] if way else _middle(places[one])
    return (
        _End(one, _side(places[one], first, None if way else places[other]), first),
        _End(other, _side(places[other], last, None if way else places[one]), last),
    )


def _side(box: Box, towards: Point, straight_to: Box | None) -> str:
    """Return the side on which a line leaves a card: to a point, or straight to another card."""
    left, right = (towards[0], towards[0]) if straight_to is None else (straight_to.x, straight_to.right)
    if left >= box.right:
        return "right"
    if right <= box.x:
        return "left"
    return "bottom" if towards[1] > box.middle else "top"


def _points(
    ends: Mapping[MapRelation, tuple[_End, _End]], places: Mapping[str, Box]
) -> dict[tuple[MapRelation, str], Point]:
    """Return where each line begins and ends: lines on one side of a card in the order of where they go."""
    on_side: dict[tuple[str, str], list[tuple[float, MapRelation]]] = defaultdict(list)
    for relation, both in ends.items():
        for end in both:
            order = end.towards[1] if end.side in ("left", "right") else end.towards[0]
            on_side[end.role, end.side].append((order, relation))
    points = {}
    for (role, side), lines in on_side.items():
        lines.sort(key=lambda line: line[0])
        for number, (_order, relation) in enumerate(lines, start=1):
            share = 0.5 + _SIDE * (number / (len(lines) + 1) - 0.5)
            points[relation, role] = _on_side(places[role], side, share)
    return points


def _on_side(box: Box, side: str, share: float) -> Point:
    if side in ("left", "right"):
        return (box.x if side == "left" else box.right), box.y + box.height * share
    return box.x + box.width * share, (box.y if side == "top" else box.bottom)


def _off(point: Point, side: str, gaps: Point) -> Point:
    """Return the point straight off a side of a card from which a line turns: its head lies before that."""
    across = {"left": -1, "right": 1}.get(side, 0) * gaps[0] * _STRAIGHT
    down = {"top": -1, "bottom": 1}.get(side, 0) * gaps[1] / 2
    return point[0] + across, point[1] + down


def _middle(box: Box) -> Point:
    return box.x + box.width / 2, box.middle


def _crosses(begin: Point, end: Point, box: Box) -> bool:
    """Tell whether a straight line has a point inside a box, by cutting off what lies outside each side."""
    low, high = 0.0, 1.0
    for at, way, least, most in (
        (begin[0], end[0] - begin[0], box.x, box.right),
        (begin[1], end[1] - begin[1], box.y, box.bottom),
    ):
        if way == 0:
            if not least < at < most:
                return False
            continue
        enters, leaves = sorted(((least - at) / way, (most - at) / way))
        low, high = max(low, enters), min(high, leaves)
    return low < high
