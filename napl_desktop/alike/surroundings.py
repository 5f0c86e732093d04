"""How much what things belong to says for their being the same: paths, roles, and what ateliers are for."""

from collections.abc import Mapping

from msgspec import Struct

from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.same import Pair, joined, pair
from napl_desktop.alike.titles import AlikeTitles
from napl_desktop.model import AtelierFocus, DevelopmentPath, Role
from napl_desktop.rows import Key

_ALIKE_PATHS = 0.5
_ALIKE_ROLES = 0.3
# What makes it likelier, of one.
_IN_THE_SAME = 0.5
_IN_ALIKE = 0.35
_IN_LEVEL_PATHS = 0.25
_SAME_TASK = 0.3
_SAME_SPHERE = 0.1
# And less likely: what is left of how likely it was.
_OTHER_TASK = 0.8
_ELSEWHERE = 0.9


class Weight(Struct, frozen=True):
    """What surroundings say of two things being the same, both of one."""

    speaks_for: float
    is_left: float
    """By how much the likelihood is multiplied: less than one where something speaks against it."""


class Surroundings:
    """Compares what things of ateliers belong to. `said` is what was said of pairs."""

    def __init__(
        self, content: AtelierContent, said: Mapping[Pair, bool], roles: AlikeTitles, paths: AlikeTitles
    ) -> None:
        self._content = content
        self._said = said
        self._same = {key: number for number, each in enumerate(joined(said)) for key in each}
        self._roles = roles
        self._paths = paths
        self._known: dict[Pair, Weight] = {}

    def weight(self, one: Key, other: Key) -> Weight:
        """Return what the surroundings of two things say."""
        if one[0] == Role.__tablename__:
            return Weight(self._speaks_for_roles(one, other), self._is_left_of_roles(one, other))
        if one[0] == DevelopmentPath.__tablename__:
            speaks_for = _IN_ALIKE if self._have_alike_roles(one, other) else 0
            return Weight(speaks_for, self._is_left_of_paths(one, other))
        paths = (self._content.path_of(one), self._content.path_of(other))
        if paths not in self._known:
            self._known[paths] = Weight(self._of_two_paths(*paths), self._is_left_of_paths(*paths))
        return self._known[paths]

    def _speaks_for_roles(self, one: Key, other: Key) -> float:
        return _both(self._of_tasks(one, other), self._of_paths_of_roles(one, other))

    def _is_left_of_roles(self, one: Key, other: Key) -> float:
        tasks = [self._content.of(Role)[id]["task"] for _table, id in (one, other)]
        return _OTHER_TASK if all(tasks) and tasks[0] != tasks[1] else 1

    def _is_left_of_paths(self, one: Key, other: Key) -> float:
        return 1 if self._content.focus_of(one) == self._content.focus_of(other) else _ELSEWHERE

    def _of_two_paths(self, one: Key, other: Key) -> float:
        if self._is_same(one, other):
            return _IN_THE_SAME
        are_apart = self._said.get(pair(one, other)) is False
        is_alike = self._paths.likeness(one, other) >= _ALIKE_PATHS or self._have_alike_roles(one, other)
        if is_alike and not are_apart:
            return _IN_ALIKE
        both = (self._content.focus_of(one), self._content.focus_of(other))
        return _IN_LEVEL_PATHS if both == (AtelierFocus.LEVELS, AtelierFocus.LEVELS) else 0

    def _of_tasks(self, one: Key, other: Key) -> float:
        here, there = (self._content.of(Role)[id] for _table, id in (one, other))
        is_same_task = bool(here["task"]) and here["task"] == there["task"]
        is_same_sphere = here["sphere"] is not None and here["sphere"] == there["sphere"]
        return _both(_SAME_TASK * is_same_task, _SAME_SPHERE * is_same_sphere)

    def _of_paths_of_roles(self, one: Key, other: Key) -> float:
        here, there = ([_path_key(id) for id in self._content.paths_of(each)] for each in (one, other))
        best = max((self._path_likeness(a, b) for a in here for b in there), default=0.0)
        return _IN_ALIKE if best >= _ALIKE_PATHS else 0

    def _path_likeness(self, one: Key, other: Key) -> float:
        if self._is_same(one, other):
            return 1
        return 0 if self._said.get(pair(one, other)) is False else self._paths.likeness(one, other)

    def _have_alike_roles(self, one: Key, other: Key) -> bool:
        ids = [self._content.of(DevelopmentPath)[id]["role_id"] for _table, id in (one, other)]
        if None in ids:
            return False
        here, there = ((str(Role.__tablename__), str(id)) for id in ids)
        if self._is_same(here, there):
            return True
        if self._said.get(pair(here, there)) is False or self._is_left_of_roles(here, there) < 1:
            return False
        return self._roles.likeness(here, there) >= _ALIKE_ROLES

    def _is_same(self, one: Key, other: Key) -> bool:
        return one in self._same and self._same[one] == self._same.get(other)


def _both(one: float, other: float) -> float:
    """Return how much two things that speak for something say together."""
    return 1 - (1 - one) * (1 - other)


def _path_key(id: str) -> Key:
    return (str(DevelopmentPath.__tablename__), id)
