"""The project as it was: everything can be looked at, nothing can be changed, and now goes on underneath."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from tests.core.made_projects import working_copies
from tests.widgets.history_room import FIRST, history_on
from ui.kit.banner import Banner
from ui.shell.views.all_views import GRAPH


@pytest.fixture
def history(qapp, tmp_path):
    """Start the program with the sample, at a moment with a name, and a cell that changed since."""
    with history_on(qapp, tmp_path) as started:
        started.name("vast")
        started.write(FIRST, 0, "Wat er nu staat.")
        yield started


def look(history):
    """Go to the past from the history."""
    history.open()
    history.choose("vast")
    history.click(history.page.moment.look_button)
    past = history.stage.window.pages.past
    assert past is not None
    return past


def test_the_whole_project_is_shown_as_it_was(history):
    past = look(history)
    assert past.isVisible()
    assert past.banner.words.text().startswith("Zo was het: vast, ")
    assert past.banner.words.text().endswith("Je kijkt alleen.")
    assert [each for each in past.findChildren(Banner) if each.isVisible()] == [past.banner]
    assert history.text(FIRST, 0) == "Wat er nu staat."
    history.stage.select(FIRST, 0)
    model = history.stage.page.workspace.grid.focusProxy().model()
    place = model.index_of(*history.key(FIRST, 0))
    assert model.data(place) != "Wat er nu staat."
    history.stage.trigger("view-graph")
    assert history.stage.page.workspace.made(GRAPH).isVisible()


def test_nothing_can_be_changed_there(history):
    past = look(history)
    assert "ongedaan maken" not in history.status_line
    history.stage.select(FIRST, 0)
    before = len(history.stage.session.document.steps())
    grid = past.project_page.workspace.grid
    grid.setFocus()
    history.stage.settle()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_X):
        QTest.keyClick(history.stage.window.focusWidget(), key)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_M, Qt.Key.Key_D, Qt.Key.Key_3, Qt.Key.Key_Return):
        QTest.keyClick(history.stage.window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    history.stage.settle()
    assert not history.stage.on_top(), "no box: it is said in passing"
    assert "hier is niets te veranderen" in history.stage.said
    assert not [each for each in grid.findChildren(QTextEdit) if each.isVisible()]
    changing = (
        *("undo", "redo", "clear", "write", "remove", "add-row", "add-level", "add-note", "add-path"),
        *("rename", "duplicate", "move-up", "import-table", "take-over", "hand-in", "save-as"),
        *("name-version", "way-back", "status-agreed"),
    )
    actions = history.stage.window.actions_by_name
    assert [name for name in changing if actions[name].isEnabled()] == []
    assert len(history.stage.session.document.steps()) == before


@pytest.mark.parametrize("way", ["escape", "button"])
def test_the_way_back_to_now(history, way):
    past = look(history)
    if way == "escape":
        past.project_page.workspace.grid.setFocus()
        history.press(history.stage.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        history.click(past.banner.button)
    assert history.stage.window.pages.past is None
    assert history.stage.page.session is history.stage.session
    assert history.stage.window.actions_by_name["undo"].isEnabled()
    assert "ongedaan maken" in history.status_line
    assert len(working_copies()) == 1, "the past leaves nothing behind"
    history.press(history.stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert history.text(FIRST, 0) != "Wat er nu staat."


def test_what_waits_to_be_saved_is_saved_meanwhile(history):
    assert history.stage.session.document.unsaved
    look(history)
    history.stage.wait_until(lambda: not history.stage.session.document.unsaved)
    assert history.stage.window.pages.past is not None


def test_from_the_past_back_to_its_moment_in_the_history(history):
    look(history)
    history.open()
    assert history.stage.window.pages.past is None
    assert history.page.timeline.currentIndex().data() == "vast"


def test_closing_and_another_language_leave_the_past(history):
    look(history)
    window = history.stage.window
    history.stage.application.choose_language("en")
    history.stage.window = history.stage.application.window
    history.stage.settle()
    assert window.pages.past is None
    assert history.stage.page.session is history.stage.session
    look_again = history.stage.window.pages
    look_again.show_past(0, "then")
    history.stage.settle()
    assert look_again.past.banner.words.text() == "This is how it was: then. You are only looking."
    history.stage.trigger("close")
    assert look_again.past is None
    assert working_copies() == []


def test_a_path_that_was_not_there_yet_is_not_shown(history):
    history.stage.trigger("add-path")
    history.stage.write("Later")
    history.press(history.stage.window.focusWidget(), Qt.Key.Key_Return)
    assert history.stage.grid.title == "Later"
    past = look(history)
    with past.project_page.session.document.read() as db:
        from napl_desktop.queries.grid import path_title

        assert path_title(db, str(past.project_page.selection.shown_path_id))[0] == "Curriculumdeskundigheid"
