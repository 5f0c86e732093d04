"""The names of levels, bands and rows, drawn around the plane so that they can be read wherever one looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from ui.drawing.marks import paint_note_count
from ui.drawing.style import DrawingStyle
from ui.graph.projection import Projection
from ui.kit.wrapping import shortened, wrapped

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Band, Lane, PathLayout

_LEVEL_LINES = 2
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# Below this size in pixels at 100 % the title of a band is no longer worth drawing.
_SMALLEST_TYPE = 11
# The strip with the titles does not get wider.
_MOST_GROWN = 1.4


def level_heads_height(layout: "PathLayout", look: DrawingStyle) -> float:
    """Return how high the strip with the levels must be: two lines where a name needs them, a row for stages."""
    metrics = QFontMetricsF(look.level_font)
    room = layout.columns[0].width - 2 * look.space
    lines = max(
        len(wrapped(column.level.title, look.level_font, room, _LEVEL_LINES)) for column in layout.columns
    )
    height = max(lines, 1) * metrics.lineSpacing() + 2 * look.space
    return height + (_stage_height(look) if layout.has_stages else 0.0)


def paint_level_heads(
    painter: QPainter, layout: "PathLayout", projection: Projection, look: DrawingStyle, room: QRectF
) -> None:
    """Paint the levels, and the stages above them, in `room`; a name stays in sight with its column."""
    tokens = look.tokens
    painter.fillRect(room, QColor(tokens.page))
    stage_height = _stage_height(look) if layout.has_stages else 0.0
    inset = max(look.sizes.column_gap / 2 * projection.scale_x, look.space)
    for number, column in enumerate(layout.columns):
        left, right = projection.x(column.left), projection.x(column.right)
        cell = _between(left, right, room).adjusted(0, stage_height, 0, 0)
        painter.fillRect(cell, QColor(tokens.level_head_tint(number, len(layout.columns))))
        _paint_title(painter, cell, left + inset, column.level.title, look.level_font, tokens.text, look)
        _paint_edge(painter, cell, tokens.outline)
    if layout.has_stages:
        for span in layout.stages:
            left = projection.x(span.left)
            cell = _between(left, projection.x(span.right), room)
            cell.setHeight(stage_height)
            painter.fillRect(cell, QColor(tokens.band))
            _paint_title(painter, cell, left + inset, span.title, look.strong_font, tokens.band_text, look)
            _paint_edge(painter, cell, tokens.outline)
    painter.setPen(QColor(tokens.outline))
    painter.drawLine(QLineF(room.left(), room.bottom() - 0.5, room.right(), room.bottom() - 0.5))


def paint_row_heads(
    painter: QPainter, layout: "PathLayout", projection: Projection, look: DrawingStyle, room: QRectF
) -> None:
    """Paint the titles of the rows in `room`; from far away those of the hoofddimensies, over all their rows."""
    painter.fillRect(room, QColor(look.tokens.page))
    if _bands_too_low(layout, projection, look):
        for band in layout.bands:
            if band.dimension.depth == 0:
                _paint_group(painter, band, projection, look, room)
        _paint_edge(painter, room, look.tokens.outline)
        return
    # Under the bands, whose titles go on beyond the heads.
    _paint_edge(painter, room, look.tokens.outline)
    for band in layout.bands:
        strip = QRectF(room.left(), projection.y(band.top), room.width(), band.height * projection.scale_y)
        painter.fillRect(strip, QColor(band_colour(band, look)))
    for lane in layout.lanes:
        _paint_row(painter, lane, projection, look, room)
    paint_band_titles(painter, layout, projection, look, room, room.left())


def paint_band_titles(
    painter: QPainter,
    layout: "PathLayout",
    projection: Projection,
    look: DrawingStyle,
    room: QRectF,
    begin: float,
) -> None:
    """Paint the titles of the bands, which begin at the x `begin`, in `room`.

    A title is longer than the heads are wide: what is drawn beside them is the same again, begun further left.
    """
    if _bands_too_low(layout, projection, look):
        return
    for band in layout.bands:
        strip = QRectF(room.left(), projection.y(band.top), room.width(), band.height * projection.scale_y)
        if not strip.intersects(room):
            continue
        painter.setFont(_fitting(_grown(look.strong_font, projection), strip.height()))
        painter.setPen(QColor(look.tokens.band_text))
        indent = look.space + band.dimension.depth * 1.5 * look.space
        end = look.row_heads_width + layout.width * projection.scale_x
        text = QRectF(begin + indent, strip.top(), end - indent - look.space, strip.height())
        painter.drawText(text, _LEFT, shortened(band.dimension.title, painter.font(), text.width()))


def band_colour(band: "Band", look: DrawingStyle) -> str:
    """Return the colour of a band's strip: quieter for a deeper layer."""
    return look.tokens.band if band.dimension.depth == 0 else look.tokens.hover


def _paint_row(
    painter: QPainter, lane: "Lane", projection: Projection, look: DrawingStyle, room: QRectF
) -> None:
    top, bottom = projection.y(lane.top), projection.y(lane.bottom)
    if bottom < room.top() or top > room.bottom():
        return
    seen = QRectF(room.left(), top, room.width(), bottom - top).intersected(room)
    painter.setPen(QColor(look.tokens.line))
    painter.drawLine(QLineF(room.left(), bottom, room.right(), bottom))
    notes = lane.dimension.open_notes
    indent = look.space + lane.dimension.depth * 1.5 * look.space
    text = seen.adjusted(indent, 0, -(look.gutter if notes else look.space), 0)
    _paint_lines(painter, text, lane.dimension.title, _grown(look.card_font, projection), look.tokens.text)
    if notes and seen.height() > look.mark:
        paint_note_count(painter, QPointF(seen.right() - look.gutter / 2, seen.center().y()), notes, look)


def _paint_group(
    painter: QPainter, band: "Band", projection: Projection, look: DrawingStyle, room: QRectF
) -> None:
    top, bottom = projection.y(band.top), projection.y(band.bottom)
    seen = QRectF(room.left(), top, room.width(), bottom - top).intersected(room)
    if seen.isEmpty():
        return
    painter.fillRect(seen, QColor(look.tokens.band))
    painter.setPen(QPen(QColor(look.tokens.outline), 1))
    painter.drawLine(QLineF(seen.left(), seen.top(), seen.right(), seen.top()))
    text = seen.adjusted(look.space, 0, -look.space, 0)
    _paint_lines(painter, text, band.dimension.title, look.strong_font, look.tokens.band_text)


def _paint_title(
    painter: QPainter, cell: QRectF, begin: float, title: str, font: QFont, colour: str, look: DrawingStyle
) -> None:
    """Paint a title above the cards, which begin at the x `begin`; at the edge when that is out of sight."""
    text = cell.adjusted(look.space, 0, -look.space, 0)
    text.setLeft(max(text.left(), begin))
    _paint_lines(painter, text, title, font, colour, _LEVEL_LINES)


def _paint_lines(
    painter: QPainter, room: QRectF, text: str, font: QFont, colour: str, most_lines: int | None = None
) -> None:
    """Paint as many lines of `text` as fit, halfway down; none where not one fits."""
    height = QFontMetricsF(font).lineSpacing()
    fitting = int(room.height() / height + 0.15)
    lines = wrapped(text, font, room.width(), fitting if most_lines is None else min(fitting, most_lines))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    top = room.center().y() - len(lines) * height / 2
    for number, line in enumerate(lines):
        painter.drawText(
            QRectF(room.left(), top + number * height, room.width() + height, height), _LEFT, line
        )


def _paint_edge(painter: QPainter, cell: QRectF, colour: str) -> None:
    if cell.isEmpty():
        return
    painter.setPen(QColor(colour))
    painter.drawLine(QLineF(cell.right() - 0.5, cell.top(), cell.right() - 0.5, cell.bottom()))


def _between(left: float, right: float, room: QRectF) -> QRectF:
    """Return the part of `room` between two x's; empty when that is out of sight."""
    left, right = max(left, room.left()), min(right, room.right())
    return QRectF(left, room.top(), max(0.0, right - left), room.height())


def _stage_height(look: DrawingStyle) -> float:
    return QFontMetricsF(look.strong_font).lineSpacing() + look.space


def _grown(font: QFont, projection: Projection) -> QFont:
    """Return `font`, larger where the cards are: a title is not to be smaller than what it stands above."""
    grown = QFont(font)
    grown.setPointSizeF(font.pointSizeF() * min(max(1.0, projection.scale_y), _MOST_GROWN))
    return grown


def _fitting(font: QFont, height: float) -> QFont:
    """Return `font`, smaller where a strip is low: what hangs below the line may touch the edge."""
    fitted = QFont(font)
    fitted.setPixelSize(max(1, min(QFontInfo(font).pixelSize(), round(height * 0.92))))
    return fitted


def _bands_too_low(layout: "PathLayout", projection: Projection, look: DrawingStyle) -> bool:
    return bool(layout.bands) and layout.bands[0].height * projection.scale_y < look.px(_SMALLEST_TYPE)
