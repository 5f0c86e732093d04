"""A new folder with several files, which is there when all of them are whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from napl_desktop.errors.files import FileProblem
from napl_desktop.file_problems import file_problem


@contextmanager
def folder_in_the_making(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, which becomes `folder` when the block ends without an exception.

    It is made beside that one. Whatever goes wrong leaves nothing behind; a FileProblem is about `folder`.
    """
    making = folder.with_name(f".{uuid4().hex}.tmp")
    try:
        making.mkdir()
        yield making
        making.rename(folder)
    except FileProblem as error:
        # The user knows the folder, not the one in which it was made.
        error.path = folder
        error.facts |= {"name": folder.name, "folder": str(folder.parent)}
        raise
    except OSError as error:
        raise file_problem(error, folder) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def free_folder(folder: Path) -> Path:
    """Return the folder, or the first of "folder (2)", "folder (3)" … that is not there yet."""
    candidate, number = folder, 1
    while os.path.lexists(candidate):
        number += 1
        candidate = folder.with_name(f"{folder.name} ({number})")
    return candidate
