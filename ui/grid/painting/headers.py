"""How the levels look above their columns, and the stages above them."""

from itertools import groupby

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QIcon, QPainter

from ui.grid.content.model import HEAD, GridModel
from ui.grid.painting.cell_layout import CellLayout
from ui.grid.painting.painter import Current


class HeadPainter:
    """Paints the row of the levels, which stays in view."""

    def __init__(
        self, painter: QPainter, model: GridModel, places: CellLayout, anchor: QIcon, current: Current
    ) -> None:
        self._painter = painter
        self._model = model
        self._places = places
        self._boxes = places.boxes
        self._look = places.boxes.look
        self._anchor = anchor
        self._current = current

    def levels(self, columns: range) -> None:
        """Paint the names of some levels."""
        for column in columns:
            self._level(column, self._places.rect(HEAD, column))

    def stages(self) -> None:
        """Paint each stage once over all its neighbouring levels; its name stays in view as long as they do."""
        grid, look, painter = self._model.grid, self._look, self._painter
        if grid is None or not self._boxes.stage_height:
            return
        first = 1
        for stage, levels in groupby(grid.levels, key=lambda level: level.stage):
            count = len(list(levels))
            strip = self._places.rect(HEAD, first).united(self._places.rect(HEAD, first + count - 1))
            strip.setHeight(self._boxes.stage_height)
            first += count
            if not stage:
                continue
            # One block with the names under it: their own colour, and no line as heavy as that below both.
            painter.fillRect(strip, QColor(self._tint(first - count)))
            painter.fillRect(strip.adjusted(0, strip.height() - look.px(1), 0, 0), look.colour("line"))
            painter.setPen(look.colour("outline"))
            painter.drawLine(strip.topRight(), strip.bottomRight())
            titles = self._places.columns.title
            in_view = QRect(titles, 0, self._places.columns.room - titles, strip.height())
            room = strip.intersected(in_view)
            room.adjust(look.space, 0, -look.space, 0)
            painter.setFont(look.font("strong"))
            painter.setPen(look.colour("text"))
            words = painter.fontMetrics().elidedText(stage, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def corner(self) -> None:
        """Paint the empty place above the titles."""
        place = QRect(0, 0, self._places.columns.title, self._places.head_height)
        self._painter.fillRect(place, self._look.colour("page"))
        self._edges(place)

    def _level(self, column: int, place: QRect) -> None:
        look, level, painter = self._look, self._model.level(column), self._painter
        tint = self._tint(column)
        chosen = self._current.is_at(HEAD, column)
        if chosen:
            tint = look.tokens.surface if self._current.is_open else look.tokens.accent_soft
        painter.fillRect(place, QColor(tint))
        self._edges(place)
        if column == self._current.column and not chosen:
            painter.fillRect(place.adjusted(0, place.height() - look.px(4), -1, 0), look.colour("accent"))
        room = self._boxes.text_rect(HEAD, column, place)
        name = self._boxes.texts.wrapped(level.title, "title", room.width())
        if not (chosen and self._current.is_open):
            painter.setFont(look.font("title"))
            painter.setPen(look.colour("text"))
            painter.drawStaticText(room.topLeft(), name)
        self._anchor_under(column, room)

    def _anchor_under(self, column: int, room: QRect) -> None:
        """Paint the national level at the bottom of a head."""
        look, painter = self._look, self._painter
        words = self._boxes.anchor_name(self._model.level(column))
        if not words:
            return
        line = self._boxes.texts.line("small")
        spot = QRect(room.left(), room.bottom() + 1 - line, line, line)
        self._anchor.paint(painter, spot)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("muted"))
        beside = spot.adjusted(line + look.space // 2, 0, room.width() - line - look.space // 2, 0)
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)

    def _tint(self, column: int) -> str:
        return self._look.tokens.level_head_tint(column - 1, self._model.columnCount() - 1)

    def _edges(self, place: QRect) -> None:
        painter = self._painter
        painter.setPen(self._look.colour("outline"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomRight())
