"""Trunks and branches on their plane: the path where the user is has a ring, and a click or Enter leads to it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from napl_desktop.graph.trunk_layout import PathPlace
from ui.drawing.marks import paint_ring
from ui.drawing.plane import Plane
from ui.drawing.walking import place_from
from ui.trunk.scene import TrunkScene

# Below this part of the size that things have at 100 % only titles can be read.
_READABLE = 0.66
# At first all of it is shown if it is as large as this: a room reads it from the back.
_FIRST_WHOLE = 0.85
# Never shown smaller than this at first, however narrow the room for it is.
_FIRST_LEAST = 0.5


class TrunkCanvas(Plane):
    """Shows the scene of trunks and branches."""

    wanted = Signal(str)
    """The id of the path that the user wants to go to."""

    widened = Signal()
    """There is another width to lay things out in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: TrunkScene | None = None
        self._here: PathPlace | None = None

    @property
    def here(self) -> PathPlace | None:
        """The path that has the ring."""
        return self._here

    @property
    def trunk_scene(self) -> TrunkScene | None:
        """What is shown."""
        return self._scene

    @property
    def room(self) -> float:
        """How wide what is shown can be, with a bar to scroll beside it."""
        return self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()

    def show_scene(self, scene: TrunkScene) -> None:
        """Show other trunks and branches, where those before were looked at."""
        is_new = self._scene is None or self._scene.look != scene.look
        self._scene = scene
        self.take_scene(scene)
        if self._here not in scene.layout.places:
            self._here = None
        self._tell()
        self.show_again(is_new)

    def go_to(self, place: PathPlace) -> None:
        """Put the ring around a path, and bring it into view."""
        self.taken_in_hand()
        self._here = place
        self._tell()
        self.show_chosen()
        self.viewport().update()

    def place_on_screen(self, place: PathPlace | None) -> QRectF | None:
        """Return where the card of a path, or the head of a trunk, is on the screen."""
        if self._scene is None or place is None:
            return None
        box = self._scene.layout.places[place]
        return self.viewportTransform().mapRect(QRectF(box.x, box.y, box.width, box.height))

    # -- what a plane asks ----------------------------------------------------------------------------------

    def show_zoom(self, zoom: float) -> None:
        """Scale everything; from far away only titles are shown."""
        if self._scene is not None:
            self._scene.show_readable(zoom * self._scene.look.zoom / 100 >= _READABLE)
        super().show_zoom(zoom)

    def first_zoom(self) -> float:
        """Return a zoom with everything if that can be read, else the whole width: that is laid out to fit."""
        whole, across = self.whole_zoom(), min(self.room / self.sceneRect().width(), 1.0)
        return whole if whole >= _FIRST_WHOLE else max(across, _FIRST_LEAST)

    def show_chosen(self) -> None:
        """Scroll no further than needed to see where the user is, and a little around it."""
        area = self.place_on_screen(self._here)
        if self._scene is not None and area is not None:
            air = 2 * self._scene.look.space
            self.bring_into_view(area.adjusted(-air, -air, air, air))

    def clicked(self, point: QPointF) -> None:
        """Go to the path that was clicked."""
        place = self._place_at(point)
        if place is not None:
            self.go_to(place)
            self.wanted.emit(place[1])

    def tip_at(self, point: QPointF) -> tuple[str, QRectF]:
        """Return all that is said of a path."""
        place = self._place_at(point)
        area = self.place_on_screen(place)
        if self._scene is None or place is None or area is None:
            return "", QRectF()
        return "\n".join(self._scene.said[place]), area

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Walk with arrows, Home and End; Enter leads to the path."""
        if self._scene is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._here is not None:
            self.wanted.emit(self._here[1])
            return True
        place = place_from(self._here, event.key(), self._scene.layout.places)
        if place is not None:
            self.go_to(place)
        return place is not None

    # -- what Qt asks ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another width before what is shown is fitted into it."""
        if event.size().width() != event.oldSize().width():
            self.widened.emit()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint the ring around the path where the user is."""
        scene, area = self._scene, self.place_on_screen(self._here)
        if scene is None or area is None:
            return
        painter.save()
        painter.setWorldTransform(QTransform())
        reach = scene.look.px(4)
        paint_ring(painter, area.adjusted(-reach, -reach, reach, reach), scene.look)
        painter.restore()

    # -- how it is done -------------------------------------------------------------------------------------

    def _place_at(self, point: QPointF) -> PathPlace | None:
        if self._scene is None:
            return None
        on_plane = self.on_plane(point)
        return self._scene.layout.path_at(on_plane.x(), on_plane.y())

    def _tell(self) -> None:
        """Say to who cannot see it what the ring is around."""
        said = self._scene.said[self._here] if self._scene is not None and self._here is not None else ()
        self.setAccessibleDescription("; ".join(said))
