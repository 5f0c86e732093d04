"""What Dutch words are about: their stems, and the stems of the parts that a long word is put together of.

Not what a linguist calls a stem: only so much that *toetsing*, *toetsen* and *toetsexpert* have one in common.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from napl_desktop.matching.folding import fold, words_of
from napl_desktop.model import NationalLevel

_DOUBLE = re.compile(r"(.)\1")
_ENDING = re.compile(r"(?<=...)(?:ingen|enden|ende|end|ing|ers|en|er|e)$|(?<=.....)s$")
# What stands between the parts of a word.
_BETWEEN = re.compile(r"^(?:en|n|s)(?=...)")
_SHORTEST_PART = 4
_SHORTEST_WHOLE = 8
# What every text has, and what says nothing of what it is about.
_LITTLE = frozenset(
    words_of(
        "de het een en of van in op met voor aan bij tot uit over onder naar door om te als dat die dit "
        "deze wat wie waar hoe er is zijn was wordt worden kan kunnen ze zij hij je jij we wij hun haar "
        "hen ook niet geen meer maar dan zo al nog wel elk elke alle iedere ander andere anderen zich "
        "hem ons onze tussen rond na geven geeft maken maakt doen doet"
    )
)


# Texts have the same words again and again.
@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a folded word has in common with its other forms; of two letters in a row one is left."""
    short = _DOUBLE.sub(r"\1", word)
    while (rest := _ENDING.sub("", short)) != short:
        short = _DOUBLE.sub(r"\1", rest)
    return short


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text that say what it is about, in their order; of all if none does."""
    words = fold(text).split()
    telling = [word for word in words if word not in _LITTLE]
    return tuple(map(stem, telling or words))


# A level is told from another by the first part of its name alone.
_WHOLE = frozenset(stem(level.value) for level in NationalLevel)


def parts_of(whole: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the stems that a stem is put together of, as far as one at its beginning or its end is `known`."""
    if len(whole) < _SHORTEST_WHOLE or whole in _WHOLE:
        return (whole,)
    places = range(_SHORTEST_PART, len(whole) - _SHORTEST_PART + 1)
    for place in reversed(places):
        if whole[:place] in known and (rest := _BETWEEN.sub("", whole[place:])) in known:
            return whole[:place], rest
    for place in places:
        if whole[place:] in known:
            return whole[:place], whole[place:]
    for place in reversed(places):
        if whole[:place] in known:
            return whole[:place], _BETWEEN.sub("", whole[place:])
    return (whole,)
