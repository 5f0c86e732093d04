"""What the box that finds and does offers here: the actions, the guide, and the things of the project."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from napl_desktop.queries.findable import Findable
from napl_desktop.queries.whereabouts import Whereabouts
from ui.kit.theme import Theme
from ui.shell.actions.actions import Actions
from ui.shell.handlers.exchange import Exchange
from ui.shell.pages.page_stack import PageStack

if TYPE_CHECKING:
    from ui.command_box.controller import CommandBoxController
    from ui.command_box.entry import CommandEntry

_ITSELF = "commands"


class Commands(QObject):
    """Opens the box in a window; it is made when it is first asked for."""

    def __init__(
        self,
        actions: Actions,
        page_stack: PageStack,
        exchange: Exchange,
        language: str,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._page_stack = page_stack
        self._exchange = exchange
        self._language = language
        self._theme = theme
        self._window = window
        self._made: CommandBoxController | None = None

    def open(self) -> None:
        """Let the user type what they look for or want to do."""
        page = self._page_stack.project_page
        self._controller().open(
            (*self._doable(), *self._guide()),
            page.session if page is not None else None,
            self._actions[_ITSELF].shortcuts(),
        )

    def _controller(self) -> "CommandBoxController":
        if self._made is None:
            from ui.command_box.controller import CommandBoxController

            self._made = CommandBoxController(self._theme, self._go_to, self._window)
            self._made.box.keys_homeless.connect(self._take_keys)
        return self._made

    def _doable(self) -> "Iterator[CommandEntry]":
        from ui.command_box.entry import CommandEntry, EntryKind
        from ui.help.shortcuts import key_on_keyboard

        for menu in self._actions.menus():
            where = self.tr("Menu {menu}").format(menu=menu.title.replace("&", ""))
            for name in menu.actions:
                action = self._actions[name] if name else None
                # One that has a menu of its own does nothing by itself.
                if action is not None and action.menu() is None and name != _ITSELF:
                    yield CommandEntry(
                        EntryKind.ACTION,
                        action.text().replace("&", ""),
                        where,
                        action.trigger,
                        key_on_keyboard(action.shortcut()),
                        action.isEnabled(),
                        None if action.icon().isNull() else action.icon(),
                    )

    def _guide(self) -> "Iterator[CommandEntry]":
        from ui.command_box.entry import CommandEntry, EntryKind
        from ui.help.pages import pages

        for page in pages(self._language):
            show = partial(self._exchange.show_guide, page.name)
            yield CommandEntry(EntryKind.PAGE, page.title, self.tr("Guide"), show)

    def _go_to(self, thing: Findable) -> None:
        page = self._page_stack.project_page
        if page is not None:
            page.go_to(Whereabouts(thing.place, thing.path_id, thing.note_id))

    def _take_keys(self) -> None:
        """Let the keys go to the work: what had them is gone."""
        page = self._page_stack.project_page
        if page is not None:
            page.return_keys()
