"""A person looks for a text, walks from place to place, and replaces it: one step for all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from napl_desktop.document.document import Document
from napl_desktop.operations.paths import duplicate_path
from tests.widgets.dressing import dressed
from tests.widgets.grid_room import make_document, message, shown_room
from ui.find.bar import FindBar

Key = Qt.Key


@pytest.fixture
def theme(qapp):
    yield from dressed(qapp)


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
    assert bar.count.text() == "3 time(s)"
    assert visits(bar, room, 4) == [
        ("Samenhang", "Startbekwaam"),
        ("Samenhang", "Vakbekwaam"),
        ("Samenhang", "Meester"),
        ("Samenhang", "Startbekwaam"),
    ]
    assert bar.count.text() == "place 1 of 3"
    bar.previous()
    assert room.here == ("Samenhang", "Meester")


def test_titles_and_explanations_are_found_too(bar, room):
    look_for(bar, "elke leerling")
    assert visits(bar, room, 1) == [("Keuze", "")]
    look_for(bar, "meester")
    assert visits(bar, room, 1) == [("", "Meester")]


def test_capitals_and_whole_words(bar, room):
    look_for(bar, "team")
    assert bar.count.text() == "2 time(s)"
    bar.case.click()
    assert bar.count.text() == "1 time(s)"
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
    assert bar.count.text() == "3 time(s)"


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


def test_in_all_paths(bar, room):
    room.session.run(duplicate_path, room.path_id, "Nog een")
    look_for(bar, "verbindt")
    assert bar.count.text() == "3 time(s)"
    bar.everywhere.click()
    assert bar.count.text() == "6 time(s)"
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
        assert bar.count.text() == "3 time(s)"
        assert not bar.replace_all.isVisible()
