"""The private copy that edits go to: kept in the platform's state folder, recovered after a crash.

A folder for each project file (by project id and place) holds the copy itself, `state.json` with what we know of
the user's file, `drafts.json` with texts still being typed, and `wipe-….json` while names are being redacted. A
copy that has more steps than the file is recovered, but only onto the very file it was last written to;
otherwise both are kept and the user decides.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from napl_desktop.document.format.migrations import bring_up_to_date
from napl_desktop.document.format.schema import check_content, check_header, open_in_place, open_untrusted
from napl_desktop.document.redaction.redaction import REDACTED, Redaction, redact_database
from napl_desktop.document.storage.drafts import DRAFT_FILES, Draft, read_drafts, write_drafts
from napl_desktop.document.storage.redaction_records import (
    RedactionRecord,
    begin_record,
    is_record,
    records_for,
    records_in,
)
from napl_desktop.document.storage.saving import file_hash
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.errors.files import DiskFull, FileProblem
from napl_desktop.errors.projects import BrokenProject, TwoVersions, WorkingCopyError
from napl_desktop.file_problems import file_problem, is_disk_full
from napl_desktop.own_places import make_own_folder, state_folder
from napl_desktop.rights import copy_privately, make_private_file

_PRIVATE = "private-"
_FORGOTTEN_AFTER = 7 * 24 * 3600.0
# As much as a step may take, with all that SQLite writes for it, in bytes.
_ROOM = 256 * 1024


class SavedState(Struct, frozen=True):
    """What we know of the user's file: its hash and step, and those of a write that was under way."""

    file_hash: str
    step: int
    coming_hash: str = ""
    coming_step: int = 0


class WorkingCopy(Struct, frozen=True):
    """One folder with the copy that is worked in; `recovered` is how many steps the file did not have yet."""

    folder: Path
    project_id: str
    state: SavedState
    recovered: int = 0

    @property
    def database(self) -> Path:
        """Where the copy itself is."""
        return self.folder / "working.napl"

    def remember(self, state: SavedState) -> None:
        """Write what is known of the user's file, whole or not at all."""
        write_small(self.folder / "state.json", json.dumps(asdict(state)))

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """Keep the texts that are still being typed, and no others. Raises OSError."""
        write_drafts(self.folder, drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts that were being typed when work ended."""
        return read_drafts(self.folder)

    def has_room(self) -> bool:
        """Tell whether a step would fit: only writing tells, on whatever kind of disk it is."""
        try:
            with tempfile.TemporaryFile(dir=self.folder) as attempt:
                attempt.write(bytes(_ROOM))
                attempt.flush()
                os.fsync(attempt.fileno())
        except OSError:
            return False
        return True

    def hand_over_drafts(self, file: Path) -> None:
        """Keep the drafts for the next opening of `file`, which has the same project. Raises WorkingCopyError."""
        drafts = self.drafts()
        if not drafts:
            return
        heir = replace(self, folder=_folder(file, self.project_id))
        try:
            make_own_folder(heir.folder)
            heir.keep_drafts(drafts)
        except OSError as error:
            raise WorkingCopyError(file, place=str(heir.folder)) from error

    def begin_redaction(self, redaction: Redaction) -> RedactionRecord:
        """Note which names are to be redacted, so that whatever happens the next opening can go on with it."""
        return begin_record(self.folder, redaction)

    def go_on_redacting(self) -> None:
        """Redact in this copy what a crash may have kept from being redacted there. Raises WorkingCopyError."""
        try:
            for record in records_in(self.folder):
                redact_database(self.database, record.redaction)
        except sqlite3.OperationalError as error:
            raise WorkingCopyError(self.database, place=str(self.folder)) from error

    def is_all_in(self, file: Path) -> bool:
        """Tell whether a file of unknown origin has the newest step of this copy."""
        try:
            check_header(file)
            return _has_all(file, self.database)
        except (FileProblem, OSError, sqlite3.Error):
            return False

    def discard(self) -> None:
        """Remove the folder: the user's file has everything. A redaction that is not done stays on record."""
        if not records_in(self.folder):
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        _empty(self.folder)


def _empty(folder: Path, but: Collection[str] = ()) -> None:
    """Remove what is in the folder of a working copy, but for what is still to be redacted."""
    for path in folder.iterdir():
        if path.name not in but and not is_record(path):
            path.unlink(missing_ok=True)


def private_folder(path: Path) -> Path:
    """Make a folder that only we look into, for work on the project file `path`. Raises WorkingCopyError.

    What programs that were cut off left of such folders is removed after a while.
    """
    try:
        _remove_forgotten(_home())
        return Path(tempfile.mkdtemp(prefix=_PRIVATE, dir=_home()))
    except OSError as error:
        raise WorkingCopyError(path, place=str(state_folder())) from error


def _remove_forgotten(home: Path) -> None:
    # By age: whether their program still runs cannot be known of another computer with the same home.
    for folder in home.glob(f"{_PRIVATE}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _FORGOTTEN_AFTER:
                shutil.rmtree(folder, ignore_errors=True)


def open_working_copy(path: Path, read_only: bool) -> WorkingCopy:
    """Return the working copy to go on in for the project file `path`.

    Raises what `check_header` and `check_content` raise, WorkingCopyError, and TwoVersions when there is kept
    work that belongs to another state of the file. A read-only copy has a folder of its own that is never
    recovered; it shows what is kept for the file as well.
    """
    check_header(path)
    incoming = private_folder(path)
    try:
        copied = incoming / "working.napl"
        _copy_file(path, copied)
        project_id, steps = check_content(copied, path)
        arrived = SavedState(file_hash(copied), steps)
        bring_up_to_date(copied)
        kept = _kept(path, project_id)
        ahead = kept is not None and not _has_all(copied, kept.database)
        fits = kept is not None and arrived.file_hash in (kept.state.file_hash, kept.state.coming_hash)
        if read_only:
            if kept and ahead and fits:
                copy_database(kept.database, copied)
                bring_up_to_date(copied)
            for record in records_for(path, project_id, _folder(path, project_id)):
                redact_database(copied, record.redaction)
            return WorkingCopy(incoming, project_id, arrived)
        if kept and ahead:
            if not fits:
                raise TwoVersions(path)
            shutil.rmtree(incoming)
            bring_up_to_date(kept.database)
            return WorkingCopy(kept.folder, project_id, arrived, number_of_steps(kept.database) - steps)
        return _settle(incoming, WorkingCopy(_folder(path, project_id), project_id, arrived))
    except (OSError, sqlite3.OperationalError) as error:
        shutil.rmtree(incoming, ignore_errors=True)
        raise WorkingCopyError(path, place=str(incoming.parent)) from error
    except (sqlite3.Error, UnicodeError) as error:  # it fits its seal, and cannot be worked in all the same
        shutil.rmtree(incoming, ignore_errors=True)
        raise BrokenProject(path, why="damaged") from error
    except BaseException:
        shutil.rmtree(incoming, ignore_errors=True)
        raise


def _copy_file(path: Path, copied: Path) -> None:
    try:
        copy_privately(path, copied)
    except OSError as error:
        if is_disk_full(error):  # our folder is full: the user's file is only read
            raise WorkingCopyError(path, place=str(copied.parent)) from error
        raise file_problem(error, path) from error


@contextmanager
def working_copy_beside(target: Path, original: WorkingCopy) -> Iterator[WorkingCopy]:
    """Give a copy of a working copy, in a folder beside `target` that goes afterwards. Raises FileProblem."""
    try:
        with tempfile.TemporaryDirectory(
            prefix=f".{target.name}.", dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            copy = WorkingCopy(Path(folder), original.project_id, original.state)
            copy_database(original.database, copy.database)
            yield copy
    except OSError as error:
        raise file_problem(error, target) from error
    except sqlite3.OperationalError as error:
        raise DiskFull(target) from error


def find_recoverable(path: Path) -> WorkingCopy | None:
    """Return the kept work for the project file `path`, whatever that file has become.

    Raises BrokenProject where not even its project can be read, or what `check_header` raises.
    """
    check_header(path)
    try:
        connection = open_in_place(path)
        try:
            ((project_id,),) = connection.execute("SELECT id FROM project")
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError, ValueError) as error:
        raise BrokenProject(path, why="damaged") from error
    return _kept(path, project_id)


def all_kept(path: Path) -> list[WorkingCopy]:
    """Return the kept work for a file of which nothing may be readable, not even which project it was."""
    copies = []
    for database in _home().glob("*/working.napl"):
        _let_settle(database)
        connection = open_untrusted(database)
        try:
            ((project_id,),) = connection.execute("SELECT id FROM project")
        except (sqlite3.Error, ValueError):
            continue
        finally:
            connection.close()
        if database.parent == _folder(path, project_id) and (copy := _kept(path, project_id)):
            copies.append(copy)
    return copies


def number_of_steps(database: Path) -> int:
    """Return how many steps there are in a database of ours. Raises sqlite3.Error."""
    connection = open_untrusted(database)
    try:
        (steps,) = connection.execute("SELECT coalesce(max(seq), 0) FROM step").fetchone()
    finally:
        connection.close()
    return int(steps)


def _has_all(file: Path, kept: Path) -> bool:
    """Tell whether the newest step of a kept copy is in the file as well.

    That names were redacted says nothing: it is the same step in every file, whatever else that has.
    """
    connection = open_untrusted(kept)
    try:
        newest = connection.execute(
            "SELECT id FROM step WHERE action != ? ORDER BY seq DESC LIMIT 1", (REDACTED,)
        ).fetchone()
    finally:
        connection.close()
    if newest is None:
        return True
    connection = open_in_place(file)
    try:
        # Not indexed: an index that leaves the step out would make of the file what it is not.
        return (
            connection.execute("SELECT 1 FROM step NOT INDEXED WHERE id = ?", newest).fetchone() is not None
        )
    finally:
        connection.close()


def copies_on_this_computer() -> tuple[Path, ...]:
    """Return every database in our folders, of whatever project and whether it is open or forgotten."""
    return tuple(sorted(_home().glob("*/*.napl")))


def copy_database(source: Path, target: Path) -> None:
    """Copy a database of ours that may be open elsewhere, as it is at this moment; `target` is replaced."""
    connection = sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    target.unlink(missing_ok=True)
    make_private_file(target)
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        connection.backup(copy)
    finally:
        copy.close()
        connection.close()


def _home() -> Path:
    return make_own_folder(state_folder() / "working")


def _folder(path: Path, project_id: str) -> Path:
    return _home() / hashlib.sha256(project_id.encode() + b" " + os.fsencode(path.resolve())).hexdigest()[:24]


def _kept(path: Path, project_id: str) -> WorkingCopy | None:
    folder = _folder(path, project_id)
    if not (folder / "working.napl").exists():
        return None
    _let_settle(folder / "working.napl")
    try:
        state = SavedState(**json.loads((folder / "state.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError, RecursionError):
        state = SavedState("", 0)
    return WorkingCopy(folder, project_id, state)


def _let_settle(kept: Path) -> None:
    """Let SQLite take back what a crash cut off in the middle: a reading connection may not, and is refused."""
    with suppress(sqlite3.Error):  # what is wrong with it is told by who reads it
        connection = sqlite3.connect(f"{kept.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        try:
            connection.execute("SELECT 1 FROM step").fetchone()
        finally:
            connection.close()


def _settle(incoming: Path, copy: WorkingCopy) -> WorkingCopy:
    """Give a checked copy its lasting folder. The drafts of last time stay there, also if this is cut off."""
    make_own_folder(copy.folder)
    _empty(copy.folder, but=DRAFT_FILES)
    copy.remember(copy.state)
    (incoming / "working.napl").replace(copy.database)
    shutil.rmtree(incoming)
    return copy
