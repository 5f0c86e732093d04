"""What may go wrong, provoked in the running program: a mistake in it, a disk that is full, a large table."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

from napl_desktop.own_places import state_folder
from tests.screens.stage import Stage
from ui.dialogs.import_table import ImportTableDialog
from ui.shell.crash import catch_bugs
from ui.shell.handlers.versions import VersionHandlers

ROWS, LEVELS = 400, 4
_NO_BOUND = 4_294_967_294
"""As many pages as SQLite lets a database have."""


@contextmanager
def mistake(stage: Stage) -> Iterator[None]:
    """Let naming a moment go wrong by a mistake in the program; mistakes are caught as in use."""

    def go_wrong(_handlers: VersionHandlers) -> NoReturn:
        raise ZeroDivisionError("a mistake in the program")

    before = sys.excepthook
    catch_bugs(stage.application.files, stage.application.messages)
    try:
        with patch.object(VersionHandlers, "name_moment", go_wrong):
            yield
    finally:
        sys.excepthook = before


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """Let nothing more fit on the disk with a folder; what is written elsewhere is."""
    force = os.fsync

    def refuse(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(folder):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        force(handle)

    with patch.object(os, "fsync", refuse):
        yield


@contextmanager
def full_computer(stage: Stage) -> Iterator[None]:
    """Let nothing more fit where this computer keeps the open project: SQLite itself says so."""
    connection = stage.session.document._writer.engine.raw_connection()
    cursor = connection.cursor()
    pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages}")
    try:
        with full_disk(state_folder()):
            yield
    finally:
        cursor.execute(f"PRAGMA max_page_count = {_NO_BOUND}")
        cursor.close()


def large_table(folder: Path) -> Path:
    """Write a table that takes a while to bring in."""
    file = folder / "groot raamwerk.csv"
    head = ";".join(("Onderdeel", *(f"Niveau {number}" for number in range(1, LEVELS + 1))))
    rows = (
        ";".join((f"Rij {row}", *(f"doet {row} op {number}" for number in range(1, LEVELS + 1))))
        for row in range(1, ROWS + 1)
    )
    file.write_text("\n".join((head, *rows)), encoding="utf-8")
    return file


def begin_import(stage: Stage, table: Path) -> None:
    """Choose a table, look at it and bring it in; it goes on when the program does."""
    stage.trigger("import-table")
    stage.choose_file(table)
    dialog = stage.dialog(ImportTableDialog)
    stage.wait_until(lambda: dialog.content is not None)
    dialog.accept()
