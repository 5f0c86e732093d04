"""A person is heard with a note, from a perspective; notes are dealt with, and nothing typed gets lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QToolButton,
)

from napl_desktop.model import AtelierFocus, KnownPerspective, Place, Role, Sector
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_cell_note, change_note, mark_note
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role, remove_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from ui.inspector.view import InspectorView
from ui.kit.theme import Theme
from ui.notes.note_card import NoteCard
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def messages(qapp):
    return Messages(wording("nl"))


@pytest.fixture
def session(messages, tmp_path):
    plan = PathPlan(
        "Ontwerpen",
        (PlannedLevel("Startbekwaam"), PlannedLevel("Expert")),
        (PlannedRow(("Samenhang",), ("Ziet verband",)),),
    )
    path = tmp_path / "proef.napl"
    document = new_project(path, "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan)
    session = DocumentSession(document, messages)
    yield session
    session.close()


def settle():
    """Let the layout come to rest, which takes it a few turns."""
    for _ in range(3):
        QApplication.processEvents()


def ask(session, query, *args):
    with session.document.read() as db:
        return query(db, *args)


@pytest.fixture
def grid(session):
    return ask(session, path_grid, ask(session, outline).ateliers[0].paths[0].id)


@pytest.fixture
def cell(grid):
    return Selected(path_id=grid.id, dimension_id=grid.rows[0].id, level_id=grid.levels[0].id)


@pytest.fixture
def other_cell(grid):
    return Selected(path_id=grid.id, dimension_id=grid.rows[0].id, level_id=grid.levels[1].id)


@pytest.fixture
def selection(cell):
    selection = Selection()
    selection.select(cell)
    return selection


@pytest.fixture
def view(qtbot, session, messages, selection):
    view = InspectorView(session, selection, Theme(), wording("nl"), WritingHelp(Settings(), "nl"))
    messages.window = view
    qtbot.addWidget(view)
    view.resize(300, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    settle()
    return view


def seen(view, kind):
    settle()
    found = [each for each in view.widget().findChildren(kind) if each.isVisible()]
    return sorted(found, key=lambda each: each.mapTo(view.widget(), each.rect().topLeft()).y())


def form(view):
    (field,) = [each for each in seen(view, QPlainTextEdit) if each.accessibleName() == "New note"]
    return field


def editor(view):
    (field,) = [each for each in seen(view, QPlainTextEdit) if each.accessibleName() == "Note"]
    return field


def button(view, text):
    (found,) = [each for each in seen(view, QAbstractButton) if text in (each.text(), each.accessibleName())]
    return found


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def words(view):
    return [label.text() for label in seen(view, QLabel)]


def notes(session, cell):
    return [
        (note.text, note.perspective_id, note.handled)
        for note in ask(session, notes_on, Place.of_cell(*cell.cell))
    ]


def test_a_note_is_written_from_a_perspective(view, session, cell):
    assert "Notes (0)" in words(view)
    view.add_note()
    assert form(view).hasFocus()
    QTest.keyClicks(form(view), "Kan dit kleiner?")
    QTest.keyClick(form(view), Qt.Key.Key_Return)
    QTest.keyClicks(form(view), "Het is veel.")
    (perspective,) = seen(view, QComboBox)
    QTest.keyClicks(perspective, "schooll")
    click(button(view, "Add"))

    assert notes(session, cell) == [
        ("Kan dit kleiner?\nHet is veel.", KnownPerspective.SCHOOL_LEADER.id, False)
    ]
    assert form(view).toPlainText() == ""
    assert {"Notes (1)", "Schoolleider", "Kan dit kleiner?\nHet is veel."} <= set(words(view))


def test_ctrl_enter_adds_and_makes_room_for_the_next(view, session, cell):
    view.add_note()
    for text in ("Eerst dit", "Dan dat"):
        QTest.keyClicks(form(view), text)
        QTest.keyClick(form(view), Qt.Key.Key_Return, CTRL)
    assert [text for text, _, _ in notes(session, cell)] == ["Eerst dit", "Dan dat"]
    assert form(view).hasFocus()


def test_an_empty_note_cannot_be_added(view, session, cell):
    QTest.keyClicks(form(view), "  ")
    assert not button(view, "Add").isEnabled()
    QTest.keyClick(form(view), Qt.Key.Key_Return, CTRL)
    assert notes(session, cell) == []


def test_a_note_that_is_dealt_with_goes_below_where_it_can_be_unfolded(view, session, cell):
    session.run(add_cell_note, *cell.cell, "Kan dit kleiner?")
    session.run(add_cell_note, *cell.cell, "Wie is ‘men’?")
    first = seen(view, NoteCard)[0]
    click(first.findChild(QCheckBox))

    assert notes(session, cell)[0] == ("Kan dit kleiner?", None, True)
    assert [card.accessibleName() for card in seen(view, NoteCard)] == ["Wie is ‘men’?"]
    assert "Notes (1)" in words(view)
    click(button(view, "Handled (1)"))
    assert [card.accessibleName() for card in seen(view, NoteCard)] == ["Wie is ‘men’?", "Kan dit kleiner?"]

    handled = seen(view, NoteCard)[1]
    assert handled.findChild(QCheckBox).isChecked()
    QTest.keyClick(handled.findChild(QCheckBox), Qt.Key.Key_Space)
    assert notes(session, cell)[0] == ("Kan dit kleiner?", None, False)
    assert [card.accessibleName() for card in seen(view, NoteCard)] == ["Kan dit kleiner?", "Wie is ‘men’?"]


def test_a_note_is_rewritten_in_its_place(view, session, cell):
    session.run(add_cell_note, *cell.cell, "Kan dit kleiner?", KnownPerspective.TEACHER.id)
    click(button(view, "Change the note"))
    assert editor(view).toPlainText() == "Kan dit kleiner?"
    QTest.keyClicks(editor(view), " Graag.")
    click(button(view, "Save"))
    assert notes(session, cell) == [("Kan dit kleiner? Graag.", KnownPerspective.TEACHER.id, False)]
    assert "Kan dit kleiner? Graag." in words(view)
    assert len(seen(view, QPlainTextEdit)) == 2

    steps = len(session.document.steps())
    click(button(view, "Change the note"))
    QTest.keyClick(editor(view), Qt.Key.Key_Return, CTRL)
    click(button(view, "Change the note"))
    QTest.keyClicks(editor(view), " Toch niet.")
    QTest.keyClick(editor(view), Qt.Key.Key_Escape)
    click(button(view, "Change the note"))
    click(button(view, "Cancel"))
    assert len(session.document.steps()) == steps
    assert len(seen(view, QPlainTextEdit)) == 2


def test_a_note_is_removed_at_once_because_it_can_be_undone(view, session, cell):
    session.run(add_cell_note, *cell.cell, "Kan dit kleiner?")
    click(button(view, "Remove the note"))
    assert notes(session, cell) == []
    assert "Kan dit kleiner?" not in words(view)
    session.undo()
    assert "Kan dit kleiner?" in words(view)


# Nothing typed gets lost


def test_what_is_being_typed_survives_other_changes(view, session, cell):
    note = session.run(add_cell_note, *cell.cell, "Kan dit kleiner?").value
    QTest.keyClicks(form(view), "Half een op")
    click(button(view, "Change the note"))
    QTest.keyClicks(editor(view), " Graag")
    session.run(write_cell, *cell.cell, "Brengt verband aan")
    session.run(change_note, note, "Kan dit groter?", None)
    session.run(add_cell_note, *cell.cell, "Van een ander")

    assert form(view).toPlainText() == "Half een op"
    assert editor(view).toPlainText() == "Kan dit kleiner? Graag"
    click(button(view, "Save"))
    assert notes(session, cell)[0][0] == "Kan dit kleiner? Graag"


def test_a_half_written_note_stays_with_the_cell_it_was_written_at(
    view, session, selection, cell, other_cell
):
    QTest.keyClicks(form(view), "Half een op")
    selection.select(other_cell)
    assert notes(session, cell) == [("Half een op", None, False)]
    assert notes(session, other_cell) == []
    assert form(view).toPlainText() == ""


def test_the_window_can_ask_for_what_is_being_typed(view, session, cell):
    session.run(add_cell_note, *cell.cell, "Kan dit kleiner?")
    click(button(view, "Change the note"))
    QTest.keyClicks(editor(view), " Graag.")
    QTest.keyClicks(form(view), "Half een op")
    view.commit_open_editor()
    assert [text for text, _, _ in notes(session, cell)] == ["Kan dit kleiner? Graag.", "Half een op"]
    view.commit_open_editor()
    assert len(notes(session, cell)) == 2


def test_a_note_that_cannot_be_added_stays_in_the_field(view, session, selection):
    role = session.run(add_role, ask(session, outline).ateliers[0].id, "Coach").value
    selection.select(Selected(role_id=role))
    field = form(view)
    QTest.keyClicks(field, "Wie is dit?")
    session.run(remove_role, role)
    view.widget().findChild(QPlainTextEdit)
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    box = view.findChild(QMessageBox)
    assert "niet meer" in box.text()
    box.close()
    assert field.toPlainText() == "Wie is dit?"
    session.undo()
    view.commit_open_editor()
    assert ask(session, notes_on, Place.of(Role, role))[0].text == "Wie is dit?"


@pytest.mark.parametrize("place", ["row", "path", "role"])
def test_rows_paths_and_roles_have_notes_too(view, session, selection, grid, place):
    role = session.run(add_role, ask(session, outline).ateliers[0].id, "Coach").value
    selected = {
        "row": Selected(path_id=grid.id, dimension_id=grid.rows[0].id),
        "path": Selected(path_id=grid.id),
        "role": Selected(role_id=role),
    }[place]
    selection.select(selected)
    view.add_note()
    QTest.keyClicks(QApplication.focusWidget(), "Kan dit kleiner?")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert [note.text for note in ask(session, notes_on, selected.place)] == ["Kan dit kleiner?"]
    assert {"Notes (1)", "Kan dit kleiner?"} <= set(words(view))


def test_all_that_a_note_needs_comes_into_sight(view):
    view.resize(300, 300)
    settle()
    view.add_note()
    settle()
    add = button(view, "Add")
    assert view.viewport().rect().contains(add.mapTo(view.viewport(), add.rect().bottomRight()))


def test_where_there_can_be_no_notes_the_keys_stay_where_they_are(view, selection, grid):
    selection.select(Selected(path_id=grid.id, level_id=grid.levels[0].id))
    before = QApplication.focusWidget()
    view.add_note()
    assert QApplication.focusWidget() is before


def test_a_long_note_stays_in_sight_while_it_is_typed(view, session):
    view.resize(300, 300)
    view.add_note()
    for _ in range(30):
        QTest.keyClick(form(view), Qt.Key.Key_Return)
    settle()
    cursor = form(view).viewport().mapTo(view.viewport(), form(view).cursorRect().center())
    assert view.viewport().rect().contains(cursor)


# What is painted


def picture(widget):
    settle()
    return widget.grab().toImage()


def lightness(colour):
    return QColor(colour).lightness()


def darkest(widget):
    image = picture(widget)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return min(pixel.lightness() for pixel in pixels)


def test_a_note_appears_and_disappears_on_the_screen(view, session, cell):
    before = picture(view)
    session.run(add_cell_note, *cell.cell, "Kan dit kleiner?", KnownPerspective.TEACHER.id)
    with_note = picture(view)
    assert with_note != before
    session.undo()
    assert picture(view) == before
    session.redo()
    assert picture(view) == with_note


def test_a_handled_note_is_painted_quieter(view, session, cell):
    def text_of_the_note():
        (label,) = [each for each in seen(view, QLabel) if each.text() == "Kan dit kleiner?"]
        return label

    tokens = Theme().tokens
    note = session.run(add_cell_note, *cell.cell, "Kan dit kleiner?", KnownPerspective.TEACHER.id).value
    assert darkest(text_of_the_note()) <= lightness(tokens.text) + 20
    session.run(mark_note, note, True)
    (fold,) = [each for each in seen(view, QToolButton) if each.text() == "Handled (1)"]
    click(fold)
    assert darkest(text_of_the_note()) >= lightness(tokens.muted)
