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


class _CardEdges(Struct, frozen=True):
    """A card in the way of lines, with all of its edges: they are looked at thousands of times."""

    id: str
    x: float
    y: float
    right: float
    bottom: float


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
    cards = [_CardEdges(id, box.x, box.y, box.right, box.bottom) for id, box in places.items()]
    between = [_between(relation, places, cards, bends, gaps) for relation in ordered]
    ends = [_ends(relation, way, places) for relation, way in zip(ordered, between, strict=True)]
    points = _points(ends, places)
    for number, (relation, (one, other)) in enumerate(zip(ordered, ends, strict=True)):
        begin, end = points[number, one.role], points[number, other.role]
        way = _off(begin, one.side, gaps), *between[number], _off(end, other.side, gaps)
        yield RelationLine(relation, (begin, *way, end))


def _between(
    relation: MapRelation,
    places: Mapping[str, Box],
    cards: Sequence[_CardEdges],
    bends: Mapping[Ends, Sequence[Point]],
    gaps: Point,
) -> tuple[Point, ...]:
    """Return the corners of a line between its ends: of the ways there are the one over the fewest cards."""
    one, other = relation.role_id, relation.other_id
    if (one, other) in bends:
        return tuple(bends[one, other])
    if (other, one) in bends:
        return tuple(reversed(bends[other, one]))
    begin, end = _middle(places[one]), _middle(places[other])
    if not _crossed((begin, end), cards, (one, other)):
        return ()
    ways = _ways_between(places[one], places[other], gaps)
    near = _within([begin, end, *(point for way in ways for point in way)], cards)
    fewest, best = len(near) + 1, tuple[Point, ...]()
    for way in ways:
        crossed = _crossed((begin, *way, end), near, (one, other))
        if crossed < fewest:
            fewest, best = crossed, way
        if not crossed:
            break
    return best


def _within(points: Sequence[Point], cards: Sequence[_CardEdges]) -> list[_CardEdges]:
    """Return the cards that reach into the rectangle around points."""
    across, down = zip(*points, strict=True)
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    return [
        card
        for card in cards
        if card.x < right and left < card.right and card.y < bottom and top < card.bottom
    ]


def _crossed(way: Sequence[Point], cards: Sequence[_CardEdges], ends: Ends) -> int:
    """Return how many cards a line passes through, apart from those at its ends."""
    on_way = {card.id for begin, end in pairwise(way) for card in _on_way(begin, end, cards)}
    return len(on_way.difference(ends))


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


def _points(ends: Sequence[tuple[_End, _End]], places: Mapping[str, Box]) -> dict[tuple[int, str], Point]:
    """Return where each line begins and ends, by its number and the role.

    Lines on one side of a card are in the order of where they go.
    """
    on_side: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    for number, both in enumerate(ends):
        for end in both:
            order = end.towards[1] if end.side in ("left", "right") else end.towards[0]
            on_side[end.role, end.side].append((order, number))
    points = {}
    for (role, side), lines in on_side.items():
        lines.sort(key=lambda line: line[0])
        for place, (_order, number) in enumerate(lines, start=1):
            share = 0.5 + _SIDE * (place / (len(lines) + 1) - 0.5)
            points[number, role] = _on_side(places[role], side, share)
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


def _on_way(begin: Point, end: Point, cards: Sequence[_CardEdges]) -> list[_CardEdges]:
    """Return the cards in which a straight line has a point."""
    (left, right), (top, bottom) = sorted((begin[0], end[0])), sorted((begin[1], end[1]))
    near = [
        card
        for card in cards
        if card.x < right and left < card.right and card.y < bottom and top < card.bottom
    ]
    across, down = end[0] - begin[0], end[1] - begin[1]
    if not near or not across or not down:
        return near
    # A slanting line misses a card in its rectangle if all corners of the card are on one side of it.
    return [
        card
        for card in near
        if abs(across * (card.y + card.bottom - 2 * begin[1]) - down * (card.x + card.right - 2 * begin[0]))
        < abs(across) * (card.bottom - card.y) + abs(down) * (card.right - card.x)
    ]
