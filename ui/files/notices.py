"""What stands about the open project: its file cannot be written, was changed by others, or text is not kept."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from napl_desktop.errors import UserError
from napl_desktop.errors.files import DiskFull, FileInUse, FileProblem, NoAccess, NotReachable
from napl_desktop.errors.projects import BrokenProject, ChangedElsewhere
from ui.files.removable import is_removable
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages

_OF_A_PROJECT = ("not-kept", "file", "lock", "refused", "problem", "orphaned", "damage")
# Characters of a name that still tell which file it is.
_LONGEST_NAME = 40


class OpenFile(Protocol):
    """The one open project, and what can be done about its file."""

    @property
    def session(self) -> DocumentSession | None:
        """What is open now."""

    @property
    def opened(self) -> SignalInstance:
        """The DocumentSession that is open now."""

    @property
    def closed(self) -> SignalInstance:
        """Nothing is open any more."""

    @property
    def broken(self) -> SignalInstance:
        """The FileProblem of a file of which something is to be saved."""

    def save_as(self) -> None:
        """Save the project under another name."""

    def save_elsewhere(self) -> None:
        """Save the project where there is room."""

    def go_on_beside(self) -> None:
        """Leave the file as it is, and go on in a new one beside it."""


class FileNotices(QObject):
    """Follows the session that is open, and lets stand what the user should know of it."""

    def __init__(self, files: OpenFile, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._messages = messages
        self._failure: UserError | None = None
        self._was_unkept = False
        files.opened.connect(self._follow)
        files.closed.connect(self._forget)

    def show_damage(self, problem: FileProblem) -> None:
        """Say that the open file is damaged: it was looked at while the user works in it."""
        words = self.tr(
            "Something in ‘{file}’ is damaged. What you see and do is kept; look what can be saved of it."
        )
        look = Answer(self.tr("Look what can be saved…"), lambda: self._files.broken.emit(problem))
        self._messages.show_notice("damage", words.format(file=shortened(problem.path.name)), (look,))

    def say_again(self) -> None:
        """Say all of it anew: in another language."""
        if self._files.session is not None:
            self._show(self._files.session)

    def _follow(self, session: DocumentSession) -> None:
        self._forget()
        session.save_state_changed.connect(partial(self._show, session))
        session.lock_lost.connect(lambda _error: self._tell_of_lock(session))
        self._show(session)

    def _forget(self) -> None:
        self._failure, self._was_unkept = None, False
        for kind in _OF_A_PROJECT:
            self._messages.close_notice(kind)

    def _show(self, session: DocumentSession) -> None:
        if session is not self._files.session:
            return
        self._show_unkept(session)
        self._show_failure(session)

    # What is typed

    def _show_unkept(self, session: DocumentSession) -> None:
        trouble, was_unkept = session.texts.trouble, self._was_unkept
        self._was_unkept = trouble is not None
        if trouble is None:
            self._messages.close_notice("not-kept")
            if was_unkept:
                self._messages.notify(self.tr("There is room again: what you typed is kept."))
            return
        if trouble.is_full:
            words = self.tr(
                "Mind: what you type now is not kept. The disk of this computer is full. Make room, or save on a"
                " stick; your text stays here."
            )
        else:
            words = self.tr(
                "Mind: what you type now is not kept. Its folder on this computer cannot be used. Save on a"
                " stick; your text stays here."
            )
        answers = (Answer(self.tr("Save on a stick…"), self._files.save_elsewhere),)
        self._messages.show_notice("not-kept", words, answers, can_close=False)

    # The file

    def _tell_of_lock(self, session: DocumentSession) -> None:
        words = self.tr(
            "Somebody else has ‘{file}’ open too now. Nothing is replaced unasked; agree on who goes on."
        )
        elsewhere = Answer(self.tr("Save somewhere else…"), self._files.save_as)
        self._messages.show_notice(
            "lock", words.format(file=shortened(session.document.path.name)), (elsewhere,)
        )

    def _show_failure(self, session: DocumentSession) -> None:
        before, self._failure = self._failure, session.failure
        failure = session.failure
        if failure is None:
            self._messages.close_notice("file")
            if before is not None and session.texts.trouble is None:  # else something may still be lost
                self._tell_it_is_back(session, before)
        elif isinstance(failure, BrokenProject):
            self.show_damage(failure)
        elif isinstance(failure, ChangedElsewhere):
            self._messages.show_notice(
                "file", self._changed_words(session), self._whose(session), can_close=False
            )
        else:
            words = self.tr("‘{file}’ cannot be brought up to date now: {why}.")
            words = words.format(file=shortened(session.document.path.name), why=self._why(session, failure))
            if session.texts.trouble is None:
                words = " ".join((words, self.tr("Just go on typing, everything is on this computer.")))
            elsewhere = Answer(self.tr("Save somewhere else…"), self._files.save_as)
            self._messages.show_notice("file", words, (elsewhere,), can_close=False)

    def _changed_words(self, session: DocumentSession) -> str:
        words = self.tr(
            "‘{file}’ was changed somewhere else too. Nothing is replaced: both versions are there."
        )
        return words.format(file=shortened(session.document.path.name))

    def _whose(self, session: DocumentSession) -> tuple[Answer, ...]:
        return (
            Answer(self.tr("Keep both"), self._files.go_on_beside),
            Answer(self.tr("Use my version"), session.replace_conflicting_version),
        )

    def _why(self, session: DocumentSession, failure: UserError) -> str:
        is_on_stick = is_removable(session.document.path)
        match failure:
            case DiskFull():
                stick, other = self.tr("the stick is full"), self.tr("the disk with its folder is full")
            case NoAccess():
                stick = self.tr("nothing may be written on the stick")
                other = self.tr("you may not write in its folder")
            case FileInUse():
                stick = other = self.tr("another program has it open")
            case NotReachable():
                stick, other = self.tr("the stick is out of reach"), self.tr("its folder is out of reach")
            case _:
                stick = other = self.tr("it cannot be written")
        return stick if is_on_stick else other

    def _tell_it_is_back(self, session: DocumentSession, before: UserError) -> None:
        time = f"{session.saved_at:%H:%M}"
        name = shortened(session.document.path.name)
        if isinstance(before, NotReachable):
            if is_removable(session.document.path):
                words = self.tr("The stick is back. Brought up to date at {time}, nothing is lost.")
            else:
                words = self.tr("The folder is back. Brought up to date at {time}, nothing is lost.")
        else:
            words = self.tr("‘{file}’ was brought up to date at {time}, nothing is lost.")
        self._messages.notify(words.format(time=time, file=name))


def shortened(name: str) -> str:
    """Return the name of a file as it can be read in a sentence: the middle of a long one is left out."""
    if len(name) <= _LONGEST_NAME:
        return name
    half = _LONGEST_NAME // 2
    return f"{name[:half]}…{name[-half + 1 :]}"
