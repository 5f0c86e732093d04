"""What the user does with points in the history: name them, and bring back what was there."""

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.history.steps import OtherSubject
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import Atelier, Descriptor, DescriptorStatus, DevelopmentPath, Project
from napl_desktop.operations._cells import cell_title, get_or_create_cell, holds_something
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import in_order
from napl_desktop.rows import (
    Key,
    Rows,
    Value,
    are_there,
    diff,
    is_in,
    read_all,
    read_around,
    read_parts,
    read_rows,
)
from napl_desktop.text import one_line


def name_version(document: Document, title: str, point: int | None = None) -> str:
    """Name the project as it is now, or as it was after step `point`; return the version's id.

    Raises TitleNeeded, or ThingGone if there is no such step.
    """
    with document.edit("name-version") as edit:
        version = edit.add_version(VersionReason.NAMED, one_line(named(title)), point)
        edit.set_subject(OtherSubject.VERSION, version.id, version.title)
        return version.id


def rename_version(document: Document, version_id: str, title: str) -> None:
    """Give a version a name, also one that was kept by itself. Raises TitleNeeded, ThingGone."""
    with document.edit("rename-version") as edit:
        edit.rename_version(version_id, one_line(named(title)))
        edit.set_subject(OtherSubject.VERSION, version_id, title)


def remove_version(document: Document, version_id: str) -> None:
    """Forget a version; the steps around it stay on record. Raises ThingGone."""
    with document.edit("remove-version") as edit:
        version = edit.remove_version(version_id)
        edit.set_subject(OtherSubject.VERSION, version.id, version.title)


def note_hand_in(document: Document, version_id: str, point: int) -> None:
    """Keep on record that the project as it was after step `point` was handed in.

    It is noted when both files stand, so that nothing is on record that does not exist; they name the version by
    `version_id`, which was made for it. Raises ThingGone if there is no such step.
    """
    with document.edit("hand-in") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.add_version(VersionReason.HAND_IN, point=point, id=version_id)
        edit.set_subject(Project, project.id, project.title)


def bring_back_cell(document: Document, past: Document, dimension_id: str, level_id: str) -> None:
    """Make a cell as it was in `past`: its text and its status.

    Its notes stay. Raises ThingGone if its row or level is not there now.
    """
    with past.read() as then, document.edit("bring-back-cell") as edit:
        cell = get_or_create_cell(edit, dimension_id, level_id)
        edit.session.flush()
        key = (Descriptor.__tablename__, cell.id)
        was = read_rows(then.connection(), [key])
        if was:
            edit.put_rows([(*key, was[key])])
        else:
            cell.text, cell.status = "", DescriptorStatus.EMPTY
            if not holds_something(edit, cell):
                edit.remove(cell)
        edit.set_subject(Descriptor, cell.id, cell_title(edit, dimension_id, level_id))


def bring_back_path(document: Document, past: Document, path_id: str) -> None:
    """Make a path as it was in `past`, with all that is part of it.

    Also one that was removed since: then what led to it, and asked for it, is back as well. Where its atelier is
    gone, it goes to the first one; where its role is gone, or what it builds on, it has none. Raises ThingGone if
    the path was not there then.
    """
    key = (DevelopmentPath.__tablename__, path_id)
    with past.read() as then, document.edit("bring-back-path") as edit:
        wanted = read_parts(then.connection(), [key])
        if not wanted:
            raise ThingGone()
        connection = edit.session.connection()
        now = read_parts(connection, [key])
        if edit.session.get(Atelier, wanted[key]["atelier_id"]) is None:
            wanted[key]["atelier_id"] = in_order(edit.all(sa.select(Atelier)))[0].id
        wanted[key]["builds_on_id"] = _base_there(edit, path_id, wanted[key]["builds_on_id"])

        def is_there(other: Key) -> bool:
            return is_in(connection, other)

        led = {
            other: row for other, row in read_around(then.connection(), wanted).items() if not is_there(other)
        }
        _replace(edit, now, are_there(wanted | led, is_there))
        edit.set_subject(DevelopmentPath, path_id, str(wanted[key]["title"]))


def bring_back_everything(document: Document, past: Document, title: str = "") -> None:
    """Make the whole project as it was in `past`; `title` is that of the version, if it has one."""
    with past.read() as then, document.edit("bring-back-everything") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.set_subject(Project, project.id, title or project.title)
        _replace(edit, read_all(edit.session.connection()), read_all(then.connection()))


def _replace(edit: Edit, now: Rows, wanted: Rows) -> None:
    """Write only what differs: the rest takes no part in the step."""
    found = diff(now, wanted)
    changed = found.added | {key: after for key, (_before, after) in found.changed.items()}
    edit.put_rows([*((*key, row) for key, row in changed.items()), *((*key, None) for key in found.removed)])


def _base_there(edit: Edit, path_id: str, base_id: Value) -> Value:
    """Return what a path built on, unless that is gone, or builds on this very path now."""
    before: Value = base_id
    while before is not None:
        found = edit.session.get(DevelopmentPath, before)
        if found is None or before == path_id:
            return None
        before = found.builds_on_id
    return base_id
