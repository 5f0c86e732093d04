"""A merge that is not finished, as a text: its sources with all their rows, and what was answered."""

import json
from pathlib import Path
from typing import Any

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.source import Source
from napl_desktop.rows import Rows, from_lines, read_all, to_lines
from napl_desktop.rows.merging import ChangeId, Decision, Written
from napl_desktop.rows.merging.several import Answer, Incoming


def keep(document: Document, pending: PendingMerge) -> None:
    """Keep a merge for the next time, also for after a crash. Raises WorkingCopyError."""
    document.keep_merge(
        json.dumps(
            {
                "format": FORMAT,
                "sources": [_source_to_keep(each) for each in pending.sources],
                "answers": [[*id, _answer_to_keep(answer)] for id, answer in pending.answers.items()],
                "asked": [list(each.id) for each in pending.put_to_choose],
            }
        )
    )


def kept(document: Document) -> PendingMerge | None:
    """Return the merge that was not finished last time, about the project as it is now; None where there is none.

    What cannot be understood is no merge; nor is one of an earlier format, whose rows are not those of now.
    """
    text = document.kept_merge()
    if text is None:
        return None
    try:
        said = json.loads(text)
        if said["format"] != FORMAT:
            return None
        sources = [_source(each) for each in said["sources"]]
        answers = {_id(each[:3]): _answer(each[3]) for each in said["answers"]}
        asked = [_id(each) for each in said["asked"]]
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
    with document.read() as db:
        pending = PendingMerge(read_all(db.connection()), sources)
    pending.bring_back(answers, asked)
    return pending


def _source_to_keep(source: Source) -> dict[str, Any]:
    return {
        "path": str(source.path),
        "title": source.title,
        "base_at": source.base_at,
        "base": list(to_lines(source.incoming.base)),
        "theirs": list(to_lines(source.incoming.theirs)),
    }


def _source(said: dict[str, Any]) -> Source:
    rows: dict[str, Rows] = {side: from_lines(said[side]) for side in ("base", "theirs")}
    return Source(Path(said["path"]), str(said["title"]), Incoming(**rows), str(said["base_at"]))


def _answer_to_keep(answer: Answer) -> object:
    return {"written": answer.values} if isinstance(answer, Written) else answer


def _answer(said: object) -> Answer:
    match said:
        case int(number):
            return number
        case {"written": dict(values)}:
            return Written(values)
    return Decision(str(said))


def _id(said: list[Any]) -> ChangeId:
    table, row, columns = said
    return str(table), str(row), tuple(map(str, columns))
