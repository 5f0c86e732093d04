"""One source of a merge: what it says, and what is known of how it and the project began."""

from pathlib import Path

from msgspec import Struct

from napl_desktop.rows.merging.several import Incoming


class Source(Struct, frozen=True):
    """A file that comes in."""

    path: Path
    title: str
    """What the user calls it."""
    incoming: Incoming
    base_at: str = ""
    """When both were the same: UTC, ISO 8601; "" where that is not known."""
