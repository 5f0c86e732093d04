"""Many texts as one string, in which words are found as they were typed, in slices."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from napl_desktop.matching.folding import fold

# Before every text. The space makes the first word of a text begin as every other does.
_BEFORE = "\n "
# How far one slice reaches, in signs: some milliseconds where every text in it has to be looked at.
_STRIDE = 200_000

Slice = tuple[int, ...]
"""The numbers of the texts that one slice found; it may be empty."""


class TextIndex:
    """Finds the texts that have all of some words, by their numbers."""

    def __init__(self, texts: Iterable[str]) -> None:
        folded = [_BEFORE + fold(text) for text in texts]
        self._whole = "".join(folded)
        self._starts = list(accumulate(map(len, folded), initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        """Return a text as it is compared."""
        return self._piece(number)[len(_BEFORE) :]

    def beginnings(self, words: tuple[str, ...]) -> Iterator[Slice]:
        """Yield the texts in which a word begins with each of the words: first those with all in a row."""
        if not words:
            return
        row = f" {' '.join(words)}"
        found: set[int] = set()
        for some in self._scan(row, lambda _number: True):
            found.update(some)
            yield some
        if len(words) > 1:
            begun = [f" {word}" for word in words]
            yield from self._scan(
                max(begun, key=len),
                lambda number: number not in found and self._has(number, begun),
            )

    def inside(self, words: tuple[str, ...]) -> Iterator[Slice]:
        """Yield the texts that have all words, at least one of them only within another word."""
        if not words:
            return
        begun = [f" {word}" for word in words]
        yield from self._scan(
            max(words, key=len), lambda number: self._has(number, words) and not self._has(number, begun)
        )

    def _scan(self, wanted: str, accept: Callable[[int], bool]) -> Iterator[Slice]:
        """Yield, stride by stride, the texts that have what is wanted and are accepted."""
        for start in range(0, len(self._whole), _STRIDE):
            yield tuple(self._within(start, start + _STRIDE, wanted, accept))

    def _within(self, start: int, end: int, wanted: str, accept: Callable[[int], bool]) -> Iterator[int]:
        """Yield the texts in which it begins between two places, each once.

        A text on the border belongs to the stride in which it begins.
        """
        number = bisect_right(self._starts, start) - 1
        at = start if self._starts[number] == start else self._starts[number + 1]
        last = self._starts[bisect_right(self._starts, min(end, len(self._whole)) - 1)]
        while (hit := self._whole.find(wanted, at, last)) >= 0:
            number = bisect_right(self._starts, hit) - 1
            if accept(number):
                yield number
            at = self._starts[number + 1]

    def _has(self, number: int, words: Iterable[str]) -> bool:
        piece = self._piece(number)
        return all(word in piece for word in words)

    def _piece(self, number: int) -> str:
        return self._whole[self._starts[number] : self._starts[number + 1]]
