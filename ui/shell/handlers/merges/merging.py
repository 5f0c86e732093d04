"""Merging copies of the project that is open: which files, reading them, and the page that asks."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer
from ui.shell.handlers.merges.reading_copies import ReadCopies, read_copies, show_reading
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.incoming.source import Source
    from ui.merging.merging import Merging

_REFUSED = "merge-refused"


class MergeHandlers(QObject):
    """Begins a merge, and opens its page again; one for the project that is open."""

    changed = Signal()
    """There is something to go on with, or not any more."""

    def __init__(self, shell: ShellContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._merging: Merging | None = None
        self._shows = False
        self._was_shown = False
        self._counted_in: DocumentSession | None = None
        self._count: int | None = None
        """How much was left to choose in that session when it was opened."""
        shell.pages.moved.connect(self._on_move)

    @property
    def waits(self) -> bool:
        """Whether there is a merge to go on with, of now or of another day."""
        if self._merging is not None:
            return self._merging.waits
        session = self._shell.files.session
        return (
            session is not None
            and not session.document.read_only
            and session.document.unfinished_merge.is_there
        )

    @property
    def said(self) -> str:
        """How much there is to choose, in a few words; "" where nothing waits, or another page is seen."""
        if not self.waits or self._shell.pages.is_away:
            return ""
        count = self._open_count()
        if count is None:
            return self.tr("Merging: go on")
        if count == 0:
            return self.tr("Merging: ready to be written")
        return self.tr("Merging: %n to choose", "", count)

    def _open_count(self) -> int | None:
        if self._merging is not None:
            return self._merging.open_count
        session = self._shell.files.session
        if session is None:
            return None
        if session is not self._counted_in:
            from napl_desktop.incoming.keeping import kept_answers

            self._counted_in, self._count = session, kept_answers(session.document).open_count
        return self._count

    def choose(self, then: Callable[[Sequence[Path]], object]) -> None:
        """Let the user choose copies of the project; `then` gets them."""
        from ui.kit.dialogs.file_choice import choose_files

        heading = self.tr("Which copies or workbooks of this project?")
        kinds = self.tr("Projects and workbooks (*.napl *.xlsx)")
        choose_files(self._shell.window, heading, self._shell.files.folder(), kinds, then)

    def bring(self, files: Sequence[Path]) -> None:
        """Read copies of the open project, and show what is otherwise in them."""
        session = self._shell.files.to_change()
        if session is None:
            return
        self._shell.messages.close_notice(_REFUSED)
        job = Job(partial(read_copies, session.document, tuple(files), self._shell.messages.wording))
        job.succeeded.connect(partial(self._begin, session))
        show_reading(job, session, files, self.tr("Merging"), self._shell.theme, self._shell.window)

    def go_on(self) -> None:
        """Open the page again."""
        session = self._shell.files.session
        if session is None or not self.waits:
            return
        if self._merging is None:
            self._shows = True
            self.merging_of(session).go_on()
        elif self._merging.is_outdated:
            self._shows = True
            self._merging.read_again()
        else:
            self._shell.pages.show_merge(self._merging)

    def _begin(self, session: DocumentSession, read: ReadCopies) -> None:
        if session is not self._shell.files.session:
            return
        said = read.in_words(self._shell.messages.wording)
        if said:
            self._shell.messages.show_notice(_REFUSED, said)
        if read.sources:
            self.show(session, read.sources)

    def show(self, session: DocumentSession, sources: "Sequence[Source]") -> None:
        """Show what is otherwise in sources that were read, with what is merged already."""
        self._shows = True
        self.merging_of(session).add(sources)

    def merging_of(self, session: DocumentSession) -> "Merging":
        """Return what holds the questions of a session; it is made when it is first asked for."""
        from ui.merging.merging import Merging

        if self._merging is None or self._merging.session is not session:
            self._merging = Merging(session, self._shell.messages, self._shell.theme, self._shell.window)
            self._merging.changed.connect(self._on_change)
            self._merging.came_back.connect(self._on_return)
        return self._merging

    def _on_change(self) -> None:
        merging, shows, self._shows = self._merging, self._shows, False
        if merging is not None and shows:
            if merging.waits:
                self._shell.pages.show_merge(merging)
            else:
                self._shell.messages.notify(
                    self.tr("there is nothing to merge: these files have nothing new")
                )
        self._say_what_waits()
        self.changed.emit()

    def _on_return(self) -> None:
        self._shows = True

    def _on_move(self) -> None:
        """Say how to go on where the page is left with something open; forget what went with its project."""
        was_shown, self._was_shown = self._was_shown, self._shell.pages.merge is not None
        merging = self._merging
        if merging is None or merging.session is not self._shell.files.session:
            self._merging = None
        elif was_shown and not self._was_shown and merging.pending is not None and merging.waits:
            said = self.tr("%n difference(s) left to choose", "", merging.pending.open_count)
            self._shell.messages.notify(said, Answer(self.tr("Go on"), self.go_on))
        self._say_what_waits()

    def _say_what_waits(self) -> None:
        """Let who shows what is not finished know how much that is now."""
        if self._merging is not None and (waiting := self._merging.waiting) is not None:
            self._merging.session.waiting_merge.replace(waiting)
