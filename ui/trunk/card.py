"""The card of a role path: title, role, how full and how agreed it is; from far away the title alone."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from napl_desktop.queries.trunk import RoleBranch
from ui.drawing.card_item import CardItem
from ui.drawing.far_title import paint_far_title
from ui.drawing.marks import paint_card, paint_empty_place
from ui.drawing.style import DrawingStyle
from ui.kit.share_bar import paint_shares
from ui.kit.wrapping import wrapped, write_lines
from ui.trunk.look import BAR, TITLE_LINES
from ui.trunk.words import count_of


class BranchCard(CardItem):
    """One role path."""

    def __init__(
        self, branch: RoleBranch, below: str, size: QSizeF, look: DrawingStyle, is_loose: bool
    ) -> None:
        """`below` stands below its title; what is loose, and waits for a trunk, has a quiet edge."""
        super().__init__(size, look)
        self._path = branch.path
        self._below = below
        self._is_loose = is_loose

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the card."""
        look, tokens = self._look, self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, self._room, look.radius, look.px(1), tokens)
        if self._is_loose:
            painter.fillRect(self._room.adjusted(-1, -1, 1, 1), QColor(tokens.page))
            paint_empty_place(painter, self._room, look.radius, look.px(1.5), tokens)
        if self._readable:
            self._paint_near(painter)
        else:
            paint_far_title(painter, self._room, self._path.title, look, tokens.text)

    def _paint_near(self, painter: QPainter) -> None:
        look, tokens = self._look, self._look.tokens
        inside = self._room.adjusted(1.25 * look.space, look.space, -1.25 * look.space, -look.space)
        painter.setPen(QColor(tokens.text))
        title = wrapped(self._path.title, look.strong_font, inside.width(), TITLE_LINES)
        write_lines(painter, title, look.strong_font, inside.topLeft())
        painter.setPen(QColor(tokens.muted))
        below = wrapped(self._below, look.small_font, inside.width(), 1)
        spacing = QFontMetricsF(look.strong_font).lineSpacing()
        write_lines(painter, below, look.small_font, inside.topLeft() + QPointF(0, len(title) * spacing))
        line = QRectF(inside.left(), 0, inside.width(), QFontMetricsF(look.small_font).height())
        line.moveBottom(inside.bottom())
        paint_share_line(painter, line, self._path.shares, count_of(self._path), look)


def paint_share_line(
    painter: QPainter, line: QRectF, shares: tuple[int, int, int, int], count: str, look: DrawingStyle
) -> None:
    """Paint a bar of shares on a line, with a count at its end."""
    metrics = QFontMetricsF(look.small_font)
    painter.setFont(look.small_font)
    painter.setPen(QColor(look.tokens.muted))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    bar = QRectF(line.left(), 0, line.width() - metrics.horizontalAdvance(count) - look.space, look.px(BAR))
    bar.moveTop(line.center().y() - bar.height() / 2)
    paint_shares(painter, bar, shares, look.tokens)
