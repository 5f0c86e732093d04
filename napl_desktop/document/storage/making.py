"""Making a new project file: out of sight first, so that half a project is never found."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.format.schema import FORMAT, create_tables
from napl_desktop.document.storage.database import open_writer, writing
from napl_desktop.document.storage.saving import write_whole
from napl_desktop.document.storage.working_copy import private_folder
from napl_desktop.errors.files import FileExists
from napl_desktop.errors.projects import WorkingCopyError


def make_file(path: Path, fill: Callable[[Session], None], version: int = FORMAT) -> None:
    """Write a new project file at `path` with what `fill` adds; whatever goes wrong, there is nothing then.

    With a `version` before ours, what `fill` adds must be of that format. Raises FileExists, WorkingCopyError,
    the FileProblem that keeps the file from being written, or what `fill` raises.
    """

    def check_free(_hash: str = "", _steps: int = 0) -> None:
        if os.path.lexists(path):
            raise FileExists(path)

    check_free()
    folder = private_folder(path)
    try:
        _fill(folder / "working.napl", fill, version)
        write_whole(folder / "working.napl", path, check_free)
    except (sqlite3.OperationalError, sa.exc.OperationalError) as error:
        raise WorkingCopyError(path, place=str(folder)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(database: Path, fill: Callable[[Session], None], version: int) -> None:
    create_tables(database, version)
    engine = open_writer(database)
    try:
        with writing(engine) as connection, Session(bind=connection) as session:
            fill(session)
            session.flush()
    finally:
        engine.dispose()
