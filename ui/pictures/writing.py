"""Writes any picture as PNG, SVG or PDF: what is drawn on it is none of its business."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from napl_desktop.document.schema import spare_project
from napl_desktop.replacing import replacing

# Twice as sharp as a screen, so that print has no stairs; less only where a picture would not fit in memory,
# or is longer than Qt can paint.
_SHARPNESS = 2.0
_MOST_PIXELS = 48_000_000
_LONGEST_SIDE = 32_000
_INCHES_PER_METRE = 39.37
_DOTS_PER_INCH = 96


class Picture(Protocol):
    """Something that can be drawn: what it is called, and how large it is."""

    @property
    def title(self) -> str:
        """What it is called, for programs that show that."""
        ...

    @property
    def size(self) -> QSizeF:
        """How large it is, in pixels at 100 %."""
        ...

    def draw(self, painter: QPainter) -> None:
        """Draw all of it, ground and all, from the origin on."""
        ...


def write_picture(picture: Picture, target: Path) -> None:
    """Write a picture: by the ending of the name it is SVG, PDF (on one page, as large as fits), or else PNG.

    Needs a QApplication, but no screen: the platform "offscreen" will do. Raises FileExists where a project is in
    the way, or another FileProblem; what was there before is then still there.
    """
    spare_project(target)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _WAYS.get(target.suffix.casefold(), _write_png)(picture, buffer)
    with replacing(target) as file:
        file.write(buffer.data().data())


def _write_png(picture: Picture, buffer: QBuffer) -> None:
    width, height = picture.size.width(), picture.size.height()
    sharpness = min(_SHARPNESS, (_MOST_PIXELS / (width * height)) ** 0.5, _LONGEST_SIDE / max(width, height))
    # Rounded down: a last line of half a pixel would be no colour of the picture.
    image = QImage(int(width * sharpness), int(height * sharpness), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(sharpness, sharpness)
    _draw(picture, painter)
    # Only now: while painting, Qt would make the type larger by it.
    dots_per_metre = round(_DOTS_PER_INCH * sharpness * _INCHES_PER_METRE)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    QImageWriter(buffer, QByteArray(b"png")).write(image)


def _write_svg(picture: Picture, buffer: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(picture.size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
    generator.setTitle(picture.title)
    _draw(picture, QPainter(generator))


def _write_pdf(picture: Picture, buffer: QBuffer) -> None:
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
    _draw(picture, painter)


def _draw(picture: Picture, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture.draw(painter)
    painter.end()


_WAYS: dict[str, Callable[[Picture, QBuffer], None]] = {".svg": _write_svg, ".pdf": _write_pdf}
