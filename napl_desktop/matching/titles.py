"""Titles and names, in which words are found as they were typed and with a slip in them."""

from collections.abc import Iterable, Iterator

from napl_desktop.matching.texts import Slice, TextIndex

_AT_ONCE = 500
# A shorter word with a slip in it could be any word.
_SHORTEST = 5
# Of a hundred: one slip in a word of five letters, two in one of ten.
_ALIKE = 80


class Titles:
    """Finds titles that have all of some words, or words like them, by their numbers."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._texts = TextIndex(titles)

    def literal(self, words: tuple[str, ...]) -> Iterator[Slice]:
        """Yield the titles with the words as they were typed, those first in which words begin so."""
        yield from self._texts.beginnings(words)
        yield from self._texts.inside(words)

    def alike(self, words: tuple[str, ...]) -> Iterator[Slice]:
        """Yield the other titles that have words like these: the best first, in the last slice."""
        if not words or all(len(word) < _SHORTEST for word in words):
            return
        scored: list[tuple[float, int]] = []
        for start in range(0, len(self._texts), _AT_ONCE):
            some = {n: self._texts[n] for n in range(start, min(start + _AT_ONCE, len(self._texts)))}
            scored += _scored(words, some)
            yield ()
        yield tuple(number for _score, number in sorted(scored, key=lambda each: (-each[0], each[1])))


def _scored(words: tuple[str, ...], titles: dict[int, str]) -> list[tuple[float, int]]:
    """Return how well titles have all of the words; those that have them as they were typed are left out."""
    left = {n: title for n, title in titles.items() if not all(word in title for word in words)}
    sums = dict.fromkeys(left, 0.0)
    for word in words:
        scores = _likeness(word, {number: left[number] for number in sums})
        sums = {number: sums[number] + score for number, score in scores.items()}
    return [(total, number) for number, total in sums.items()]


def _likeness(word: str, titles: dict[int, str]) -> dict[int, float]:
    """Return how much the piece of each title that is most like a word is like it; of those that have one."""
    # Imported with the first search: it takes long to load, and the program can start without it.
    from rapidfuzz import fuzz, process

    if len(word) < _SHORTEST:
        return {number: 100.0 for number, title in titles.items() if word in title}
    found = process.extract(word, titles, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, limit=None)
    # Of a title that is shorter than the word, it would look whether the word has the title in it.
    return {
        number: score
        for title, score, number in found
        if len(title) >= len(word) or fuzz.ratio(word, title) >= _ALIKE
    }
