"""Who has a project open: a small file beside it that says who, where and since when."""

import getpass
import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from napl_desktop.errors import ProjectLocked

# A process that began later than this after the lock was taken only got the same number.
_CLOCK_SLACK = 60.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has the project open. `since` is UTC, ISO 8601."""

    user: str
    host: str
    pid: int
    since: str


def lock_file(project: Path) -> Path:
    """Return the place of the lock of a project file."""
    return project.with_name(f".{project.name}.lock")


def take_lock(project: Path) -> Holder | None:
    """Take the lock and return us as its holder; None where the folder cannot be written.

    A lock that outlived its process on this computer is taken over. Raises ProjectLocked (facts user, host,
    since) if somebody has it.
    """
    me = Holder(_user(), socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"))
    for _attempt in range(2):
        try:
            with lock_file(project).open("x", encoding="utf-8") as file:
                json.dump(asdict(me), file)
        except FileExistsError:
            holder = read_lock(project)
            if holder is not None and _is_alive(holder):
                raise ProjectLocked(project, user=holder.user, host=holder.host, since=holder.since) from None
            lock_file(project).unlink(missing_ok=True)
        except OSError:
            return None
        else:
            return me
    raise ProjectLocked(project, user="?", host="?", since="?")


def release_lock(project: Path, holder: Holder | None) -> None:
    """Give the lock back, if it is still ours."""
    if holder is not None and read_lock(project) == holder:
        try:
            lock_file(project).unlink(missing_ok=True)
        except OSError:
            return  # the stick is gone: the lock is stale by itself as soon as we end


def read_lock(project: Path) -> Holder | None:
    """Return who holds the lock; None if nobody does or the lock cannot be read."""
    try:
        return Holder(**json.loads(lock_file(project).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _is_alive(holder: Holder) -> bool:
    """Tell whether the process that took the lock still runs; on another computer we cannot know: then yes."""
    if holder.host != socket.gethostname():
        return True
    import psutil  # 45 ms: only paid by who finds a lock

    try:
        started = psutil.Process(holder.pid).create_time()
        taken = datetime.fromisoformat(holder.since).timestamp()
    except (psutil.Error, ValueError):
        return False
    return started <= taken + _CLOCK_SLACK


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
