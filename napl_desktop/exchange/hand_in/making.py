"""Making a hand-in: a folder with two files, which is there when both are whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.errors import FileProblem
from napl_desktop.exchange.excel.report import ExportReport, Progress
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.hand_in.content import HandInContent, folder_name
from napl_desktop.exchange.hand_in.project_file import write_project_file
from napl_desktop.exchange.snapshot import Present
from napl_desktop.file_problems import file_problem


class HandIn(Struct, frozen=True):
    """What was made: where, and what the project is to put on record. `report` says what the workbook holds."""

    folder: Path
    project: Path
    workbook: Path
    number: int
    present: Present
    report: ExportReport


def make_hand_in(content: HandInContent, place: Path, progress: Progress | None = None) -> HandIn:
    """Write both files into a new folder in `place`; a name that is taken gets a number behind it.

    They are written beside that folder and moved into place together. What `progress` raises, like any error,
    leaves nothing behind. Raises ExportTextTooLong, WorkingCopyError or another FileProblem, about the folder.
    """
    folder = _free(place / folder_name(content.title))
    with _folder_in_the_making(folder) as making:
        workbook, project = (making / f"{content.title}{ending}" for ending in (".xlsx", ".napl"))
        report = write_workbook(content.snapshot, workbook, progress)
        write_project_file(content, project)
    return HandIn(
        folder=folder,
        project=folder / project.name,
        workbook=folder / workbook.name,
        number=content.number,
        present=content.snapshot.present or (),
        report=replace(report, target=folder / workbook.name),
    )


@contextmanager
def _folder_in_the_making(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, which becomes `folder` when the block ends without an exception."""
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


def _free(folder: Path) -> Path:
    """Return the folder, or the first of "folder (2)", "folder (3)" … that is not there yet."""
    candidate, number = folder, 1
    while os.path.lexists(candidate):
        number += 1
        candidate = folder.with_name(f"{folder.name} ({number})")
    return candidate
