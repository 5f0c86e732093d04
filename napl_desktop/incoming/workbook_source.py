"""A workbook of the project as a source: what somebody changed in it at home, or a group in the room."""

from pathlib import Path

import sqlalchemy as sa
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.errors.workbooks import TextTooLongInWorkbook
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.excel_back.returned import ReturnedWorkbook, WorkbookChanges
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.incoming.ateliers import project_id_in
from napl_desktop.incoming.bases import (
    content_state,
    newest_base,
    returned_before,
    was_merged,
    workbook_state,
)
from napl_desktop.incoming.source import Source
from napl_desktop.rows import Rows, are_there, diff, read_shared
from napl_desktop.rows.merging.several import Incoming


def read_workbook(document: Document, path: Path, check: Check = go_on) -> ReturnedWorkbook:
    """Read a workbook of a document's project. Raises what `read_back` raises.

    It brings with it what it is compared with; but where these very words were merged before, that is known here,
    and so it is of what a group's workbook says as it did when it was taken back before.
    """
    with document.read_elsewhere() as db:
        return _read(db.connection(), path, read_shared(db.connection()), check)


def read_changes(document: Document, path: Path, check: Check = go_on) -> WorkbookChanges:
    """Return what a workbook changes of a document's project. Raises what `read_back` raises."""
    with document.read_elsewhere() as db:
        ours = read_shared(db.connection())
        workbook = _read(db.connection(), path, ours, check)
    return WorkbookChanges(workbook, workbook.proposal(ours))


def as_source(workbook: ReturnedWorkbook, path: Path) -> Source:
    """Return a workbook that was read from a file as what is merged."""
    return Source(
        path,
        path.stem,
        Incoming(workbook.base, workbook.theirs),
        project_id=project_id_in(workbook.theirs),
        states=workbook.states,
        is_known=workbook.is_known,
        handout_id=workbook.handout_id,
        file_format=workbook.file_format,
        is_workbook=True,
    )


def changes_of_own_workbook(document: Document, path: Path, check: Check = go_on) -> WorkbookChanges | None:
    """Return what a workbook changes of a document's project; None for any file that is none of it.

    Raises TextTooLongInWorkbook, and what `check` raises.
    """
    try:
        return read_changes(document, path, check)
    except TextTooLongInWorkbook:
        raise
    except UserError:
        return None


def _read(connection: sa.Connection, path: Path, ours: Rows, check: Check) -> ReturnedWorkbook:
    """Return a workbook with its states, compared with what is known here of them."""
    workbook = read_back(path, ours, check)
    if workbook.handout_id is None:
        state = content_state(workbook.theirs)
    else:
        state = workbook_state(workbook.theirs, workbook.handout_id)
    known = newest_base(connection, [state])
    if known is not None:
        return replace(workbook, base=known.rows, states=(state,), is_known=was_merged(connection, [state]))
    base, past = workbook.base, []
    if workbook.handout_id is not None:
        for before, returned in reversed(returned_before(connection, workbook.handout_id).items()):
            if _says_all(workbook, returned.rows):
                past.append(before)
            base = as_said_before(workbook.theirs, base, returned.rows)
    return replace(workbook, base=base, states=(state, *reversed(past)))


def _says_all(workbook: ReturnedWorkbook, before: Rows) -> bool:
    """Tell whether a workbook says all that one of the same group said, so that it is that one gone on with."""
    said = diff(workbook.base, before)
    return all(
        workbook.theirs.get(key) == before.get(key) for key in (*said.added, *said.changed, *said.removed)
    )


def as_said_before(theirs: Rows, base: Rows, before: Rows) -> Rows:
    """Return with what a workbook is compared, now that it is known what one that left as the same said.

    What both say was decided then. What only the other said is none of this one's doing: a group may have worked
    in two copies, and what one of them left as it was does not take back what the other did.
    """
    mixed = dict(base)
    for key in base.keys() | before.keys():
        said = before.get(key)
        if said == theirs.get(key):
            if said is None:
                mixed.pop(key, None)
            else:
                mixed[key] = said
    return are_there(mixed, lambda _key: False)
