"""A line of the box: what it is, where it is, and what choosing it does."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct
from PySide6.QtGui import QIcon


class EntryKind(StrEnum):
    """What a line is."""

    ACTION = "action"
    PAGE = "page"
    PATH = "path"
    ROLE = "role"
    ATELIER = "atelier"
    ROW = "row"
    LEVEL = "level"
    CELL = "cell"
    NOTE = "note"


class CommandEntry(Struct, frozen=True):
    """One thing to choose; `where` says in words where it is."""

    kind: EntryKind
    title: str
    where: str
    choose: Callable[[], object]
    keys: str = ""
    is_enabled: bool = True
    """Whether it can be done as things stand."""
    icon: QIcon | None = None
    """Its own; None for that of its kind."""

    def is_same(self, other: "CommandEntry") -> bool:
        """Tell whether both are the same line."""
        return (self.kind, self.title, self.where) == (other.kind, other.title, other.where)
