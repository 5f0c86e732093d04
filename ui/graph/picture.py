"""A path as a picture to print or to put in a document: the graph with all of its heads, a title and a legend."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter

from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import PathGrid
from napl_desktop.queries.links import LinkLine
from napl_desktop.wording import Wording, wording
from ui import fonts
from ui.graph.heads import level_heads_height, paint_band_titles, paint_level_heads, paint_row_heads
from ui.graph.legend import legend_width, paint_legend
from ui.graph.look import Look
from ui.graph.projection import Projection
from ui.graph.scene import PathScene
from ui.palettes import Tokens
from ui.status_mark import paint_status

# Twice as sharp as a screen, so that print has no stairs; less only where a picture would not fit in memory.
_SHARPNESS = 2.0
_MOST_PIXELS = 48_000_000
_INCHES_PER_METRE = 39.37
_DOTS_PER_INCH = 96


def save_picture(
    grid: PathGrid, target: Path, tokens: Tokens, language: str = "nl", links: Sequence[LinkLine] = ()
) -> None:
    """Write a path and the links of its cells as a PNG file in the colours of `tokens`, with words in `language`.

    Needs a QApplication, but no screen: the platform "offscreen" will do. Raises a PersonError when the file
    cannot be written; what was there before is then still there.
    """
    from napl_desktop.replacing import replacing

    fonts.load_family()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = _Picture(grid, links, Look(tokens, 100), wording(language)).drawn()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    with replacing(target) as file:
        file.write(buffer.data().data())


class _Picture:
    """Where the parts of the picture lie, from top to bottom: title, role, graph, legend."""

    def __init__(self, grid: PathGrid, links: Sequence[LinkLine], look: Look, words: Wording) -> None:
        self._grid, self._links, self._look, self._words = grid, links, look, words
        self._margin = 4 * look.space
        self._title_font = fonts.font("heading", look.zoom)
        self._graph_top = self._margin + QFontMetricsF(self._title_font).lineSpacing() + 2 * look.space
        if grid.role_title:
            self._graph_top += QFontMetricsF(look.card_font).lineSpacing()
        self._scene = self._make_scene() if grid.levels and grid.rows else None
        self._graph = self._size_of_graph()

    def drawn(self) -> QImage:
        """Return the picture."""
        size = self._size()
        sharpness = min(_SHARPNESS, (_MOST_PIXELS / (size.width() * size.height())) ** 0.5)
        image = QImage((size * sharpness).toSize(), QImage.Format.Format_RGB32)
        image.fill(QColor(self._look.tokens.page))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(sharpness, sharpness)
        self._draw_title(painter)
        if self._scene is not None:
            self._draw_graph(painter, self._scene)
        self._draw_legend(painter, self._graph_top + self._graph.height() + 3 * self._look.space)
        painter.end()
        # Only now: while painting, Qt would make the type larger by it.
        dots_per_metre = round(_DOTS_PER_INCH * sharpness * _INCHES_PER_METRE)
        image.setDotsPerMeterX(dots_per_metre)
        image.setDotsPerMeterY(dots_per_metre)
        return image

    def _make_scene(self) -> PathScene:
        from napl_desktop.graph.build import progression_graph
        from napl_desktop.graph.layout import lay_out
        from napl_desktop.graph.link_ways import link_ways

        layout = lay_out(self._grid, progression_graph(self._grid), self._look.sizes)
        ends = ((link.required.key, link.cell.key) for link in self._links)
        ways = link_ways(ends, layout, self._look.sizes)
        return PathScene(self._grid, layout, ways, self._look, self._words.name(DescriptorStatus.EMPTY))

    def _size_of_graph(self) -> QSizeF:
        if self._scene is None:
            return QSizeF(0, 0)
        layout, look = self._scene.layout, self._look
        return QSizeF(look.row_heads_width + layout.width, level_heads_height(layout, look) + layout.height)

    def _size(self) -> QSizeF:
        title = QFontMetricsF(self._title_font).horizontalAdvance(self._grid.title)
        role = QFontMetricsF(self._look.card_font).horizontalAdvance(self._grid.role_title)
        legend = max(sum(width for _, _, width in self._legend()), legend_width(self._look, self._words))
        width = max(title, role, legend, self._graph.width()) + 2 * self._margin
        return QSizeF(width, self._graph_top + self._graph.height() + 9 * self._look.space + self._margin)

    def _draw_title(self, painter: QPainter) -> None:
        ascent = QFontMetricsF(self._title_font).ascent()
        painter.setFont(self._title_font)
        painter.setPen(QColor(self._look.tokens.text))
        painter.drawText(QPointF(self._margin, self._margin + ascent), self._grid.title)
        painter.setFont(self._look.card_font)
        painter.setPen(QColor(self._look.tokens.muted))
        below = self._margin + QFontMetricsF(self._title_font).lineSpacing()
        painter.drawText(
            QPointF(self._margin, below + QFontMetricsF(self._look.card_font).ascent()), self._grid.role_title
        )

    def _draw_graph(self, painter: QPainter, scene: PathScene) -> None:
        layout, look = scene.layout, self._look
        left, top = self._margin + look.row_heads_width, self._graph_top + level_heads_height(layout, look)
        plane = QRectF(left, top, layout.width, layout.height)
        here = Projection(shift_x=left, shift_y=top)
        scene.render(painter, plane, scene.sceneRect())
        paint_level_heads(
            painter, layout, here, look, QRectF(left, self._graph_top, layout.width, top - self._graph_top)
        )
        row_heads = QRectF(self._margin, top, look.row_heads_width, layout.height)
        painter.setClipRect(row_heads)
        paint_row_heads(painter, layout, here, look, row_heads)
        painter.setClipRect(plane)
        paint_band_titles(painter, layout, here, look, plane, self._margin)
        painter.setClipping(False)

    def _legend(self) -> list[tuple[DescriptorStatus, str, float]]:
        """Return each status with its word and the width that both take."""
        metrics, look = QFontMetricsF(self._look.card_font), self._look
        words = [(status, self._words.name(status)) for status in DescriptorStatus]
        return [
            (status, word, look.gutter + metrics.horizontalAdvance(word) + 3 * look.space)
            for status, word in words
        ]

    def _draw_legend(self, painter: QPainter, top: float) -> None:
        look, x = self._look, self._margin
        painter.setFont(look.card_font)
        painter.setPen(QColor(look.tokens.text))
        for status, word, width in self._legend():
            paint_status(painter, QRectF(x, top, look.mark, look.mark), status, look.tokens)
            text = QRectF(x + look.mark + look.space, top, width, look.mark)
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
            x += width
        paint_legend(painter, self._margin, top + look.mark + 1.5 * look.space, look, self._words)
