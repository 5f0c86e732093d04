"""Making a hand-in: a folder with two files, which is there when both are whole, or not at all."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.exchange.excel.report import ExportReport, Progress
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.hand_in.content import HandInContent, folder_name
from napl_desktop.exchange.new_folder import folder_in_the_making, free_folder
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.exchange.snapshot import Present


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
    folder = free_folder(place / folder_name(content.title))
    with folder_in_the_making(folder) as making:
        workbook, project = (making / f"{content.title}{ending}" for ending in (".xlsx", ".napl"))
        report = write_workbook(content.snapshot, workbook, progress)
        write_project_file(content.snapshot.rows, project, content.versions)
    return HandIn(
        folder=folder,
        project=folder / project.name,
        workbook=folder / workbook.name,
        number=content.number,
        present=content.snapshot.present or (),
        report=replace(report, target=folder / workbook.name),
    )
