"""A path as a picture to print or to put in a document: the graph with all of its heads, a title and a legend."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

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
    """Write a path and the links of its cells as a picture in the colours of `tokens`, with words in `language`.

    By the ending of its name it is SVG, PDF (on one page, as large as fits), or else PNG. Needs a QApplication,
    but no screen: the platform "offscreen" will do. Raises a PersonError when the file cannot be written; what
    was there before is then still there.
    """
    from napl_desktop.replacing import replacing

    fonts.load_family()
    picture = _Picture(grid, links, Look(tokens, 100), wording(language))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kinds = {".svg": _write_svg, ".pdf": _write_pdf}
    kinds.get(target.suffix.casefold(), _write_png)(picture, buffer)
    with replacing(target) as file:
        file.write(buffer.data().data())


def _write_png(picture: "_Picture", buffer: QBuffer) -> None:
    size = picture.size
    sharpness = min(_SHARPNESS, (_MOST_PIXELS / (size.width() * size.height())) ** 0.5)
    image = QImage((size * sharpness).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(sharpness, sharpness)
    picture.draw(painter)
    painter.end()
    # Only now: while painting, Qt would make the type larger by it.
    dots_per_metre = round(_DOTS_PER_INCH * sharpness * _INCHES_PER_METRE)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    QImageWriter(buffer, QByteArray(b"png")).write(image)


def _write_svg(picture: "_Picture", buffer: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(picture.size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
    generator.setTitle(picture.title)
    painter = QPainter(generator)
    picture.draw(painter)
    painter.end()


def _write_pdf(picture: "_Picture", buffer: QBuffer) -> None:
    writer = QPdfWriter(buffer)
    # As on the screen, so that type and shapes keep their proportions; all of it are shapes, which stay sharp.
    writer.setResolution(_DOTS_PER_INCH)
    size = picture.size
    is_wide = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(10, 10, 10, 10)
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A3), orientation, margins, QPageLayout.Unit.Millimeter)
    writer.setPageLayout(page)
    writer.setTitle(picture.title)
    room = writer.pageLayout().paintRectPixels(writer.resolution()).size()
    painter = QPainter(writer)
    scale = min(room.width() / size.width(), room.height() / size.height())
    painter.scale(scale, scale)
    picture.draw(painter)
    painter.end()


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

    @property
    def title(self) -> str:
        """What the path is called."""
        return self._grid.title

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._look.tokens.page))
        self._draw_title(painter)
        if self._scene is not None:
            self._draw_graph(painter, self._scene)
        self._draw_legend(painter, self._graph_top + self._graph.height() + 3 * self._look.space)

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

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
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
