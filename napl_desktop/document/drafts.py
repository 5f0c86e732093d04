"""Texts in editors that are still open: kept beside the working copy, outside history and the person's file."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from napl_desktop.document.lifting import lift_row
from napl_desktop.document.schema import FORMAT
from napl_desktop.document.writing_small import write_small

_FILE = "drafts.json"
_OF_ONE_CELL = "draft.json"
"""Where earlier programs kept the text of one cell."""

_WITHOUT_NUMBER = 2
"""The format of what was kept without the number of its format."""

DRAFT_FILES = (_FILE, _OF_ONE_CELL)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was being typed, and where.

    `place` says what for, with ids: ("cell", dimension, level), ("title", dimension), ("name", level),
    ("note", note), ("new-note", "cell" | "dimension" | "path" | "role", id …), ("field", table, column, id),
    ("new", "path" | "role" | "participant", atelier), ("new", "dimension", path, parent or "", position), or
    ("new", "level", path, position). `perspective_id` is that of a note or a participant, or "". `after` is the
    number of the last step when it was kept: what later steps did in its place is newer; None where an earlier
    program did not say.
    """

    place: tuple[str, ...]
    text: str
    perspective_id: str = ""
    after: int | None = field(default=None, compare=False)


def write_drafts(folder: Path, drafts: Sequence[Draft]) -> None:
    """Keep these drafts and no others, whole or as they were. Raises OSError."""
    file = folder / _FILE
    if drafts:
        write_small(file, json.dumps([{"format": FORMAT, **asdict(draft)} for draft in drafts]))
    else:
        file.unlink(missing_ok=True)
    # Last: until then it may be the only place with that text.
    (folder / _OF_ONE_CELL).unlink(missing_ok=True)


def read_drafts(folder: Path) -> tuple[Draft, ...]:
    """Return what was being typed when work ended; what cannot be understood is left out."""
    listed = _read(folder / _FILE)
    listed = listed if isinstance(listed, list) else []
    drafts = tuple(draft for each in listed if (draft := _understood(each)) is not None)
    older = _understood(_read(folder / _OF_ONE_CELL))
    return drafts if older is None or older in drafts else (older, *drafts)


def _read(file: Path) -> object:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _understood(kept: object) -> Draft | None:
    match kept:
        case {"place": list(place), "text": str(text), **others}:
            after = others.get("after")
            after = after if type(after) is int else None
            return Draft(tuple(map(str, place)), text, _perspective_id(others), after)
        case {"dimension_id": str(dimension_id), "level_id": str(level_id), "text": str(text)}:
            return Draft(("cell", dimension_id, level_id), text)
        case _:
            return None


def _perspective_id(kept: dict[Any, Any]) -> str:
    """Return the perspective that a draft was kept with, also by a program whose format had words for them."""
    version = kept.get("format", _WITHOUT_NUMBER)
    if type(version) is not int or not 0 <= version <= FORMAT:
        return ""
    ((_table, note),) = lift_row("note", kept, version)
    id = note.get("perspective_id")
    return id if isinstance(id, str) else ""
