"""Icons from the Phosphor font, drawn as shapes: sharp at every size, in the colours of the theme.

The font lies in the qtawesome package, which is never imported: that alone would cost half the start-up time.
"""

from collections.abc import Callable
from functools import cache
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)

from ui.kit.fonts import package_folder
from ui.kit.glyphs import glyph
from ui.kit.palettes import Tokens
from ui.kit.theme import Theme

_FONT = ("fonts", "phosphor-1.3.0.ttf")
# The size at which outlines are taken from the font; they are scaled from there.
_EM = 256

Draw = Callable[[QPainter, QRectF, Tokens], None]


def icon(name: str, theme: Theme, colour: str = "text") -> QIcon:
    """Return an icon in the colour of a token; it follows the theme, and is muted where it is disabled.

    Raises KeyError for a name that is not in the table of glyphs.
    """
    character = glyph(name)  # its outline is taken from the font when it is seen: most icons wait in a menu

    def draw(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
        _fill(painter, rect, _outline(character), getattr(tokens, colour))

    def draw_disabled(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
        _fill(painter, rect, _outline(character), tokens.disabled)

    return painted_icon(theme, draw, draw_disabled)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon in the middle of a rectangle, as large as fits, in a colour "#RRGGBB".

    Raises KeyError for a name that is not in the table of glyphs.
    """
    _fill(painter, rect, _outline(glyph(name)), colour)


def painted_icon(theme: Theme, draw: Draw, draw_disabled: Draw | None = None) -> QIcon:
    """Return an icon that is painted by `draw` each time it is shown, with the tokens of that moment."""
    return QIcon(_PaintedEngine(theme, draw, draw_disabled or draw))


class _PaintedEngine(QIconEngine):
    """Lets a function draw an icon at whatever size and pixel ratio the screen asks for."""

    _clones: ClassVar[list[QIconEngine]] = []

    def __init__(self, theme: Theme, draw: Draw, draw_disabled: Draw) -> None:
        super().__init__()
        self._theme = theme
        self._draw = draw
        self._draw_disabled = draw_disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        draw = self._draw_disabled if mode == QIcon.Mode.Disabled else self._draw
        draw(painter, QRectF(rect), self._theme.tokens)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        # Python cannot hand an engine it returns over to Qt, so it must keep it; asked for only when
        # a pixmap is added to a copy of an icon.
        copy = _PaintedEngine(self._theme, self._draw, self._draw_disabled)
        self._clones.append(copy)
        return copy


@cache
def _raw_font() -> QRawFont:
    file = package_folder("qtawesome").joinpath(*_FONT)
    raw = QRawFont(str(file), _EM, QFont.HintingPreference.PreferNoHinting)
    if not raw.isValid():
        raise OSError(f"Qt cannot read the font {file}")
    return raw


@cache
def _outline(character: str) -> QPainterPath:
    """Return the shape of a glyph in a square of one by one, its top left at 0, 0."""
    raw = _raw_font()
    path = raw.pathForGlyph(raw.glyphIndexesForString(character)[0])
    return QTransform.fromScale(1 / _EM, 1 / _EM).map(path.translated(0, raw.ascent()))


def _fill(painter: QPainter, rect: QRectF, shape: QPainterPath, colour: str) -> None:
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side, side)
    painter.fillPath(shape, QColor(colour))
    painter.restore()
