"""The dialog in which a table is brought in, opened on a file and used as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.outline import AtelierLine, Outline, RoleLine
from napl_desktop.wording import wording
from ui.dialogs.import_table import ImportTableDialog

KEY = Qt.Key
PROJECT = Outline(
    "Proef",
    (
        AtelierLine(
            "a1", "vo · rollen", (Sector.VO,), AtelierFocus.ROLES, (RoleLine("r1", "Ontwerper", 0),), ()
        ),
        AtelierLine(
            "a2", "mbo · rollen", (Sector.MBO,), AtelierFocus.ROLES, (RoleLine("r2", "Toetser", 0),), ()
        ),
    ),
)


def opener(qtbot, theme):
    """Yield a function that opens the dialog on a file and waits until the table is shown; close them after."""
    dialogs = []

    def open_dialog(path, atelier_id="a1", wait=True):
        dialog = ImportTableDialog(path, PROJECT, atelier_id, theme, wording("nl"))
        dialogs.append(dialog)
        dialog.choices, dialog.failures = [], []
        dialog.accepted_import.connect(dialog.choices.append)
        dialog.failed.connect(dialog.failures.append)
        dialog.open()
        if wait:
            with qtbot.waitSignal(dialog.ready):
                pass
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield open_dialog
    for dialog in dialogs:
        if isValid(dialog):
            dialog.close()


def uses(dialog):
    """Return what the columns become."""
    return [choice.currentData() for choice in dialog.content.preview.header.choices]


def choose_use(dialog, column, use):
    """Choose from the list above a column with the keys."""
    choice = dialog.content.preview.header.choices[column]
    choice.setFocus()
    step = choice.findData(use) - choice.currentIndex()
    for _ in range(abs(step)):
        QTest.keyClick(choice, KEY.Key_Down if step > 0 else KEY.Key_Up)


def row_uses(dialog):
    """Return what stands at the left of each row."""
    model = dialog.content.preview.model
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def row_menu():
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose_row_use(dialog, row, key):
    """Walk to a row with the keys, open its menu with the space bar, and choose with a letter."""
    table = dialog.content.preview.table
    table.setFocus()
    QTest.keyClick(table, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(row):
        QTest.keyClick(table, KEY.Key_Down)
    QTest.keyClick(table, KEY.Key_Space)
    QTest.keyClick(row_menu(), key)


def count(dialog):
    """Return what is said to be seen."""
    return dialog.content.count.text()


def left_out(dialog):
    """Return what is listed as not taken over, and the remarks."""
    model = dialog.content.left_out.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def taken(dialog):
    """Return which tables of the file are checked."""
    sheets = dialog.content.preview.switches.sheets
    items = [sheets.item(number) for number in range(sheets.count())]
    return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def take_table(dialog, number):
    """Check a table of the file, or uncheck it, with the keys."""
    sheets = dialog.content.preview.switches.sheets
    sheets.setFocus()
    QTest.keyClick(sheets, KEY.Key_Home)
    for _ in range(number):
        QTest.keyClick(sheets, KEY.Key_Down)
    QTest.keyClick(sheets, KEY.Key_Space)
