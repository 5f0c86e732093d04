"""Moving over a plane that is larger than the screen: with the mouse, with fingers, and with Space held."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QTouchEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from ui.drawing.touch_handler import TouchHandler
from ui.kit.tips import tip
from ui.kit.touch import claims_escape

MAX_ZOOM = 3.0
# Below this all is specks, so a very large plane is never shown whole.
_LEAST = 0.05
STEP = 1.25
"""How much larger what is on a plane becomes at once."""

# So near to the edge of what is seen, in pixels, the plane scrolls while something is dragged there.
_EDGE = 24
# Of a wheel at once: some report thousands of notches.
_MOST_TURNED = 1200


class _PressPosition(Struct):
    """A press that has not ended."""

    at: QPointF
    button: Qt.MouseButton
    is_taken: bool
    """Whether it is the subclass's."""
    is_drag: bool = False
    """Whether it is no click: because it went too far, or because the plane is held."""


class Plane(QGraphicsView):
    """Shows a scene of any size; what is on it, a subclass knows.

    A subclass says by overriding how far one may zoom (`whole_zoom`, `limit_zoom`), how a zoom is shown
    (`show_zoom`), and what a click, a press or a key is that does not move the plane (`clicked`, `pressed` with
    `drag_to`, `end_drag` and `given_up`, and `key_pressed`), and the tip of what is pointed at (`tip_at`).
    """

    moved = Signal()
    """Something else is in view, or the same at another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._shown: QGraphicsScene | None = None
        self._is_untouched = False
        self._press: _PressPosition | None = None
        self._is_space_down = False
        self._fingers = TouchHandler(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setInteractive(False)

    # -- what a subclass may say ----------------------------------------------------------------------------

    def whole_zoom(self) -> float:
        """Return the zoom at which everything is in view; here no larger than what is on the plane is.

        Of a very large plane it shows as much as is more than specks.
        """
        plane, room = self.sceneRect(), self.maximumViewportSize()
        return max(min(room.width() / plane.width(), room.height() / plane.height(), 1.0), _LEAST)

    def limit_zoom(self, zoom: float) -> float:
        """Return `zoom`, or the nearest that makes sense; here not smaller than everything in view."""
        return min(max(zoom, self.whole_zoom()), MAX_ZOOM)

    def show_zoom(self, zoom: float) -> None:
        """Scale what is shown; here as much sideways as downwards."""
        self.setTransform(QTransform.fromScale(zoom, zoom))

    def first_zoom(self) -> float:
        """Return the zoom to begin with; here everything in view."""
        return self.whole_zoom()

    def show_chosen(self) -> None:
        """Bring what is chosen into view."""

    def clicked(self, point: QPointF) -> None:
        """Do what a click with the left button, or a tap, at a point of the viewport means."""

    def pressed(self, point: QPointF, button: Qt.MouseButton) -> bool:
        """Tell whether a press is taken for something else than moving the plane, such as to draw a line.

        If so, and it goes too far to be a click, `drag_to` says where it is, and it ends with `end_drag` or
        `given_up`.
        """
        return False

    def drag_to(self, point: QPointF) -> None:
        """Go to where the press is that was taken."""

    def end_drag(self, point: QPointF) -> None:
        """End the press that was taken, where it was let go."""

    def given_up(self) -> None:
        """Forget the press that was taken: the user meant something else."""

    def tip_at(self, point: QPointF) -> tuple[str, QRectF]:
        """Return what to tell who rests at a point of the viewport ("" for nothing), and how far that holds."""
        return "", QRectF()

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Do what a key means that is none of the plane's; tell whether it means anything."""
        return False

    # -- what is shown --------------------------------------------------------------------------------------

    def take_scene(self, scene: QGraphicsScene) -> None:
        """Show a scene in the place of another, which goes."""
        # A view does not own its scene, so this reference is what keeps it alive.
        old, self._shown = self._shown, scene
        self.setScene(scene)
        if old is not None:
            old.deleteLater()

    def show_again(self, is_new: bool) -> None:
        """Show what was taken where the scene before was looked at; from its beginning where it `is_new`."""
        self.set_zoom(self.zoom)
        if is_new:
            self.begin_anew()
        else:
            self.show_beginning()
        self.viewport().update()

    # -- moving ---------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """How large what is on the plane is shown: 1.0 is the size of the interface."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the plane at exactly this zoom; its corner stays where it is, as far as there is room."""
        self._zoom = zoom
        self.show_zoom(zoom)

    def begin_anew(self) -> None:
        """Show the plane from its beginning, also at another size of the room for it, until the user moves it."""
        self._is_untouched = True
        self.show_beginning()

    def taken_in_hand(self) -> None:
        """Know that the user moves the plane or zooms: what is in view is their choice from now on."""
        self._is_untouched = False

    def show_beginning(self) -> None:
        """Show the beginning at the first zoom, unless the user moved the plane.

        The room for it is not known before it is on the screen.
        """
        if self._is_untouched and self.isVisible() and not self.sceneRect().isEmpty():
            self.set_zoom(self.first_zoom())
            self.go_to_beginning()
            self.show_chosen()
            self.moved.emit()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom such that what is at a point of the viewport (its middle if none is given) stays there."""
        if self.sceneRect().isEmpty():
            return
        self.taken_in_hand()
        point = at or QRectF(self.viewport().rect()).center()
        kept = self.on_plane(point)
        self.set_zoom(self.limit_zoom(self._zoom * factor))
        self.scroll_by(self.viewportTransform().map(kept) - point)
        self.moved.emit()

    def fit(self) -> None:
        """Show everything."""
        if self.sceneRect().isEmpty():
            return
        self.taken_in_hand()
        self.set_zoom(self.whole_zoom())
        self.go_to_beginning()
        self.moved.emit()

    def go_to_beginning(self) -> None:
        """Scroll to the upper left corner."""
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(bar.minimum())

    def on_plane(self, point: QPointF) -> QPointF:
        """Return what is at a point of the viewport, as a point of the scene."""
        return self.viewportTransform().inverted()[0].map(point)

    def scroll_by(self, way: QPointF) -> None:
        """Scroll so many pixels, as far as there is room."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(way.x()))
        down.setValue(down.value() + round(way.y()))

    def bring_into_view(self, area: QRectF) -> None:
        """Scroll no further than needed to see an area of the viewport."""
        room = self.viewport().rect()
        self.scroll_by(
            QPointF(
                _shortfall(area.left(), area.right(), room.width()),
                _shortfall(area.top(), area.bottom(), room.height()),
            )
        )

    def go_along(self, point: QPointF) -> None:
        """Scroll where something is dragged to the edge of what is seen."""
        self.bring_into_view(QRectF(point, point).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))

    # -- a press from its beginning to its end --------------------------------------------------------------

    def begin(self, point: QPointF, button: Qt.MouseButton) -> None:
        """Begin what may become a drag or a click, or what the subclass takes it for."""
        self.give_up()
        self._press = _PressPosition(point, button, self.pressed(point, button))

    def hold(self, point: QPointF, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
        """Take the plane itself at a point: it goes along, whatever is there, and no click comes of it."""
        self.give_up()
        self._press = _PressPosition(point, button, is_taken=False, is_drag=True)
        self._show_hand()

    def go_on(self, point: QPointF) -> None:
        """Pan, once it is clear that this is no click."""
        press = self._press
        if press is None:
            return
        way = point - press.at
        press.is_drag = press.is_drag or way.manhattanLength() >= QApplication.startDragDistance()
        if press.is_drag and press.is_taken:
            self.drag_to(point)
        elif press.is_drag:
            self.taken_in_hand()
            self._show_hand()
            # Only whole pixels are scrolled: what is left of them goes along with the next step.
            pixels = QPointF(way.toPoint())
            self.scroll_by(-pixels)
            press.at += pixels

    def end(self, point: QPointF) -> None:
        """End a drag, or do what a click means."""
        press, self._press = self._press, None
        if press is None:
            return
        self._show_hand()
        if press.is_drag and press.is_taken:
            self.end_drag(point)
        elif not press.is_drag:
            if press.is_taken:
                self.given_up()
            if press.button == Qt.MouseButton.LeftButton:
                self.clicked(point)

    def give_up(self) -> None:
        """End a press, if there is one, without any click or line coming of it."""
        press, self._press = self._press, None
        if press is not None:
            self._show_hand()
            if press.is_taken:
                self.given_up()

    def _show_hand(self) -> None:
        """Show what the pointer does with the plane: hold it, be about to, or neither."""
        if self._press is not None and self._press.is_drag:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._is_space_down:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    # -- what Qt asks ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window while something is drawn or moved: it gives that up first."""
        is_busy = self._press is not None and self._press.is_taken
        return (is_busy and claims_escape(event)) or super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and tell."""
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is new well in view as long as the user has not moved it, and tell."""
        super().resizeEvent(event)
        self.show_beginning()
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what came while this was hidden."""
        super().showEvent(event)
        self.show_beginning()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer with Ctrl, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = min(max(event.angleDelta().y(), -_MOST_TURNED), _MOST_TURNED)
            self.zoom_by(1.0015**turned, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin with the left or the middle button."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            begin = self.hold if self._is_space_down else self.begin
            begin(event.position(), event.button())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin again: who chooses and at once goes on dragging presses twice, quickly."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a press."""
        self.go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the press of this button."""
        if self._press is not None and self._press.button == event.button():
            self.end(event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Feel fingers on the screen (of those on a touch pad Qt makes the mouse and its wheel); show tips."""
        if isinstance(event, QTouchEvent) and event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            self._fingers.feel(event)
            event.accept()
            return True
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            # On macOS and Wayland Qt makes no wheel of two fingers that spread on a touch pad.
            self.zoom_by(1 + event.value(), event.position())
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text, area = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(text), self.viewport(), area.toAlignedRect())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold the plane with Space from wherever it is dragged; give up with Escape what is being drawn."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat() and not self._is_space_down:
                self._is_space_down = True
                self.give_up()
                self._show_hand()
        elif event.key() == Qt.Key.Key_Escape and self._press is not None and self._press.is_taken:
            self.give_up()
        elif not self.key_pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the plane with Space."""
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._release_space()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the plane: where Space is released now is not told here."""
        super().focusOutEvent(event)
        self._release_space()

    def _release_space(self) -> None:
        if self._is_space_down:
            self._is_space_down = False
            self.give_up()
            self._show_hand()


def _shortfall(first: float, last: float, room: float) -> float:
    """Return how far to scroll to see `first` to `last` in 0 to `room`; the beginning wins where not all fits."""
    if first < 0 or last - first > room:
        return first
    return max(0.0, last - room)
