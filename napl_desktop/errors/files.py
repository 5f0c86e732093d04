"""What can go wrong with a file on disk, whatever is in it."""

from pathlib import Path

from napl_desktop.errors import UserError


class FileProblem(UserError):
    """Something about a file on disk."""

    def __init__(self, path: Path, **facts: object) -> None:
        super().__init__(name=path.name, folder=str(path.parent), **facts)
        self.path = path


class FileMissing(FileProblem):
    """There is no file at that place."""

    kind = "file-missing"


class FileExists(FileProblem):
    """A file that must not be overwritten is already there."""

    kind = "file-exists"


class NoAccess(FileProblem):
    """The system does not let this user read or write there."""

    kind = "no-access"


class DiskFull(FileProblem):
    """There is no room left for the file."""

    kind = "disk-full"


class FileInUse(FileProblem):
    """Another program has the file open and lets no other program write it."""

    kind = "file-in-use"


class NameTooLong(FileProblem):
    """The system does not take a file name of that length."""

    kind = "name-too-long"


class InTheWay(FileProblem):
    """What another program left beside a file, to be done to it, cannot be set aside: fact other (its name)."""

    kind = "in-the-way"


class ForeignBeside(FileProblem):
    """Beside a file that is whole another program left what is to be done to it: fact other (names)."""

    kind = "foreign-beside"


class NotReachable(FileProblem):
    """The folder, stick or share is not there (any more), or does not answer."""

    kind = "not-reachable"
