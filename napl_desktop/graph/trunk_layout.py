"""Where trunks and branches stand: plain numbers that any picture can be drawn from.

The sectors are bands below each other. In each, its level paths are trunks from left to right, and below a
trunk are the cards of the role paths, under the part of it where they leave. The parts are equally wide in every
sector, so that vakbekwaam is straight below vakbekwaam; what does not branch from a trunk follows below them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import ceil

from msgspec import Struct

from napl_desktop.graph.layout import Box
from napl_desktop.model import NationalLevel, Sector
from napl_desktop.queries.trunk import LevelTrunk, RoleBranch, SectorTree

_WIDEST = 1.5

PathPlace = tuple[Sector, str]
"""A path in a sector: one of two sectors has two places."""


class TrunkSizes(Struct, frozen=True):
    """What the drawing is made with; all cards are equal."""

    card_width: float
    """At the least: cards share out the width that there is, but are never more than half wider."""
    card_height: float
    gap: float
    """Between cards beside each other."""
    twig: float
    """Above a row of cards: room for the branches that lead there."""
    indent: float
    """From where a branch leaves the trunk to the first of its cards."""
    knot: float
    """How far a level on its trunk reaches to each side."""
    knot_width: float
    """The least room for the name of a level."""
    band_height: float
    """The strip with the name of a sector."""
    head_height: float
    """The title of a level path, and how agreed it is."""
    stage_height: float
    """The names of stages, where there are any."""
    names_height: float
    """The names of the levels, above the trunk."""
    thickness: float
    """Of the trunk."""
    words_height: float
    """A line of words above what stands loose."""
    margin: float


class PlacedKnot(Struct, frozen=True):
    """A level on its trunk: where, and how wide its name may be."""

    x: float
    room: float


class PlacedTrunk(Struct, frozen=True):
    """A level path: its head, the middle of its trunk, and its levels; no path where the sector has none."""

    trunk: LevelTrunk | None
    head: Box
    y: float
    knots: tuple[PlacedKnot, ...]


class PlacedBranch(Struct, frozen=True):
    """A role path: its card, and the way there.

    A branch leaves at `x`, `y` and comes in at the top of the card, past `rail`, the y between two rows of cards.
    What stands loose has no way there: `y` is None.
    """

    branch: RoleBranch
    card: Box
    x: float
    y: float | None
    rail: float


class PlacedSector(Struct, frozen=True):
    """The room of a sector: a strip from `top`, then its trunks and what is loose; it ends at `bottom`."""

    tree: SectorTree
    top: float
    inside: float
    bottom: float
    trunks: tuple[PlacedTrunk, ...]
    branches: tuple[PlacedBranch, ...]
    loose_words: float | None
    """The y of the words above what stands loose; None where nothing does."""


class TrunkLayout(Struct, frozen=True):
    """The whole drawing. `places` has a box for every path in every sector, in reading order."""

    width: float
    height: float
    parts: Mapping[NationalLevel, float]
    """The x where each part of a trunk begins."""
    right: float
    """The x where every trunk ends."""
    sectors: tuple[PlacedSector, ...]
    places: Mapping[PathPlace, Box]

    def path_at(self, x: float, y: float) -> PathPlace | None:
        """Return the path of which the card or the head holds this point, if any."""
        return next(
            (
                place
                for place, box in self.places.items()
                if box.x <= x <= box.right and box.y <= y <= box.bottom
            ),
            None,
        )


def lay_out_trunk(trees: Sequence[SectorTree], sizes: TrunkSizes, width: float) -> TrunkLayout:
    """Return where everything stands: in no more than `width`, if that is room for a card in each part."""
    drawing = _Drawing(trees, sizes, width)
    top, sectors = 0.0, []
    for tree in trees:
        sectors.append(drawing.sector(tree, top))
        top = sectors[-1].bottom
    places = {place: box for sector in sectors for place, box in _boxes(sector)}
    return TrunkLayout(
        drawing.right + sizes.margin, top, drawing.parts, drawing.right, tuple(sectors), places
    )


def _boxes(sector: PlacedSector) -> Iterator[tuple[PathPlace, Box]]:
    """Yield the boxes of a sector from top to bottom, and from left to right."""
    name = sector.tree.sector
    heads = [(placed.trunk.path.id, placed.head) for placed in sector.trunks if placed.trunk is not None]
    cards = [(placed.branch.path.id, placed.card) for placed in sector.branches]
    for id, box in sorted([*heads, *cards], key=lambda each: (each[1].y, each[1].x)):
        yield (name, id), box


class _Drawing:
    """How wide the parts are, and everything that follows from that."""

    def __init__(self, trees: Sequence[SectorTree], sizes: TrunkSizes, width: float) -> None:
        self._sizes = sizes
        trunks = [trunk for tree in trees for trunk in tree.trunks]
        least = _least_columns(trunks, sizes)
        room = width - 2 * sizes.margin - sizes.knot - len(least) * sizes.indent + sizes.gap
        columns = max(sum(least.values()), int(room // (sizes.card_width + sizes.gap)))
        self._columns = _columns(trunks, least, columns)
        wide = min(room / columns - sizes.gap, _WIDEST * sizes.card_width)
        self._card_width = max(sizes.card_width, wide)
        self.parts: dict[NationalLevel, float] = {}
        x = sizes.margin + sizes.knot
        for part, columns in self._columns.items():
            self.parts[part] = x
            x += sizes.indent + columns * (self._card_width + sizes.gap)
        self.right = x - sizes.gap

    def sector(self, tree: SectorTree, top: float) -> PlacedSector:
        """Return where everything of a sector is when it begins at `top`."""
        sizes = self._sizes
        inside = top + sizes.band_height
        y = inside + sizes.margin
        trunks: list[PlacedTrunk] = []
        branches: list[PlacedBranch] = []
        for trunk in tree.trunks or (None,):
            placed = self._trunk(trunk, y)
            trunks.append(placed)
            y = placed.y + sizes.thickness / 2
            if trunk is not None and trunk.branches:
                cards = list(self._cards(trunk, placed))
                branches += cards
                y = max(each.card.bottom for each in cards)
            y += 1.5 * sizes.margin
        words = y if tree.loose else None
        if words is not None:
            loose = list(self._loose(tree.loose, words + sizes.words_height))
            branches += loose
            y = max(each.card.bottom for each in loose) + sizes.margin
        return PlacedSector(tree, top, inside, y, tuple(trunks), tuple(branches), words)

    def _trunk(self, trunk: LevelTrunk | None, top: float) -> PlacedTrunk:
        sizes = self._sizes
        head = Box(sizes.margin, top, self.right - sizes.margin, sizes.head_height)
        y = head.bottom + sizes.thickness / 2
        if trunk is not None and trunk.path.levels:
            y += sizes.names_height
            y += sizes.stage_height if any(level.stage for level in trunk.path.levels) else 0
        return PlacedTrunk(trunk, head, y, tuple(self._knots(trunk)) if trunk else ())

    def _knots(self, trunk: LevelTrunk) -> Iterator[PlacedKnot]:
        """Yield where the levels are: those of a part share its width evenly."""
        ends = [*list(self.parts.values())[1:], self.right + self._sizes.gap]
        counted = Counter(trunk.stretches)
        for (part, left), end in zip(self.parts.items(), ends, strict=True):
            for number in range(counted[part]):
                room = (end - left) / counted[part]
                yield PlacedKnot(left + number * room, room - self._sizes.gap)

    def _cards(self, trunk: LevelTrunk, placed: PlacedTrunk) -> Iterator[PlacedBranch]:
        sizes = self._sizes
        below = placed.y + sizes.thickness / 2
        for part, left in self.parts.items():
            here = [branch for branch in trunk.branches if branch.stretch is part]
            for branch, card in self._rows(here, left + sizes.indent, below, self._columns[part]):
                yield PlacedBranch(branch, card, left, placed.y, card.y - sizes.twig / 2)

    def _loose(self, loose: Sequence[RoleBranch], top: float) -> Iterator[PlacedBranch]:
        sizes = self._sizes
        room = self.right - sizes.margin + sizes.gap
        columns = max(1, int(room // (self._card_width + sizes.gap)))
        # The first row is right below the words: nothing leads there.
        for branch, card in self._rows(loose, sizes.margin, top - sizes.twig, columns):
            yield PlacedBranch(branch, card, card.x, None, card.y)

    def _rows(
        self, branches: Iterable[RoleBranch], left: float, top: float, columns: int
    ) -> Iterator[tuple[RoleBranch, Box]]:
        """Yield cards in rows of so many, each row with room above it for what leads there."""
        sizes = self._sizes
        for number, branch in enumerate(branches):
            row, column = divmod(number, columns)
            x = left + column * (self._card_width + sizes.gap)
            y = top + sizes.twig + row * (sizes.card_height + sizes.twig)
            yield branch, Box(x, y, self._card_width, sizes.card_height)


def _least_columns(trunks: Sequence[LevelTrunk], sizes: TrunkSizes) -> dict[NationalLevel, int]:
    """Return the parts that there are, each with the fewest cards beside each other that its names have room for.

    Every trunk is meant to go from startbekwaam to vakbekwaam; expert is only there where something is.
    """
    stretches = [Counter(trunk.stretches) for trunk in trunks]
    used = {each for counted in stretches for each in counted}
    used |= {branch.stretch for trunk in trunks for branch in trunk.branches}
    used |= {NationalLevel.STARTBEKWAAM, NationalLevel.VAKBEKWAAM}
    step = sizes.card_width + sizes.gap
    least = {}
    for part in NationalLevel:
        if part in used:
            levels = max((counted[part] for counted in stretches), default=0)
            least[part] = max(1, ceil((levels * sizes.knot_width - sizes.indent) / step))
    return least


def _columns(
    trunks: Sequence[LevelTrunk], least: Mapping[NationalLevel, int], columns: int
) -> dict[NationalLevel, int]:
    """Share columns of cards among the parts: such that the whole is low, else even, else wide at first."""
    parts = list(least)
    counts = [Counter(branch.stretch for branch in trunk.branches) for trunk in trunks]

    def height(shared: Iterable[int]) -> tuple[int, int, list[int]]:
        shared = list(shared)
        rows = (
            max(ceil(count[part] / wide) for part, wide in zip(parts, shared, strict=True))
            for count in counts
        )
        return sum(rows), max(shared) - min(shared), [-wide for wide in shared]

    spare = columns - sum(least.values())
    # Each way to cut what is left over in as many pieces as there are parts.
    ways = (
        [wide + piece for wide, piece in zip(least.values(), _pieces(cuts, spare), strict=True)]
        for cuts in combinations(range(spare + len(parts) - 1), len(parts) - 1)
    )
    return dict(zip(parts, min(ways, key=height), strict=True))


def _pieces(cuts: Sequence[int], spare: int) -> list[int]:
    """Return how long the pieces between cuts are, where each cut takes a place of its own."""
    edges = [-1, *cuts, spare + len(cuts)]
    return [after - before - 1 for before, after in pairwise(edges)]
