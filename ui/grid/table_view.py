"""The grid as a view of Qt: scrolls, keeps its place when the path is read again, and paints what is in view."""

from collections.abc import Iterable
from re import Pattern
from time import perf_counter

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from napl_desktop.wording import Wording
from ui.grid.content.attention import Attention
from ui.grid.content.model import HEAD, GridModel, Index
from ui.grid.content.neighbours import Neighbours
from ui.grid.content.range import Range
from ui.grid.dragging import Drag
from ui.grid.painting.cell_geometry import CellGeometry, OpenText
from ui.grid.painting.cell_layout import CellLayout, ScrollAnchor
from ui.grid.painting.marks import Marks
from ui.grid.painting.painter import Current
from ui.grid.painting.picture import GridPicture
from ui.grid.painting.style import GridStyle
from ui.kit.icons import icon
from ui.kit.theme import Theme
from ui.session.writing_help import WritingHelp

# How long heights are measured at a stretch when the user does not wait for it, in seconds.
_STRETCH = 0.004
_STEP = 40
_WIDTH_AT_FIRST = 1000


class GridTableView(QTableView):
    """Shows the model. Rows out of view are measured when there is time, and nothing in view moves for that.

    Of QTableView it uses only what makes it a table for assistive technology: where things stand, it says itself.
    """

    arranged = Signal()
    """Places are somewhere else in view than they were."""

    def __init__(
        self, model: GridModel, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cells = model
        self._theme = theme
        self._wording = wording
        self._anchor_icon = icon("flag", theme, "muted")
        self._anchor = ScrollAnchor(model)
        self._covered = 0
        self.chosen_range: Range | None = None
        """The cells that are painted as chosen."""
        self.looked_for: frozenset[Attention] = frozenset()
        """What cells ask for that stand out; nothing: all of them look alike."""
        self.writing: WritingHelp | None = None
        """What may have something to say about texts, once it listens."""
        self._found: Pattern[str] | None = None
        self.drag: Drag | None = None
        """What is under way under the finger."""
        self._set_look()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._measure_more)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        # Once, so that the button in the corner between the heads goes with them.
        super().updateGeometries()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        model.modelAboutToBeReset.connect(self._remember_top)
        model.modelReset.connect(self._show_anew)
        model.dataChanged.connect(lambda first, last: self.measure_again(range(first.row(), last.row() + 1)))
        theme.changed.connect(self._apply_theme)

    def _set_look(self) -> None:
        look = GridStyle(self._theme.tokens, self._theme.zoom, self._theme.is_for_room)
        self.places = CellLayout(self._cells, CellGeometry(self._cells, look, self._wording))
        self._marks = Marks(look)

    # What others ask

    def open_text(self, opened: OpenText | None) -> None:
        """Make room for the text that is being edited; None when none is."""
        boxes = self.places.boxes
        rows = {each.row for each in (boxes.open_text, opened) if each}
        boxes.open_text = opened
        self.measure_again(rows)

    @property
    def shows_differences(self) -> bool:
        """Whether cells show how they differ from the level before."""
        return self.places.boxes.neighbours is not None

    def show_differences(self, on: bool) -> None:
        """Let every cell show how it differs from the level before, or no more."""
        top = self.places.top()
        self.places.boxes.neighbours = Neighbours(self._cells) if on else None
        self._arrange(top)

    def look_for(self, wanted: frozenset[Attention]) -> None:
        """Let only cells stand out that ask for something wanted."""
        self.looked_for = wanted
        self.viewport().update()

    def mark_found(self, found: Pattern[str] | None) -> None:
        """Mark the words that this finds; None for none."""
        if found != self._found:
            self._found = found
            self.viewport().update()

    def listen_to(self, writing: WritingHelp) -> None:
        """Mark the cells about which the writing help has something to say."""
        writing.changed.connect(self.viewport().update)
        # The rules are read after the first painting: the user does not wait for them to see the path.
        QTimer.singleShot(0, self, lambda: self._hear(writing))

    def _hear(self, writing: WritingHelp) -> None:
        self.writing = writing
        self.viewport().update()

    def measure_again(self, rows: Iterable[int]) -> None:
        """Measure rows whose contents changed."""
        top = self.places.top()
        there = [row for row in rows if row < len(self.places.rows)]
        moved = [self.places.measure(row) for row in there]
        if any(moved):
            self._settle(top)
        for row in there:
            self.update_row(row)

    def update_row(self, row: int) -> None:
        """Paint a row again, with its title."""
        if 0 <= row < len(self.places.rows):
            place = self.places.rect(row, HEAD)
            self.viewport().update(0, place.top(), self.viewport().width(), place.height())

    def set_covered(self, width: int) -> None:
        """Know that something lies over so many px at the right: the levels can be scrolled clear of it."""
        if width != self._covered:
            self._covered = width
            self._set_ranges()
            self.scrollTo(self.currentIndex())

    @property
    def body(self) -> QRect:
        """The part of the view in which cells scroll and are not covered."""
        places = self.places
        return self.viewport().rect().adjusted(places.columns.title, places.head_height, -self._covered, 0)

    def seen_of(self, row: int, column: int) -> QRect:
        """Return the part of a place that is not hidden behind levels or titles, as far as these are above it."""
        room = self.viewport().rect()
        if row > HEAD:
            room.setTop(self.places.head_height)
        if column > HEAD:
            room.setLeft(self.places.columns.title)
        return room.intersected(self.places.rect(row, column))

    # Keeping the layout

    def _apply_theme(self) -> None:
        top, boxes = self.places.top(), self.places.boxes
        self._set_look()
        self.places.boxes.open_text, self.places.boxes.neighbours = boxes.open_text, boxes.neighbours
        self._arrange(top)

    def _remember_top(self) -> None:
        row, hidden = self.places.top()
        if row == self.currentIndex().row() > HEAD and row + 1 < len(self.places.rows):
            # It may be the one that moves, and the rest should not go along with it.
            row, hidden = row + 1, hidden - self.places.rows.height(row)
        self._anchor.keep(row, hidden)

    def _show_anew(self) -> None:
        """Show what was read again: what was at the top stays there; another path begins at its beginning."""
        self.places.boxes.open_text = None
        top = self._anchor.found()
        if top is None:
            self.horizontalScrollBar().setValue(0)
        self._arrange(top or (HEAD + 1, 0))

    def _arrange(self, top: tuple[int, int]) -> None:
        # In the width of a widget that nobody laid out yet, every word would have to be broken.
        has_room = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        self.places.arrange(self.viewport().width() if has_room else _WIDTH_AT_FIRST)
        self._settle(top)
        self._put_between_neighbours(self.currentIndex().column())

    def _settle(self, top: tuple[int, int]) -> None:
        """Let the scroll bars follow the layout, with the same row at the top as before."""
        places = self.places
        self._set_ranges()
        row = min(top[0], len(places.rows) - 1)
        if row > HEAD:
            places.measure(row)
            self.verticalScrollBar().setValue(places.rows.top(row) + top[1] - places.head_height)
        self._take_position()
        if places.measure_view(self.viewport().height()):
            self._set_ranges()
            self._take_position()
        if not places.rows.all_measured:
            self._idle.start()
        self.viewport().update()
        self.arranged.emit()

    def _set_ranges(self) -> None:
        places, room, step = self.places, self.viewport().size(), self.places.boxes.look.px(_STEP)
        plus = places.boxes.look.plus
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, places.columns.end + plus + self._covered - room.width()))
        across.setPageStep(max(1, room.width() - places.columns.title))
        across.setSingleStep(step)
        down.setRange(0, max(0, places.rows.end + plus - room.height()))
        down.setPageStep(max(1, room.height() - places.head_height))
        down.setSingleStep(step)

    def _take_position(self) -> None:
        self.places.scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _measure_more(self) -> None:
        """Measure rows out of view for a moment, until none is guessed any more."""
        places, top, until = self.places, self.places.top(), perf_counter() + _STRETCH
        moved = False
        for row in range(len(places.rows)):
            if not places.rows.is_measured(row):
                moved |= places.measure(row)
                if perf_counter() > until:
                    break
        if places.rows.all_measured:
            self._idle.stop()
        if moved:
            self._settle(top)

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width among the columns, in the look that there is or is about to be."""
        top = self.places.top()
        super().resizeEvent(event)
        if self.places.boxes.look.zoom != self._theme.zoom:
            return  # it comes in a moment, and with it everything stands elsewhere
        if event.size().width() != event.oldSize().width():
            self._arrange(top)
        else:
            self._settle(top)

    def updateGeometries(self) -> None:
        """Leave the scroll bars and margins alone: they follow our own layout."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll the rows under the levels; only what comes into view is painted."""
        was_at_top, first_before = self.places.scrolled.y() == 0, self.places.top()[0]
        self._take_position()
        moved = self.places.measure_view(self.viewport().height())
        if dx or moved or was_at_top != (self.places.scrolled.y() == 0):
            self.viewport().update()
        else:
            self._scroll_rows(dy, {first_before, self.places.top()[0]})
        if moved:
            self._set_ranges()
        self.arranged.emit()

    def _scroll_rows(self, dy: int, partly_hidden: set[int]) -> None:
        """Shift what was painted; what is in a row that is partly hidden stands elsewhere in it than before."""
        under_levels = self.viewport().rect().adjusted(0, self.places.head_height, 0, 0)
        self.viewport().scroll(0, dy, under_levels)
        for row in partly_hidden:
            place = self.places.rect(row, HEAD)
            self.viewport().update(
                under_levels.intersected(QRect(0, place.top(), self.viewport().width(), place.height()))
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        index, opened = self.currentIndex(), self.places.boxes.open_text
        current = Current(
            index.row(),
            index.column(),
            opened is not None,
            self.hasFocus(),
            self.chosen_range,
            self.looked_for,
            self.writing,
            self._found,
        )
        painter = QPainter(self.viewport())
        picture = GridPicture(painter, self._cells, self.places, self._marks, self._anchor_icon, current)
        for exposed in _rectangles(event.region()):
            picture.paint(exposed)
        if self.drag is not None:
            self.drag.paint(painter, self.places.boxes.look)
        painter.end()

    def visualRect(self, index: Index) -> QRect:
        """Return where a place is in view."""
        if not index.isValid() or index.row() >= len(self.places.rows):
            return QRect()
        return self.places.rect(index.row(), index.column())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the place at a point in view."""
        place = self.places.place_at(point)
        return self._cells.index(*place) if place else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll no further than needed to see a place; its beginning where it is larger than the view."""
        self.show_whole(index)
        self._put_between_neighbours(index.column())

    def _put_between_neighbours(self, column: int) -> None:
        """Where a room sees a few of the levels at a time, let the chosen one stand between its neighbours."""
        columns = self.places.columns
        if self.places.boxes.look.is_for_room and column > HEAD and columns.in_view < columns.count:
            self.show_levels_from(column - columns.in_view // 2)

    def show_levels_from(self, first: int) -> None:
        """Scroll the levels such that this one is the first, as far as there are levels."""
        columns = self.places.columns
        first = min(max(first, HEAD + 1), columns.count - columns.in_view + 1)
        self.horizontalScrollBar().setValue((first - HEAD - 1) * columns.level)

    @property
    def first_level(self) -> int:
        """The column of the first level that is in view for the most part."""
        columns = self.places.columns
        return min(
            round(self.places.scrolled.x() / columns.level) + HEAD + 1, columns.count - columns.in_view + 1
        )

    def show_whole(self, index: Index) -> None:
        """Scroll no further than needed to see a place, whatever is beside it."""
        if not index.isValid() or index.row() >= len(self.places.rows):
            return
        self.measure_again([index.row()])
        self.reveal(self.places.rect(index.row(), index.column()), index.row() > HEAD, index.column() > HEAD)
        # What came into view was measured, and may have pushed the place down.
        self.reveal(self.places.rect(index.row(), index.column()), index.row() > HEAD, index.column() > HEAD)

    def reveal(self, place: QRect, down: bool = True, across: bool = True) -> None:
        """Scroll until a rectangle in view is in the body, as far as it fits."""
        body = self.body
        if down:
            way = _shortfall(place.top() - body.top(), place.bottom() - body.top(), body.height())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + way)
        if across and place.width() < self.places.columns.room:
            way = _shortfall(place.left() - body.left(), place.right() - body.left(), body.width())
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + way)

    def horizontalOffset(self) -> int:
        """Return how far the levels are scrolled."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return how far the rows are scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        """Say that nothing is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what lies in a rectangle in view."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if first.isValid() and last.isValid():
            self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return the part of the view that a selection takes."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region


def _shortfall(first: int, last: int, room: int) -> int:
    """Return how far to scroll to see `first` to `last` in 0 to `room`; the beginning wins where not all fits."""
    if first < 0 or last - first >= room:
        return first
    return max(0, last - room + 1)


def _rectangles(region: QRegion) -> Iterable[QRect]:
    return region  # type: ignore[return-value]  # its stubs do not say that a region can be walked through
