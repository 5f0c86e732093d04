"""Writing what came of a merge: one step, however many rows it is about."""

from collections.abc import Generator, Iterator

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.model import Project
from napl_desktop.rows import Rows, diff


def accept_merge(document: Document, before: Rows, after: Rows, title: str) -> None:
    """Write what is otherwise in `after` than in `before`, as which the project is; `title` says with what."""
    for _written in accept_merge_in_slices(document, before, after, title):
        pass


def accept_merge_in_slices(
    document: Document, before: Rows, after: Rows, title: str
) -> Generator[int, None, None]:
    """Do the same some rows at a time, as `Document.edit_in_slices`; yield how many are written."""
    found = diff(before, after)
    put = found.added | {key: row for key, (_before, row) in found.changed.items()}
    rows = [*((*key, row) for key, row in put.items()), *((*key, None) for key in found.removed)]

    def work(edit: Edit) -> Iterator[int]:
        (project,) = edit.all(sa.select(Project))
        edit.set_subject(Project, project.id, title)
        yield from edit.put_rows_in_slices(rows)

    yield from document.edit_in_slices("merge", work, VersionReason.MERGE)
