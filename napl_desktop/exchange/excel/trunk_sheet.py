"""The sheet Stam en takken of a national project: level by level which role paths branch from a level path."""

from collections.abc import Iterator

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SECTORS, SheetName
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import PathView, ProjectView
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.trunk import GrowingPath, LevelTrunk, RoleBranch, TrunkLevel, trees_of

_COLUMNS = (
    SheetColumn("Pad-id", 0),
    SheetColumn("Sector", 9),
    SheetColumn("Niveaupad", 40, StyleName.TABLE_WRAPPED),
    SheetColumn("Fase", 16, StyleName.TABLE_WRAPPED),
    SheetColumn("Niveau", 28, StyleName.TABLE_WRAPPED),
    SheetColumn("Rolpad", 40, StyleName.TABLE_WRAPPED),
    SheetColumn("Rol", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Bouwt voort op", 44, StyleName.TABLE_WRAPPED),
    SheetColumn("Begint bij", 16),
)
_BY_ITSELF, _NOTHING = "vanzelf", "–"


def trunk_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of levels, each with the role paths that leave there, and last what stands loose."""
    lines = list(_lines(project))
    return table_sheet(book, SheetName.TRUNK, _COLUMNS, lines, len(lines), under_title(book, SheetName.TRUNK))


def _lines(project: ProjectView) -> Iterator[list[Value]]:
    for tree in trees_of(tuple(_growing(path) for path in project.paths)):
        sector = SECTORS[tree.sector]
        for trunk in tree.trunks:
            for number, level in enumerate(trunk.path.levels or (None,)):
                yield [
                    *_place(trunk, level, sector, trunk.path.id),
                    None,
                    None,
                    _of_trunk(trunk, number),
                    None,
                ]
                for branch in trunk.branches:
                    if (trunk.knot_of(branch) or 0) == number:
                        place = _place(trunk, level, sector, branch.path.id)
                        yield [*place, *_of_branch(branch, _BY_ITSELF)]
        for branch in tree.loose:
            yield [branch.path.id, sector, None, None, None, *_of_branch(branch, _NOTHING)]


def _place(trunk: LevelTrunk, level: TrunkLevel | None, sector: str, path_id: str) -> list[Value]:
    named = (level.stage or None, level.title) if level else (None, None)
    return [path_id, sector, trunk.path.title, *named]


def _of_trunk(trunk: LevelTrunk, number: int) -> str | None:
    """Return what a level path builds on itself, beside the first of its levels."""
    return _base(trunk) if trunk.base is not None and number == 0 else None


def _of_branch(branch: RoleBranch, otherwise: str) -> list[Value]:
    base = _base(branch) if branch.base is not None else otherwise
    return [branch.path.title, branch.path.role or None, base, branch.begins or _NOTHING]


def _base(of: LevelTrunk | RoleBranch) -> str:
    assert of.base is not None
    return f"{of.base.title} ({', '.join(SECTORS[sector] for sector in of.base.sectors)})"


def _growing(path: PathView) -> GrowingPath:
    statuses = (
        DescriptorStatus.AGREED,
        DescriptorStatus.DISPUTED,
        DescriptorStatus.PROPOSED,
        DescriptorStatus.EMPTY,
    )
    agreed, disputed, proposed, empty = (path.statuses[status] for status in statuses)
    return GrowingPath(
        id=path.snapshot.id,
        title=path.snapshot.title,
        role=path.role.title if path.role else "",
        sectors=path.atelier.sectors,
        focus=path.atelier.focus,
        base_id=path.snapshot.builds_on_id,
        levels=tuple(
            TrunkLevel(level.id, level.title, level.stage, level.anchor) for level in path.snapshot.levels
        ),
        shares=(agreed, disputed, proposed, empty),
    )
