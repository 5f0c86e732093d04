"""Bands are folded and unfolded with keys and clicks; what is selected is always seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from napl_desktop.operations.dimensions import add_dimension, move_dimension, remove_dimension
from tests.widgets.grid_room import different, make_document, shown_room
from ui.session.selection import Selected

Key = Qt.Key


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def shown(room):
    """Return the titles of the rows and bands in view."""
    return [room.model.index(row, 0).data() for row in range(1, room.model.rowCount())]


ALL = ["Wat", "Keuze\nWat elke leerling leert.", "Samenhang", "Hoe", "Team", "Proces"]


def click_caret(room, band):
    boxes = room.table.places.boxes
    caret = boxes.caret_rect(room.index(band).row(), room.rect(band))
    QTest.mouseClick(room.screen, Qt.MouseButton.LeftButton, pos=caret.center())


def test_left_folds_a_band_and_right_unfolds_it(room):
    room.go("Wat", "")
    assert shown(room) == ALL
    room.press(Key.Key_Left)
    assert shown(room) == ["Wat", "Hoe", "Team", "Proces"]
    assert room.here == ("Wat", "")
    room.press(Key.Key_Down)
    assert room.here == ("Hoe", "")
    room.press(Key.Key_Up)
    room.press(Key.Key_Right)
    assert shown(room) == ALL
    assert room.document.steps() == ()


def test_a_click_on_the_caret_folds_and_one_beside_it_selects(room):
    before = room.place_picture("Hoe")
    click_caret(room, "Hoe")
    assert shown(room) == ALL[:4]
    assert different(before, room.place_picture("Hoe")) > 20
    room.go("Hoe", "")
    assert shown(room) == ALL[:4]
    click_caret(room, "Hoe")
    assert shown(room) == ALL


def test_what_is_selected_elsewhere_is_unfolded(room):
    click_caret(room, "Wat")
    dimension_id, level_id = room.key("Samenhang", "Meester")
    room.selection.select(Selected(path_id=room.path_id, dimension_id=dimension_id, level_id=level_id))
    assert room.here == ("Samenhang", "Meester")
    assert shown(room) == ALL


def test_a_change_keeps_what_is_folded(room):
    click_caret(room, "Wat")
    room.session.run(add_dimension, room.path_id, "Erbij")
    assert shown(room) == ["Wat", "Hoe", "Team", "Proces", "Erbij"]
    grid = room.grid
    wat = next(head.id for head in grid.dimensions if head.title == "Wat")
    room.session.run(move_dimension, room.key("Proces", "Meester")[0], wat, 0)
    assert shown(room) == ["Wat", "Hoe", "Team", "Erbij"]
    room.session.run(remove_dimension, wat)
    assert shown(room) == ["Hoe", "Team", "Erbij"]


def test_a_cell_that_goes_from_under_a_folded_band_leaves_the_nearest_one_above_it(room):
    added = room.session.run(add_dimension, room.path_id, "Erbij").value
    click_caret(room, "Hoe")
    room.go("Erbij", "Meester")
    room.session.run(remove_dimension, added)
    assert shown(room) == ALL[:4], "the band is the last now, and has no cells itself"
    assert room.here == ("Samenhang", "Meester")


def test_a_screen_reader_hears_what_is_folded_away(room):
    click_caret(room, "Wat")
    said = room.index("Wat").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 row(s) folded away" in said


def test_the_model_stays_sound_while_folding(room):
    tester = QAbstractItemModelTester(room.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for band in ("Wat", "Hoe", "Wat"):
        click_caret(room, band)
    assert tester is not None
    assert shown(room) == ALL[:4]
