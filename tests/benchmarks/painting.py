"""How long a person waits for the screen: an edit, a scroll, a pan, a zoom, each until it is painted."""

import math
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from table import Row

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.grid import PathGrid, path_grid
from ui.grid.table import GridTable
from ui.session.selection import Selected
from ui.session.settings import Settings
from ui.shell.app import Application
from ui.shell.main_window import MainWindow
from ui.shell.views.all_views import GRAPH

# In seconds: also the look at the whole project, which is done once after opening, is over by then.
_REST = 3
_EDITS = 60
_FRAMES = 60
# In percent: the levels do not all fit on the screen then.
_WIDE = 200


class _Paints(QObject):
    """Notes when a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the widget go by."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def time(self, deed: Callable[[], object]) -> float:
        """Do something and return the milliseconds until the widget was painted after it."""
        QApplication.processEvents()
        self._painted = False
        began = time.perf_counter()
        deed()
        while not self._painted:
            QApplication.processEvents()
        return (time.perf_counter() - began) * 1000


def rows(small: Path, large: Path, wide: Path, many: Path) -> list[Row]:
    """Measure what is painted: `wide` holds a path of 200 × 8, `many` one of 1,000 cells."""
    app = QApplication([])
    application = Application(app, Settings())
    window = application.window
    window.resize(1920, 1080)
    window.show()
    edits = []
    for project in (small, large):
        with _opened(application, project) as grid:
            edits.append(_p95(_edits(window, grid)))
    with _opened(application, wide) as grid:
        table = _table(window)
        first = _first_paint(window, grid)
        scroll = _p95(_scrolls(table, table.verticalScrollBar()))
        zoom = statistics.median(_zooms(application, table))
        application.choose_look(application.theme.name, _WIDE)
        _rest()
        across = _p95(_scrolls(table, table.horizontalScrollBar()))
        application.choose_look(application.theme.name, 100)
    with _opened(application, many) as grid:
        graph = _graph_rows(application, window, grid)
    edit = "cell edit until durable and painted, p95"
    return [
        Row(f"{edit}: 30,000 cells", edits[1], "ms", 30),
        Row(f"{edit}: 30,000 against 540 cells", edits[1], "ms", 1.5, edits[0]),
        Row("grid of 200 × 8: first paint", first, "ms", 150),
        Row("grid of 200 × 8: one scroll frame, p95", scroll, "ms", 16),
        Row(f"grid of 200 × 8 at {_WIDE} %: one scroll frame across, p95", across, "ms", 16),
        Row("grid of 200 × 8: another zoom", zoom, "ms", 200),
        *graph,
    ]


@contextmanager
def _opened(application: Application, project: Path) -> Iterator[PathGrid]:
    application.files.open(project)
    session, path_id = application.files.session, application.window.selection.shown_path_id
    if session is None or path_id is None:
        raise SystemExit(f"{project} cannot be opened")
    with session.document.read() as db:
        grid = path_grid(db, path_id)
    if grid is None:
        raise SystemExit(f"{project} has no path")
    # What is out of view is measured little by little after opening; what is timed here comes after that.
    _rest()
    yield grid
    application.files.close()


def _rest() -> None:
    """Let the program live for a while; unlike qWait, this lets its other threads live too.

    Outside an event loop Qt keeps what was to be deleted later: projects that were closed would be dressed again.
    """
    until = time.perf_counter() + _REST
    while time.perf_counter() < until:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.005)


def _table(window: MainWindow) -> GridTable:
    table = window.project_page.workspace.grid.focusProxy() if window.project_page else None
    if not isinstance(table, GridTable):
        raise SystemExit("the grid is not there")
    return table


def _edits(window: MainWindow, grid: PathGrid) -> list[float]:
    table = _table(window)
    paints = _Paints(table.viewport())
    took = []
    for number in range(_EDITS):
        row, level = grid.rows[number % len(grid.rows)], grid.levels[number % len(grid.levels)]
        window.selection.select(Selected(path_id=grid.id, dimension_id=row.id, level_id=level.id))
        window.project_page.workspace.grid.edit_cell()
        table.editor.setPlainText(f"Een nieuwe tekst met nummer {number}, van gewone lengte voor een cel.")
        took.append(paints.time(window.project_page.workspace.grid.commit_open_editor))
    return took


def _first_paint(window: MainWindow, grid: PathGrid) -> float:
    """Leave the path and come back to it: reading, measuring and painting all of it."""
    paints = _Paints(_table(window).viewport())
    took = []
    for _ in range(5):
        window.selection.select(Selected())
        QApplication.processEvents()
        took.append(paints.time(lambda: window.selection.select(Selected(path_id=grid.id))))
    return statistics.median(took)


def _zooms(application: Application, table: GridTable) -> list[float]:
    paints = _Paints(table.viewport())
    took = []
    for percent in (110, 120, 200, 75, 100) * 2:
        took.append(paints.time(lambda size=percent: application.choose_look(application.theme.name, size)))
        _rest()
    return took


def _scrolls(table: GridTable, bar: QScrollBar) -> list[float]:
    paints = _Paints(table.viewport())
    step = max(1, (bar.maximum() - bar.minimum()) // _FRAMES)
    return [
        paints.time(lambda place=place: bar.setValue(bar.minimum() + (place + 1) * step))
        for place in range(_FRAMES - 1)
    ]


def _graph_rows(application: Application, window: MainWindow, grid: PathGrid) -> list[Row]:
    workspace = window.project_page.workspace
    began = time.perf_counter()
    workspace.show_view(GRAPH)
    graph = workspace.made(GRAPH).graph
    canvas = graph.focusProxy()
    paints = _Paints(canvas.viewport())
    paints.time(canvas.viewport().update)
    first = (time.perf_counter() - began) * 1000
    graph.fit()
    zooms = [paints.time(graph.zoom_in if turn % 2 else graph.zoom_out) for turn in range(_FRAMES)]
    while canvas.zoom < 1:
        graph.zoom_in()
    bar = canvas.verticalScrollBar()
    step = max(1, bar.maximum() // _FRAMES)
    pans = [paints.time(lambda place=place: bar.setValue(place * step + 1)) for place in range(_FRAMES - 1)]
    session = application.files.session
    if session is None:
        raise SystemExit("the project is gone")
    changes = [
        paints.time(
            lambda row=row, turn=turn: session.run(
                write_cell, row.id, grid.levels[turn % 8].id, f"Een nieuwe tekst met nummer {turn}."
            )
        )
        for turn, row in enumerate(grid.rows[:_FRAMES])
    ]
    name = "graph of 1,000 nodes and 2,000 lines"
    return [
        Row(f"{name}: layout and first paint", first, "ms", 1000),
        Row(f"{name}: zoom with all in view, p95", _p95(zooms), "ms", 16),
        Row(f"{name}: pan at 100 %, p95", _p95(pans), "ms", 16),
        Row(f"{name}: a change in a cell until it is shown, p95", _p95(changes), "ms", 50),
    ]


def _p95(values: list[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]
