"""The titles of things of one sort, and which of them may mean the same."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from napl_desktop.alike.same import Pair, pair
from napl_desktop.alike.words import SharedWords, TitleStems
from napl_desktop.rows import Key
from napl_desktop.rows.matching.title_words import title_words


class AlikeTitles:
    """Compares the titles of things; what is told apart on purpose ("Groep 1", "Groep 2") is not alike."""

    def __init__(self, titles: Mapping[Key, str], stems: TitleStems, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self._titles = {}
        for key, title in titles.items():
            go_on()
            self._titles[key] = title_words(title)
        self._words = SharedWords({key: stems.of(title) for key, title in titles.items()}, go_on)

    def are_one(self, one: Key, other: Key) -> bool:
        """Tell whether titles are the same but for capitals, spaces, accents and punctuation."""
        return self._titles[one].plain == self._titles[other].plain

    def likeness(self, one: Key, other: Key) -> float:
        """Return how much two titles are alike, of one."""
        if self.are_one(one, other):
            return 1
        if self._titles[one].is_told_apart_from(self._titles[other]):
            return 0
        return self._words.likeness(one, other)

    def pairs(self) -> Iterator[Pair]:
        """Yield the pairs of things of which the titles may be alike, some of them twice."""
        called: defaultdict[str, list[Key]] = defaultdict(list)
        for key, title in self._titles.items():
            self._go_on()
            yield from (pair(key, other) for other in called[title.plain])
            called[title.plain].append(key)
        yield from (pair(*each) for each in self._words.sharing())
