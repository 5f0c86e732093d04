"""What a clipboard may hold: whatever it is, a sentence, a look first or a clean result, and no frozen window."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QToolTip

from napl_desktop.exchange.clipboard import MOST_CELLS
from napl_desktop.text import LONGEST_PASTED
from tests.effort import soon
from tests.widgets.grid_room import make_document, shown_room
from ui.grid.paste_dialog import PasteDialog
from ui.kit.fields.texts import GrowingText

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier
TEN_MB = 10_000_000

FAMILY, FLAG, COMBINED, ARABIC = "👩‍👩‍👧‍👦", "🇳🇱", "e\u0301\u0323", "يختار المعلم هدفا"


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


class Gone(QMimeData):
    """What a clipboard holds whose program ended badly."""

    def hasFormat(self, _kind):
        return True

    def retrieveData(self, _kind, _type):
        raise RuntimeError("gone")


def clip(text="", html="", data=None):
    if data is None:
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def picture():
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return data


def asked():
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, PasteDialog) and top.isVisible()]


def pasted(room, text="", html="", row="Proces", level="Startbekwaam", data=None):
    """Paste in a cell, and say yes if something is asked; the window does not stand still."""
    clip(text, html, data)
    room.go(row, level)
    with soon():
        room.view.paste()
        for dialog in asked():
            dialog.accept_button.click()
        room.settle()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("x" * TEN_MB, ""),
        ("een;twee;drie\n" * (TEN_MB // 14), ""),
        ("een\ttwee\tdrie\n" * (TEN_MB // 14), ""),
        ('een\t"twee' + "\ndrie" * (TEN_MB // 5), ""),
        ("een,twee\neen\n" * (TEN_MB // 13), ""),
        ("\t".join("kolom" for _ in range(TEN_MB // 6)), ""),
        ("", "<table><tr><td>" + "<" * TEN_MB + "</table>"),
        ("", "<table>" + "<tr><td>een<td>twee" * (TEN_MB // 19) + "</table>"),
        ("", "<table><tr><td>" * (TEN_MB // 15) + "diep"),
        ("", "<table>" + "<tr><td colspan=1000000 rowspan=1000000>een<td>twee" * 9_000 + "</table>"),
        ("", "<table><tr>" + "<td>een" * 5_000 + "</table>"),
        ("woord", f"<table><tr><td><img src='data:image/png;base64,{'A' * TEN_MB}'>een</table>"),
    ],
    ids=[
        *("one-cell", "semicolons", "tabs", "unclosed-quote", "ragged", "columns"),
        *("signs", "rows", "nested", "spans", "wide", "picture-in-table"),
    ],
)
def test_ten_million_signs_never_freeze_the_window_and_are_one_step(room, text, html):
    before = room.grid
    pasted(room, text, html)
    steps = len(room.document.steps())
    assert steps <= 1
    assert steps or room.told, "it was pasted, or it was said why not"
    grid = room.grid
    assert len(grid.rows) * len(grid.levels) <= MOST_CELLS + 2_000
    assert max(len(cell.text) for cell in grid.cells.values()) <= LONGEST_PASTED
    if steps:
        room.session.undo()
    assert room.grid == before


def test_a_table_as_large_as_is_taken_is_pasted_in_one_step(room):
    pasted(room, "\r\n".join("\t".join(f"{row} {column}" for column in range(16)) for row in range(600)))
    assert len(room.grid.rows) == 3 + 500
    assert room.grid.cells[room.key("Proces", "Vakbekwaam")].text == "0 1"
    assert len(room.document.steps()) == 1
    with soon():
        room.session.undo()
        room.settle()
    assert len(room.grid.rows) == 4


@pytest.mark.parametrize(
    ("text", "html", "texts"),
    [
        ("a\x00b\x07\tc\ud800d\ufffe", "", ("ab", "cd", "")),
        ("een\r\ntwee", "", ("een\ntwee", "", "")),
        ('"een\r\n""twee"""\tdrie', "", ('een\n"twee"', "drie", "")),
        ('5" buis\tdrie', "", ('5" buis', "drie", "")),
        ("", "<table><tr><td>a<br>b<td><a href='javascript:x()'>c</a><img src=x></table>", ("a\nb", "c", "")),
        ("", "<![<table><tr><td>a</table>", None),
        ("b", "<![if !excel]><table><tr><td>a</table>", ("a", "", "")),
        ("", "<table><tr><td colspan=" + "9" * 5_000 + ">a</table>", ("a", "", "")),
        (f"{ARABIC}\t{FAMILY}{FLAG}\t{COMBINED}", "", (ARABIC, FAMILY + FLAG, COMBINED)),
        ("<b>vet</b>\t=1+1", "", ("<b>vet</b>", "=1+1", "")),
    ],
)
def test_what_is_odd_comes_out_clean(room, text, html, texts):
    pasted(room, text, html)
    if texts is None:
        assert room.told == ["there is no text on the clipboard"]
        return
    assert room.texts("Proces") == texts
    assert len(room.document.steps()) == 1
    room.session.undo()
    assert room.texts("Proces") == ("", "", "")


def test_a_quote_that_never_ends_takes_nothing_along(room):
    clip('a\t"b\r\nc\td\r\n')
    room.go("Team", "Startbekwaam")
    room.view.paste()
    (dialog,) = asked()
    dialog.accept_button.click()
    assert room.texts("Team") == ("a", '"b', "Leidt het team.")
    assert room.texts("Proces") == ("c", "d", "")


def test_a_ragged_table_is_filled_up_and_what_would_go_is_shown(room):
    clip("a\r\nb\tc\r\n\td\r\n")
    room.go("Keuze", "Startbekwaam")
    room.view.paste()
    (dialog,) = asked()
    listed = dialog.findChild(QTableWidget)
    assert listed.rowCount() == 5
    dialog.accept_button.click()
    assert [room.texts(row)[:2] for row in ("Keuze", "Samenhang", "Team")] == [
        ("a", ""),
        ("b", "c"),
        ("", "d"),
    ]
    room.session.undo()
    assert room.texts("Keuze") == ("Kiest een doel.", "Weegt doelen af.", "")


@pytest.mark.parametrize("data", [Gone, picture], ids=["gone", "picture"])
def test_a_clipboard_that_gives_no_words_says_so(room, data):
    pasted(room, data=data())
    assert room.told == ["there is no text on the clipboard"]
    assert room.document.steps() == ()


def test_what_would_go_is_shown_as_it_is_typed_and_not_as_markup(room):
    clip("<h1>Groot</h1>" + "x" * 5_000)
    room.go("Keuze", "Startbekwaam")
    room.view.paste()
    (dialog,) = asked()
    tip = dialog.findChild(QTableWidget).item(0, 2).toolTip()
    assert "&lt;h1&gt;Groot" in tip
    assert len(tip) < 1_000
    QTest.keyClick(dialog, Key.Key_Escape)


# In the editor of a text


def opened(room, row="Proces", level="Startbekwaam"):
    room.go(row, level)
    room.press(Key.Key_F2)
    assert room.editor.isVisible()


def shown_tip():
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_ten_million_signs_in_an_editor_are_cut_and_that_is_said(room):
    clip("woord " * (TEN_MB // 6))
    opened(room)
    with soon():
        room.press(Key.Key_V, CTRL)
        assert shown_tip().startswith("That is too long")
        room.press(Key.Key_Return)
        room.settle()
    assert len(room.texts("Proces")[0]) in range(LONGEST_PASTED - 10, LONGEST_PASTED + 1)
    assert len(room.document.steps()) == 1


@pytest.mark.parametrize("data", [Gone, picture], ids=["gone", "picture"])
def test_in_an_editor_it_is_said_too_that_there_are_no_words(room, data):
    clip(data=data())
    opened(room)
    room.press(Key.Key_V, CTRL)
    assert shown_tip() == "There is no text on the clipboard."
    room.press(Key.Key_Escape)
    assert room.document.steps() == ()


def test_in_an_editor_only_words_are_taken(room):
    clip("", "<p>een <a href='javascript:x()'>twee</a><img src=x><script>x()</script></p>")
    opened(room)
    room.press(Key.Key_V, CTRL)
    assert room.editor.text == "een twee"
    clip(" a\x00\x07b\ud800\r\nc ")
    room.press(Key.Key_V, CTRL)
    assert room.editor.text == "een twee ab\nc "
    room.press(Key.Key_Return)
    assert room.texts("Proces")[0] == "een twee ab\nc"


def test_a_note_or_text_beside_the_grid_takes_no_more_either(qtbot, theme):
    field = GrowingText(theme)
    qtbot.addWidget(field)
    field.resize(300, 200)
    field.show()
    field.setFocus()
    clip("woord " * (TEN_MB // 6))
    with soon():
        QTest.keyClick(field, Key.Key_V, CTRL)
        assert field.heightForWidth(300) > 0
    assert len(field.toPlainText()) == LONGEST_PASTED
    clip(data=picture())
    QTest.keyClick(field, Key.Key_V, CTRL)
    assert shown_tip() == "There is no text on the clipboard."
