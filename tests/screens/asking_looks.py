"""How a person gets to what the bureau asks ateliers: with questions, without any, and with its folders made."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.document.document import Document
from napl_desktop.operations.notes import add_cell_note, add_row_note
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from tests.core.national_projects import change_as_the_bureau, merged_first
from tests.screens.hand_in_looks import TEXTS, national
from tests.screens.made_once import made_once
from tests.screens.stage import Stage
from ui.asking.made_page import AskedPage
from ui.asking.page import AskingPage
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID


@made_once
def asked(folder: Path) -> Path:
    """Make a national project in which the bureau asked three things, and changed what was agreed on."""
    place = folder / "Heel Nederland.napl"
    place.unlink(missing_ok=True)
    with Document.open(merged_first(place)) as document:
        change_as_the_bureau(document)
        ask(
            document,
            "vo · rollen",
            "Toetsing en feedback",
            0,
            2,
            "Bedoelen jullie hiermee ook toetsen van anderen?",
        )
        ask(document, "vo · rollen", "Toetsing en feedback", 1, None, "Hoort deze rij niet bij ‘Toetsplan’?")
        ask(
            document, "mbo · rollen", "Opleiden op de werkplek", 0, 0, "Wat is hier het verschil met ervaren?"
        )
    return place


def ask(document: Document, atelier: str, path: str, row: int, level: int | None, question: str) -> None:
    """Ask something about a row of a path of an atelier, or about a cell in it."""
    grid = grid_of_atelier(document, atelier, path)
    rows = [each for each in grid.rows if each.is_leaf]
    if level is None:
        add_row_note(document, rows[row].id, question, BUREAU_ID)
    else:
        add_cell_note(document, rows[row].id, grid.levels[level].id, question, BUREAU_ID)


def grid_of_atelier(document: Document, atelier: str, path: str) -> PathGrid:
    """Return a path of an atelier, by their titles."""
    with document.read() as db:
        ids = [
            each.id
            for one in outline(db).ateliers
            for each in one.paths
            if one.title == atelier and each.title == path
        ]
        grid = path_grid(db, ids[0])
    assert grid is not None
    return grid


def page_of(stage: Stage) -> AskingPage:
    """Return the page."""
    page = stage.window.pages.asking
    assert page is not None
    return page


def made_page_of(stage: Stage) -> AskedPage:
    """Return the page of what was made, as soon as it is there."""
    stage.wait_until(lambda: stage.window.pages.asked is not None)
    page = stage.window.pages.asked
    assert page is not None
    stage.window.activateWindow()
    stage.settle()
    return page


def questions(stage: Stage) -> QWidget:
    """Look at what there is to ask."""
    stage.close_project()
    stage.open_file(asked(stage.folder))
    stage.trigger("ask-ateliers")
    return stage.window


def nothing(stage: Stage) -> QWidget:
    """Look at a project in which there is nothing to ask."""
    stage.close_project()
    stage.open_file(national(stage.folder))
    stage.trigger("ask-ateliers")
    return stage.window


def made(stage: Stage) -> QWidget:
    """Look at what was made."""
    questions(stage)
    place = Path.home() / "Documenten" / "Vragen"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    page_of(stage).make_button.click()
    stage.settle()
    stage.choose_file(place)
    made_page_of(stage)
    return stage.window


def changed_cell(stage: Stage) -> QWidget:
    """Look at a text that an atelier agreed on and the bureau changed."""
    stage.close_project()
    stage.open_file(asked(stage.folder))
    stage.page.workspace.show_view(GRID)
    path = grid_of_atelier(stage.session.document, "vo · rollen", "Curriculum ontwikkelen")
    stage.window.selection.select(Selected(path_id=path.id))
    stage.select("Kern en keuze", 0)
    if not stage.page.panels.shows_inspector:
        stage.trigger("show-inspector")
    return stage.window


def answers(stage: Stage) -> QWidget:
    """Look at what comes in that answers the bureau."""
    stage.close_project()
    stage.open_file(asked(stage.folder))
    stage.trigger("merge")
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(TEXTS / "vo-rollen 2.napl")])
    chooser.reject()
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    stage.window.activateWindow()
    stage.settle()
    return stage.window
