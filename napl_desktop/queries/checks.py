"""What a group may still want to look at: findings in the content of a project. They mark, they never block."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import AtelierLine, outline


class Severity(StrEnum):
    """How much a finding matters: the path cannot be used without it, or it is still to be done."""

    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the rule's id (worded as `rule.<id>`), and where: titles from large to small."""

    rule: str
    severity: Severity
    place: tuple[str, ...]


def content_findings(session: Session) -> tuple[Finding, ...]:
    """Check the whole project."""
    found: list[Finding] = []
    ateliers = outline(session).ateliers
    with_path = {path.role_id for atelier in ateliers for path in atelier.paths}
    for atelier in ateliers:
        found += _role_findings(atelier, with_path)
        for path in atelier.paths:
            grid = path_grid(session, path.id)
            if grid:
                found += _path_findings(atelier, grid)
    return tuple(found)


def _role_findings(atelier: AtelierLine, with_path: Container[str | None]) -> Iterator[Finding]:
    for role in atelier.roles:
        if role.id not in with_path:
            yield Finding("role-without-path", Severity.HINT, (atelier.title, role.title))
        if role.open_notes:
            yield Finding("open-note", Severity.HINT, (atelier.title, role.title))


def _path_findings(atelier: AtelierLine, grid: PathGrid) -> Iterator[Finding]:
    place = (atelier.title, grid.title)
    if not grid.levels:
        yield Finding("path-without-levels", Severity.WARNING, place)
    if not grid.rows:
        yield Finding("path-without-rows", Severity.WARNING, place)
    if grid.role_id is None and atelier.focus is AtelierFocus.ROLES:
        yield Finding("path-without-role", Severity.HINT, place)
    if grid.open_notes:
        yield Finding("open-note", Severity.HINT, place)
    for level in grid.levels:
        if level.anchor is None:
            yield Finding("level-without-anchor", Severity.HINT, (*place, level.title))
    for dimension in grid.dimensions:
        if dimension.open_notes:
            yield Finding("open-note", Severity.HINT, (*place, dimension.title))
    yield from _cell_findings(place, grid)


def _cell_findings(place: tuple[str, ...], grid: PathGrid) -> Iterator[Finding]:
    for row in grid.rows:
        cells = [grid.cell(row.id, level.id) for level in grid.levels]
        if cells and not any(cell.text for cell in cells):
            yield Finding("row-without-text", Severity.WARNING, (*place, row.title))
        before = ""
        for cell, level in zip(cells, grid.levels, strict=True):
            here = (*place, row.title, level.title)
            if cell.text and cell.text.casefold() == before.casefold():
                yield Finding("same-as-neighbour", Severity.WARNING, here)
            if cell.status is DescriptorStatus.DISPUTED:
                yield Finding("disputed-cell", Severity.HINT, here)
            if cell.open_notes:
                yield Finding("open-note", Severity.HINT, here)
            before = cell.text
