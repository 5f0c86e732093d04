"""The words by which a person is named, and how they are found in a text."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

# Between first name and surname: found on their own they say nothing of anybody.
_PARTICLES = frozenset(
    (
        *(
            "van",
            "der",
            "den",
            "des",
            "het",
            "ten",
            "ter",
            "von",
            "vom",
            "zum",
            "zur",
            "vande",
            "vanden",
            "vander",
        ),
        *("aan", "bij", "tot", "toe", "uit", "over", "onder", "voor"),
        *("les", "las", "los", "das", "dos", "del", "della", "delle", "bin", "ibn", "abu"),
    )
)
_FEWEST_LETTERS = 3
_APOSTROPHES = "'’‘`´ʼ"
_HYPHENS = "-‐‑–"
_BETWEEN_PARTS = re.compile(rf"[{_HYPHENS}{_APOSTROPHES}.,;:/()\[\]\"]+")


class NameWord(Struct, frozen=True):
    """A name as it is on the list, or (not `is_whole`) a part of one: a first name, a surname, half a surname.

    `is_ordinary` tells of a part that it may be an ordinary word.
    """

    text: str
    is_whole: bool
    is_ordinary: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it can hardly be anything but a name: one or two letters may be anything."""
        return not self.is_ordinary and _letters(self.text) not in (1, 2)


def words_of(
    names: Iterable[str], is_ordinary: Callable[[str], bool] = lambda _word: True
) -> tuple[NameWord, ...]:
    """Return the names and their parts, each once whatever its capitals: first the names, the longest first.

    `is_ordinary` is asked of each part, in lower case, whether it is a word of the language as well.
    """
    whole = {name.casefold(): NameWord(name, True) for name in names if name}
    parts = {
        part.casefold(): NameWord(part, False, is_ordinary(part.lower()))
        for name in whole.values()
        for part in _parts(name.text)
        if part.casefold() not in whole
    }
    return (*_longest_first(whole.values()), *_longest_first(parts.values()))


def _longest_first(words: Iterable[NameWord]) -> list[NameWord]:
    return sorted(words, key=lambda word: (-len(word.text), word.text))


def _parts(name: str) -> Iterator[str]:
    for between_spaces in unicodedata.normalize("NFC", name).split():
        for part in (between_spaces.strip(".,;:()[]\"'’"), *_BETWEEN_PARTS.split(between_spaces)):
            if _letters(part) >= _FEWEST_LETTERS and part.casefold() not in _PARTICLES:
                yield part


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def pattern_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds these words as whole words in a text, whatever their capitals; None without words.

    Group n matches the n-th word. What stands first goes first where two would match. An s after a word, with an
    apostrophe or without, is no part of what is found.
    """
    alternatives = "|".join(f"({_form(word)})" for word in words)
    if not alternatives:
        return None
    # An accent that is a sign of its own belongs to the letter before it.
    end = rf"(?=(?:[{_APOSTROPHES}]?s)?(?![\w\u0300-\u036f]))"
    return re.compile(rf"(?<!\w)(?:{alternatives}){end}", re.IGNORECASE)


def _form(word: str) -> str:
    """Return the pattern of one word: accents in one sign or more, any white space, apostrophe or hyphen."""
    return r"\s+".join("".join(map(_sign, _clusters(part))) for part in word.split())


def _clusters(part: str) -> Iterator[str]:
    """Yield each letter together with the accents that are signs of their own."""
    cluster = ""
    for sign in unicodedata.normalize("NFC", part):
        if cluster and not unicodedata.combining(sign):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _sign(cluster: str) -> str:
    for alike in (_APOSTROPHES, _HYPHENS):
        if cluster in alike:
            return f"[{alike}]"
    apart = unicodedata.normalize("NFD", cluster)
    written = {unicodedata.normalize("NFC", apart[:end]) + apart[end:] for end in range(len(apart) + 1)}
    if cluster == "ß":
        written.add("ss")
    return f"(?:{'|'.join(map(re.escape, sorted(written)))})" if len(written) > 1 else re.escape(cluster)
