"""Groups of things that may be the same, of which no two are nothing alike."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import product

from msgspec import Struct

from napl_desktop.alike.same import Pair
from napl_desktop.rows import Key

# What is less likely is not asked about, and what is less likely than that is nothing alike.
_LIKELY = 0.45
_LEAST = 0.3
# How many things a person looks at beside each other.
_MOST = 8

Unit = frozenset[Key]
"""A thing, or those that are said to be the same."""


class LinkedGroup(Struct, frozen=True):
    """Units that may be the same, and how likely that is, of one."""

    units: tuple[Unit, ...]
    likely: float


class Linking:
    """Puts units together, the likeliest first, where each fits with each: not those only alike through a third.

    Two things that one atelier made are two. `needs_no_question` tells of two things that are in no need of being
    asked about, but may be so with a third.
    """

    def __init__(
        self,
        said: Mapping[Pair, bool],
        sets: Iterable[Unit],
        atelier_of: Callable[[Key], str],
        needs_no_question: Callable[[Key, Key], bool],
    ) -> None:
        self._unit = {key: each for each in sets for key in each}
        self._apart: defaultdict[Unit, set[Unit]] = defaultdict(set)
        for (one, other), is_same in said.items():
            if not is_same:
                self._apart[self._unit_of(one)].add(self._unit_of(other))
                self._apart[self._unit_of(other)].add(self._unit_of(one))
        self._atelier_of = atelier_of
        self._made_by: dict[Unit, frozenset[str]] = {}
        self._needs_no_question = needs_no_question

    def groups(self, likely: Mapping[Pair, float], go_on: Callable[[], None]) -> list[LinkedGroup]:
        """Return the groups that come of how likely pairs are the same; in no order."""
        scores = self._of_units(likely, go_on)
        groups: dict[Unit, list[Unit]] = {}
        for (one, other), score in sorted(
            scores.items(), key=lambda each: (-each[1], sorted(map(min, each[0])))
        ):
            go_on()
            here, there = groups.get(one, [one]), groups.get(other, [other])
            if score >= _LIKELY and here is not there and self._fit(here, there, scores):
                whole = [*here, *there]
                groups |= dict.fromkeys(whole, whole)
        return [
            _linked(tuple(whole), scores) for whole in {id(each): each for each in groups.values()}.values()
        ]

    def _of_units(
        self, likely: Mapping[Pair, float], go_on: Callable[[], None]
    ) -> dict[tuple[Unit, Unit], float]:
        """Return how likely it is of two units: as of the likeliest two in them."""
        scores: dict[tuple[Unit, Unit], float] = {}
        for (one, other), score in likely.items():
            go_on()
            units = _ordered(self._unit_of(one), self._unit_of(other))
            if score >= _LEAST and self._may_be_one(*units):
                scores[units] = max(score, scores.get(units, 0))
        return scores

    def _may_be_one(self, one: Unit, other: Unit) -> bool:
        if one is other or other in self._apart.get(one, ()):
            return False
        return self._ateliers(one).isdisjoint(self._ateliers(other))

    def _ateliers(self, unit: Unit) -> frozenset[str]:
        if unit not in self._made_by:
            self._made_by[unit] = frozenset(map(self._atelier_of, unit))
        return self._made_by[unit]

    def _fit(self, here: list[Unit], there: list[Unit], scores: Mapping[tuple[Unit, Unit], float]) -> bool:
        """Tell whether units can be one group."""
        if sum(map(len, (*here, *there))) > _MOST and len(here) + len(there) > 2:
            return False
        found = []
        for one, other in product(here, there):
            score = scores.get(_ordered(one, other), 0) or self._without_question(one, other)
            if not score:
                return False
            found.append(score)
        return sum(found) / len(found) >= _LIKELY

    def _without_question(self, one: Unit, other: Unit) -> float:
        if not self._may_be_one(one, other):
            return 0
        return _LIKELY if any(self._needs_no_question(*each) for each in product(one, other)) else 0

    def _unit_of(self, key: Key) -> Unit:
        if key not in self._unit:
            self._unit[key] = frozenset([key])
        return self._unit[key]


def _linked(units: tuple[Unit, ...], scores: Mapping[tuple[Unit, Unit], float]) -> LinkedGroup:
    found = [scores[each] for one in units for other in units if (each := (one, other)) in scores]
    return LinkedGroup(units, sum(found) / len(found))


def _ordered(one: Unit, other: Unit) -> tuple[Unit, Unit]:
    return (one, other) if min(one) <= min(other) else (other, one)
