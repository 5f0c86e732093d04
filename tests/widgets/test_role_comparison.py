"""A room puts roles side by side: what they share, where they differ, and what leads from one to the other."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.model import Sphere
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.role_relations import require_level
from napl_desktop.operations.roles import remove_role, rename_role, say_what_it_does
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.roles import level_names, role_titles
from napl_desktop.wording import wording
from tests.screens.fitting import misfits
from tests.screens.words import painted
from ui.kit.reading_table import PLACE
from ui.kit.theme import ThemeName
from ui.role_map.comparison import RoleComparison
from ui.role_map.marked_words import MARK
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected

Spoken = Qt.ItemDataRole.AccessibleTextRole
TESTER, DESIGNER, RESEARCHER = "Toetsdeskundige", "Curriculumontwerper", "Docentonderzoeker"
LEADER, COACH, DIGICOACH = "Onderwijskundig teamleider", "Coach van collega's", "Digicoach"
WIDE, SMALL, BOARD = (1500, 850), (1040, 560), (1366, 768)


@pytest.fixture
def session(qapp, tmp_path):
    file = shutil.copy(sample_projects() / "rollen-vo.napl", tmp_path / "rollen.napl")
    session = DocumentSession(Document.open(file), Messages(wording("nl")))
    yield session
    session.close()


@pytest.fixture
def view(qtbot, session, theme):
    view = RoleComparison(session, theme, wording("nl"))
    qtbot.addWidget(view)
    view.setWindowTitle("Roles")
    view.resize(*WIDE)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def ids(session, *titles):
    with session.document.read() as db:
        found = {title: id for id, title in role_titles(db)}
    return tuple(found[title] for title in titles)


def compare(view, *titles):
    """Let roles be compared: the first list offers all while nothing is chosen."""
    view.show_roles([])
    first = view.choosers[0]
    view.show_roles([first.itemData(first.findText(title)) for title in titles])
    view.setFocus()


def settle(qapp):
    for _turn in range(6):
        qapp.sendPostedEvents()
        qapp.processEvents()


def choose(choice, words):
    """Choose the entry of a list with these words, as a person does with the keys."""
    row = choice.findText(words)
    assert row >= 0, [choice.itemText(row) for row in range(choice.count())]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    for _step in range(row):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == words


def offered(choice):
    return [choice.itemText(row) for row in range(choice.count())]


def lines(view):
    """Return what is in the table: title, mark, and what stands below each role."""
    table = view.table
    return [
        (
            table.item(row, 0).text(),
            str(table.item(row, 0).data(MARK) or ""),
            *(table.item(row, column).text() for column in range(1, table.columnCount())),
        )
        for row in range(table.rowCount())
    ]


def heads(view):
    table = view.table
    return [table.horizontalHeaderItem(column).text() for column in range(1, table.columnCount())]


def row_of(view, title, path=""):
    titles = [line[0] for line in lines(view)]
    return titles.index(title, titles.index(path) if path else 0)


def steps(view):
    tree = view.way.steps
    rounds = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [[head.child(at).text(0).partition("\n")[0] for at in range(head.childCount())] for head in rounds]


def test_two_roles_stand_side_by_side_with_what_they_do_and_ask(view):
    compare(view, TESTER, DESIGNER)
    assert view.focusWidget() is view.table, "the keys begin there"
    assert heads(view) == [TESTER, DESIGNER]
    assert lines(view) == [
        ("Kind of task", "≠ different", "assessment en feedback", "onderwijskundig ontwerpen"),
        ("Reaches as far as", "= the same", "programma of leerplan", "programma of leerplan"),
        ("Toetsen en feedback", "", "up to expert", "up to expert"),
        ("Doelen", "= same level", "expert", "expert"),
        ("Vragen", "= same level", "expert", "expert"),
        ("Gesprek", "= same level", "expert", "expert"),
        ("Onderwijs onderzoeken", "", "–", "up to vakbekwaam"),
        ("Vraag", "only one role", "–", "vakbekwaam"),
        ("Gegevens", "only one role", "–", "vakbekwaam"),
        ("Delen", "only one role", "–", "vakbekwaam"),
    ]


def test_all_of_it_is_painted_and_what_takes_more_lines_is_higher(view, qapp):
    compare(view, RESEARCHER, DESIGNER, LEADER)
    settle(qapp)
    seen = painted(view)
    for words in (
        DESIGNER,
        "Kind of task",
        "≠ different",
        "≠ different level",
        "startbekwaam",
        "up to expert",
    ):
        assert words in seen
    low = view.table.rowHeight(row_of(view, "Vraag"))
    assert low < view.table.rowHeight(0), "a kind of task takes three lines"
    view.resize(700, 600)
    settle(qapp)
    assert low == view.table.rowHeight(row_of(view, "Vraag"))
    assert "management" in painted(view), "the last line of it"


def test_another_level_is_told_by_a_word_and_by_bold_type(view):
    compare(view, RESEARCHER, DESIGNER, LEADER)
    row = row_of(view, "Vraag")
    assert lines(view)[row][1:] == ("≠ different level", "expert", "vakbekwaam", "startbekwaam")
    assert all(view.table.item(row, column).font().bold() for column in (1, 2, 3))
    compare(view, COACH, LEADER)
    row = row_of(view, "Lesbezoek")
    assert lines(view)[row][1] == "= same level"
    assert not view.table.item(row, 1).font().bold()


def test_of_three_roles_two_may_have_the_same(view):
    compare(view, TESTER, DESIGNER, COACH)
    assert lines(view)[row_of(view, "Doelen")][1:] == ("= same level (2 of 3 roles)", "expert", "expert", "–")


def test_a_room_s_own_words_and_what_nobody_said(view):
    compare(view, TESTER, DIGICOACH)
    assert lines(view)[0][2:] == ("assessment en feedback", "digitale didactiek")
    assert lines(view)[1] == ("Reaches as far as", "", "programma of leerplan", "not said")


def test_what_is_not_written_yet_leads_to_where_it_is_to_be_written(view, session):
    compare(view, COACH, TESTER)
    place = view.table.item(row_of(view, "Lesbezoek"), 0).data(PLACE)
    with session.document.read() as db:
        levels = path_grid(db, place.path_id).levels
    for level in levels:
        session.run(write_cell, place.dimension_id, level.id, "")
    row = row_of(view, "Lesbezoek")
    assert lines(view)[row][1:] == ("", "nothing yet", "–")
    found = []
    view.place_wanted.connect(found.append)
    view.table.setCurrentCell(row, 1)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert found == [Selected(None, None, place.path_id, place.dimension_id, levels[-1].id)]


def test_every_cell_says_all_its_words(view):
    compare(view, TESTER, DESIGNER)
    row, table = row_of(view, "Vragen"), view.table
    said = table.item(row, 1).data(Spoken)
    assert said == (
        "Toetsen en feedback, Toetsen maken › Vragen, Toetsdeskundige: expert\n"
        "Verbetert vragen met de cijfers van eerdere afnames."
    )
    assert table.item(row, 1).toolTip() == said
    assert table.item(row, 0).data(Spoken) == "Toetsen maken › Vragen: = same level"
    assert table.item(row_of(view, "Vraag"), 1).data(Spoken).endswith("Toetsdeskundige: not asked")
    for line in range(table.rowCount()):
        for column in range(table.columnCount()):
            assert table.item(line, column).data(Spoken)
            assert table.item(line, column).toolTip()


def test_a_click_and_the_keys_lead_to_the_place(view, session, qapp):
    compare(view, TESTER, DESIGNER)
    settle(qapp)
    table, found = view.table, []
    view.place_wanted.connect(found.append)
    row = row_of(view, "Vragen")
    middle = table.visualItemRect(table.item(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    (cell,) = found
    with session.document.read() as db:
        grid = path_grid(db, cell.path_id)
    assert grid.title == "Toetsen en feedback"
    assert grid.cell(*cell.cell).text == "Verbetert vragen met de cijfers van eerdere afnames."
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert found[-1] == Selected(path_id=grid.id, dimension_id=cell.dimension_id)
    for _row in ("Doelen", "Toetsen en feedback"):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert found[-1] == Selected(path_id=grid.id)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert found[-1] == Selected(path_id=grid.id, level_id=grid.levels[-1].id)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert found[-1] == Selected(role_id=ids(session, TESTER)[0])
    head = table.heads
    at = QPoint(head.sectionViewportPosition(2) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert found[-1] == Selected(role_id=ids(session, DESIGNER)[0])
    count = len(found)
    table.setCurrentCell(row_of(view, "Vraag"), 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert len(found) == count, "what is not asked leads nowhere"


def test_the_way_there_and_back_and_its_steps_lead_to_their_cells(view):
    compare(view, RESEARCHER, DESIGNER)
    assert view.way.summary.text().startswith("Nog 9 onderdelen")
    assert [len(together) for together in steps(view)] == [3, 3, 3]
    assert steps(view)[0][0] == "Doelen · startbekwaam — Toetsen en feedback"
    choose(view.way.direction_choice, f"{DESIGNER} → {RESEARCHER}")
    assert view.way.summary.text().startswith("Nog 5 onderdelen")
    assert sorted(step for together in steps(view) for step in together) == [
        "Delen · expert — Onderwijs onderzoeken",
        "Gegevens · expert — Onderwijs onderzoeken",
        "Groep · startbekwaam — Collega's begeleiden",
        "Groep · vakbekwaam — Collega's begeleiden",
        "Vraag · expert — Onderwijs onderzoeken",
    ], "a cell of another path is required"
    found = []
    view.place_wanted.connect(found.append)
    view.way.steps.setFocus()
    view.way.steps.setCurrentItem(view.way.steps.topLevelItem(0).child(0))
    QTest.keyClick(view.way.steps, Qt.Key.Key_Return)
    assert found[0].cell is not None
    assert found[0].path_id is not None


def test_with_three_roles_there_are_six_directions_and_the_chosen_one_stays(view):
    compare(view, RESEARCHER, DESIGNER, LEADER)
    assert len(offered(view.way.direction_choice)) == 6
    words = f"{LEADER} → {DESIGNER}"
    choose(view.way.direction_choice, words)
    view.read_again()
    assert view.way.direction_choice.currentText() == words
    choose(view.choosers[2], "no third role")
    assert offered(view.way.direction_choice) == [
        f"{RESEARCHER} → {DESIGNER}",
        f"{DESIGNER} → {RESEARCHER}",
    ]


def test_where_nothing_is_needed_a_sentence_says_so(view):
    compare(view, DESIGNER, TESTER)
    assert view.way.summary.text() == (
        "Nothing: who is Curriculumontwerper already has all that Toetsdeskundige asks for."
    )
    assert not view.way.steps.isVisible()


def test_a_role_that_asks_for_nothing_says_what_to_do(view, session):
    compare(view, TESTER, DIGICOACH)
    nothing = "Digicoach asks for nothing yet. Choose its levels at the role on the right."
    assert view.way.summary.text() == nothing
    choose(view.way.direction_choice, f"{DIGICOACH} → {TESTER}")
    assert view.way.summary.text().startswith("Nog 11 onderdelen")
    assert view.way.hint.text().startswith(nothing)
    with session.document.read() as db:
        level = next(each for each in level_names(db) if each.with_path.startswith("Toetsen"))
    session.run(require_level, ids(session, DIGICOACH)[0], level.id)
    assert view.way.summary.text().startswith("Nog 8 onderdelen")
    assert lines(view)[row_of(view, "Doelen")][1:] == ("≠ different level", "expert", "startbekwaam")


def test_the_lists_ask_for_roles_and_never_offer_one_twice(view, session):
    view.show_roles([])
    view.setFocus()
    assert view.advice.text() == "Choose two roles above to see them side by side."
    assert not view.table.isVisible()
    assert view.focusWidget() is view.choosers[0], "which asks first"
    choose(view.choosers[0], TESTER)
    assert view.role_ids == ids(session, TESTER)
    assert TESTER not in offered(view.choosers[1])
    choose(view.choosers[1], DESIGNER)
    assert view.table.isVisible()
    assert not view.advice.isVisible()
    assert offered(view.choosers[1])[0] != "choose a role…", "one that is chosen can only become another"
    choose(view.choosers[2], LEADER)
    assert view.role_ids == ids(session, TESTER, DESIGNER, LEADER)
    assert heads(view) == [TESTER, DESIGNER, LEADER]


def test_the_same_role_twice_is_one_and_more_than_three_are_three(view, session):
    compare(view, TESTER, TESTER)
    assert view.role_ids == ids(session, TESTER)
    assert view.advice.isVisible()
    compare(view, TESTER, DESIGNER, LEADER, COACH)
    assert view.role_ids == ids(session, TESTER, DESIGNER, LEADER)


def test_it_follows_what_is_done_as_long_as_it_is_seen(view, session):
    compare(view, TESTER, DESIGNER)
    tester, designer = view.role_ids
    session.run(rename_role, tester, "Toetser")
    assert heads(view) == ["Toetser", DESIGNER]
    assert view.choosers[0].currentText() == "Toetser"
    session.run(say_what_it_does, tester, "", Sphere.NATIONAL)
    assert lines(view)[0][1:] == ("", "not said", "onderwijskundig ontwerpen")
    assert lines(view)[1][1:3] == ("≠ different", "nationaal")
    view.hide()
    session.run(rename_role, tester, TESTER)
    assert heads(view) == ["Toetser", DESIGNER]
    view.show()
    view.read_again()
    assert heads(view) == [TESTER, DESIGNER]
    session.run(remove_role, tester)
    assert view.role_ids == (designer,)
    assert view.choosers[0].currentText() == "choose a role…"
    assert view.advice.isVisible()


@pytest.mark.parametrize("part", ["table", "steps", "choice"])
def test_escape_and_the_button_go_back_and_the_window_does_not_get_escape(qtbot, session, theme, qapp, part):
    window = QWidget()
    qtbot.addWidget(window)
    view = RoleComparison(session, theme, wording("nl"))
    QVBoxLayout(window).addWidget(view)
    of_window, closed = [], []
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
    escape.activated.connect(lambda: of_window.append(True))
    view.closed.connect(lambda: closed.append(True))
    window.resize(*WIDE)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    compare(view, RESEARCHER, DESIGNER)
    settle(qapp)
    {"table": view.table, "steps": view.way.steps, "choice": view.choosers[1]}[part].setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert (closed, of_window) == ([True], [])
    QTest.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    assert closed == [True, True]


def test_tab_goes_round_everything_from_top_to_bottom(view, qapp):
    compare(view, RESEARCHER, DESIGNER)
    settle(qapp)
    view.back_button.setFocus()
    passed = []
    for _stop in range(7):
        passed.append(view.focusWidget())
        assert view.focusWidget().accessibleName() or view.focusWidget() is view.back_button
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    assert passed == [
        view.back_button,
        *view.choosers,
        view.table,
        view.way.direction_choice,
        view.way.steps,
    ]


@pytest.mark.parametrize(("size", "zoom"), [(WIDE, 100), (SMALL, 100), (BOARD, 185), ((700, 600), 100)])
@pytest.mark.parametrize("titles", [(TESTER, DESIGNER), (RESEARCHER, DESIGNER, LEADER), (TESTER,)])
def test_nothing_is_cut_off(view, qapp, theme, size, zoom, titles):
    compare(view, *titles)
    theme.apply(qapp, ThemeName.LIGHT, zoom)
    view.resize(*size)
    settle(qapp)
    assert misfits(view, view.size()) == []


def test_the_way_is_beside_the_table_where_there_is_room_and_else_below_it(view, qapp, theme):
    compare(view, TESTER, DESIGNER)
    settle(qapp)

    def left_and_top(widget):
        at = widget.mapTo(view, QPoint())
        return at.x(), at.y()

    assert left_and_top(view.way)[0] > left_and_top(view.table)[0] + view.table.width()
    theme.apply(qapp, ThemeName.DARK, 185)
    settle(qapp)
    assert left_and_top(view.way)[0] < left_and_top(view.table)[0] + view.table.width()
    assert left_and_top(view.way)[1] > left_and_top(view.table)[1] + view.table.height()
