"""The workbook: from the snapshot of a project to a file of contract 2."""

from collections.abc import Sequence
from pathlib import Path

from napl_desktop.document.format.schema import spare_project
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.data_sheet import data_sheet
from napl_desktop.exchange.excel.dealt_out import DealtOut
from napl_desktop.exchange.excel.key_sheet import key_sheet
from napl_desktop.exchange.excel.leeswijzer import leeswijzer
from napl_desktop.exchange.excel.limits import check_lengths, check_questions
from napl_desktop.exchange.excel.note_sheet import note_sheet
from napl_desktop.exchange.excel.overview import overview_sheet
from napl_desktop.exchange.excel.package import WorkbookSheet, write_package
from napl_desktop.exchange.excel.participant_sheet import participant_sheet
from napl_desktop.exchange.excel.path_sheet import path_sheet
from napl_desktop.exchange.excel.question_sheet import QuestionLine, question_sheet
from napl_desktop.exchange.excel.relation_sheet import has_lines, relation_sheet
from napl_desktop.exchange.excel.report import ExportReport, Progress
from napl_desktop.exchange.excel.role_sheet import role_sheet
from napl_desktop.exchange.excel.route_sheet import route_sheet
from napl_desktop.exchange.excel.same_sheet import has_said, same_sheet
from napl_desktop.exchange.excel.trunk_sheet import trunk_sheet
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel.white_spot_sheet import white_spot_sheet
from napl_desktop.exchange.snapshot import ProjectSnapshot
from napl_desktop.replacing import replacing


def write_workbook(
    snapshot: ProjectSnapshot,
    target: Path,
    progress: Progress | None = None,
    dealt: DealtOut | None = None,
    questions: Sequence[QuestionLine] = (),
) -> ExportReport:
    """Write `snapshot` as a workbook to `target`, replacing what is there, and return what was written.

    `dealt` says whose it is, where it is the part of a group: that has no sheets about the project as a whole.
    What goes back to an atelier with `questions` has these on a sheet of their own, before all others.
    `progress` is called with the cells done and the cells in all; what it raises, like any error,
    leaves `target` as it was and nothing beside it. The same snapshot gives the same bytes. Raises
    ExportTextTooLong where a text does not fit in a cell; FileExists where a project is in the way: a workbook
    never replaces one; any other FileProblem where the file cannot be written.
    """
    spare_project(target)
    project = ProjectView(snapshot, dealt)
    check_lengths(project, target)
    check_questions(questions, target)
    book = Book.of(snapshot)
    asked = [question_sheet(book, questions)] if questions else []
    sheets = [*asked, *_sheets(book, project)]
    with replacing(target) as file:
        write_package(book.workbook, sheets, file, progress or _unseen)
    return _report(project, target)


def _sheets(book: Book, project: ProjectView) -> list[WorkbookSheet]:
    if project.dealt is not None:
        return [
            leeswijzer(book, project),
            *(path_sheet(book, project, path) for path in project.paths),
            role_sheet(book, project),
            note_sheet(book, project),
            key_sheet(book, project),
        ]
    return [
        leeswijzer(book, project),
        overview_sheet(book, project),
        *([trunk_sheet(book, project)] if project.snapshot.is_national else []),
        *([white_spot_sheet(book, project)] if project.snapshot.is_national else []),
        *(path_sheet(book, project, path) for path in project.paths),
        role_sheet(book, project),
        *([relation_sheet(book, project)] if has_lines(project) else []),
        *([route_sheet(book, project)] if project.snapshot.routes else []),
        *([same_sheet(book, project)] if has_said(project) else []),
        note_sheet(book, project),
        *([participant_sheet(book, project)] if project.snapshot.participants else []),
        data_sheet(book, project),
        key_sheet(book, project),
    ]


def _report(project: ProjectView, target: Path) -> ExportReport:
    return ExportReport(
        target=target,
        step=project.snapshot.step,
        version=project.snapshot.version,
        paths=len(project.paths),
        cells=sum(path.places for path in project.paths),
        filled=sum(path.filled for path in project.paths),
        roles=len(project.snapshot.roles),
        notes=len(project.snapshot.notes),
        renamed=tuple(
            (path.snapshot.title, path.sheet) for path in project.paths if path.sheet != path.snapshot.title
        ),
    )


def _unseen(done: int, total: int) -> None:
    """Show the progress to no one: the caller did not ask for it."""
    del done, total
