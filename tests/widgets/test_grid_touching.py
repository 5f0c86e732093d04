"""A board with a touch screen: a finger chooses, scrolls and drags, and two taps on one place open it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from tests.widgets.grid_room import Room, make_document, shown_room
from ui.kit.theme import Theme

PLAN = PathPlan(
    "Ontwerpen",
    tuple(PlannedLevel(f"Niveau {number}") for number in range(1, 9)),
    tuple(
        PlannedRow((f"Rij {number}",), tuple(f"Tekst {number}.{level}" for level in range(1, 9)))
        for number in range(1, 31)
    ),
)


@pytest.fixture
def room(theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """Show a path that is larger than the screen, both ways."""
    with shown_room(make_document(tmp_path, PLAN), theme) as room:
        yield room


class Finger:
    """One finger on the screen of a room."""

    def __init__(self, room: Room) -> None:
        self._screen = room.screen
        self._device = QTest.createTouchDevice()

    def drag(self, *points: QPoint) -> None:
        """Touch the first point, go along the others, and let go at the last."""
        QTest.touchEvent(self._screen, self._device).press(1, points[0]).commit()
        for point in points[1:]:
            QTest.touchEvent(self._screen, self._device).move(1, point).commit()
        QTest.touchEvent(self._screen, self._device).release(1, points[-1]).commit()

    def tap(self, point: QPoint) -> None:
        """Touch a point for a moment."""
        self.drag(point)


@pytest.fixture
def finger(room: Room) -> Finger:
    """Give a finger."""
    return Finger(room)


def test_a_finger_scrolls_both_ways_and_chooses_no_more_than_one_cell(room: Room, finger: Finger) -> None:
    start = room.rect("Rij 9", "Niveau 3").center()
    finger.drag(start, start - QPoint(60, 100), start - QPoint(150, 250))
    assert (room.table.horizontalOffset(), room.table.verticalOffset()) == (150, 250)
    assert room.rect("Rij 9", "Niveau 3").center() == start - QPoint(150, 250)
    assert room.here == ("Rij 9", "Niveau 3")
    assert room.table.range.is_single
    assert room.steps() == []


def test_a_mouse_chooses_instead(room: Room) -> None:
    start = room.rect("Rij 5", "Niveau 1").center()
    room.go("Rij 5", "Niveau 1")
    room.go("Rij 4", "Niveau 1")
    QTest.mousePress(room.screen, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(room.screen, room.rect("Rij 6", "Niveau 2").center())
    QTest.mouseRelease(room.screen, Qt.MouseButton.LeftButton, pos=room.rect("Rij 6", "Niveau 2").center())
    assert not room.table.range.is_single
    assert room.table.verticalOffset() == 0


def test_a_finger_drags_a_row_by_its_title(room: Room, finger: Finger) -> None:
    start, end = room.rect("Rij 1").center(), room.rect("Rij 3").center() + QPoint(0, 10)
    finger.drag(start, start + QPoint(0, 30), end)
    assert room.tree()[:3] == ["Rij 2", "Rij 3", "Rij 1"]
    assert room.table.verticalOffset() == 0


def test_two_taps_on_one_place_open_it(room: Room, finger: Finger) -> None:
    finger.tap(room.rect("Rij 2", "Niveau 2").center())
    finger.tap(room.rect("Rij 2", "Niveau 2").center())
    assert room.editor.isVisible()
    assert room.editor.toPlainText() == "Tekst 2.2"


def test_two_quick_taps_on_two_places_choose_the_second(room: Room) -> None:
    border = room.rect("Rij 2", "Niveau 2").bottomLeft() + QPoint(40, 0)
    QTest.mouseClick(room.screen, Qt.MouseButton.LeftButton, pos=border)
    assert room.here == ("Rij 2", "Niveau 2")
    QTest.mouseDClick(room.screen, Qt.MouseButton.LeftButton, pos=border + QPoint(0, 3))
    assert room.here == ("Rij 3", "Niveau 2")


def test_two_quick_taps_that_are_not_near_open_nothing(room: Room, finger: Finger) -> None:
    finger.tap(room.rect("Rij 2", "Niveau 2").center())
    finger.tap(room.rect("Rij 4", "Niveau 3").center())
    assert room.here == ("Rij 4", "Niveau 3")
    assert not room.editor.isVisible()
