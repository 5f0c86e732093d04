"""What can go wrong with a project: its file, its working copy, its lock and its history."""

from pathlib import Path

from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem


class WorkingCopyError(FileProblem):
    """What is done to a project cannot be kept on this computer: facts place (the folder of the working copy).

    `is_full` tells that there is no room left for it.
    """

    kind = "not-kept"

    def __init__(self, path: Path, is_full: bool = False, **facts: object) -> None:
        super().__init__(path, **facts)
        self.is_full = is_full


class NotAProject(FileProblem):
    """The file is something else than a project."""

    kind = "not-a-project"


class TableNotProject(NotAProject):
    """The file is one that tables are brought in from."""

    kind = "table-not-project"


class NewerProject(FileProblem):
    """The project was made with a newer version of the program."""

    kind = "newer-project"


class BrokenProject(FileProblem):
    """The file is a project, but not whole, or not as we wrote it."""

    kind = "broken-project"


class HalfWritten(BrokenProject):
    """It is not whole, and another program left beside it what is to be done to it: fact other (names)."""

    kind = "half-written"


class DamagedInside(BrokenProject):
    """A project that could be opened turns out to be damaged where something is read or done just now."""

    kind = "damaged-inside"


class NothingToRescue(FileProblem):
    """Not one row of a damaged file can be read."""

    kind = "nothing-to-rescue"


class ProjectLocked(FileProblem):
    """Another user has the project open: facts user, host, since and seen (datetimes).

    `stale` tells that the holder gave no sign of life for so long that the lock was probably left behind.
    """

    kind = "project-locked"

    def __init__(self, path: Path, stale: bool = False, **facts: object) -> None:
        super().__init__(path, **facts)
        self.stale = stale


class ChangedElsewhere(FileProblem):
    """The file was changed by another user or program since it was opened here."""

    kind = "changed-elsewhere"


class NamesNotWiped(FileProblem):
    """The file is from before names were wiped from its project: no backup is made of it.

    `in_work` tells that they were not wiped from what replaces it either.
    """

    kind = "names-not-wiped"

    def __init__(self, path: Path, in_work: bool = True, **facts: object) -> None:
        super().__init__(path, **facts)
        self.in_work = in_work


class TwoVersions(FileProblem):
    """Kept work of last time and a file that has changed since: both are kept, the user decides."""

    kind = "two-versions"


class LockTaken(FileProblem):
    """Another user took the lock of the project that is open here."""

    kind = "lock-taken"


class ReadOnlyProject(FileProblem):
    """The project was opened to look at, not to edit."""

    kind = "read-only-project"


class Busy(UserError):
    """A large change is being made: until it is done, or stopped, nothing else happens to the project."""

    kind = "busy"


class HistoryDamaged(UserError):
    """What a step changed is not on record as it was: it cannot be undone or redone."""

    kind = "history-damaged"
