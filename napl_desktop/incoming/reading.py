"""Reading several files at once: each as what it is, and those that cannot come in with why not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.errors import OlderThanMerged, UserError
from napl_desktop.exchange.excel_back.returned import Remark
from napl_desktop.exchange.tables.reading import WORKBOOK_ENDINGS
from napl_desktop.incoming.newest import newer_among
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.source import Source
from napl_desktop.incoming.workbook_source import as_source, read_workbook


class ReadSources(Struct, frozen=True):
    """What came of reading files."""

    sources: tuple[Source, ...]
    remarks: tuple[Remark, ...]
    """What is left alone in workbooks."""
    refused: tuple[UserError, ...]
    """Why other files do not come in."""


def read_sources(
    document: Document, paths: Sequence[Path], report: Callable[[int], None] = lambda _number: None
) -> ReadSources:
    """Read project files and workbooks that are to be merged; one that cannot be read stands in no other's way.

    A file that is named twice is read once. `report` hears how many were read. Any thread may do it.
    """
    sources: list[Source] = []
    remarks: list[Remark] = []
    refused: list[UserError] = []
    for number, path in enumerate(dict.fromkeys(paths)):
        report(number)
        try:
            if path.suffix.lower() in WORKBOOK_ENDINGS:
                workbook = read_workbook(document, path)
                sources.append(as_source(workbook, path))
                remarks += workbook.remarks
            else:
                sources.append(read_project(document, path))
        except UserError as error:
            refused.append(error)
    older = [(source, newer) for source in sources if (newer := newer_among(source, sources)) is not None]
    refused += [OlderThanMerged(source.path, newer=newer.title) for source, newer in older]
    left = tuple(source for source in sources if all(source is not each for each, _newer in older))
    return ReadSources(left, tuple(remarks), tuple(refused))
