"""A level of a path in the overview: its name, how many of how many, and a bar of how agreed they are."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from napl_desktop.queries.coverage import LevelCoverage
from ui.kit.palettes import Tokens
from ui.kit.share_bar import paint_shares
from ui.kit.wrapping import wrapped


def paint_level_shares(
    painter: QPainter,
    room: QRectF,
    level: LevelCoverage,
    font: QFont,
    bar_height: float,
    tokens: Tokens,
    most_lines: int = 1,
) -> None:
    """Paint a level in `room`: its name in at most so many lines with the count beside it, the bar below."""
    painter.save()
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    count = f"{level.filled}/{level.rows}"
    line = QRectF(room.left(), room.top(), room.width(), metrics.height())
    painter.setPen(QColor(tokens.text))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    painter.setPen(QColor(tokens.muted))
    for name_line in wrapped(level.title, font, name_width(level, font, room.width()), most_lines):
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name_line)
        line.translate(0, metrics.lineSpacing())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar = QRectF(room.left(), room.bottom() - bar_height, room.width(), bar_height)
    paint_shares(painter, bar, level.shares, tokens)
    painter.restore()


def name_width(level: LevelCoverage, font: QFont, width: float) -> float:
    """Return how much of a width is left for the name of a level, beside the count."""
    metrics = QFontMetricsF(font)
    return width - metrics.horizontalAdvance(f"{level.filled}/{level.rows}") - metrics.horizontalAdvance("  ")
