"""The view of a path as a graph: the plane between its heads, and the buttons to move over it."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QWidget

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid
from napl_desktop.queries.links import LinkLine
from napl_desktop.wording import Wording
from ui.drawing.buttons import plane_button
from ui.drawing.legend import Legend
from ui.drawing.plane import STEP
from ui.drawing.style import DrawingStyle
from ui.graph.band_overlay import LevelStrip, RowStrip
from ui.graph.canvas import GraphCanvas
from ui.graph.line_meanings import path_meanings
from ui.graph.scene import PathScene
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.links.words import in_words
from ui.views.invitation import Invitation


class PathGraphView(QWidget):
    """Shows a path as a graph, to look at and to choose a cell in. What it shows is what it was given."""

    cell_selected = Signal(str, str)
    """The user clicked or walked to a cell: dimension id, level id."""

    link_drawn = Signal(object, object)
    """The user drew a line from one cell to another: what is required, and what requires it."""

    require_wanted = Signal()
    """The user wants to say with keys what the chosen cell requires."""

    action_wanted = Signal(str)
    """The name of the action that brings something to see."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid: PathGrid | None = None
        self._links: tuple[LinkLine, ...] = ()
        self._wanted: CellKey | None = None
        self._canvas = GraphCanvas(self)
        self._canvas.setAccessibleName(self.tr("Links in the path"))
        # In a low window the names of the levels come first.
        self._canvas.setMinimumHeight(1)
        self._canvas.chosen.connect(self._cell_chosen)
        self._canvas.linked.connect(self.link_drawn)
        self._canvas.require_wanted.connect(self.require_wanted)
        self._canvas.words_of_link = self._words_of_link
        self._level_strip = LevelStrip(self._canvas)
        self._row_strip = RowStrip(self._canvas)
        self._legend = Legend(theme, path_meanings(wording))
        self._buttons = [
            plane_button("magnifying-glass-minus", self.tr("Zoom out"), theme, self.zoom_out),
            plane_button("magnifying-glass-plus", self.tr("Zoom in"), theme, self.zoom_in),
            plane_button("arrows-out", self.tr("Show the whole path"), theme, self.fit),
        ]
        self._hint = label(how_to_connect(), "muted", wrap=True)
        self._advice = Invitation(theme)
        self._new_path = self._advice.offer(self.tr("New development path"))
        self._to_grid = self._advice.offer(self.tr("To the grid"), "table")
        self._new_path.clicked.connect(lambda: self.action_wanted.emit("add-path"))
        self._to_grid.clicked.connect(lambda: self.action_wanted.emit("view-grid"))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._advice)
        self._plane = self._around_canvas()
        page = QWidget()
        page.setLayout(self._plane)
        self._pages.addWidget(page)
        self.setFocusProxy(self._canvas)
        for before, after in pairwise([self._canvas, *self._buttons]):
            self.setTabOrder(before, after)
        self._apply_theme_to_controls()
        theme.changed.connect(self._apply_theme)
        self.show_path(None)

    def only_show(self) -> None:
        """Let no lines be drawn: the project is only looked at."""
        self._canvas.may_link = False

    def show_path(self, grid: PathGrid | None, links: tuple[LinkLine, ...] = ()) -> None:
        """Show a path with the links of its cells, or one sentence of advice where there is nothing to see.

        The same path, changed, keeps its zoom, its place on the screen and the chosen cell.
        """
        advice = advice_for(grid)
        may_link = self._canvas.may_link
        self._advice.say(f"{advice}\n{how_to_connect()}" if may_link else advice)
        self._new_path.setVisible(grid is None and may_link)
        self._to_grid.setVisible(grid is not None)
        self._advice.setFocusProxy(self._to_grid if grid is not None else self._new_path)
        self._pages.setCurrentIndex(0 if advice else 1)
        self._hint.setVisible(may_link and not links)
        self.setFocusProxy(self._advice if advice else self._canvas)
        if grid is not None and not advice:
            are_same, self._links = links is self._links, links
            self._show_graph(grid, are_same)

    def select_cell(self, key: CellKey | None) -> None:
        """Put the ring around a cell that was chosen elsewhere and bring it into view; None takes it away."""
        self._wanted = key
        self._canvas.select(key)
        self._canvas.setAccessibleDescription(self._spoken(key))

    def zoom_in(self) -> None:
        """Show less, larger."""
        self._canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Show more, smaller."""
        self._canvas.zoom_by(1 / STEP)

    def fit(self) -> None:
        """Show the whole path."""
        self._canvas.fit()

    def _show_graph(self, grid: PathGrid, has_same_links: bool) -> None:
        # networkx comes with these, and is not loaded before the user looks at a graph.
        from napl_desktop.graph.build import progression_graph
        from napl_desktop.graph.layout import lay_out
        from napl_desktop.graph.link_ways import link_ways

        look = DrawingStyle(self._theme.tokens, self._theme.zoom)
        shown, is_same_path = self._canvas.path_scene, self._grid is not None and self._grid.id == grid.id
        if shown and shown.look == look and self._grid and _has_same_shape(self._grid, grid):
            layout = shown.layout
        else:
            layout = lay_out(grid, progression_graph(grid), look.sizes)
        is_as_it_was = shown and shown.look == look and shown.layout.places == layout.places
        same = shown if is_same_path and is_as_it_was else None
        if same is not None and has_same_links:
            ways = same.ways
        else:
            ends = ((link.required.key, link.cell.key) for link in self._links)
            ways = link_ways(ends, layout, look.sizes)
        self._level_strip.make_room(layout, look)
        self._row_strip.make_room(look)
        self._plane.activate()
        self._grid = grid
        if same is not None:
            same.refresh(grid, layout, ways)
        elif is_same_path:
            self._canvas.show_changed(PathScene(grid, layout, ways, look, self.tr("empty")))
        else:
            self._canvas.show_new(PathScene(grid, layout, ways, look, self.tr("empty")))
        self._level_strip.update()
        self._row_strip.update()
        if self._canvas.selected != self._wanted:
            self._canvas.select(self._wanted)
        self._canvas.setAccessibleDescription(self._spoken(self._wanted))

    def _cell_chosen(self, dimension_id: str, level_id: str) -> None:
        self._wanted = (dimension_id, level_id)
        self._canvas.setAccessibleDescription(self._spoken(self._wanted))
        self.cell_selected.emit(dimension_id, level_id)

    def _spoken(self, key: CellKey | None) -> str:
        """Return what is heard of a cell: its row, its level, and its whole text."""
        grid = self._grid
        row = next((row for row in grid.rows if key and row.id == key[0]), None) if grid else None
        level = next((level for level in grid.levels if key and level.id == key[1]), None) if grid else None
        if grid is None or row is None or level is None:
            return ""
        text = grid.cell(row.id, level.id).text or self.tr("empty")
        return f"{row.title} · {level.title}: {text}"

    def _words_of_link(self, source: CellKey | None, target: CellKey | None) -> str:
        return link_words(self._links, self._grid.id, source, target) if self._grid else ""

    def _apply_theme(self) -> None:
        """Follow the theme."""
        self._apply_theme_to_controls()
        if self._grid is not None:
            self.show_path(self._grid, self._links)

    def _apply_theme_to_controls(self) -> None:
        air = self._theme.px(SPACE)
        self._hint.setContentsMargins(air, air // 2, air, 0)
        for button in self._buttons:
            side = self._theme.px(20)
            button.setIconSize(QSize(side, side))

    def _around_canvas(self) -> QGridLayout:
        corner = QWidget()
        buttons = QHBoxLayout(corner)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(0)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        grid.addWidget(corner, 0, 0)
        grid.addWidget(self._level_strip, 0, 1)
        grid.addWidget(self._row_strip, 1, 0)
        grid.addWidget(self._canvas, 1, 1)
        grid.addWidget(self._hint, 2, 0, 1, 2)
        grid.addWidget(self._legend, 3, 0, 1, 2)
        return grid


def _has_same_shape(one: PathGrid, other: PathGrid) -> bool:
    """Tell whether two readings of a path have the same rows and levels, and texts in the same cells."""
    return (one.id, one.levels, one.dimensions) == (other.id, other.levels, other.dimensions) and (
        _filled(one) == _filled(other)
    )


def _filled(grid: PathGrid) -> set[CellKey]:
    return {key for key, cell in grid.cells.items() if cell.text}


def advice_for(grid: PathGrid | None) -> str:
    """Return one sentence with the next thing to do, or "" where there is a graph to see."""
    if grid is None:
        return QCoreApplication.translate(
            "GraphAdvice",
            "Choose a development path in the list on the left. Then you see its links here.",
        )
    if not grid.levels:
        return QCoreApplication.translate(
            "GraphAdvice",
            "This path has no levels yet. Add the first one in the grid, and it becomes a column here.",
        )
    if not grid.rows:
        return QCoreApplication.translate(
            "GraphAdvice",
            "This path has no rows yet. Add the first one in the grid, and it becomes a lane here.",
        )
    if not any(grid.cell(row.id, level.id).text for row in grid.rows for level in grid.levels):
        return QCoreApplication.translate(
            "GraphAdvice",
            "Nothing is written in this path yet. Fill a cell in the grid, and it appears here.",
        )
    return ""


def how_to_connect() -> str:
    """Return what to do to say that a cell builds on another."""
    return QCoreApplication.translate(
        "GraphAdvice",
        "To connect cells, choose one and drag from its plus to the cell that builds on it, or press R.",
    )


def link_words(
    links: tuple[LinkLine, ...], path_id: str, source: CellKey | None, target: CellKey | None
) -> str:
    """Return the links from what is required to what requires it; None is any cell of another path."""
    return "\n".join(
        _sentence(link, path_id)
        for link in links
        if _is_end(link.required.key, link.required.path_id, source, path_id)
        and _is_end(link.cell.key, link.cell.path_id, target, path_id)
    )


def _is_end(key: CellKey, its_path: str, wanted: CellKey | None, path_id: str) -> bool:
    return its_path != path_id if wanted is None else key == wanted


def _sentence(link: LinkLine, path_id: str) -> str:
    words = QCoreApplication.translate("LinkWords", "{cell} requires {required}").format(
        cell=in_words(link.cell, path_id), required=in_words(link.required, path_id)
    )
    return f"{words}\n{link.label}" if link.label else words
