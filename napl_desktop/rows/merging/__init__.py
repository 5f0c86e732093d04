"""Three-way merge of rows: what rows that come in change of ours, and what comes of what is decided about it."""

from napl_desktop.rows.merging.merge import merge
from napl_desktop.rows.merging.proposal import (
    ChangeId,
    ChangeKind,
    ConflictKind,
    Decision,
    Decisions,
    Proposal,
    ProposedChange,
    Written,
)
from napl_desktop.rows.merging.result import Merged, apply, next_base

__all__ = [
    "ChangeId",
    "ChangeKind",
    "ConflictKind",
    "Decision",
    "Decisions",
    "Merged",
    "Proposal",
    "ProposedChange",
    "Written",
    "apply",
    "merge",
    "next_base",
]
