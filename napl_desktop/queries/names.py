"""The names that are or ever were on a list of participants, and where they occur in what people wrote."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.document.redaction.name_words import NameWord, pattern_of, words_of
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.model import Base, kinds_by_table, word_of
from napl_desktop.rows import free_text_columns, name_columns
from napl_desktop.writing.spelling import Speller, why_no_spelling

_AROUND = 40


class NamePlace(Struct, frozen=True):
    """A thing in whose texts a word occurs.

    `kind` is what it is ("cell", "note", "path", "version" …) and `id` its id. `context` is a piece of one of
    the texts. `now` is how often the word is there now, `before` in how many older texts of it, in the history.
    """

    kind: str
    id: str
    context: str
    now: int
    before: int


class FoundWord(Struct, frozen=True):
    """A name, or a part of one, and where it occurs."""

    word: NameWord
    places: tuple[NamePlace, ...]


class FoundNames(Struct, frozen=True):
    """Every name of a participant, and the words of them that occur in free texts, names first."""

    names: tuple[str, ...]
    words: tuple[FoundWord, ...]
    sure: tuple[str, ...] = ()
    """The names, and the parts of them that are no ordinary words, wherever they occur."""


@dataclass
class _Found:
    kind: str
    contexts: list[str] = field(default_factory=list)
    now: int = 0
    before: int = 0


def find_names(session: Session) -> FoundNames:
    """Look for names in every text that the user wrote, as it is now and as it was in the history."""
    names = _names(session)
    words = words_of(names, _is_ordinary() if names else lambda _word: True)
    pattern = pattern_of(word.text for word in words)
    found: dict[NameWord, dict[str, _Found]] = {word: {} for word in words}
    seen: set[tuple[str, str]] = set()
    if pattern is not None:
        for kind, thing_id, text, is_now in _texts(session):
            if (thing_id, text) in seen and not is_now:
                continue
            seen.add((thing_id, text))
            here: set[NameWord] = set()
            for match in pattern.finditer(text):
                word = words[(match.lastindex or 1) - 1]
                place = found[word].setdefault(thing_id, _Found(kind))
                place.contexts.append(_context(text, *match.span()))
                place.now += is_now
                place.before += not is_now and word not in here
                here.add(word)
    return FoundNames(
        names,
        tuple(FoundWord(word, _places(places)) for word, places in found.items() if places),
        tuple(word.text for word in words if word.is_sure),
    )


def _is_ordinary() -> Callable[[str], bool]:
    """Return what tells whether a word is one of the language; without a dictionary any may be."""
    return (lambda _word: True) if why_no_spelling() else Speller().knows


def _places(places: Mapping[str, _Found]) -> tuple[NamePlace, ...]:
    return tuple(
        NamePlace(place.kind, id, place.contexts[0], place.now, place.before) for id, place in places.items()
    )


def _context(text: str, start: int, end: int) -> str:
    """Return the words around a place, whole words as far as there are any."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = f"…{before[before.find(' ') + 1 :]}"
    if end + _AROUND < len(text):
        after = f"{after[: after.rfind(' ')] if ' ' in after else after}…"
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _names(session: Session) -> tuple[str, ...]:
    names: set[object] = set()
    for table in Base.metadata.tables:
        if columns := name_columns(table):
            for row in _rows(session, f"SELECT {', '.join(columns)} FROM {table}"):
                names.update(row)
            logged = f"SELECT before, after FROM row_change WHERE table_name = '{table}'"
            for image in (_image(each) for images in _rows(session, logged) for each in images):
                names.update(image.get(column) for column in columns)
    return tuple(sorted(name for name in names if isinstance(name, str) and name))


def _texts(session: Session) -> Iterator[tuple[str, str, str, bool]]:
    """Yield (kind, id of the thing, text, whether it is there now): first what is there now."""
    words = {table: word_of(kind) for table, kind in kinds_by_table().items()}
    free_texts = {table: free_text_columns(table) for table in words}
    for table, columns in free_texts.items():
        if columns:
            for thing_id, *texts in _rows(session, f"SELECT id, {', '.join(columns)} FROM {table}"):
                yield from ((words[table], thing_id, text, True) for text in texts if text)
    for thing_id, title in _rows(session, "SELECT id, title FROM version"):
        yield "version", thing_id, title, True
    for table, thing_id, *images in _rows(
        session, "SELECT table_name, row_id, before, after FROM row_change ORDER BY step_seq, position"
    ):
        for kept in images:
            image = _image(kept)
            for column in free_texts.get(table, ()):
                if isinstance(text := image.get(column), str):
                    yield words[table], thing_id, text, False
    for kind, thing_id, title in _rows(session, "SELECT subject_type, subject_id, subject_title FROM step"):
        yield kind, thing_id, title, False


def _image(kept: str | None) -> dict[str, object]:
    """Return the columns of a row in the history; none where it was not there, or is damaged."""
    try:
        image = json.loads(kept) if kept else {}
    except (ValueError, RecursionError):
        return {}
    return image if isinstance(image, dict) else {}


def _rows(session: Session, query: str) -> Iterator[Any]:
    return iter(session.connection().exec_driver_sql(query))


def redaction_of(found: FoundNames, chosen: Collection[tuple[str, str]], replacement: str) -> Redaction:
    """Return the redaction of all that was found; `chosen` are the words to replace, with the ids of things.

    A word that was chosen wherever it occurs is replaced everywhere: older backups may have it elsewhere. So is
    what is surely a name and occurs nowhere. A part of a name that stays somewhere goes only where it was chosen.
    """
    everywhere = dict.fromkeys(found.sure)
    at: dict[str, list[str]] = {}
    stays: set[str] = set()
    for each in found.words:
        text = each.word.text
        places = [place.id for place in each.places if (text, place.id) in chosen]
        if len(places) == len(each.places) and text.casefold() not in stays:
            everywhere[text] = None
            continue
        everywhere.pop(text, None)
        if len(places) < len(each.places):
            stays |= {word.text.casefold() for word in words_of([text])}
        for id in places:
            at.setdefault(id, []).append(text)
    return Redaction(
        found.names,
        replacement,
        tuple(word for word in everywhere if word.casefold() not in stays),
        {id: tuple(words) for id, words in at.items()},
    )
