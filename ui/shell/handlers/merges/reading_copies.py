"""Reading copies and workbooks of the project that is open, to be merged with it."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.wording import Wording
from ui.kit.job import Job
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession

if TYPE_CHECKING:
    from napl_desktop.incoming.reading import FileRead
    from napl_desktop.incoming.source import Source

_MOST_REMARKS = 3


class ReadCopies(Struct, frozen=True):
    """What came of reading files."""

    sources: "tuple[Source, ...]"
    refused: tuple[UserError, ...]
    remarks: tuple[str, ...]
    """What is left alone in workbooks, a sentence each."""
    files: tuple[str, ...]
    """What came of each file, a sentence each."""
    beside: tuple[str, ...]
    """Of that, what is said of workbooks of which the project was taken."""

    def in_words(self, wording: Wording) -> str:
        """Return what could not be read and what is left alone, a line each; "" where all was taken."""
        said = [*map(wording.error, self.refused), *self.beside]
        return "\n".join([*said, *self.remarks[:_MOST_REMARKS]])

    @property
    def report(self) -> tuple[str, ...]:
        """What is said of the files, a line each; nothing where all were simply taken."""
        is_plain = not (self.refused or self.beside or self.remarks)
        return () if is_plain else (*self.files, *self.remarks[:_MOST_REMARKS])


def read_copies(document: Document, files: tuple[Path, ...], words: Wording, job: Job) -> ReadCopies:
    """Read each file, or find out why not. Raises JobStopped."""
    from napl_desktop.incoming.file_report import report_in_words
    from napl_desktop.incoming.reading import read_sources

    read = read_sources(document, files, lambda number: job.report(number, len(files)), job.go_on)
    return ReadCopies(
        read.sources,
        read.refused,
        tuple(_remarks(read.files, words)),
        report_in_words(read.files, words),
        report_in_words([each for each in read.files if each.project is not None], words),
    )


def _remarks(files: "Sequence[FileRead]", words: Wording) -> Iterator[str]:
    """Yield what is left alone in workbooks; of several, in which of them."""
    from napl_desktop.exchange.excel_back.summary import remark_in_words

    with_some = [each for each in files if each.remarks]
    for each in with_some:
        for remark in each.remarks:
            said = remark_in_words(remark, words)
            yield f"‘{each.path.name}’: {said}" if len(with_some) > 1 else said


def show_reading(
    job: Job, session: DocumentSession, files: Sequence[Path], heading: str, theme: Theme, window: QWidget
) -> None:
    """Let a job read files while the window shows how far it is; it stops where the project is closed."""
    from ui.kit.dialogs.progress import ProgressDialog, progress_in_words

    session.ending.connect(job.stop)
    session.ending.connect(job.wait)
    words = partial(progress_in_words, QCoreApplication.translate("ReadingCopies", "{done} of {total} files"))
    ProgressDialog(job, heading, ", ".join(file.stem for file in files), words, theme, window).start()
