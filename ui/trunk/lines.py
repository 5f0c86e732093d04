"""The lines that grow: a trunk with the knots of its levels, and the branches that leave it."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from napl_desktop.graph.trunk_layout import PlacedBranch, PlacedKnot, PlacedTrunk
from napl_desktop.queries.trunk import LevelTrunk, TrunkLevel
from napl_desktop.wording import Wording
from ui.drawing.legend import LineMeaning
from ui.drawing.marks import paint_empty_place, rounded
from ui.drawing.style import DrawingStyle
from ui.kit.wrapping import wrapped, write_lines
from ui.trunk.look import KNOT, NAME_LINES, TRUNK

# In px at 100 %.
_BRANCH, _BEND, _SMALL_KNOT, _RING, _EDGE = 2.5, 14.0, 7.0, 3.0, 1.5
_DASHES = [3.0, 2.5]
# As much larger as there is room for.
_FAR = 1.4


def paint_trunk(painter: QPainter, placed: PlacedTrunk, right: float, look: DrawingStyle) -> None:
    """Paint a trunk and its knots. It goes on thinly after its last level; without levels it is only a place."""
    thick, tokens = look.px(TRUNK), look.tokens
    left = placed.head.x
    if not placed.knots:
        place = QRectF(left, placed.y - thick / 2, right - left, thick)
        paint_empty_place(painter, place, thick / 2, look.px(_EDGE), tokens)
        return
    first, last = placed.knots[0].x, placed.knots[-1].x
    painter.setPen(QPen(QColor(tokens.outline), look.px(_EDGE), Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(left + look.px(KNOT), placed.y, right, placed.y))
    wood = QLinearGradient(first, 0, max(last, first + 1), 0)
    wood.setColorAt(0, QColor(tokens.level_head_first))
    wood.setColorAt(1, QColor(tokens.level_head_last))
    painter.setPen(QPen(QColor(tokens.outline), look.px(_EDGE)))
    painter.setBrush(wood)
    trunk = QRectF(first - thick / 2, placed.y - thick / 2, last - first + thick, thick)
    painter.drawRoundedRect(trunk, thick / 2, thick / 2)
    assert placed.trunk is not None
    for level, knot in zip(placed.trunk.path.levels, placed.knots, strict=True):
        _paint_knot(painter, QPointF(knot.x, placed.y), level, look)


def _paint_knot(painter: QPainter, middle: QPointF, level: TrunkLevel, look: DrawingStyle) -> None:
    """Paint a level: large where it is a national one."""
    radius = look.px(KNOT if level.anchor else _SMALL_KNOT)
    painter.setPen(QPen(QColor(look.tokens.outline), look.px(_RING)))
    painter.setBrush(QColor(look.tokens.surface))
    painter.drawEllipse(middle, radius, radius)


def paint_names(
    painter: QPainter, placed: PlacedTrunk, trunk: LevelTrunk, look: DrawingStyle, readable: bool
) -> None:
    """Paint the names of the levels above a trunk, and above those the stages that they are in.

    What is not to be read near by has larger names on one line, and no stages.
    """
    bottom = placed.y - look.px(KNOT) - look.space
    painter.setPen(QColor(look.tokens.text))
    knots = list(zip(trunk.path.levels, placed.knots, strict=True))
    for level, knot in knots:
        near = look.strong_font if level.anchor else look.card_font
        font, most = (near, NAME_LINES) if readable else (larger(near), 1)
        lines = wrapped(level.title, font, knot.room, most)
        top = bottom - len(lines) * QFontMetricsF(font).lineSpacing()
        write_lines(painter, lines, font, QPointF(knot.x - look.px(KNOT), top))
    if not readable:
        return
    spacing = QFontMetricsF(look.strong_font).lineSpacing()
    for stage, group in groupby(knots, key=lambda each: each[0].stage):
        if stage:
            _paint_stage(
                painter, stage, [knot for _level, knot in group], bottom - NAME_LINES * spacing, look
            )


def larger(font: QFont) -> QFont:
    """Return the same type to be read from further away."""
    made = QFont(font)
    made.setPointSizeF(_FAR * made.pointSizeF())
    return made


def _paint_stage(
    painter: QPainter, stage: str, knots: Sequence[PlacedKnot], bottom: float, look: DrawingStyle
) -> None:
    """Paint the name of a stage on a line over all of its levels."""
    left, right = knots[0].x - look.px(KNOT), knots[-1].x + knots[-1].room - look.px(KNOT)
    metrics = QFontMetricsF(look.small_font)
    words = wrapped(stage, look.small_font, right - left, 1)
    painter.setPen(QColor(look.tokens.muted))
    write_lines(painter, words, look.small_font, QPointF(left, bottom - metrics.lineSpacing()))
    if words:
        begin = left + metrics.horizontalAdvance(words[0]) + look.space
        y = bottom - metrics.lineSpacing() / 2
        painter.setPen(QPen(QColor(look.tokens.outline), look.px(_EDGE)))
        painter.drawLine(QLineF(begin, y, max(begin, right), y))
        painter.drawLine(QLineF(max(begin, right), y, max(begin, right), y + look.space / 2))


def paint_branches(painter: QPainter, branches: Sequence[PlacedBranch], look: DrawingStyle) -> None:
    """Paint the ways from a trunk to the cards: what paths say themselves lies over what goes by itself."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for is_said in (False, True):
        painter.setPen(branch_pen(is_said, look))
        for placed in branches:
            if placed.y is not None and (placed.branch.base is not None) is is_said:
                in_at = placed.card.x + look.px(_BEND) + look.space
                points = [
                    QPointF(placed.x, placed.y),
                    QPointF(placed.x, placed.rail),
                    QPointF(in_at, placed.rail),
                    QPointF(in_at, placed.card.y),
                ]
                painter.drawPath(rounded(points, look.px(_BEND)))


def branch_pen(is_said: bool, look: DrawingStyle) -> QPen:
    """Return what a branch is painted with: dashed where the path does not say itself what it builds on."""
    pen = QPen(QColor(look.tokens.outline), look.px(_BRANCH))
    if not is_said:
        pen.setDashPattern(_DASHES)
    return pen


def branch_meanings(words: Wording) -> tuple[LineMeaning, ...]:
    """Return what the two kinds of branches mean."""
    return tuple(
        LineMeaning(words.text("legend", key), partial(_paint_sample, is_said))
        for key, is_said in (("branch-said", True), ("branch-by-itself", False))
    )


def _paint_sample(is_said: bool, painter: QPainter, begin: QPointF, end: QPointF, look: DrawingStyle) -> None:
    painter.setPen(branch_pen(is_said, look))
    painter.drawLine(begin, end)
