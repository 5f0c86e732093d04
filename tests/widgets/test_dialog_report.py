"""After a bug the report can be read and copied; and what the program is can be read too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from shiboken6 import isValid

from napl_desktop import __version__
from tests.widgets.dressing import clipped
from ui.dialogs.report import show_report
from ui.help.guide import AboutDialog

LEFT = Qt.MouseButton.LeftButton
REPORT = "napl_desktop 0.1.0\nTraceback (most recent call last):\n  ZeroDivisionError: één fout\n"


@pytest.fixture
def shown(theme, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    dialogs = []

    def show(saved=True, path=file):
        dialogs.append(show_report(path, saved))
        return dialogs[-1]

    yield show
    for dialog in dialogs:
        if isValid(dialog):
            dialog.close()


def words(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_report_is_shown_and_copied_whole(shown):
    dialog = shown()
    assert dialog.report.toPlainText() == REPORT
    assert dialog.report.isReadOnly()
    QTest.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == REPORT
    assert dialog.copy_button.text() == "Copied"


def test_it_says_what_happened_to_the_work(shown):
    first = shown(saved=True)
    assert "Your work is saved" in words(first)
    first.close()
    assert "kept on this computer" in words(shown(saved=False))


def test_a_report_that_could_not_be_read_is_no_second_bug(shown, tmp_path):
    dialog = shown(path=tmp_path / "nergens.txt")
    assert "nergens.txt" in dialog.report.toPlainText()


def test_a_second_bug_does_not_open_a_second_dialog(shown):
    first = shown()
    assert shown() is first
    first.close()
    assert shown() is not first


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_enter_and_escape_go_on(shown, key):
    dialog = shown()
    dialog.activateWindow()
    QTest.keyClick(dialog, key)
    assert not dialog.isVisible()


@pytest.mark.parametrize("zoom", [100, 150])
def test_every_word_of_the_report_dialog_is_to_be_read(qapp, theme, shown, zoom):
    theme.apply(qapp, theme.name, zoom)
    dialog = shown(saved=False)
    qapp.processEvents()
    assert clipped(dialog) == []


@pytest.mark.parametrize("zoom", [100, 150])
def test_about_says_version_and_licence_and_closes_with_enter(qapp, theme, zoom):
    theme.apply(qapp, theme.name, zoom)
    dialog = AboutDialog(theme)
    dialog.open()
    dialog.activateWindow()
    qapp.processEvents()
    assert __version__ in words(dialog)
    assert "EUPL-1.2" in words(dialog)
    assert clipped(dialog) == []
    QTest.keyClick(dialog.findChild(QPushButton), Qt.Key.Key_Return)
    assert not dialog.isVisible()
