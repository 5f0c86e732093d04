"""Things of another project that may be things of ours: asked about before anything else of it is compared."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.incoming.ateliers import ateliers_in
from napl_desktop.incoming.source import Source
from napl_desktop.model import Atelier
from napl_desktop.rows import Columns, Key, Rows, are_there
from napl_desktop.rows.matching import Likeness, agreed_identities, find_likenesses, remapped
from napl_desktop.rows.merging import ChangeId, ChangeKind, ConflictKind, Decision, ProposedChange
from napl_desktop.rows.merging.several import Incoming, Offer, Question

SAME = 0
"""The answer that two things are one; OURS says that they are different."""

_IDENTITY = ("id",)


class IdentifiedSources(Struct, frozen=True):
    """Sources with our ids as far as that was answered, and what is asked about that."""

    sources: tuple[Source, ...]
    """Of one that still waits for an answer nothing comes in yet."""
    look_alikes: tuple[Question, ...]


def identified(ours: Rows, sources: Sequence[Source], answers: Mapping[ChangeId, Any]) -> IdentifiedSources:
    """Return sources by our ids, by what is known and by the `answers` to earlier questions of this kind.

    Each source is also compared with what those before it bring.
    """
    rows, ready = dict(ours), []
    asked: list[Question] = []
    for number, source in enumerate(sources):
        if source.raw is None:
            ready.append(source)
            continue
        likenesses = _likenesses(rows, source, source.raw, answers)
        questions = [_question(number, each) for each in likenesses if _is_asked(each, answers)]
        asked += questions
        ready.append(_by_our_ids(source, likenesses, questions, answers))
        rows = {**ready[-1].incoming.theirs, **rows}
    return IdentifiedSources(tuple(ready), tuple(asked))


def _likenesses(ours: Rows, source: Source, raw: Rows, answers: Mapping[ChangeId, Any]) -> list[Likeness]:
    """Return the ateliers that may be one, and the things of those that are.

    What different ateliers made stays apart, whatever it is called.
    """
    ateliers = _alike_ateliers(ours, source, raw)
    same = {each.theirs: each.ours[1] for each in ateliers if answers.get(_id(each.theirs)) == SAME}
    known = {key: id for key, id in source.identities.items() if key[0] == Atelier.__tablename__} | same
    if not known:
        return ateliers
    here, there = _only_of(ours, known.values()), _only_of(raw, (id for _table, id in known))
    return [*ateliers, *find_likenesses(here, there, {**source.identities, **same})]


def _alike_ateliers(ours: Rows, source: Source, raw: Rows) -> list[Likeness]:
    """Return the ateliers that are for the same sector and of the same kind, each at most once."""
    theirs, table = ateliers_in(raw), Atelier.__tablename__
    taken = theirs.keys() | set(source.identities.values())
    here = {id: said for id, said in ateliers_in(ours).items() if id not in taken}
    found = []
    for id, said in theirs.items():
        key = (table, id)
        if key in ours or key in source.identities:
            continue
        wanted = (said.sectors, said.focus)
        one = next((each for each, other in here.items() if (other.sectors, other.focus) == wanted), None)
        if one is not None:
            is_same_title = here.pop(one).title == said.title
            found.append(Likeness(key, (table, one), likeness=100, is_same_title=is_same_title))
    return found


def _only_of(rows: Rows, atelier_ids: Iterable[str]) -> Rows:
    """Return the rows without those of other ateliers, and what hangs from these."""
    kept = set(atelier_ids)
    return are_there(
        {key: row for key, row in rows.items() if key[0] != Atelier.__tablename__ or key[1] in kept},
        lambda _key: False,
    )


def _by_our_ids(
    source: Source,
    likenesses: Sequence[Likeness],
    questions: Sequence[Question],
    answers: Mapping[ChangeId, Any],
) -> Source:
    """Return a source with what comes of the answers; one that waits for an answer says nothing yet."""
    if any(answers.get(question.id) in (None, Decision.LATER) for question in questions):
        return replace(source, waits=True, agreed={}, incoming=Incoming(source.incoming.base, {}))
    same = agreed_identities(
        likenesses, {each.theirs for each in likenesses if answers.get(_id(each.theirs)) == SAME}
    )
    different = {
        key: key[1]
        for each in likenesses
        for key in (each.theirs, *(theirs for theirs, _ours in each.along))
        if key not in same
    }
    agreed = different | same
    identities, raw = {**source.identities, **agreed}, source.raw or {}
    # Most of what comes in for the first time has the ids that it keeps.
    theirs = remapped(raw, identities) if identities else raw
    return replace(source, waits=False, agreed=agreed, incoming=Incoming(source.incoming.base, theirs))


def is_look_alike(question: Question) -> bool:
    """Tell whether a question is about whether two things are one."""
    return question.change.columns == _IDENTITY


def _is_asked(likeness: Likeness, answers: Mapping[ChangeId, Any]) -> bool:
    """Tell whether it is asked: what it is in, where that is a question itself, is the same."""
    return likeness.needs is None or answers.get(_id(likeness.needs)) == SAME


def _question(number: int, likeness: Likeness) -> Question:
    theirs: Columns = {"id": likeness.theirs[1]}
    change = ProposedChange(
        likeness.theirs,
        _IDENTITY,
        ChangeKind.CHANGED,
        None,
        {"id": likeness.ours[1]},
        theirs,
        ConflictKind.BOTH_CHANGED,
        because=(likeness.ours,),
    )
    return Question(change, (Offer(theirs, (number,)),), change.conflict)


def _id(key: Key) -> ChangeId:
    return (*key, _IDENTITY)
