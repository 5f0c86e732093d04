"""The project as it was at an earlier point in its history, as a private copy to look at."""

import shutil
import sqlite3
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document.format.integrity import broken_constraint
from napl_desktop.document.format.schema import open_untrusted
from napl_desktop.document.history import steps
from napl_desktop.document.storage.damage import damage_reported
from napl_desktop.document.storage.database import open_writer, writing
from napl_desktop.document.storage.working_copy import WorkingCopy, copy_database, private_folder
from napl_desktop.errors.projects import HistoryDamaged, WorkingCopyError
from napl_desktop.rows.writing import put_rows


def checkout_copy(now: WorkingCopy, path: Path, point: int) -> WorkingCopy:
    """Copy a working copy and take back every step after `point`, newest first; it is never recovered.

    `path` is the user's file. Raises HistoryDamaged, DamagedInside, and WorkingCopyError when there is no room.
    """
    folder = private_folder(path)
    past = WorkingCopy(folder, now.project_id, now.state)
    try:
        copy_database(now.database, past.database)
        with damage_reported(past.database, path):
            _take_back(past.database, point)
            if not _is_sound(past.database):
                raise HistoryDamaged()
    except (OSError, sqlite3.OperationalError, sa.exc.OperationalError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise WorkingCopyError(path, place=str(folder.parent)) from error
    except sa.exc.IntegrityError as error:  # what is on record does not fit together
        shutil.rmtree(folder, ignore_errors=True)
        raise HistoryDamaged() from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return past


def _is_sound(database: Path) -> bool:
    connection = open_untrusted(database)
    try:
        connection.set_authorizer(None)  # the tables are all ours
        return broken_constraint(connection) is None
    finally:
        connection.close()


def _take_back(database: Path, point: int) -> None:
    engine = open_writer(database)
    try:
        with writing(engine) as connection:
            put_rows(connection, steps.rows_at(connection, point))
            for table, column in (("row_change", "step_seq"), ("step", "seq"), ("version", "point")):
                connection.exec_driver_sql(f"DELETE FROM {table} WHERE {column} > ?", (point,))
    finally:
        engine.dispose()
