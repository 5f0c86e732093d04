"""One source of a merge: what it says, and what is known of how it and the project began."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.format.schema import FORMAT
from napl_desktop.rows import Key, Rows
from napl_desktop.rows.merging.several import Incoming


class HowItLeft(Struct, frozen=True):
    """How a workbook that was edited since was handed in."""

    states: tuple[str, ...]
    """What names how it was then, and before, the newest first."""
    rows: Rows
    """By its own ids."""
    is_known: bool
    """Whether it was merged as it was then."""


class Source(Struct, frozen=True):
    """A file that comes in, with its things by the ids that they have here."""

    path: Path
    title: str
    """What the user calls it."""
    incoming: Incoming
    base_at: str = ""
    """When both were the same: UTC, ISO 8601; "" where that is not known."""
    project_id: str = ""
    states: tuple[str, ...] = ()
    """What names the state in which it is, and those in which it was before, the newest first."""
    is_known: bool = False
    """Whether it was merged before in this very state."""
    handout_id: str | None = None
    """What it was dealt out as to a group, if that is so."""
    past: tuple[str, ...] = ()
    """Of those, the versions that it was handed in as before."""
    unwiped: frozenset[Key] = frozenset()
    """The rows from which names were wiped here, and there not."""
    raw: Rows | None = None
    """Of another project, its rows by its own ids; None of this one, which has ours."""
    identities: Mapping[Key, str] = {}
    """Of another project, which thing of ours each of its things is, or itself: as far as that is known here."""
    agreed: Mapping[Key, str] = {}
    """What is said about that now."""
    waits: bool = False
    """Whether that has to be said before anything of it is compared."""
    file_format: int = FORMAT
    """The format of the project file that it is, or of the contents of a workbook."""
    is_workbook: bool = False
    """Whether it is a workbook without its project file."""
    left: HowItLeft | None = None
    """Of a workbook of another project that was edited since it was handed in."""
    own_ids: Mapping[Key, str] = {}
    """Of one that was set apart, the ids that its things got for that, by those that they have in their file."""

    @property
    def state(self) -> str:
        """What names the state in which it is; "" where nothing does."""
        return self.states[0] if self.states else ""

    @property
    def handed_in_as(self) -> str:
        """What names how it left its atelier, whatever was edited in it since; "" where nothing does."""
        return self.left.states[0] if self.left is not None else self.state
