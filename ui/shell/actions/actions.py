"""Every QAction once, made from its row. Menus, toolbar and the shortcut sheet are made from these."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from napl_desktop.wording import Wording
from ui.kit.icons import icon
from ui.kit.status_mark import status_icon
from ui.kit.theme import Theme
from ui.shell.actions.situation import Situation
from ui.shell.actions.spec import ActionSpec, FromText, MenuSpec


class Menu(Struct, frozen=True):
    """A menu: its title, and the names of its actions ("" is a line between them) or the menus within it."""

    title: str
    entries: "tuple[str | Menu, ...]"

    @property
    def actions(self) -> tuple[str, ...]:
        """The names of all actions in it and in the menus within it, with the lines."""
        inner = (each.actions if isinstance(each, Menu) else (each,) for each in self.entries)
        return tuple(name for names in inner for name in names)


class Actions(QObject):
    """Holds the actions by name, e.g. `actions["undo"]`, and switches them on and off."""

    def __init__(
        self, menus: Sequence[MenuSpec[Any]], theme: Theme, wording: Wording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._groups: dict[str, QActionGroup] = {}
        self._specs = {spec.name: spec for menu in menus for spec in menu.actions()}
        self._all = {name: self._make(spec) for name, spec in self._specs.items()}
        self._menus = tuple(_menu(spec) for spec in menus)
        self._off: dict[str, str] = {}
        """Why actions are off of which that has to be said."""

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def all(self) -> dict[str, QAction]:
        """Return every action by its name."""
        return dict(self._all)

    def menus(self) -> tuple[Menu, ...]:
        """Return the menus of the window, from left to right."""
        return self._menus

    def named(self, names: Sequence[str]) -> list[QAction | None]:
        """Return the actions of those names; for "", which is a line in a menu, there is None."""
        return [self._all[name] if name else None for name in names]

    def fill(self, menu: QMenu, entries: Sequence[str | Menu]) -> None:
        """Put actions, lines and menus in a menu; one that is pointed at says why it is off, where it can."""
        menu.aboutToShow.connect(lambda: menu.setToolTipsVisible(any(map(self._off.get, _names(entries)))))
        for entry in entries:
            if isinstance(entry, Menu):
                self.fill(menu.addMenu(entry.title), entry.entries)
            elif entry:
                menu.addAction(self._all[entry])
            else:
                menu.addSeparator()

    def show(self, now: Situation) -> None:
        """Switch on what can be done as things stand and off what cannot, and mark what is on."""
        for name, spec in self._specs.items():
            self._all[name].setEnabled(spec.is_enabled(now))
            if spec.why_off is not None:
                why = self._off[name] = spec.why_off(now)
                self._all[name].setToolTip(why or _tip(spec, self._all[name].text()))
            is_on = spec.checked(now) if spec.checked else None
            if is_on is not None:
                self._all[name].setChecked(is_on)

    def not_from_text(self, is_in_grid: bool) -> list[QAction]:
        """Return what is not to be done by a key that a text has no use for, as long as it is typed in."""
        refused = {FromText.NOWHERE} if is_in_grid else {FromText.NOWHERE, FromText.IN_GRID}
        return [self._all[name] for name, spec in self._specs.items() if spec.from_text in refused]

    def _make(self, spec: ActionSpec[Any]) -> QAction:
        text = QCoreApplication.translate("Actions", spec.text)
        action = QAction(text, self)
        action.setObjectName(spec.name)
        action.setMenuRole(spec.menu_role)
        if spec.keys:
            action.setShortcuts([QKeySequence(each) for each in spec.keys.split(" | ")])
        if spec.glyph:
            action.setIcon(icon(spec.glyph, self._theme))
        if spec.status is not None:
            text = self._wording.name(spec.status).capitalize()
            action.setText(text)
            action.setIcon(status_icon(spec.status, self._theme))
        action.setToolTip(_tip(spec, text))
        self._make_checkable(action, spec)
        return action

    def _make_checkable(self, action: QAction, spec: ActionSpec[Any]) -> None:
        if spec.checked is None:
            return
        action.setCheckable(True)
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
        action.setChecked(bool(spec.checked(Situation())))


def _tip(spec: ActionSpec[Any], text: str) -> str:
    """Return what an action of that text does in a few words, with its key."""
    keys = QKeySequence(spec.keys.split(" | ")[0]) if spec.keys else QKeySequence()
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    tip = QCoreApplication.translate("Actions", spec.tip) if spec.tip else text
    plain = tip.replace("&", "").removesuffix("…")
    return f"{plain} ({shown})" if shown else plain


def _menu(spec: MenuSpec[Any]) -> Menu:
    title = QCoreApplication.translate("Actions", spec.title)
    return Menu(title, tuple(_entry(each) for each in spec.entries))


def _names(entries: Sequence[str | Menu]) -> list[str]:
    return [entry for entry in entries if isinstance(entry, str)]


def _entry(spec: ActionSpec[Any] | MenuSpec[Any] | None) -> str | Menu:
    if spec is None:
        return ""
    return _menu(spec) if isinstance(spec, MenuSpec) else spec.name
