"""Texts in editors that are still open: kept beside the working copy, outside history and the person's file."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

_FILE = "drafts.json"
_OF_ONE_CELL = "draft.json"
"""Where earlier programs kept the text of one cell."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was being typed, and where.

    `place` says what for, with ids: ("cell", dimension, level), ("title", dimension), ("name", level),
    ("note", note), ("new-note", "cell" | "dimension" | "path" | "role", id …), ("field", table, column, id), or
    ("new", "path" | "role" | "participant", atelier). `perspective` is that of a note or a participant, or "".
    """

    place: tuple[str, ...]
    text: str
    perspective: str = ""


def write_drafts(folder: Path, drafts: Sequence[Draft]) -> None:
    """Keep these drafts and no others, whole or as they were. Raises OSError."""
    file = folder / _FILE
    (folder / _OF_ONE_CELL).unlink(missing_ok=True)
    if not drafts:
        file.unlink(missing_ok=True)
        return
    temporary = file.with_suffix(".new")
    with temporary.open("w", encoding="utf-8") as written:
        json.dump([asdict(draft) for draft in drafts], written)
        written.flush()
        os.fsync(written.fileno())
    temporary.replace(file)


def read_drafts(folder: Path) -> tuple[Draft, ...]:
    """Return what was being typed when work ended; what cannot be understood is left out."""
    drafts: list[Draft] = []
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        one = json.loads((folder / _OF_ONE_CELL).read_text("utf-8"))
        drafts.append(Draft(("cell", one["dimension_id"], one["level_id"]), one["text"]))
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        for kept in json.loads((folder / _FILE).read_text("utf-8")):
            drafts.append(Draft(tuple(kept["place"]), kept["text"], kept["perspective"]))
    return tuple(drafts)
