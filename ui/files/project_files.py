"""Opening, making and saving project files, as the user goes through it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.beside import named_beside, names_of
from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import is_of_older_format
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.errors import UserError
from napl_desktop.errors.files import ForeignBeside
from napl_desktop.errors.projects import (
    BrokenProject,
    NotAProject,
    ProjectLocked,
    TableNotProject,
    TwoVersions,
)
from napl_desktop.file_problems import file_problem
from napl_desktop.replacing import replacing
from ui.files.notices import FileNotices
from ui.files.questions import FileQuestions
from ui.files.recovery import Recovery
from ui.files.removable import is_removable, is_shared, stick
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.settings import Settings

SUFFIX = ".napl"


class Files(QObject):
    """Holds the one open document and exchanges it for another; every question is asked without blocking."""

    opened = Signal(object)
    """The DocumentSession that is open now."""

    closing = Signal()
    """The listeners with an open editor write its text down now."""

    closed = Signal()

    broken = Signal(object)
    """The FileProblem of a file that cannot be opened as it is: the listener offers what can be saved."""

    table_found = Signal(object)
    """The path of a table that was opened as if it were a project, and that the user wants to bring in."""

    def __init__(self, settings: Settings, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._messages = messages
        self._questions = FileQuestions(messages, self)
        self.recovery = Recovery(messages, self)
        self.notices = FileNotices(self, messages, self)
        self.session: DocumentSession | None = None

    # Opening

    def choose(self) -> None:
        """Let the user choose a project file to open."""
        from ui.kit.dialogs.file_choice import choose_file

        heading, kinds = self.tr("Open project"), self.tr("Projects (*.napl)")
        choose_file(self._window(), heading, self.folder(), kinds, self.open)

    def open(self, path: Path) -> None:
        """Open a project file; a sample is opened as a copy, and what is open already stays as it is."""
        if self.is_open(path) and not self._is_only_looked_at():
            self._messages.notify(self.tr("‘{file}’ is open already").format(file=path.name))
        elif path.resolve().is_relative_to(sample_projects().resolve()):
            self.open_copy(path)
        elif is_of_older_format(path) and (is_removable(path) or is_shared(path)):
            self._questions.older(
                path,
                go_on=lambda: self._open(path, read_only=False),
                look=lambda: self.open_to_look(path),
                copy=lambda: self.open_copy(path),
            )
        else:
            self._open(path, read_only=False)

    def open_copy(self, path: Path) -> None:
        """Copy a project file to the user's documents and open the copy."""
        target = free_name(self.documents() / path.name)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with path.open("rb") as original, replacing(target) as copy:
                shutil.copyfileobj(original, copy)
        except OSError as error:
            self._messages.problem(file_problem(error, Path(error.filename or target)))
        except UserError as error:
            self._messages.problem(error)
        else:
            self._open(target, read_only=False)

    def open_to_look(self, path: Path) -> None:
        """Open a project file without ever changing it."""
        self._open(path, read_only=True)

    def _open(self, path: Path, read_only: bool, break_stale: bool = False, held_by: str = "") -> None:
        try:
            document = open_sound(path, read_only, break_stale)
        except ProjectLocked as error:
            holder = str(error.facts["user"])
            self._questions.locked(
                error,
                look=lambda: self._open(path, read_only=True, held_by=holder),
                copy=lambda: self.open_copy(path),
                take=lambda: self._open(path, read_only=False, break_stale=True),
            )
        except TwoVersions as error:
            self._questions.two_versions(
                self._messages.wording.error(error),
                file=lambda: self._keep_both(path, open_kept=False),
                kept=lambda: self._keep_both(path, open_kept=True),
            )
        except TableNotProject as error:
            self._questions.table(error, lambda: self.table_found.emit(path))
        except (BrokenProject, NotAProject) as error:
            self.broken.emit(error)
        except UserError as error:
            self._messages.problem(error)
        else:
            self.take(document, held_by)

    def _keep_both(self, path: Path, open_kept: bool) -> None:
        try:
            kept = save_conflict_copy(path)
        except UserError as problem:
            self._messages.problem(problem)
            return
        wanted, other = (kept, path) if open_kept else (path, kept)
        self._open(wanted, read_only=False)
        self._tell_beside(other)

    def _tell_beside(self, other: Path) -> None:
        self._messages.notify(self.tr("the other version is beside it: {file}").format(file=other.name))

    def take(self, document: Document, held_by: str = "") -> None:
        """Make an opened document the one that is worked in, and tell what was recovered.

        `held_by` is who has it, if it is only looked at for that.
        """
        self._unless_lost(lambda: self._take(document, held_by), otherwise=document.close)

    def _take(self, document: Document, held_by: str) -> None:
        self.close()
        self.session = DocumentSession(document, self._messages, self)
        self.session.held_by = held_by
        if not document.read_only:
            self._settings.add_recent(document.path)
        self.opened.emit(self.session)
        self.recovery.recover(self.session)
        if document.foreign_beside:
            others = names_of(document.foreign_beside)
            self._messages.problem(ForeignBeside(document.path, other=others))

    # What is open

    def as_typed(self) -> DocumentSession | None:
        """Return what is open, with what is still being typed in it; None where nothing is open."""
        if self.session is not None:
            self.closing.emit()
        return self.session

    def to_change(self) -> DocumentSession | None:
        """Return the same to change it; None too where it is only looked at, of which the user is told."""
        if self.session is not None and self.session.document.read_only:
            self.session.refuse()
            return None
        return self.as_typed()

    # Saving

    def save(self) -> None:
        """Write the file now."""
        self.closing.emit()
        if self.session is not None and not self.session.document.read_only:
            self.session.save_soon()

    def go_on_beside(self) -> None:
        """Leave the file to the user who changed it, and go on in a new one beside it."""
        session = self.session
        if session is None:
            return
        self.closing.emit()
        session.ending.emit()
        theirs = session.document.path
        try:
            mine = session.document.save_beside()
        except UserError as error:
            self._messages.problem(error)
            return
        self.session = None
        session.abandon()
        self.closed.emit()
        session.deleteLater()
        self._open(mine, read_only=False)
        self._tell_beside(theirs)

    def failure_to_save(self) -> UserError | None:
        """Write what is open before leaving it; return why not all of it is kept in the file, if it is not."""
        if self.session is None or self.session.document.read_only:
            return None
        self.closing.emit()
        if self.session.texts.trouble is not None and self.session.texts.all:
            return self.session.texts.trouble
        return None if self.session.save_now(tell=False) else self.session.failure

    def save_as(self) -> None:
        """Write the project to another file and go on in that one."""
        if self.session is None:
            return
        from ui.kit.dialogs.file_choice import choose_place

        self.closing.emit()
        heading, kinds = self.tr("Save as"), self.tr("Projects (*.napl)")
        choose_place(self._window(), heading, kinds, free_name(self.session.document.path), self._save_as)

    def save_elsewhere(self) -> None:
        """Write the project with all that is being typed to another place, where there is room."""
        if self.session is None:
            return
        from ui.kit.dialogs.file_choice import choose_place

        self.closing.emit()
        folder = stick() or self.session.document.path.parent
        heading, kinds = self.tr("Save on a stick"), self.tr("Projects (*.napl)")
        proposal = free_name(folder / self.session.document.path.name)
        choose_place(self._window(), heading, kinds, proposal, self._save_as)

    def _save_as(self, target: Path) -> None:
        session = self.session
        if session is None:
            return
        self.closing.emit()
        if session.texts.trouble is not None:
            self._save_copy(session, target)
            return
        if self.is_open(target):
            self.save()
            return
        try:
            session.document.save_copy(target)
        except UserError as error:
            self._messages.problem(error)
            return
        self._open(target, read_only=False)

    def _save_copy(self, session: DocumentSession, target: Path) -> None:
        """Write a copy with every text that is not kept here; there is no room to go on in that one."""
        from napl_desktop.operations.copies import save_copy_with

        if self.is_open(target):
            target = free_name(target)
        try:
            left_out = save_copy_with(session.document, target, session.texts.all)
        except UserError as error:
            self._messages.problem(error)
            return
        where = self.tr("Everything is in ‘{file}’ in {folder} too, with what you are typing.")
        if left_out:
            where = self.tr("Everything that has a place is in ‘{file}’ in {folder} too.")
        self._messages.notify(where.format(file=target.name, folder=target.parent))

    def ask_how_to_leave(self, failure: UserError, leave: Callable[[], object]) -> None:
        """Ask what to do about what is not in the file, or not even kept, before it is left."""
        self._questions.leaving(failure, self.save_as, leave)

    def leave(self) -> None:
        """Save and close what is open; the user is asked first if texts would be lost."""
        self._unless_lost(self.close)

    def _unless_lost(
        self, then: Callable[[], object], otherwise: Callable[[], object] = lambda: None
    ) -> None:
        if self.session is not None:
            self.closing.emit()
            trouble = self.session.texts.trouble
            if trouble is not None and self.session.texts.all:
                self._questions.leaving(trouble, self.save_elsewhere, then, otherwise)
                return
        then()

    def close(self) -> None:
        """Save and close what is open."""
        if self.session is None:
            return
        self.closing.emit()
        session, self.session = self.session, None
        session.close()
        self.closed.emit()
        session.deleteLater()

    # Places

    def _is_only_looked_at(self) -> bool:
        return self.session is not None and self.session.document.read_only

    def is_open(self, path: Path) -> bool:
        """Tell whether `path` is the file that is open."""
        if self.session is None:
            return False
        try:
            return path.samefile(self.session.document.path)
        except OSError:
            return path == self.session.document.path

    def documents(self) -> Path:
        """Return the folder where projects go: the one that the user chose, or their documents."""
        if (chosen := self._settings.projects_folder) is not None:
            return chosen
        found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(found) if found else Path.home()

    def folder(self) -> Path:
        """Return the folder to begin choosing in: that of the open file, else the documents."""
        return self.session.document.path.parent if self.session else self.documents()

    def _window(self) -> QWidget | None:
        return self._messages.window


def open_sound(path: Path, read_only: bool, break_stale: bool = False) -> Document:
    """Open a project that can be shown. Raises what `Document.open` raises."""
    document = Document.open(path, read_only, break_stale)
    try:
        document.refuse_damage()
    except UserError:
        document.leave()
        raise
    return document


def free_name(path: Path) -> Path:
    """Return `path`, or the first of "name 2", "name 3" … that is not there yet; what is too long is cut."""
    candidate, number = named_beside(path, ""), 1
    while os.path.lexists(candidate):
        number += 1
        candidate = named_beside(path, f" {number}")
    return candidate
