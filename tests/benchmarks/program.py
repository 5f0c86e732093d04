"""The program in its window, as the rows need it that are about what is seen: all here that knows `ui`."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QGraphicsView, QTableView, QTextEdit, QWidget

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.grid import PathGrid, path_grid
from ui.command_box.box import CommandBox
from ui.merging.page import MergePage
from ui.session.selection import Selected
from ui.session.settings import Settings
from ui.shell.app import Application

# In seconds. The look at the whole project begins a while after opening.
_LEAST_REST, _MOST_REST, _LOOK = 2, 60, 0.1
# What part of a processor a program may use that is called quiet.
_QUIET = 0.05


class Program:
    """The program as a person has it before them, one project at a time."""

    def __init__(self) -> None:
        self._application = Application(QApplication([]), Settings())
        self._window.resize(1920, 1080)
        self._window.show()

    @property
    def _window(self):
        return self._application.window

    @contextmanager
    def opened(self, project: Path) -> Iterator[PathGrid]:
        """Open a project, and give its first path once the program is quiet."""
        self._application.files.open(project)
        session, path_id = self._application.files.session, self._window.selection.shown_path_id
        if session is None or path_id is None:
            raise SystemExit(f"{project} cannot be opened")
        with session.document.read() as db:
            grid = path_grid(db, path_id)
        if grid is None:
            raise SystemExit(f"{project} has no path")
        # What is out of view is measured little by little after opening; what is timed here comes after that.
        rest(_LEAST_REST)
        yield grid
        self._application.files.close()

    def open_and_close(self, project: Path) -> None:
        """Open a project until it is seen, and close it."""
        self._application.files.open(project)
        QApplication.processEvents()
        self._application.files.close()

    def table(self) -> QTableView:
        """Show the grid and return its table."""
        return self._view("view-grid", QTableView)

    def graph(self) -> QGraphicsView:
        """Show the graph of the path and return its plane."""
        return self._view("view-graph", QGraphicsView)

    def role_map(self) -> QGraphicsView:
        """Show the map of the roles and return its plane."""
        return self._view("view-roles", QGraphicsView)

    def _view(self, action, kind):
        self._window.actions_by_name[action].trigger()
        view = self._window.focusWidget()
        if not isinstance(view, kind):
            raise SystemExit(f"{action} shows {view}")
        return view

    def choose(self, grid: PathGrid | None, row: int | None = None, level: int | None = None) -> None:
        """Select a path, or a cell of it; or nothing at all."""
        if grid is None:
            self._window.selection.select(Selected())
            return
        dimension_id = None if row is None else grid.rows[row % len(grid.rows)].id
        level_id = None if level is None else grid.levels[level % len(grid.levels)].id
        self._window.selection.select(Selected(path_id=grid.id, dimension_id=dimension_id, level_id=level_id))

    def command_box(self) -> CommandBox:
        """Open the box that finds and does, and return it."""
        self._window.actions_by_name["commands"].trigger()
        box = self._window.findChild(CommandBox)
        if box is None:
            raise SystemExit("there is no box")
        return box

    def merge_page(self, copies: Sequence[Path]) -> MergePage:
        """Choose copies of the open project in the dialog, and return the page that asks about them."""
        self._window.actions_by_name["merge"].trigger()
        chooser = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
        chooser.hide()
        chooser.filesSelected.emit([str(copy) for copy in copies])
        chooser.reject()
        until = time.perf_counter() + _MOST_REST
        while (page := self._window.pages.merge) is None:
            QApplication.processEvents()
            if time.perf_counter() > until:
                raise TimeoutError("there is no page")
        rest(_LEAST_REST)
        return page

    def look_for(self, box: CommandBox, words: str, found: Callable[[], bool]) -> None:
        """Type words in the box, and let the program live until it is found."""
        until = time.perf_counter() + _MOST_REST
        box.field.setText(words)
        while not found():
            QApplication.processEvents()
            if time.perf_counter() > until:
                raise TimeoutError(f"{words} is not found")

    def type_in(self, text: str) -> None:
        """Open the chosen cell and type a text over it, which is not done yet."""
        self._window.actions_by_name["write"].trigger()
        editor = self._window.focusWidget()
        if not isinstance(editor, QTextEdit):
            raise SystemExit(f"nothing can be typed in {editor}")
        editor.setPlainText(text)

    def commit(self) -> None:
        """Be done with what is typed."""
        self._window.commit_open_editor()

    def write(self, grid: PathGrid, row: int, level: int, text: str) -> None:
        """Change a cell as if it were typed in another view than the one that is seen."""
        session = self._application.files.session
        session.run(write_cell, grid.rows[row].id, grid.levels[level].id, text)

    def zoom(self, percent: int) -> None:
        """Show everything at another size."""
        self._application.choose_look(self._application.theme.name, percent)


class Paints(QObject):
    """Notes when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the widget go by."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def wait(self) -> None:
        """Let the program live until the widget is painted."""
        until = time.perf_counter() + _MOST_REST
        while not self._painted:
            QApplication.processEvents()
            if time.perf_counter() > until:
                raise TimeoutError(f"{self.parent()} is not painted")

    def time(self, deed: Callable[[], object]) -> float:
        """Do something and return the milliseconds until the widget was painted after it."""
        QApplication.processEvents()
        self._painted = False
        began = time.perf_counter()
        deed()
        self.wait()
        return (time.perf_counter() - began) * 1000


def rest(least: float = 0) -> None:
    """Let the program live, for so many seconds and until it is quiet: a slow machine takes longer to be.

    Unlike qWait, this lets its other threads live too. Outside an event loop Qt keeps what was to be deleted
    later: projects that were closed would be dressed again.
    """
    began = time.perf_counter()
    while time.perf_counter() - began < _MOST_REST:
        looked, used = time.perf_counter(), time.process_time()
        while time.perf_counter() - looked < _LOOK:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            time.sleep(0.005)
        if time.process_time() - used < _QUIET * _LOOK and time.perf_counter() - began >= least:
            return
