"""The words by which a person is named, and how they are found in a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Between first name and surname: found on their own they say nothing of anybody.
_PARTICLES = frozenset(
    (
        *("van", "der", "den", "het", "ten", "ter", "von", "vom", "zum", "zur"),
        *("les", "das", "dos", "del", "della", "bin", "ibn", "abu"),
    )
)
_FEWEST_LETTERS = 3
_APOSTROPHES = "'’‘`´ʼ"


@dataclass(frozen=True, slots=True)
class NameWord:
    """A name as it is on the list, or (not `is_whole`) a part of one: a first name, a surname."""

    text: str
    is_whole: bool

    @property
    def is_sure(self) -> bool:
        """Whether it can hardly be anything but a name: parts, and one or two letters, may be ordinary words."""
        return self.is_whole and _letters(self.text) not in (1, 2)


def words_of(names: Iterable[str]) -> tuple[NameWord, ...]:
    """Return the names and their parts, each once whatever its capitals: first the names, the longest first."""
    whole = {name.casefold(): NameWord(name, True) for name in names if name}
    parts = {
        part.casefold(): NameWord(part, False)
        for name in whole.values()
        for part in _parts(name.text)
        if part.casefold() not in whole
    }
    return (*_longest_first(whole.values()), *_longest_first(parts.values()))


def _longest_first(words: Iterable[NameWord]) -> list[NameWord]:
    return sorted(words, key=lambda word: (-len(word.text), word.text))


def _parts(name: str) -> Iterator[str]:
    for between_spaces in name.split():
        for part in (between_spaces, *between_spaces.split("-")):
            bare = part.strip(".,;:()[]\"'’")
            if _letters(bare) >= _FEWEST_LETTERS and bare.casefold() not in _PARTICLES:
                yield bare


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def pattern_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds these words as whole words in a text, whatever their capitals; None without words.

    Group n matches the n-th word. What stands first goes first where two would match.
    """
    alternatives = "|".join(f"({_forms(word)})" for word in words)
    if not alternatives:
        return None
    # An accent that is a sign of its own belongs to the letter before it.
    return re.compile(rf"(?<!\w)(?:{alternatives})(?![\w\u0300-\u036f])", re.IGNORECASE)


def _forms(word: str) -> str:
    """Return the pattern of one word: accents in one sign or two, any white space, any apostrophe."""
    forms = dict.fromkeys((word, *(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))))
    return "|".join(r"\s+".join(_escaped(part) for part in form.split()) for form in forms)


def _escaped(part: str) -> str:
    return "".join(f"[{_APOSTROPHES}]" if sign in _APOSTROPHES else re.escape(sign) for sign in part)
