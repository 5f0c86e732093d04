"""The page of shortcuts says what the actions do: no key too many, none forgotten."""

import re

import pytest
from PySide6.QtGui import QKeySequence

from napl_desktop.wording import LANGUAGES, wording
from ui.actions import Actions
from ui.help.pages import folder
from ui.theme import Theme

KEYS_OF_THE_GRID = {"Return", "Shift+Return", "Tab", "Del"}
"""What the grid does by itself, without an action."""

IN_QT = {"plus": "+", "min": "-", "minus": "-", "Enter": "Return", "Delete": "Del"}
ARROWS = ("Up", "Down", "Left", "Right")


def on_page(language: str) -> set[str]:
    """Return the keys on the page, as Qt calls them."""
    page = (folder(language) / "sneltoetsen.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| **")]
    return {key for cell in cells for said in re.findall(r"\*\*(.+?)\*\*", cell) for key in in_qt(said)}


def in_qt(said: str) -> list[str]:
    before, last = said.rsplit("+", 1) if "+" in said else ("", said)
    names = ARROWS if last in ("pijltjes", "arrows") else (IN_QT.get(last, last),)
    return [portable(f"{before}+{name}" if before else name) for name in names]


def portable(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def of_actions(first_only: bool) -> set[str]:
    """Return the keys of all actions; the others of one action are there for who is used to them."""
    theme = Theme()
    actions = Actions(theme, wording("nl"), theme)
    keys = [each.shortcuts()[: 1 if first_only else None] for each in actions.all().values()]
    return {key.toString(QKeySequence.SequenceFormat.PortableText) for of_one in keys for key in of_one}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_on_the_page_does_something(qapp, language):
    assert on_page(language) - KEYS_OF_THE_GRID - of_actions(first_only=False) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_with_a_key_is_on_the_page(qapp, language):
    assert of_actions(first_only=True) - on_page(language) == set()


def test_a_key_is_understood_as_it_is_written():
    assert in_qt("Alt+pijltjes") == ["Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"]
    assert in_qt("Ctrl+plus") == ["Ctrl++"]
    assert in_qt("Ctrl+Shift+Enter") == ["Ctrl+Shift+Return"]
