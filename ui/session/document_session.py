"""The document for Qt: runs operations, saves in the background, and tells the views what changed."""

from collections.abc import Callable, Collection, Generator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from napl_desktop.beside import names_of
from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import Busy, ChangedElsewhere, NamesNotWiped, WorkingCopyError
from ui.kit.job import Job
from ui.session.edit_job import EditJob
from ui.session.given_up import GivenUp
from ui.session.messages import Messages
from ui.session.outcome import Done, Outcome, Refused
from ui.session.typed_texts import TypedTexts
from ui.session.waiting_merge import WaitingMerge

P = ParamSpec("P")
Result = TypeVar("Result")

_SAVE_AFTER_MS = 2000
_TRY_AGAIN_MS = 10_000
_SIGN_OF_LIFE_MS = 60_000


class SaveState(StrEnum):
    """Where the newest edits are."""

    SAVED = "saved"
    PENDING = "pending"
    FAILED = "failed"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    READ_ONLY = "read-only"
    NOT_KEPT = "not-kept"
    """Not even this computer keeps what is typed now."""


class DocumentSession(QObject):
    """One open document. Everything a widget wants changed goes through `run`."""

    changed = Signal(object)
    """A Change: the views read the document again."""

    followed = Signal(object)
    """The same Change, once every view has read the document again."""

    save_state_changed = Signal()

    ending = Signal()
    """The listeners that are still to write something in the document do so now."""

    lock_lost = Signal(object)
    """The UserError that says that another user has the project open too now; comes once."""

    held_by = ""
    """Who has the project open, if that is why it is only looked at here."""

    is_past = False
    """Whether this is a moment in the past of a project that is open."""

    def __init__(self, document: Document, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._messages = messages
        self.given_up = GivenUp(messages, self)
        self.waiting_merge = WaitingMerge(document, self)
        self._failure: UserError | None = None
        self.texts = TypedTexts(document, self)
        """What is typed and no step yet."""
        self.texts.changed.connect(self.save_state_changed)
        self.saved_at = _written_at(document.path)
        """When the file was written last."""
        self._end_listening = document.subscribe(self._on_change)
        self._saving: Job | None = None
        self._is_asked = False
        self._looking: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_in_background)
        if document.unsaved:
            self._timer.start()
        self._told_of_backups = False
        self._told_set_aside = 0
        self._life = QTimer(self, interval=_SIGN_OF_LIFE_MS)
        self._life.timeout.connect(self.show_life)
        if not document.read_only:
            self._life.start()

    def run(
        self, operation: Callable[Concatenate[Document, P], Result], *args: P.args, **kwargs: P.kwargs
    ) -> Outcome[Result]:
        """Do one thing to the document, and say how that went; why it is refused is told to the user."""
        if self.document.read_only:
            self.refuse()
            return Refused()
        try:
            return Done(operation(self.document, *args, **kwargs))
        except UserError as error:
            self._note_refused(error)
        return Refused()

    def run_in_slices(
        self, slices_of: Callable[[Document], Generator[int, None, object]], total: int
    ) -> EditJob | None:
        """Return what does one large thing slice by slice, to be started; None where nothing can be changed.

        `slices_of` yields how much is done of `total`. What the user can cause is told to them.
        """
        if self.document.read_only:
            self.refuse()
            return None
        job = EditJob(slices_of(self.document), total, self)
        job.failed.connect(self._note_refused)
        self.ending.connect(job.stop)
        return job

    def _note_refused(self, error: UserError) -> None:
        if isinstance(error, WorkingCopyError):
            self.texts.note_refusal(error)
        else:
            self._messages.refuse(error)

    def refuse(self) -> None:
        """Say that nothing can be changed here."""
        self._messages.notify(self.tr("you are only looking: nothing can change here"))

    def undo(self) -> None:
        """Take back the last edit."""
        self.run(Document.undo)

    def redo(self) -> None:
        """Bring back the edit that was undone last."""
        self.run(Document.redo)

    @property
    def waiting_drafts(self) -> tuple[Draft, ...]:
        """What was typed and has no editor now: of last time, or refused."""
        return self.texts.waiting

    @waiting_drafts.setter
    def waiting_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self.texts.waiting = drafts

    def keep_drafts(self, drafts: tuple[Draft, ...]) -> None:
        """Keep the texts that are still being typed, and those that wait to be put back."""
        self.texts.keep(drafts)

    def release(self, drafts: Collection[Draft]) -> None:
        """Keep texts that waited no longer: they are in their place, or the user has seen them."""
        self.texts.release(drafts)

    @property
    def save_state(self) -> SaveState:
        """Where the newest edits are now."""
        if self.document.read_only:
            return SaveState.READ_ONLY
        if self.texts.trouble is not None:
            return SaveState.NOT_KEPT
        if isinstance(self._failure, ChangedElsewhere):
            return SaveState.CHANGED_ELSEWHERE
        if self._failure is not None:
            return SaveState.FAILED
        is_pending = self._is_asked or self.document.unsaved
        return SaveState.PENDING if is_pending else SaveState.SAVED

    @property
    def is_saving(self) -> bool:
        """Whether the file is being written at this moment."""
        return self._saving is not None

    @property
    def failure(self) -> UserError | None:
        """Why the file could not be written the last time, if it could not."""
        return self._failure

    def save_now(self, tell: bool = True) -> bool:
        """Write the file before going on; False if that failed, and then it is tried again by itself.

        `failure` then says why, and with `tell` the user hears it.
        """
        if self.refuses_now():
            return False
        self._timer.stop()
        try:
            self.document.save()
        except UserError as error:
            self._timer.start(_TRY_AGAIN_MS)
            self._note_failure(error, tell)
            return False
        self._note_failure(None)
        return True

    def save_soon(self) -> None:
        """Write the file now without making the room wait for a slow stick; how it went is told."""
        if self.refuses_now():
            return
        self._is_asked = True
        self._timer.stop()
        self._save_in_background()
        self.save_state_changed.emit()

    def replace_conflicting_version(self) -> None:
        """Write the file though another user changed it; that version stays beside it."""
        replaced = self.run(Document.replace_conflicting_version)
        if replaced.done:
            self._note_failure(None)
            words = self.tr("the other version is beside it: {file}")
            self._messages.notify(words.format(file=replaced.value.name))

    def show_life(self) -> None:
        """Keep the lock fresh and look at the file, in the background: a share that is gone answers slowly.

        That another user took the lock is told, once. A file that is not as we left it is saved again.
        """
        if self._looking is not None:
            return
        self._looking = Job(lambda _: self._look())
        self._looking.ended.connect(self._note_look)
        self._looking.failed.connect(self.lock_lost)
        self._looking.start()

    def _look(self) -> None:
        self.document.look_at_file()
        self.document.keep_lock()

    def _note_look(self) -> None:
        self._looking = None
        if self._life.isActive() and not self.document.is_busy:
            self.document.notify_of_redaction()
        # What waits for its turn is tried then.
        if self._life.isActive() and self.document.unsaved and not self._timer.isActive():
            self._save_in_background()
            self.save_state_changed.emit()

    def close(self) -> None:
        """Save and let go of the document; what cannot be saved stays in the working copy."""
        self.ending.emit()
        self._end()
        try:
            self.document.close()
        except UserError as error:
            if self._failure is None:  # else the user knows
                self._messages.problem(error)

    def abandon(self) -> None:
        """Let go of the document and of what its file lacks: that is kept elsewhere now."""
        self._end()
        self.document.leave(discard=True)

    def _end(self) -> None:
        self._timer.stop()
        self._life.stop()
        for task in (self._saving, self._looking):
            if task is not None:
                task.wait()
        self._end_listening()

    def _on_change(self, change: Change) -> None:
        self._timer.start(_SAVE_AFTER_MS)
        self.texts.note_step()
        self._messages.close_notice("refused")
        self.changed.emit(change)
        self.save_state_changed.emit()
        self.followed.emit(change)

    def refuses_now(self) -> bool:
        """Tell whether a large edit is under way, which the user hears."""
        if self.document.is_busy:
            self._messages.refuse(Busy())
        return self.document.is_busy

    def _save_in_background(self) -> None:
        if self._saving is not None or self.document.is_busy:
            self._timer.start()
            return
        self._saving = Job(lambda _: self.document.save())
        self._saving.ended.connect(self._forget_task)
        self._saving.succeeded.connect(self._note_success)
        self._saving.failed.connect(self._try_again_later)
        self._saving.start()

    def _forget_task(self) -> None:
        self._saving = None

    def _note_success(self, _nothing: object) -> None:
        is_told, self._is_asked = self._is_asked and not self.document.unsaved, False
        self._note_failure(None)
        if is_told and self.texts.trouble is None:  # else there is something that is not saved
            self._messages.notify(self.tr("saved in {file}").format(file=self.document.path.name))

    def _try_again_later(self, error: UserError) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if not self.document.unsaved and not is_asked:
            return  # it was written in the meantime
        self._note_failure(error, tell=is_asked)
        self._timer.start(_TRY_AGAIN_MS)

    def _note_failure(self, error: UserError | None, tell: bool = False) -> None:
        """Remember how writing the file went; a failure stands in the window, with `tell` it is told again."""
        before, self._failure = self._failure, error
        if error is None:
            self.saved_at = datetime.now().astimezone()
            self._tell_of_backups()
            self._tell_of_set_aside()
        self.save_state_changed.emit()
        if error is not None and tell and before is not None and before.kind == error.kind:
            self._messages.notify(self.tr("it is still not possible to write the file"))

    def _tell_of_set_aside(self) -> None:
        """Say what another program left beside the file, and how that is called now."""
        new = self.document.set_aside[self._told_set_aside :]
        self._told_set_aside += len(new)
        if new:
            words = self.tr("what another program left beside your project is now called {file}")
            self._messages.notify(words.format(file=names_of(new)))

    def _tell_of_backups(self) -> None:
        """Say once that no backup could be made: the work itself is safe, so in passing."""
        problem = self.document.backup_problem
        if problem is not None and self.texts.trouble is None and not self._told_of_backups:
            self._told_of_backups = True
            self._messages.notify(self._why_no_backup(problem))

    def _why_no_backup(self, problem: UserError) -> str:
        if not isinstance(problem, NamesNotWiped):
            why = self.tr("saved, but there is no room on this computer for a backup")
        elif problem.in_work:
            why = self.tr(
                "saved, without a backup: {file} is from before names were wiped, wipe them here too"
            )
        else:
            why = self.tr("saved, without a backup: {file} was from before names were wiped")
        return why.format(file=self.document.path.name)


def _written_at(file: Path) -> datetime:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:  # it went, just after it was opened
        return datetime.now().astimezone()
