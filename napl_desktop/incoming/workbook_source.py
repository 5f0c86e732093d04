"""A workbook of the project as a source: what somebody changed in it at home."""

from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.excel_back.returned import Remark
from napl_desktop.incoming.source import Source
from napl_desktop.rows import read_all
from napl_desktop.rows.merging.several import Incoming


def read_workbook_source(document: Document, path: Path) -> tuple[Source, tuple[Remark, ...]]:
    """Read a workbook to be merged into `document`, and what is left alone. Raises what `read_back` raises."""
    with document.read_elsewhere() as db:
        workbook = read_back(path, read_all(db.connection()))
    return Source(path, path.stem, Incoming(workbook.base, workbook.theirs)), workbook.remarks
