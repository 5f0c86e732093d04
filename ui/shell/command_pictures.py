"""Pictures and pages for the `napl` command, which finds them by name and knows nothing of how they are drawn.

No window is shown, so no screen is needed.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from napl_desktop.document.format.schema import spare_project
from napl_desktop.errors.command_line import NoSuchChoice
from napl_desktop.errors.pictures import NoPathYet
from napl_desktop.exchange.printing.pages import PrintedPage, path_pages
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline, project_title
from napl_desktop.wording import Wording
from ui.drawing.writing import write_picture
from ui.shell.views import all_views
from ui.views.kind import Scope, ViewPicture

WritePicture = Callable[[Session, Path, Wording, str | None], None]


def pictures() -> dict[str, WritePicture]:
    """Return what writes each picture, by the name that is given to the command.

    Each gets what is read, the file, the words in which it is done, and the id of a path: of that path is the
    picture then, or of the first one. It raises NoPathYet, NoSuchChoice for an unknown path or where the picture
    is of the whole project, FileExists where a project is in the way, or another FileProblem. What is printed can
    also be told on which paper.
    """
    drawn = {kind.picture.name: kind for kind in all_views.VIEWS if kind.picture}
    views = {
        name: partial(_write_of_path if kind.scope is Scope.PATH else _write_of_project, kind.picture)
        for name, kind in drawn.items()
        if kind.picture
    }
    return {**views, "paths": _write_paths}


def _write_of_path(
    picture: ViewPicture, session: Session, target: Path, words: Wording, path_id: str | None
) -> None:
    _write(picture, session, target, words, _path_ids(session, path_id)[0])


def _write_of_project(
    picture: ViewPicture, session: Session, target: Path, words: Wording, path_id: str | None
) -> None:
    if path_id is not None:
        of_path = [each.picture.name for each in all_views.VIEWS if each.picture and each.scope is Scope.PATH]
        choices = ", ".join(f"--view {name}" for name in dict.fromkeys([*of_path, "paths"]))
        raise NoSuchChoice(given="--path", choices=choices)
    _write(picture, session, target, words, None)


def _write(picture: ViewPicture, session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    draw = picture.draw(session, words, path_id)
    _be_an_application()
    drawing = draw()
    write_picture(drawing.picture, target, drawing.pages)


def _write_paths(
    session: Session, target: Path, words: Wording, path_id: str | None, paper: PaperSize = PaperSize.A4
) -> None:
    """Write all paths, or the one that is given, as they are printed: a PDF."""
    from ui.kit.fonts import load_family
    from ui.printing.output import Pdf, foot_of, page_words
    from ui.printing.page_painter import TextMeasure

    spare_project(target)
    found = (path_grid(session, id) for id in _path_ids(session, path_id))
    grids = [grid for grid in found if grid is not None]
    _be_an_application()
    load_family()
    on, number = page_words(words)
    pages: list[PrintedPage] = []
    for grid in grids:
        pages += path_pages(grid, paper, TextMeasure(), on)
    title = grids[0].title if path_id else project_title(session)
    date = QLocale(words.language).toString(QDate.currentDate(), "d MMMM yyyy")
    pdf = Pdf(pages, title, foot_of(title, date, words))
    for at, page in enumerate(pages, start=1):
        pdf.press.draw(page, number.format(number=at, count=len(pages)))
    pdf.write(target)


def _path_ids(session: Session, path_id: str | None) -> list[str]:
    """Return the path that is given, or else all. Raises NoPathYet, or NoSuchChoice for an unknown one."""
    ids = [path.id for atelier in outline(session).ateliers for path in atelier.paths]
    if not ids:
        raise NoPathYet()
    if path_id is not None and path_id not in ids:
        raise NoSuchChoice(given=path_id, choices=", ".join(ids))
    return [path_id] if path_id else ids


def _be_an_application() -> None:
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _KEPT.append(QApplication(["napl"]))


_KEPT: list[QApplication] = []
"""Qt has one application, and it goes with the process."""
