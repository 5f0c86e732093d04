"""The whole of what is in view, put together from places: cells scroll under the titles and the levels."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPen

from ui.grid.content.model import HEAD, GridModel
from ui.grid.painting.cell_layout import CellLayout
from ui.grid.painting.headers import HeadPainter
from ui.grid.painting.marks import Marks
from ui.grid.painting.painter import Current, PlacePainter, paint_ring


class GridPicture:
    """Paints a part of the view. It is made for one painting."""

    def __init__(
        self,
        painter: QPainter,
        model: GridModel,
        places: CellLayout,
        marks: Marks,
        anchor: QIcon,
        current: Current,
    ) -> None:
        self._painter = painter
        self._model = model
        self._places = places
        self._current = current
        self._place = PlacePainter(painter, model, places.boxes, marks, current)
        self._heads = HeadPainter(painter, model, places, anchor, current)

    def paint(self, exposed: QRect) -> None:
        """Paint what is exposed."""
        painter, places, look = self._painter, self._places, self._places.boxes.look
        if self._is_empty():
            painter.fillRect(exposed, look.colour("page"))
            return
        self._ground(exposed)
        title, head = places.columns.title, places.head_height
        body = exposed.intersected(QRect(0, head, exposed.right() + 1, exposed.bottom() + 1))
        rows = self._rows_in(body)
        self._cells(rows, body.intersected(QRect(title, 0, body.right() + 1, body.bottom() + 1)))
        self._titles(rows, body)
        if exposed.top() < head:
            self._levels(QRect(0, 0, exposed.right() + 1, head))
        self._scrolled_edges(rows, exposed)

    def _rows_in(self, body: QRect) -> list[int]:
        """Return the rows of which something is to be seen in a part of the view under the levels."""
        scrolled = self._places.scrolled.y()
        if body.isEmpty():
            return []
        return [
            row
            for row in self._places.rows.between(body.top() + scrolled, body.bottom() + scrolled)
            if row > HEAD
        ]

    def _ground(self, exposed: QRect) -> None:
        """Paint what lies below the last row and beside the last level."""
        places, page = self._places, self._places.boxes.look.colour("page")
        below, beside = QRect(exposed), QRect(exposed)
        below.setTop(max(exposed.top(), places.rows.end - places.scrolled.y()))
        beside.setLeft(max(exposed.left(), places.columns.end - places.scrolled.x()))
        for free in (below, beside):
            if free.isValid():
                self._painter.fillRect(free, page)

    def _is_empty(self) -> bool:
        """Tell whether there is neither row nor level, so that a frame would be a frame around nothing."""
        return self._model.rowCount() <= 1 and self._model.columnCount() <= 1

    def _cells(self, rows: list[int], room: QRect) -> None:
        if room.isEmpty():
            return
        self._painter.setClipRect(room)
        columns = self._places.columns.between(room.left(), room.right(), self._places.scrolled.x())
        for row in rows:
            if not self._model.is_band(row):
                for column in columns:
                    self._place.cell(
                        row, column, self._places.rect(row, column), self._places.content_rect(row, column)
                    )
        self._frame()
        if self._current.row > HEAD and self._current.column > HEAD:
            self._ring()

    def _titles(self, rows: list[int], room: QRect) -> None:
        self._painter.setClipRect(room)
        for row in rows:
            self._place.title(row, self._places.rect(row, HEAD), self._places.content_rect(row, HEAD))
        if self._current.row > HEAD and self._current.column == HEAD:
            self._ring()

    def _levels(self, room: QRect) -> None:
        places = self._places
        self._painter.setClipRect(room.adjusted(places.columns.title, 0, 0, 0))
        self._heads.levels(places.columns.between(room.left(), room.right(), places.scrolled.x()))
        self._heads.stages()
        if self._current.row == HEAD:
            self._ring()
        self._painter.setClipRect(room)
        self._heads.corner()

    def _frame(self) -> None:
        """Paint a line around all that is chosen, where that is more than one cell."""
        chosen = self._current.chosen
        if chosen is None or chosen.is_single:
            return
        first = self._places.rect(chosen.top, chosen.left)
        last = self._places.rect(chosen.bottom, chosen.right)
        painter, look = self._painter, self._places.boxes.look
        painter.setPen(QPen(look.colour("focus"), look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(first.united(last).adjusted(0, 0, -1, -1))

    def _ring(self) -> None:
        place = self._places.rect(self._current.row, self._current.column)
        paint_ring(self._painter, place, self._current, self._places.boxes.look)

    def _scrolled_edges(self, rows: list[int], exposed: QRect) -> None:
        """Paint a stronger line where columns are hidden behind the titles, or rows behind the levels."""
        painter, places, look = self._painter, self._places, self._places.boxes.look
        painter.setClipRect(exposed)
        thick, outline = look.px(2), look.colour("outline")
        if places.scrolled.x():
            left = places.columns.title - thick
            for row in (HEAD, *rows):
                # A band goes on beyond the titles.
                if not self._model.is_band(row):
                    place = places.rect(row, HEAD)
                    painter.fillRect(left, place.top(), thick, place.height(), outline)
        if places.scrolled.y():
            right = min(places.columns.end - places.scrolled.x(), places.columns.room)
            painter.fillRect(0, places.head_height - thick, right, thick, outline)
