"""How likely it is that things of different ateliers are the same: by their titles first, then by all else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.level_names import LevelNames
from napl_desktop.alike.nearest import likeliest
from napl_desktop.alike.same import Pair
from napl_desktop.alike.stems import stems_of
from napl_desktop.alike.surroundings import Surroundings
from napl_desktop.alike.titles import AlikeTitles
from napl_desktop.alike.words import SharedWords, TitleStems
from napl_desktop.model import DevelopmentPath, Dimension, Level, Role, ThingKind
from napl_desktop.rows import Key

# How far titles alone lead, and texts: those of different sectors speak of different things.
_BY_TITLE = 0.65
_BY_TEXTS = 0.6
# Titles that are less alike say nothing, and what is less likely by all but its texts is not read.
_LEAST_TITLES = 0.25
_LEAST = 0.3

GoOn = Callable[[], None]


class Likely:
    """Finds the pairs of things that may be the same. `said` is what was said of pairs."""

    def __init__(self, content: AtelierContent, said: Mapping[Pair, bool], go_on: GoOn) -> None:
        self._content = content
        self._said = said
        self._go_on = go_on
        self.sorts = dict(_sorts(content))
        """The things of each sort that are compared with each other, in an order that nobody changes."""
        stems = TitleStems((content.title(key) for key in chain.from_iterable(self.sorts.values())), go_on)
        self._titles = {
            sort: AlikeTitles({key: content.title(key) for key in keys}, stems, go_on)
            for sort, keys in self.sorts.items()
        }
        self._surroundings = Surroundings(content, said, self._titles["role"], self._titles["path"])
        self._levels = LevelNames(content, self._titles["level"], self._surroundings)

    def pairs(self, sort: str) -> dict[Pair, float]:
        """Return how likely pairs of one sort are the same, of one; also of what is not likely enough to ask."""
        titles = self._titles[sort]
        if sort == "level":
            return self._levels.pairs(self.sorts[sort], self._go_on)
        found = likeliest(self._by_titles(titles), self._content.atelier_of)
        texts = self._texts(dict.fromkeys(chain.from_iterable(found)))
        return {both: self._with_texts(*both, likely, texts) for both, likely in found.items()}

    def needs_no_question(self, one: Key, other: Key) -> bool:
        """Tell whether things are levels that are called as the national level that both are."""
        return one[0] == Level.__tablename__ and self._levels.need_no_question(one, other)

    def are_one(self, sort: str, one: Key, other: Key) -> bool:
        """Tell whether things are called the same."""
        return self._titles[sort].are_one(one, other)

    def _by_titles(self, titles: AlikeTitles) -> Iterator[tuple[Pair, float]]:
        """Yield how likely pairs are without a look at the texts."""
        for one, other in titles.pairs():
            self._go_on()
            if self._content.atelier_of(one) == self._content.atelier_of(other) or (one, other) in self._said:
                continue
            likeness = titles.likeness(one, other)
            if likeness < _LEAST_TITLES:
                continue
            likely = 1 - (1 - _BY_TITLE * likeness) * (1 - self._surroundings.weight(one, other).speaks_for)
            if likely >= _LEAST:
                yield (one, other), likely

    def _with_texts(self, one: Key, other: Key, likely: float, texts: SharedWords) -> float:
        self._go_on()
        unlike = (1 - likely) * (1 - _BY_TEXTS * texts.likeness(one, other))
        return (1 - unlike) * self._surroundings.weight(one, other).is_left

    def _texts(self, keys: Iterable[Key]) -> SharedWords:
        words = {}
        for key in keys:
            self._go_on()
            words[key] = [stem for text in self._content.texts(key) for stem in stems_of(text)]
        return SharedWords(words, self._go_on)


def _sorts(content: AtelierContent) -> Iterable[tuple[str, list[Key]]]:
    dimensions = sorted(content.of(Dimension))
    yield "role", _keys(Role, sorted(content.of(Role)))
    yield "path", _keys(DevelopmentPath, sorted(content.of(DevelopmentPath)))
    yield "head", _keys(Dimension, (id for id in dimensions if not content.is_leaf(id)))
    yield "row", _keys(Dimension, (id for id in dimensions if content.is_leaf(id)))
    yield "level", _keys(Level, sorted(content.of(Level)))


def _keys(kind: ThingKind, ids: Iterable[str]) -> list[Key]:
    return [(str(kind.__tablename__), id) for id in ids]
