"""Bringing in what ateliers handed in, in a national project: which files, reading them, and what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Qt

from napl_desktop.document.document import Document
from napl_desktop.model import ProjectKind
from napl_desktop.queries.outline import project_kind
from napl_desktop.wording import Wording
from ui.files.project_files import SUFFIX
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.shell.handlers.merges.merging import MergeHandlers
from ui.shell.handlers.merges.reading_copies import ReadCopies, read_copies, show_reading
from ui.shell.handlers.merges.taking_in import TakingIn
from ui.shell.handlers.merges.telling_apart import TellingApart
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.incoming.atelier_clashes import AtelierClash
    from napl_desktop.incoming.pending_merge import PendingMerge
    from napl_desktop.incoming.source import Source

    _Then = Callable[[DocumentSession, Sequence[Source]], object]

_LEFT = "hand-ins-left"
_TOLD = "hand-ins-told"
_WORKBOOK = ".xlsx"


class HandInFiles(Struct, frozen=True):
    """What files and folders are, as hand-ins."""

    read: tuple[Path, ...]
    strange: tuple[Path, ...]


class _ReadHandIns(Struct, frozen=True):
    """What came of reading, and which ateliers would be laid over others."""

    copies: ReadCopies
    clashes: "tuple[AtelierClash, ...]"


class HandIns(QObject):
    """Reads what ateliers handed in, and merges it; choosing is done on the page of merging."""

    def __init__(self, shell: ShellContext, merges: MergeHandlers) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._merges = merges
        self._taking_in = TakingIn(merges, shell.messages, _LEFT, self._said_to_choose, self)

    def can_take(self, files: Sequence[Path]) -> bool:
        """Tell whether all of several files can be hand-ins; in any other project, copies of it."""
        endings = (SUFFIX, _WORKBOOK) if self._is_national else (SUFFIX,)
        return all(file.suffix.lower() in endings for file in files)

    def take(self, files: Sequence[Path]) -> None:
        """Bring files in as hand-ins in a national project; in any other merge them as copies of it."""
        (self.bring if self._is_national else self._merges.bring)(files)

    def merge(self, files: Sequence[Path]) -> None:
        """Show what is otherwise in files; in a national project they are hand-ins."""
        if self._is_national:
            self._read_in(files, self._merges.show)
        else:
            self._merges.bring(files)

    def bring(self, files: Sequence[Path]) -> None:
        """Read what was handed in, and merge what can be read."""
        self._read_in(files, self._take_in)

    @property
    def _is_national(self) -> bool:
        if self._shell.files.session is None:
            return False
        with self._shell.files.session.document.read() as db:
            return project_kind(db) is ProjectKind.NATIONAL

    def _read_in(self, files: Sequence[Path], then: "_Then") -> None:
        """Read files, and then do something with what can be read and is told apart."""
        session = self._shell.files.to_change()
        if session is None or session.refuses_now():
            return
        self._close_notices()
        session.ending.connect(self._close_notices, Qt.ConnectionType.UniqueConnection)
        found = hand_in_files(files)
        if not found.read:
            self._tell(self._said_of(found))
            return
        job = Job(partial(_read, session.document, found.read, self._shell.messages.wording))
        job.succeeded.connect(partial(self._begin, session, found, then))
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; nothing was brought in")))
        show_reading(job, session, found.read, self.tr("Hand-ins"), self._shell.theme, self._shell.window)

    def _close_notices(self) -> None:
        """Say no more what came of the files of before."""
        self._taking_in.close_notice()
        self._shell.messages.close_notice(_TOLD)

    def _begin(
        self, session: DocumentSession, found: HandInFiles, then: "_Then", read: "_ReadHandIns"
    ) -> None:
        if session is not self._shell.files.session:
            return
        self._tell([*self._said_of(found), *read.copies.report])
        telling = TellingApart(self._shell.messages, read.copies.sources, read.clashes, self)
        telling.told.connect(partial(self._go_on, session, then))
        telling.ask()

    def _go_on(self, session: DocumentSession, then: "_Then", sources: "Sequence[Source]") -> None:
        if sources and session is self._shell.files.session:
            then(session, sources)

    def _take_in(self, session: DocumentSession, sources: "Sequence[Source]") -> None:
        done = self.tr("%n hand-in(s) brought in", "", len(sources))
        self._taking_in.take_in(session, sources, done)

    def _said_of(self, found: HandInFiles) -> list[str]:
        """Return what is said of files before they are read."""
        strange = self.tr("‘{file}’ is no hand-in: that is a project or an Excel file.")
        return [strange.format(file=each.name) for each in found.strange]

    def _tell(self, said: Sequence[str]) -> None:
        words = "\n".join(filter(None, said))
        if words:
            self._shell.messages.show_notice(_TOLD, words)

    def _said_to_choose(self, pending: "PendingMerge") -> str:
        return self.tr("%n difference(s) left to choose.", "", pending.open_count)


def _read(document: Document, files: tuple[Path, ...], words: Wording, job: Job) -> _ReadHandIns:
    """Read hand-ins. Raises JobStopped."""
    from napl_desktop.incoming.atelier_clashes import clashes

    copies = read_copies(document, files, words, job)
    return _ReadHandIns(copies, clashes(document, copies.sources))


def hand_in_files(given: Sequence[Path]) -> HandInFiles:
    """Return which files to read; of a folder those that are in it."""
    files = list(dict.fromkeys(file for each in given for file in _within(each)))
    read = [file for file in files if file.suffix.lower() in (SUFFIX, _WORKBOOK)]
    return HandInFiles(tuple(read), tuple(file for file in files if file not in read))


def _within(given: Path) -> list[Path]:
    """Return a file itself, and of a folder what can be a hand-in in it."""
    if not given.is_dir():
        return [given]
    found = sorted(file for file in given.iterdir() if file.suffix.lower() in (SUFFIX, _WORKBOOK))
    return found or [given]
