"""What a group may still want to look at: findings in the content of a project. They mark, they never block.

What holds for a whole path is said once of the path, and not of each of its rows or levels.
"""

from collections.abc import Container, Iterator
from enum import StrEnum

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, DevelopmentPath, Dimension, Level, Place, Role
from napl_desktop.queries._tables import ROLE_REQUIREMENT
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import AtelierLine, outline


class Severity(StrEnum):
    """How much a finding matters: the path cannot be used without it, or it is still to be done."""

    WARNING = "warning"
    HINT = "hint"


class Finding(Struct, frozen=True):
    """One finding: its rule (worded as `rule.<rule>`, with `detail`), and where: titles from large to small.

    `at` is the same place as its address, and `path_id` the path that it is in, if it is in one.
    """

    rule: str
    severity: Severity
    titles: tuple[str, ...]
    at: Place
    path_id: str | None = None
    detail: str = ""


def content_findings(session: Session) -> tuple[Finding, ...]:
    """Check the whole project."""
    found: list[Finding] = []
    ateliers = outline(session).ateliers
    with_path = {path.role_id for atelier in ateliers for path in atelier.paths}
    # A role may lean on paths of others.
    with_path |= set(session.scalars(sa.select(ROLE_REQUIREMENT.c.role_id)))
    for atelier in ateliers:
        found += _role_findings(atelier, with_path)
        for path in atelier.paths:
            grid = path_grid(session, path.id)
            if grid:
                found += _path_findings(atelier, grid)
    return tuple(found)


def _role_findings(atelier: AtelierLine, with_path: Container[str | None]) -> Iterator[Finding]:
    for role in atelier.roles:
        titles, at = (atelier.title, role.title), Place.of(Role, role.id)
        if role.id not in with_path and not role.parked:
            yield Finding("role-without-path", Severity.HINT, titles, at)
        if role.open_notes:
            yield Finding("open-note", Severity.HINT, titles, at)


def _path_findings(atelier: AtelierLine, grid: PathGrid) -> Iterator[Finding]:
    titles, at = (atelier.title, grid.title), Place.of(DevelopmentPath, grid.id)
    if not grid.levels:
        yield Finding("path-without-levels", Severity.WARNING, titles, at, grid.id)
    if not grid.rows:
        yield Finding("path-without-rows", Severity.WARNING, titles, at, grid.id)
    if grid.role_id is None and atelier.focus is AtelierFocus.ROLES:
        yield Finding("path-without-role", Severity.HINT, titles, at, grid.id)
    if grid.open_notes:
        yield Finding("open-note", Severity.HINT, titles, at, grid.id)
    without_anchor = [level for level in grid.levels if level.anchor is None]
    if len(without_anchor) == len(grid.levels) > 1:
        yield Finding("path-without-anchors", Severity.HINT, titles, at, grid.id)
        without_anchor = []
    if _is_empty(grid):
        yield Finding("path-without-text", Severity.WARNING, titles, at, grid.id)
    for level in without_anchor:
        at = Place.of(Level, level.id)
        yield Finding("level-without-anchor", Severity.HINT, (*titles, level.title), at, grid.id)
    for dimension in grid.dimensions:
        if dimension.open_notes:
            at = Place.of(Dimension, dimension.id)
            yield Finding("open-note", Severity.HINT, (*titles, dimension.title), at, grid.id)
    yield from _cell_findings(titles, grid)


def _is_empty(grid: PathGrid) -> bool:
    """Tell whether there are cells, and no text in any."""
    return bool(grid.rows and grid.levels) and not any(cell.text for cell in grid.cells.values())


def _cell_findings(titles: tuple[str, ...], grid: PathGrid) -> Iterator[Finding]:
    is_path_empty = _is_empty(grid)
    for row in grid.rows:
        cells = [grid.cell(row.id, level.id) for level in grid.levels]
        if cells and not is_path_empty and not any(cell.text for cell in cells):
            at = Place.of(Dimension, row.id)
            yield Finding("row-without-text", Severity.WARNING, (*titles, row.title), at, grid.id)
        before = ""
        for cell, level in zip(cells, grid.levels, strict=True):
            here, at = (*titles, row.title, level.title), Place.of_cell(row.id, level.id)
            if cell.text and cell.text.casefold() == before.casefold():
                yield Finding("same-as-neighbour", Severity.WARNING, here, at, grid.id)
            if cell.status is DescriptorStatus.DISPUTED:
                yield Finding("disputed-cell", Severity.HINT, here, at, grid.id)
            if cell.open_notes:
                yield Finding("open-note", Severity.HINT, here, at, grid.id)
            before = cell.text
