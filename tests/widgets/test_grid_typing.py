"""A person types in the grid as in a spreadsheet, and finds what was typed in the project."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.files import DiskFull
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import remove_dimension, rename_dimension
from napl_desktop.operations.levels import rename_level
from tests.widgets.grid_room import make_document, message, shown_room

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def test_typing_replaces_and_enter_goes_down(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Nieuw.")
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Nieuw."
    assert room.here == ("Samenhang", "Startbekwaam")
    assert not room.editor.isVisible()
    assert room.steps() == ["write-cell"]


def test_down_from_the_last_row_of_a_band_goes_on_in_the_next_band(room):
    room.go("Samenhang", "Vakbekwaam")
    room.type("x")
    room.press(Key.Key_Enter, Modifier.KeypadModifier)
    assert room.here == ("Team", "Vakbekwaam")


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Space])
def test_f2_and_space_go_on_in_the_text(room, key):
    room.go("Team", "Startbekwaam")
    room.press(key)
    room.type(" Altijd.")
    room.press(Key.Key_Return)
    assert room.texts("Team")[0] == "Werkt mee. Altijd."


def test_double_click_begins_where_it_was_clicked(room):
    start = room.table.places.text_rect(room.index("Team", "Startbekwaam").row(), 1).topLeft()
    room.double_click("Team", "Startbekwaam", start + QPoint(0, 8))
    room.type("Zij: ")
    room.press(Key.Key_Tab)
    assert room.texts("Team")[0] == "Zij: Werkt mee."


def test_tab_and_shift_tab_write_and_go_right_and_left(room):
    room.go("Keuze", "Meester")
    room.type("a")
    room.press(Key.Key_Tab)
    assert room.here == ("Samenhang", "Startbekwaam")
    room.type("b")
    room.press(Key.Key_Backtab, Modifier.ShiftModifier)
    assert room.here == ("Keuze", "Meester")
    assert (room.texts("Keuze")[2], room.texts("Samenhang")[0]) == ("a", "b")


def test_enter_walks_down_and_opens_nothing(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_Return)
    assert room.here == ("Samenhang", "Startbekwaam")
    room.press(Key.Key_Enter, Modifier.KeypadModifier)
    assert room.here == ("Team", "Startbekwaam")
    assert QApplication.focusWidget() is room.table


@pytest.mark.parametrize("modifier", [Modifier.AltModifier, Modifier.ShiftModifier])
def test_shift_enter_and_alt_enter_make_a_new_line(room, modifier):
    room.go("Proces", "Startbekwaam")
    room.type("een")
    room.press(Key.Key_Return, modifier)
    room.type("twee")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == "een\ntwee"
    assert room.steps() == ["write-cell"]


def test_escape_leaves_the_text_as_it_was(room):
    room.go("Keuze", "Startbekwaam")
    room.type("weg")
    room.press(Key.Key_Escape)
    assert room.texts("Keuze")[0] == "Kiest een doel."
    assert room.steps() == []
    assert QApplication.focusWidget() is room.table


def test_looking_without_typing_is_no_step(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    room.press(Key.Key_Return)
    assert room.steps() == []


def test_delete_clears_and_keeps_the_place(room):
    room.go("Samenhang", "Vakbekwaam")
    room.press(Key.Key_Delete)
    assert room.texts("Samenhang")[1] == ""
    assert room.steps() == ["clear-cell"]
    assert room.here == ("Samenhang", "Vakbekwaam")


def test_undo_within_the_editor_brings_the_replaced_words_back(room):
    room.go("Keuze", "Startbekwaam")
    room.type("x")
    room.editor.undo()
    assert room.editor.text == "Kiest een doel."


def test_clicking_another_cell_writes(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Anders.")
    room.go("Proces", "Meester")
    assert room.texts("Keuze")[0] == "Anders."


def test_leaving_the_window_writes(room, qtbot):
    room.go("Keuze", "Startbekwaam")
    room.type("Anders.")
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    room.settle()
    assert room.texts("Keuze")[0] == "Anders."
    assert not room.editor.isVisible()


def test_the_window_can_ask_to_write_what_is_open(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Anders.")
    assert room.view.commit_open_editor()
    assert room.texts("Keuze")[0] == "Anders."
    assert room.view.commit_open_editor()
    assert room.steps() == ["write-cell"]


def test_a_letter_of_more_than_one_key_begins_editing(room):
    room.go("Proces", "Startbekwaam")
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(room.table, composed)
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == "é"


def test_what_is_pasted_becomes_plain_text(room):
    room.go("Proces", "Startbekwaam")
    room.press(Key.Key_F2)
    pasted = QMimeData()
    pasted.setHtml("<b>Vet</b> <a href='javascript:x'>en meer</a>")
    pasted.setText("Vet en meer\nregel")
    room.editor.insertFromMimeData(pasted)
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == "Vet en meer\nregel"


# While it is open


def test_the_row_grows_with_the_text_and_hides_no_neighbour(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    before, below = room.rect("Keuze", "Startbekwaam"), room.rect("Samenhang", "Startbekwaam")
    for _line in range(4):
        room.press(Key.Key_Return, Modifier.AltModifier)
        room.type("nog een regel")
    room.settle()
    after = room.rect("Keuze", "Startbekwaam")
    assert after.height() > before.height()
    assert room.rect("Samenhang", "Startbekwaam").top() - below.top() == after.height() - before.height()
    assert after.contains(room.editor.geometry())
    assert room.editor.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("zoom", [100, 150])
def test_the_text_stands_where_it_stood_when_its_editor_opens(room, qapp, zoom):
    room.theme.apply(qapp, room.theme.name, zoom)
    room.go("Samenhang", "Vakbekwaam")
    shown = room.place_picture("Samenhang", "Vakbekwaam")
    room.press(Key.Key_F2)
    room.press(Key.Key_Home)
    room.editor.setCursorWidth(0)
    opened = room.place_picture("Samenhang", "Vakbekwaam")
    ink = room.theme.tokens.text.lower()
    dark = [
        [image.pixelColor(x, y).name() == ink for x in range(image.width()) for y in range(image.height())]
        for image in (shown, opened)
    ]
    assert sum(dark[0]) > 30
    assert dark[0] == dark[1]


def test_the_editor_takes_over_another_zoom(room, qapp):
    room.go("Keuze")
    room.press(Key.Key_F2)
    before = room.editor.geometry()
    room.theme.apply(qapp, room.theme.name, 200)
    room.settle()
    assert room.editor.font() == room.theme.font("strong")
    assert room.editor.height() > before.height()
    assert room.rect("Keuze").contains(room.editor.geometry())
    room.press(Key.Key_Escape)


def test_what_is_being_typed_is_told_as_long_as_it_is_no_edit(room):
    room.go("Team", "Vakbekwaam")
    assert room.view.drafts() == ()
    room.press(Key.Key_F2)
    assert room.view.drafts() == ()
    room.type("half")
    assert room.view.drafts() == (Draft(target_of(("cell", *room.key("Team", "Vakbekwaam"))), "half"),)
    room.press(Key.Key_Escape)
    assert room.view.drafts() == ()
    room.go("Team", "")
    room.type("Ploeg")
    assert room.view.drafts() == (Draft(target_of(("title", room.key("Team", "Meester")[0])), "Ploeg"),)
    room.press(Key.Key_Return)
    assert room.view.drafts() == ()
    room.go("", "Meester")
    room.type("Top")
    assert room.view.drafts() == (Draft(target_of(("name", room.key("Proces", "Meester")[1])), "Top"),)
    room.press(Key.Key_Escape)


def test_the_editor_closes_when_its_row_is_gone(room):
    room.go("Team", "Vakbekwaam")
    room.type("half")
    room.session.run(remove_dimension, room.key("Team", "Vakbekwaam")[0])
    assert not room.editor.isVisible()
    room.settle()
    assert room.steps() == ["remove-dimension"]


def test_undo_while_nothing_was_typed_shows_in_the_open_editor(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Eerst.")
    room.press(Key.Key_Return)
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    room.session.undo()
    assert room.editor.text == "Kiest een doel."
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Kiest een doel."


def test_the_cursor_stays_where_it_is_in_an_open_text_when_another_cell_changes(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    room.press(Key.Key_Home)
    room.session.run(write_cell, *room.key("Team", "Vakbekwaam"), "Van elders.")
    room.type("Zij: ")
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Zij: Kiest een doel."


@pytest.mark.parametrize("meanwhile", ["a script", "undo", "redo"])
def test_what_was_typed_stays_when_the_same_cell_changes_meanwhile(room, meanwhile):
    room.session.run(write_cell, *room.key("Keuze", "Startbekwaam"), "Eerst.")
    if meanwhile == "redo":
        room.session.undo()
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    room.type(" En zelf getypt.")
    typed = room.editor.text
    if meanwhile == "a script":
        write_cell(room.document, *room.key("Keuze", "Startbekwaam"), "Van elders.")
    elif meanwhile == "undo":
        room.document.undo()
    else:
        room.document.redo()
    room.settle()
    assert room.editor.isVisible()
    assert room.editor.text == typed
    assert typed.endswith(" En zelf getypt.")
    assert room.texts("Keuze")[0] in ("Van elders.", "Kiest een doel.", "Eerst.")
    room.press(Key.Key_Escape)


@pytest.mark.parametrize(("row", "level"), [("Keuze", ""), ("Wat", ""), ("", "Meester")])
def test_a_name_that_is_being_typed_stays_when_it_changes_meanwhile(room, row, level):
    room.go(row, level)
    room.press(Key.Key_F2)
    room.type("Zelf")
    typed = room.editor.text
    assert "Zelf" in typed
    dimension, column = room.key(row or "Keuze", level or "Meester")
    if row:
        rename_dimension(room.document, dimension, "Van elders")
    else:
        rename_level(room.document, column, "Van elders")
    room.settle()
    assert room.editor.text == typed
    room.press(Key.Key_Escape)


def test_a_text_that_cannot_be_written_stays_open_and_is_said_once(room, monkeypatch):
    def full(document, *_args):
        raise DiskFull(document.path)

    room.go("Keuze", "Startbekwaam")
    room.type("Blijft.")
    monkeypatch.setattr("ui.grid.content.writing.write_cell", full)
    room.press(Key.Key_Return)
    room.settle()
    said = message()
    assert "ruimte" in said.text()
    said.accept()
    room.settle()
    assert room.editor.isVisible()
    assert room.editor.text == "Blijft."
    monkeypatch.undo()
    room.view.activateWindow()
    room.settle()
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Blijft."


# Titles and levels


def test_a_row_title_is_edited_in_place_with_its_explanation(room):
    room.go("Keuze")
    room.press(Key.Key_F2)
    assert room.editor.text == "Keuze\nWat elke leerling leert."
    room.editor.selectAll()
    room.type("Kern")
    room.press(Key.Key_Return, Modifier.AltModifier)
    room.type("Wat er toe doet.")
    room.press(Key.Key_Return)
    head = room.grid.rows[0]
    assert (head.title, head.explanation) == ("Kern", "Wat er toe doet.")
    assert room.steps() == ["change-dimension"]


def test_typing_on_a_title_keeps_the_explanation(room):
    room.go("Keuze")
    room.type("Kern")
    room.press(Key.Key_Return)
    head = room.grid.rows[0]
    assert (head.title, head.explanation) == ("Kern", "Wat elke leerling leert.")


def test_an_explanation_can_be_wiped_out(room):
    room.go("Keuze")
    room.press(Key.Key_F2)
    room.editor.selectAll()
    room.type("Keuze")
    room.press(Key.Key_Return)
    assert room.grid.rows[0].explanation == ""
    assert room.steps() == ["explain-dimension"]


def test_a_band_is_edited_in_place(room):
    room.double_click("Wat")
    room.editor.selectAll()
    room.type("Wat ontwikkelen?")
    room.press(Key.Key_Return)
    assert room.tree()[0] == "Wat ontwikkelen?"


def test_a_level_is_named_above_its_column(room):
    room.double_click("", "Meester")
    room.editor.selectAll()
    room.type("Expert")
    room.press(Key.Key_Return)
    assert room.levels() == ["Startbekwaam", "Vakbekwaam", "Expert"]
    assert room.here == ("", "Expert")


def test_a_name_that_is_wiped_out_stays(room):
    room.go("", "Meester")
    room.press(Key.Key_F2)
    room.editor.selectAll()
    room.press(Key.Key_Delete)
    room.press(Key.Key_Return)
    assert room.levels()[2] == "Meester"
    assert room.steps() == []
