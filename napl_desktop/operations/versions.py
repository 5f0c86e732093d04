"""What a person does with points in the history: name them, and bring back what was there."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.versions import VersionReason
from napl_desktop.errors import ThingGone
from napl_desktop.model import (
    Atelier,
    Base,
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    Project,
    Role,
    descriptor_id,
)
from napl_desktop.operations._naming import named
from napl_desktop.operations._placing import cell_title, place_cell
from napl_desktop.operations._siblings import in_order
from napl_desktop.text import one_line

Rows = dict[tuple[str, str], dict[str, Any]]
"""(Table, id of a row) → its columns."""

_LINKS = ("prerequisite", "role_requirement", "route", "starting_level")
"""What leads from one thing to another: without both it is nothing."""


def name_version(document: Document, title: str, point: int | None = None) -> str:
    """Name the project as it is now, or as it was after step `point`; return the version's id.

    Raises TitleNeeded, or ThingGone if there is no such step.
    """
    with document.edit("name-version") as edit:
        version = edit.add_version(VersionReason.NAMED, one_line(named(title)), point)
        edit.about("version", version.id, version.title)
        return version.id


def rename_version(document: Document, version_id: str, title: str) -> None:
    """Give a version a name, also one that was kept by itself. Raises TitleNeeded, ThingGone."""
    with document.edit("rename-version") as edit:
        edit.rename_version(version_id, one_line(named(title)))
        edit.about("version", version_id, title)


def remove_version(document: Document, version_id: str) -> None:
    """Forget a version; the steps around it stay on record. Raises ThingGone."""
    with document.edit("remove-version") as edit:
        version = edit.remove_version(version_id)
        edit.about("version", version.id, version.title)


def note_hand_in(document: Document, version_id: str, point: int) -> None:
    """Keep on record that the project as it was after step `point` was handed in.

    It is noted when the workbook stands, so that nothing is on record that nobody can have; the workbook names
    the version by `version_id`, which was made for it. Raises ThingGone if there is no such step.
    """
    with document.edit("hand-in") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.add_version(VersionReason.HAND_IN, point=point, id=version_id)
        edit.about("project", project.id, project.title)


def bring_back_cell(document: Document, past: Document, dimension_id: str, level_id: str) -> None:
    """Give a cell the text and the status that it had in `past`.

    Its notes stay. Raises ThingGone if its row or level is not there now.
    """
    with past.read() as then, document.edit("bring-back-cell") as edit:
        was = then.get(Descriptor, descriptor_id(dimension_id, level_id))
        cell = place_cell(edit, dimension_id, level_id)
        cell.text, cell.status = (was.text, was.status) if was else ("", DescriptorStatus.EMPTY)
        if not cell.text and sa.inspect(cell).pending:
            edit.session.expunge(cell)
        edit.about("cell", cell.id, cell_title(edit, dimension_id, level_id))


def bring_back_path(document: Document, past: Document, path_id: str) -> None:
    """Make a path as it was in `past`, with its rows, levels, texts, notes and what it requires.

    Also one that was removed since: then what led to it, and asked for it, is back as well. Where its atelier is
    gone, it goes to the first one; where its role is gone, or what it builds on, it has none. Raises ThingGone if
    the path was not there then.
    """
    with past.read() as then, document.edit("bring-back-path") as edit:
        path = then.get(DevelopmentPath, path_id)
        if path is None:
            raise ThingGone()
        rows = _rows_of_path(then, path_id)
        columns = rows["path", path_id]
        if edit.session.get(Atelier, path.atelier_id) is None:
            columns["atelier_id"] = in_order(edit.all(sa.select(Atelier)))[0].id
        if path.role_id and edit.session.get(Role, path.role_id) is None:
            columns["role_id"] = None
        columns["builds_on_id"] = _base_there(edit, path_id, path.builds_on_id)
        now = _rows_of_path(edit.session, path_id)
        around = {
            key: row for key, row in _rows_around_path(then, path_id).items() if not _is_there(edit, key)
        }
        wanted = _with_both_ends(edit, rows | around)
        _replace(edit, now, wanted)
        edit.about("path", path_id, path.title)


def bring_back_everything(document: Document, past: Document, title: str = "") -> None:
    """Make the whole project as it was in `past`; `title` is that of the version, if it has one."""
    with past.read() as then, document.edit("bring-back-everything") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.about("project", project.id, title or project.title)
        _replace(edit, _all_rows(edit.session), _all_rows(then))


def _replace(edit: Edit, now: Rows, wanted: Rows) -> None:
    """Write only what differs: the rest takes no part in the step."""
    different = [(*key, columns) for key, columns in wanted.items() if now.get(key) != columns]
    edit.put_rows([*different, *((*key, None) for key in now.keys() - wanted.keys())])


def _all_rows(session: Session) -> Rows:
    tables = Base.metadata.sorted_tables
    return {key: row for table in tables for key, row in _rows(session, table, sa.true()).items()}


def _rows_of_path(session: Session, path_id: str) -> Rows:
    table = Base.metadata.tables
    _levels, dimensions, cells = _ids_in_path(path_id)
    note, link = table["note"], table["prerequisite"]
    on_path = sa.or_(
        note.c.path_id == path_id, note.c.dimension_id.in_(dimensions), note.c.descriptor_id.in_(cells)
    )
    return _rows_where(
        session,
        (table["path"], table["path"].c.id == path_id),
        (table["level"], table["level"].c.path_id == path_id),
        (table["dimension"], table["dimension"].c.path_id == path_id),
        (table["descriptor"], table["descriptor"].c.id.in_(cells)),
        (note, on_path),
        (link, link.c.descriptor_id.in_(cells)),
    )


def _rows_around_path(session: Session, path_id: str) -> Rows:
    """Return what is no part of a path but goes when it goes: what leads to it, and what asks for it."""
    levels, dimensions, cells = _ids_in_path(path_id)
    link, requirement, route, start = (Base.metadata.tables[name] for name in _LINKS)
    routes = sa.select(route.c.id).where(route.c.level_id.in_(levels))
    return _rows_where(
        session,
        (link, link.c.required_id.in_(cells)),
        (requirement, requirement.c.level_id.in_(levels)),
        (route, route.c.id.in_(routes)),
        (start, sa.or_(start.c.dimension_id.in_(dimensions), start.c.route_id.in_(routes))),
    )


def _ids_in_path(path_id: str) -> tuple["sa.Select[tuple[str]]", ...]:
    level, dimension, cell = (Base.metadata.tables[name] for name in ("level", "dimension", "descriptor"))
    levels = sa.select(level.c.id).where(level.c.path_id == path_id)
    dimensions = sa.select(dimension.c.id).where(dimension.c.path_id == path_id)
    return levels, dimensions, sa.select(cell.c.id).where(cell.c.level_id.in_(levels))


def _base_there(edit: Edit, path_id: str, base_id: str | None) -> str | None:
    """Return what a path built on, unless that is gone, or builds on this very path now."""
    before = base_id
    while before is not None:
        found = edit.session.get(DevelopmentPath, before)
        if found is None or before == path_id:
            return None
        before = found.builds_on_id
    return base_id


def _is_there(edit: Edit, key: tuple[str, str]) -> bool:
    name, id = key
    table = Base.metadata.tables[name]
    return edit.session.execute(sa.select(table.c.id).where(table.c.id == id)).first() is not None


def _with_both_ends(edit: Edit, rows: Rows) -> Rows:
    """Leave out links that lead to what is gone, or come from there; rows in an order in which they depend."""
    kept: Rows = {}
    for key, row in rows.items():
        ends = [
            (foreign.column.table.name, row[column.name])
            for column in Base.metadata.tables[key[0]].columns
            for foreign in column.foreign_keys
            if row[column.name] is not None
        ]
        if key[0] not in _LINKS or all(end in rows or _is_there(edit, end) for end in ends):
            kept[key] = row
    return kept


def _rows_where(session: Session, *parts: tuple[sa.Table, sa.ColumnElement[bool]]) -> Rows:
    return {key: row for table, which in parts for key, row in _rows(session, table, which).items()}


def _rows(session: Session, table: sa.Table, which: sa.ColumnElement[bool]) -> Rows:
    return {
        (table.name, row.id): dict(row._mapping) for row in session.execute(sa.select(table).where(which))
    }
