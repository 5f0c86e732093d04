"""When a project file turns out damaged: what can be saved of it is looked up, offered, and opened."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject

from napl_desktop.document.rescue.repair_report import RepairEntry
from napl_desktop.document.rescue.rescue import (
    KeptWork,
    Salvage,
    in_words,
    is_whole,
    kept_work,
    look,
    rescue,
    save_kept_work,
)
from napl_desktop.document.storage.backups import Backup, backups_of, open_as_copy
from napl_desktop.errors import UserError
from napl_desktop.errors.files import DiskFull, FileProblem, NameTooLong, NoAccess, NotReachable
from napl_desktop.errors.projects import BrokenProject, NothingToRescue
from ui.files.damaged_file import DamagedFileDialog, WayOut
from ui.files.orphaned_drafts_dialog import LeftBehindDialog
from ui.files.project_files import SUFFIX, Files, free_name
from ui.kit.job import Job
from ui.kit.theme import Theme
from ui.session.messages import Messages

_CANNOT_WRITE_THERE = (NoAccess, NotReachable, DiskFull, NameTooLong)


class _Sources(Struct, frozen=True):
    """Where the project could come from, each None where there is nothing."""

    kept: KeptWork | None
    backup: Backup | None
    readable: Salvage | None


class _Saved(Struct, frozen=True):
    """The new file, and what is not as it was."""

    file: Path
    losses: tuple[RepairEntry, ...] = ()


class Rescue(QObject):
    """One damaged file, from the question what to do until the new file is open."""

    def __init__(self, problem: FileProblem, files: Files, messages: Messages, theme: Theme) -> None:
        super().__init__(files)
        self._problem = problem
        self.path = problem.path
        self.is_over = False
        self._files = files
        self._messages = messages
        self._theme = theme

    def offer(self) -> None:
        """Look what there is, and ask; where there is nothing, only say what happened."""
        self._messages.notify(self.tr("looking what can be saved of {file}").format(file=self.path.name))
        self._do(self._find, self._ask)

    def _do(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        task = Job(lambda _: work())
        task.succeeded.connect(then)
        task.failed.connect(self._give_up)
        task.start()

    def _give_up(self, error: UserError) -> None:
        self._messages.notify("")  # the search is over
        self._messages.say(error)
        self._end()

    def _end(self) -> None:
        self.is_over = True
        self.deleteLater()

    def _find(self) -> _Sources:
        backup = next((each for each in backups_of(self.path) if is_whole(each.file)), None)
        readable = None
        if isinstance(self._problem, BrokenProject):
            with suppress(NothingToRescue):
                readable = look(self.path, self._messages.wording)
        return _Sources(kept_work(self.path), backup, readable)

    def _ask(self, sources: _Sources) -> None:
        self._messages.notify("")
        ways = []
        if sources.kept:
            ways.append(self._way_of_kept(sources.kept))
        if sources.backup:
            ways.append(self._way_of_backup(sources.backup))
        if sources.readable:
            ways.append(self._way_of_readable(sources.readable))
        if not ways:
            self._give_up(self._problem)
            return
        sentence = self._messages.wording.error(self._problem)
        dialog = DamagedFileDialog(self._theme, sentence, ways, self._messages.window)
        dialog.rejected.connect(self._end)
        words = self.tr("Something of ‘{file}’ can be saved.").format(file=self.path.name)
        self._messages.show(dialog, words)

    # The ways

    def _way_of_kept(self, kept: KeptWork) -> WayOut:
        words = self.tr(
            "This computer has kept the whole project, up to {moment}. Nothing is lost. You go on in a new file."
        )
        return WayOut(
            self.tr("Go on with the &kept work"),
            words.format(moment=self._messages.wording.moment(kept.at)),
            lambda: self._save(self.tr("recovered"), partial(_write_kept, kept)),
        )

    def _way_of_backup(self, backup: Backup) -> WayOut:
        words = self.tr("It is from {moment}. What was done later is not in it. You go on in a copy of it.")
        return WayOut(
            self.tr("Open the newest &backup"),
            words.format(moment=self._messages.wording.moment(backup.made_at)),
            lambda: self._save(self.tr("backup"), partial(_write_backup, backup)),
        )

    def _way_of_readable(self, salvage: Salvage) -> WayOut:
        found = ", ".join(
            (
                self.tr("%n path(s)", "", salvage.paths),
                self.tr("%n row(s)", "", salvage.rows),
                self.tr("%n text(s)", "", salvage.cells),
                self.tr("%n note(s)", "", salvage.notes),
            )
        )
        lost = self.tr("At least %n thing(s) cannot be read.", "", salvage.lost) if salvage.lost else ""
        if salvage.is_whole:
            words = self.tr("Of ‘{title}’ there is: {found}. Nothing is lost. You go on in a new file.")
        else:
            words = self.tr(
                "Of ‘{title}’ there is: {found}. {lost} You go on in a new file, without history."
            )
        return WayOut(
            self.tr("Save what can be &read"),
            " ".join(words.format(title=salvage.title, found=found, lost=lost).split()),
            lambda: self._save(self.tr("recovered"), self._write_readable),
        )

    # Saving

    def _save(self, suffix: str, write: Callable[[Path], tuple[RepairEntry, ...]]) -> None:
        name = f"{self.path.stem} ({suffix}){SUFFIX}"
        folders = (self.path.parent, self._files.documents())

        def work() -> _Saved:
            beside, elsewhere = (free_name(folder / name) for folder in folders)
            try:
                return _Saved(beside, write(beside))
            except _CANNOT_WRITE_THERE:
                elsewhere.parent.mkdir(parents=True, exist_ok=True)
                return _Saved(elsewhere, write(elsewhere))

        self._do(work, self._go_on)

    def _write_readable(self, target: Path) -> tuple[RepairEntry, ...]:
        return rescue(self.path, target, self._messages.wording)

    def _go_on(self, saved: _Saved) -> None:
        self._files.open(saved.file)
        self._messages.notify(self.tr("saved in {file}").format(file=saved.file.name))
        if saved.losses:
            lines = in_words(saved.losses, self._messages.wording)
            dialog = LeftBehindDialog(self._theme, saved.file.name, lines, self._messages.window)
            words = self.tr("Not everything of ‘{file}’ could be saved.").format(file=saved.file.name)
            self._messages.show(dialog, words)
        self._end()


def _write_backup(backup: Backup, target: Path) -> tuple[RepairEntry, ...]:
    open_as_copy(backup, target)
    return ()


def _write_kept(kept: KeptWork, target: Path) -> tuple[RepairEntry, ...]:
    save_kept_work(kept, target)
    return ()
