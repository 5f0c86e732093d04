"""A role on the map: its title, kind of task, reach, and what it asks for; from far away its title alone."""

from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from napl_desktop.model import TaskKind
from napl_desktop.queries.role_map import MappedRole
from napl_desktop.wording import Wording
from ui.drawing.card_item import CardItem
from ui.drawing.far_title import paint_far_title
from ui.drawing.marks import paint_card, paint_empty_place
from ui.drawing.style import DrawingStyle
from ui.kit.icons import paint_icon
from ui.kit.wrapping import wrapped, write_lines
from ui.role_map.look import SMALL_LINES, TITLE_LINES

# In px at 100 %.
_ICON, _BADGE = 20, 22


class RoleCard(CardItem):
    """One role."""

    def __init__(self, role: MappedRole, size: QSizeF, look: DrawingStyle, wording: Wording) -> None:
        super().__init__(size, look)
        self.role = role
        self._words = lines_of(role, wording)
        self._number = 0

    @property
    def words(self) -> str:
        """All that is said of the role, in lines."""
        return "\n".join((self.role.title, *self._words))

    def mark(self, number: int) -> None:
        """Say which of the roles to compare this is, counted from 1; 0 for none of them."""
        if number != self._number:
            self._number = number
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the card."""
        look, tokens = self._look, self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.role.parked:
            painter.fillRect(self._room, QColor(tokens.page))
            paint_empty_place(painter, self._room, look.radius, look.px(1.5), tokens)
        else:
            paint_card(painter, self._room, look.radius, look.px(1), tokens)
        ink = tokens.muted if self.role.parked else tokens.text
        if self._readable:
            self._paint_near(painter, ink)
        else:
            paint_far_title(painter, self._room, self.role.title, look, ink)
        if self._number:
            self._paint_number(painter)

    def _paint_near(self, painter: QPainter, ink: str) -> None:
        look, room = self._look, self._room
        icon = look.px(_ICON)
        air = 1.25 * look.space
        paint_icon(painter, QRectF(air, air, icon, icon), task_icon(self.role.task), look.tokens.accent)
        left = air + icon + look.space
        width = room.width() - left - look.space
        badge = look.px(_BADGE) if self._number else 0
        title = wrapped(self.role.title, look.strong_font, width - badge, TITLE_LINES)
        y = self._paint_lines(painter, title, look.strong_font, QPointF(left, air), ink)
        y = max(y, air + icon) + look.space / 4
        left_lines = SMALL_LINES
        for words in self._words:
            most = min(2, left_lines)
            lines = wrapped(words, look.small_font, room.width() - 2 * air, most)
            y = self._paint_lines(painter, lines, look.small_font, QPointF(air, y), look.tokens.muted)
            left_lines -= len(lines)

    def _paint_lines(self, painter: QPainter, lines: list[str], font: QFont, at: QPointF, ink: str) -> float:
        """Paint lines below each other; return the y below the last."""
        painter.setPen(QColor(ink))
        write_lines(painter, lines, font, at)
        return at.y() + len(lines) * QFontMetricsF(font).lineSpacing()

    def _paint_number(self, painter: QPainter) -> None:
        look, tokens = self._look, self._look.tokens
        painter.setPen(QPen(QColor(tokens.accent), look.px(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._room, look.radius, look.radius)
        side = look.px(_BADGE)
        badge = QRectF(self._room.width() - side - look.space / 2, look.space / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(badge)
        painter.setPen(QColor(tokens.on_accent))
        painter.setFont(look.strong_font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._number))


_ICONS = {
    TaskKind.TEACHING: "chalkboard-teacher",
    TaskKind.DESIGN: "ruler",
    TaskKind.ASSESSMENT: "clipboard-text",
    TaskKind.LEADERSHIP: "users-three",
    TaskKind.RESEARCH: "flask",
}


def task_icon(task: str) -> str:
    """Return the name of the icon of a kind of task; own words have one in common."""
    known = {kind.value: icon for kind, icon in _ICONS.items()}
    return known.get(task, "tag" if task else "user")


def lines_of(role: MappedRole, wording: Wording) -> tuple[str, ...]:
    """Return what stands below the title of a role: its task, its reach, and what it asks for."""
    lines = [wording.task(role.task)]
    if role.sphere is not None:
        lines.append(wording.text("role-map", "reach", sphere=wording.name(role.sphere)))
    if role.asked:
        for (_path, title), asked in groupby(role.asked, key=lambda level: (level.path_id, level.path_title)):
            levels = ", ".join(level.title for level in asked)
            lines.append(wording.text("role-map", "asked", path=title, levels=levels))
    elif role.paths:
        lines.append(wording.text("role-map", "path", paths=", ".join(role.paths)))
    return tuple(line for line in lines if line)
