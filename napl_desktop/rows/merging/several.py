"""Several sources at once: what they change of ours, one question for each thing, and what comes of answers."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.rows.merging.comparison import whole
from napl_desktop.rows.merging.merge import merge, merge_with_safe
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
from napl_desktop.rows.merging.result import apply, next_base
from napl_desktop.rows.rows import Columns, Rows


class Incoming(Struct, frozen=True):
    """The rows of one source, and what is known of how they and ours began."""

    base: Rows
    theirs: Rows


class Offer(Struct, frozen=True):
    """One thing that can come in the place of ours."""

    values: Columns | None
    """The unit or the whole row; None where the row goes. Of an order: id → order key."""
    by: tuple[int, ...]
    """The numbers of all sources that say so."""


class Question(Struct, frozen=True):
    """What the sources change of one unit, row or order."""

    change: ProposedChange
    """As the first source has it."""
    offers: tuple[Offer, ...]
    conflict: ConflictKind | None
    """Why it has to be decided; None where it can simply be taken."""

    @property
    def id(self) -> ChangeId:
        """Return what answers call it by."""
        return self.change.id


Answer = int | Decision | Written
"""The number of an offer; what is here (OURS); not now (LATER); or something else."""

Answers = Mapping[ChangeId, Answer]


class MergedSources(Struct, frozen=True):
    """What came of answers."""

    rows: Rows
    """All rows as they are then."""
    bases: tuple[Rows, ...]
    """What is known of each source then: what was answered is not asked again before that source changes it."""


def questions(ours: Rows, sources: Sequence[Incoming]) -> dict[ChangeId, Question]:
    """Return what there is to decide or simply to take, in the order of the tables and then of the sources."""
    found: dict[ChangeId, list[tuple[int, ProposedChange]]] = {}
    for number, source in enumerate(sources):
        for id, change in merge(source.base, ours, source.theirs).changes.items():
            if change.is_asked:
                found.setdefault(id, []).append((number, change))
    asked = {id: _question(said) for id, said in found.items()}
    if len(sources) > 1:
        for change in _in_each_others_way(ours, sources):
            question = asked.get(change.id)
            if question is not None and question.conflict is None:
                # What an earlier source removed comes back for a later one: the question is of the removal.
                is_removal = question.change.kind is ChangeKind.REMOVED
                conflict = _BETWEEN_SOURCES[ChangeKind.REMOVED] if is_removal else change.conflict
                asked[change.id] = replace(question, conflict=conflict)
    return asked


def apply_answers(
    ours: Rows,
    sources: Sequence[Incoming],
    answers: Answers,
    asked: Mapping[ChangeId, Question] | None = None,
) -> MergedSources:
    """Return the rows that come of answers, and what is known of each source then.

    One source comes after the other, each to what came of those before. What is not answered is taken where
    nothing stands in its way, and waits where something does. `asked` are the questions, where they are known.
    """
    asked = questions(ours, sources) if asked is None else asked
    rows, bases = ours, []
    for number, source in enumerate(sources):
        proposal, safe = merge_with_safe(source.base, rows, source.theirs)
        decisions = _decisions(proposal, asked, number, answers)
        merged = safe if safe and decisions == proposal.decisions() else apply(proposal, decisions)
        bases.append(next_base(proposal, merged.decisions))
        rows = merged.rows
    return MergedSources(rows, tuple(bases))


def _in_each_others_way(ours: Rows, sources: Sequence[Incoming]) -> Iterator[ProposedChange]:
    """Yield what could not simply be taken after what the sources before it bring.

    One may have removed a row that another wrote in, or put rows under one that got a text.
    """
    rows = ours
    for source in sources:
        proposal, safe = merge_with_safe(source.base, rows, source.theirs)
        yield from proposal.conflicts
        rows = (safe or apply(proposal, proposal.decisions())).rows


def _question(said: list[tuple[int, ProposedChange]]) -> Question:
    offers: list[Offer] = []
    for number, change in said:
        values = _values(change)
        same = next((at for at, offer in enumerate(offers) if offer.values == values), None)
        if same is None:
            offers.append(Offer(values, (number,)))
        else:
            offers[same] = Offer(values, (*offers[same].by, number))
    conflict = next((change.conflict for _, change in said if change.conflict), None)
    if conflict is None and len(offers) > 1:
        conflict = _BETWEEN_SOURCES.get(said[0][1].kind, ConflictKind.BOTH_CHANGED)
    return Question(said[0][1], tuple(offers), conflict)


_BETWEEN_SOURCES = {
    ChangeKind.MOVED: ConflictKind.BOTH_MOVED,
    ChangeKind.REORDERED: ConflictKind.BOTH_REORDERED,
    ChangeKind.REMOVED: ConflictKind.REMOVED_THERE,
}


def _values(change: ProposedChange) -> Columns | None:
    return None if change.kind is ChangeKind.REMOVED else change.theirs


def _decisions(
    proposal: Proposal, asked: Mapping[ChangeId, Question], number: int, answers: Answers
) -> Decisions:
    decisions = {}
    for id, change in proposal.changes.items():
        if change.is_asked:
            # Of a row that several bring, the first brings all, and the others then only change it.
            asked_as = id if id in asked else whole(change.key)
            decisions[id] = _decision(change, asked.get(asked_as), number, answers.get(asked_as))
    return decisions


def _decision(
    change: ProposedChange, question: Question | None, number: int, answer: Answer | None
) -> Decision | Written:
    """Return what an answer means for the change that one source makes."""
    if isinstance(answer, Decision) and answer is not Decision.THEIRS:
        return answer
    if isinstance(answer, Written):
        can_be_written = change.kind in (ChangeKind.CHANGED, ChangeKind.MOVED)
        return answer if can_be_written else Decision.OURS
    if question is None:  # it came about by what was taken of the sources before
        return Decision.LATER if change.conflict else Decision.THEIRS
    if answer is None:
        return Decision.LATER if question.conflict else Decision.THEIRS
    offer = question.offers[answer if isinstance(answer, int) else 0]
    return Decision.THEIRS if number in offer.by else Decision.OURS
