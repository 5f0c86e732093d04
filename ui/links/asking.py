"""The one way to say that a cell requires another: the user is asked which, and that is one step."""

from PySide6.QtWidgets import QWidget

from napl_desktop.model import CellKey
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.queries.details import cell_detail
from napl_desktop.queries.grid import path_title
from napl_desktop.queries.links import CellPlace, filled_cells
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected


def ask_what_is_required(session: DocumentSession, selected: Selected, theme: Theme, window: QWidget) -> None:
    """Ask which cell the selected one requires; nothing happens where no cell is selected, or it is gone."""
    from ui.links.choose_cell import ChooseCellDialog

    cell = selected.cell
    if cell is None or selected.path_id is None:
        return
    with session.document.read() as db:
        detail = cell_detail(db, *cell)
        if detail is None:
            return
        here = CellPlace(
            *cell,
            selected.path_id,
            "",
            path_title(db, selected.path_id)[0],
            detail.above[-1],
            detail.level_title,
            detail.text,
            detail.status,
        )
        places = [place for place in filled_cells(db) if place.key != cell]
    dialog = ChooseCellDialog(here, places, theme, window)
    dialog.chosen.connect(lambda row, level, why: _require(session, cell, (row, level), why))
    dialog.open()


def _require(session: DocumentSession, cell: CellKey, required: CellKey, why: str) -> None:
    session.run(add_prerequisite, cell, required, why)
