"""A person reads what is selected, whole, and changes it where it stands."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from napl_desktop.model import AtelierFocus, DescriptorStatus, NationalLevel, Sector
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.levels import rename_level
from napl_desktop.operations.paths import assign_role, describe_path, rename_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.details import atelier_detail, dimension_detail, level_detail, path_detail
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.queries.roles import role_detail
from napl_desktop.wording import wording
from ui.inspector.view import InspectorView
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.action_table.menus import make_actions
from ui.shell.handlers.text_keys import TextKeys

LONG = "Legt met collega’s verbanden tussen vakken.\n" * 20 + "Einde."


@pytest.fixture
def session(qapp, tmp_path):
    plan = PathPlan(
        "Ontwerpen",
        (PlannedLevel("Startbekwaam"), PlannedLevel("Expert")),
        (PlannedRow(("Wat ontwikkelen?", "Samenhang"), ("Ziet verband",)), PlannedRow(("Hoe?", "Team"))),
    )
    path = tmp_path / "proef.napl"
    document = new_project(path, "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan)
    session = DocumentSession(document, Messages(wording("nl")))
    yield session
    session.close()


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def view(qtbot, session, selection):
    view = InspectorView(session, selection, Theme(), wording("nl"), WritingHelp(Settings(), "nl"))
    qtbot.addWidget(view)
    view.resize(300, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    settle()
    return view


def settle():
    """Let the layout come to rest, which takes it a few turns."""
    for _ in range(3):
        QApplication.processEvents()


def ask(session, query, *args):
    with session.document.read() as db:
        return query(db, *args)


@pytest.fixture
def atelier(session):
    return ask(session, outline).ateliers[0].id


@pytest.fixture
def grid(session):
    return ask(session, path_grid, ask(session, outline).ateliers[0].paths[0].id)


@pytest.fixture
def cell(grid):
    return Selected(path_id=grid.id, dimension_id=grid.rows[0].id, level_id=grid.levels[0].id)


@pytest.fixture
def empty_cell(grid):
    return Selected(path_id=grid.id, dimension_id=grid.rows[1].id, level_id=grid.levels[1].id)


def seen(view, kind, name=None):
    """Return the widgets of a kind that are in sight, of that name if one is given."""
    settle()
    found = [each for each in view.widget().findChildren(kind) if each.isVisible()]
    return [each for each in found if name is None or each.accessibleName() == name]


def only(view, kind, name):
    (found,) = seen(view, kind, name)
    return found


def words(view):
    return [label.text() for label in seen(view, QLabel)]


def field(view, name):
    return only(view, QPlainTextEdit, name)


def retype(view, name, text):
    """Type another text in a field, and stay in it."""
    target = field(view, name)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, text)
    return target


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(combo, text):
    """Choose an option with the keys."""
    combo.setFocus()
    QTest.keyClicks(combo, text)
    QTest.keyClick(combo, Qt.Key.Key_Return)


def steps(session):
    return len(session.document.steps())


def test_where_nothing_is_selected_a_person_reads_what_to_do(view):
    assert words(view)[1:] == [
        "Nothing chosen yet",
        "Click a cell, a row, a path or a role. Here you then see all of it, with its notes.",
    ]


# A cell


def test_a_cell_shows_where_it_is_and_its_whole_text(view, session, selection, cell):
    session.run(write_cell, *cell.cell, LONG)
    selection.select(cell)

    assert words(view)[:2] == ["Wat ontwikkelen? › Samenhang", "Startbekwaam"]
    text = field(view, "Text of the cell")
    assert text.toPlainText() == LONG
    settle()
    assert text.verticalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() > 0
    QTest.keyClick(text, Qt.Key.Key_X)
    assert text.toPlainText() == LONG


def test_the_text_of_a_cell_is_read_before_anything_is_said_about_it(view, selection, cell):
    selection.select(cell)
    text, status = field(view, "Text of the cell"), only(view, QWidget, "Status")
    level = next(label for label in seen(view, QLabel) if label.text() == "Startbekwaam")
    tops = [each.mapTo(view.widget(), QPoint()).y() for each in (level, text, status)]
    assert tops == sorted(tops)


def test_a_cell_follows_what_is_written_in_the_grid(view, session, selection, cell):
    selection.select(cell)
    session.run(write_cell, *cell.cell, "Brengt verband aan")
    assert field(view, "Text of the cell").toPlainText() == "Brengt verband aan"
    session.undo()
    assert field(view, "Text of the cell").toPlainText() == "Ziet verband"


def status(session, cell):
    return ask(session, path_grid, cell.path_id).cell(*cell.cell).status


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("voorstel", DescriptorStatus.PROPOSED),
        ("in discussie", DescriptorStatus.DISPUTED),
        ("vastgesteld", DescriptorStatus.AGREED),
    ],
)
def test_the_status_is_one_click_or_one_key(view, session, selection, cell, word, expected):
    selection.select(cell)
    click(only(view, QAbstractButton, word))
    assert status(session, cell) is expected
    assert [each.text() for each in seen(view, QAbstractButton) if each.isChecked()] == [word]
    other = only(view, QAbstractButton, "vastgesteld" if word == "voorstel" else "voorstel")
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Space)
    assert [each.text() for each in seen(view, QAbstractButton) if each.isChecked()] == [other.text()]


def test_an_empty_cell_has_no_status_to_choose_and_says_why(view, session, selection, empty_cell):
    selection.select(empty_cell)
    button = only(view, QAbstractButton, "vastgesteld")
    click(button)
    assert status(session, empty_cell) is DescriptorStatus.EMPTY
    assert not button.isEnabled()
    assert any("still empty" in text for text in words(view))

    session.run(write_cell, *empty_cell.cell, "Tekst")
    assert button.isEnabled()
    assert not any("still empty" in text for text in words(view))


def picture(widget):
    return widget.grab().toImage()


def colours(widget):
    image = picture(widget)
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_the_status_that_holds_is_painted_so(view, session, selection, cell):
    selection.select(cell)
    tokens = Theme().tokens
    agreed = only(view, QAbstractButton, "vastgesteld")
    before = picture(agreed)
    assert tokens.accent_soft not in colours(agreed)
    click(agreed)
    only(view, QAbstractButton, "voorstel").setFocus()
    assert {tokens.accent_soft, tokens.agreed} <= colours(agreed)
    assert tokens.accent_soft not in colours(only(view, QAbstractButton, "voorstel"))
    session.undo()
    assert picture(agreed) == before


# Fields


def test_a_text_is_changed_in_one_step_when_the_keys_leave_it(view, session, selection, grid):
    selection.select(Selected(path_id=grid.id))
    before = steps(session)
    text = retype(view, "Description", "Van les")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "tot leerplan ")
    assert ask(session, path_detail, grid.id).description == ""
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert ask(session, path_detail, grid.id).description == "Van les\ntot leerplan"
    assert steps(session) == before + 1
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert steps(session) == before + 1


def test_ctrl_enter_commits_also_where_the_window_has_another_use_for_it(
    qtbot, view, session, selection, grid
):
    window, elsewhere = QMainWindow(), []
    qtbot.addWidget(window)
    actions = make_actions(Theme(window), wording("nl"), window)
    TextKeys(window, actions, lambda: None, Messages(wording("nl"), window))
    window.setCentralWidget(view)
    for keys in ("Ctrl+Return", "Return", "Esc"):
        action = QAction(window, shortcut=keys)
        action.triggered.connect(lambda: elsewhere.append("the window"))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    selection.select(Selected(path_id=grid.id))
    text = retype(view, "Description", "Van les tot leerplan")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ask(session, path_detail, grid.id).description == "Van les tot leerplan"
    assert text.hasFocus()
    title = retype(view, "Development path", "Samen ontwerpen")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert ask(session, path_detail, grid.id).title == "Samen ontwerpen"
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert elsewhere == []
    window.takeCentralWidget()


def test_escape_takes_back_what_was_typed_and_ctrl_z_brings_it_again(view, session, selection, grid):
    selection.select(Selected(path_id=grid.id))
    before = steps(session)
    title = retype(view, "Development path", "Onzin")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert title.toPlainText() == "Ontwerpen"
    QTest.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Onzin" in title.toPlainText()
    QTest.keyClick(title, Qt.Key.Key_Escape)
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert steps(session) == before


def test_without_a_name_the_old_one_comes_back(view, session, selection, grid):
    selection.select(Selected(path_id=grid.id))
    title = retype(view, "Development path", " ")
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert title.toPlainText() == "Ontwerpen"
    assert ask(session, path_detail, grid.id).title == "Ontwerpen"


def test_what_is_being_typed_survives_what_others_change(view, session, selection, grid, cell):
    selection.select(Selected(path_id=grid.id))
    text = retype(view, "Description", "Van les tot")
    session.run(write_cell, *cell.cell, "Iets anders")
    session.run(rename_path, grid.id, "Samen ontwerpen")
    session.run(describe_path, grid.id, "Van een ander")
    assert field(view, "Development path").toPlainText() == "Samen ontwerpen"
    assert text.toPlainText() == "Van les tot"
    QTest.keyClicks(text, " leerplan")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert ask(session, path_detail, grid.id).description == "Van les tot leerplan"
    session.undo()
    assert text.toPlainText() == "Van een ander"


def test_what_is_being_typed_belongs_to_the_thing_it_was_typed_at(view, session, selection, grid):
    rows = grid.rows
    selection.select(Selected(path_id=grid.id, dimension_id=rows[0].id))
    retype(view, "Explanation", "Tussen vakken")
    selection.select(Selected(path_id=grid.id, dimension_id=rows[1].id))
    assert field(view, "Explanation").toPlainText() == ""
    assert ask(session, dimension_detail, rows[0].id).explanation == "Tussen vakken"
    assert ask(session, dimension_detail, rows[1].id).explanation == ""


def test_the_window_can_ask_for_what_is_being_typed(view, session, selection, grid):
    selection.select(Selected(path_id=grid.id))
    retype(view, "Description", "Van les tot leerplan")
    view.commit_open_editor()
    assert ask(session, path_detail, grid.id).description == "Van les tot leerplan"


# The other things


def test_a_row_and_a_main_dimension(view, session, selection, grid):
    row = grid.rows[0]
    selection.select(Selected(path_id=grid.id, dimension_id=row.id))
    assert words(view)[0] == "Wat ontwikkelen?"
    QTest.keyClick(retype(view, "Name", "Verband"), Qt.Key.Key_Return)
    assert ask(session, dimension_detail, row.id).title == "Verband"

    selection.select(Selected(path_id=grid.id, dimension_id=row.parent_id))
    assert field(view, "Name").toPlainText() == "Wat ontwikkelen?"
    QTest.keyClick(retype(view, "Explanation", "De inhoud"), Qt.Key.Key_Tab)
    assert ask(session, dimension_detail, row.parent_id).explanation == "De inhoud"


def test_a_path_says_how_full_it_is_and_gets_a_role(view, session, selection, grid, atelier, cell):
    coach = session.run(add_role, atelier, "Coach").value
    selection.select(Selected(path_id=grid.id))
    assert "2 row(s) × 2 level(s)\n1 of 4 cells filled" in words(view)
    shares = only(view, QWidget, "vastgesteld: 0, in discussie: 0, voorstel: 1, leeg: 3")
    before = picture(shares)
    session.run(write_cell, *cell.cell, "")
    assert shares.accessibleName() == "vastgesteld: 0, in discussie: 0, voorstel: 0, leeg: 4"
    assert picture(shares) != before

    role = only(view, QComboBox, "Role")
    assert [role.itemText(row) for row in range(role.count())] == ["no role", "Coach"]
    choose(role, "Co")
    assert ask(session, path_detail, grid.id).role_id == coach
    session.undo()
    assert role.currentText() == "no role"
    session.run(add_role, atelier, "Leider")
    assert [role.itemText(row) for row in range(role.count())] == ["no role", "Coach", "Leider"]


def test_a_level_has_a_name_a_stage_and_a_national_level(view, session, selection, grid):
    level = grid.levels[0]
    selection.select(Selected(path_id=grid.id, level_id=level.id))
    QTest.keyClick(retype(view, "Level", "Starter"), Qt.Key.Key_Return)
    QTest.keyClick(retype(view, "Stage", "Fase A"), Qt.Key.Key_Return)
    choose(only(view, QComboBox, "National level"), "start")
    detail = ask(session, level_detail, level.id)
    assert (detail.title, detail.stage, detail.anchor) == ("Starter", "Fase A", NationalLevel.STARTBEKWAAM)
    QTest.keyClick(retype(view, "Stage", " "), Qt.Key.Key_Tab)
    QTest.keyClick(only(view, QComboBox, "National level"), Qt.Key.Key_Home)
    detail = ask(session, level_detail, level.id)
    assert (detail.stage, detail.anchor) == ("", None)


def test_a_role_leads_to_its_paths(view, session, selection, grid, atelier):
    role = session.run(add_role, atelier, "Coach").value
    selection.select(Selected(role_id=role))
    assert "No path yet." in words(view)
    session.run(assign_role, grid.id, role)
    QTest.keyClick(retype(view, "Description", "Helpt starters"), Qt.Key.Key_Tab)
    QTest.keyClick(retype(view, "Role", "Schoolcoach"), Qt.Key.Key_Return)
    detail = ask(session, role_detail, role)
    assert (detail.title, detail.description) == ("Schoolcoach", "Helpt starters")

    link = only(view, QAbstractButton, "Ontwerpen")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert selection.now == Selected(path_id=grid.id)
    assert field(view, "Development path").toPlainText() == "Ontwerpen"


def test_an_atelier_has_a_name_a_sector_and_a_kind(view, session, selection, atelier):
    selection.select(Selected(atelier_id=atelier))
    assert "1 path(s), 0 role(s)" in words(view)
    QTest.keyClick(retype(view, "Atelier", "Team Noord"), Qt.Key.Key_Return)
    choose(only(view, QComboBox, "Sector"), "mbo")
    choose(only(view, QComboBox, "Kind of atelier"), "comp")
    detail = ask(session, atelier_detail, atelier)
    assert (detail.title, detail.sectors, detail.focus) == ("Team Noord", (Sector.MBO,), AtelierFocus.LEVELS)


def test_what_is_gone_makes_room_and_comes_back_with_undo(view, session, selection, cell):
    selection.select(cell)
    session.run(remove_dimension, cell.dimension_id)
    assert "Nothing chosen yet" in words(view)
    session.undo()
    assert words(view)[1] == "Startbekwaam"


def test_scrolling_over_a_choice_does_not_change_it(view, session, selection, atelier):
    selection.select(Selected(atelier_id=atelier))
    sector = only(view, QComboBox, "Sector")
    sector.setFocus()
    at = QPointF(5, 5)
    wheel = QWheelEvent(
        at,
        sector.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(sector, wheel)
    assert sector.currentText() == "vo"


# Room


@pytest.fixture
def everything(session, grid, atelier, cell, empty_cell):
    long_word = "Curriculumontwikkelingsdeskundigheidsbevorderingsmedewerker"
    session.run(rename_path, grid.id, long_word)
    session.run(rename_level, grid.levels[0].id, long_word)
    role = session.run(add_role, atelier, long_word).value
    session.run(assign_role, grid.id, role)
    session.run(write_cell, *cell.cell, long_word + " " + LONG)
    row = Selected(path_id=grid.id, dimension_id=grid.rows[0].id)
    level = Selected(path_id=grid.id, level_id=grid.levels[0].id)
    path = Selected(path_id=grid.id)
    return [
        Selected(),
        cell,
        empty_cell,
        row,
        level,
        path,
        Selected(role_id=role),
        Selected(atelier_id=atelier),
    ]


@pytest.mark.parametrize(("width", "zoom"), [(260, 100), (390, 150)])
def test_nothing_is_cut_off_however_narrow(qapp, view, selection, everything, width, zoom):
    theme = view._tools.theme
    style = qapp.style().name(), qapp.palette(), qapp.font()
    theme.apply(qapp, theme.name, zoom)
    view.resize(width, 500)
    try:
        for selected in everything:
            selection.select(selected)
            qapp.processEvents()
            assert view.widget().width() <= view.viewport().width()
            for child in seen(view, QWidget):
                right = child.mapTo(view.widget(), child.rect().topRight()).x()
                assert right <= view.viewport().width(), (selected, child)
            for text in seen(view, QPlainTextEdit):
                assert text.verticalScrollBar().maximum() == 0, text.accessibleName()
    finally:
        qapp.setStyleSheet("")
        qapp.setStyle(style[0])
        qapp.setPalette(style[1])
        qapp.setFont(style[2])


def test_everything_a_person_can_reach_with_the_keys_has_a_name(view, selection, everything):
    for selected in everything:
        selection.select(selected)
        for child in seen(view, QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                named = child.accessibleName() or (isinstance(child, QAbstractButton) and child.text())
                assert named, (selected, child)
        for label in seen(view, QLabel):
            if label.buddy() is not None:
                assert label.buddy().accessibleName() == label.text()
