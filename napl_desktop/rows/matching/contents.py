"""How much alike two things are by what is in them: the titles, and the texts at the same places."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from napl_desktop.matching.folding import fold
from napl_desktop.rows.matching.titled_things import Piece, TextPlace, TitledThings
from napl_desktop.rows.rows import Key

# So many titles that only these two share are enough to know a thing by.
_ENOUGH_TITLES = 3
# And texts of so many signs together.
_ENOUGH_SIGNS = 60
# A shorter sentence may be anywhere ("n.v.t.", "zie hierboven").
_SHORTEST_SENTENCE = 20
_END_OF_SENTENCE = re.compile(r"[.!?;\n]+\s*")
# Of a hundred: any two Dutch sentences are so much alike.
_BY_CHANCE = 50


class Contents:
    """Compares things of two sides that may be each other: `theirs` and `ours` are all that could be."""

    def __init__(
        self, there: TitledThings, here: TitledThings, theirs: Sequence[Key], ours: Sequence[Key]
    ) -> None:
        self._there = there
        self._here = here
        self._theirs = theirs
        self._ours = ours
        self._folded: dict[str, str] = {}
        self._times = _times(there.pieces(key) for key in theirs) | _times(here.pieces(key) for key in ours)

    def candidates(self) -> Iterable[tuple[Key, Key]]:
        """Yield who may be alike by contents: those that share a title or, to the letter, a longer sentence."""
        having: defaultdict[object, list[Key]] = defaultdict(list)
        for key in self._ours:
            for sign in _signs(self._here, key):
                having[sign].append(key)
        for key in self._theirs:
            found = dict.fromkeys(our for sign in _signs(self._there, key) for our in having.get(sign, ()))
            yield from ((key, our) for our in found)

    def likeness(self, their: Key, our: Key) -> float:
        """Return how much two things are alike, of a hundred; 0 where nothing is known of it."""
        titles = self._of_titles(self._there.pieces(their), self._here.pieces(our))
        texts, weight = self._of_texts(self._there.texts(their), self._here.texts(our))
        if texts * weight >= titles:
            return texts * weight
        # Things that were begun alike have the same titles: there, other texts say more.
        return titles - max(titles - texts, 0) * weight / 2

    def _of_titles(self, theirs: Counter[Piece], ours: Counter[Piece]) -> float:
        shared = sum(self._weight(piece) * times for piece, times in (theirs & ours).items())
        if not shared:
            return 0
        whole = sum(self._weight(piece) * times for side in (theirs, ours) for piece, times in side.items())
        return 100 * 2 * shared / whole * min(1, shared / _ENOUGH_TITLES)

    def _of_texts(
        self, theirs: Mapping[TextPlace, str], ours: Mapping[TextPlace, str]
    ) -> tuple[float, float]:
        """Return how much texts at the same places are alike, of a hundred, and how much that weighs, of one."""
        from rapidfuzz import fuzz

        both = [place for place in theirs if place in ours]
        if not both:
            return 0, 0
        signs, alike = 0, 0.0
        for place in both:
            there, here = self._fold(theirs[place]), self._fold(ours[place])
            length = max(len(there), len(here))
            likeness = fuzz.ratio(there, here, score_cutoff=_BY_CHANCE)
            alike += length * max(0.0, likeness - _BY_CHANCE) * 100 / (100 - _BY_CHANCE)
            signs += length
        covered = len(both) / min(len(theirs), len(ours))
        return alike / max(signs, 1) * covered, min(1, signs / _ENOUGH_SIGNS)

    def _fold(self, text: str) -> str:
        """Return a text as it is compared: it is so with many others."""
        if text not in self._folded:
            self._folded[text] = fold(text)
        return self._folded[text]

    def _weight(self, piece: Piece) -> float:
        """Return how much a title says: what many things have says little of which of them it is."""
        return float(self._times[piece] ** -2)


def _times(all_pieces: Iterable[Counter[Piece]]) -> Counter[Piece]:
    return Counter(piece for pieces in all_pieces for piece in pieces)


def _signs(things: TitledThings, key: Key) -> Iterable[object]:
    yield from things.pieces(key)
    for place, text in things.texts(key).items():
        for sentence in _END_OF_SENTENCE.split(text):
            if len(sentence) >= _SHORTEST_SENTENCE:
                yield place, sentence
