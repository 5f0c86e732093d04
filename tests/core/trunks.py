"""Paths that branch for the tests of what is made from them: level paths as trunks, role paths as branches."""

from collections.abc import Sequence

from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.queries.trunk import GrowingPath, SectorTree, TrunkLevel, trees_of

START, GOOD, EXPERT = NationalLevel
LEVELS, ROLES = AtelierFocus.LEVELS, AtelierFocus.ROLES


def a_path(
    id: str,
    focus: AtelierFocus,
    anchors: Sequence[NationalLevel | None] = (START, GOOD),
    base: str | None = None,
    sectors: Sequence[Sector] = (Sector.VO,),
) -> GrowingPath:
    """Return a path whose id is its title; its levels are numbered."""
    levels = tuple(TrunkLevel(f"{id} {at}", f"niveau {at}", "", anchor) for at, anchor in enumerate(anchors))
    return GrowingPath(id, id, f"rol van {id}", tuple(sectors), focus, base, levels, (1, 2, 3, 4))


def tree_of(*paths: GrowingPath, sector: Sector = Sector.VO) -> SectorTree:
    """Return the tree of a sector."""
    return next(tree for tree in trees_of(paths) if tree.sector is sector)
