"""The page of shortcuts: made from the actions themselves, so that it cannot say anything else than they do."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtGui import QAction, QKeySequence

from ui.help.pages import GuidePage

PAGE = "sneltoetsen"


class TitledMenu(Protocol):
    """A menu: its title, and the names of its actions ("" is a line between them)."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def actions(self) -> Sequence[str]:
        """What is in it."""


class NamedActions(Protocol):
    """The actions of the program, and the menus that they are in."""

    def all(self) -> Mapping[str, QAction]:
        """Return every action by its name."""

    def menus(self) -> Sequence[TitledMenu]:
        """Return the menus, from left to right."""


def with_shortcuts(pages: Sequence[GuidePage], actions: NamedActions) -> tuple[GuidePage, ...]:
    """Return the pages of the guide, with every key of the menus added to the page of shortcuts.

    What that page says in the guide itself are the keys that belong to no menu.
    """
    return tuple(
        replace(page, markdown=f"{page.markdown.rstrip()}\n\n{_menus(page, actions)}")
        if page.name == PAGE
        else page
        for page in pages
    )


def _menus(page: GuidePage, actions: NamedActions) -> str:
    # The heads of its own table say in the language of the guide what the columns are.
    head = next(line for line in page.markdown.splitlines() if line.startswith("|"))
    known = actions.all()
    sections: list[str] = []
    for menu in actions.menus():
        with_keys = [known[name] for name in menu.actions if name and known[name].shortcuts()]
        if with_keys:
            rows = "\n".join(_row(action) for action in with_keys)
            sections.append(f"## {_plain(menu.title)}\n\n{head}\n|---|---|\n{rows}\n")
    return "\n".join(sections)


def _row(action: QAction) -> str:
    keys = " / ".join(f"**{_escaped(key_on_keyboard(key))}**" for key in action.shortcuts())
    return f"| {keys} | {_plain(action.text())} |"


def key_on_keyboard(key: QKeySequence) -> str:
    """Return a key as it stands on a keyboard, in the language of the interface."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _escaped(key: str) -> str:
    return key.replace("|", "\\|").replace("[", "\\[").replace("]", "\\]")


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
