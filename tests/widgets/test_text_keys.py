"""Every key of the window pressed in every kind of text: the text has it, or the window, or nobody does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolButton, QWidget

from napl_desktop.document.history.steps import StepKind
from napl_desktop.model import AtelierFocus, DescriptorStatus, KnownPerspective, Sector
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from tests.core.made_projects import shown
from tests.screens.made_once import made_once
from tests.screens.stage import Stage
from ui.kit.theme import Theme
from ui.session.selection import Selected
from ui.shell.action_table.menus import make_actions
from ui.shell.handlers.text_keys import text_in
from ui.shell.views.all_views import GRID

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
)
TYPED = "een twee drie"
ROWS = (
    PlannedRow(("Wat", "Keuze"), ("Kiest", "Weegt")),
    PlannedRow(("Wat", "Samenhang"), ("Ziet", "Legt")),
    PlannedRow(("Hoe", "Team"), ("Werkt", "Leidt")),
)
PLAN = PathPlan("Pad", (PlannedLevel("start"), PlannedLevel("meester")), ROWS)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a project in which every kind of text can be typed."""
    started = Stage(qapp, tmp_path)
    started.open_file(with_every_text(tmp_path))
    yield started
    started.clear()
    started.close()


@made_once
def with_every_text(folder: Path) -> Path:
    file = folder / "werk.napl"
    with new_project(file, "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN) as document:
        with document.read() as db:
            (atelier,) = outline(db).ateliers
            grid = path_grid(db, atelier.paths[0].id)
        assert grid is not None
        add_role(document, atelier.id, "Coach")
        add_participant(document, atelier.id, "Anna", KnownPerspective.TEACHER.id)
        add_cell_note(document, grid.rows[1].id, grid.levels[0].id, "Al gezegd")
    return file


# The texts that a person can type in


def focused(stage: Stage) -> QWidget:
    stage.window.activateWindow()
    stage.settle()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(stage), key, modifiers)
    stage.settle()


def into(stage: Stage, name: str, kind: type[QWidget] = QPlainTextEdit) -> None:
    """Give the keys to the field of that name."""
    stage.settle()
    fields = stage.window.findChildren(kind)
    next(each for each in fields if each.isVisible() and each.accessibleName() == name).setFocus()
    stage.settle()


def cell(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_F2)


def row_title(stage: Stage) -> None:
    stage.select("Samenhang")
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_F2)


def level_name(stage: Stage) -> None:
    stage.select(level=0)
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_F2)


def new_row(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("add-row")


def new_note(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("add-note")


def rewritten_note(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.settle()
    buttons = stage.page.inspector.findChildren(QToolButton)
    next(each for each in buttons if each.accessibleName() == "Opmerking wijzigen").click()
    stage.settle()


def proposal(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("proposals")


def description(stage: Stage) -> None:
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    into(stage, "Omschrijving")


def path_title(stage: Stage) -> None:
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    into(stage, "Ontwikkelpad")


def row_title_beside(stage: Stage) -> None:
    stage.select("Samenhang")
    into(stage, "Naam")


def role_title(stage: Stage) -> None:
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(role_id=atelier.roles[0].id))
    into(stage, "Rol")


def participant(stage: Stage) -> None:
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(atelier_id=atelier.id))
    into(stage, "Naam van de deelnemer")


def outline_name(stage: Stage) -> None:
    stage.page.outline.setFocus()
    stage.trigger("rename")


def new_role(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("add-role")


def find_line(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("find")


def replace_line(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("replace")
    into(stage, "Vervangen door", QLineEdit)


def line_of_a_dialog(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("name-version")
    (dialog,) = stage.on_top()
    line = dialog.findChild(QLineEdit)
    dialog.activateWindow()
    line.setFocus()
    stage.settle()


def list_in_a_dialog_that_can_be_typed_in(stage: Stage) -> None:
    stage.select("Samenhang", 0)
    stage.trigger("level")
    (dialog,) = stage.on_top()
    dialog.activateWindow()
    dialog.findChildren(QLineEdit)[-1].parentWidget().setFocus()
    stage.settle()


IN_GRID = [cell, row_title, level_name, new_row]
IN_DIALOG = [line_of_a_dialog, list_in_a_dialog_that_can_be_typed_in]
BESIDE = [
    *(new_note, rewritten_note, proposal, description, path_title, row_title_beside, role_title, participant),
    *(outline_name, new_role, find_line, replace_line),
]
TEXTS = [*IN_GRID, *BESIDE, *IN_DIALOG]


@pytest.fixture(params=TEXTS, ids=lambda text: text.__name__)
def place(request: pytest.FixtureRequest) -> Callable[[Stage], None]:
    return request.param


# Who has a key

CHANGES_WHAT_IS_CHOSEN = {
    *("duplicate", "move-up", "move-down", "move-left", "move-right", "indent", "outdent"),
    *("move-text-up", "move-text-down", "move-text-left", "move-text-right"),
    *("add-sub-row", "add-main-dimension", "add-level"),
    *("status-proposed", "status-disputed", "status-agreed"),
}
OF_THE_TEXT = {"cut", "copy", "paste", "choose-all", "remove", "add-row", "undo", "redo"}


def keys() -> list[tuple[str, QKeySequence]]:
    """Return every key of every action, with its name."""
    theme = Theme()
    actions = make_actions(theme, wording("nl"), theme)
    return [(name, key) for name, action in actions.all().items() for key in action.shortcuts()]


def combination(key: QKeySequence) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return key[0].key(), key[0].keyboardModifiers()


def field_of(stage: Stage) -> QTextEdit | QPlainTextEdit | QLineEdit:
    dialogs = stage.on_top()
    if not dialogs:
        stage.window.activateWindow()
        stage.settle()
    found = text_in(QApplication.focusWidget())
    assert found is not None
    return found


def words(field: QTextEdit | QPlainTextEdit | QLineEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def type_it(stage: Stage) -> QTextEdit | QPlainTextEdit | QLineEdit:
    """Type over what is in the text that has the keys; the cursor stands before the last word."""
    field = field_of(stage)
    field.selectAll()
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    for _letter in "drie":
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Left)
    stage.settle()
    return field


def looks(stage: Stage, field: QTextEdit | QPlainTextEdit | QLineEdit) -> tuple[object, ...]:
    cursor = field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()
    return words(field), cursor


def test_every_key_of_the_window_is_either_of_the_text_or_of_the_window(
    stage: Stage, place: Callable[[Stage], None]
) -> None:
    """The deeds themselves are taken away: what is asked is who gets the key, and whether anything changed."""
    place(stage)
    done: list[str] = []
    for name, action in stage.window.actions_by_name.all().items():
        action.triggered.disconnect()
        action.setEnabled(True)
        action.setVisible(True)  # also what another kind of project has
        action.triggered.connect(lambda _checked=False, name=name: done.append(name))
    stage.window.actions_by_name.show = lambda _now: None
    field = type_it(stage)
    before, document = looks(stage, field), shown(stage.session.document)
    for name, key in keys():
        if name in OF_THE_TEXT:
            continue
        for action in stage.window.actions_by_name.all().values():
            action.setEnabled(True)
        QTest.keyClick(QApplication.focusWidget(), *combination(key))
        stage.settle()
        is_elsewhere = name in CHANGES_WHAT_IS_CHOSEN and (place not in IN_GRID or name == "duplicate")
        is_of_outline = name == "write" and place in (outline_name, new_role)
        expected = [] if is_elsewhere or is_of_outline or place in IN_DIALOG else [name]
        assert done == expected, (name, key.toString())
        if place not in IN_DIALOG:
            assert looks(stage, field) == before, (name, key.toString())
        done.clear()
    assert shown(stage.session.document) == document


def sent(bare: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key in a text that is in no window, so that no window has a use for it."""
    typed = " " if key is Key.Key_Space else ""
    bare.event(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, typed))


def put_cursor(field: QTextEdit | QPlainTextEdit | QLineEdit, selected: int) -> None:
    """Put the cursor in the second word, with so many letters selected."""
    if isinstance(field, QLineEdit):
        field.setCursorPosition(6)
        if selected:
            field.setSelection(6, selected)
        return
    cursor = field.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(6 + selected, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


TEXT_KEYS = [
    (Key.Key_Backspace, CTRL),
    (Key.Key_Delete, CTRL),
    (Key.Key_Left, CTRL),
    (Key.Key_Right, CTRL),
    (Key.Key_Left, CTRL | SHIFT),
    (Key.Key_Right, CTRL | SHIFT),
    (Key.Key_Home, CTRL),
    (Key.Key_End, CTRL),
    (Key.Key_Home, CTRL | SHIFT),
    (Key.Key_End, SHIFT),
    (Key.Key_A, CTRL),
    (Key.Key_C, CTRL),
    (Key.Key_X, CTRL),
    (Key.Key_V, CTRL),
    (Key.Key_Insert, SHIFT),
    (Key.Key_Backspace, NONE),
    (Key.Key_Delete, NONE),
    (Key.Key_Space, SHIFT),
]


def test_a_text_does_with_its_keys_what_qt_does_and_nothing_else_changes(
    stage: Stage, place: Callable[[Stage], None]
) -> None:
    place(stage)
    field = type_it(stage)
    bare = QLineEdit() if isinstance(field, QLineEdit) else QPlainTextEdit()
    document, selected = shown(stage.session.document), stage.window.selection.now
    for key, modifiers in TEXT_KEYS:
        for each in (field, bare):
            each.setText(TYPED) if isinstance(each, QLineEdit | QTextEdit) else each.setPlainText(TYPED)
            QApplication.clipboard().setText("vier")
            put_cursor(each, selected=0 if key in (Key.Key_Backspace, Key.Key_Delete) else 2)
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        # Of a line Ctrl+Home is nothing to Qt, and would be something to what is around the line.
        is_edge = isinstance(bare, QLineEdit) and key in (Key.Key_Home, Key.Key_End)
        sent(bare, key, modifiers & ~CTRL if is_edge else modifiers)
        assert looks(stage, field) == looks(stage, bare), (key, modifiers)
    assert shown(stage.session.document) == document
    assert stage.window.selection.now == selected
    assert [action for action in stage.session.document.steps() if action.kind is StepKind.UNDO] == []
    bare.deleteLater()
    hold_ctrl_backspace(stage)


def hold_ctrl_backspace(stage: Stage) -> None:
    """Delete word by word what is typed, and go on where there is nothing any more."""
    field = type_it(stage)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_End)
    before = shown(stage.session.document)
    for left in ("een twee ", "een ", "", ""):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Backspace, CTRL)
        assert words(field) == left
    assert shown(stage.session.document) == before
    assert text_in(QApplication.focusWidget()) is field


# Enter in each of them


def titles(stage: Stage) -> list[str]:
    return [row.title for row in stage.grid.dimensions]


def test_ctrl_enter_makes_a_row_from_the_grid_only(stage: Stage, place: Callable[[Stage], None]) -> None:
    place(stage)
    before = titles(stage)
    field = type_it(stage)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, CTRL)
    stage.settle()
    model = stage.page.workspace.grid.focusProxy().model()
    asked = model.rowCount() - 1 - len(titles(stage))
    assert asked == (1 if place in IN_GRID else 0)
    made = set(titles(stage)) - set(before)
    assert made <= {TYPED}
    if place in IN_GRID:
        assert words(field) == ""


@pytest.mark.parametrize(
    "several_lines",
    [cell, row_title, new_row, new_note, rewritten_note, proposal, description],
    ids=lambda text: text.__name__,
)
def test_shift_enter_and_alt_enter_make_a_new_line(
    stage: Stage, several_lines: Callable[[Stage], None]
) -> None:
    several_lines(stage)
    for modifiers in (SHIFT, ALT):
        field = type_it(stage)
        before = shown(stage.session.document)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, modifiers)
        stage.settle()
        assert words(field) == "een twee \ndrie"
        assert shown(stage.session.document) == before


@pytest.mark.parametrize(
    ("place", "name", "action"),
    [
        (new_note, "Perspectief", "add-cell-note"),
        (rewritten_note, "Perspectief", "change-note"),
        (proposal, "Perspectief", "propose-text"),
        (participant, "Perspectief van de deelnemer", None),
    ],
)
def test_ctrl_enter_in_the_list_beside_a_text_does_what_it_does_in_the_text(
    stage: Stage, place: Callable[[Stage], None], name: str, action: str | None
) -> None:
    place(stage)
    type_it(stage)
    written = len(stage.session.document.steps())
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    stage.settle()
    assert QApplication.focusWidget().accessibleName() == name
    model = stage.page.workspace.grid.focusProxy().model()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, CTRL)
    stage.settle()
    done = [step.action for step in stage.session.document.steps()][written:]
    assert done == ([action] if action else ["change-participant"])
    assert model.rowCount() - 1 == len(titles(stage)) == 5


def test_a_new_participant_is_added_from_the_list_beside_the_name(stage: Stage) -> None:
    participant(stage)
    lines = [
        each
        for each in stage.page.inspector.findChildren(QPlainTextEdit)
        if each.isVisible() and each.accessibleName() == "Naam van de deelnemer"
    ]
    next(each for each in lines if not each.toPlainText()).setFocus()
    stage.settle()
    QTest.keyClicks(QApplication.focusWidget(), "Bea")
    press(stage, Key.Key_Tab)
    press(stage, Key.Key_Return, CTRL)
    last = stage.session.document.undoable()
    assert last is not None
    assert last.action == "add-participant"
    assert len(titles(stage)) == 5


# What the window does from a text in the grid: it writes that first, and acts on what is seen


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("move-up", "move-dimension"),
        ("move-right", "move-level"),
        ("move-text-down", "swap-cells"),
        ("indent", "move-dimension"),
        ("status-agreed", "set-status-agreed"),
    ],
)
def test_from_a_cell_the_window_writes_first_and_then_does_it_to_that_cell(
    stage: Stage, name: str, step: str
) -> None:
    cell(stage)
    here = stage.window.selection.now.cell
    written = len(stage.session.document.steps())
    type_it(stage)
    (key, *_others) = stage.window.actions_by_name[name].shortcuts()
    QTest.keyClick(QApplication.focusWidget(), *combination(key))
    stage.settle()
    assert [each.action for each in stage.session.document.steps()][written:] == ["write-cell", step]
    if name == "status-agreed":
        assert stage.grid.cell(*here).status is DescriptorStatus.AGREED
    assert TYPED in str(shown(stage.session.document))


def test_a_row_that_is_added_over_another_view_is_typed_in_sight(stage: Stage) -> None:
    for over in ("row-forward", "proposals", "view-graph", "view-overview"):
        stage.page.workspace.show_view(GRID)
        stage.select("Samenhang", 0)
        stage.trigger(over)
        stage.window.actions_by_name["add-row"].trigger()
        stage.settle()
        assert focused(stage).isVisible()
        stage.write(f"Rij na {over}")
        press(stage, Key.Key_Return)
        assert f"Rij na {over}" in titles(stage)


def test_escape_on_the_board_first_ends_what_is_typed_and_then_leaves(stage: Stage) -> None:
    stage.trigger("board")
    find_line(stage)
    press(stage, Key.Key_Escape)
    assert stage.window.board.is_on
    press(stage, Key.Key_Escape)
    assert not stage.window.board.is_on
