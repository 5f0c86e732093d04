"""A picture in a file, whatever is drawn on it: the paper it lies on, and what the file says of itself."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture

A3 = (842, 1191)
POINTS_A_PIXEL = 72 / 96


class Sheet:
    """A picture of one colour, with one word."""

    title = "Vel"

    def __init__(self, width: float, height: float) -> None:
        self.size = QSizeF(width, height)

    def draw(self, painter: QPainter) -> None:
        """Draw the ground, and the word upon it."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor("#336699"))
        painter.setFont(picture_look().card_font)
        painter.drawText(QPointF(20, 40), "Woord")


def pages_of(pdf: Path) -> list[tuple[int, int]]:
    """Return the width and height of the pages, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf.read_bytes())
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(("size", "page"), [((900, 1200), A3), ((1200, 900), A3[::-1])])
def test_a_page_is_a3_and_lies_as_the_picture_does(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], page: tuple[int, int]
) -> None:
    write_picture(Sheet(*size), tmp_path / "vel.pdf")
    assert pages_of(tmp_path / "vel.pdf") == [page]


def test_what_could_not_be_read_on_a3_gets_a_larger_page(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(Sheet(6000, 2000), tmp_path / "vel.pdf")
    ((width, height),) = pages_of(tmp_path / "vel.pdf")
    assert width > 0.5 * POINTS_A_PIXEL * 6000, "11 points are not less than 6"
    assert width / height == pytest.approx(3, rel=0.1)
    write_picture(Sheet(100_000, 500), tmp_path / "lint.pdf")
    ((width, _height),) = pages_of(tmp_path / "lint.pdf")
    assert width < 14_400, "longer no reader takes"


def test_a_pdf_can_have_a_page_for_each_part(qapp: QApplication, tmp_path: Path) -> None:
    parts = [Sheet(900, 1200), Sheet(1200, 900)]
    write_picture(Sheet(1200, 2100), tmp_path / "vel.pdf", parts)
    assert pages_of(tmp_path / "vel.pdf") == [A3, A3[::-1]]
    write_picture(Sheet(1200, 2100), tmp_path / "vel.png", parts)
    image = QImage(str(tmp_path / "vel.png"))
    assert (image.width(), image.height()) == (2400, 4200), "elsewhere it is one"


def test_an_svg_has_its_title_its_size_its_words_and_its_type(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(Sheet(300, 200), tmp_path / "vel.svg")
    drawing = (tmp_path / "vel.svg").read_text("utf-8")
    assert "<title>Vel</title>" in drawing
    assert 'viewBox="0 0 300 200"' in drawing
    assert ">Woord<" in drawing
    assert drawing.count("@font-face") == 2
    assert 'font-family="Atkinson Hyperlegible, Arial, sans-serif"' in drawing
