"""How much went with what a step removed or cleared, counted from what that step changed."""

from msgspec import Struct

from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.model import (
    Atelier,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    NoteKind,
    Participant,
    Prerequisite,
    Role,
    RoleRelation,
    RoleRequirement,
    ThingKind,
)
from napl_desktop.rows.writing import Columns

_REMOVALS = {
    *("remove-atelier", "remove-role", "remove-path", "remove-level", "remove-dimension"),
    *("remove-route", "remove-note", "clear-cell", "clear-cells"),
}
_LINKS = (Prerequisite, RoleRelation, RoleRequirement)
"""What the user sees as a link that went along; a route, a link by its facts as well, is counted nowhere."""


class Removed(Struct, frozen=True):
    """How many of each; `dimensions` and the like count what was removed itself too."""

    ateliers: int = 0
    paths: int = 0
    roles: int = 0
    dimensions: int = 0
    levels: int = 0
    texts: int = 0
    notes: int = 0
    proposals: int = 0
    participants: int = 0
    links: int = 0


def is_removal(change: Change) -> bool:
    """Tell whether a step is one with which the user took something away, and not an undo."""
    return change.step.kind is StepKind.EDIT and change.step.action in _REMOVALS


def what_went(change: Change) -> Removed:
    """Count what a removal took away; a text is gone too where its cell is only empty."""

    def gone(*kinds: ThingKind) -> list[Columns]:
        return [
            row.before
            for kind in kinds
            for row in change.of(kind)
            if row.before is not None and row.after is None
        ]

    def count(*kinds: ThingKind) -> int:
        return len(gone(*kinds))

    texts = sum(
        bool(row.before["text"]) and not (row.after and row.after["text"])
        for row in change.of(Descriptor)
        if row.before
    )
    proposals = sum(note["kind"] == NoteKind.PROPOSAL.value and not note["handled"] for note in gone(Note))
    return Removed(
        ateliers=count(Atelier),
        paths=count(DevelopmentPath),
        roles=count(Role),
        dimensions=count(Dimension),
        levels=count(Level),
        texts=texts,
        notes=count(Note) - proposals,
        proposals=proposals,
        participants=count(Participant),
        links=count(*_LINKS),
    )
