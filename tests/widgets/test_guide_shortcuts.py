"""The page of shortcuts says what the actions do, in the words of the menus: it is made from them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from napl_desktop.wording import LANGUAGES, wording
from tests.screens.stage import Dress, on_stage
from ui.help.guide import GuideWindow
from ui.help.pages import pages
from ui.help.shortcuts import PAGE, with_shortcuts
from ui.shell.action_table.menus import make_actions


@pytest.fixture
def actions(theme):
    return make_actions(theme, wording("nl"), theme)


def page_of(language, actions):
    return next(page for page in with_shortcuts(pages(language), actions) if page.name == PAGE)


def rows(page):
    """Return the words that each key stands beside, as a reader sees the page."""
    lines = re.findall(r"^\| (.+?) \| (.+?) \|$", page.markdown.replace("\\|", "¦"), re.MULTILINE)
    return {key.replace("¦", "|"): what for keys, what in lines for key in re.findall(r"\*\*(.+?)\*\*", keys)}


def said(key):
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("[", "\\[").replace("]", "\\]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_an_action_stands_beside_its_words(actions, language):
    found = rows(page_of(language, actions))
    with_keys = [each for each in actions.all().values() if each.shortcuts()]
    assert len(with_keys) > 30
    for action in with_keys:
        for key in action.shortcuts():
            assert found[said(key)] == action.text().replace("&", "").removesuffix("…")


def test_no_action_with_a_key_is_outside_the_menus(actions):
    in_menus = {name for menu in actions.menus() for name in menu.actions}
    assert {name for name, each in actions.all().items() if each.shortcuts()} <= in_menus


def test_no_key_does_two_things(actions):
    keys = [key.toString() for each in actions.all().values() for key in each.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_the_other_pages_stay_as_they_are(actions):
    assert [page for page in with_shortcuts(pages("nl"), actions) if page.name != PAGE] == [
        page for page in pages("nl") if page.name != PAGE
    ]


def test_the_sheet_is_read_in_the_guide(qtbot, theme, actions):
    guide = GuideWindow("nl", theme, actions)
    qtbot.addWidget(guide)
    guide.show_page(PAGE)
    text = guide.browser.toPlainText()
    assert "Ctrl+Shift+S" in text
    assert "In het raster" in text
    assert "Ctrl+[" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_called_as_on_the_keyboard_wherever_it_stands(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    with on_stage(qapp, tmp_path, Dress(language=language)) as stage:
        actions = stage.window.actions_by_name
        # A menu that is open paints the keys in this form.
        assert _painted(actions["add-row"].shortcut()) == "Ctrl+Enter"
        assert actions["add-row"].toolTip().endswith("(Ctrl+Enter)")
        assert "Ctrl+Enter" in rows(page_of(language, actions))
        menus = [menu for menu in stage.window.menuBar().findChildren(QMenu) if menu.actions()]
        shown = [_painted(action.shortcut()) for menu in menus for action in menu.actions()]
        assert len([key for key in shown if key]) > 30
        assert not [key for key in shown if "Return" in key]
        assert not [action.text() for action in actions.all().values() if "Return" in action.toolTip()]


def _painted(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
