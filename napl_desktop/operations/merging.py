"""What the user does with what comes in from elsewhere: take it over, as far as was decided, in one step."""

from collections.abc import Generator, Iterator, Mapping
from enum import StrEnum

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.history.new_step import result_of
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors import ChangedMeanwhile
from napl_desktop.model import Project
from napl_desktop.rows import read_all
from napl_desktop.rows.merging import (
    ChangeId,
    ChangeKind,
    Decision,
    Decisions,
    Merged,
    Proposal,
    Written,
    apply,
)


class Accepting(StrEnum):
    """What is taken over without a look at each difference."""

    NONE = "none"
    SAFE = "safe"
    """All that is no conflict; where only an order is otherwise, that waits for a choice as well."""
    THEIRS = "theirs"
    OURS = "ours"
    """What is safe; conflicts, and orders, stay as they are here."""


_OF_CONFLICTS = {
    Accepting.SAFE: Decision.LATER,
    Accepting.THEIRS: Decision.THEIRS,
    Accepting.OURS: Decision.OURS,
}


def decisions_of(accepting: Accepting, proposal: Proposal) -> Mapping[ChangeId, Decision | Written]:
    """Return the decisions that come down to one word for all of a proposal."""
    if accepting is Accepting.NONE:
        return {}
    of_conflicts = _OF_CONFLICTS[accepting]
    return proposal.decisions(conflicts=of_conflicts) | {
        id: of_conflicts
        for id, change in proposal.changes.items()
        if change.kind is ChangeKind.REORDERED and change.is_asked
    }


def accept(document: Document, proposal: Proposal, decisions: Decisions, source: str) -> Merged:
    """Write what was decided about a proposal; `source` is what the history calls that which came in.

    Raises ChangedMeanwhile where the project is not any more what the proposal was made for.
    """
    with document.edit("accept-changes", VersionReason.MERGE) as edit:
        return result_of(_accepted(edit, proposal, decisions, source))


def accept_in_slices(
    document: Document, proposal: Proposal, decisions: Decisions, source: str
) -> Generator[int, None, Merged]:
    """Do what `accept` does some rows at a time, as `Document.edit_in_slices`; yield how many are written."""
    merged: Merged | None = None

    def work(edit: Edit) -> Iterator[int]:
        nonlocal merged
        merged = yield from _accepted(edit, proposal, decisions, source)

    yield from document.edit_in_slices("accept-changes", work, VersionReason.MERGE)
    assert merged is not None
    return merged


def _accepted(
    edit: Edit, proposal: Proposal, decisions: Decisions, source: str
) -> Generator[int, None, Merged]:
    if read_all(edit.session.connection()) != proposal.ours:
        raise ChangedMeanwhile()
    merged = apply(proposal, decisions)
    (project,) = edit.all(sa.select(Project))
    edit.set_subject(Project, project.id, source)
    rows = [(*key, row) for key, row in merged.put.items()] + [(*key, None) for key in merged.removed]
    yield from edit.put_rows_in_slices(rows)
    return merged
