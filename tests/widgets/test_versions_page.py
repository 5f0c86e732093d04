"""The room of the history: a moment is named, compared, and brought back, as a person does it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from napl_desktop.document.history.versions import VersionReason
from napl_desktop.model import Descriptor
from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.levels import set_stage
from napl_desktop.operations.paths import remove_path
from tests.core.made_projects import working_copies
from tests.widgets.history_room import FIRST, SECOND, history_on
from ui.versions.name_dialog import NameDialog

ESCAPE, ENTER, DOWN = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def history(qapp, tmp_path):
    """Start the program with the sample."""
    with history_on(qapp, tmp_path) as started:
        yield started


def test_a_moment_is_named_compared_and_one_cell_brought_back(history):
    was = history.text(FIRST, 0)
    history.name("na atelier 3")
    assert "Moment ‘na atelier 3’ gemaakt" in history.stage.said
    history.write(FIRST, 0, f"{was} Nieuw slot.")
    history.write(SECOND, 0, "")
    page = history.open()
    assert page.isVisible()
    history.choose("na atelier 3")

    assert "erbij: Nieuw slot." in history.spoken[FIRST, "startbekwaam"]
    assert ": weg" in history.spoken[SECOND, "startbekwaam"]
    assert ": hetzelfde" in history.spoken[SECOND, "expert"]
    assert "2 teksten anders" in page.paths.currentItem().text()

    history.choose_cell(FIRST, 0)
    assert [field.toPlainText() for field in page.pane.texts.fields] == [was, f"{was} Nieuw slot."]
    history.click(page.cell_button)

    assert history.text(FIRST, 0) == was
    assert history.text(SECOND, 0) == ""
    assert "teruggehaald" in history.status_line
    assert "hetzelfde" in history.spoken[FIRST, "startbekwaam"], "what is compared was read again"
    history.press(history.stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert history.text(FIRST, 0) == f"{was} Nieuw slot."
    assert "erbij" in history.spoken[FIRST, "startbekwaam"]


def test_a_path_and_everything_come_back_in_one_step_each(history):
    first, second = history.text(FIRST, 0), history.text(SECOND, 0)
    history.name("vast")
    history.write(FIRST, 0, "Anders.")
    history.write(SECOND, 0, "Ook anders.")
    page = history.open()
    for button in (page.path_button, page.all_button):
        history.choose("vast")
        history.click(button)
        assert (history.text(FIRST, 0), history.text(SECOND, 0)) == (first, second)
        assert "teruggehaald" in history.status_line
        history.press(history.stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (history.text(FIRST, 0), history.text(SECOND, 0)) == ("Anders.", "Ook anders.")


def test_bringing_back_what_is_the_same_says_so(history):
    history.write(FIRST, 0, "Anders.")
    history.name("vast")
    history.open()
    history.choose("vast")
    history.click(history.page.all_button)
    assert "het is nu hetzelfde" in history.stage.said
    assert history.stage.session.document.undoable().action != "bring-back-everything"


def test_the_keys_walk_through_the_moments_and_on_to_the_texts(history):
    history.name("eerst")
    history.write(FIRST, 0, "Een.")
    history.name("daarna")
    history.write(FIRST, 0, "Twee.")
    page = history.open()
    assert page.timeline.hasFocus()
    assert page.timeline.currentIndex().data() == "daarna", "it begins at the newest version"
    while page.timeline.currentIndex().data() != "eerst":
        history.press(page.timeline, DOWN)
    history.press(page.timeline, ENTER)
    assert page.pane.table.hasFocus()
    assert "Een." not in history.spoken[FIRST, "startbekwaam"]
    assert "erbij: Twee" in history.spoken[FIRST, "startbekwaam"]
    history.press(page.pane.table, Qt.Key.Key_Right)
    assert page.pane.table.currentIndex().column() == 1
    history.press(page.pane.table, ESCAPE)
    assert history.stage.window.pages.history is None
    assert history.stage.page.isVisible()


def test_stages_stand_over_the_levels_as_in_the_grid(history):
    page = history.open()
    heads = page.pane.table.horizontalHeader()
    low = heads.height()
    page.back_wanted.emit()
    history.name("zonder fasen")
    for level in history.stage.grid.levels[:2]:
        history.stage.session.run(set_stage, level.id, "Basis")
    page = history.open()
    history.choose("zonder fasen")
    heads = page.pane.table.horizontalHeader()
    assert heads.height() > low
    said = [page.pane.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert [each.startswith("Basis, ") for each in said] == [True, True, False]
    seen = heads.grab().toImage()
    over_both = heads.sectionSize(0), 4
    assert seen.pixelColor(2, 4) == seen.pixelColor(*over_both), "one strip over both"


def test_any_two_moments_are_compared_the_earlier_first(history):
    history.write(FIRST, 0, "Een.")
    history.name("eerst")
    history.write(FIRST, 0, "Een twee.")
    history.write(FIRST, 0, "Een twee drie.")
    page = history.open()
    steps = [line for line in history.lines if FIRST in line]
    assert len(steps) == 3
    model = page.timeline.model()
    middle = [row for row in range(model.rowCount()) if FIRST in model.index(row, 0).data()][1]
    page.timeline.choose(model.index(middle, 0))
    history.stage.wait_until(lambda: not page.is_waiting)
    history.click(page.moment.pin_button)
    assert "Kies nu links een ander moment" in page.pane.sentence
    history.choose("eerst")
    assert "erbij: twee" in history.spoken[FIRST, "startbekwaam"]
    assert "drie" not in history.spoken[FIRST, "startbekwaam"]
    history.choose("Nu")
    assert "erbij: drie" in history.spoken[FIRST, "startbekwaam"]
    assert not page.all_button.isEnabled(), "now is not to be brought back"
    history.choose("eerst")
    page.moment.other.setFocus()
    history.press(page.moment.other, Qt.Key.Key_Home)
    assert "erbij: twee drie" in history.spoken[FIRST, "startbekwaam"]


def test_a_version_is_renamed_and_its_name_removed(history):
    history.write(FIRST, 0, "Een.")
    history.name("verkeerd")
    page = history.open()
    history.choose("verkeerd")
    history.click(page.moment.name_button)
    dialog = history.stage.dialog(NameDialog)
    QTest.keyClicks(dialog.field, "goed")
    history.click(dialog.ok_button)
    assert "goed" in history.lines
    assert "verkeerd" not in history.lines
    assert page.timeline.currentIndex().data() == "goed"
    history.click(page.moment.remove_button)
    assert "goed" not in history.lines


def test_a_step_and_a_moment_that_was_kept_get_a_name_where_they_are(history):
    history.write(FIRST, 0, "Een.")
    history.write(FIRST, 0, "Twee.")
    page = history.open()
    history.choose("Zoals het geopend werd")
    history.click(page.moment.name_button)
    QTest.keyClicks(history.stage.dialog(NameDialog).field, "begin van de middag")
    history.click(history.stage.dialog(NameDialog).ok_button)
    assert "begin van de middag" in history.lines
    assert "Zoals het geopend werd" not in history.lines, "one line for one point"
    kept = [version.reason for version in history.stage.session.document.versions()]
    assert VersionReason.OPENED in kept, "why it was kept is not forgotten"
    history.choose("begin van de middag")
    history.click(page.moment.remove_button)
    assert "Zoals het geopend werd" in history.lines


def test_undone_and_redone_steps_are_called_so(history):
    history.write(FIRST, 0, "Een.")
    history.stage.trigger("undo")
    history.stage.trigger("redo")
    history.open()
    said = [line for line in history.lines if FIRST in line]
    assert said[0].startswith("Opnieuw gedaan: ")
    assert said[1].startswith("Ongedaan gemaakt: ")
    assert not said[2].startswith(("Opnieuw", "Ongedaan"))


def test_rows_that_came_and_went_are_marked_in_words(history):
    history.name("vast")
    document, grid = history.stage.session.document, history.stage.grid
    new = add_dimension(document, grid.id, "Evaluatie", None, None)
    gone = grid.rows[-1]
    remove_dimension(document, gone.id)
    history.open()
    history.choose("vast")
    model = history.page.pane.table.model()
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert "Evaluatie, nieuw" in heads
    assert f"{gone.title}, weg" in heads
    assert new


def test_only_what_is_different_is_shown_on_request(history):
    history.name("vast")
    history.write(FIRST, 0, "Anders.")
    page = history.open()
    history.choose("vast")
    model = page.pane.table.model()
    all_rows = model.rowCount()
    history.click(page.pane.only_different)
    assert [model.row(row).head.title for row in range(model.rowCount())] == ["Wat ontwikkelen?", FIRST]
    history.stage.trigger("undo")
    assert page.pane.sentence == "In dit pad is niets anders."
    history.click(page.pane.only_different)
    assert model.rowCount() == all_rows


def test_a_cell_whose_path_was_removed_offers_the_path(history):
    was = history.text(FIRST, 0)
    path_id = history.stage.grid.id
    history.name("vast")
    remove_path(history.stage.session.document, path_id)
    history.stage.settle()
    page = history.open()
    history.choose("vast")
    assert "dit pad is weg" in page.paths.currentItem().text()
    history.choose_cell(FIRST, 0)
    history.click(page.cell_button)
    box = history.stage.dialog(QMessageBox)
    assert "is er niet meer" in box.text()
    history.click(next(button for button in box.findChildren(QPushButton) if "pad" in button.text()))
    history.press(page.timeline, ESCAPE)
    assert history.text(FIRST, 0) == was


def test_a_damaged_history_is_told_in_the_room(history):
    history.name("vast")
    history.write(FIRST, 0, "Anders.")
    history.stage.session.save_now()
    (copy,) = working_copies()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(
            "UPDATE row_change SET before = '{}' WHERE step_seq = (SELECT max(step_seq) FROM row_change)"
        )
        connection.commit()
    page = history.open()
    history.choose("vast")
    assert "de geschiedenis van het project is op deze plek beschadigd" in page.pane.sentence
    assert not page.all_button.isEnabled()
    history.click(page.moment.look_button)
    assert "beschadigd" in history.stage.dialog(QMessageBox).text()
    history.stage.dialog(QMessageBox).accept()
    assert history.text(FIRST, 0) == "Anders."


def test_thousands_of_steps_are_closed_up_and_open_with_a_key(history):
    document, key = history.stage.session.document, history.key(FIRST, 0)
    with document.edit("write-cell") as edit:
        edit.set_subject(Descriptor, "", "eerst")
        connection = edit.session.connection()
        connection.exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
            " INSERT INTO step SELECT (SELECT max(seq) FROM step) + i, 'veel-' || i, kind, action,"
            " subject_type, subject_id, subject_title, at, parent, target, head, changes_hash"
            " FROM n, (SELECT * FROM step ORDER BY seq DESC LIMIT 1)"
        )
    history.write(*_row_and_level(history, key), "Anders.")
    page = history.open()
    stretch = next(line for line in history.lines if line.endswith("stappen") and line.startswith("20"))
    before = len(history.lines)
    history.choose(stretch)
    assert len(history.lines) > before + 1990
    opened = page.timeline.visualRect(page.timeline.currentIndex())
    assert 0 <= opened.top() < opened.height(), "at the top, with its steps in view"
    assert page.pane.sentence.startswith("Kies links een van deze stappen")
    asked, delegate = [], page.timeline.itemDelegate()
    size = delegate.sizeHint
    delegate.paint = lambda painter, option, index: asked.append(index.row())
    delegate.sizeHint = lambda option, index: (asked.append(index.row()), size(option, index))[1]
    page.timeline.doItemsLayout()
    page.timeline.viewport().repaint()
    assert 0 < len(set(asked)) < 40, "only what is in view is drawn and measured"
    history.press(page.timeline, Qt.Key.Key_Left)
    assert len(history.lines) == before


def _row_and_level(history, key):
    grid = history.stage.grid
    row = next(each.title for each in grid.rows if each.id == key[0])
    return row, [level.id for level in grid.levels].index(key[1])


def test_what_is_only_looked_at_can_be_compared_but_not_brought_back(history, tmp_path):
    history.name("vast")
    history.write(FIRST, 0, "Anders.")
    file = history.stage.session.document.path
    history.stage.close_project()
    history.stage.application.files.open_to_look(file)
    history.stage.settle()
    page = history.open()
    history.choose("vast")
    assert "anders" in history.spoken[FIRST, "startbekwaam"]
    assert not any(
        button.isEnabled()
        for button in (page.cell_button, page.path_button, page.all_button, page.moment.name_button)
    )


def test_nothing_else_can_be_done_to_the_project_while_its_history_is_shown(history):
    history.write(FIRST, 0, "Anders.")
    actions = history.stage.window.actions_by_name
    history.open()
    off = ("remove", "add-row", "clear", "hand-in", "save-as", "way-back", "import-table")
    assert not any(actions[name].isEnabled() for name in off)
    assert all(actions[name].isEnabled() for name in ("undo", "save", "close", "guide", "zoom-in"))
    history.click(history.page.back_button)
    assert all(actions[name].isEnabled() for name in off)


def test_closing_the_project_in_its_history_leaves_nothing_behind(history):
    history.write(FIRST, 0, "Anders.")
    history.open()
    history.choose("Zoals het geopend werd")
    history.stage.trigger("close")
    assert history.stage.window.pages.history is None
    assert working_copies() == []


def test_both_models_are_sound(history):
    history.write(FIRST, 0, "Anders.")
    page = history.open()
    history.choose("Zoals het geopend werd")
    kinds = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, kinds) for model in (page.timeline.model(), page.pane.table.model())
    ]
    history.stage.trigger("undo")
    assert testers
