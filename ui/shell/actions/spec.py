"""The row of an action: all there is to say about it, in one place."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Generic, TypeVar

from msgspec import Struct
from PySide6.QtGui import QAction

from napl_desktop.model import DescriptorStatus
from ui.shell.actions.situation import Situation, Where, always

EVERYWHERE = ~Where(0)
NOW_AND_MERGE = Where.NOW | Where.MERGE
NOW_AND_HISTORY = Where.NOW | Where.HISTORY
NOW_AND_PAST = Where.NOW | Where.PAST

Target = TypeVar("Target")
"""What actions act on: who makes the table says what that is."""


class FromText(Enum):
    """What the key of an action does while a text has the keys that has no use for it itself."""

    ANYWHERE = auto()
    IN_GRID = auto()
    """It changes the row, level or cell that is chosen, or makes one: only there is that plain."""
    NOWHERE = auto()
    """It acts on a line of the outline."""


class ActionSpec(Struct, Generic[Target], frozen=True):
    """One action. Its texts are translated where it is made; it can be done where everything here allows it."""

    name: str
    text: str = ""
    keys: str = ""
    """One or more, with " | " between them."""
    glyph: str = ""
    tip: str = ""
    do: Callable[[Target], object] | None = None
    """None for what only opens a menu of its own."""
    when: Callable[[Situation], bool] = always
    where: Where = Where.NOW
    changes: bool = False
    """Whether it changes the project: not while that is only looked at."""
    why_off: Callable[[Situation], str] | None = None
    """Says in a sentence why it cannot be done where that is not plain; "" where it is."""
    from_text: FromText = FromText.ANYWHERE
    checked: Callable[[Situation], bool | None] | None = None
    """Whether it is marked as being on; None is as it was before."""
    group: str = ""
    """Of the actions with the same one is on at a time."""
    status: DescriptorStatus | None = None
    """The status that it gives, whose word and mark are its own."""
    menu_role: QAction.MenuRole = QAction.MenuRole.TextHeuristicRole

    def is_enabled(self, now: Situation) -> bool:
        """Tell whether it can be done as things stand."""
        return now.where in self.where and not (self.changes and now.read_only) and self.when(now)


class MenuSpec(Struct, Generic[Target], frozen=True):
    """A menu: its title, and from top to bottom its actions, menus within it, and lines between them (None)."""

    title: str
    entries: "tuple[ActionSpec[Target] | MenuSpec[Target] | None, ...]"

    def actions(self) -> "Iterator[ActionSpec[Target]]":
        """Yield every action in it and in the menus within it."""
        for entry in self.entries:
            if isinstance(entry, MenuSpec):
                yield from entry.actions()
            elif entry is not None:
                yield entry
