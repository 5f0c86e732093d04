"""The user's own file while its project is open: written whole, never over what another user made of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from napl_desktop.beside import named_beside, set_aside
from napl_desktop.document.storage.backups import Routine
from napl_desktop.document.storage.damage import damage_reported
from napl_desktop.document.storage.saving import file_hash, remove_leftovers, write_whole
from napl_desktop.document.storage.working_copy import SavedState, WorkingCopy
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import ChangedElsewhere
from napl_desktop.file_problems import file_problem
from napl_desktop.replacing import replacing


class UserFile:
    """Knows what the file was when we last read or wrote it."""

    def __init__(self, path: Path, copy: WorkingCopy, backups: Routine, is_ours: bool) -> None:
        """`is_ours` tells that we hold its lock."""
        self._path = path
        self._copy = copy
        self._state = copy.state
        self._backups = backups
        self._is_ours = is_ours
        self._is_lost = False
        self._replaceable: str | None = None
        self.set_aside: tuple[Path, ...] = ()
        """Where what other programs left beside the file is now."""

    def lacks(self, step: int) -> bool:
        """Tell whether the file has not all steps up to `step`, as far as we know."""
        return self._is_lost or step > self._state.step

    def look(self) -> None:
        """Find out whether what we wrote is still there: others remove files, or put an older one back.

        A file that cannot be read now, as on a stick that was pulled out, counts as it was.
        """
        try:
            found = self._hash_on_disk()
        except FileProblem:
            return
        if found is None:
            self._is_lost = self._path.parent.is_dir()
        else:
            ours = (self._state.file_hash, self._state.coming_hash)
            self._is_lost = found not in ours and not self._copy.is_all_in(self._path)

    @property
    def backup_problem(self) -> UserError | None:
        """Why no backup could be made the last time that one was due, if it could not."""
        return self._backups.problem

    def write(self, backup: bool = True) -> None:
        """Write the working copy as the file, with `backup` after a backup of what it replaces if one is due.

        Raises ChangedElsewhere, DamagedInside or another FileProblem; then the file is as it was.
        """
        self._check_unchanged(self._state)
        if self._is_ours:  # what a save left whose stick was pulled out
            remove_leftovers(self._path)
        if backup:
            self._backups.before_saving(self._path, self._copy.database)
        with damage_reported(self._copy.database, self._path):
            written = write_whole(self._copy.database, self._path, self._announce)
        self._remember(SavedState(*written))
        self._is_lost, self._replaceable = False, None

    @contextmanager
    def conflicting_version_kept(self) -> Iterator[Path]:
        """Keep the file, which another user changed, beside it, at the given place; the block may replace it.

        The file itself is never away, so that an accident in between leaves both. If the block raises a
        FileProblem, it was not replaced, and the one beside it goes. Raises FileProblem.
        """
        copied = beside(self._path)
        try:
            with self._path.open("rb") as theirs, replacing(copied) as copy:
                shutil.copyfileobj(theirs, copy)
            self._replaceable = file_hash(copied)
        except OSError as error:
            raise file_problem(error, self._path) from error
        try:
            yield copied
        except FileProblem:
            self._replaceable = None
            with suppress(OSError):
                copied.unlink()
            raise

    def _announce(self, coming_hash: str, coming_step: int) -> None:
        before = self._state
        self._remember(replace(before, coming_hash=coming_hash, coming_step=coming_step))
        self._check_unchanged(before)  # writing takes a while: another program may have been there meanwhile
        self.set_aside += set_aside(self._path)

    def _check_unchanged(self, state: SavedState) -> None:
        known = (None, state.file_hash, state.coming_hash, self._replaceable)
        if self._hash_on_disk() not in known:
            raise ChangedElsewhere(self._path)

    def _remember(self, state: SavedState) -> None:
        self._state = state
        # Without room for it: after a crash, at worst both versions are kept and the user decides.
        with suppress(OSError):
            self._copy.remember(state)

    def _hash_on_disk(self) -> str | None:
        try:
            return file_hash(self._path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise file_problem(error, self._path) from error


def beside(path: Path) -> Path:
    """Return a free place beside a file for another version of it, named by the moment."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    extras = ("", *(f" {number}" for number in range(2, 100)))
    places = (named_beside(path, f" ({moment}{extra})") for extra in extras)
    return next(place for place in places if not os.path.lexists(place))


def real_place(path: Path) -> Path:
    """Return where the file itself is: a save replaces it, and must not replace a link to it."""
    try:
        is_link = path.is_symlink()
    except OSError:  # a name that is too long: the next use of it reports that
        is_link = False
    return Path(os.path.realpath(path)) if is_link else path.absolute()
