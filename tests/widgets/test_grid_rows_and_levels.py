"""A person adds, names, moves and removes rows and levels in the grid; each deed is one step."""

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton

from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus, NationalLevel
from napl_desktop.operations.plan import PathPlan, PlannedLevel
from tests.widgets.dressing import clipped
from tests.widgets.grid_room import PLAN, make_document, shown_room
from ui.grid.level_dialog import LevelDialog
from ui.session.selection import Selected

Key = Qt.Key
TREE = ["Wat", "  Keuze", "  Samenhang", "Hoe", "  Team", "  Proces"]


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def test_a_new_row_comes_after_the_selected_one_and_is_named_at_once(room):
    room.go("Keuze", "Vakbekwaam")
    room.view.add_row()
    assert room.editor.isVisible()
    assert (room.editor.text, room.editor.placeholderText()) == ("", "new row")
    assert room.steps() == []
    room.type("Kern")
    room.press(Key.Key_Tab)
    assert room.tree() == ["Wat", "  Keuze", "  Kern", *TREE[2:]]
    assert room.here == ("Kern", "Startbekwaam")
    assert room.steps() == ["add-dimension"]


def test_rows_can_be_called_out_one_after_another(room):
    room.go("Team")
    for title in ("Een", "Twee"):
        room.view.add_row()
        room.type(title)
    room.view.commit_open_editor()
    assert room.tree() == [*TREE[:5], "  Een", "  Twee", "  Proces"]


def test_a_row_that_is_added_on_a_band_comes_last_in_it(room):
    room.go("Wat")
    room.view.add_row()
    room.type("Kern")
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE[:3], "  Kern", *TREE[3:]]


def test_the_plus_under_the_grid_adds_at_the_end(room):
    room.go("Keuze")
    (plus,) = [each for each in room.screen.findChildren(QToolButton) if each.isVisible() and each.text()]
    assert plus.height() >= 32
    QTest.mouseClick(plus, Qt.MouseButton.LeftButton)
    room.type("Laatste")
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE, "  Laatste"]


def test_a_sub_row_makes_a_band_of_its_row_and_keeps_its_texts(room):
    room.go("Samenhang", "Vakbekwaam")
    room.view.add_sub_row()
    room.type("Dieper")
    room.press(Key.Key_Return)
    assert room.tree() == ["Wat", "  Keuze", "  Samenhang", "    Samenhang", "    Dieper", *TREE[3:]]
    assert room.texts("Samenhang") == ("Verbindt lessen.", "Verbindt vakken.", "Verbindt scholen.")


def test_a_main_dimension_comes_after_that_of_the_selected_row(room):
    room.go("Keuze", "Vakbekwaam")
    room.view.add_main_dimension()
    room.type("Waarom")
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE[:3], "Waarom", *TREE[3:]]


def test_a_level_comes_after_the_selected_one_and_is_named_above_its_column(room):
    room.go("Keuze", "Startbekwaam")
    room.view.levels.add()
    room.type("Ervaren")
    room.press(Key.Key_Return)
    assert room.levels() == ["Startbekwaam", "Ervaren", "Vakbekwaam", "Meester"]
    assert room.here == ("", "Ervaren")


def test_the_plus_beside_the_levels_adds_at_the_end(room):
    room.go("", "Startbekwaam")
    (plus,) = [each for each in room.screen.findChildren(QToolButton) if each.isVisible() and not each.text()]
    assert min(plus.width(), plus.height()) >= 32
    QTest.mouseClick(plus, Qt.MouseButton.LeftButton)
    room.type("Expert")
    room.press(Key.Key_Return)
    assert room.levels()[-1] == "Expert"


def test_rows_move_among_their_siblings_and_over_the_edge_of_a_band(room):
    room.go("Samenhang", "Meester")
    room.view.move_up()
    assert room.tree()[1:3] == ["  Samenhang", "  Keuze"]
    room.view.move_down()
    room.view.move_down()
    assert room.tree() == ["Wat", "  Keuze", "Hoe", "  Samenhang", "  Team", "  Proces"]
    room.view.move_up()
    assert room.tree() == TREE
    assert room.here == ("Samenhang", "Meester")
    assert room.steps() == ["move-dimension"] * 4


def test_bands_move_with_their_rows(room):
    room.go("Hoe")
    room.view.move_up()
    assert room.tree() == [*TREE[3:], *TREE[:3]]
    room.view.move_up()
    assert room.steps() == ["move-dimension"]


def test_rows_go_a_layer_deeper_and_higher(room):
    room.go("Samenhang")
    room.view.indent()
    assert room.tree()[1:4] == ["  Keuze", "    Keuze", "    Samenhang"]
    room.view.outdent()
    assert room.tree()[1:4] == ["  Keuze", "    Keuze", "  Samenhang"]
    room.view.outdent()
    assert room.tree()[3:5] == ["Samenhang", "Hoe"]
    room.view.outdent()
    assert len(room.steps()) == 3


def test_the_first_row_cannot_go_deeper(room):
    room.go("Keuze")
    room.view.indent()
    assert room.steps() == []


def test_levels_move_with_their_texts(room):
    room.go("", "Meester")
    room.view.levels.move_left()
    assert room.levels() == ["Startbekwaam", "Meester", "Vakbekwaam"]
    assert room.texts("Team") == ("Werkt mee.", "Leidt het team.", "")
    room.view.levels.move_right()
    room.view.levels.move_right()
    assert room.levels() == ["Startbekwaam", "Vakbekwaam", "Meester"]
    assert room.steps() == ["move-level"] * 2


def test_remove_takes_what_is_selected(room):
    room.go("Keuze")
    room.view.remove()
    assert room.tree() == ["Wat", *TREE[2:]]
    assert room.here == ("Samenhang", "")
    room.go("Hoe")
    room.view.remove()
    assert room.tree() == ["Wat", "  Samenhang"]
    room.go("", "Vakbekwaam")
    room.view.remove()
    assert room.levels() == ["Startbekwaam", "Meester"]
    room.go("Samenhang", "Startbekwaam")
    room.view.remove()
    assert room.texts("Samenhang") == ("", "Verbindt scholen.")
    room.session.undo()
    room.session.undo()
    assert room.levels() == ["Startbekwaam", "Vakbekwaam", "Meester"]


def test_the_row_and_the_level_of_a_cell_can_be_removed(room):
    room.go("Keuze", "Vakbekwaam")
    room.view.remove_row()
    assert room.here == ("Samenhang", "Vakbekwaam")
    room.view.levels.remove()
    assert (room.tree(), room.levels()) == (["Wat", *TREE[2:]], ["Startbekwaam", "Meester"])
    assert room.here == ("Samenhang", "Meester")


def test_rename_goes_to_the_title_or_the_level(room):
    room.go("Team", "Meester")
    room.view.rename()
    assert (room.here, room.editor.text) == (("Team", ""), "Team")
    room.press(Key.Key_Escape)
    room.go("", "Meester")
    room.view.rename()
    assert (room.here, room.editor.text) == (("", "Meester"), "Meester")
    room.press(Key.Key_Escape)


def test_status_is_set_on_what_is_selected(room):
    room.go("Team", "Meester")
    room.view.set_status(DescriptorStatus.AGREED)
    assert room.grid.cell(*room.key("Team", "Meester")).status is DescriptorStatus.AGREED
    assert room.steps() == ["set-status-agreed"]


def test_a_deed_first_writes_the_text_that_is_open(room):
    room.go("Team", "Vakbekwaam")
    room.type("Doet mee.")
    room.view.set_status(DescriptorStatus.DISPUTED)
    assert room.grid.cell(*room.key("Team", "Vakbekwaam")).status is DescriptorStatus.DISPUTED
    assert room.steps() == ["write-cell", "set-status-disputed"]


# The dialog on a level


def test_a_level_is_changed_in_one_dialog_and_one_step(room):
    room.go("Keuze", "Meester")
    room.view.levels.change()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, LevelDialog))
    room.settle()
    assert clipped(dialog) == []
    name, stage, anchor = dialog.findChild(QLineEdit), *dialog.findChildren(QComboBox)
    name.setText("")
    apply = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    assert not apply.isEnabled()
    QTest.keyClicks(name, "Expert")
    stage.setCurrentText("Doorgroei")
    anchor.setCurrentIndex(anchor.findData(NationalLevel.VAKBEKWAAM))
    QTest.mouseClick(apply, Qt.MouseButton.LeftButton)
    level = room.grid.levels[2]
    assert (level.title, level.stage, level.anchor) == ("Expert", "Doorgroei", NationalLevel.VAKBEKWAAM)
    assert room.steps() == ["change-level"]


def test_cancel_leaves_the_level_as_it_was(room):
    room.go("Keuze", "Meester")
    room.view.levels.change()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, LevelDialog))
    QTest.keyClick(dialog, Key.Key_Escape)
    assert room.steps() == []


# Where there is nothing yet


@pytest.fixture
def empty(theme, tmp_path):
    with shown_room(make_document(tmp_path, PathPlan("Leeg")), theme) as room:
        yield room


def offers(room):
    return {each.text(): each for each in room.view.findChildren(QPushButton) if each.isVisible()}


def test_an_empty_path_offers_a_level_and_a_row(empty):
    level, row = offers(empty).values()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    empty.type("Samenhang")
    empty.press(Key.Key_Return)
    assert list(offers(empty).values()) == [level]
    QTest.mouseClick(level, Qt.MouseButton.LeftButton)
    empty.type("Start")
    empty.press(Key.Key_Return)
    assert offers(empty) == {}
    assert (empty.tree(), empty.levels()) == (["Samenhang"], ["Start"])


def test_keys_and_deeds_do_no_harm_where_there_is_nothing(empty):
    for key in (
        Key.Key_Down,
        Key.Key_Right,
        Key.Key_PageDown,
        Key.Key_End,
        Key.Key_Return,
        Key.Key_Delete,
        Key.Key_A,
    ):
        empty.press(key)
    for deed in (
        "clear_cell",
        "remove",
        "move_up",
        "levels.move_left",
        "indent",
        "outdent",
        "rename",
        "levels.change",
        "add_sub_row",
        "go_to_next",
        "edit_cell",
    ):
        attrgetter(deed)(empty.view)()
    assert empty.steps() == []


def test_a_path_with_levels_only_offers_a_row(theme, tmp_path):
    plan = PathPlan("Leeg", (PlannedLevel("Start"), PlannedLevel("Expert")))
    with shown_room(make_document(tmp_path, plan), theme) as room:
        (row,) = offers(room).values()
        row.click()
        assert room.editor.isVisible()
        room.type("Kern")
        room.press(Key.Key_Return)
        assert room.tree() == ["Kern"]


def test_without_a_path_a_new_one_is_offered(room, qtbot):
    room.selection.select(Selected())
    (new,) = offers(room).values()
    with qtbot.waitSignal(room.view.new_path_wanted):
        new.click()
    room.view.add_row()
    room.view.move_down()
    assert room.steps() == []


def test_a_project_that_is_only_looked_at_offers_nothing_and_keeps_its_texts(theme, tmp_path):
    make_document(tmp_path, PLAN).close()
    with shown_room(Document.open(tmp_path / "proef.napl", read_only=True), theme) as room:
        assert not [each for each in room.screen.findChildren(QToolButton) if each.isVisible()]
        room.go("Team", "Meester")
        room.type("x")
        room.press(Key.Key_Return)
        assert room.steps() == []
        assert "Leidt het team." in room.texts("Team")
