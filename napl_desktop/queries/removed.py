"""How much went with what a step removed or cleared, counted from what that step changed."""

from dataclasses import dataclass

from napl_desktop.document.history import Change, StepKind
from napl_desktop.model import NoteKind

_REMOVALS = {
    *("remove-atelier", "remove-role", "remove-path", "remove-level", "remove-dimension"),
    *("remove-route", "remove-note", "clear-cell", "clear-cells"),
}
_LINKS = ("prerequisite", "role_relation", "role_requirement")
"""What a person sees as a link that went along; a route, a link by its facts as well, is counted nowhere."""


@dataclass(frozen=True, slots=True)
class Removed:
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
    """Tell whether a step is one with which a person took something away, and not an undo."""
    return change.step.kind is StepKind.EDIT and change.step.action in _REMOVALS


def what_went(change: Change) -> Removed:
    """Count what a removal took away; a text is gone too where its cell is only empty."""
    gone = [(row.table, row.before) for row in change.rows if row.before is not None and row.after is None]

    def count(*tables: str) -> int:
        return sum(table in tables for table, _image in gone)

    texts = sum(
        bool(row.before["text"]) and not (row.after and row.after["text"])
        for row in change.rows
        if row.table == "descriptor" and row.before
    )
    proposals = sum(
        table == "note" and image["kind"] == NoteKind.PROPOSAL.value and not image["handled"]
        for table, image in gone
    )
    return Removed(
        ateliers=count("atelier"),
        paths=count("path"),
        roles=count("role"),
        dimensions=count("dimension"),
        levels=count("level"),
        texts=texts,
        notes=count("note") - proposals,
        proposals=proposals,
        participants=count("participant"),
        links=count(*_LINKS),
    )
