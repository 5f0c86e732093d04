"""A level or a path at a glance: its name, how many of how many, and a bar of how agreed they are."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.kit.palettes import Tokens
from ui.kit.share_bar import paint_shares
from ui.kit.wrapping import wrapped

Shares = tuple[int, int, int, int]
"""How many are agreed, disputed, proposed and empty."""


def paint_titled_shares(
    painter: QPainter,
    room: QRectF,
    title: str,
    shares: Shares,
    font: QFont,
    bar_height: float,
    tokens: Tokens,
    most_lines: int = 1,
    ink: str = "muted",
) -> None:
    """Paint what has these shares: its title in at most so many lines with the count beside it, the bar below.

    `ink` is the token of the colour of the title.
    """
    painter.save()
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    line = QRectF(room.left(), room.top(), room.width(), metrics.height())
    painter.setPen(QColor(tokens.text))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _count(shares))
    painter.setPen(QColor(getattr(tokens, ink)))
    for title_line in wrapped(title, font, title_width(shares, font, room.width()), most_lines):
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title_line)
        line.translate(0, metrics.lineSpacing())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar = QRectF(room.left(), room.bottom() - bar_height, room.width(), bar_height)
    paint_shares(painter, bar, shares, tokens)
    painter.restore()


def title_width(shares: Shares, font: QFont, width: float) -> float:
    """Return how much of a width is left for a title, beside the count."""
    metrics = QFontMetricsF(font)
    return width - metrics.horizontalAdvance(_count(shares)) - metrics.horizontalAdvance("  ")


def _count(shares: Shares) -> str:
    return f"{sum(shares) - shares[-1]}/{sum(shares)}"
