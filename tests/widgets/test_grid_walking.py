"""A person walks through the grid with keys and clicks; outline, graph and inspector walk along."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.outline import outline
from tests.widgets.grid_room import make_document, shown_room
from ui.grid.context_menu import GridMenus
from ui.session.selection import Selected

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def walk(room, *keys, modifiers=Modifier.NoModifier):
    for key in keys:
        room.press(key, modifiers)
    return room.here


def test_the_keys_begin_in_the_first_cell(room):
    assert room.here == ("Keuze", "Startbekwaam")


def test_arrows_pass_by_bands_between_cells(room):
    room.go("Samenhang", "Vakbekwaam")
    assert walk(room, Key.Key_Down) == ("Team", "Vakbekwaam")
    assert walk(room, Key.Key_Up, Key.Key_Up) == ("Keuze", "Vakbekwaam")


def test_arrows_reach_titles_bands_and_levels(room):
    room.go("Keuze", "Startbekwaam")
    assert walk(room, Key.Key_Left) == ("Keuze", "")
    assert walk(room, Key.Key_Up) == ("Wat", "")
    assert walk(room, Key.Key_Up) == ("Wat", "")
    assert walk(room, Key.Key_Right) == ("Wat", "")
    assert walk(room, Key.Key_Down, Key.Key_Right, Key.Key_Up) == ("", "Startbekwaam")
    assert walk(room, Key.Key_Left) == ("", "Startbekwaam")
    assert walk(room, Key.Key_Right, Key.Key_Down) == ("Keuze", "Vakbekwaam")


def test_arrows_stop_at_the_edges(room):
    room.go("Proces", "Meester")
    assert walk(room, Key.Key_Down) == ("Proces", "Meester")
    assert walk(room, Key.Key_Right) == ("Proces", "Meester")


def test_home_end_and_ctrl_go_to_the_edges(room):
    room.go("Samenhang", "Vakbekwaam")
    assert walk(room, Key.Key_Home) == ("Samenhang", "")
    assert walk(room, Key.Key_End) == ("Samenhang", "Meester")
    assert walk(room, Key.Key_Down, modifiers=CTRL) == ("Proces", "Meester")
    assert walk(room, Key.Key_Up, modifiers=CTRL) == ("Keuze", "Meester")
    assert walk(room, Key.Key_End, modifiers=CTRL) == ("Proces", "Meester")
    assert walk(room, Key.Key_Home, modifiers=CTRL) == ("Keuze", "Startbekwaam")


def test_tab_goes_from_cell_to_cell_and_then_to_a_place_for_a_row_and_then_leaves(room):
    room.go("Team", "Meester")
    assert walk(room, Key.Key_Tab) == ("Proces", "Startbekwaam")
    assert walk(room, Key.Key_Backtab, modifiers=Modifier.ShiftModifier) == ("Team", "Meester")
    room.go("Proces", "Meester")
    beside = QLineEdit(room.view)
    beside.show()
    room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is room.editor
    room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is beside
    assert room.here == ("Proces", "Meester")
    assert room.steps() == []


def test_shift_tab_stays_at_the_first_cell(room):
    beside = QLineEdit(room.view)
    beside.show()
    room.go("Keuze", "Startbekwaam")
    assert walk(room, Key.Key_Backtab, modifiers=Modifier.ShiftModifier) == ("Keuze", "Startbekwaam")
    assert QApplication.focusWidget() is room.table
    room.go("Keuze")
    room.press(Key.Key_Backtab, Modifier.ShiftModifier)
    assert QApplication.focusWidget() is not room.table


def test_a_click_selects_a_cell_a_row_a_band_and_a_level(room):
    for row, level in (("Keuze", "Meester"), ("Keuze", ""), ("Hoe", ""), ("", "Vakbekwaam")):
        room.go(row, level)
    now = room.selection.now
    assert now == Selected(path_id=room.path_id, level_id=room.key("Keuze", "Vakbekwaam")[1])


def test_a_band_is_selected_anywhere_on_it(room):
    band = room.rect("Hoe")
    QTest.mouseClick(room.screen, Qt.MouseButton.LeftButton, pos=band.center() + QPoint(200, 0))
    assert room.here == ("Hoe", "")


def test_a_click_beside_the_grid_selects_nothing_else(room):
    room.go("Keuze", "Meester")
    QTest.mouseClick(
        room.screen, Qt.MouseButton.LeftButton, pos=room.screen.rect().bottomRight() - QPoint(60, 4)
    )
    assert room.here == ("Keuze", "Meester")


def test_what_is_selected_elsewhere_is_selected_here(room):
    dimension_id, level_id = room.key("Proces", "Meester")
    room.selection.select(Selected(path_id=room.path_id, dimension_id=dimension_id, level_id=level_id))
    assert room.table.currentIndex() == room.index("Proces", "Meester")
    room.selection.select(Selected(path_id=room.path_id, dimension_id=dimension_id))
    assert room.table.currentIndex() == room.index("Proces")
    room.selection.select(Selected(path_id=room.path_id))
    assert not room.table.currentIndex().isValid()


def test_selecting_elsewhere_writes_what_is_open(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Anders.")
    room.selection.select(Selected(path_id=room.path_id, dimension_id=room.key("Hoe", "Meester")[0]))
    assert room.texts("Keuze")[0] == "Anders."
    assert room.here == ("Hoe", "")


def test_another_path_is_shown_as_soon_as_it_is_selected(room):
    plan = PathPlan("Toetsen", (PlannedLevel("Begin"),), (PlannedRow(("Maken",), ("Maakt een toets.",)),))
    with room.document.read() as db:
        atelier_id = outline(db).ateliers[0].id
    other = room.session.run(add_path, atelier_id, plan).value
    room.selection.select(Selected(path_id=other))
    assert room.model.index(1, 1).data() == "Maakt een toets."
    room.selection.select(Selected(path_id=room.path_id))
    assert room.index("Keuze", "Meester").isValid()


@pytest.mark.parametrize(
    ("gone", "level", "there"),
    [
        ("Samenhang", "Vakbekwaam", ("Team", "Vakbekwaam")),
        ("Samenhang", "", ("Hoe", "")),
        ("Proces", "Meester", ("Team", "Meester")),
        ("Keuze", "Meester", ("Samenhang", "Meester")),
    ],
)
def test_where_a_row_is_taken_away_the_nearest_is_selected(room, gone, level, there):
    room.go(gone, level)
    remove_dimension(room.document, room.key(gone, "Meester")[0])
    room.settle()
    assert room.here == there


def test_the_menu_offers_what_can_be_done(room):
    able, unable = QAction("Kan", room.view), QAction("Kan niet", room.view)
    unable.setEnabled(False)
    menus = GridMenus(cell=("able", "", "unable"), row=(), level=(), beside=())
    room.view.set_context_menus(menus, {"able": able, "unable": unable}.__getitem__)
    point = room.rect("Team", "Meester").center()
    QTest.mouseClick(room.screen, Qt.MouseButton.RightButton, pos=point)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, room.screen.mapToGlobal(point))
    QApplication.sendEvent(room.screen, asked)
    menu = room.table.findChild(QMenu)
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["Kan"]
    assert room.here == ("Team", "Meester")
    menu.close()


# A path that is larger than the screen


@pytest.fixture
def large(theme, tmp_path):
    levels = tuple(PlannedLevel(f"Niveau {number}") for number in range(8))
    long = "Weegt samen met collega's af wat er toe doet, en legt uit waarom. " * 3
    rows = tuple(
        PlannedRow((f"Deel {number // 10}", f"Rij {number}"), tuple(f"{number} {long}" for _ in levels))
        for number in range(40)
    )
    with shown_room(make_document(tmp_path, PathPlan("Groot", levels, rows)), theme) as room:
        yield room


def in_view(room, row, level):
    return room.table.body.contains(room.rect(row, level))


def test_keys_bring_what_they_choose_into_view(large):
    assert walk(large, Key.Key_End, modifiers=CTRL) == ("Rij 39", "Niveau 7")
    assert in_view(large, "Rij 39", "Niveau 7")
    assert walk(large, Key.Key_Home, modifiers=CTRL) == ("Rij 0", "Niveau 0")
    assert in_view(large, "Rij 0", "Niveau 0")
    assert walk(large, Key.Key_PageDown)[0] not in ("Rij 0", "Rij 1")
    assert walk(large, Key.Key_PageUp) == ("Rij 0", "Niveau 0")


def test_a_page_up_ends_at_the_first_title_and_not_among_the_levels(room):
    room.go("Samenhang", "")
    assert walk(room, Key.Key_PageUp) == ("Wat", "")
    assert walk(room, Key.Key_PageDown) == ("Proces", "")


def test_a_page_further_is_the_furthest_cell_within_a_page(large):
    page = large.table.body.height()
    rows = {f"Rij {number}": large.rect(f"Rij {number}", "Niveau 2") for number in range(40)}
    beside_bands = 0
    for start, place in rows.items():
        row_id, level_id = large.key(start, "Niveau 2")
        down = [row for row, other in rows.items() if other.top() <= place.top() + page]
        up = [row for row, other in rows.items() if other.bottom() >= place.top() - page]
        for key, end in ((Key.Key_PageDown, down[-1]), (Key.Key_PageUp, up[0])):
            large.selection.select(Selected(path_id=large.path_id, dimension_id=row_id, level_id=level_id))
            large.settle()
            assert walk(large, key) == (end, "Niveau 2"), (start, key)
        next_row = f"Rij {int(down[-1].split()[1]) + 1}"
        beside_bands += next_row in rows and rows[next_row].top() - rows[down[-1]].bottom() > 5
    assert beside_bands, "some page ends on a band"


def test_a_click_on_a_cell_that_is_half_in_view_moves_nothing(large):
    large.settle()
    row = next(
        f"Rij {n}" for n in range(40) if large.rect(f"Rij {n}", "Niveau 0").bottom() > large.screen.height()
    )
    point = QPoint(large.rect(row, "Niveau 0").center().x(), large.screen.height() - 3)
    before = large.rect(row, "Niveau 0")
    QTest.mouseClick(large.screen, Qt.MouseButton.LeftButton, pos=point)
    assert large.here == (row, "Niveau 0")
    assert large.rect(row, "Niveau 0") == before


def test_levels_and_titles_stay_when_the_rest_scrolls(large):
    large.settle()
    large.table.verticalScrollBar().setValue(2000)
    large.table.horizontalScrollBar().setValue(400)
    assert large.rect("", "Niveau 4").top() == 0
    row = large.model.dimension(large.table.places.rows.at(2400)).title
    assert large.rect(row).left() == 0
    assert large.rect(row, "Niveau 4").left() == large.rect("", "Niveau 4").left()


def test_an_editor_scrolls_along_and_goes_behind_titles_and_levels(large):
    large.go("Rij 0", "Niveau 1")
    large.press(Key.Key_F2)
    text_at = large.editor.pos()
    large.table.verticalScrollBar().setValue(40)
    assert large.editor.pos() == text_at - QPoint(0, 40)
    large.table.horizontalScrollBar().setValue(120)
    seen = large.editor.mask().boundingRect().translated(large.editor.pos())
    assert large.table.body.contains(seen)
    assert not seen.isEmpty()
    large.press(Key.Key_Escape)


def test_what_is_read_again_stays_where_it_was(large):
    large.settle()
    large.go("Rij 0", "Niveau 0")
    large.table.verticalScrollBar().setValue(3000)
    top = large.model.dimension(large.table.places.rows.at(3000 + large.table.places.head_height)).title
    before = large.rect(top)
    large.session.run(add_dimension, large.path_id, "Vooraan", None, 0)
    assert large.rect(top) == before
    assert large.here == ("Rij 0", "Niveau 0")
