"""Where roles and the lines between them stand on the map: plain numbers that any picture can be drawn from.

Each sector is a band over the whole width, with its title in a strip at the top. Within it, who grows into
another stands left of it, in layers that fast-sugiyama makes; roles without relations follow in rows. A role that
the user moved stays where it was put, and the others give way. The same project gives the same map.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from math import ceil, sqrt

from msgspec import Struct

from napl_desktop.graph.layout import Box, Point
from napl_desktop.graph.role_layers import Layered, layered
from napl_desktop.graph.role_lines import RelationLine, lines_between
from napl_desktop.model import RelationKind, Sector
from napl_desktop.queries.role_map import MappedRole, MapRelation, RoleMap

# Wider than high, as the screens are on which the map is seen.
_PROPORTION = 1.6
_FEWEST_COLUMNS = 3
# How far from the corner of its sector a role can be put, in pixels at 100 %: a map stays a map.
_FARTHEST = 20_000


class MapSizes(Struct, frozen=True):
    """What the map is made with; all cards are equal."""

    card_width: float
    card_height: float
    column_gap: float
    """Between the cards of two layers: room for lines."""
    row_gap: float
    band_height: float
    """The strip with the name of a sector."""
    margin: float
    """Around the cards of a sector."""
    pixel: float
    """How long a pixel at 100 % is: the measure of places that the user chose."""


class SectorBand(Struct, frozen=True):
    """The room of a sector: a strip from `top`, then its cards; it ends at `bottom`."""

    sector: Sector
    roles: int
    top: float
    inside: float
    """The y of the corner from which the places of its roles are counted."""
    bottom: float


class RoleLayout(Struct, frozen=True):
    """The whole map. `places` has a box for every role, in the order of the map."""

    width: float
    height: float
    margin: float
    bands: tuple[SectorBand, ...]
    places: Mapping[str, Box]
    lines: tuple[RelationLine, ...]

    def role_at(self, x: float, y: float) -> str | None:
        """Return the role whose card holds this point, if any: the last one where cards overlap."""
        found = (
            id for id, box in self.places.items() if box.x <= x <= box.right and box.y <= y <= box.bottom
        )
        return next(reversed(list(found)), None)

    def ends_from(self, role_id: str | None, is_back: bool) -> list[str]:
        """Return to which roles a role is something, or with `is_back` which are something to it.

        What is only related is on both sides.
        """
        ends: list[str] = []
        related: list[str] = []
        for relation in (line.relation for line in self.lines):
            begin, end = relation.role_id, relation.other_id
            if is_back:
                begin, end = end, begin
            if relation.kind is RelationKind.RELATED and role_id in (begin, end):
                related.append(end if begin == role_id else begin)
            elif begin == role_id:
                ends.append(end)
        return list(dict.fromkeys([*ends, *related]))


def lay_out_roles(roles: RoleMap, sizes: MapSizes) -> RoleLayout:
    """Return where everything on a map of roles stands."""
    sectors = {
        sector: [role for role in roles.roles if role.sector == sector]
        for sector in dict.fromkeys(role.sector for role in roles.roles)
    }
    columns = _columns(len(roles.roles), sizes)
    bands: list[SectorBand] = []
    places: dict[str, Box] = {}
    bends: dict[tuple[str, str], list[Point]] = {}
    top = 0.0
    for sector, members in sectors.items():
        ids = {role.id for role in members}
        between = [each for each in roles.relations if each.role_id in ids and each.other_id in ids]
        corner = (sizes.margin, top + sizes.band_height + sizes.margin)
        part = _Sector(members, between, sizes, columns)
        boxes = part.boxes(corner)
        places |= boxes
        bends |= part.bends(corner)
        bottom = max(box.bottom for box in boxes.values()) + sizes.margin
        bands.append(SectorBand(sector, len(members), top, corner[1], bottom))
        top = bottom
    right = max((box.right for box in places.values()), default=0.0)
    ordered = {role.id: places[role.id] for role in roles.roles}
    gaps = (sizes.column_gap, sizes.row_gap)
    lines = tuple(lines_between(roles.relations, ordered, bends, gaps))
    return RoleLayout(right + sizes.margin, top, sizes.margin, tuple(bands), ordered, lines)


def _columns(roles: int, sizes: MapSizes) -> int:
    """Return how many columns so many roles make, such that together they are somewhat wider than high."""
    across, down = sizes.card_width + sizes.column_gap, sizes.card_height + sizes.row_gap
    return max(_FEWEST_COLUMNS, ceil(sqrt(roles * _PROPORTION * down / across)))


class _Sector:
    """The roles of one sector on places of a grid: columns in whole numbers, rows in whole and half ones."""

    def __init__(
        self,
        members: Sequence[MappedRole],
        relations: Sequence[MapRelation],
        sizes: MapSizes,
        columns: int,
    ) -> None:
        self._members, self._sizes = members, sizes
        self._cells: dict[str, Point] = {}
        self._ways: dict[tuple[str, str], list[Point]] = {}
        groups = layered([role.id for role in members], relations)
        columns = max([columns, *(group.layers for group in groups)])
        rows = self._place_groups(groups, columns)
        single = [role.id for role in members if role.id not in self._cells]
        self._cells |= zip(single, self._free_cells(rows, columns), strict=False)

    def _place_groups(self, groups: Iterable[Layered], columns: int) -> float:
        """Put groups beside each other as long as that fits, then below; return the first row that is free."""
        row = below = 0.0
        column = 0
        for group in groups:
            if column and column + group.layers > columns:
                row, column = below, 0
            for id, (layer, place) in group.places.items():
                self._cells[id] = (column + layer, row + place)
            for ends, way in group.ways.items():
                self._ways[ends] = [(column + layer, row + place) for layer, place in way]
            column += group.layers
            below = max(below, row + group.rows)
        return ceil(below)

    def _free_cells(self, rows: float, columns: int) -> Iterator[Point]:
        """Yield the cells to the right of all groups, which take the first `rows`, and then those below.

        Between groups a role would seem to belong to them.
        """
        first = 1 + max((int(column) for column, _row in self._cells.values()), default=-1)
        for row in count():
            for column in range(first if row < rows else 0, columns):
                yield (column, row)

    def boxes(self, corner: Point) -> dict[str, Box]:
        """Return the box of every role; who was put somewhere is there, who would lie under it goes down."""
        put: dict[str, Box] = {}
        for role in self._members:
            if role.place is not None:
                x, y = (min(max(at, 0), _FARTHEST) * self._sizes.pixel for at in role.place)
                put[role.id] = self._box((corner[0] + x, corner[1] + y))
        found = dict(put)
        step = self._sizes.card_height + self._sizes.row_gap
        for id in self._cells:
            if id not in put:
                box = self._box(self._corner_of(self._cells[id], corner))
                # As long as nobody was put anywhere, nobody is in anybody's way: each has a cell.
                while put and any(_overlap(box, other) for other in found.values()):
                    box = Box(box.x, box.y + step / 2, box.width, box.height)
                found[id] = box
        return found

    def bends(self, corner: Point) -> dict[tuple[str, str], list[Point]]:
        """Return where lines that skip layers pass between cards: two points for each layer they pass."""
        moved = {role.id for role in self._members if role.place is not None}
        found = {}
        for ends, way in self._ways.items():
            if not moved.intersection(ends):
                points: list[Point] = []
                for cell in way:
                    x, y = self._corner_of(cell, corner)
                    middle = y + self._sizes.card_height / 2
                    points += [(x, middle), (x + self._sizes.card_width, middle)]
                found[ends] = points
        return found

    def _corner_of(self, cell: Point, corner: Point) -> Point:
        sizes = self._sizes
        across, down = sizes.card_width + sizes.column_gap, sizes.card_height + sizes.row_gap
        return corner[0] + cell[0] * across, corner[1] + cell[1] * down

    def _box(self, corner: Point) -> Box:
        return Box(*corner, self._sizes.card_width, self._sizes.card_height)


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
