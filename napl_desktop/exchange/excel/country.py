"""What the country has, for the workbook of a national project: the same as on the screen, from what leaves."""

from collections import Counter
from collections.abc import Iterator

from napl_desktop.exchange.excel.view import PathView, ProjectView
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.country_facts import CountryFacts, Pairs, RoleFacts
from napl_desktop.queries.coverage import AtelierCoverage, LevelCoverage, PathCoverage


def coverage_of(project: ProjectView) -> tuple[AtelierCoverage, ...]:
    """Return how full and how agreed every level of every path is, in the user's order."""
    return tuple(
        AtelierCoverage(
            atelier.id,
            atelier.title,
            atelier.sectors,
            atelier.focus,
            tuple(_path(path) for path in project.paths if path.atelier is atelier),
        )
        for atelier in project.snapshot.ateliers
    )


def country_facts_of(project: ProjectView) -> CountryFacts:
    """Return what is asked of a project to see what the country has."""
    roles: dict[str, tuple[RoleFacts, ...]] = {}
    for role in project.snapshot.roles:
        facts = RoleFacts(role.id, role.title, role.task, role.parked)
        roles[role.atelier_id] = (*roles.get(role.atelier_id, ()), facts)
    anchors = {
        level.id: level.anchor
        for path in project.paths
        for level in path.snapshot.levels
        if level.anchor is not None
    }
    empty_rows = {path.snapshot.id: tuple(_empty_rows(path)) for path in project.paths}
    same = (_same(project, table, end) for table, end in (("same_role", "role_id"), ("same_path", "path_id")))
    return CountryFacts(anchors, roles, empty_rows, *same)


def _path(path: PathView) -> PathCoverage:
    cells = (cell for row in path.rows for cell in row.cells)
    counts = Counter((cell.level_id, cell.status) for cell in cells)
    statuses = DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED
    levels = tuple(
        LevelCoverage(level.id, level.title, len(path.rows), *(counts[level.id, each] for each in statuses))
        for level in path.snapshot.levels
    )
    return PathCoverage(path.snapshot.id, path.snapshot.title, path.snapshot.role_id, levels)


def _empty_rows(path: PathView) -> Iterator[tuple[str, str]]:
    for row in path.rows:
        if not any(cell.text for cell in row.cells):
            yield row.leaf.id, row.leaf.title


def _same(project: ProjectView, table: str, end: str) -> Pairs:
    """Return the pairs that a table says are the same."""
    rows = (row for (name, _id), row in project.snapshot.rows.items() if name == table)
    return tuple(sorted((str(row[end]), str(row["other_id"])) for row in rows if row["is_same"]))
