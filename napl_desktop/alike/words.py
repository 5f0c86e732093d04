"""How much alike titles and texts are by the words that they share: a word that few have says more."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from napl_desktop.alike.stems import parts_of, stems_of
from napl_desktop.rows import Key

_SHORTEST_PART = 4
# Of a hundred: two stems that are so much alike are one with a slip in it.
_SLIP = 87
_SHORTEST_WITH_SLIP = 6
# A word that so many things have does not lead from one to another.
_IN_MANY = 150


class TitleStems:
    """Cuts titles of one project into the stems by which they are compared."""

    def __init__(self, titles: Iterable[str], go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self._stems: dict[str, tuple[str, ...]] = {}
        for title in sorted(set(titles)):
            go_on()
            self._stems[title] = stems_of(title)
        stems = {stem for each in self._stems.values() for stem in each}
        known = {stem for stem in stems if len(stem) >= _SHORTEST_PART}
        self._parts = {stem: parts_of(stem, known) for stem in stems}
        self._written = self._without_slips(sorted({part for each in self._parts.values() for part in each}))

    def of(self, title: str) -> tuple[str, ...]:
        """Return the stems of a title."""
        return tuple(self._written[part] for stem in self._stems[title] for part in self._parts[stem])

    def _without_slips(self, parts: list[str]) -> dict[str, str]:
        """Return for each stem the first one that is as good as the same."""
        # Imported with the first comparison: the program can start without it.
        from rapidfuzz import fuzz, process

        long = [part for part in parts if len(part) >= _SHORTEST_WITH_SLIP and not part.isdigit()]
        written = {part: part for part in parts}
        for part in long:
            self._go_on()
            alike = process.extract(part, long, scorer=fuzz.ratio, score_cutoff=_SLIP, limit=None)
            written[part] = written[min(other for other, _score, _place in alike)]
        return written


class SharedWords:
    """Compares things by the words of each, as a cosine: 0 where they share none, 1 where all are the same."""

    def __init__(self, words: Mapping[Key, Iterable[str]], go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self._things = len(words)
        self._times: Counter[str] = Counter()
        counted = {}
        for key, each in words.items():
            go_on()
            counted[key] = Counter(each)
            self._times.update(counted[key].keys())
        self._weights = {}
        for key, times in counted.items():
            go_on()
            self._weights[key] = self._weighed(times)

    def likeness(self, one: Key, other: Key) -> float:
        """Return how much two things are alike."""
        few, many = sorted((self._weights[one], self._weights[other]), key=len)
        return sum(weight * many[word] for word, weight in few.items() if word in many)

    def sharing(self) -> Iterator[tuple[Key, Key]]:
        """Yield the pairs of things that share a word which not too many have, each once."""
        having: defaultdict[str, list[Key]] = defaultdict(list)
        for key, weights in self._weights.items():
            self._go_on()
            words = [word for word in weights if self._times[word] <= _IN_MANY]
            yield from (
                (other, key) for other in dict.fromkeys(one for word in words for one in having[word])
            )
            for word in words:
                having[word].append(key)

    def _weighed(self, words: Counter[str]) -> dict[str, float]:
        """Return how much each word of a thing weighs; all things are as long as one."""
        weights = {
            word: (1 + math.log(times)) * math.log(1 + self._things / self._times[word])
            for word, times in words.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()}
