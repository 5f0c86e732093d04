"""How likely it is that levels are the same: by the national level that they are, else by their names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.same import Pair, pair
from napl_desktop.alike.surroundings import Surroundings
from napl_desktop.alike.titles import AlikeTitles
from napl_desktop.model import Level, national_level_named
from napl_desktop.rows import Key

_BY_TITLE = 0.65
_LEAST = 0.3
# Two that are the same national level.
_ONE_NATIONAL_LEVEL = 0.5
# Two that are not, but are called the same.
_OTHER_NATIONAL_LEVEL = 0.75


class LevelNames:
    """Compares levels. Two that are called as the national level that both are need no question."""

    def __init__(self, content: AtelierContent, titles: AlikeTitles, surroundings: Surroundings) -> None:
        self._content = content
        self._titles = titles
        self._surroundings = surroundings

    def pairs(self, keys: Sequence[Key], go_on: Callable[[], None]) -> dict[Pair, float]:
        """Return how likely pairs of levels are the same, of one."""
        found = {}
        for one, other in (*self._titles.pairs(), *self._of_one_national_level(keys)):
            go_on()
            if self._content.atelier_of(one) != self._content.atelier_of(other):
                likely = self._likely(one, other)
                if likely:
                    found[one, other] = likely
        return found

    def need_no_question(self, one: Key, other: Key) -> bool:
        """Tell whether levels are called as the national level that both are."""
        return self._anchor(one) == self._anchor(other) and self._bear_it(one, other)

    def _of_one_national_level(self, keys: Iterable[Key]) -> Iterator[Pair]:
        of_level: defaultdict[object, list[Key]] = defaultdict(list)
        for key in keys:
            if self._anchor(key) is not None:
                yield from (pair(key, other) for other in of_level[self._anchor(key)])
                of_level[self._anchor(key)].append(key)

    def _likely(self, one: Key, other: Key) -> float:
        titles = self._titles.likeness(one, other)
        here, there = self._anchor(one), self._anchor(other)
        around = self._surroundings.weight(one, other)
        if here is None or there is None:
            likely = 1 - (1 - _BY_TITLE * titles) * (1 - around.speaks_for) if titles >= _LEAST else 0
            return likely * around.is_left
        if here != there:
            return _BY_TITLE * _OTHER_NATIONAL_LEVEL if self._titles.are_one(one, other) else 0
        is_question = around.speaks_for > 0 or (
            self._have_own_names(one, other) and self._work_on_the_same(one, other)
        )
        if not is_question or self._bear_it(one, other):
            return 0
        return 1 - (1 - _BY_TITLE * titles) * (1 - _ONE_NATIONAL_LEVEL) * (1 - around.speaks_for)

    def _work_on_the_same(self, one: Key, other: Key) -> bool:
        return self._content.focus_of(one) == self._content.focus_of(other)

    def _have_own_names(self, *keys: Key) -> bool:
        return all(national_level_named(self._content.title(key)) is None for key in keys)

    def _bear_it(self, *keys: Key) -> bool:
        return all(self._anchor(key) == national_level_named(self._content.title(key)) for key in keys)

    def _anchor(self, key: Key) -> object:
        return self._content.of(Level)[key[1]]["anchor"]
