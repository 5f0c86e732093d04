"""A person looks for a text, walks from place to place, and replaces it: one step for all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.paths import duplicate_path
from tests.widgets.grid_room import make_document, message, shown_room
from tests.widgets.picture_reading import colours_of
from ui.find.bar import FindBar
from ui.session.selection import Selected

Key = Qt.Key


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


@pytest.fixture
def bar(qtbot, room):
    bar = FindBar(room.session, room.selection, room.theme)
    qtbot.addWidget(bar)
    bar.begin_replacing()
    return bar


def look_for(bar, text):
    bar.text.clear()
    QTest.keyClicks(bar.text, text)


def visits(bar, room, times, key=Key.Key_Return):
    found = []
    for _ in range(times):
        QTest.keyClick(bar.text, key)
        found.append(room.here)
    return found


def test_it_finds_while_typing_and_enter_walks_round(bar, room):
    look_for(bar, "verbindt")
    assert bar.count.text() == "3 found"
    assert visits(bar, room, 4) == [
        ("Samenhang", "Startbekwaam"),
        ("Samenhang", "Vakbekwaam"),
        ("Samenhang", "Meester"),
        ("Samenhang", "Startbekwaam"),
    ]
    assert bar.count.text() == "1 of 3"
    bar.previous()
    assert room.here == ("Samenhang", "Meester")


def test_titles_and_explanations_are_found_too(bar, room):
    look_for(bar, "elke leerling")
    assert visits(bar, room, 1) == [("Keuze", "")]
    look_for(bar, "meester")
    assert visits(bar, room, 1) == [("", "Meester")]


def test_capitals_and_whole_words(bar, room):
    look_for(bar, "team")
    assert bar.count.text() == "2 found"
    bar.case.click()
    assert bar.count.text() == "1 found"
    bar.case.click()
    look_for(bar, "vak")
    bar.whole_word.click()
    assert bar.count.text() == "not found"
    assert not bar.replace_all.isEnabled()


def test_everything_is_replaced_in_one_step(bar, room):
    look_for(bar, "verbindt")
    QTest.keyClicks(bar.replacement, "Koppelt")
    bar.replace_all.click()
    assert room.texts("Samenhang") == ("Koppelt lessen.", "Koppelt vakken.", "Koppelt scholen.")
    assert room.steps() == ["replace-text"]
    assert bar.count.text() == "not found"
    room.session.undo()
    assert room.texts("Samenhang")[0] == "Verbindt lessen."
    assert bar.count.text() == "3 found"


def test_one_at_a_time(bar, room):
    look_for(bar, "verbindt")
    QTest.keyClicks(bar.replacement, "Koppelt")
    bar.next()
    bar.replace_one.click()
    assert room.texts("Samenhang") == ("Koppelt lessen.", "Verbindt vakken.", "Verbindt scholen.")
    assert room.here == ("Samenhang", "Vakbekwaam")
    bar.replace_one.click()
    assert room.texts("Samenhang")[1] == "Koppelt vakken."
    assert room.here == ("Samenhang", "Meester")


def test_the_button_says_how_many_are_replaced(bar, room):
    look_for(bar, "verbindt")
    assert bar.replace_all.text().replace("&", "") == "Replace all 3"
    look_for(bar, "zzz")
    assert bar.replace_all.text().replace("&", "") == "Replace all"


def test_of_more_in_one_text_it_says_which_they_are(bar, room):
    room.session.run(write_cell, *room.key("Samenhang", "Startbekwaam"), "Lessen. Delen.")
    look_for(bar, "en.")
    said = {}
    for _ in range(4):
        said |= {visits(bar, room, 1)[0]: bar.count.text()}
    assert said["Samenhang", "Startbekwaam"] == "1–2 of 4"


def test_letters_are_found_in_either_form_and_replaced(bar, room):
    room.session.run(write_cell, *room.key("Proces", "Meester"), "Een cafe\u0301 na 1\u00a0uur.")
    bar.text.setText("café na 1 uur")
    QTest.keyClicks(bar.replacement, "pauze")
    bar.replace_all.click()
    assert room.texts("Proces")[2] == "Een pauze."


def test_tab_goes_through_it_as_it_is_read(bar, room):
    look_for(bar, "verbindt")
    in_order = (
        *(bar.text, bar.before, bar.after, bar.replacement, bar.replace_one, bar.replace_all),
        *(bar.case, bar.whole_word, bar.everywhere, bar.close_button),
    )
    bar.activateWindow()
    bar.text.setFocus()
    came_by = []
    for _ in in_order:
        came_by.append(bar.focusWidget())
        QTest.keyClick(bar.focusWidget(), Key.Key_Tab)
    assert came_by == list(in_order)


def test_a_click_on_another_place_says_which_one_it_is(bar, room):
    look_for(bar, "verbindt")
    visits(bar, room, 1)
    room.selection.select(Selected(None, None, room.path_id, *room.key("Samenhang", "Meester")))
    assert bar.count.text() == "3 of 3"


def marks(room, row, level):
    """Count the pixels of either mark in a place of the grid: anywhere, and where the person is."""
    room.settle()
    seen = colours_of(room.screen.grab(room.rect(row, level)).toImage())
    return seen[room.theme.tokens.found], seen[room.theme.tokens.found_here]


def test_what_is_found_is_marked_in_every_cell_until_it_closes(bar, room):
    bar.marked.connect(room.view.mark_found)
    look_for(bar, "lessen")
    assert marks(room, "Samenhang", "Startbekwaam")[0] > 50
    assert marks(room, "Samenhang", "Vakbekwaam") == (0, 0)
    visits(bar, room, 1)
    anywhere, here = marks(room, "Samenhang", "Startbekwaam")
    assert anywhere == 0
    assert here > 50
    look_for(bar, "samenhang")
    assert sum(marks(room, "Samenhang", "")) > 50, "a title is marked as well"
    QTest.keyClick(bar.text, Key.Key_Escape)
    assert marks(room, "Samenhang", "") == (0, 0)


def test_the_mark_lies_under_the_word(bar, room):
    """Also where long words before it were broken by a hyphen."""
    bar.marked.connect(room.view.mark_found)
    words = "Onderwijsontwikkelingsbegeleidingscommissies 😀 doen\niiiii MMMM iiiii"
    room.session.run(write_cell, *room.key("Keuze", "Startbekwaam"), words)
    room.show(width=560)
    index = room.index("Keuze", "Startbekwaam")
    boxes, place = room.table.places.boxes, room.table.places.text_rect(index.row(), index.column())
    spots = boxes.texts.spots(words, "body", place.width())
    first = words.index("MMMM")
    (spot,) = spots.of([(first, first + 4)])
    assert spot.width() == pytest.approx(
        QFontMetricsF(boxes.look.font("body")).horizontalAdvance("MMMM"), abs=1
    )
    assert spots.at(spot.center()) in range(first, first + 4)
    look_for(bar, "MMMM")
    room.settle()
    ground = room.screen.grab(spot.translated(place.topLeft()).toAlignedRect()).toImage()
    assert colours_of(ground)[room.theme.tokens.found_here] > 50


def test_in_all_paths(bar, room):
    room.session.run(duplicate_path, room.path_id, "Nog een")
    look_for(bar, "verbindt")
    assert bar.count.text() == "3 found"
    bar.everywhere.click()
    assert bar.count.text() == "6 found"
    visits(bar, room, 4)
    assert room.selection.shown_path_id != room.path_id
    QTest.keyClicks(bar.replacement, "x")
    bar.replace_all.click()
    assert room.steps() == ["duplicate-path", "replace-text"]


def test_a_name_that_would_be_left_empty_is_told(bar, room):
    look_for(bar, "Samenhang")
    bar.replace_all.click()
    message().accept()
    assert "  Samenhang" in room.tree()
    assert room.document.steps() == ()


def test_escape_closes_it(bar, room):
    QTest.keyClick(bar.text, Key.Key_Escape)
    assert not bar.isVisible()
    bar.next()
    assert bar.isVisible()


def test_a_project_to_look_at_offers_no_replacing(qtbot, theme, tmp_path):
    make_document(tmp_path).close()
    with shown_room(Document.open(tmp_path / "proef.napl", read_only=True), theme) as room:
        bar = FindBar(room.session, room.selection, theme)
        qtbot.addWidget(bar)
        bar.begin_replacing()
        look_for(bar, "verbindt")
        assert bar.count.text() == "3 found"
        assert not bar.replace_all.isVisible()
