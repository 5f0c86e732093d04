"""The document: everything the user does is one named edit of it, kept at once and undoable for ever."""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy.orm import Session

from napl_desktop.beside import foreign_beside
from napl_desktop.document import opening
from napl_desktop.document.checkout import checkout_copy
from napl_desktop.document.edit import Edit
from napl_desktop.document.history import steps, undoing
from napl_desktop.document.history.steps import Change, RowChange, Step
from napl_desktop.document.history.versions import (
    AutoVersioning,
    Version,
    VersionElsewhere,
    VersionReason,
    all_versions,
    versions_elsewhere,
)
from napl_desktop.document.pending_redaction import PendingRedaction
from napl_desktop.document.progress import Listener, Progress
from napl_desktop.document.reader import Reader
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.saver import Saver
from napl_desktop.document.secure_delete import RedactionOutcome
from napl_desktop.document.step_recorder import StepRecorder
from napl_desktop.document.storage import saving_elsewhere
from napl_desktop.document.storage.backups import Routine
from napl_desktop.document.storage.damage import Integrity
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.document.storage.known_files import remember_file
from napl_desktop.document.storage.lock import Lock, refresh_lock, release_lock
from napl_desktop.document.storage.making import make_file
from napl_desktop.document.storage.own_folder import own_folder_reported
from napl_desktop.document.storage.unfinished_merge import UnfinishedMerge
from napl_desktop.document.storage.user_file import UserFile, beside
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.document.writer import Writer
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside, LockTaken, ReadOnlyProject


class Document:
    """An open project. Reads and edits belong to the thread that opened it; `save` may run in another."""

    def __init__(self, path: Path, copy: WorkingCopy, lock: Lock | None, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.recovered = copy.recovered
        self.foreign_beside = foreign_beside(path)
        """What another program left beside the file, when it was opened, for a caller that opens it so."""
        self.unfinished_merge = UnfinishedMerge(path, copy.project_id)
        """A merge that is to be gone on with, on this computer."""
        self._copy = copy
        self._lock = lock
        self._integrity = Integrity(copy.database, path)
        self._reader = Reader(copy.database, self._integrity)
        self._writer = Writer(path, copy, self._integrity, read_only)
        try:
            newest = self._writer.begin()
        except BaseException:
            self._disconnect()
            raise
        self._progress = Progress(copy.database, newest)
        keeper = AutoVersioning(time.monotonic)
        self._recorder = StepRecorder(self._reader, self._writer, keeper, self._progress)
        self._file = UserFile(path, copy, Routine(time.monotonic), is_ours=lock is not None)
        self._redaction = PendingRedaction(path, copy, self._file, self._writer, self._recorder.notify)
        self._saver = Saver(self._file, self._redaction, self._progress, self._writer)

    @classmethod
    def create(cls, path: Path, fill: Callable[[Session], None]) -> Self:
        """Make a new project file at `path` with what `fill` adds, and open it.

        Raises FileExists if there is a file already, WorkingCopyError, the FileProblem that keeps it
        from being written, or what `fill` raises; then there is no file.
        """
        make_file(path.absolute(), fill)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False, break_stale: bool = False) -> Self:
        """Open the project file at `path`, with what a crash left in its working copy.

        With `break_stale` a lock that was probably left behind is taken over. Raises ProjectLocked, TwoVersions,
        NotAProject, NewerProject, BrokenProject (HalfWritten where another program left something beside it),
        WorkingCopyError, or a FileProblem.
        """
        with opening.taken(path, read_only, break_stale) as (place, copy, lock):
            document = cls(place, copy, lock, read_only)
        try:
            if not read_only:
                document._redaction.go_on()  # what a crash cut off, before anybody looks
        except BaseException:
            document.leave()
            raise
        if not read_only:
            remember_file(copy.project_id, place)
        return document

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    def read(self) -> AbstractContextManager[Session]:
        """Give a session on one moment of the project, for queries; it cannot write. Raises DamagedInside."""
        return self._recorder.read()

    def read_elsewhere(self) -> AbstractContextManager[Session]:
        """Give the same to another thread, on a connection of its own."""
        return self._reader.read_elsewhere()

    def checkout(self, point: int) -> "Document":
        """Return the project as it was after step `point` (0: as it was begun), to look at only; close it after.

        Raises HistoryDamaged, DamagedInside, or WorkingCopyError when there is no room for it.
        """
        self.refuse_damage()
        copy = checkout_copy(self._copy, self.path, point)
        past = Document(self.path, copy, lock=None, read_only=True)
        try:
            past.refuse_damage()
        except DamagedInside:
            past.leave()
            raise
        return past

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; returns what ends that."""
        return self._progress.subscribe(listener)

    # Changing

    def edit(self, action: str, keep: VersionReason | None = None) -> AbstractContextManager[Edit]:
        """Do one thing: one transaction, one step, one Change to the listeners.

        The body says what the step is about with `Edit.about`. If it raises, nothing happened; if it changes
        nothing, there is no step. `keep` is why the project as it was is worth a version. Raises ReadOnlyProject,
        TextTooLong, DamagedInside, Busy.
        """
        return self._recorder.edit(action, keep)

    def macro(self, action: str, keep: VersionReason | None = None) -> AbstractContextManager[Edit]:
        """Make one step of many operations: every edit in the block is a part of it.

        An operation that raises is taken back alone; what comes out of the block takes back all. Until its end
        no listener is told of it, but `read` and what asks for the history see what was done so far. A reason
        to keep a version that an operation in it has is that of the whole, unless `keep` gives one.
        """
        return self._recorder.macro(action, keep)

    def edit_in_slices(
        self, action: str, work: Callable[[Edit], Iterator[int]], keep: VersionReason | None = None
    ) -> Generator[int, None, None]:
        """Do one large thing in slices: `work` does one and yields how far it is, which is yielded here.

        In between the caller does what it likes, but nothing else happens to the project: all that would change
        or write it raises Busy, while what is read is as it was. To stop is to close the generator: then nothing
        happened. At its end the last number comes again and again, while the step is put on record. The rest is
        as with `edit`.
        """
        return self._recorder.edit_in_slices(action, work, keep)

    @property
    def is_busy(self) -> bool:
        """Whether an edit in slices is under way."""
        return self._writer.is_in_slices

    def undo(self) -> Change | None:
        """Take back the last edit that holds; None if there is none.

        Raises HistoryDamaged, DamagedInside, ReadOnlyProject, Busy.
        """
        return self._recorder.go(undoing.undo)

    def redo(self) -> Change | None:
        """Bring back the edit that was undone last; None if there is none. Raises what `undo` raises."""
        return self._recorder.go(undoing.redo)

    # Redaction of names

    def redact_names(self, redaction: Redaction) -> int:
        """Redact names from rows and history, which cannot be undone; return how many things are otherwise now.

        The files come after it, with `finish_redaction`; should that never be called, the next save does it, or
        the next opening. Raises WorkingCopyError, ReadOnlyProject.
        """
        if self.read_only:
            raise ReadOnlyProject(self.path)
        self._writer.refuse_busy()
        self.unfinished_merge.forget()  # it may hold the names
        return self._redaction.redact(redaction, self._progress.step)

    def finish_redaction(self) -> RedactionOutcome:
        """Redact from every file what `redact_names` redacted from the project, and say what came of that.

        It may run in another thread. What cannot be done now is done by the next save, or the next opening.
        """
        return self._saver.finish_redaction()

    # The history

    def undoable(self) -> Step | None:
        """Return the edit that undo would take back."""
        return self._recorder.ask(undoing.undoable_step)

    def redoable(self) -> Step | None:
        """Return the edit that redo would bring back."""
        return self._recorder.ask(undoing.redoable_step)

    def steps(self) -> tuple[Step, ...]:
        """Return everything that was done, oldest first."""
        return self._recorder.ask(steps.all_steps)

    def versions(self) -> tuple[Version, ...]:
        """Return every point in the history that has a name or was kept by itself, oldest first."""
        return self._recorder.ask(all_versions)

    def versions_elsewhere(self) -> tuple[VersionElsewhere, ...]:
        """Return what a file that was handed in tells of the history it comes from: names, and nothing behind."""
        return self._recorder.ask(versions_elsewhere)

    def rows_of(self, step: Step) -> tuple[RowChange, ...]:
        """Return what a step changed. Raises HistoryDamaged."""
        return self._recorder.ask(lambda connection: steps.rows_of(connection, step))

    # Keeping

    @property
    def unsaved(self) -> bool:
        """Whether the working copy has steps that the user's file has not, as far as we know."""
        return self._saver.unsaved

    def save(self) -> None:
        """Write the user's file whole, if it lacks anything, or lost it since.

        Raises ChangedElsewhere or another FileProblem.
        """
        if not self.read_only:
            self._saver.save()

    def look_at_file(self) -> None:
        """Find out whether the user's file still is as we left it; if not, there is something unsaved again.

        It may be done in another thread, as a share that is gone can take long to say so. Not while an edit in
        slices is under way.
        """
        if not self.read_only:
            self._saver.look()

    def notify_of_redaction(self) -> None:
        """Tell the listeners if names were redacted here from another file of the project, as far as is known."""
        change = self._progress.missed_change(self._reader)
        if change:
            self._recorder.notify(change)

    def keep_lock(self) -> None:
        """Refresh the lock, so that other users see that this project is still open here. Raises LockTaken.

        It may be done in another thread, like `look_at_file`.
        """
        if self._lock is not None and not refresh_lock(self._lock, self.path):
            self._lock = None
            raise LockTaken(self.path)

    @property
    def backup_problem(self) -> UserError | None:
        """Why no backup could be made the last time that one was due, if it could not."""
        return self._file.backup_problem

    @property
    def set_aside(self) -> tuple[Path, ...]:
        """Where what other programs left beside the file was set aside by our saves."""
        return self._file.set_aside

    def replace_conflicting_version(self) -> Path:
        """Write the file though another user changed it; first keep that version beside it; return where.

        Raises a FileProblem; then their file is where it was.
        """
        return self._saver.replace_conflicting_version()

    def damage(self) -> list[str]:
        """Look at everything, history included, which takes a while; return what is wrong with it.

        It may be done in another thread, as long as the document stays open.
        """
        return self._integrity.all_damage()

    def refuse_damage(self) -> None:
        """Raise DamagedInside where rows could be passed over: an index that leaves some out does not say so.

        It is looked at once, before anything is read or done; the caller does it before it shows a project.
        """
        self._integrity.refuse_damage()

    def save_copy(self, target: Path) -> None:
        """Write the project as it is now to another file, with the same ids.

        Raises ProjectLocked if another user has that file open, or another FileProblem.
        """
        self._writer.refuse_busy()
        saving_elsewhere.write_copy(self._copy, self._integrity, target)

    @contextmanager
    def copied_to(self, target: Path) -> Iterator["Document"]:
        """Give the project as it is now, to be changed and then written as another file, with the same ids.

        It is worked on beside that file: nothing of it needs room where our own folders are. Raises ProjectLocked
        if another user has that file open, or another FileProblem; then there is no file.
        """
        self._writer.refuse_busy()
        with saving_elsewhere.written_as(target, self._copy) as (place, copy):
            document = Document(place, copy, None, read_only=False)
            try:
                yield document
            finally:
                document._disconnect()

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """Keep the texts that are still being typed, and no others, outside history. Raises WorkingCopyError.

        Each is newer than all that was done until now, unless it was kept before and only waits since then.
        """
        if self.read_only:
            return
        now = self._progress.step
        with own_folder_reported(self.path, self._copy.folder):
            self._copy.keep_drafts(
                [draft if draft.after is not None else replace(draft, after=now) for draft in drafts]
            )

    def has_room(self) -> bool:
        """Tell whether there is room on this computer for a step or two."""
        return self._copy.has_room()

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts that were being typed when work last ended."""
        return self._copy.drafts()

    def close(self) -> None:
        """Save, and let go of file, lock and working copy; the copy stays if the file cannot be written.

        Raises what `save` raises, after letting go.
        """
        self._writer.refuse_busy()
        try:
            self.save()
        finally:
            self.leave()

    def save_beside(self) -> Path:
        """Write the project as it is now to a new file beside its own; return that file. Raises FileProblem.

        Texts that are still being typed, or could not be put back, are there for the user who opens that file.
        """
        new = beside(self.path)
        self.save_copy(new)
        self._copy.hand_over_drafts(new)
        return new

    def leave(self, discard: bool = False) -> None:
        """Let go without saving; what the user's file lacks stays in the working copy, or is discarded."""
        self._writer.refuse_busy()
        self._disconnect()
        if discard or self.read_only or (not self.unsaved and not self._copy.drafts()):
            self._copy.discard()
        release_lock(self._lock)

    def _disconnect(self) -> None:
        self._reader.dispose()
        self._writer.dispose()
