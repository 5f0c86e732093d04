"""The whole table: the menus of the window from left to right, those of the right mouse button, and who acts."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from napl_desktop.wording import Wording
from ui.grid.context_menu import GridMenus
from ui.kit.theme import Theme
from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.shell.action_table.edit_menu import EDIT_MENU
from ui.shell.action_table.file_menu import FILE_MENU
from ui.shell.action_table.insert_menu import INSERT_MENU
from ui.shell.action_table.status_menu import STATUS_MENU
from ui.shell.action_table.view_menu import view_menu
from ui.shell.actions.actions import Actions
from ui.shell.actions.situation import in_project
from ui.shell.actions.spec import EVERYWHERE, NOW_AND_HISTORY, MenuSpec
from ui.shell.handlers.targets import ActionTargets, Row

_VERSIONS_MENU = MenuSpec[ActionTargets](
    QT_TRANSLATE_NOOP("Actions", "&Moments"),
    (
        Row(
            "name-version",
            QT_TRANSLATE_NOOP("Actions", "&Name this moment…"),
            "Ctrl+M",
            "flag",
            do=lambda targets: targets.versions.name_moment(),
            when=in_project,
            where=NOW_AND_HISTORY,
            changes=True,
        ),
        Row(
            "history",
            QT_TRANSLATE_NOOP("Actions", "Moments and &history…"),
            "Ctrl+Shift+H",
            "clock-counter-clockwise",
            do=lambda targets: targets.pages.show_history(),
            when=in_project,
            where=EVERYWHERE,
        ),
        None,
        Row(
            "way-back",
            QT_TRANSLATE_NOOP("Actions", "&Back to before the break"),
            do=lambda targets: targets.versions.go_back(),
            when=lambda now: now.way_back is not None,
        ),
    ),
)
_HELP_MENU = MenuSpec[ActionTargets](
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        Row(
            "guide",
            QT_TRANSLATE_NOOP("Actions", "&Guide"),
            "F1",
            "question",
            do=lambda targets: targets.exchange.show_guide(targets.pages.guide_page),
            where=EVERYWHERE,
        ),
        Row(
            "shortcuts",
            QT_TRANSLATE_NOOP("Actions", "&Shortcuts"),
            glyph="keyboard",
            do=lambda targets: targets.exchange.show_guide("sneltoetsen"),
            where=EVERYWHERE,
        ),
        None,
        Row(
            "about",
            QT_TRANSLATE_NOOP("Actions", "&About this program"),
            do=lambda targets: targets.exchange.show_about(),
            where=EVERYWHERE,
        ),
    ),
)

GRID_MENUS = GridMenus(
    cell=(
        *("write", "cut", "copy", "paste", "clear", ""),
        *("status-proposed", "status-disputed", "status-agreed", ""),
        *("add-note", "proposals", "require"),
    ),
    row=(
        *("rename", "copy", "add-note", ""),
        *("add-row", "add-sub-row", "add-main-dimension", ""),
        *("move-up", "move-down", "indent", "outdent", "", "remove"),
    ),
    level=("level", "copy", "add-note", "", "add-level", "", "move-left", "move-right", "", "remove"),
    beside=("add-row", "add-main-dimension", "add-level", "", "paste"),
)
"""What the right mouse button offers in the grid: names of actions, "" is a line. No more than can be read."""

OUTLINE_MENU = (
    *("rename", "duplicate", "move-up", "move-down", ""),
    *("role-path", "add-path", "add-role", "add-atelier", "import-table", "take-over", "", "remove"),
)
"""What it offers in the outline."""


def menus() -> tuple[MenuSpec[ActionTargets], ...]:
    """Return every action there is, by menu."""
    return FILE_MENU, EDIT_MENU, INSERT_MENU, STATUS_MENU, view_menu(), _VERSIONS_MENU, _HELP_MENU


def make_actions(theme: Theme, wording: Wording, window: QObject) -> Actions:
    """Make the actions of a window; they do nothing yet."""
    return Actions(menus(), theme, wording, window)


def connect_actions(actions: Actions, targets: ActionTargets) -> None:
    """Let each action do what its row says."""

    def connect(name: str, do: Callable[[ActionTargets], object]) -> None:
        actions[name].triggered.connect(lambda _checked=False: do(targets))

    for menu in menus():
        for row in menu.actions():
            if row.do is not None:
                connect(row.name, row.do)
