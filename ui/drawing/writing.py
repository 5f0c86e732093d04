"""Writes any picture as PNG, SVG or PDF: what is drawn on it is none of its business."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from napl_desktop.document.format.schema import spare_project
from napl_desktop.replacing import replacing
from ui.kit.fonts import FAMILY, faces_of_family

# Twice as sharp as a screen, so that print has no stairs; less only where a picture would not fit in memory,
# or is longer than Qt can paint.
_SHARPNESS = 2.0
_MOST_PIXELS = 48_000_000
_LONGEST_SIDE = 32_000
_INCHES_PER_METRE = 39.37
_DOTS_PER_INCH = 96
# Of a PDF, in millimetres: its margins, and the longest side that readers of PDF take.
_MARGIN, _LONGEST_PAGE = 10, 5000
# Smaller than this, 11 points on the screen are less than 6 on paper.
_SMALLEST_SCALE = 0.55


class Drawable(Protocol):
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


class Drawing(Struct, frozen=True):
    """A picture, and what stands on each page where it is written on several."""

    picture: Drawable
    pages: Sequence[Drawable] = ()


Draw = Callable[[], Drawing]
"""Makes a drawing of what was read before: that takes a while, and needs a QApplication."""


def write_picture(picture: Drawable, target: Path, pages: Sequence[Drawable] = ()) -> None:
    """Write a picture: by the ending of the name it is SVG, PDF, or else PNG.

    A PDF has it on one page, or instead each of `pages` on its own: A3, or larger where that would be too small
    to read.

    Needs a QApplication, but no screen: the platform "offscreen" will do. Raises FileExists where a project is in
    the way, or another FileProblem; what was there before is then still there.
    """
    spare_project(target)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    match target.suffix.casefold():
        case ".svg":
            _write_svg(picture, buffer)
        case ".pdf":
            _write_pdf(pages or [picture], buffer)
        case _:
            _write_png(picture, buffer)
    with replacing(target) as file:
        file.write(buffer.data().data())


def _write_png(picture: Drawable, buffer: QBuffer) -> None:
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


def _write_svg(picture: Drawable, buffer: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    drawing = QBuffer()
    drawing.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawing)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setSize(picture.size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
    generator.setTitle(picture.title)
    _draw(picture, QPainter(generator))
    # Words are words there, and look as they should where our type is not installed.
    buffer.write(QByteArray(_with_type(bytes(drawing.data().data()))))


def _with_type(svg: bytes) -> bytes:
    """Return an SVG that carries its own type, and asks for a plain one where that is not taken."""
    faces = "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{b64encode(file.read_bytes()).decode()})}}"
        for weight, file in faces_of_family()
    )
    name = f'font-family="{FAMILY}"'.encode()
    plain = f'font-family="{FAMILY}, Arial, sans-serif"'.encode()
    style = f"<defs><style>{faces}</style>".encode()
    return svg.replace(name, plain).replace(b"<defs>", style, 1)


def _write_pdf(pages: Sequence[Drawable], buffer: QBuffer) -> None:
    writer = QPdfWriter(buffer)
    # As on the screen, so that type and shapes keep their proportions; all of it are shapes, which stay sharp.
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(pages[0].title)
    writer.setPageLayout(_page_for(pages[0].size))
    painter = QPainter(writer)
    for number, picture in enumerate(pages):
        if number:
            writer.setPageLayout(_page_for(picture.size))
            writer.newPage()
        room, size = writer.pageLayout().paintRectPixels(writer.resolution()).size(), picture.size
        scale = min(room.width() / size.width(), room.height() / size.height())
        painter.save()
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture.draw(painter)
        painter.restore()
    painter.end()


def _page_for(size: QSizeF) -> QPageLayout:
    """Return an A3 page, lying for a wide picture, or one that is so large that the picture can be read."""
    unit, margins = QPageLayout.Unit.Millimeter, QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    is_wide = size.width() > size.height()
    turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A3), turned, margins, unit)
    room = page.paintRectPixels(_DOTS_PER_INCH).size()
    if min(room.width() / size.width(), room.height() / size.height()) >= _SMALLEST_SCALE:
        return page
    millimetres = size * (_SMALLEST_SCALE * 25.4 / _DOTS_PER_INCH)
    longest = max(millimetres.width(), millimetres.height())
    around = millimetres * min(1.0, _LONGEST_PAGE / longest) + QSizeF(2 * _MARGIN, 2 * _MARGIN)
    own = QPageSize(around, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(own, QPageLayout.Orientation.Portrait, margins, unit)


def _draw(picture: Drawable, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture.draw(painter)
    painter.end()
