"""What goes wrong where our own things are, said as that."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.file_problems import is_disk_full


@contextmanager
def own_folder_reported(path: Path, folder: Path) -> Iterator[None]:
    """Raise an OSError of the block as a WorkingCopyError about the user's file at `path`."""
    try:
        yield
    except OSError as error:
        raise WorkingCopyError(path, is_disk_full(error), place=str(folder)) from error
