"""The path as a table for Qt and for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton

from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, move_dimension, remove_dimension
from napl_desktop.operations.levels import add_level, set_stage
from napl_desktop.operations.notes import add_cell_note, add_row_note
from napl_desktop.wording import wording
from tests.widgets.grid_room import make_document, shown_room
from ui.grid.content.model import GridModel
from ui.session.selection import Selected


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def spoken(room, row="", level=""):
    return room.index(row, level).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_model_keeps_the_rules_of_qt_through_every_kind_of_change(room):
    tester = QAbstractItemModelTester(room.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    run = room.session.run
    run(write_cell, *room.key("Proces", "Meester"), "Nieuw")
    run(add_dimension, room.path_id, "Rij", room.key("Wat", "Meester")[0], 0)
    run(move_dimension, room.key("Team", "Meester")[0], None, 0)
    run(add_level, room.path_id, "Expert")
    run(remove_dimension, room.key("Hoe", "Meester")[0])
    for _step in range(5):
        room.session.undo()
    room.selection.select(Selected())
    assert room.model.rowCount() == 0
    room.selection.select(Selected(path_id=room.path_id))
    assert tester.model() is room.model


def test_an_empty_model_keeps_the_rules_too(qapp):
    model = GridModel(wording("nl"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model().rowCount() == 0
    assert not model.index(0, 0).isValid()


def test_a_screen_reader_says_place_text_status_and_notes(room):
    assert spoken(room, "Samenhang", "Vakbekwaam") == "Samenhang, Vakbekwaam: Verbindt vakken., voorstel"
    assert spoken(room, "Team", "Vakbekwaam") == "Team, Vakbekwaam:, leeg"
    room.session.run(set_status, [room.key("Samenhang", "Vakbekwaam")], DescriptorStatus.DISPUTED)
    room.session.run(add_cell_note, *room.key("Samenhang", "Vakbekwaam"), "Hoe dan?")
    said = spoken(room, "Samenhang", "Vakbekwaam")
    assert said.startswith("Samenhang, Vakbekwaam: Verbindt vakken., in discussie, 1 ")


def test_a_screen_reader_says_what_rows_bands_and_levels_are(room):
    assert spoken(room, "Team").endswith(" Team")
    assert spoken(room, "Hoe").endswith(" Hoe")
    assert spoken(room, "Hoe") != spoken(room, "Team").replace("Team", "Hoe")
    room.session.run(add_row_note, room.key("Hoe", "Meester")[0], "Anders")
    assert ", 1 " in spoken(room, "Hoe")
    room.session.run(set_stage, room.key("Hoe", "Meester")[1], "Verdieping")
    assert spoken(room, "", "Meester").endswith(" Meester, Verdieping, expert")


def test_the_grid_is_a_table_for_assistive_technology_in_which_everything_has_a_name(room):
    table = QAccessible.queryAccessibleInterface(room.table)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name)
    parts = [table.child(number) for number in range(table.childCount())]
    named = {part.role(): [] for part in parts}
    for part in parts:
        named[part.role()].append(part.text(QAccessible.Text.Name))
    # Between the hidden heads Qt keeps a corner, which has no name and is not there to be seen.
    assert named.pop(QAccessible.Role.Pane) == [""]
    names = [name for each in named.values() for name in each]
    assert all(names)
    assert spoken(room, "Samenhang", "Vakbekwaam") in names
    assert names.count(spoken(room, "Hoe")) == 4


def test_every_button_and_the_editor_has_a_name(room):
    for button in room.view.findChildren(QAbstractButton):
        name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert name or not button.isVisible()
    room.go("Team", "Meester")
    room.press(Qt.Key.Key_F2)
    assert room.editor.accessibleName() == "Team, Meester"
    room.press(Qt.Key.Key_Escape)


def test_only_cells_that_changed_are_read_again(room, monkeypatch):
    read = []
    monkeypatch.setattr("ui.grid.controller.path_grid", lambda *_args: read.append("path"))
    room.session.run(write_cell, *room.key("Proces", "Meester"), "Nieuw")
    room.session.run(add_cell_note, *room.key("Proces", "Vakbekwaam"), "Wat?")
    room.session.undo()
    room.session.undo()
    assert read == []
    index = room.index("Proces", "Meester")
    assert (index.data(), room.model.cell(index.row(), index.column()).status) == ("", DescriptorStatus.EMPTY)


def test_what_happens_to_other_things_leaves_the_grid_alone(room, monkeypatch):
    from napl_desktop.operations.projects import rename_project

    shown = []
    monkeypatch.setattr(room.model, "show", shown.append)
    room.session.run(rename_project, "Anders")
    assert shown == []


def test_the_path_goes_and_comes_back_with_undo(room):
    from napl_desktop.operations.paths import remove_path

    room.session.run(remove_path, room.path_id)
    assert room.model.rowCount() == 0
    room.session.undo()
    assert room.index("Team", "Meester").data() == "Leidt het team."
