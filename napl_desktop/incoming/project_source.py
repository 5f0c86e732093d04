"""A project file as a source: a copy of the same project that somebody worked in."""

from collections.abc import Sequence
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Step
from napl_desktop.document.storage.user_file import real_place
from napl_desktop.errors import NothingShared, SourceIsTarget
from napl_desktop.incoming.source import Source
from napl_desktop.rows import Rows, read_all
from napl_desktop.rows.merging.several import Incoming

_BEGINNING = 0


def read_project(document: Document, path: Path) -> Source:
    """Read a project file to be merged into `document`; an older format is read as ours, the file stays as it is.

    What both began with is the project as it was after the newest step that both histories have, or else as it
    was begun. Raises SourceIsTarget, NothingShared for another project with no such step, and what
    `Document.open` and `Document.checkout` raise.
    """
    if real_place(path) == real_place(document.path):
        raise SourceIsTarget(path)
    with Document.open(path, read_only=True) as other:
        theirs, their_steps = _rows_of(other), other.steps()
        is_same_project = _project_ids(other) == _project_ids(document)
    shared = _newest_shared(document.steps(), their_steps)
    if shared is None and not is_same_project:
        raise NothingShared(path)
    base = _rows_after(document, shared.seq if shared is not None else _BEGINNING)
    return Source(path, path.stem, Incoming(base, theirs), shared.at if shared is not None else "")


def _newest_shared(ours: Sequence[Step], theirs: Sequence[Step]) -> Step | None:
    known = {step.id for step in theirs}
    return next((step for step in reversed(ours) if step.id in known), None)


def _rows_after(document: Document, point: int) -> Rows:
    newest = document.steps()[-1:]
    if point == (newest[0].seq if newest else _BEGINNING):
        return _rows_of(document)
    past = document.checkout(point)
    try:
        return _rows_of(past)
    finally:
        past.leave()


def _rows_of(document: Document) -> Rows:
    with document.read() as db:
        return read_all(db.connection())


def _project_ids(document: Document) -> set[str]:
    return {id for table, id in _rows_of(document) if table == "project"}
