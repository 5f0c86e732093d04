"""Backups of a project file: how it was before a save replaced it, kept on this computer.

They lie in our state folder, in a folder for each place that a project file was saved in, and are whole project
files themselves. Kept are the last ten, and before these one a day for thirty days.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from napl_desktop.document.storage.lock import release_lock, take_lock
from napl_desktop.document.storage.redaction_records import (
    is_copy_from_before_redaction,
    is_from_before_redaction,
)
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileExists
from napl_desktop.errors.projects import NamesNotWiped, WorkingCopyError
from napl_desktop.file_problems import file_problem
from napl_desktop.own_places import make_own_folder, state_folder
from napl_desktop.replacing import replacing
from napl_desktop.rights import private_opener

_LAST = 10
_DAYS = 30
_NAME = "%Y%m%dT%H%M%S.%f"


class Backup(Struct, frozen=True):
    """One backup: a whole project file, and when the file was so (UTC). `size` is in bytes."""

    file: Path
    made_at: datetime
    size: int


class Routine:
    """Makes backups of one open project file by itself: at the first save, and then not too often."""

    EVERY = 15 * 60.0
    """Seconds between two of them."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds, and never goes back."""
        self._clock = clock
        self._last: float | None = None
        self.problem: UserError | None = None
        """Why the last one that was due could not be made, if it could not."""

    def before_saving(self, path: Path, working: Path) -> None:
        """Back up what a save is about to replace with `working`, if it is time; a save never fails for it."""
        now = self._clock()
        if self._last is not None and now - self._last < self.EVERY:
            return
        try:
            made = back_up(path)
        except NamesNotWiped:
            self.problem = NamesNotWiped(path, in_work=is_copy_from_before_redaction(working))
        except UserError as error:
            self.problem = error
        else:
            self.problem = None
            self._last = now if made else self._last


def back_up(path: Path) -> Backup | None:
    """Make a backup of the project file at `path`; None if there is no file.

    Raises NamesNotWiped, WorkingCopyError or another FileProblem.
    """
    if is_from_before_redaction(path):
        raise NamesNotWiped(path)
    folder = backup_folder(path)
    moment = datetime.now(UTC)
    try:
        with path.open("rb") as original:
            made = _write(original, folder, path, moment)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise file_problem(error, path) from error
    _prune(folder, moment)
    return made


def _write(original: BinaryIO, folder: Path, path: Path, moment: datetime) -> Backup:
    try:
        make_own_folder(folder)
        file = folder / f"{moment.strftime(_NAME)}.napl"
        with replacing(file, private=True) as copy:
            shutil.copyfileobj(original, copy)
        # So that a user who looks into the folder knows what it is of.
        with open(folder / "place.json", "w", encoding="utf-8", opener=private_opener) as place:
            json.dump({"file": str(path)}, place)
        return Backup(file, moment, file.stat().st_size)
    except (OSError, UserError) as error:
        raise WorkingCopyError(path, place=str(folder)) from error


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups of the project file at `path`, newest first; that file itself may be gone."""
    found = [backup for file in backup_folder(path).glob("*.napl") if (backup := _backup(file))]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def all_backup_files() -> Iterator[Path]:
    """Yield every backup of every project file on this computer, for code that must rewrite them."""
    yield from _home().glob("*/*.napl")


def places_of(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield which files there are backups of in these folders, as far as that is known."""
    for folder in folders:
        with suppress(OSError, ValueError, TypeError, KeyError):
            yield Path(json.loads((folder / "place.json").read_text("utf-8"))["file"])


def backup_folder(path: Path) -> Path:
    """Return where the backups of the project file at `path` are, or would be."""
    return _home() / hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:24]


def open_as_copy(backup: Backup, target: Path) -> None:
    """Write a backup as the new project file `target`. Raises FileExists or another FileProblem."""
    if os.path.lexists(target):
        raise FileExists(target)
    try:
        with backup.file.open("rb") as kept, replacing(target) as copy:
            shutil.copyfileobj(kept, copy)
    except OSError as error:
        raise file_problem(error, backup.file) from error


def put_back(backup: Backup, path: Path) -> None:
    """Put a backup in the place of the project file, of which a backup is made first.

    Raises ProjectLocked if another user has it open, NamesNotWiped, WorkingCopyError, or the FileProblem that
    keeps it from being written; then the file is as it was.
    """
    lock = take_lock(path)
    try:
        content = backup.file.read_bytes()  # before a new one pushes it out
        back_up(path)
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise file_problem(error, backup.file) from error
    finally:
        release_lock(lock)


def kept_moments(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups are kept: the last ten, and before these one a day for thirty days.

    What a clock that was wrong dated in the future says nothing about the others; one of these is kept.
    """
    ordered = sorted(moments, reverse=True)
    future = [moment for moment in ordered if moment > now + timedelta(days=1)]
    past = [moment for moment in ordered if moment not in future]
    newest_of_day = {moment.date(): moment for moment in reversed(past)}
    recent = {moment for day, moment in newest_of_day.items() if (now.date() - day).days <= _DAYS}
    return {*future[:1], *past[:_LAST], *recent}


def _prune(folder: Path, now: datetime) -> None:
    backups = [backup for file in folder.glob("*.napl") if (backup := _backup(file))]
    kept = kept_moments((backup.made_at for backup in backups), now)
    for backup in backups:
        if backup.made_at not in kept:
            with suppress(OSError):
                backup.file.unlink()


def _backup(file: Path) -> Backup | None:
    try:
        made_at = datetime.strptime(file.stem, _NAME).replace(tzinfo=UTC)
        return Backup(file, made_at, file.stat().st_size)
    except (ValueError, OSError):
        return None


def _home() -> Path:
    return state_folder() / "backups"
