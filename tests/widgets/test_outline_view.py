"""A person selects, names, adds, moves and removes in the outline, with keys, clicks and by dragging."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QTreeView,
)

from napl_desktop.model import AtelierFocus, DescriptorStatus, NationalLevel, Sector, descriptor_id
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.notes import add_cell_note, add_role_note
from napl_desktop.operations.paths import add_path, rename_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from ui.kit.theme import Theme
from ui.outline.view import OutlineView
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection

LEVELS = (PlannedLevel("Startbekwaam"), PlannedLevel("Expert"))


def plan(title):
    return PathPlan(title, LEVELS, (PlannedRow(("Samenhang",)), PlannedRow(("Team",))))


@pytest.fixture
def messages(qapp):
    return Messages(wording("nl"))


@pytest.fixture
def session(messages, tmp_path):
    path = tmp_path / "proef.napl"
    document = new_project(path, "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan("Ontwerpen"))
    session = DocumentSession(document, messages)
    yield session
    session.close()


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def view(qtbot, session, messages, selection):
    view = OutlineView(session, selection, Theme(), wording("nl"))
    messages.window = view
    qtbot.addWidget(view)
    view.resize(300, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    tree(view).setFocus()
    return view


def tree(view):
    return view.findChild(QTreeView)


def lines(view):
    """Return every line that is unfolded, indented by its depth."""
    found, index = [], tree(view).model().index(0, 0)
    while index.isValid():
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        found.append("  " * depth + index.data())
        index = tree(view).indexBelow(index)
    return found


def line(view, text, nth=0):
    index, found = tree(view).model().index(0, 0), []
    while index.isValid():
        if index.data() == text:
            found.append(index)
        index = tree(view).indexBelow(index)
    return found[nth]


def spot(view, text, nth=0):
    return tree(view).visualRect(line(view, text, nth)).center()


def click(view, text, nth=0):
    QTest.mouseClick(
        tree(view).viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        spot(view, text, nth),
    )


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    # A field in a tree takes in a name when its key was dealt with.
    QApplication.processEvents()


def type_and_enter(text):
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(Qt.Key.Key_Return)


def project(session):
    with session.document.read() as db:
        return outline(db)


def current(view):
    return tree(view).currentIndex().data()


def test_the_project_is_shown_with_its_ateliers_paths_and_roles(view):
    assert lines(view) == [
        "Proef",
        "  vo · rollen",
        "    Development paths (1)",
        "      Ontwerpen",
        "      New path",
        "    Roles (0)",
        "      New role",
    ]


def test_clicking_and_walking_select(view, session, selection):
    role = session.run(add_role, project(session).ateliers[0].id, "Coach").value
    atelier = project(session).ateliers[0]

    click(view, "Ontwerpen")
    assert selection.now == Selected(path_id=atelier.paths[0].id)
    press(Qt.Key.Key_Up)
    assert selection.now == Selected(atelier_id=atelier.id)
    click(view, "Coach")
    assert selection.now == Selected(role_id=role)
    click(view, "Proef")
    assert selection.now == Selected()


def test_the_line_of_a_selected_cell_is_its_path_and_clicking_it_selects_the_path(view, session, selection):
    path = project(session).ateliers[0].paths[0].id
    with session.document.read() as db:
        grid = path_grid(db, path)

    cell = Selected(path_id=path, dimension_id=grid.rows[0].id, level_id=grid.levels[0].id)
    selection.select(cell)
    assert current(view) == "Ontwerpen"
    assert selection.now == cell
    click(view, "Ontwerpen")
    assert selection.now == Selected(path_id=path)


def test_roles_are_typed_one_per_enter(view, session, selection):
    click(view, "Ontwerpen")
    before = selection.now
    click(view, "New role")
    type_and_enter("Coach")
    type_and_enter("  Toetsdeskundige ")
    type_and_enter("Teamleider")
    press(Qt.Key.Key_Return)

    assert [role.title for role in project(session).ateliers[0].roles] == [
        "Coach",
        "Toetsdeskundige",
        "Teamleider",
    ]
    assert lines(view)[5:] == [
        "    Roles (3)",
        "      Coach",
        "      Toetsdeskundige",
        "      Teamleider",
        "      New role",
    ]
    assert tree(view).findChild(QLineEdit) is None or not tree(view).findChild(QLineEdit).isVisible()
    # What the room looks at stays in sight, and each role can be taken back by itself.
    assert selection.now == before
    assert current(view) == "Ontwerpen"
    session.undo()
    assert len(project(session).ateliers[0].roles) == 2


def test_escape_ends_the_typing_of_roles_without_the_last_one(view, session):
    view.add_role()
    type_and_enter("Coach")
    QTest.keyClicks(QApplication.focusWidget(), "Toch niet")
    press(Qt.Key.Key_Escape)
    assert [role.title for role in project(session).ateliers[0].roles] == ["Coach"]
    press(Qt.Key.Key_F2)
    assert QApplication.focusWidget().text() != "Toch niet"
    press(Qt.Key.Key_Escape)


def test_what_was_typed_is_a_role_when_the_keys_go_elsewhere(view, session):
    view.add_role()
    QTest.keyClicks(QApplication.focusWidget(), "Coach")
    click(view, "Ontwerpen")
    assert [role.title for role in project(session).ateliers[0].roles] == ["Coach"]


def test_the_window_can_ask_for_what_is_being_typed(view, session):
    view.add_role()
    QTest.keyClicks(QApplication.focusWidget(), "Coach")
    view.commit_open_editor()
    click(view, "Ontwerpen")
    view.rename()
    QTest.keyClicks(QApplication.focusWidget(), "Onderwijs ontwerpen")
    view.commit_open_editor()
    atelier = project(session).ateliers[0]
    assert (atelier.roles[0].title, atelier.paths[0].title) == ("Coach", "Onderwijs ontwerpen")


def test_several_pasted_lines_are_as_many_roles(view, session):
    QGuiApplication.clipboard().setText("leider\r\n\n  Coach \nOnderzoeker")
    view.add_role()
    QTest.keyClicks(QApplication.focusWidget(), "Team")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Escape)
    titles = [role.title for role in project(session).ateliers[0].roles]
    assert titles == ["Teamleider", "Coach", "Onderzoeker"]


def test_one_pasted_line_can_still_be_changed(view, session):
    QGuiApplication.clipboard().setText("Coach\n")
    view.add_role()
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert project(session).ateliers[0].roles == ()
    type_and_enter(" van starters")
    press(Qt.Key.Key_Escape)
    assert [role.title for role in project(session).ateliers[0].roles] == ["Coach van starters"]


def test_a_role_can_be_undone_while_the_next_is_typed(view, session):
    view.add_role()
    type_and_enter("Coach")
    QTest.keyClicks(QApplication.focusWidget(), "Team")
    session.undo()
    assert QApplication.focusWidget().text() == "Team"
    type_and_enter("leider")
    press(Qt.Key.Key_Escape)
    assert [role.title for role in project(session).ateliers[0].roles] == ["Teamleider"]


def test_a_new_path_has_the_national_levels_and_is_selected(view, session, selection):
    view.add_path()
    type_and_enter("Begeleiden")

    path = project(session).ateliers[0].paths[-1]
    with session.document.read() as db:
        grid = path_grid(db, path.id)
    assert path.title == "Begeleiden"
    assert [level.anchor for level in grid.levels] == list(NationalLevel)
    assert selection.now == Selected(path_id=path.id)
    assert current(view) == "Begeleiden"


def test_enter_on_the_last_line_of_a_group_adds_there(view, session):
    click(view, "Ontwerpen")
    press(Qt.Key.Key_Down)
    assert current(view) == "New path"
    press(Qt.Key.Key_Return)
    type_and_enter("Begeleiden")
    assert [path.title for path in project(session).ateliers[0].paths] == ["Ontwerpen", "Begeleiden"]


def test_f2_renames_also_where_the_window_has_another_use_for_it(qtbot, view, session):
    window, elsewhere = QMainWindow(), []
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    action = QAction(window, shortcut="F2")
    action.triggered.connect(lambda: elsewhere.append("F2"))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    click(view, "Ontwerpen")
    press(Qt.Key.Key_F2)
    type_and_enter("Onderwijs ontwerpen")
    assert project(session).ateliers[0].paths[0].title == "Onderwijs ontwerpen"
    assert elsewhere == []
    window.takeCentralWidget()


@pytest.mark.parametrize("old", ["Proef", "vo · rollen", "Ontwerpen", "Coach"])
def test_every_thing_can_be_renamed_in_its_place(view, session, old):
    session.run(add_role, project(session).ateliers[0].id, "Coach")
    click(view, old)
    QTest.mouseDClick(
        tree(view).viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(view, old)
    )
    type_and_enter("Anders")
    assert "Anders" in [shown.strip() for shown in lines(view)]
    assert old not in [shown.strip() for shown in lines(view)]
    session.undo()
    assert old in [shown.strip() for shown in lines(view)]


def test_a_name_being_typed_survives_a_change_of_the_same_line(view, session):
    path = project(session).ateliers[0].paths[0].id
    with session.document.read() as db:
        grid = path_grid(db, path)
    click(view, "Ontwerpen")
    view.rename()
    QTest.keyClicks(QApplication.focusWidget(), "Samen ontwerp")
    session.run(write_cell, grid.rows[0].id, grid.levels[0].id, "Een tekst")
    session.run(rename_path, path, "Iets anders")
    type_and_enter("en")
    assert project(session).ateliers[0].paths[0].title == "Samen ontwerpen"


def test_without_a_name_the_old_one_stays(view, session):
    click(view, "Ontwerpen")
    view.rename()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert project(session).ateliers[0].paths[0].title == "Ontwerpen"


def test_a_copy_stands_beside_the_original_and_is_selected(view, session, selection):
    session.run(add_path, project(session).ateliers[0].id, plan("Begeleiden"))
    click(view, "Ontwerpen")
    view.duplicate()
    paths = project(session).ateliers[0].paths
    assert [path.title for path in paths] == ["Ontwerpen", "Ontwerpen (copy)", "Begeleiden"]
    assert selection.now == Selected(path_id=paths[1].id)
    assert current(view) == "Ontwerpen (copy)"


def test_the_one_beside_what_is_removed_is_selected(view, session, selection):
    atelier = project(session).ateliers[0]
    session.run(add_path, atelier.id, plan("Begeleiden"))
    session.run(add_path, atelier.id, plan("Toetsen"))
    seen = []
    selection.changed.connect(lambda: seen.append(current(view)))

    click(view, "Begeleiden")
    view.remove()
    assert current(view) == "Toetsen"
    view.remove()
    assert current(view) == "Ontwerpen"
    view.remove()
    assert selection.now == Selected(atelier_id=atelier.id)
    session.undo()
    assert [path.title for path in project(session).ateliers[0].paths] == ["Ontwerpen"]


def test_the_last_atelier_cannot_be_removed_and_the_person_is_told_why(view, session, selection):
    click(view, "vo · rollen")
    before = selection.now
    view.remove()
    box = view.findChild(QMessageBox)
    assert "laatste" in box.text()
    box.close()
    assert selection.now == before
    assert len(project(session).ateliers) == 1


def test_when_what_is_selected_is_undone_something_else_is_selected(view, session, selection):
    view.add_path()
    type_and_enter("Begeleiden")
    session.undo()
    assert current(view) == "Ontwerpen"
    assert selection.now == Selected(path_id=project(session).ateliers[0].paths[0].id)


@pytest.fixture
def two_ateliers(view, session):
    session.run(add_path, project(session).ateliers[0].id, plan("Begeleiden"))
    other = session.run(add_atelier, "po · rollen", [Sector.PO], AtelierFocus.ROLES).value
    session.run(add_path, other, plan("Toetsen"))


def titles(session):
    return [[path.title for path in atelier.paths] for atelier in project(session).ateliers]


def test_moving_down_goes_over_the_edge_of_an_atelier_and_back(view, session, two_ateliers, selection):
    click(view, "Ontwerpen")
    moved = selection.now
    seen = [titles(session)]
    for _ in range(4):
        view.move_down()
        seen.append(titles(session))
    assert seen == [
        [["Ontwerpen", "Begeleiden"], ["Toetsen"]],
        [["Begeleiden", "Ontwerpen"], ["Toetsen"]],
        [["Begeleiden"], ["Ontwerpen", "Toetsen"]],
        [["Begeleiden"], ["Toetsen", "Ontwerpen"]],
        [["Begeleiden"], ["Toetsen", "Ontwerpen"]],
    ]
    assert current(view) == "Ontwerpen"
    assert selection.now == moved
    back = []
    for _ in range(4):
        view.move_up()
        back.append(titles(session))
    assert back == [*reversed(seen[:3]), seen[0]]


def test_an_atelier_moves_as_a_whole(view, session, two_ateliers):
    click(view, "po · rollen")
    view.move_up()
    assert [atelier.title for atelier in project(session).ateliers] == ["po · rollen", "vo · rollen"]
    steps = len(session.document.steps())
    view.move_up()
    assert len(session.document.steps()) == steps


def drag(view, text, to):
    """Drag a line to a point of the tree and let go there."""
    data = tree(view).model().mimeData([line(view, text)])
    move, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = tree(view).viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(to, move, data, button, none))
    QApplication.sendEvent(viewport, QDragMoveEvent(to, move, data, button, none))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(to), move, data, button, none, QEvent.Type.Drop))


def test_a_path_is_dragged_within_its_atelier_and_to_another(view, session, two_ateliers):
    drag(view, "Ontwerpen", spot(view, "Begeleiden") + QPoint(0, 8))
    assert titles(session) == [["Begeleiden", "Ontwerpen"], ["Toetsen"]]
    drag(view, "Ontwerpen", spot(view, "Toetsen") - QPoint(0, 8))
    assert titles(session) == [["Begeleiden"], ["Ontwerpen", "Toetsen"]]
    drag(view, "Begeleiden", spot(view, "po · rollen"))
    assert titles(session) == [[], ["Ontwerpen", "Toetsen", "Begeleiden"]]
    drag(view, "Toetsen", spot(view, "Development paths (0)"))
    assert titles(session) == [["Toetsen"], ["Ontwerpen", "Begeleiden"]]
    session.undo()
    session.undo()
    assert titles(session) == [["Begeleiden"], ["Ontwerpen", "Toetsen"]]


def test_what_is_dropped_where_it_was_is_no_step(view, session, two_ateliers):
    steps = len(session.document.steps())
    drag(view, "Ontwerpen", spot(view, "Ontwerpen") - QPoint(0, 8))
    drag(view, "Ontwerpen", spot(view, "Ontwerpen") + QPoint(0, 8))
    drag(view, "Ontwerpen", spot(view, "Roles (0)"))
    assert len(session.document.steps()) == steps


def dialog():
    (found,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ]
    return found


def button(text):
    (found,) = [each for each in dialog().findChildren(QPushButton) if each.text() == text]
    return found


def test_a_new_atelier_is_named_after_what_it_is(view, session, selection):
    view.add_atelier()
    sector, focus = dialog().findChildren(QComboBox)
    QTest.keyClicks(sector, "m")
    QTest.keyClicks(focus, "c")
    QTest.mouseClick(button("Add"), Qt.MouseButton.LeftButton)

    added = project(session).ateliers[-1]
    assert (added.title, added.sectors, added.focus) == (
        "mbo · competentieniveaus",
        (Sector.MBO,),
        AtelierFocus.LEVELS,
    )
    assert selection.now == Selected(atelier_id=added.id)
    assert lines(view)[-4:] == [
        "    Development paths (0)",
        "      New path",
        "    Roles (0)",
        "      New role",
    ]


def test_an_own_name_for_an_atelier_stays(view, session):
    view.add_atelier()
    title = dialog().findChild(QLineEdit)
    title.selectAll()
    QTest.keyClicks(title, "Team Noord")
    QTest.keyClicks(dialog().findChildren(QComboBox)[0], "m")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert project(session).ateliers[-1].title == "Team Noord"


def test_without_a_name_there_is_no_atelier(view, session):
    view.add_atelier()
    title = dialog().findChild(QLineEdit)
    title.selectAll()
    QTest.keyClicks(title, " ")
    assert not button("Add").isEnabled()
    QTest.mouseClick(button("Cancel"), Qt.MouseButton.LeftButton)
    assert len(project(session).ateliers) == 1


def test_an_atelier_gets_other_words(view, session):
    click(view, "Ontwerpen")
    view.edit_atelier()
    sector = dialog().findChildren(QComboBox)[0]
    assert sector.currentText() == "vo"
    QTest.keyClicks(sector, "m")
    QTest.mouseClick(button("Save"), Qt.MouseButton.LeftButton)
    assert project(session).ateliers[0].sectors == (Sector.MBO,)
    assert project(session).ateliers[0].title == "vo · rollen"


def test_choosing_an_atelier_does_not_fold_it(view, session):
    shown = lines(view)
    click(view, "vo · rollen")
    press(Qt.Key.Key_Return)
    assert lines(view) == shown
    tree(view).collapse(line(view, "vo · rollen"))
    press(Qt.Key.Key_Return)
    assert lines(view) == shown


def test_what_was_folded_stays_folded(view, session):
    tree(view).collapse(line(view, "Development paths (1)"))
    session.run(add_role, project(session).ateliers[0].id, "Coach")
    session.run(add_path, project(session).ateliers[0].id, plan("Begeleiden"))
    assert lines(view)[2:4] == ["    Development paths (2)", "    Roles (1)"]
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Left)
    assert lines(view)[1] == "  vo · rollen"


def test_context_actions_are_offered_with_the_right_button(view):
    rename, remove = QAction("Hernoemen"), QAction("Weg")
    view.set_context_actions([rename, None, remove])
    offered = tree(view).actions()
    assert [action.text() for action in offered if not action.isSeparator()] == ["Hernoemen", "Weg"]
    assert offered[1].isSeparator()


# What is painted


def picture(view, text):
    return view.grab(
        tree(view).visualRect(line(view, text)).translated(tree(view).viewport().pos())
    ).toImage()


def colours(image):
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def warm(image):
    """Tell whether anything is painted in the warm colour of what is open; thin lines are a blend of it."""
    return any(int(colour[1:3], 16) - int(colour[5:7], 16) > 60 for colour in colours(image))


@pytest.fixture
def cells(session):
    with session.document.read() as db:
        grid = path_grid(db, project(session).ateliers[0].paths[0].id)
    return [(row.id, level.id) for row in grid.rows for level in grid.levels]


def test_the_gauge_shows_how_full_and_how_agreed_a_path_is(view, session, cells):
    tokens = Theme().tokens
    empty = picture(view, "Ontwerpen")
    for number, cell in enumerate(cells):
        session.run(write_cell, *cell, f"Tekst {number}")
    filled = picture(view, "Ontwerpen")
    session.run(set_status, cells[:2], DescriptorStatus.AGREED)
    agreed = picture(view, "Ontwerpen")

    assert tokens.outline not in colours(empty)
    assert tokens.outline in colours(filled)
    assert tokens.agreed not in colours(filled)
    assert tokens.agreed in colours(agreed)
    session.undo()
    assert picture(view, "Ontwerpen") == filled


def test_a_line_follows_an_edit_and_its_undo(view, session, cells):
    before = picture(view, "Ontwerpen")
    session.run(write_cell, *cells[0], "Tekst")
    assert picture(view, "Ontwerpen") != before
    session.undo()
    assert picture(view, "Ontwerpen") == before


def test_open_notes_are_painted_on_paths_and_roles(view, session, cells):
    role = session.run(add_role, project(session).ateliers[0].id, "Coach").value
    for text, add in (
        ("Ontwerpen", lambda: session.run(add_cell_note, *cells[0], "Kan dit kleiner?")),
        ("Coach", lambda: session.run(add_role_note, role, "Zelfde als schoolopleider?")),
    ):
        before = picture(view, text)
        add()
        assert not warm(before)
        assert warm(picture(view, text))
        session.undo()
        assert picture(view, text) == before


@pytest.mark.parametrize("width", [90, 120, 160, 200, 300])
def test_however_narrow_the_number_of_open_notes_is_in_sight(view, session, cells, width):
    view.resize(width, 700)
    QApplication.processEvents()
    for cell in cells:
        session.run(write_cell, *cell, "Tekst")
    session.run(add_cell_note, *cells[0], "Kan dit kleiner?")
    one = picture(view, "Ontwerpen")
    session.run(add_cell_note, *cells[0], "En dit?")
    assert warm(one)
    assert picture(view, "Ontwerpen") != one


def test_an_edit_reads_only_the_lines_it_shows_in(view, session, cells, monkeypatch):
    def must_not(*_):
        pytest.fail("the whole project was read")

    monkeypatch.setattr("ui.outline.view.outline", must_not)
    session.run(write_cell, *cells[0], "Tekst")
    session.run(add_cell_note, *cells[1], "Kan dit kleiner?")
    session.undo()
    assert descriptor_id(*cells[1])  # the cell of that note is gone again
    assert line(view, "Ontwerpen").data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Ontwerpen\n1 of 4 cells filled, 0 agreed"
    )
