"""The workbook that is handed in: from the image of a project to a file of contract 1."""

from pathlib import Path

from napl_desktop.document.schema import spare_project
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.data_sheet import data_sheet
from napl_desktop.exchange.excel.key_sheet import key_sheet
from napl_desktop.exchange.excel.leeswijzer import leeswijzer
from napl_desktop.exchange.excel.limits import check_lengths
from napl_desktop.exchange.excel.note_sheet import note_sheet
from napl_desktop.exchange.excel.overview import overview_sheet
from napl_desktop.exchange.excel.package import WorkbookSheet, write_package
from napl_desktop.exchange.excel.participant_sheet import participant_sheet
from napl_desktop.exchange.excel.path_sheet import path_sheet
from napl_desktop.exchange.excel.relation_sheet import relation_sheet
from napl_desktop.exchange.excel.report import ExportReport, Progress
from napl_desktop.exchange.excel.role_sheet import role_sheet
from napl_desktop.exchange.excel.route_sheet import route_sheet
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.image import ProjectImage
from napl_desktop.replacing import replacing


def write_workbook(image: ProjectImage, target: Path, progress: Progress | None = None) -> ExportReport:
    """Write `image` as a workbook to `target`, replacing what is there, and return what was written.

    `progress` is called with the cells done and the cells in all; ExportCancelled raised by it, like any error,
    leaves `target` as it was and nothing beside it. The same image gives the same bytes. ExportTextTooLong where
    a text does not fit in a cell; FileExists where a project is in the way: a workbook never replaces one; any
    other FileProblem where the file cannot be written.
    """
    spare_project(target)
    project = ProjectView(image)
    check_lengths(project, target)
    book = Book.of(image)
    sheets = _sheets(book, project)
    with replacing(target) as file:
        write_package(book.workbook, sheets, file, progress or _unseen)
    return _report(project, target)


def _sheets(book: Book, project: ProjectView) -> list[WorkbookSheet]:
    return [
        leeswijzer(book, project),
        overview_sheet(book, project),
        *(path_sheet(book, project, path) for path in project.paths),
        role_sheet(book, project),
        *([relation_sheet(book, project)] if project.image.has_relations else []),
        *([route_sheet(book, project)] if project.image.routes else []),
        note_sheet(book, project),
        *([participant_sheet(book, project)] if project.image.participants else []),
        data_sheet(book, project),
        key_sheet(book, project.image),
    ]


def _report(project: ProjectView, target: Path) -> ExportReport:
    return ExportReport(
        target=target,
        step=project.image.step,
        version=project.image.version,
        paths=len(project.paths),
        cells=sum(path.places for path in project.paths),
        filled=sum(path.filled for path in project.paths),
        roles=len(project.image.roles),
        notes=len(project.image.notes),
        renamed=tuple(
            (path.image.title, path.sheet) for path in project.paths if path.sheet != path.image.title
        ),
    )


def _unseen(done: int, total: int) -> None:
    """Show the progress to no one: the caller did not ask for it."""
    del done, total
