"""Pictures and pages for the `napl` command, which finds them by name and knows nothing of how they are drawn.

No window is shown, so no screen is needed.
"""

import os
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from napl_desktop.document.schema import spare_project
from napl_desktop.errors import NoPathYet, NoRouteYet, NoSuchChoice
from napl_desktop.exchange.printing.pages import Page, path_pages
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.links import links_of_path
from napl_desktop.queries.outline import outline, project_title
from napl_desktop.wording import Wording
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture


def write_graph(session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    """Write the graph of a path (the first if none is given) as PNG, SVG or PDF.

    Raises NoPathYet, NoSuchChoice for an unknown path, FileExists where a project is in the way, or another
    FileProblem.
    """
    from ui.graph.picture import save_picture
    from ui.kit.palettes import LIGHT

    grid = _grids(session, target, path_id)[0]
    _be_an_application()
    save_picture(grid, target, LIGHT, words.language, links_of_path(session, grid.id))


def write_overview(session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    """Write the overview of the project as PNG, SVG or PDF.

    Raises NoSuchChoice where a path is given, FileExists where a project is in the way, or another FileProblem.
    """
    from napl_desktop.queries.coverage import coverage
    from ui.overview.picture import OverviewPicture

    _refuse_path(path_id)
    _be_an_application()
    title = project_title(session)
    write_picture(OverviewPicture(title, coverage(session), picture_look(), words), target)


def write_roles(session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    """Write the map of the roles of the project as PNG, SVG or PDF.

    Raises as `write_overview` does.
    """
    from napl_desktop.queries.role_map import role_map
    from ui.role_map.picture import RoleMapPicture

    _refuse_path(path_id)
    _be_an_application()
    title = project_title(session)
    write_picture(RoleMapPicture(title, role_map(session), picture_look(), words), target)


def write_route(session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    """Write every saved route of the project, below each other as PNG or SVG, each on its page as PDF.

    Raises NoRouteYet, and otherwise as `write_overview` does.
    """
    from napl_desktop.graph.told_routes import saved_in_words
    from ui.route.picture import RoutePicture

    _refuse_path(path_id)
    routes = saved_in_words(session)
    if not routes:
        raise NoRouteYet()
    _be_an_application()
    title, look = project_title(session), picture_look()
    pages = [RoutePicture(title, [route], look, words) for route in routes]
    write_picture(RoutePicture(title, routes, look, words), target, pages)


def write_paths(session: Session, target: Path, words: Wording, path_id: str | None) -> None:
    """Write all paths, or the one that is given, as they are printed: a PDF of A4 pages.

    Raises as `write_graph` does.
    """
    from ui.kit.fonts import load_family
    from ui.printing.ink import Type
    from ui.printing.output import Pdf, foot_of, page_words

    grids = _grids(session, target, path_id)
    _be_an_application()
    load_family()
    on, number = page_words(words)
    pages: list[Page] = []
    for grid in grids:
        pages += path_pages(grid, PaperSize.A4, Type(), on)
    title = grids[0].title if path_id else project_title(session)
    date = QLocale(words.language).toString(QDate.currentDate(), "d MMMM yyyy")
    pdf = Pdf(pages, title, foot_of(title, date, words))
    for at, page in enumerate(pages, start=1):
        pdf.press.draw(page, number.format(number=at, count=len(pages)))
    pdf.write(target)


def _grids(session: Session, target: Path, path_id: str | None) -> list[PathGrid]:
    spare_project(target)
    ids = [path.id for atelier in outline(session).ateliers for path in atelier.paths]
    if not ids:
        raise NoPathYet()
    if path_id is not None and path_id not in ids:
        raise NoSuchChoice(given=path_id, choices=", ".join(ids))
    grids = (path_grid(session, id) for id in ([path_id] if path_id else ids))
    return [grid for grid in grids if grid is not None]


def _refuse_path(path_id: str | None) -> None:
    """Raise NoSuchChoice where a path is given for a picture of the whole project."""
    if path_id is not None:
        raise NoSuchChoice(given="--path", choices="--view graph, --view paths")


def _be_an_application() -> None:
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _KEPT.append(QApplication(["napl"]))


_KEPT: list[QApplication] = []
"""Qt has one application, and it goes with the process."""
