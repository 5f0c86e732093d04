"""The document: everything a person does is one named edit of it, kept at once and undoable for ever."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.beside import foreign_beside, names_of
from napl_desktop.document import history
from napl_desktop.document.backups import Routine
from napl_desktop.document.damage import DISK_TROUBLE, damage_told, sqlite_kind
from napl_desktop.document.database import open_reader, open_writer, reading, writing
from napl_desktop.document.drafts import Draft
from napl_desktop.document.edit import Edit
from napl_desktop.document.erasing import Erased
from napl_desktop.document.history import Change, RowChange, Step
from napl_desktop.document.known_files import remember_file
from napl_desktop.document.lock import Lock, refresh_lock, release_lock, take_lock
from napl_desktop.document.looking_back import make_past_copy
from napl_desktop.document.making import make_file
from napl_desktop.document.persons_file import PersonsFile, beside, real_place
from napl_desktop.document.saving import remove_leftovers, write_whole
from napl_desktop.document.schema import check_deep, has_damaged_pages
from napl_desktop.document.soundness import refuse_endless
from napl_desktop.document.versions import Keeper, Version, VersionReason, all_versions
from napl_desktop.document.wipe_under_way import WipeUnderWay, about_files, wipe_as_step
from napl_desktop.document.wiping import WIPED, Wipe
from napl_desktop.document.working_copy import (
    WorkingCopy,
    find_kept,
    number_of_steps,
    open_working_copy,
    working_copy_beside,
)
from napl_desktop.errors import (
    BrokenProject,
    DamagedInside,
    DiskFull,
    FileProblem,
    HalfWritten,
    HistoryDamaged,
    LockTaken,
    NotKept,
    PersonError,
    ReadOnlyProject,
)
from napl_desktop.file_problems import file_problem
from napl_desktop.own_places import close_own_folders

Listener = Callable[[Change], None]
Answer = TypeVar("Answer")


class Document:
    """An open project. Reads and edits belong to the thread that opened it; `save` may run in another."""

    def __init__(self, path: Path, copy: WorkingCopy, lock: Lock | None, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.recovered = copy.recovered
        self.foreign_beside = foreign_beside(path)
        """What another program left beside the file, when it was opened, for whoever opens it so."""
        self._copy = copy
        self._lock = lock
        self._listeners: list[Listener] = []
        self._saving = threading.Lock()
        self._reader = open_reader(copy.database)
        self._writer = open_writer(copy.database)
        try:
            with self._writing() as connection:
                history.install_triggers(connection)
                newest = history.newest_step(connection)
        except BaseException:
            self._disconnect()
            raise
        self._steps = self._told = newest.seq if newest else 0
        self._keeper = Keeper(time.monotonic)
        self._editing = False
        self._is_sound: bool | None = None
        self._file = PersonsFile(path, copy, Routine(time.monotonic), is_ours=lock is not None)
        self._wiping = WipeUnderWay(path, copy, self._file)

    @classmethod
    def create(cls, path: Path, fill: Callable[[Session], None]) -> Self:
        """Make a new project file at `path` with what `fill` adds, and open it.

        Raises FileExists if there is a file already, NotKept, the FileProblem that keeps it from being written,
        or what `fill` raises; then there is no file.
        """
        path = path.absolute()
        make_file(path, fill)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False, break_stale: bool = False) -> Self:
        """Open the project file at `path`, with what a crash left in its working copy.

        With `break_stale` a lock that was probably left behind is taken over. Raises ProjectLocked, TwoVersions,
        NotAProject, NewerProject, BrokenProject (HalfWritten where another program left something beside it),
        NotKept, or a FileProblem.
        """
        path = real_place(path)
        close_own_folders()
        lock = None if read_only else take_lock(path, break_stale)
        try:
            if lock:
                remove_leftovers(path)
            document = cls(path, open_working_copy(path, read_only), lock, read_only)
        except BaseException as error:
            release_lock(lock)
            if isinstance(error, BrokenProject) and (foreign := foreign_beside(path)):
                raise HalfWritten(path, other=names_of(foreign)) from error
            raise
        try:
            document._go_on_wiping()
        except BaseException:
            document.leave()
            raise
        if not read_only:
            remember_file(document._copy.project_id, path)
        return document

    @classmethod
    def keep_both(cls, path: Path) -> Path:
        """Put work that was kept for another state of `path` in a file beside it, and return that file."""
        path = real_place(path)
        lock = take_lock(path)
        try:
            kept = find_kept(path)
            if kept is None:
                return path
            kept.go_on_wiping()
            new = beside(path)
            write_whole(kept.database, new, lambda _hash, _steps: None)
            remember_file(kept.project_id, new)
            kept.hand_over_drafts(new)
            kept.discard()
            return new
        finally:
            release_lock(lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session on one moment of the project, for queries; it cannot write. Raises DamagedInside."""
        with self._sound(), reading(self._reader) as session:
            yield session

    @contextmanager
    def read_elsewhere(self) -> Iterator[Session]:
        """Give the same to another thread, on a connection of its own."""
        engine = open_reader(self._copy.database)
        try:
            with self._sound(), reading(engine) as session:
                yield session
        finally:
            engine.dispose()

    def look_back(self, point: int) -> "Document":
        """Return the project as it was after step `point` (0: as it was begun), to look at only; close it after.

        Raises HistoryDamaged, DamagedInside, or NotKept when there is no room for it.
        """
        self.refuse_damage()
        copy = make_past_copy(self._copy, self.path, point)
        past = Document(self.path, copy, lock=None, read_only=True)
        try:
            past.refuse_damage()
        except DamagedInside:
            past.leave()
            raise
        return past

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Changing

    @contextmanager
    def edit(self, action: str, keep: VersionReason | None = None) -> Iterator[Edit]:
        """Do one thing: one transaction, one step, one Change to the listeners.

        The body says what the step is about with `Edit.about`. If it raises, nothing happened; if it changes
        nothing, there is no step. `keep` is why the project as it was is worth a version. Raises ReadOnlyProject,
        TextTooLong, DamagedInside.
        """
        self._begin()
        try:
            with self._writing() as connection:
                with Session(bind=connection) as session:
                    edit = Edit(session, action)
                    yield edit
                    session.flush()
                rows = history.take_log(connection)
                refuse_endless(rows)
                change = None
                if rows or edit.concerns_versions:
                    if rows:
                        self._keeper.before_step(connection, self._steps, keep)
                    change = Change(history.add_step(connection, rows, edit.action, edit.subject), rows)
        finally:
            self._editing = False
        if change:
            self._tell(change)

    def undo(self) -> Change | None:
        """Take back the last edit that holds; None if there is none.

        Raises HistoryDamaged, DamagedInside, ReadOnlyProject.
        """
        return self._go(back=True)

    def redo(self) -> Change | None:
        """Bring back the edit that was undone last; None if there is none. Raises what `undo` raises."""
        return self._go(back=False)

    def _go(self, back: bool) -> Change | None:
        self._begin()
        try:
            with self._writing() as connection:
                step = history.undoable_step(connection) if back else history.redoable_step(connection)
                if step is None:
                    return None
                self._keeper.before_step(connection, self._steps)
                history.put_rows(connection, history.taken_back(history.rows_of(connection, step), back))
                rows = history.take_log(connection)
                made = history.add_step(
                    connection,
                    rows,
                    step.action,
                    step.subject,
                    undoes=step if back else None,
                    redoes=None if back else step,
                )
        except sa.exc.IntegrityError as error:  # what is on record does not fit together: nothing was changed
            raise HistoryDamaged() from error
        finally:
            self._editing = False
        change = Change(made, rows)
        self._tell(change)
        return change

    # Wiping names

    def wipe_names(self, wipe: Wipe) -> int:
        """Wipe names from rows and history, which cannot be undone; return how many things are otherwise now.

        The files come after it, with `finish_wiping`; should that never be called, the next save does it, or
        the next opening. Raises NotKept, ReadOnlyProject.
        """
        if self.read_only:
            raise ReadOnlyProject(self.path)
        wipe = about_files(wipe, self._copy.project_id, self._steps)
        with self._wiping.begun(wipe):
            return self._wipe_rows(wipe)

    def _wipe_rows(self, wipe: Wipe) -> int:
        self._begin()
        try:
            with self._writing() as connection:
                changed, change = wipe_as_step(connection, wipe)
        finally:
            self._editing = False
        self._tell(change)
        return changed

    def finish_wiping(self) -> Erased:
        """Wipe from every file what `wipe_names` wiped from the project, and say what came of that.

        It may run in another thread. What cannot be done now is done by the next save, or the next opening.
        """
        with self._saving:
            return self._wiping.finish()

    def _go_on_wiping(self) -> None:
        """Finish what a crash cut off, before anybody looks."""
        if not self.read_only:
            for wipe in self._wiping.left_over():
                self._wipe_rows(wipe)
            self.finish_wiping()

    def undoable(self) -> Step | None:
        """Return the edit that undo would take back."""
        return self._ask(history.undoable_step)

    def redoable(self) -> Step | None:
        """Return the edit that redo would bring back."""
        return self._ask(history.redoable_step)

    def steps(self) -> tuple[Step, ...]:
        """Return everything that was done, oldest first."""
        return self._ask(history.all_steps)

    def versions(self) -> tuple[Version, ...]:
        """Return every point in the history that has a name or was kept by itself, oldest first."""
        return self._ask(all_versions)

    def rows_of(self, step: Step) -> tuple[RowChange, ...]:
        """Return what a step changed. Raises HistoryDamaged."""
        return self._ask(lambda connection: history.rows_of(connection, step))

    def _ask(self, question: Callable[[sa.Connection], Answer]) -> Answer:
        with self._sound(), self._reader.connect() as connection:
            return question(connection)

    def _sound(self) -> AbstractContextManager[None]:
        self.refuse_damage()
        return self._damage_told()

    def _damage_told(self) -> AbstractContextManager[None]:
        return damage_told(self._copy.database, self.path)

    def _begin(self) -> None:
        if self.read_only:
            raise ReadOnlyProject(self.path)
        if self._editing:
            raise RuntimeError("an edit inside an edit: one thing a person does is one edit")
        self.refuse_damage()
        self._editing = True

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        try:
            with self._damage_told(), writing(self._writer) as connection:
                yield connection
        except sa.exc.OperationalError as error:
            kind = sqlite_kind(error)
            if kind in DISK_TROUBLE:
                raise self._not_kept(kind == sqlite3.SQLITE_FULL) from error
            raise

    def _not_kept(self, is_full: bool) -> NotKept:
        return NotKept(self.path, is_full, place=str(self._copy.folder))

    def _tell(self, change: Change) -> None:
        self._steps = self._told = change.step.seq
        self._keeper.note_step()
        for listener in tuple(self._listeners):
            listener(change)

    # Keeping

    @property
    def unsaved(self) -> bool:
        """Whether the working copy has steps that the person's file has not, as far as we know."""
        return self._file.lacks(self._steps)

    def save(self) -> None:
        """Write the person's file whole, if it lacks anything, or lost it since.

        Raises ChangedElsewhere or another FileProblem.
        """
        with self._saving:
            if self.read_only:
                return
            if not self.unsaved:
                self._file.look()
                self._count_steps()
            if self.unsaved:
                self._wiping.save()

    def look_at_file(self) -> None:
        """Find out whether the person's file still is as we left it; if not, there is something unsaved again.

        It may be done in another thread, as a share that is gone can take long to say so.
        """
        with self._saving:
            if not self.read_only:
                self._file.look()
                self._count_steps()
                self._wiping.look_for_sticks()

    def _count_steps(self) -> None:
        """Find out whether names were wiped here from another file of the project: that is a step, too."""
        with suppress(sqlite3.Error):
            self._steps = max(self._steps, number_of_steps(self._copy.database))

    def hear_of_wipe(self) -> None:
        """Tell the listeners if names were wiped here from another file of the project, as far as is known."""
        step = self._ask(history.newest_step) if self._steps > self._told else None
        if step is not None:
            rows = self.rows_of(step) if step.action == WIPED else ()
            self._tell(Change(step, tuple(RowChange(row.table, row.row_id, {}, {}) for row in rows)))

    def keep_lock(self) -> None:
        """Show whoever looks at the lock that this project is still open here. Raises LockTaken.

        It may be done in another thread, like `look_at_file`.
        """
        if self._lock is not None and not refresh_lock(self._lock, self.path):
            self._lock = None
            raise LockTaken(self.path)

    @property
    def backup_problem(self) -> PersonError | None:
        """Why no backup could be made the last time that one was due, if it could not."""
        return self._file.backup_problem

    @property
    def set_aside(self) -> tuple[Path, ...]:
        """Where what other programs left beside the file was set aside by our saves."""
        return self._file.set_aside

    def replace_theirs(self) -> Path:
        """Write the file though somebody else changed it; theirs is first kept beside it, at the returned place.

        Raises a FileProblem; then their file is where it was.
        """
        with self._saving:
            theirs = self._file.keep_theirs()
            try:
                self._wiping.save()
            except FileProblem:
                self._file.leave_theirs(theirs)
                raise
        return theirs

    def damage(self) -> list[str]:
        """Look at everything, history included, which takes a while; return what is wrong with it.

        It may be done in another thread, as long as the document stays open.
        """
        engine = open_reader(self._copy.database)
        try:
            with engine.connect() as connection:
                steps = history.damaged_steps(connection)
        finally:
            engine.dispose()
        return check_deep(self._copy.database) + [f"row_change → step {step.seq}" for step in steps]

    def refuse_damage(self) -> None:
        """Raise DamagedInside where rows could be passed over: an index that leaves some out does not say so.

        It is looked at once, before anything is read or done; whoever shows a project does it before.
        """
        if self._is_sound is None:
            try:
                with self._damage_told():
                    self._is_sound = not has_damaged_pages(self._copy.database)
            except sqlite3.OperationalError:  # what is asked of the disk next meets the same trouble
                return
        if not self._is_sound:
            raise DamagedInside(self.path, why="damaged inside")

    def save_copy(self, target: Path) -> None:
        """Write the project as it is now to another file, with the same ids.

        Raises ProjectLocked if somebody has that file open, or another FileProblem.
        """
        target = real_place(target)
        lock = take_lock(target)
        try:
            with self._sound():
                write_whole(self._copy.database, target, lambda _hash, _steps: None)
            remember_file(self._copy.project_id, target)
        finally:
            release_lock(lock)

    @contextmanager
    def copied_to(self, target: Path) -> Iterator["Document"]:
        """Give the project as it is now, to be changed and then written as another file, with the same ids.

        It is worked on beside that file: nothing of it needs room where our own folders are. Raises ProjectLocked
        if somebody has that file open, or another FileProblem; then there is no file.
        """
        target = real_place(target)
        lock = take_lock(target)
        try:
            with working_copy_beside(target, self._copy) as copy:
                document = Document(target, copy, None, read_only=False)
                try:
                    yield document
                finally:
                    document._disconnect()
                write_whole(copy.database, target, lambda _hash, _steps: None)
        except NotKept as error:
            raise DiskFull(target) from error
        finally:
            release_lock(lock)

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """Keep the texts that are still being typed, and no others, outside history. Raises NotKept.

        Each is newer than all that was done until now.
        """
        if self.read_only:
            return
        try:
            self._copy.keep_drafts([replace(draft, after=self._steps) for draft in drafts])
        except OSError as error:
            raise self._not_kept(isinstance(file_problem(error, self.path), DiskFull)) from error

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
        try:
            self.save()
        finally:
            self.leave()

    def save_beside(self) -> Path:
        """Write the project as it is now to a new file beside its own; return that file. Raises FileProblem.

        Texts that are still being typed, or could not be put back, are there for whoever opens that file.
        """
        new = beside(self.path)
        self.save_copy(new)
        self._copy.hand_over_drafts(new)
        return new

    def leave(self, discard: bool = False) -> None:
        """Let go without saving; what the person's file lacks stays in the working copy, or is discarded."""
        self._disconnect()
        if discard or self.read_only or (not self.unsaved and not self._copy.drafts()):
            self._copy.discard()
        release_lock(self._lock)

    def _disconnect(self) -> None:
        self._reader.dispose()
        self._writer.dispose()
