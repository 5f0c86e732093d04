"""Letters of every kind: from right to left, put together, pictures of several signs; typed, kept, handed on."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from tests.widgets.grid_room import colours, make_document, shown_room

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f1f3\U0001f1f1"
TEACHER = "\U0001f469\U0001f3fd\u200d\U0001f3eb"
COMBINED = "e\u0301\u0323"
ARABIC = "يختار المعلم هدفا مناسبا"
HEBREW = "המורה בוחרת מטרה"
HINDI = "क्षेत्र"

ALL = {
    "family": FAMILY,
    "flag": FLAG,
    "teacher": TEACHER,
    "combined": COMBINED,
    "arabic": ARABIC,
    "hebrew": HEBREW,
    "hindi": HINDI,
    "mixed": f"Kiest {ARABIC} en {FAMILY} ({HEBREW}) {FLAG}{FLAG}.",
}


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def commit(room, text):
    """Let an input method give a text, as it does with letters that no key has."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_it_is_typed_kept_painted_copied_and_taken_back(room, text):
    room.go("Proces", "Startbekwaam")
    empty = colours(room.place_picture("Proces", "Startbekwaam"))
    commit(room, text)
    assert room.editor.text == text
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == text
    room.go("Proces", "Startbekwaam")
    assert colours(room.place_picture("Proces", "Startbekwaam")) != empty
    room.view.copy()
    assert QGuiApplication.clipboard().text() == text
    room.go("Proces", "Meester")
    room.view.paste()
    assert room.texts("Proces") == (text, "", text)
    room.session.undo()
    room.session.undo()
    assert room.texts("Proces") == ("", "", "")
    room.session.redo()
    assert room.texts("Proces")[0] == text


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_it_comes_out_in_excel(room, text, tmp_path):
    room.go("Proces", "Startbekwaam")
    commit(room, text)
    room.press(Key.Key_Return)
    with room.document.read() as db:
        write_workbook(project_snapshot(db), tmp_path / "uit.xlsx")
    values = {
        cell.value
        for sheet in load_workbook(tmp_path / "uit.xlsx").worksheets
        for row in sheet.iter_rows()
        for cell in row
    }
    assert text in values


@pytest.mark.parametrize(
    "sign", [FAMILY, FLAG, TEACHER, COMBINED], ids=["family", "flag", "teacher", "combined"]
)
def test_one_sign_is_one_step_for_the_cursor_and_goes_as_a_whole(room, sign):
    room.go("Proces", "Startbekwaam")
    commit(room, f"a{sign}b")
    room.press(Key.Key_Left)
    room.press(Key.Key_Left)
    assert room.editor.textCursor().position() == 1
    room.press(Key.Key_Delete)
    assert room.editor.text == "ab"
    room.press(Key.Key_Z, CTRL)
    assert room.editor.text == f"a{sign}b"


def test_a_long_text_from_right_to_left_is_broken_into_lines_and_stands_at_the_right(room):
    room.go("Proces", "Startbekwaam")
    commit(room, " ".join([ARABIC] * 12))
    room.press(Key.Key_Return)
    room.settle()
    rect = room.rect("Proces", "Startbekwaam")
    assert rect.height() > room.rect("Team", "Startbekwaam").height()
    look = room.theme.tokens
    picture, text = room.picture(rect), look.text.upper()
    dark = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).name().upper() == text
    ]
    assert max(dark) > picture.width() * 0.85, "the lines begin at the right"


def test_the_editor_of_such_a_text_stands_where_it_was_painted(room):
    room.go("Proces", "Startbekwaam")
    commit(room, ALL["mixed"])
    room.press(Key.Key_Return)
    room.settle()
    before = room.rect("Proces", "Startbekwaam")
    room.go("Proces", "Startbekwaam")
    room.press(Key.Key_F2)
    room.settle()
    assert room.rect("Proces", "Startbekwaam") == before
    room.press(Key.Key_Home, CTRL)
    room.press(Key.Key_End, Modifier.ShiftModifier | CTRL)
    assert room.editor.textCursor().selectedText() == ALL["mixed"]
    room.press(Key.Key_Escape)
    assert room.texts("Proces")[0] == ALL["mixed"]


# Letters that take more than one key


def compose(room, preedit):
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent(preedit, []))


def test_a_letter_with_an_accent_replaces_the_text(room):
    room.go("Keuze", "Startbekwaam")
    compose(room, "´")
    assert room.editor.isVisible()
    commit(room, "é")
    room.type("en")
    assert room.editor.text == "éen"
    room.press(Key.Key_Return)
    assert room.texts("Keuze")[0] == "éen"


def test_a_letter_that_was_begun_and_given_up_leaves_the_text(room):
    room.go("Keuze", "Startbekwaam")
    compose(room, "´")
    compose(room, "")
    room.press(Key.Key_Escape)
    assert room.texts("Keuze")[0] == "Kiest een doel."
    assert room.document.steps() == ()


def test_a_letter_in_the_middle_of_a_text(room):
    room.go("Keuze", "Startbekwaam")
    room.press(Key.Key_F2)
    room.editor.moveCursor(QTextCursor.MoveOperation.Start)
    compose(room, "¨")
    commit(room, "ë")
    room.press(Key.Key_Tab)
    assert room.texts("Keuze")[0] == "ëKiest een doel."
    assert room.here == ("Keuze", "Vakbekwaam")
