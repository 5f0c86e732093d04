"""The graph of a path on its plane: a ring around the chosen cell, clicks, arrow keys, and lines to draw.

Cards stand where their rows and levels are, so a drag moves the plane; a line is drawn from the knob, as on the
map of roles.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from napl_desktop.model import CellKey
from ui.drawing.branches import Branches
from ui.drawing.connection_line import ConnectionLine, is_on_knob, knob_area
from ui.drawing.marks import paint_ring
from ui.drawing.plane import Plane
from ui.graph.heads import paint_band_titles
from ui.graph.links_item import near
from ui.graph.projection import Projection
from ui.graph.scene import PathScene
from ui.graph.walk import step_along, step_from
from ui.graph.zooming import Fit

# How far beyond the ring something of it is painted at the most, with the knob, in px whatever the zoom.
_AROUND = 48


class GraphCanvas(Plane):
    """Shows the scene of a path. `chosen` says that the user went to a cell."""

    chosen = Signal(str, str)

    linked = Signal(object, object)
    """A line was drawn from one cell to another."""

    require_wanted = Signal()
    """The user asks with a key what the chosen cell requires."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: PathScene | None = None
        self._selected: CellKey | None = None
        self.may_link = True
        """Whether lines can be drawn."""
        self.words_of_link: Callable[[CellKey | None, CellKey | None], str] = lambda _source, _target: ""
        """What a line says: from what is required to what requires it, None where that is in another path."""
        self._thread = ConnectionLine[CellKey]()
        self._branches = Branches[CellKey]()

    @property
    def path_scene(self) -> PathScene | None:
        """What is shown."""
        return self._scene

    @property
    def selected(self) -> CellKey | None:
        """The cell with the ring."""
        return self._selected

    @property
    def projection(self) -> Projection:
        """Where the plane is on the screen at this moment."""
        seen = self.viewportTransform()
        return Projection(seen.m11(), seen.m22(), seen.dx(), seen.dy())

    def show_new(self, scene: PathScene) -> None:
        """Show a path that was not shown before, from its beginning, at a size that can be read."""
        self._selected = None
        self._take(scene)
        self.begin_anew()

    def show_changed(self, scene: PathScene) -> None:
        """Show the same path with other rows, levels or type; what was looked at stays where it was."""
        before = self._scene
        fixed = self._landmark(before, scene) if before else None
        was_at = self._corner_on_screen(before, fixed) if before and fixed else QPointF()
        if before is not None and self.isVisible() and before.look == scene.look:
            self.taken_in_hand()
        self._take(scene)
        if self._selected not in scene.layout.places:
            self._selected = None
        self.set_zoom(self.zoom)
        if fixed:
            self.scroll_by(self._corner_on_screen(scene, fixed) - was_at)
        self.show_beginning()
        self.moved.emit()

    def select(self, key: CellKey | None) -> None:
        """Put the ring around a cell and bring it into view; None takes the ring away.

        A cell that has the ring already stays where it is, even when that is out of view.
        """
        chosen = key if self._scene and key in self._scene.layout.places else None
        if chosen != self._selected:
            self._update_ring()
            self._selected = chosen
            self._update_ring()
            if self._scene is not None:
                self._scene.choose(chosen)
            self.show_chosen()

    # -- what a plane asks ----------------------------------------------------------------------------------

    def whole_zoom(self) -> float:
        """Return the zoom at which the whole path is in view."""
        return self._fit(self._scene).whole if self._scene else self.zoom

    def limit_zoom(self, zoom: float) -> float:
        """Return `zoom`, or the nearest that makes sense for this path."""
        return self._fit(self._scene).within(zoom) if self._scene else zoom

    def show_zoom(self, zoom: float) -> None:
        """Scale the path; from far away, columns stay wider than rows are high."""
        if self._scene is not None:
            fit = self._fit(self._scene)
            self._scene.show_readable(fit.is_readable(zoom))
            self.setTransform(QTransform.fromScale(fit.across(zoom), zoom))

    def first_zoom(self) -> float:
        """Return a zoom at which this path can be read."""
        return self._fit(self._scene).first if self._scene else self.zoom

    def show_chosen(self) -> None:
        """Scroll no further than needed to see the chosen cell, and a little around it."""
        if self._scene is None or self._selected is None:
            return
        look, box = self._scene.look, self.projection.box(self._scene.layout.places[self._selected])
        self.bring_into_view(box.adjusted(-look.space, -look.space, look.space, look.space))

    def clicked(self, point: QPointF) -> None:
        """Choose the cell that was clicked."""
        self._choose(self.cell_at(point))

    def pressed(self, point: QPointF, button: Qt.MouseButton) -> bool:
        """Take a press on the knob of the chosen card, for a line from there."""
        is_left = button == Qt.MouseButton.LeftButton
        if self._selected is None or not is_left or self._knob_under(point) is None:
            return False
        self._thread.begin(self._selected)
        return True

    def drag_to(self, point: QPointF) -> None:
        """Draw a line to here; at the edge of what is seen the plane goes along."""
        self.go_along(point)
        self._thread.draw_to(point, self.cell_at(point))
        self.viewport().update()

    def end_drag(self, point: QPointF) -> None:
        """Link the cells at both ends of the line."""
        drawn = self._thread.cut()
        self.viewport().update()
        if drawn is not None:
            self.linked.emit(*drawn)

    def given_up(self) -> None:
        """Draw no line after all."""
        self._thread.cut()
        self.viewport().update()

    def tip_at(self, point: QPointF) -> tuple[str, QRectF]:
        """Return what the knob does, the text of a card that shows less, or else what the line here means."""
        knob = self._knob_under(point)
        if knob is not None:
            return self.tr("Drag to the cell that builds on this one."), knob
        key = self.cell_at(point)
        card = self.card_on_screen(key) if key else None
        if self._scene is None:
            return "", QRectF()
        if key and card and (text := self._scene.text_cut_short(key)):
            return text, card
        line = self._scene.link_at(self.on_plane(point), self.transform())
        return (self.words_of_link(*line) if line else ""), near(point)

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Walk with the arrows, Home and End, with Shift along the links; R asks what the cell requires."""
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            self.require_wanted.emit()
            return True
        if self._scene is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose(step_along(self._selected, event.key(), self._scene.ways, self._branches))
            return True
        target = step_from(self._selected, event.key(), self._scene.layout)
        self._choose(target)
        return target is not None

    # -- what Qt asks ---------------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; the titles of bands stand still when the rest goes sideways."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint the titles of bands, which are longer than their heads, the ring, and the knob for a line."""
        if self._scene is None:
            return
        painter.save()
        painter.setWorldTransform(QTransform())
        look, room = self._scene.look, QRectF(self.viewport().rect())
        paint_band_titles(painter, self._scene.layout, self.projection, look, room, -look.row_heads_width)
        ring = self._ring()
        if ring:
            paint_ring(painter, ring, look)
        card = self.card_on_screen(self._selected) if self._selected else None
        if card is not None and self.may_link:
            target = self._thread.target
            self._thread.paint(painter, card, self.card_on_screen(target) if target else None, look)
        painter.restore()

    def cell_at(self, point: QPointF) -> CellKey | None:
        """Return the cell whose card is at a point of the viewport, if any."""
        if self._scene is None:
            return None
        on_plane = self.on_plane(point)
        return self._scene.layout.place_at(on_plane.x(), on_plane.y())

    def card_on_screen(self, key: CellKey) -> QRectF | None:
        """Return where the card of a cell is on the screen."""
        box = self._scene.layout.places.get(key) if self._scene else None
        return self.projection.box(box) if box else None

    def _knob_under(self, point: QPointF) -> QRectF | None:
        """Return where the knob is, if that is at a point of the viewport."""
        scene, card = self._scene, self.card_on_screen(self._selected) if self._selected else None
        if scene is None or card is None or not self.may_link or not is_on_knob(point, card, scene.look):
            return None
        return knob_area(card, scene.look)

    # -- how it is done -----------------------------------------------------------------------------------

    def _take(self, scene: PathScene) -> None:
        self._scene = scene
        self.take_scene(scene)
        scene.choose(self._selected)

    def _fit(self, scene: PathScene) -> Fit:
        plane, room = scene.sceneRect(), self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        return Fit((plane.width(), plane.height()), (room.width(), room.height()), bar, scene.look.zoom / 100)

    def _landmark(self, before: PathScene, after: PathScene) -> CellKey | None:
        """Return a cell in view that is in both scenes: the chosen one, or else the first."""
        room, projection = QRectF(self.viewport().rect()), self.projection
        in_view = [
            key
            for key, box in before.layout.places.items()
            if key in after.layout.places and projection.box(box).intersects(room)
        ]
        return self._selected if self._selected in in_view else next(iter(in_view), None)

    def _corner_on_screen(self, scene: PathScene, key: CellKey) -> QPointF:
        return self.projection.box(scene.layout.places[key]).topLeft()

    def _choose(self, key: CellKey | None) -> None:
        if key is not None:
            self.taken_in_hand()
            self.select(key)
            self.show_chosen()
            self.chosen.emit(*key)

    def _ring(self) -> QRectF | None:
        if self._scene is None or self._selected is None:
            return None
        reach = self._scene.look.px(3)
        box = self.projection.box(self._scene.layout.places[self._selected])
        return box.adjusted(-reach, -reach, reach, reach)

    def _update_ring(self) -> None:
        ring = self._ring()
        if ring:
            self.viewport().update(ring.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect())
