"""Where everything of a path's graph stands: plain numbers that any picture can be drawn from.

Levels are columns from left to right, rows are lanes from top to bottom. The heads of columns and lanes lie
outside the layout (a window keeps them in sight beside it, a picture draws them around it): the origin is the
top left corner of what is inside them. Every size comes from the caller: only who draws knows its type.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import DimensionHead, LevelHead, PathGrid

if TYPE_CHECKING:
    import networkx as nx

Point = tuple[float, float]


class Sizes(Struct, frozen=True):
    """What the layout is made with: all cards are equal, so that a route reads as one line."""

    card_width: float
    card_height: float
    column_gap: float
    """Between the cards of two levels: room for an arrow."""
    arrow_gap: float
    """Between an arrow and the cards at its ends."""
    lane_gap: float
    """Between the cards of two rows."""
    band_height: float
    """The strip with the title of a dimension that has rows below it."""


class Box(Struct, frozen=True):
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The y halfway down."""
        return self.y + self.height / 2


class LevelColumn(Struct, frozen=True):
    """The room of one level. Columns touch each other."""

    level: LevelHead
    left: float
    width: float

    @property
    def right(self) -> float:
        """The x where the next column begins."""
        return self.left + self.width


class StageSpan(Struct, frozen=True):
    """Neighbouring columns under one stage; `title` is "" where the levels have none."""

    title: str
    left: float
    right: float


class Band(Struct, frozen=True):
    """A dimension with rows below it: a strip from `top`, `height` high; what belongs to it ends at `bottom`."""

    dimension: DimensionHead
    top: float
    height: float
    bottom: float


class Lane(Struct, frozen=True):
    """The room of one row. Lanes and the strips of bands touch each other."""

    dimension: DimensionHead
    top: float
    height: float

    @property
    def bottom(self) -> float:
        """The y where the next lane or strip begins."""
        return self.top + self.height


class Arrow(Struct, frozen=True):
    """A way from one card to a next, as the corners of a line that begins and ends just off their edges."""

    source: CellKey
    target: CellKey
    points: tuple[Point, ...]


class PathLayout(Struct, frozen=True):
    """The whole picture. `places` has a box for every cell of the grid, empty ones too, in reading order."""

    width: float
    height: float
    columns: tuple[LevelColumn, ...]
    stages: tuple[StageSpan, ...]
    bands: tuple[Band, ...]
    lanes: tuple[Lane, ...]
    places: Mapping[CellKey, Box]
    arrows: tuple[Arrow, ...]

    @property
    def has_stages(self) -> bool:
        """Whether the columns need a second row of heads."""
        return any(span.title for span in self.stages)

    def place_at(self, x: float, y: float) -> CellKey | None:
        """Return the cell whose box holds this point, if any."""
        column = next((column for column in self.columns if column.left <= x < column.right), None)
        lane = next((lane for lane in self.lanes if lane.top <= y < lane.bottom), None)
        if column is None or lane is None:
            return None
        key = (lane.dimension.id, column.level.id)
        box = self.places[key]
        return key if box.x <= x <= box.right and box.y <= y <= box.bottom else None


def lay_out(grid: PathGrid, graph: "nx.DiGraph[CellKey]", sizes: Sizes) -> PathLayout:
    """Return where the parts of `grid` stand and how the edges of `graph` run between its cells."""
    columns = tuple(_columns(grid, sizes))
    lanes, bands, height = _lanes(grid.dimensions, sizes)
    places = {
        (lane.dimension.id, column.level.id): Box(
            column.left + sizes.column_gap / 2,
            lane.top + sizes.lane_gap / 2,
            sizes.card_width,
            sizes.card_height,
        )
        for lane in lanes
        for column in columns
    }
    arrows = tuple(
        Arrow(source, target, _way(places[source], places[target], sizes.arrow_gap))
        for source, target in graph.edges
    )
    width = columns[-1].right if columns else 0.0
    return PathLayout(width, height, columns, tuple(_stages(columns)), bands, lanes, places, arrows)


def _columns(grid: PathGrid, sizes: Sizes) -> Iterator[LevelColumn]:
    width = sizes.card_width + sizes.column_gap
    for number, level in enumerate(grid.levels):
        yield LevelColumn(level, number * width, width)


def _stages(columns: tuple[LevelColumn, ...]) -> Iterator[StageSpan]:
    for title, together in groupby(columns, key=lambda column: column.level.stage):
        members = list(together)
        yield StageSpan(title, members[0].left, members[-1].right)


def _lanes(
    dimensions: tuple[DimensionHead, ...], sizes: Sizes
) -> tuple[tuple[Lane, ...], tuple[Band, ...], float]:
    lanes: list[Lane] = []
    tops: list[tuple[int, DimensionHead, float]] = []
    y = 0.0
    ends: list[float] = []
    for number, dimension in enumerate(dimensions):
        if dimension.is_leaf:
            lanes.append(Lane(dimension, y, sizes.card_height + sizes.lane_gap))
            y = lanes[-1].bottom
        else:
            tops.append((number, dimension, y))
            y += sizes.band_height
        ends.append(y)
    bands = tuple(
        Band(dimension, top, sizes.band_height, ends[_last_below(dimensions, number)])
        for number, dimension, top in tops
    )
    return tuple(lanes), bands, y


def _last_below(dimensions: tuple[DimensionHead, ...], number: int) -> int:
    """Return the place in pre-order of the last descendant of the dimension at `number`."""
    last = number
    while last + 1 < len(dimensions) and dimensions[last + 1].depth > dimensions[number].depth:
        last += 1
    return last


def _way(source: Box, target: Box, gap: float) -> tuple[Point, ...]:
    """Return the corners of the way from the right side of one box to the left side of another.

    Straight: an edge stays in its lane and leads to the next filled cell, so what it passes is empty.
    """
    return (source.right + gap, source.middle), (target.x - gap, target.middle)
