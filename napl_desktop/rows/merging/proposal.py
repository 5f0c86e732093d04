"""What a merge proposes: plain data to show, to choose from, and to make the wanted rows of."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from napl_desktop.rows.merging.rules import Unit
from napl_desktop.rows.rows import Columns, Key, Rows

ChangeId = tuple[str, str, Unit]
"""(Table, id of a row, columns); no columns: the whole row."""


class ChangeKind(StrEnum):
    """What taking a change does to what is here."""

    NEW = "new"
    RESTORED = "restored"
    """It was removed here, and comes back."""
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    REORDERED = "reordered"


class ConflictKind(StrEnum):
    """Why a change is not simply taken."""

    BOTH_CHANGED = "both-changed"
    BOTH_MOVED = "both-moved"
    """Two places for one thing."""
    BOTH_REORDERED = "both-reordered"
    REMOVED_HERE = "removed-here"
    """And there it, or a part of it, was changed."""
    REMOVED_THERE = "removed-there"
    """And here it, or a part of it, was changed."""
    END_REMOVED_HERE = "end-removed-here"
    """And there something new leads to it."""
    END_REMOVED_THERE = "end-removed-there"
    """And here something new leads to it."""
    CIRCLE = "circle"
    """What both moved would be under each other."""
    NOT_ON_A_LEAF = "not-on-a-leaf"
    """One put something on a row that only leaves may hold, the other put rows under it."""
    MISFIT = "misfit"
    """For another reason it would not fit together with what is here."""


class Decision(StrEnum):
    """What the user decides about a change."""

    THEIRS = "theirs"
    OURS = "ours"
    LATER = "later"


class Written(Struct, frozen=True):
    """A decision to write something else than either side did: a value for every column of the unit."""

    values: Columns


Decisions = Mapping[ChangeId, Decision | Written]
"""What was decided about changes; nothing is decided yet about those that are not in it."""


class ProposedChange(Struct, frozen=True):
    """One difference that what comes in makes: of a unit of a row, of a whole row, or of an order."""

    key: Key
    """The row; of an order: the table, and the id of what the rows are in ("" where that is the project)."""
    columns: Unit
    """The unit; nothing where the whole row comes or goes."""
    kind: ChangeKind
    base: Columns | None
    """How it was, as far as that is known. Of an order: id → order key, the first one first."""
    ours: Columns | None
    theirs: Columns | None
    conflict: ConflictKind | None = None
    because: tuple[Key, ...] = ()
    """The rows in which the other side did what makes it a conflict, where that is not in the row itself."""
    needs: tuple[ChangeId, ...] = ()
    """What must be taken for this to be taken."""
    along_with: tuple[ChangeId, ...] = ()
    """Where it is not decided by itself: it is taken as soon as one of these is."""

    @property
    def id(self) -> ChangeId:
        """Return what decisions call it by."""
        return (*self.key, self.columns)

    @property
    def is_asked(self) -> bool:
        """Tell whether it is decided by itself."""
        return not self.along_with


class Proposal(Struct, frozen=True):
    """All that comes in, in the order of the tables: what others name comes before them."""

    base: Rows
    ours: Rows
    theirs: Rows
    changes: dict[ChangeId, ProposedChange]

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def conflicts(self) -> list[ProposedChange]:
        """Return what has to be decided: it is in the way of other changes, or these of it."""
        return [change for change in self.changes.values() if change.conflict and change.is_asked]

    def decisions(
        self, safe: Decision = Decision.THEIRS, conflicts: Decision = Decision.LATER
    ) -> dict[ChangeId, Decision | Written]:
        """Return one decision for all changes without conflict, and one for all conflicts."""
        return {
            id: conflicts if change.conflict else safe
            for id, change in self.changes.items()
            if change.is_asked
        }
