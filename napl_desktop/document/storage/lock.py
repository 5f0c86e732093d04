"""Who has a project open: a small file beside it that says who, where and since when.

Where the folder refuses that file (a medium that can only be read), it lies in our own state folder: so at
least the programs of one person on one computer know of each other.
"""

import getpass
import hashlib
import json
import os
import socket
import stat
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from napl_desktop.beside import short_name
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.own_places import make_own_folder, state_folder
from napl_desktop.rights import private_opener

# A process that began later than this after the lock was taken only got the same number.
_CLOCK_SLACK = 60.0
_ATTEMPTS = 4
_BLINK = 0.05
_FIRST_YEAR, _LAST_YEAR = 1970, 9000
# In bytes: no lock of ours comes near it.
_LONGEST = 4096
STALE_AFTER = 10 * 60.0
"""Seconds without a sign of life after which a lock of another computer counts as left behind."""


class Holder(Struct, frozen=True):
    """The user who has the project open. `since` is UTC, ISO 8601."""

    user: str
    host: str
    pid: int
    since: str


class Lock(Struct, frozen=True):
    """A lock that is ours: where it lies and what it says."""

    file: Path
    holder: Holder


# Which locks this process holds is one fact for the whole process. A lock of ours that is not in here is one that
# could not be removed: the stick was gone.
_held: set[Lock] = set()


def lock_file(project: Path) -> Path:
    """Return the place of the lock of a project file."""
    return project.with_name(f".{short_name(project)}.lock")


def take_lock(project: Path, break_stale: bool = False) -> Lock | None:
    """Take the lock of a project file and return it; None where no lock can be written at all.

    A lock that outlived its process on this computer is taken over, and with `break_stale` one of another
    computer that gave no sign of life for long. What lies in its place and cannot be a lock
    stays there. Raises ProjectLocked (facts user, host, since, seen and stale) if another user has it.
    """
    for place in (lock_file, _own_lock_file):
        try:
            return _take(project, place(project), break_stale)
        except OSError:
            continue
    return None


def refresh_lock(lock: Lock, project: Path) -> bool:
    """Give a sign of life; False if the lock is not ours any more.

    A lock that cannot be read now, or is gone with its stick, was not taken by others. One that is gone from
    beside its project, as after another user broke it and left again, is put back.
    """
    holder = read_lock(lock.file)
    if holder is not None and holder != lock.holder:
        return False
    with suppress(OSError):
        if holder is not None:
            os.utime(lock.file)
        elif project.exists():
            _write(lock.file, lock.holder)
    return True


def _take(project: Path, place: Path, break_stale: bool) -> Lock:
    now = datetime.now(UTC)
    me = Holder(_user(), socket.gethostname(), os.getpid(), now.isoformat(timespec="seconds"))
    took_over = False
    for _attempt in range(_ATTEMPTS):
        try:
            _write(place, me)
        except FileExistsError:
            if not _may_be_a_lock(place):
                raise
            holder = _read_written(place)
            if holder is not None and _is_held(place, holder):
                problem = _locked(project, place, holder, now)
                if not (break_stale and problem.stale):
                    raise problem from None
            if read_lock(place) == holder:  # another program may just have taken it over
                place.unlink(missing_ok=True)
                took_over = True
        else:
            if took_over:
                time.sleep(_BLINK)  # so that a program that took it over at the same moment has done so
                if read_lock(place) != me:
                    continue
            lock = Lock(place, me)
            _held.add(lock)
            return lock
    raise ProjectLocked(project, stale=False, user="?", host="?", since=now, seen=now)


def _locked(project: Path, place: Path, holder: Holder, now: datetime) -> ProjectLocked:
    """Say who has a lock. One with a sign of life from the future only shows that clocks differ."""
    try:
        seen = datetime.fromtimestamp(place.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):  # it went, or is of a year that no calendar has
        seen = now
    silent = (now - seen).total_seconds()
    return ProjectLocked(
        project,
        stale=holder.host != socket.gethostname() and silent > STALE_AFTER,
        user=holder.user,
        host=holder.host,
        since=_moment(holder.since) or now,
        seen=min(seen, now),
    )


def _own_lock_file(project: Path) -> Path:
    folder = make_own_folder(_own_locks())
    return folder / f"{hashlib.sha256(os.fsencode(project)).hexdigest()[:24]}.lock"


def _own_locks() -> Path:
    return state_folder() / "locks"


def release_lock(lock: Lock | None) -> None:
    """Give the lock back, if it is still ours."""
    if lock is None:
        return
    _held.discard(lock)
    if read_lock(lock.file) == lock.holder:
        with suppress(OSError):
            lock.file.unlink(missing_ok=True)


def _write(place: Path, me: Holder) -> None:
    """Put a lock there, if there is none; one that says nothing, for want of room, does not stay."""
    # One beside its project is for all users who want to open that.
    opener = private_opener if place.parent == _own_locks() else None
    file = open(place, "x", encoding="utf-8", opener=opener)  # noqa: SIM115 -- closed below
    try:
        with file:
            json.dump(asdict(me), file)
    except OSError:
        with suppress(OSError):
            place.unlink()
        raise


def _read_written(place: Path) -> Holder | None:
    """Return who holds a lock; one that cannot be read may be written at this very moment."""
    for _look in range(_ATTEMPTS):
        holder = read_lock(place)
        if holder is not None or not place.exists():
            return holder
        time.sleep(_BLINK)
    return None


def read_lock(place: Path) -> Holder | None:
    """Return who holds a lock; None if there is no holder or it cannot be read."""
    try:
        if not _may_be_a_lock(place):
            return None
        with place.open("rb") as file:
            found = json.loads(file.read(_LONGEST))
        holder = Holder(**found)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    words = (holder.user, holder.host, holder.since)
    return holder if type(holder.pid) is int and all(isinstance(word, str) for word in words) else None


def _may_be_a_lock(place: Path) -> bool:
    """Tell whether what lies in the place of a lock can be one: a pipe would even be waited for."""
    try:
        found = place.lstat()
    except FileNotFoundError:
        return True
    return stat.S_ISREG(found.st_mode) and found.st_size <= _LONGEST


def _is_held(place: Path, holder: Holder) -> bool:
    """Tell whether the process that took the lock still runs; on another computer we cannot know: then yes."""
    if holder.host != socket.gethostname():
        return True
    if holder.pid == os.getpid():
        return Lock(place, holder) in _held
    import psutil  # 45 ms: only paid by who finds a lock

    taken = _moment(holder.since)
    words: list[str] = []
    try:
        process = psutil.Process(holder.pid)
        started = process.create_time()
        with suppress(psutil.AccessDenied):
            words = process.cmdline()
    except (psutil.Error, ValueError, TypeError, OverflowError):
        return False
    if taken is None:
        return False
    # The clock may have been put back or forward since: of a program of ours its number is enough.
    is_ours = "ui" in words or any("napl" in word for word in words)
    return is_ours or started <= taken.timestamp() + _CLOCK_SLACK


def _moment(since: str) -> datetime | None:
    """Read a moment of this time; None for what is none: not every calendar can show year 1, or 9999."""
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        return None
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
