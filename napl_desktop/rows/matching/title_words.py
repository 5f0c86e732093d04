"""How much two titles are alike: by their words, in any order, and never where they are told apart on purpose."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from napl_desktop.matching.folding import fold
from napl_desktop.model import NationalLevel, Sector
from napl_desktop.rows.rows import Key
from napl_desktop.text import one_line

# In what people call things, one of these words is often all that tells two of them apart.
_QUESTIONS = ("wat", "hoe", "wie", "waar", "waarom", "waarmee", "wanneer", "welke")
_TELLING = {*_QUESTIONS, *(word.value for word in (*Sector, *NationalLevel))}
_NUMBER = re.compile(r"\w*\d\w*|[^\W\d_]|i{2,3}|iv|vi{1,3}|ix")
_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.):]|\d+(?:\.\d+)+|[A-Za-z][.)])\s*(?=.*[^\W\d_]{3})")
_SIGN = re.compile(r"[+#*=<>%]|(?<=\w)-(?!\w)")
_GENITIVE = re.compile(r"['’]s\b")
_BETWEEN_WORDS = re.compile(r"(?<!\d) | (?!\d)")

# A mark weighs at least as much as a word of so many letters.
_WEIGHT_OF_MARK = 6
# Of a hundred: words that are less like each other are other words. In Dutch the difference is mostly at the
# beginning (startbekwaam, vakbekwaam), and an ending is none (toetsing, toetsen): only a slip is allowed there.
_SAME_WORD = 75
_SLIP = 88
_SHORTEST = 4
_SHORTEST_WITH_SLIP = 6


class TitleWords(Struct, frozen=True):
    """A title as it is compared."""

    plain: str
    """The same for two titles that only differ in capitals, spaces, accents and punctuation."""
    words: tuple[str, ...]
    marks: frozenset[str]
    """The words that tell things apart: numbers, letters, signs, sectors, national levels, question words."""
    weight: int
    """How much all words weigh."""

    def is_told_apart_from(self, other: "TitleWords") -> bool:
        """Tell whether both have a mark that the other lacks, as "Rol A" and "Rol B"."""
        return bool(self.marks - other.marks and other.marks - self.marks)


def title_words(title: str) -> TitleWords:
    """Return a title as it is compared."""
    signs = _SIGN.findall(title)
    plain = _BETWEEN_WORDS.sub("", fold(title))
    if not plain:
        only = one_line(title).casefold()
        return TitleWords(only, (only,), frozenset((only,)), _weight(only))
    words = (*fold(_GENITIVE.sub("", _NUMBERING.sub("", title))).split(), *signs)
    return TitleWords(
        "".join((plain, *signs)), words, frozenset(filter(_is_mark, words)), sum(map(_weight, words))
    )


def alike_titles(
    theirs: Mapping[Key, TitleWords], ours: Mapping[Key, TitleWords], least: float
) -> dict[tuple[Key, Key], float]:
    """Return how much each two titles are alike, of a hundred, for those that are so at least that much."""
    with_word: defaultdict[str, list[Key]] = defaultdict(list)
    called: defaultdict[str, list[Key]] = defaultdict(list)
    for key, title in ours.items():
        called[title.plain].append(key)
        for word in dict.fromkeys(title.words):
            with_word[word].append(key)
    said = dict.fromkeys(word for title in theirs.values() for word in title.words)
    same = {word: _same_words(word, list(with_word)) for word in said}
    alike: dict[tuple[Key, Key], float] = {}
    for key, title in theirs.items():
        at_most: defaultdict[Key, float] = defaultdict(float)
        for word in title.words:
            for other, shared in same[word].items():
                for our in with_word[other]:
                    at_most[our] += shared
        for our, bound in at_most.items():
            other_title = ours[our]
            whole = title.weight + other_title.weight
            if bound < least * whole or title.is_told_apart_from(other_title):
                continue
            found = _shared(title.words, other_title.words, same) / whole
            if found >= least:
                alike[key, our] = found
        alike.update(((key, our), 100.0) for our in called.get(title.plain, ()))
    return alike


def _shared(words: Iterable[str], ours: Iterable[str], same: Mapping[str, Mapping[str, float]]) -> float:
    """Return what the words that two titles share weigh, each a hundredfold where it is wholly the same."""
    left = list(ours)
    total = 0.0
    for word in words:
        shared, other = max(((same[word].get(other, 0.0), other) for other in left), default=(0.0, ""))
        if shared:
            left.remove(other)
            total += shared
    return total


def _is_mark(word: str) -> bool:
    return word in _TELLING or not word[0].isalnum() or _NUMBER.fullmatch(word) is not None


def _weight(word: str) -> int:
    return max(len(word), _WEIGHT_OF_MARK) if _is_mark(word) else len(word)


def _same_words(word: str, others: list[str]) -> dict[str, float]:
    """Return, of other words that may be the same, what both weigh: a hundredfold if all of it is the same."""
    # Imported with the first comparison: the program can start without it.
    from rapidfuzz import fuzz, process

    if len(word) < _SHORTEST or _is_mark(word):
        return {word: 200.0 * _weight(word)} if word in others else {}
    found = process.extract(word, others, scorer=fuzz.ratio, score_cutoff=_SAME_WORD, limit=None)
    return {
        other: likeness * (len(word) + len(other))
        for other, likeness, _place in found
        if _is_same_word(word, other, likeness)
    }


def _is_same_word(word: str, other: str, likeness: float) -> bool:
    if word == other:
        return True
    if _is_mark(other):
        return False
    shorter, longer = sorted((word, other), key=len)
    if longer.startswith(shorter):
        return len(shorter) >= _SHORTEST
    if len(shorter) < _SHORTEST_WITH_SLIP:
        return False
    begun = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(shorter))
    return likeness >= _SLIP or 2 * begun >= len(shorter)
