"""Reading copies and workbooks of the project that is open, to be merged with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.wording import Wording
from ui.kit.job import Job

if TYPE_CHECKING:
    from napl_desktop.incoming.source import Source

_MOST_REMARKS = 3


class ReadCopies(Struct, frozen=True):
    """What came of reading files."""

    sources: "tuple[Source, ...]"
    refused: tuple[UserError, ...]
    remarks: tuple[str, ...]
    """What is left alone in workbooks, a sentence each."""

    def in_words(self, wording: Wording) -> str:
        """Return what could not be read and what is left alone, a line each; "" where all was taken."""
        return "\n".join([*map(wording.error, self.refused), *self.remarks[:_MOST_REMARKS]])


def read_copies(document: Document, files: tuple[Path, ...], words: Wording, job: Job) -> ReadCopies:
    """Read each file, or find out why not."""
    from napl_desktop.exchange.excel_back.summary import remark_in_words
    from napl_desktop.incoming.project_source import read_project
    from napl_desktop.incoming.workbook_source import as_source, read_workbook

    sources, refused, remarks = [], [], []
    for number, file in enumerate(dict.fromkeys(files)):
        job.report(number, len(files))
        try:
            if file.suffix.lower() == ".xlsx":
                workbook = read_workbook(document, file)
                source = as_source(workbook, file)
                remarks += [remark_in_words(each, words) for each in workbook.remarks]
            else:
                source = read_project(document, file)
        except UserError as error:
            refused.append(error)
        else:
            sources.append(source)
    return ReadCopies(tuple(sources), tuple(refused), tuple(remarks))
