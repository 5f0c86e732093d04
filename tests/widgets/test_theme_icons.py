"""Icons: the names are right, they are sharp, and they follow the theme."""

import json

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from ui.kit.fonts import package_folder
from ui.kit.glyphs import GLYPHS, STAND_INS
from ui.kit.icons import icon
from ui.kit.theme import DARK, LIGHT, Theme, ThemeName


@pytest.fixture
def theme(qapp):
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().name()
    yield Theme()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def colours(picture) -> set[str]:
    image = picture.toImage()
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {spot.name().upper() for spot in spots if spot.alpha() == 255}


def test_every_glyph_stands_where_the_font_has_it():
    charmap = json.loads((package_folder("qtawesome") / "fonts" / "phosphor-charmap-1.3.0.json").read_text())
    assert {name: int(charmap[name], 16) for name in GLYPHS} == GLYPHS
    assert not STAND_INS.keys() & charmap.keys()


@pytest.mark.parametrize("name", [*GLYPHS, *STAND_INS])
def test_every_icon_fills_its_square_from_the_middle(theme, name):
    image = icon(name, theme).pixmap(QSize(64, 64), 1.0).toImage()
    inked = [(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() > 40]
    left, right = min(x for x, _ in inked), max(x for x, _ in inked)
    top, bottom = min(y for _, y in inked), max(y for _, y in inked)
    assert max(right - left, bottom - top) >= 30
    assert (left + right) / 2 == pytest.approx(31.5, abs=6)
    assert (top + bottom) / 2 == pytest.approx(31.5, abs=6)


def test_an_unknown_name_is_refused(theme):
    with pytest.raises(KeyError):
        icon("unicorn", theme)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_is_drawn_in_the_pixels_of_the_screen(theme, ratio):
    pixmap = icon("plus", theme).pixmap(QSize(20, 20), ratio)
    assert pixmap.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert pixmap.devicePixelRatio() == ratio


def test_an_icon_made_once_follows_the_theme(qapp, theme):
    made = QIcon(icon("stack", theme, colour="accent"))
    assert colours(made.pixmap(64, 64)) == {LIGHT.accent}
    theme.apply(qapp, ThemeName.DARK, 100)
    assert colours(made.pixmap(64, 64)) == {DARK.accent}


def test_a_disabled_icon_is_muted(theme):
    made = icon("stack", theme)
    assert colours(made.pixmap(QSize(64, 64), 1.0)) == {LIGHT.text}
    assert colours(made.pixmap(QSize(64, 64), 1.0, QIcon.Mode.Disabled)) == {LIGHT.disabled}


def test_copies_of_an_icon_outlive_it(theme):
    made = icon("trash", theme)
    copies = [QIcon(made) for _ in range(3)]
    copies[0].addPixmap(made.pixmap(8, 8))  # this makes Qt clone what paints it
    del made
    assert all(not copy.pixmap(32, 32).isNull() for copy in copies)
    assert QColor(LIGHT.text).name().upper() in colours(copies[1].pixmap(64, 64))
