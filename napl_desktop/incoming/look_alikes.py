"""Things of another project that may be things of ours: asked about before anything else of it is compared."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.incoming.source import Source
from napl_desktop.model import Atelier
from napl_desktop.rows import Columns, Key, Rows, references
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
        likenesses = find_likenesses(rows, source.raw, source.identities)
        questions = [_question(number, each) for each in likenesses if _is_asked(each, answers)]
        asked += questions
        ready.append(_by_our_ids(rows, source, likenesses, questions, answers))
        rows = {**ready[-1].incoming.theirs, **rows}
    return IdentifiedSources(tuple(ready), tuple(asked))


def _by_our_ids(
    ours: Rows,
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
    theirs = _where_ours_are(remapped(source.raw or {}, {**source.identities, **agreed}), ours)
    return replace(source, waits=False, agreed=agreed, incoming=Incoming(source.incoming.base, theirs))


def _where_ours_are(theirs: Rows, ours: Rows) -> Rows:
    """Return the rows of another project with what is ours where it is here: an atelier has no counterpart."""
    rows = dict(theirs)
    for key, row in theirs.items():
        here = ours.get(key)
        owners = [
            column for column, each in references(key[0]).items() if each.table == Atelier.__tablename__
        ]
        if here is not None and any(row[column] != here[column] for column in owners):
            rows[key] = {
                **row,
                **{column: here[column] for column in (*owners, "order_key") if column in row},
            }
    return rows


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
