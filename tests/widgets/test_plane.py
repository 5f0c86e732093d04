"""A person moves over the graph with Space held and with fingers, wherever these come down."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsScene, QLineEdit, QVBoxLayout, QWidget

from napl_desktop.wording import wording
from tests.core.graph_paths import a_path
from ui.drawing.connection_line import knob_at
from ui.drawing.plane import Plane
from ui.graph.canvas import GraphCanvas
from ui.graph.view import PathGraphView
from ui.kit.theme import Theme

LARGE = a_path(
    {f"Deel {n // 10}/Rij {n}": ["tekst"] * 8 for n in range(60)}, tuple(f"N{n}" for n in range(8))
)
CHOSEN, OTHER = ("Deel 0/Rij 4", "N1"), ("Deel 0/Rij 2", "N2")
Shape = Qt.CursorShape


class Hands:
    """Someone with a keyboard, a mouse and a touch screen, before the graph of a large path."""

    def __init__(self, view: PathGraphView) -> None:
        self.canvas = view.findChild(GraphCanvas)
        self.screen = self.canvas.viewport()
        self.chosen: list[tuple[str, str]] = []
        self.drawn: list[tuple[object, object]] = []
        view.cell_selected.connect(lambda row, level: self.chosen.append((row, level)))
        view.link_drawn.connect(lambda source, target: self.drawn.append((source, target)))
        self.device = QTest.createTouchDevice()

    def middle(self, cell: tuple[str, str]) -> QPoint:
        """Return where the middle of a card is on the screen."""
        return self.canvas.card_on_screen(cell).center().toPoint()

    def knob(self, cell: tuple[str, str]) -> QPoint:
        """Return where the knob of a card is on the screen."""
        card, scene = self.canvas.card_on_screen(cell), self.canvas.path_scene
        assert card is not None
        assert scene is not None
        return knob_at(card, scene.look).toPoint()

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like."""
        return self.screen.cursor().shape()

    def press_mouse(self, point: QPoint) -> None:
        """Press the left button."""
        QTest.mousePress(self.screen, Qt.MouseButton.LeftButton, pos=point)

    def move_mouse(self, start: QPoint, end: QPoint) -> None:
        """Go from one point to the other."""
        for step in range(1, 6):
            QTest.mouseMove(self.screen, start + (end - start) * step / 5)

    def release_mouse(self, point: QPoint) -> None:
        """Let go of the left button."""
        QTest.mouseRelease(self.screen, Qt.MouseButton.LeftButton, pos=point)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag with the left button."""
        self.press_mouse(start)
        self.move_mouse(start, end)
        self.release_mouse(end)

    def touch(self, *steps: tuple[QPoint, ...]) -> None:
        """Put down as many fingers as the first step has points, move them along the others, and lift them."""
        self.put_down(steps[0])
        for points in steps[1:]:
            self.move(points)
        self.lift(steps[-1])

    def put_down(self, points: tuple[QPoint, ...], lying: tuple[QPoint, ...] = ()) -> None:
        """Put fingers down, beside those that lie on the screen."""
        event = QTest.touchEvent(self.screen, self.device)
        for number, point in enumerate(lying):
            event.move(number, point, self.screen)
        for number, point in enumerate(points, len(lying)):
            event.press(number, point, self.screen)
        event.commit()

    def move(self, points: tuple[QPoint, ...]) -> None:
        """Move all fingers."""
        event = QTest.touchEvent(self.screen, self.device)
        for number, point in enumerate(points):
            event.move(number, point, self.screen)
        event.commit()

    def lift(self, points: tuple[QPoint, ...], lying: int = 0) -> None:
        """Lift all fingers but the first few."""
        event = QTest.touchEvent(self.screen, self.device)
        for number, point in enumerate(points):
            put = event.move if number < lying else event.release
            put(number, point, self.screen)
        event.commit()


@pytest.fixture
def hands(theme: Theme) -> Iterator[Hands]:
    """Show a large path, scrolled a little both ways, at 100 %, with a chosen cell and a field beside it."""
    window = QWidget()
    view = PathGraphView(theme, wording("nl"))
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(view)
    window.resize(1000, 700)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    view.show_path(LARGE)
    view.select_cell(CHOSEN)
    view.setFocus()
    hands = Hands(view)
    hands.canvas.zoom_by(1 / hands.canvas.zoom)
    hands.canvas.horizontalScrollBar().setValue(150)
    hands.canvas.verticalScrollBar().setValue(150)
    yield hands
    window.close()


# -- Space ------------------------------------------------------------------------------------------------


def test_with_space_held_a_drag_pans_from_the_chosen_card_too_and_draws_no_line(hands: Hands) -> None:
    start = hands.knob(CHOSEN)
    QTest.keyPress(hands.canvas, Qt.Key.Key_Space)
    assert hands.cursor is Shape.OpenHandCursor
    hands.press_mouse(start)
    assert hands.cursor is Shape.ClosedHandCursor
    hands.move_mouse(start, start - QPoint(50, 90))
    hands.release_mouse(start - QPoint(50, 90))
    assert hands.cursor is Shape.OpenHandCursor
    assert hands.knob(CHOSEN) == start - QPoint(50, 90)
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Space)
    assert hands.cursor is Shape.ArrowCursor
    assert (hands.chosen, hands.drawn) == ([], [])
    hands.drag(hands.knob(CHOSEN), hands.middle(OTHER))
    assert hands.drawn == [(CHOSEN, OTHER)]


def test_with_space_held_a_click_chooses_nothing(hands: Hands) -> None:
    QTest.keyPress(hands.canvas, Qt.Key.Key_Space)
    QTest.mouseClick(hands.screen, Qt.MouseButton.LeftButton, pos=hands.middle(OTHER))
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Space)
    assert hands.chosen == []
    QTest.mouseClick(hands.screen, Qt.MouseButton.LeftButton, pos=hands.middle(OTHER))
    assert hands.chosen == [OTHER]


@pytest.mark.parametrize("ends_by", ["key", "focus"])
def test_letting_go_of_space_ends_the_drag(hands: Hands, ends_by: str) -> None:
    start = hands.middle(CHOSEN)
    QTest.keyPress(hands.canvas, Qt.Key.Key_Space)
    hands.press_mouse(start)
    hands.move_mouse(start, start - QPoint(40, 40))
    if ends_by == "key":
        QTest.keyRelease(hands.canvas, Qt.Key.Key_Space)
    else:
        hands.canvas.window().findChild(QLineEdit).setFocus()
    assert hands.cursor is Shape.ArrowCursor
    hands.move_mouse(start - QPoint(40, 40), start - QPoint(100, 100))
    hands.release_mouse(start - QPoint(100, 100))
    assert hands.middle(CHOSEN) == start - QPoint(40, 40)
    assert (hands.chosen, hands.drawn) == ([], [])


def test_a_space_that_repeats_while_it_is_held_changes_nothing(hands: Hands) -> None:
    start = hands.middle(CHOSEN)
    QTest.keyPress(hands.canvas, Qt.Key.Key_Space)
    hands.press_mouse(start)
    hands.move_mouse(start, start - QPoint(40, 40))
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 3:
        repeated = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True)
        QApplication.sendEvent(hands.canvas, repeated)
    assert hands.cursor is Shape.ClosedHandCursor
    hands.move_mouse(start - QPoint(40, 40), start - QPoint(80, 80))
    assert hands.middle(CHOSEN) == start - QPoint(80, 80)
    hands.release_mouse(start - QPoint(80, 80))
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Space)


def test_space_gives_up_the_line_that_is_being_drawn(hands: Hands) -> None:
    before = hands.screen.grab().toImage()
    hands.press_mouse(hands.knob(CHOSEN))
    hands.move_mouse(hands.knob(CHOSEN), hands.middle(OTHER))
    assert hands.screen.grab().toImage() != before
    QTest.keyPress(hands.canvas, Qt.Key.Key_Space)
    assert hands.screen.grab().toImage() == before
    hands.release_mouse(hands.middle(OTHER))
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Space)
    assert hands.drawn == []


# -- buttons ----------------------------------------------------------------------------------------------


def test_the_middle_button_pans_from_the_chosen_card_and_clicks_nothing(hands: Hands) -> None:
    start, end = hands.middle(CHOSEN), hands.middle(CHOSEN) + QPoint(30, 40)
    QTest.mousePress(hands.screen, Qt.MouseButton.MiddleButton, pos=start)
    hands.move_mouse(start, end)
    QTest.mouseRelease(hands.screen, Qt.MouseButton.MiddleButton, pos=end)
    assert hands.middle(CHOSEN) == end
    QTest.mouseClick(hands.screen, Qt.MouseButton.MiddleButton, pos=hands.middle(OTHER))
    assert (hands.chosen, hands.drawn) == ([], [])


def test_who_chooses_a_card_and_drags_on_at_once_draws_a_line(hands: Hands) -> None:
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def send(kind: QEvent.Type, point: QPoint) -> None:
        where = QPointF(point), QPointF(hands.screen.mapToGlobal(point))
        QApplication.sendEvent(hands.screen, QMouseEvent(kind, *where, left, left, no_key))

    QTest.mouseClick(hands.screen, left, pos=hands.middle(OTHER))
    start, end = hands.knob(OTHER), hands.middle(CHOSEN)
    # What Qt makes of a second press so soon.
    send(QEvent.Type.MouseButtonDblClick, start)
    for step in range(1, 6):
        send(QEvent.Type.MouseMove, start + (end - start) * step / 5)
    hands.release_mouse(end)
    assert hands.drawn == [(OTHER, CHOSEN)]


# -- fingers ----------------------------------------------------------------------------------------------


def test_a_tap_chooses_a_card_and_the_keys_go_there(hands: Hands) -> None:
    hands.canvas.window().findChild(QLineEdit).setFocus()
    hands.touch((hands.middle(OTHER),))
    assert hands.chosen == [OTHER]
    assert hands.canvas.hasFocus()


def test_one_finger_pans(hands: Hands) -> None:
    start = hands.middle(OTHER)
    way = QPoint(60, 70)
    hands.touch((start,), (start - way / 2,), (start - way,))
    assert hands.middle(OTHER) == start - way
    assert (hands.chosen, hands.drawn) == ([], [])


def test_one_finger_draws_a_line_from_the_chosen_card(hands: Hands) -> None:
    start, end = hands.knob(CHOSEN), hands.middle(OTHER)
    hands.touch((start,), ((start + end) / 2,), (end,))
    assert hands.drawn == [(CHOSEN, OTHER)]
    assert hands.knob(CHOSEN) == start


def test_a_drag_from_the_card_itself_moves_the_plane_chosen_or_not(hands: Hands) -> None:
    for cell in (CHOSEN, OTHER):
        start = hands.middle(cell)
        hands.drag(start, start - QPoint(30, 40))
        assert hands.middle(cell) == start - QPoint(30, 40)
    assert (hands.chosen, hands.drawn) == ([], [])


def test_the_knob_says_what_it_is_for_and_a_click_there_chooses_what_lies_under_it(hands: Hands) -> None:
    assert hands.canvas.tip_at(QPointF(hands.knob(CHOSEN)))[0] == "Drag to the cell that builds on this one."
    QTest.mouseClick(hands.screen, Qt.MouseButton.LeftButton, pos=hands.knob(CHOSEN) - QPoint(0, 6))
    assert (hands.chosen, hands.drawn) == ([CHOSEN], [])


def test_two_fingers_zoom_at_the_point_between_them_and_pan(hands: Hands) -> None:
    point, zoom, reach = hands.middle(OTHER), hands.canvas.zoom, QPoint(60, 0)
    wide, way = reach * 3 / 2, QPoint(-30, 20)
    hands.touch((point - reach, point + reach), (point - wide + way, point + wide + way))
    assert hands.canvas.zoom == pytest.approx(zoom * 1.5)
    assert (hands.middle(OTHER) - point - way).manhattanLength() <= 2
    assert (hands.chosen, hands.drawn) == ([], [])


def test_two_fingers_zoom_no_further_than_makes_sense(hands: Hands) -> None:
    point = hands.screen.rect().center()
    for _ in range(3):
        hands.touch((point - QPoint(300, 0), point + QPoint(300, 0)), (point, point + QPoint(1, 0)))
    height = hands.screen.height()
    assert hands.canvas.card_on_screen(("Deel 5/Rij 59", "N7")).bottom() <= height
    for _ in range(5):
        hands.touch((point, point + QPoint(1, 0)), (point - QPoint(300, 0), point + QPoint(300, 0)))
    assert hands.canvas.zoom == 3


def test_a_second_finger_gives_up_the_line_and_the_one_that_stays_pans_on(hands: Hands) -> None:
    start, end = hands.knob(CHOSEN), hands.middle(OTHER)
    second, way = end + QPoint(200, 0), QPoint(20, 40)
    hands.put_down((start,))
    hands.move((end,))
    assert hands.canvas.zoom == 1
    hands.put_down((second,), lying=(end,))
    hands.lift((end, second), lying=1)
    hands.move((end - way,))
    hands.lift((end - way,))
    assert hands.knob(CHOSEN) == start - way
    assert (hands.chosen, hands.drawn) == ([], [])


def test_a_tap_with_two_fingers_chooses_nothing(hands: Hands) -> None:
    point = hands.middle(OTHER)
    hands.touch((point, point + QPoint(20, 0)))
    assert hands.chosen == []


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_after_a_touch_that_was_taken_away_a_tap_is_a_tap(hands: Hands, is_cancelled: bool) -> None:
    before = hands.screen.grab().toImage()
    hands.put_down((hands.knob(CHOSEN),))
    hands.move((hands.middle(OTHER),))
    assert hands.screen.grab().toImage() != before
    if is_cancelled:
        QApplication.sendEvent(hands.screen, QTouchEvent(QEvent.Type.TouchCancel, hands.device))
        assert hands.screen.grab().toImage() == before
    hands.touch((hands.middle(OTHER),))
    assert (hands.chosen, hands.drawn) == ([OTHER], [])


def test_fingers_on_a_touch_pad_are_left_to_the_mouse(hands: Hands) -> None:
    hands.device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)
    start = hands.middle(OTHER)
    hands.touch((start, start + QPoint(50, 0)), (start - QPoint(40, 40), start + QPoint(90, 0)))
    assert hands.canvas.zoom == 1


# -- a plane of anything ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "whole"), [((1600, 400), 0.5), ((400, 1200), 0.5), ((200, 100), 1.0)])
def test_a_plane_is_seen_whole_and_zoomed_no_further_than_that(
    qapp: QApplication, size: tuple[int, int], whole: float
) -> None:
    plane, scene = Plane(), QGraphicsScene(-50, -50, *size)
    plane.setScene(scene)
    plane.resize(800, 600)
    plane.show()
    plane.zoom_by(2)
    plane.fit()
    assert (plane.zoom, plane.transform().m11(), plane.transform().m22()) == (whole, whole, whole)
    assert plane.on_plane(QPointF(0, 0)) == QPointF(-50, -50)
    plane.zoom_by(0.9)
    assert plane.zoom == whole
    plane.zoom_by(10)
    assert plane.zoom == 3
    plane.close()


def test_a_plane_with_nothing_on_it_stays_as_it_is(qapp: QApplication) -> None:
    plane = Plane()
    plane.fit()
    plane.zoom_by(2)
    assert plane.zoom == 1
