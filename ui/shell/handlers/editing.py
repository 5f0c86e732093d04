"""What is done in the page of a project that more than one of its parts has to do with."""

from collections.abc import Callable

from ui.grid.view import PathGridView
from ui.outline.view import OutlineView
from ui.shell.pages.project_page import ProjectPage
from ui.shell.views.all_views import GRID
from ui.views.kind import Scope


def in_grid(page: ProjectPage) -> PathGridView:
    """Return the grid, and show it: something is typed or asked there, and nothing may lie over it."""
    if page.workspace.overlay.is_shown or page.workspace.view is not GRID:
        page.workspace.show_view(GRID)
    return page.workspace.grid


def on_cells(page: ProjectPage) -> PathGridView:
    """Return the grid, and show it unless a view of the path is shown: the user must see what is changed."""
    if page.workspace.view.scope is not Scope.PATH:
        page.workspace.show_view(GRID)
    return page.workspace.grid


def in_outline(page: ProjectPage) -> OutlineView:
    """Return the outline, and show it: what is typed there is to be seen."""
    page.panels.reveal(page.outline)
    return page.outline


def act(page: ProjectPage, do: Callable[[OutlineView | PathGridView], object]) -> None:
    """Do something to what is worked on, in sight; nothing where that is not seen."""
    acting = page.acting
    if acting is not None:
        do(page.outline if acting is page.outline else on_cells(page))


def rename(page: ProjectPage) -> None:
    """Let the name of what is worked on be typed, where it stands."""
    acting = page.acting
    if acting is page.outline:
        in_outline(page).rename()
    elif acting is not None:
        in_grid(page).rename()


def add_note(page: ProjectPage) -> None:
    """Give the keys to a new note on what is selected."""
    page.outline.commit_open_editor()  # what is made of it is selected
    page.panels.reveal(page.inspector)
    page.inspector.add_note()
