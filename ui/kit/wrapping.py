"""Text broken into the few lines there is room for, with an ellipsis where more is left."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPaintEngine,
    QPainter,
    QTextLayout,
    QTextOption,
)

from ui.kit.hyphens import SOFT_HYPHEN, hyphenated

# Qt breaks a line at this, where it takes "\n" for a character without a width.
_LINE_BREAK = "\u2028"
_UNITS = "utf-16-le"


def wrapped(text: str, font: QFont, width: float, most_lines: int, whole_words: bool = False) -> list[str]:
    """Return at most `most_lines` lines of `text` that each fit in `width`; its own line breaks are kept.

    The last line ends in an ellipsis where more is left: of its own line, or below it.
    A word that is wider than a line goes on in the next one, after a hyphen; with `whole_words` it is shortened.
    """
    if not text or most_lines < 1:
        return []
    text = text[: (fitting_at_most(font, width) + 1) * most_lines]
    if not whole_words:
        metrics = QFontMetricsF(font)
        text = hyphenated(text, lambda word: metrics.horizontalAdvance(word) > width)
    # Qt counts in units of UTF-16, so pieces are cut from that.
    units = text.encode(_UNITS)
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WordWrap if whole_words else mode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most_lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        rest = units[start:].decode(_UNITS).replace(SOFT_HYPHEN, "")
        piece = _with_its_hyphen(units[start:end].decode(_UNITS))
        if len(lines) == most_lines - 1 and end < len(units):
            lines.append(first_line(rest, font, width))
        elif line.naturalTextWidth() > width:
            lines.append(shortened(piece, font, width))
        else:
            lines.append(piece.strip())
    layout.endLayout()
    return lines


def _with_its_hyphen(line: str) -> str:
    """Return a line as it is seen: with a hyphen where it breaks at one that is soft."""
    end = "-" if line.endswith(SOFT_HYPHEN) else ""
    return line.replace(SOFT_HYPHEN, "") + end


def write_lines(painter: QPainter, lines: Sequence[str], font: QFont, corner: QPointF) -> None:
    """Write lines below each other from a corner on: as shapes, but in SVG as words.

    There every sign would be a shape of its own, and could not be searched for.
    """
    if painter.paintEngine().type() is not QPaintEngine.Type.SVG:
        for run in glyphs(list(lines), font):
            painter.drawGlyphRun(corner, run)
        return
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for number, line in enumerate(lines):
        painter.drawText(corner + QPointF(0, number * metrics.lineSpacing() + metrics.ascent()), line)


def shortened(text: str, font: QFont, width: float) -> str:
    """Return the beginning of `text` on one line that fits in `width`."""
    words = " ".join(text[: fitting_at_most(font, width) + 1].split())
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)


def first_line(text: str, font: QFont, width: float) -> str:
    """Return as much of the first line of `text` as fits; further lines, such as of a list, stay out of it."""
    first, _break, more = text.partition("\n")
    return shortened(f"{first.rstrip()} …" if more.strip() else first, font, width)


def fitting_at_most(font: QFont, width: float) -> int:
    """Return a number of characters that no text in `width` exceeds: beyond it nothing need be measured."""
    return int(width / QFontMetricsF(font).horizontalAdvance("i")) + 1


def glyphs(lines: list[str], font: QFont) -> list[QGlyphRun]:
    """Return lines as shapes that are laid out once and drawn often, at whatever scale; their top is at y = 0."""
    layout = QTextLayout(_LINE_BREAK.join(lines), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    spacing = QFontMetricsF(font).lineSpacing()
    layout.beginLayout()
    for number in range(len(lines)):
        layout.createLine().setPosition(QPointF(0, number * spacing))
    layout.endLayout()
    return layout.glyphRuns()
