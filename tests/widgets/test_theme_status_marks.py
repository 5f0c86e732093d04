"""The marks of a status are told apart without colour, near and far."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from napl_desktop.model.path import DescriptorStatus
from ui.kit.palettes import PALETTES, ThemeName, Tokens
from ui.kit.status_mark import paint_status, status_icon
from ui.kit.theme import Theme


def mark(status: DescriptorStatus, side: int, tokens: Tokens) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_status(painter, QRectF(0, 0, side, side), status, tokens)
    painter.end()
    return image


def greys(image: QImage) -> list[int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, y).value() for y in range(image.height()) for x in range(image.width())]


@pytest.mark.parametrize("side", [14, 16, 48])
@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.HIGH_CONTRAST])
def test_marks_differ_in_grey_at_every_size(qapp, side, name):
    pictures = {status: greys(mark(status, side, PALETTES[name])) for status in DescriptorStatus}
    for one, other in combinations(DescriptorStatus, 2):
        different = sum(abs(a - b) > 64 for a, b in zip(pictures[one], pictures[other], strict=True))
        assert different > 0.06 * side * side, (one, other)


def test_the_further_the_room_is_the_more_ink(qapp):
    light = PALETTES[ThemeName.LIGHT]
    ink = [sum(255 - grey for grey in greys(mark(status, 48, light))) for status in DescriptorStatus]
    assert ink == sorted(ink)


def test_what_is_disputed_is_half_filled(qapp):
    image = mark(DescriptorStatus.DISPUTED, 48, PALETTES[ThemeName.LIGHT])
    assert image.pixelColor(14, 24).name().upper() == PALETTES[ThemeName.LIGHT].disputed
    assert image.pixelColor(34, 24) == Qt.GlobalColor.white


@pytest.mark.parametrize("status", list(DescriptorStatus))
def test_a_mark_stays_within_its_place_and_stands_in_its_middle(qapp, status):
    image = QImage(60, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_status(painter, QRectF(20, 10, 30, 20), status, PALETTES[ThemeName.LIGHT])
    painter.end()
    inked = [(x, y) for x in range(60) for y in range(40) if image.pixelColor(x, y).alpha() > 40]
    assert min(x for x, _ in inked) >= 24
    assert max(x for x, _ in inked) <= 45
    assert min(y for _, y in inked) >= 10
    assert max(y for _, y in inked) <= 29


def test_the_icon_shows_the_mark_in_the_colour_of_the_status(qapp):
    theme = Theme()
    image = status_icon(DescriptorStatus.AGREED, theme).pixmap(48, 48).toImage()
    assert image.pixelColor(24, 8).name().upper() == theme.tokens.agreed
    assert image.pixelColor(1, 1).alpha() == 0
