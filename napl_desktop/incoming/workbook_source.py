"""A workbook of the project as a source: what somebody changed in it at home."""

from pathlib import Path

from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.errors import TextTooLongInWorkbook, UserError
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.excel_back.returned import ReturnedWorkbook, WorkbookChanges
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.incoming.bases import content_state, newest_base
from napl_desktop.incoming.source import Source
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.rows.merging.several import Incoming


def read_workbook(document: Document, path: Path, check: Check = go_on) -> ReturnedWorkbook:
    """Read a workbook of a document's project. Raises what `read_back` raises.

    It brings with it what it is compared with; but where these very words were merged before, that is known here.
    """
    with document.read_elsewhere() as db:
        ours = shared_rows(read_all(db.connection()))
        workbook = read_back(path, ours, check)
        known = newest_base(db.connection(), [content_state(workbook.theirs)])
    return workbook if known is None else replace(workbook, base=known.rows)


def as_source(workbook: ReturnedWorkbook, path: Path) -> Source:
    """Return a workbook that was read from a file as what is merged."""
    theirs = workbook.theirs
    project_id = next(id for table, id in theirs if table == "project")
    return Source(
        path,
        path.stem,
        Incoming(workbook.base, theirs),
        project_id=project_id,
        states=(content_state(theirs),),
    )


def changes_of_own_workbook(document: Document, path: Path, check: Check = go_on) -> WorkbookChanges | None:
    """Return what a workbook changes of a document's project; None for any file that is none of it.

    Raises TextTooLongInWorkbook, and what `check` raises.
    """
    try:
        workbook = read_workbook(document, path, check)
    except TextTooLongInWorkbook:
        raise
    except UserError:
        return None
    with document.read_elsewhere() as db:
        ours = shared_rows(read_all(db.connection()))
    return WorkbookChanges(workbook, workbook.proposal(ours))
