"""Saving an open project: what its file lacks is written to it, by one thread at a time."""

import threading
from pathlib import Path

from napl_desktop.document.pending_redaction import PendingRedaction
from napl_desktop.document.progress import Progress
from napl_desktop.document.secure_delete import RedactionOutcome
from napl_desktop.document.storage.user_file import UserFile
from napl_desktop.document.writer import Writer


class Saver:
    """Brings the user's file up to the newest step, and names out of every file. All of it may be in any thread.

    What writes raises Busy while an edit in slices is under way.
    """

    def __init__(
        self, file: UserFile, redaction: PendingRedaction, progress: Progress, writer: Writer
    ) -> None:
        self._file = file
        self._redaction = redaction
        self._progress = progress
        self._writer = writer
        self._turn = threading.Lock()

    @property
    def unsaved(self) -> bool:
        """Whether the working copy has steps that the user's file has not, as far as we know."""
        return self._file.lacks(self._progress.step)

    def save(self) -> None:
        """Write the user's file whole, if it lacks anything, or lost it since. Raises a FileProblem."""
        self._writer.refuse_busy()
        with self._turn:
            if not self.unsaved:
                self._look()
            if self.unsaved:
                self._redaction.save()

    def look(self) -> None:
        """Find out whether the user's file still is as we left it; not while an edit in slices is under way."""
        with self._turn:
            if not self._writer.is_in_slices:
                self._look()
                self._redaction.look_for_sticks()

    def _look(self) -> None:
        self._file.look()
        self._progress.count()

    def replace_conflicting_version(self) -> Path:
        """Write the file though another user changed it; first keep that version beside it; return where."""
        self._writer.refuse_busy()
        with self._turn, self._file.conflicting_version_kept() as theirs:
            self._redaction.save()
        return theirs

    def finish_redaction(self) -> RedactionOutcome:
        """Redact from every file what was redacted from the project, and say what came of that."""
        self._writer.refuse_busy()
        with self._turn:
            return self._redaction.finish()
