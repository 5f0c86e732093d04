"""A merge that is not finished, as texts: its sources with all their rows, and what was answered."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.document.storage.unfinished_merge import MergePart
from napl_desktop.incoming.asking_back import AskedBack, GivenAnswer
from napl_desktop.incoming.pending_merge import SourceLeft
from napl_desktop.incoming.source import HowItLeft, Source
from napl_desktop.rows import Key, Rows, from_lines, to_lines
from napl_desktop.rows.merging import ChangeId, Decision, Written
from napl_desktop.rows.merging.several import Incoming

_NOT_UNDERSTOOD = (ValueError, TypeError, KeyError, IndexError, RecursionError)


class KeptAnswers(Struct, frozen=True):
    """What was answered, and what is asked about though it would go along by itself."""

    answers: dict[ChangeId, GivenAnswer] = {}
    asked: tuple[ChangeId, ...] = ()
    open_count: int | None = None
    """How much was left to choose; None where that is not known."""
    left: tuple[SourceLeft, ...] = ()
    """How much was left of each source; empty where that is not known."""


def keep_sources(document: Document, sources: Sequence[Source]) -> None:
    """Keep what is merged for the next time, also for after a crash. Raises WorkingCopyError."""
    said = {"format": FORMAT, "sources": [_source_to_keep(each) for each in sources]}
    document.unfinished_merge.keep(MergePart.SOURCES, json.dumps(said))


def keep_answers(document: Document, kept: KeptAnswers) -> None:
    """Keep what was answered so far. Raises WorkingCopyError."""
    said = {
        "answers": [[*id, _answer_to_keep(answer)] for id, answer in kept.answers.items()],
        "asked": kept.asked,
        "open": kept.open_count,
        "left": [[each.open_count, each.count] for each in kept.left],
    }
    document.unfinished_merge.keep(MergePart.ANSWERS, json.dumps(said))


def kept_sources(document: Document) -> tuple[Source, ...]:
    """Return what was being merged last time; nothing where nothing was, or it cannot be understood.

    Rows of an earlier format are not those of now: such a merge is begun anew.
    """
    text = document.unfinished_merge.kept(MergePart.SOURCES)
    if text is None:
        return ()
    try:
        said = json.loads(text)
        return tuple(map(_source, said["sources"])) if said["format"] == FORMAT else ()
    except _NOT_UNDERSTOOD:
        return ()


def kept_answers(document: Document) -> KeptAnswers:
    """Return what was answered last time, as far as it can be understood."""
    text = document.unfinished_merge.kept(MergePart.ANSWERS)
    if text is None:
        return KeptAnswers()
    try:
        said = json.loads(text)
        answers = {_id(each[:3]): _answer(each[3]) for each in said["answers"]}
        count = said["open"]
        left = tuple(SourceLeft(int(open_count), int(of)) for open_count, of in said.get("left", ()))
        known = count if isinstance(count, int) else None
        return KeptAnswers(answers, tuple(map(_id, said["asked"])), known, left)
    except _NOT_UNDERSTOOD:
        return KeptAnswers()


def _source_to_keep(source: Source) -> dict[str, Any]:
    return {
        "path": str(source.path),
        "title": source.title,
        "base_at": source.base_at,
        "project_id": source.project_id,
        "states": source.states,
        "is_known": source.is_known,
        "handout_id": source.handout_id,
        "past": source.past,
        "own_ids": [[*key, id] for key, id in source.own_ids.items()],
        "file_format": source.file_format,
        "is_workbook": source.is_workbook,
        "unwiped": sorted(source.unwiped),
        "raw": None if source.raw is None else list(to_lines(source.raw)),
        "identities": [[*key, id] for key, id in source.identities.items()],
        "base": list(to_lines(source.incoming.base)),
        "theirs": list(to_lines(source.incoming.theirs)),
        "left": None if source.left is None else _left_to_keep(source.left),
    }


def _source(said: dict[str, Any]) -> Source:
    rows: dict[str, Rows] = {side: from_lines(said[side]) for side in ("base", "theirs")}
    return Source(
        Path(said["path"]),
        str(said["title"]),
        Incoming(**rows),
        str(said["base_at"]),
        str(said["project_id"]),
        tuple(map(str, said["states"])),
        bool(said["is_known"]),
        said["handout_id"],
        tuple(map(str, said["past"])),
        frozenset((str(table), str(id)) for table, id in said["unwiped"]),
        None if said["raw"] is None else from_lines(said["raw"]),
        _ids(said["identities"]),
        own_ids=_ids(said["own_ids"]),
        file_format=int(said["file_format"]),
        is_workbook=bool(said["is_workbook"]),
        left=None if said["left"] is None else _left(said["left"]),
    )


def _ids(said: Sequence[Sequence[Any]]) -> dict[Key, str]:
    return {(str(table), str(id)): str(other) for table, id, other in said}


def _left_to_keep(left: HowItLeft) -> dict[str, Any]:
    return {"states": left.states, "rows": list(to_lines(left.rows)), "is_known": left.is_known}


def _left(said: dict[str, Any]) -> HowItLeft:
    return HowItLeft(tuple(map(str, said["states"])), from_lines(said["rows"]), bool(said["is_known"]))


def _answer_to_keep(answer: GivenAnswer) -> object:
    match answer:
        case Written(values):
            return {"written": values}
        case AskedBack(text):
            return {"asked-back": text}
    return answer


def _answer(said: object) -> GivenAnswer:
    match said:
        case int(number):
            return number
        case {"written": dict(values)}:
            return Written(values)
        case {"asked-back": str(text)}:
            return AskedBack(text)
    return Decision(str(said))


def _id(said: Sequence[Any]) -> ChangeId:
    table, row, columns = said
    return str(table), str(row), tuple(map(str, columns))
