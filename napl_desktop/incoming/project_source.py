"""A project file as a source: a copy of the same project that somebody worked in."""

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Step, all_steps, rows_at
from napl_desktop.document.storage.user_file import real_place
from napl_desktop.errors import NothingShared, SourceIsTarget
from napl_desktop.incoming.source import Source
from napl_desktop.rows import Rows, read_all
from napl_desktop.rows.merging.several import Incoming

_BEGINNING = 0


def read_project(document: Document, path: Path) -> Source:
    """Read a project file to be merged into `document`; an older format is read as ours, the file stays as it is.

    What both began with is the project as it was after the newest step that both histories have, or else as it
    was begun. Any thread may do it. Raises SourceIsTarget, NothingShared for another project with no such step,
    HistoryDamaged, and what `Document.open` raises.
    """
    if real_place(path) == real_place(document.path):
        raise SourceIsTarget(path)
    with Document.open(path, read_only=True) as other, other.read() as db:
        theirs, their_steps = read_all(db.connection()), all_steps(db.connection())
    with document.read_elsewhere() as db:
        ours = read_all(db.connection())
        shared = _newest_shared(all_steps(db.connection()), their_steps)
        if shared is None and _project_ids(theirs) != _project_ids(ours):
            raise NothingShared(path)
        base = _rows_after(db.connection(), ours, shared.seq if shared is not None else _BEGINNING)
    return Source(path, path.stem, Incoming(base, theirs), shared.at if shared is not None else "")


def _newest_shared(ours: Sequence[Step], theirs: Sequence[Step]) -> Step | None:
    known = {step.id for step in theirs}
    return next((step for step in reversed(ours) if step.id in known), None)


def _rows_after(connection: sa.Connection, now: Rows, point: int) -> Rows:
    """Return the rows as they were after a step; `now` are those of this moment."""
    rows = dict(now)
    for row in rows_at(connection, point):
        key = (row.table, row.row_id)
        if row.columns is None:
            rows.pop(key, None)
        else:
            rows[key] = dict(row.columns)
    return rows


def _project_ids(rows: Rows) -> set[str]:
    return {id for table, id in rows if table == "project"}
