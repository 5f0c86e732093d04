"""Pages on a device: a picture of one, all of them in a PDF, or all of them on a printer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from napl_desktop import PRODUCT
from napl_desktop.exchange.printing.pages import PrintedPage
from napl_desktop.model import DescriptorStatus
from napl_desktop.replacing import replacing
from napl_desktop.wording import Wording
from ui.printing.page_painter import UNITS, Foot, PagePainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS_AN_INCH = 72
_LEGEND = (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED)


def page_layout(page: PrintedPage) -> QPageLayout:
    """Return a page on its side for a device; the margins are ours."""
    # Qt takes the size of a page upright.
    upright = QSizeF(page.sheet.height, page.sheet.width)
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF())


def picture(page: PrintedPage, foot: Foot, number: str, width: int, ratio: float = 1.0) -> QImage:
    """Return a page as it will be on paper, so many pixels wide, for a screen of that sharpness."""
    scale = width * ratio / page.sheet.width
    image = QImage(round(width * ratio), round(page.sheet.height * scale), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.scale(scale / UNITS, scale / UNITS)
    PagePainter(painter, foot).draw(page, number)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def page_words(words: Wording) -> tuple[str, str]:
    """Return the title of a page that goes on, with {title}, and how pages count, with {number} and {count}."""
    return (
        words.text("print", "continued", title="{title}"),
        words.text("print", "page", number="{number}", count="{count}"),
    )


def foot_of(title: str, date: str, words: Wording) -> Foot:
    """Return what stands at the bottom of each page: what and when, and what the marks mean."""
    return Foot(f"{title} · {date}", tuple((each, words.name(each)) for each in _LEGEND))


class PrinterDevice:
    """Draws page after page on a printer, or in a PDF."""

    def __init__(self, device: "QPrinter | QPdfWriter", foot: Foot) -> None:
        self._device = device
        self._painter = QPainter(device)
        scale = device.resolution() / _POINTS_AN_INCH / UNITS
        self._painter.scale(scale, scale)
        self._ink = PagePainter(self._painter, foot)
        self._is_begun = False

    def draw(self, page: PrintedPage, number: str) -> None:
        """Draw the next page."""
        if self._is_begun:
            self._device.newPage()
        self._is_begun = True
        self._ink.draw(page, number)

    def leave(self) -> None:
        """End the drawing."""
        if self._painter.isActive():
            self._painter.end()


class Pdf:
    """A PDF in the making: its `press` draws the pages, and it is only written when it is whole."""

    def __init__(self, pages: Sequence[PrintedPage], title: str, foot: Foot) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        writer.setTitle(title)
        writer.setCreator(PRODUCT)
        writer.setResolution(_POINTS_AN_INCH * UNITS)
        writer.setPageLayout(page_layout(pages[0]))
        self.press = PrinterDevice(writer, foot)

    def write(self, target: Path) -> None:
        """Write the file whole, in the place of what was there. Raises a FileProblem."""
        self.press.leave()
        with replacing(target) as file:
            file.write(self._buffer.data().data())
