"""The graph of a path as a picture in a file: asks where, writes it, and says so."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from napl_desktop.errors import PersonError
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.links import links_of_path
from ui.files import free_name
from ui.messages import Messages
from ui.palettes import LIGHT
from ui.session import DocumentSession


def save_graph(session: DocumentSession, path_id: str | None, messages: Messages, window: QWidget) -> None:
    """Let a person choose a place, and write the graph of a path there; nothing happens where there is none."""
    from ui.dialogs.file_choice import choose_place

    if path_id is None:
        return
    with session.document.read() as db:
        grid, links = path_grid(db, path_id), links_of_path(db, path_id)
    if grid is None:
        return

    def write(target: Path) -> None:
        from ui.graph.picture import save_picture

        try:
            # Whatever the theme of the window: pictures are for paper and documents.
            save_picture(grid, target, LIGHT, messages.wording.language, links)
        except PersonError as error:
            messages.problem(error)
        else:
            said = QCoreApplication.translate("GraphPicture", "the graph is in {file}")
            messages.tell(said.format(file=target.name))

    heading = QCoreApplication.translate("GraphPicture", "Graph as a picture")
    kinds = QCoreApplication.translate("GraphPicture", "Pictures ({endings})")
    proposal = free_name(session.document.path.with_suffix(".png"))
    choose_place(window, heading, kinds.format(endings="*.png *.svg *.pdf"), proposal, write)
