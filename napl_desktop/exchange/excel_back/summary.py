"""What a workbook that came back changes, in figures and in words: for the command and for the window."""

from collections import Counter
from typing import Any

from napl_desktop.exchange.excel_back.returned import Remark, WorkbookChanges
from napl_desktop.rows.merging import ChangeKind, Decision, Merged, Proposal
from napl_desktop.text import one_line
from napl_desktop.wording import Wording


def counts(proposal: Proposal) -> dict[str, int]:
    """Return how many differences there are of each kind, of those that are decided by themselves."""
    found = Counter(change.kind for change in proposal.changes.values() if change.is_asked)
    return {kind.value: found[kind] for kind in ChangeKind}


def counts_in_words(proposal: Proposal, name: str, words: Wording) -> list[str]:
    """Return the same as lines; `name` is what the workbook is called."""
    if not proposal:
        return [words.text("workbook-changes", "nothing", name=one_line(name))]
    table = "workbook-changes"
    lines = [words.counted(table, kind, count) for kind, count in counts(proposal).items() if count]
    conflicts = len(proposal.conflicts)
    return [*lines, *([words.counted(table, "conflicts", conflicts)] if conflicts else [])]


def remark_in_words(remark: Remark, words: Wording) -> str:
    """Return the sentence of a remark."""
    return words.text(
        "workbook-remark", remark.kind.value, sheet=one_line(remark.sheet), what=_cut(one_line(remark.what))
    )


def decided(proposal: Proposal, merged: Merged | None) -> tuple[int, int]:
    """Return how many differences were taken over, and how many wait; with no Merged, nothing was decided."""
    asked = [id for id, change in proposal.changes.items() if change.is_asked]
    if merged is None:
        return 0, len(asked)
    words = [merged.decisions[id] for id in asked]
    return sum(word == Decision.THEIRS for word in words), sum(word == Decision.LATER for word in words)


def as_json(changes: WorkbookChanges, merged: Merged | None, words: Wording) -> dict[str, Any]:
    """Return all of it as JSON holds it."""
    workbook, proposal = changes.workbook, changes.proposal
    taken, waiting = decided(proposal, merged)
    return {
        "contract": workbook.contract,
        "counts": counts(proposal),
        "conflicts": len(proposal.conflicts),
        "accepted": taken,
        "left": waiting,
        "left_alone": [
            {
                "kind": remark.kind.value,
                "sheet": remark.sheet,
                "what": remark.what,
                "text": remark_in_words(remark, words),
            }
            for remark in workbook.remarks
        ],
    }


def _cut(text: str, longest: int = 80) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
