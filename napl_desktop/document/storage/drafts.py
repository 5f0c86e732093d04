"""Texts in editors that are still open: kept beside the working copy, outside history and the user's file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec import Struct

from napl_desktop.document.format.lifting import lift_row
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.model import Dimension, Level, Note, Place, ThingKind, kind_named, kinds_by_table, word_of
from napl_desktop.rows import references

_FILE = "drafts.json"
_OF_ONE_CELL = "draft.json"
"""Where earlier programs kept the text of one cell."""

_LONGEST_NUMBER = 10
"""More signs than a position has: nothing in a path has so many siblings."""

_WITHOUT_NUMBER = 2
"""The format of what was kept without the number of its format."""

DRAFT_FILES = (_FILE, _OF_ONE_CELL)


_OWN_WORDS: Mapping[str, ThingKind] = {"title": Dimension, "name": Level, "note": Note}
"""What the file calls the words of a thing that are typed where they are shown; of a cell that is its kind."""


class Target(Struct, frozen=True):
    """What a text is for: words of the thing at `place`, or something new there.

    Words are those of a `column` that has a field of its own; with "" they are all that is typed where the thing
    itself is shown: the text of a cell or a note, a title (in a row with its explanation). What is `new` is made
    of the text: part of what is at `place`, under `parent_id` if it is not "", at a `position` among others.
    `unknown` are the words in the file where the program does not know such a place; then there is no `place`.
    """

    place: Place | None
    column: str = ""
    new: ThingKind | None = None
    is_proposal: bool = False
    parent_id: str = ""
    position: int | None = None
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was being typed, and what for.

    `perspective_id` is that of a note or a participant, or "". `after` is the number of the last step when it was
    kept: what later steps did in its place is newer; None where an earlier program did not say.
    """

    target: Target
    text: str
    perspective_id: str = ""
    after: int | None = field(default=None, compare=False)


def write_drafts(folder: Path, drafts: Sequence[Draft]) -> None:
    """Keep these drafts and no others, whole or as they were. Raises OSError."""
    file = folder / _FILE
    if drafts:
        write_small(file, json.dumps([_to_keep(draft) for draft in drafts]))
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
            return Draft(target_of(tuple(map(str, place))), text, _perspective_id(others), after)
        case {"dimension_id": str(dimension_id), "level_id": str(level_id), "text": str(text)}:
            return Draft(Target(Place.of_cell(dimension_id, level_id)), text)
        case _:
            return None


def _to_keep(draft: Draft) -> dict[str, object]:
    return {
        "format": FORMAT,
        "place": _words_of(draft.target),
        "text": draft.text,
        "perspective_id": draft.perspective_id,
        "after": draft.after,
    }


def _words_of(target: Target) -> tuple[str, ...]:
    """Return how the file says what a text is for."""
    place, new = target.place, target.new
    if place is None:
        return target.unknown
    kind = word_of(place.kind)
    if new is Note:
        return ("new-proposal", *place.ids) if target.is_proposal else ("new-note", kind, *place.ids)
    if new is not None:
        parent = (target.parent_id,) if new is Dimension else ()
        position = () if target.position is None else (str(target.position),)
        return ("new", word_of(new), *place.ids, *parent, *position)
    if target.column:
        return ("field", kind, target.column, *place.ids)
    own = next((word for word, each in _OWN_WORDS.items() if each is place.kind), kind)
    return (own, *place.ids)


def target_of(words: tuple[str, ...]) -> Target:
    """Return what a text is for, from how the file says that."""
    target = Target(None, unknown=words)
    match words:
        case ("cell", dimension_id, level_id):
            target = Target(Place.of_cell(dimension_id, level_id))
        case ("new-note", "cell", dimension_id, level_id):
            target = Target(Place.of_cell(dimension_id, level_id), new=Note)
        case ("new-proposal", dimension_id, level_id):
            target = Target(Place.of_cell(dimension_id, level_id), new=Note, is_proposal=True)
        case (word, id) if word in _OWN_WORDS:
            target = Target(Place.of(_OWN_WORDS[word], id))
        case ("new-note", word, id) if kind := kind_named(word):
            target = Target(Place.of(kind, id), new=Note)
        case ("field", word, column, id) if kind := kind_named(word):
            target = Target(Place.of(kind, id), column)
        case ("new", word, whole_id, *spot) if kind := kind_named(word):
            target = _new(kind, whole_id, spot) or target
    return target


def _new(kind: ThingKind, whole_id: str, spot: list[str]) -> Target | None:
    """Return the place of what is new in a thing; `spot` is its parent, if it may have one, and its position."""
    table = str(kind.__tablename__)
    wholes = [references(table)[column].table for column in kind.facts.part_of]
    if len(wholes) != 1:
        return None
    place = Place.of(kinds_by_table()[wholes[0]], whole_id)
    match spot:
        case []:
            return Target(place, new=kind)
        case [position] if _is_position(position):
            return Target(place, new=kind, position=int(position))
        case [parent_id, position] if _is_position(position):
            return Target(place, new=kind, parent_id=parent_id, position=int(position))
    return None


def _is_position(word: str) -> bool:
    return word.isdecimal() and len(word) < _LONGEST_NUMBER


def _perspective_id(kept: dict[Any, Any]) -> str:
    """Return the perspective that a draft was kept with, also by a program whose format had words for them."""
    version = kept.get("format", _WITHOUT_NUMBER)
    if type(version) is not int or not 0 <= version <= FORMAT:
        return ""
    ((_table, note),) = lift_row("note", kept, version)
    id = note.get("perspective_id")
    return id if isinstance(id, str) else ""
