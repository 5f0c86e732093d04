"""At the edges of the grid nothing that was just written is replaced, and nothing is added that nobody typed."""

from functools import partial
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.files import DiskFull
from napl_desktop.operations.dimensions import remove_dimension, rename_dimension
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from tests.widgets.grid_room import PLAN, make_document, message, shown_room
from ui.session.selection import Selected

Key, Modifier = Qt.Key, Qt.KeyboardModifier
SHIFT, CTRL = Modifier.ShiftModifier, Modifier.ControlModifier
TREE = ["Wat", "  Keuze", "  Samenhang", "Hoe", "  Team", "  Proces"]


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        tester = QAbstractItemModelTester(room.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        yield room
        assert tester.model() is room.model


def shown(room):
    """Return the titles in the grid as a person sees them, also of what is not there yet."""
    return [room.model.headerData(row, Qt.Orientation.Vertical) for row in range(1, room.model.rowCount())]


# Letters after Enter


@pytest.mark.parametrize("presses", [1, 2])
def test_after_enter_on_the_last_row_letters_go_on_below_what_was_written(room, presses):
    room.go("Proces", "Vakbekwaam")
    room.type("Eerst dit.")
    for _press in range(presses):
        room.press(Key.Key_Return)
    assert room.here == ("Proces", "Vakbekwaam")
    assert not room.editor.isVisible()
    room.type("Dan dat.")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[1] == "Eerst dit.\nDan dat."
    assert room.tree() == TREE
    assert room.steps() == ["write-cell", "write-cell"]


def test_a_letter_of_more_than_one_key_goes_on_too(room):
    room.go("Proces", "Vakbekwaam")
    room.type("Eerst.")
    room.press(Key.Key_Return)
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(room.table, composed)
    room.press(Key.Key_Return)
    assert room.texts("Proces")[1] == "Eerst.\né"


def test_enter_on_the_last_row_without_typing_replaces_nothing_either(room):
    room.go("Team", "Meester")
    room.press(Key.Key_Return)
    room.press(Key.Key_Up)
    room.type("x")
    room.press(Key.Key_Escape)
    room.session.run(rename_dimension, room.key("Proces", "Meester")[0], "Proces")
    room.go("Proces", "Meester")
    room.type("Kijkt terug.")
    room.press(Key.Key_Return)
    room.go("Team", "Meester")
    room.go("Proces", "Meester")
    room.press(Key.Key_Return)
    room.type("En vooruit.")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[2] == "Kijkt terug.\nEn vooruit."


def test_when_another_place_was_chosen_letters_replace_again(room):
    room.go("Proces", "Vakbekwaam")
    room.type("Eerst dit.")
    room.press(Key.Key_Return)
    room.press(Key.Key_Up)
    room.press(Key.Key_Down)
    room.type("Nieuw.")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[1] == "Nieuw."


@pytest.mark.parametrize(
    ("row", "level", "before", "after"),
    [
        ("Proces", "", "Werkwijze", ("Werkwijze", "En meer.")),
        ("", "Meester", "Expert", "Expert En meer."),
        ("", "Startbekwaam", "Begin", "Begin En meer."),
    ],
)
def test_also_at_the_last_title_and_at_levels(room, row, level, before, after):
    room.go(row, level)
    room.type(before)
    room.press(Key.Key_Return)
    room.type("En meer.")
    room.press(Key.Key_Return)
    if row:
        head = room.grid.rows[-1]
        assert (head.title, head.explanation) == after
    else:
        assert after in room.levels()


def test_at_a_folded_band_that_is_last_the_title_is_kept(room):
    room.go("Hoe")
    room.press(Key.Key_Left)
    assert shown(room)[-1] == "Hoe"
    room.type("Waarmee")
    room.press(Key.Key_Return)
    room.type("Dit en dat.")
    room.press(Key.Key_Return)
    band = next(head for head in room.grid.dimensions if not head.is_leaf and head.title == "Waarmee")
    assert band.explanation == "Dit en dat."
    assert room.here == ("Waarmee", "")


def test_shift_tab_in_the_first_cell_replaces_nothing(room):
    room.go("Keuze", "Startbekwaam")
    room.type("Weegt.")
    room.press(Key.Key_Backtab, SHIFT)
    assert room.here == ("Keuze", "Startbekwaam")
    room.type("Kiest.")
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Weegt.\nKiest."


def test_who_is_written_in_between_goes_on_in_the_same_line(room):
    """Saving, another program, a status key: the text is written, and the sentence goes on."""
    room.go("Team", "Vakbekwaam")
    room.type("Overlegt")
    assert room.view.commit_open_editor()
    room.type(" met")
    assert room.view.commit_open_editor()
    room.type("allen")
    room.press(Key.Key_Return)
    assert room.texts("Team")[1] == "Overlegt metallen"


def test_shift_enter_on_a_chosen_cell_opens_it_on_a_new_line(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_Return, SHIFT)
    room.type("Ook dit.")
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "Kiest een doel.\nOok dit."
    room.go("Proces", "Meester")
    room.press(Key.Key_Return, SHIFT)
    room.type("Leeg.")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[2] == "Leeg."
    before = room.steps()
    room.go("Keuze", "Vakbekwaam")
    room.press(Key.Key_Return, SHIFT)
    room.press(Key.Key_Return)
    assert room.steps() == before, "a new line without letters is no edit"


# A place for what is not there yet


@pytest.mark.parametrize("leave", [Key.Key_Escape, Key.Key_Return, Key.Key_Backtab, Key.Key_Tab])
def test_tab_in_the_last_cell_goes_to_a_place_for_a_row_that_leaves_nothing_behind(room, leave):
    room.go("Proces", "Meester")
    room.type("Laatste.")
    room.press(Key.Key_Tab)
    assert (room.editor.isVisible(), room.editor.text) == (True, "")
    assert shown(room) == [*(title.strip() for title in TREE), "new row"]
    assert room.steps() == ["write-cell"]
    room.press(leave, SHIFT if leave == Key.Key_Backtab else Modifier.NoModifier)
    assert not room.editor.isVisible()
    assert shown(room) == [title.strip() for title in TREE]
    assert room.steps() == ["write-cell"]
    assert room.here == ("Proces", "Meester")
    room.table.setFocus()
    room.type("Meer.")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[2].startswith("Laatste."), "what was just written is not replaced"


def test_its_title_makes_the_row_in_one_step_and_tab_goes_on_in_it(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    room.type("Tempo")
    room.press(Key.Key_Tab)
    room.type("Houdt vol.")
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE, "  Tempo"]
    assert room.texts("Tempo")[0] == "Houdt vol."
    assert room.steps() == ["add-dimension", "write-cell"]
    room.session.undo()
    room.session.undo()
    assert room.tree() == TREE


def test_a_click_elsewhere_makes_it_and_one_letter_is_enough(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    room.type("T")
    room.go("Keuze", "Meester")
    assert room.tree() == [*TREE, "  T"]
    assert room.steps() == ["add-dimension"]


def test_what_is_selected_elsewhere_makes_it_and_stays_selected(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    room.type("Tempo")
    dimension_id, level_id = room.key("Keuze", "Meester")
    room.selection.select(Selected(path_id=room.path_id, dimension_id=dimension_id, level_id=level_id))
    assert room.tree() == [*TREE, "  Tempo"]
    assert room.here == ("Keuze", "Meester")
    assert room.table.currentIndex() == room.index("Keuze", "Meester")


def test_in_a_path_without_levels_or_rows_too(theme, tmp_path):
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").mkdir()
    plan = PathPlan("Rijen", (), (PlannedRow(("Een",), ()), PlannedRow(("Twee",), ())))
    with shown_room(make_document(tmp_path / "een", plan), theme) as room:
        room.go("Twee")
        room.press(Key.Key_Tab)
        room.type("Drie")
        room.press(Key.Key_Tab)
        room.type("Vier")
        room.press(Key.Key_Return)
        assert room.tree() == ["Een", "Twee", "Drie", "Vier"]
    with shown_room(make_document(tmp_path / "twee", PathPlan("N", (PlannedLevel("A"),))), theme) as room:
        room.go("", "A")
        room.press(Key.Key_Tab)
        room.type("Eerste")
        room.press(Key.Key_Return)
        assert room.tree() == ["Eerste"]


def test_a_band_that_is_folded_after_the_last_cell_stays_folded(room):
    room.go("Hoe")
    room.press(Key.Key_Left)
    room.go("Samenhang", "Meester")
    room.press(Key.Key_Tab)
    room.type("Tussenin")
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE[:3], "  Tussenin", *TREE[3:]]
    assert shown(room)[-1] == "Hoe"


def test_a_row_in_a_folded_band_is_typed_in_sight(room):
    room.go("Wat")
    room.press(Key.Key_Left)
    room.view.add_row()
    assert shown(room)[:4] == ["Wat", "Keuze", "Samenhang", "new row"]
    room.type("Kern")
    room.press(Key.Key_Return)
    assert room.tree()[:4] == [*TREE[:3], "  Kern"]


@pytest.mark.parametrize("modifiers", [CTRL, CTRL | Modifier.KeypadModifier])
def test_ctrl_enter_in_a_text_is_done_and_asks_for_a_row_below(room, modifiers):
    key = Key.Key_Enter if modifiers & Modifier.KeypadModifier else Key.Key_Return
    room.go("Keuze", "Meester")
    room.type("Klaar.")
    room.press(key, modifiers)
    for title in ("Een", "Twee"):
        room.type(title)
        room.press(key, modifiers)
    room.press(Key.Key_Escape)
    assert room.texts("Keuze")[2] == "Klaar."
    assert room.tree() == [*TREE[:2], "  Een", "  Twee", *TREE[2:]]
    assert room.steps() == ["write-cell", "add-dimension", "add-dimension"]


@pytest.mark.parametrize(
    ("deed", "where"),
    [
        ("add_row", ("Keuze", "")),
        ("add_sub_row", ("Keuze", "")),
        ("add_main_dimension", ("Keuze", "")),
        ("add_last_row", ("Keuze", "")),
        ("levels.add", ("", "Startbekwaam")),
        ("levels.add_last", ("", "Startbekwaam")),
    ],
)
def test_what_is_left_without_a_title_was_never_there(room, deed, where):
    before = room.grid
    for leave in (
        partial(room.press, Key.Key_Escape),
        partial(room.press, Key.Key_Return),
        room.view.commit_open_editor,
        partial(room.go, "Team", "Meester"),
    ):
        room.go(*where)
        attrgetter(deed)(room.view)()
        assert room.editor.isVisible()
        assert room.model.rowCount() + room.model.columnCount() == 12
        leave()
        assert not room.editor.isVisible()
        assert room.model.rowCount() + room.model.columnCount() == 11
    assert (room.grid, room.steps()) == (before, [])


@pytest.mark.parametrize(
    "deed", ["remove", "move_down", "indent", "clear_cell", "rename", "move_text_up", "copy", "go_to_next"]
)
def test_a_deed_acts_on_what_was_chosen_before_and_never_on_what_is_not_there_yet(room, deed):
    room.go("Team", "Startbekwaam")
    getattr(room.view, deed)()
    room.view.commit_open_editor()
    wanted = room.tree(), room.steps()
    for _step in room.steps():
        room.session.undo()
    room.go("Team", "Startbekwaam")
    room.view.add_row()
    getattr(room.view, deed)()
    room.view.commit_open_editor()
    done = len(wanted[1])
    assert (room.tree(), room.steps()[done:]) == wanted
    assert len(shown(room)) == len(room.tree())


def test_a_title_that_cannot_be_written_stays_open(room, monkeypatch):
    def full(document, *_args):
        raise DiskFull(document.path)

    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    room.type("Tempo")
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.operations.dimensions.add_dimension", full)
        room.press(Key.Key_Return)
        room.settle()
        message().accept()
        room.settle()
    assert (room.editor.isVisible(), room.editor.text) == (True, "Tempo")
    room.view.activateWindow()
    room.settle()
    room.press(Key.Key_Return)
    assert room.tree() == [*TREE, "  Tempo"]


def test_what_changes_meanwhile_leaves_the_title_that_is_typed(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    room.type("Tem")
    room.session.run(rename_dimension, room.key("Keuze", "Meester")[0], "Kern")
    room.settle()
    room.type("po")
    room.press(Key.Key_Return)
    assert room.tree() == ["Wat", "  Kern", *TREE[2:], "  Tempo"]


def test_a_half_typed_title_is_told_as_long_as_it_is_no_row(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Tab)
    assert room.view.drafts() == ()
    room.type("Tempo")
    hoe = next(head.id for head in room.grid.dimensions if head.title == "Hoe")
    assert room.view.drafts() == (Draft(target_of(("new", "dimension", room.path_id, hoe, "2")), "Tempo"),)
    room.press(Key.Key_Return)
    assert room.view.drafts() == ()
    room.go("", "Vakbekwaam")
    room.view.levels.add()
    room.type("Gevorderd")
    assert room.view.drafts() == (Draft(target_of(("new", "level", room.path_id, "2")), "Gevorderd"),)
    room.press(Key.Key_Escape)
    assert room.view.drafts() == ()


def test_what_it_was_to_be_under_may_go_and_the_title_can_be_had_back(room):
    room.go("Hoe")
    room.view.add_row()
    room.type("Een lange titel die iemand bedacht")
    room.session.run(remove_dimension, next(h.id for h in room.grid.dimensions if h.title == "Hoe"))
    room.settle()
    assert not room.editor.isVisible()
    assert [draft.text for draft in room.session.given_up.drafts] == ["Een lange titel die iemand bedacht"]


def test_who_only_looks_leaves_the_grid_after_the_last_cell(theme, tmp_path):
    make_document(tmp_path, PLAN).close()
    with shown_room(Document.open(tmp_path / "proef.napl", read_only=True), theme) as room:
        room.go("Proces", "Meester")
        QTest.keyClick(room.table, Key.Key_Tab)
        assert room.model.rowCount() == 7
        assert not room.editor.isVisible()
