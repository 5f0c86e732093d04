"""How prerequisites run between the cards of a path: through the gaps between columns and lanes, over no card."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from napl_desktop.graph.layout import Arrow, PathLayout, Sizes
from napl_desktop.model import CellKey

Ends = tuple[CellKey, CellKey]
"""A cell that is required, and the one that requires it."""

# Lines in one gap lie beside each other, in so many tracks.
_TRACKS = 5
# As a part of the height of a card: where they leave and come in, clear of the steps from level to level.
_OUT, _IN = 0.75, 0.25


class Outside(Struct, frozen=True):
    """How many links of a cell come from other paths, and how many go to them."""

    incoming: int
    outgoing: int


class LinkWays(Struct, frozen=True):
    """The ways of all links within a path, and of each cell how many lead out of it."""

    ways: tuple[Arrow, ...]
    outside: Mapping[CellKey, Outside]


def link_ways(links: Iterable[Ends], layout: PathLayout, sizes: Sizes) -> LinkWays:
    """Return how links run in a layout; the same links give the same ways, whatever their order."""
    places, router = layout.places, _Router(layout, sizes)
    every = set(links)
    inside = sorted((ends for ends in every if ends[0] in places and ends[1] in places), key=router.order)
    incoming = Counter(target for source, target in every if source not in places)
    outgoing = Counter(source for source, target in every if target not in places)
    outside = {key: Outside(incoming[key], outgoing[key]) for key in places if incoming[key] or outgoing[key]}
    return LinkWays(tuple(router.way(*ends) for ends in inside), outside)


class _Router:
    """Gives every link its tracks in the gaps that it passes."""

    def __init__(self, layout: PathLayout, sizes: Sizes) -> None:
        self._columns, self._lanes, self._places = layout.columns, layout.lanes, layout.places
        self._column = {column.level.id: number for number, column in enumerate(layout.columns)}
        self._lane = {lane.dimension.id: number for number, lane in enumerate(layout.lanes)}
        self._sizes = sizes
        self._taken: Counter[tuple[str, int]] = Counter()

    def order(self, ends: Ends) -> tuple[int, ...]:
        """Return what links are sorted by: where they begin and end, in reading order."""
        (row, level), (to_row, to_level) = ends
        return self._lane[row], self._column[level], self._lane[to_row], self._column[to_level]

    def way(self, source: CellKey, target: CellKey) -> Arrow:
        """Return the corners from the right side of one card to the left side of another."""
        one, other, gap = self._places[source], self._places[target], self._sizes.arrow_gap
        begin = (one.right + gap, one.y + one.height * _OUT)
        end = (other.x - gap, other.y + other.height * _IN)
        after, before = self._column[source[1]] + 1, self._column[target[1]]
        out = self._beside(after)
        if after == before:
            return Arrow(source, target, (begin, (out, begin[1]), (out, end[1]), end))
        into, along = self._beside(before), self._between(source, target)
        corners = ((out, begin[1]), (out, along), (into, along), (into, end[1]))
        return Arrow(source, target, (begin, *corners, end))

    def _beside(self, number: int) -> float:
        """Return an x in the gap before a column (or after the last); at the edges there is half a gap."""
        gap, last = self._sizes.column_gap, len(self._columns)
        if number == 0:
            middle, room = gap / 4, gap / 2
        elif number == last:
            middle, room = self._columns[-1].right - gap / 4, gap / 2
        else:
            middle, room = self._columns[number].left, gap
        return middle + self._track("column", number) * room / 8

    def _between(self, source: CellKey, target: CellKey) -> float:
        """Return a y in the air above or below the cards of the target's lane, on the side of the source."""
        here, there = self._lane[source[0]], self._lane[target[0]]
        lane, air = self._lanes[there], self._sizes.lane_gap / 4
        is_below = here > there
        y = lane.bottom - air if is_below else lane.top + air
        return y + self._track("below" if is_below else "above", there) * self._sizes.lane_gap / 10

    def _track(self, kind: str, number: int) -> int:
        """Return the next free track of a gap: 0 is its middle, then one to either side, and so on."""
        used = self._taken[kind, number]
        self._taken[kind, number] += 1
        place = used % _TRACKS
        return (place + 1) // 2 * (1 if place % 2 else -1)
