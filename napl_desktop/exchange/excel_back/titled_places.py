"""Finds what a line of a sheet names: by titles, in the words in which the workbook itself tells them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from napl_desktop.exchange.excel.view import PathRow, PathView, ProjectView, in_words
from napl_desktop.model import CellKey
from napl_desktop.text import one_line

# The sheets have "›" between titles, and people type ">".
_BETWEEN = re.compile("[›>]")
_Place = TypeVar("_Place", str, CellKey)


class NotOnePlace(Exception):
    """Nothing is called so, or more than one thing is."""

    def __init__(self, words: str, is_several: bool) -> None:
        super().__init__(words)
        self.words = words
        self.is_several = is_several


class TitledPlaces:
    """Looks up what there is, by how it is called now and by how it was called when the workbook left.

    Every method raises NotOnePlace.
    """

    def __init__(self, now: ProjectView, before: ProjectView) -> None:
        self._views = (now, before)
        self._there = {role.id for role in now.snapshot.roles}
        for path in now.paths:
            self._there |= {path.snapshot.id, *(level.id for level in path.snapshot.levels)}
            self._there |= {dimension.id for row in path.rows for dimension in row.dimensions}
        self._leaves = {row.leaf.id for path in now.paths for row in path.rows}

    def role(self, title: str) -> str:
        """Return the id of a role."""
        roles = (role for view in self._views for role in view.snapshot.roles)
        return self._one(((role.title, role.id) for role in roles), title)

    def path(self, title: str) -> str:
        """Return the id of a path; a title is only needed where there are several."""
        paths = self._views[0].paths
        if not title and len(paths) == 1:
            return paths[0].snapshot.id
        return self._one(((path.snapshot.title, path.snapshot.id) for path in self._paths()), title)

    def dimension(self, path_id: str, words: str) -> str:
        """Return the id of a row or of what is above rows: by its title, or by the titles on the way to it."""
        named = [
            (trail, dimension.title, dimension.id)
            for path in self._paths(path_id)
            for row in path.rows
            for trail, dimension in zip(_trails(row), row.dimensions, strict=True)
        ]
        try:
            return self._one(((trail, id) for trail, _title, id in named), words)
        except NotOnePlace as problem:
            if problem.is_several:
                raise
            return self._one(((title, id) for _trail, title, id in named), words)

    def level(self, path_id: str, title: str) -> str:
        """Return the id of a level of a path."""
        levels = (level for path in self._paths(path_id) for level in path.snapshot.levels)
        return self._one(((level.title, level.id) for level in levels), title)

    def cell(self, path_id: str, row: str, level: str) -> CellKey:
        """Return the row and the level of a cell; only rows without others under them have cells."""
        leaves = [
            (name, each.leaf.id)
            for path in self._paths(path_id)
            for each in path.rows
            if each.leaf.id in self._leaves
            for name in (_trails(each)[-1], each.leaf.title)
        ]
        return self._one(leaves, row), self.level(path_id, level)

    def level_in_words(self, words: str) -> str:
        """Return the id of a level that is told with its path."""
        return self._one(
            (
                (in_words(path.snapshot.title, level.title), level.id)
                for path in self._paths()
                for level in path.snapshot.levels
            ),
            words,
        )

    def cell_in_words(self, words: str) -> CellKey:
        """Return the row and the level of a cell that is told with its path."""
        found = {
            (row, level)
            for row, level in self._cells.get(_folded(words), ())
            if row in self._leaves and level in self._there
        }
        return _only(found, words)

    @cached_property
    def _cells(self) -> dict[str, set[CellKey]]:
        cells: defaultdict[str, set[CellKey]] = defaultdict(set)
        for path in self._paths():
            for row in path.rows:
                trail = _trails(row)[-1]
                for level in path.snapshot.levels:
                    words = in_words(path.snapshot.title, trail, level.title)
                    cells[_folded(words)].add((row.leaf.id, level.id))
        return cells

    def _paths(self, path_id: str | None = None) -> Iterator[PathView]:
        for view in self._views:
            yield from (path for path in view.paths if path_id in (None, path.snapshot.id))

    def _one(self, named: "Sequence[tuple[str, str]] | Iterator[tuple[str, str]]", words: str) -> str:
        wanted = _folded(words)
        found = {id for name, id in named if wanted and id in self._there and _folded(name) == wanted}
        return _only(found, words)


def _only(found: set[_Place], words: str) -> _Place:
    if len(found) != 1:
        raise NotOnePlace(words, is_several=bool(found))
    return next(iter(found))


def _trails(row: PathRow) -> list[str]:
    """Return of each dimension of a row how the sheets tell it, with what it is under."""
    titles = [dimension.title for dimension in row.dimensions]
    return [in_words(*titles[:depth]) for depth in range(1, len(titles) + 1)]


def _folded(words: str) -> str:
    return "›".join(one_line(part) for part in _BETWEEN.split(words)).casefold()
