"""The map of roles on its plane: the chosen role has a ring, roles are moved, and relations are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from napl_desktop.wording import Wording
from ui.drawing.branches import Branches
from ui.drawing.connection_line import ConnectionLine, is_on_knob, knob_area
from ui.drawing.marks import paint_ring
from ui.drawing.plane import Plane
from ui.drawing.walking import place_from, way_of
from ui.role_map.carrying import Carrying
from ui.role_map.scene import RoleMapScene

# Below this only titles can be read.
_READABLE = 0.66
# A new map is never shown smaller than this: its titles are read from the back of the room.
_FIRST_LEAST = 0.5
# How far a role goes with one press of a key, in px at 100 %.
_STEP = 32


class RoleCanvas(Plane):
    """Shows the scene of a map of roles."""

    chosen = Signal(str)
    """The user went to a role."""

    marked = Signal(str)
    """The user says that a role is (not) one of those to compare."""

    put = Signal(str, int, int)
    """The user put a role at a place: from the corner of its sector, in pixels at 100 %."""

    related = Signal(str, str, QPoint)
    """A line was drawn from a role to another, to a point of the screen."""

    relate_wanted = Signal()
    """The user asks with a key to relate the chosen role."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._scene: RoleMapScene | None = None
        self._selected: str | None = None
        self._is_mouse = False
        self._keys = Qt.KeyboardModifier.NoModifier
        self._carrying = Carrying()
        self._thread = ConnectionLine[str]()
        self._branches = Branches[str]()
        self.may_change = True
        """Whether roles can be moved and related."""

    @property
    def map_scene(self) -> RoleMapScene | None:
        """What is shown."""
        return self._scene

    def show_map(self, scene: RoleMapScene, marked: Sequence[str]) -> None:
        """Show a map, where the one before was looked at."""
        self.put_back()
        is_new = self._scene is None or self._scene.look != scene.look
        self._scene = scene
        self.take_scene(scene)
        if self._selected not in scene.layout.places:
            self._selected = None
        scene.relations.choose(self._selected)
        self.setAccessibleDescription(self._spoken())
        self.mark(marked)
        self.show_again(is_new)

    def select(self, role_id: str | None) -> None:
        """Put the ring around a role and bring it into view; None takes the ring away."""
        if role_id != self._carrying.role:
            self.drop()
        scene = self._scene
        chosen = role_id if scene is not None and role_id in scene.layout.places else None
        if chosen != self._selected:
            self._selected = chosen
            if scene is not None:
                scene.relations.choose(chosen)
            self.setAccessibleDescription(self._spoken())
            self.show_chosen()
            self.viewport().update()

    def mark(self, roles: Sequence[str]) -> None:
        """Give the roles to compare their numbers, in this order."""
        if self._scene is not None:
            for id, card in self._scene.cards.items():
                card.mark(roles.index(id) + 1 if id in roles else 0)

    def drop(self) -> None:
        """Say where the role that is being moved was put, if one is."""
        moved = self._carrying.drop()
        if moved is not None:
            self.put.emit(*moved)

    def put_back(self) -> None:
        """Forget what is being moved or drawn."""
        self._carrying.put_back()
        self._thread.cut()

    # -- what a plane asks ----------------------------------------------------------------------------------

    def show_zoom(self, zoom: float) -> None:
        """Scale the map; from far away only titles are shown."""
        if self._scene is not None:
            self._scene.show_readable(zoom >= _READABLE)
        super().show_zoom(zoom)

    def first_zoom(self) -> float:
        """Return a zoom with all of the map if that can be read; else its width; else as much as titles allow."""
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        whole, across = self.whole_zoom(), min(room / self.sceneRect().width(), 1.0)
        first = next((each for each in (whole, across) if each >= _READABLE), whole)
        return max(first, _FIRST_LEAST)

    def show_chosen(self) -> None:
        """Scroll no further than needed to see the chosen role, and a little around it."""
        card = self.card_on_screen(self._selected)
        if self._scene is not None and card is not None:
            air = self._scene.look.space
            self.bring_into_view(card.adjusted(-air, -air, air, air))

    def clicked(self, point: QPointF) -> None:
        """Choose the role that was clicked; with Ctrl it is one to compare."""
        role_id = self.role_at(point)
        if role_id is not None and self._keys & Qt.KeyboardModifier.ControlModifier:
            self.marked.emit(role_id)
        else:
            self._choose(role_id)

    def pressed(self, point: QPointF, button: Qt.MouseButton) -> bool:
        """Take a press on the knob for a line, and one on a card to move it: with a finger the chosen one."""
        # Ctrl may still be held after moving with keys.
        self.drop()
        scene = self._scene
        if scene is None or button != Qt.MouseButton.LeftButton or not self.may_change:
            return False
        if self._selected is not None and self._knob_under(point) is not None:
            self._thread.begin(self._selected)
            return True
        role_id = self.role_at(point)
        if role_id is None or not (self._is_mouse or role_id == self._selected):
            return False
        self._carrying.take(scene, role_id, self.on_plane(point))
        return True

    def drag_to(self, point: QPointF) -> None:
        """Move the role, or draw the line, to here; at the edge of what is seen the map goes along."""
        self.go_along(point)
        if self._thread.source is not None:
            self._thread.draw_to(point, self.role_at(point))
            self.viewport().update()
        else:
            self.taken_in_hand()
            self._carrying.move_to(self.on_plane(point))
            self.viewport().update()

    def end_drag(self, point: QPointF) -> None:
        """Put the role down, or relate the roles at both ends of the line."""
        if self._thread.source is not None:
            ends = self._thread.cut()
            self.viewport().update()
            if ends is not None:
                self.related.emit(*ends, self.viewport().mapToGlobal(point.toPoint()))
        else:
            self.drop()

    def given_up(self) -> None:
        """Leave everything as it was."""
        self.put_back()
        self.viewport().update()

    def tip_at(self, point: QPointF) -> tuple[str, QRectF]:
        """Return what the knob does, or all that is said of a role: its card may not have room for it."""
        knob = self._knob_under(point)
        if knob is not None:
            return self.tr("Drag to another role to relate them."), knob
        role_id = self.role_at(point)
        card = self.card_on_screen(role_id)
        if self._scene is None or role_id is None or card is None:
            return "", QRectF()
        return self._scene.cards[role_id].words, card

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Walk with arrows, Home and End, with Shift along relations; move with Ctrl; R relates, Enter marks."""
        key, keys = event.key(), event.modifiers()
        if self._scene is None:
            return False
        if key == Qt.Key.Key_R and not keys:
            self.relate_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected is not None:
            self.marked.emit(self._selected)
        elif keys & Qt.KeyboardModifier.ControlModifier and way_of(key) is not None:
            self._move_by_key(key)
        elif keys & Qt.KeyboardModifier.ShiftModifier and way_of(key) is not None:
            self._choose(self._along(key))
        else:
            target = place_from(self._selected, key, self._scene.layout.places)
            self._choose(target)
            return target is not None
        return True

    # -- what Qt asks ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Know that this is the mouse, which moves any card, and which keys are held."""
        self._is_mouse, self._keys = True, event.modifiers()
        super().mousePressEvent(event)
        self._is_mouse = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget which keys were held."""
        super().mouseReleaseEvent(event)
        self._keys = Qt.KeyboardModifier.NoModifier

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Put down what was moved with keys, once Ctrl is released: it is one move."""
        super().keyReleaseEvent(event)
        # A role that the mouse holds is put down by the mouse.
        if event.key() == Qt.Key.Key_Control and not event.isAutoRepeat() and self._press is None:
            self.drop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put down what was moved with keys: where Ctrl is released now is not told here."""
        super().focusOutEvent(event)
        self.drop()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint the ring around the chosen role, what it is to others, and the knob to draw lines from."""
        scene, card = self._scene, self.card_on_screen(self._selected)
        if scene is None or card is None:
            return
        painter.save()
        painter.setWorldTransform(QTransform())
        reach = scene.look.px(3)
        paint_ring(painter, card.adjusted(-reach, -reach, reach, reach), scene.look)
        if self._carrying.role is None:
            self._paint_kinds(painter, scene)
        if self.may_change:
            self._thread.paint(painter, card, self.card_on_screen(self._thread.target), scene.look)
        painter.restore()

    def _paint_kinds(self, painter: QPainter, scene: RoleMapScene) -> None:
        """Say at each line of the chosen role what it is, where that covers no card."""
        look, metrics = scene.look, QFontMetricsF(scene.look.small_font)
        room = QRectF(self.viewport().rect())
        cards = [card for id in scene.cards if (card := self.card_on_screen(id)) and card.intersects(room)]
        painter.setFont(look.small_font)
        for kind, middle in scene.relations.chosen_middles():
            word = self._wording.name(kind)
            tag = QRectF(0, 0, metrics.horizontalAdvance(word) + look.space, metrics.height())
            above = QPointF(0, metrics.height() / 2 + look.px(3))
            tag.moveCenter(self.viewportTransform().map(middle) - above)
            if not tag.intersects(room) or any(card.intersects(tag) for card in cards):
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.raised))
            painter.drawRoundedRect(tag, look.radius / 2, look.radius / 2)
            painter.setPen(QColor(look.tokens.text))
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, word)

    # -- where things are -----------------------------------------------------------------------------------

    def role_at(self, point: QPointF) -> str | None:
        """Return the role whose card is at a point of the viewport, if any."""
        if self._scene is None:
            return None
        on_plane = self.on_plane(point)
        return self._scene.layout.role_at(on_plane.x(), on_plane.y())

    def card_on_screen(self, role_id: str | None) -> QRectF | None:
        """Return where the card of a role is on the screen."""
        card = self._scene.cards.get(role_id) if self._scene is not None and role_id is not None else None
        return self.viewportTransform().mapRect(card.room_on_plane) if card is not None else None

    def _knob_under(self, point: QPointF) -> QRectF | None:
        """Return where the knob is, if that is at a point of the viewport."""
        scene, card = self._scene, self.card_on_screen(self._selected)
        if scene is None or card is None or not self.may_change or not is_on_knob(point, card, scene.look):
            return None
        return knob_area(card, scene.look)

    # -- how it is done -------------------------------------------------------------------------------------

    def _choose(self, role_id: str | None) -> None:
        if role_id is not None:
            self.taken_in_hand()
            self.select(role_id)
            self.show_chosen()
            self.chosen.emit(role_id)

    def _spoken(self) -> str:
        """Return what is heard of the chosen role: what is on its card, and what it is to others."""
        if self._scene is None or self._selected is None:
            return ""
        cards = self._scene.cards
        said = cards[self._selected].words.split("\n")
        for relation in (line.relation for line in self._scene.layout.lines):
            if self._selected in (relation.role_id, relation.other_id):
                is_back = relation.other_id == self._selected
                other = cards[relation.role_id if is_back else relation.other_id].role
                said.append(f"{self._wording.relation(relation.kind, is_back)} {other.title}")
        return "; ".join(said)

    def _along(self, key: int) -> str | None:
        """Return where Right leads along the relations, and Left back; Down and Up to the other ends there."""
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._branches.beside(self._selected, 1 if key == Qt.Key.Key_Down else -1)
        assert self._scene is not None
        return self._branches.along(
            self._scene.layout.ends_from(self._selected, is_back=key == Qt.Key.Key_Left)
        )

    def _move_by_key(self, key: int) -> None:
        scene, way = self._scene, way_of(key)
        if scene is None or way is None or self._selected is None or not self.may_change:
            return
        if self._carrying.role is None:
            self._carrying.take(scene, self._selected, QPointF())
        self.taken_in_hand()
        self._carrying.move_by(QPointF(*way) * scene.look.px(_STEP))
        self.show_chosen()
        self.viewport().update()
