"""A bar with a part for each status: how full something is, and how agreed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from napl_desktop.model import DescriptorStatus
from ui.kit.palettes import Tokens

SHARES = (
    DescriptorStatus.AGREED,
    DescriptorStatus.DISPUTED,
    DescriptorStatus.PROPOSED,
    DescriptorStatus.EMPTY,
)
"""In which order the parts of the bar stand; what is empty is the rest of it."""

_PALENESS = 0.55


def paint_shares(painter: QPainter, bar: QRectF, counts: Sequence[int], tokens: Tokens) -> None:
    """Paint how many there are of each status, in the order of SHARES."""
    whole = sum(counts)
    shape = QPainterPath()
    shape.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(bar, QColor(tokens.line))
    left = bar.left()
    for status, count in zip(SHARES, counts, strict=True):
        width = bar.width() * count / whole if whole else 0
        if status is not DescriptorStatus.EMPTY and count:
            part = QRectF(left, bar.top(), width, bar.height())
            painter.fillRect(part, QColor(getattr(tokens, status.value)))
            # Without colour the three would look the same: only what is agreed is full.
            edge = bar.height() / 6
            if status is DescriptorStatus.PROPOSED:
                pale = QColor(tokens.surface)
                pale.setAlphaF(_PALENESS)
                painter.fillRect(part.adjusted(edge, edge, -edge, -edge), pale)
            elif status is DescriptorStatus.DISPUTED:
                painter.fillRect(part.adjusted(edge, 2 * edge, -edge, -2 * edge), QColor(tokens.surface))
            if part.right() < bar.right() - 1:  # at the end it would look like a piece that is missing
                painter.fillRect(QRectF(part.right() - 1, bar.top(), 1, bar.height()), QColor(tokens.page))
        left += width
    painter.restore()
