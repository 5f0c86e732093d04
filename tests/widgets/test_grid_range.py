"""Several cells at once: chosen with keys and mouse, and cleared, given a status, copied and pasted."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from napl_desktop.exchange.clipboard import read_pasted
from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.text import normalise
from tests.widgets.grid_room import colours, different, make_document, shown_room
from ui.grid.paste_dialog import PasteDialog

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def stretch(room, *keys):
    for key in keys:
        room.press(key, SHIFT)


def chosen(room):
    """Return the chosen cells by name, row by row."""
    grid = room.grid
    rows = {row.id: row.title for row in grid.rows}
    levels = {level.id: level.title for level in grid.levels}
    return [(rows[row], levels[level]) for row, level in room.table.range.keys(room.model)]


def clip(text="", html=""):
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def clipped():
    return QGuiApplication.clipboard().mimeData()


def paste_dialog():
    (dialog,) = [
        top for top in QApplication.topLevelWidgets() if isinstance(top, PasteDialog) and top.isVisible()
    ]
    return dialog


def all_texts(room):
    return [room.texts(row) for row in ("Keuze", "Samenhang", "Team", "Proces")]


def test_shift_and_arrows_choose_over_a_band(room):
    room.go("Samenhang", "Vakbekwaam")
    before = room.picture()
    stretch(room, Key.Key_Down, Key.Key_Right)
    assert chosen(room) == [
        ("Samenhang", "Vakbekwaam"),
        ("Samenhang", "Meester"),
        ("Team", "Vakbekwaam"),
        ("Team", "Meester"),
    ]
    assert room.here == ("Team", "Meester")
    assert different(before, room.picture()) > 1000
    room.press(Key.Key_Left)
    assert chosen(room) == [("Team", "Vakbekwaam")]


def test_shift_never_stretches_over_titles_and_levels(room):
    room.go("Keuze", "Startbekwaam")
    stretch(room, Key.Key_Left, Key.Key_Up)
    assert room.here == ("Keuze", "Startbekwaam")
    room.go("Keuze", "")
    stretch(room, Key.Key_Right)
    assert room.table.range is None or len(chosen(room)) == 1


def test_a_drag_and_a_click_with_shift_choose(room):
    room.go("Keuze", "Startbekwaam")
    to = room.rect("Samenhang", "Vakbekwaam").center()
    QTest.mouseClick(room.screen, Qt.MouseButton.LeftButton, SHIFT, to)
    assert len(chosen(room)) == 4
    start = room.rect("Team", "Startbekwaam").center()
    QTest.mousePress(room.screen, Qt.MouseButton.LeftButton, Modifier.NoModifier, start)
    QTest.mouseMove(room.screen, start + QPoint(4, 4))
    QTest.mouseMove(room.screen, room.rect("Proces", "Meester").center())
    QTest.mouseRelease(
        room.screen, Qt.MouseButton.LeftButton, Modifier.NoModifier, room.rect("Proces", "Meester").center()
    )
    assert len(chosen(room)) == 6


def test_all_cells_are_chosen_and_painted_so(room):
    room.go("Samenhang", "Meester")
    room.view.choose_all()
    assert len(chosen(room)) == 12
    assert room.theme.tokens.accent_soft.upper() in colours(room.place_picture("Team", "Vakbekwaam"))


def test_delete_clears_the_range_in_one_step_and_keeps_notes(room):
    add_cell_note(room.document, *room.key("Keuze", "Startbekwaam"), "Let op.")
    room.go("Keuze", "Startbekwaam")
    stretch(room, Key.Key_Down, Key.Key_Right)
    room.press(Key.Key_Delete)
    assert room.texts("Keuze") == ("", "", "")
    assert room.texts("Samenhang") == ("", "", "Verbindt scholen.")
    assert room.steps()[-1] == "clear-cells"
    assert room.grid.cell(*room.key("Keuze", "Startbekwaam")).notes == 1
    room.session.undo()
    assert room.texts("Keuze") == ("Kiest een doel.", "Weegt doelen af.", "")


def test_a_status_for_the_whole_range(room):
    room.go("Keuze", "Startbekwaam")
    stretch(room, Key.Key_Down)
    room.view.set_status(DescriptorStatus.AGREED)
    statuses = [room.grid.cell(*room.key(row, "Startbekwaam")).status for row in ("Keuze", "Samenhang")]
    assert statuses == [DescriptorStatus.AGREED] * 2
    assert room.steps() == ["set-status-agreed-cells"]


def test_a_range_is_copied_as_text_and_as_table(room):
    room.go("Keuze", "Startbekwaam")
    stretch(room, Key.Key_Down, Key.Key_Right)
    room.view.copy()
    assert clipped().text() == "Kiest een doel.\tWeegt doelen af.\r\nVerbindt lessen.\tVerbindt vakken.\r\n"
    assert "<td>Verbindt vakken.</td></tr></table>" in clipped().html()
    assert room.told == ["copied: 4 cell(s)"]


def test_cut_and_paste_elsewhere(room):
    room.go("Keuze", "Startbekwaam")
    stretch(room, Key.Key_Right)
    room.view.cut()
    assert room.texts("Keuze") == ("", "", "")
    room.go("Proces", "Vakbekwaam")
    room.view.paste()
    assert room.texts("Proces") == ("", "Kiest een doel.", "Weegt doelen af.")
    assert room.steps() == ["clear-cells", "paste-cells"]


def test_a_block_that_fits_is_pasted_at_once_in_one_step(room):
    clip('"een\r\ntwee"\tb\r\nc\td\r\n')
    room.go("Proces", "Startbekwaam")
    clip('"een\r\ntwee"\tb')
    room.view.paste()
    assert room.texts("Proces") == ("een\ntwee", "b", "")
    assert len(room.document.steps()) == 1
    room.session.undo()
    assert room.texts("Proces") == ("", "", "")


def test_one_text_fills_all_that_is_chosen(room):
    clip("overal")
    room.go("Proces", "Startbekwaam")
    stretch(room, Key.Key_Right, Key.Key_Right)
    room.view.paste()
    assert room.texts("Proces") == ("overal",) * 3


def test_what_does_not_fit_is_shown_first_and_adds_rows_and_levels(room):
    clip("", "<table><tr><td>a<td>b<td>c<td>d</tr><tr><td>e<td>f<td>g<td>h</tr></table>")
    room.go("Proces", "Startbekwaam")
    room.view.paste()
    dialog = paste_dialog()
    assert room.texts("Proces") == ("", "", "")
    assert dialog.add_rows.isChecked()
    assert dialog.add_levels.isChecked()
    QTest.keyClick(dialog, Key.Key_Return)
    assert room.levels() == ["Startbekwaam", "Vakbekwaam", "Meester", "new level"]
    assert room.tree()[-2:] == ["  Proces", "  new row"]
    assert room.texts("Proces") == ("a", "b", "c", "d")
    assert room.texts("new row") == ("e", "f", "g", "h")
    assert len(room.document.steps()) == 1


def test_what_does_not_fit_may_be_left_out(room):
    clip("a\tb\r\nc\td")
    room.go("Proces", "Meester")
    room.view.paste()
    dialog = paste_dialog()
    dialog.add_rows.click()
    dialog.add_levels.click()
    dialog.accept_button.click()
    assert room.texts("Proces") == ("", "", "a")
    assert len(room.levels()) == 3


def test_texts_that_would_go_are_shown_first(room):
    clip("nieuw\t\r\n")
    clip("nieuw\t\tzo")
    room.go("Keuze", "Startbekwaam")
    before = all_texts(room)
    room.view.paste()
    dialog = paste_dialog()
    listed = dialog.findChild(QTableWidget)
    assert [listed.item(row, 1).text() for row in range(2)] == ["Kiest een doel.", "Weegt doelen af."]
    assert [listed.item(row, 2).text() for row in range(2)] == ["nieuw", "(empty)"]
    QTest.keyClick(dialog, Key.Key_Escape)
    assert all_texts(room) == before
    assert room.document.steps() == ()


@pytest.mark.parametrize("what", ["picture", "nothing", "blank"])
def test_a_clipboard_without_text_says_so(room, what):
    data = QMimeData()
    if what == "picture":
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    elif what == "blank":
        data.setText(" \n\t")
    QGuiApplication.clipboard().setMimeData(data)
    room.view.paste()
    assert room.told == ["there is no text on the clipboard"]
    assert room.document.steps() == ()


def test_a_title_takes_one_text(room):
    clip("Richting")
    room.go("Proces", "")
    room.view.paste()
    assert room.tree()[-1] == "  Richting"
    clip("a\tb")
    room.view.paste()
    assert room.told[-1].startswith("choose a cell first")


def test_a_very_large_clipboard_is_cut_and_said(room):
    clip("x" * 10_000_000)
    room.go("Proces", "Startbekwaam")
    room.view.paste()
    dialog = paste_dialog()
    dialog.accept_button.click()
    assert len(room.texts("Proces")[0]) == 32_767
    assert len(room.document.steps()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "השיעור נבנה עם עמיתים",
        "يصمم الدروس مع الزملاء 3 مرات",
        "Ontwerpt 👩‍🏫 lessen 👨‍👩‍👧 in 🇳🇱 voor iedereen 👍🏽",
        "e\u0301e\u0301n \u202eachterstevoren\u202c en verder",
        "𝔒𝔫𝔱𝔴𝔢𝔯𝔭𝔱 " + "x\u0336" * 40,
    ],
    ids=["hebrew", "arabic", "emoji", "marks", "far planes"],
)
def test_every_script_is_pasted_painted_copied_and_taken_back(room, text):
    clip(text)
    room.go("Proces", "Startbekwaam")
    room.view.paste()
    stored = room.texts("Proces")[0]
    assert stored == normalise(text)
    assert len(room.document.steps()) == 1
    assert len(colours(room.place_picture("Proces", "Startbekwaam"))) > 5
    room.view.copy()
    clipboard = QGuiApplication.clipboard().mimeData()
    assert read_pasted(clipboard.text(), clipboard.html()).texts == ((stored,),)
    room.view.edit_cell()
    room.press(Key.Key_End)
    room.type("!")
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == f"{stored}!"
    room.document.undo()
    room.document.undo()
    assert room.texts("Proces")[0] == ""
