"""Reads what is on a picture in a file: its words, and how much there is of each colour."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtGui import QColor, QImage

from ui.drawing.writing import Drawable, write_picture


def words_on(picture: Drawable, folder: Path) -> list[str]:
    """Return every line of words on a picture, in the order in which they are drawn."""
    write_picture(picture, folder / "woorden.svg")
    return words_in(folder / "woorden.svg")


def words_in(svg: Path) -> list[str]:
    """Return every line of words in a file; one with a sign of another font comes in pieces."""
    root = ElementTree.parse(svg).getroot()
    return [element.text or "" for element in root.iter() if element.tag.endswith("}text")]


def colours_of(image: QImage) -> Counter[str]:
    """Count the pixels of each colour, e.g. "#FFFFFF"."""
    pixels = Counter(memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I"))
    return Counter({QColor(pixel).name().upper(): count for pixel, count in pixels.items()})
