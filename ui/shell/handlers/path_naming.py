"""Paths that have no name yet when they are shown to a room or handed in: asks for it, once for each path."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from napl_desktop.operations.paths import rename_path
from napl_desktop.queries.outline import PathLine, outline
from napl_desktop.templates import titles_to_begin_with
from ui.kit.theme import Theme
from ui.shell.pages.page_stack import PageStack


class PathNaming:
    """Asks what a path is called, and goes on whatever the answer is."""

    def __init__(self, pages: PageStack, theme: Theme, window: QWidget) -> None:
        self._pages = pages
        self._theme = theme
        self._window = window
        self._asked: set[str] = set()

    def before_showing(self, go_on: Callable[[], object]) -> None:
        """Ask for the name of the path that is shown, if it has none; then go on."""
        self._ask([path for path in self._unnamed() if path.id == self._pages.selection.shown_path_id], go_on)

    def before_handing_in(self, go_on: Callable[[], object]) -> None:
        """Ask for the names of all paths that have none, one after another; then go on."""
        self._ask(self._unnamed(), go_on)

    def _unnamed(self) -> list[PathLine]:
        """Return the paths that are called as they were made, and were not asked about before."""
        page = self._pages.project_page
        if page is None or page.session.document.read_only:
            return []
        with page.session.document.read() as db:
            paths = [path for atelier in outline(db).ateliers for path in atelier.paths]
        return [path for path in paths if path.title in titles_to_begin_with() and path.id not in self._asked]

    def _ask(self, paths: list[PathLine], go_on: Callable[[], object]) -> None:
        from ui.dialogs.name_path import NamePathDialog

        if not paths:
            go_on()
            return
        path, *others = paths
        self._asked.add(path.id)
        dialog = NamePathDialog(self._theme, path.title, self._window)

        def take(name: str) -> None:
            page = self._pages.project_page
            if name and page is not None:
                page.session.run(rename_path, path.id, name)
            self._ask(others, go_on)

        dialog.answered.connect(take)
        dialog.open()
