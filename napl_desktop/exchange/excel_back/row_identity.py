"""Which row of the project each row of a sheet is: by its id, and where ids drifted, by what is written in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from napl_desktop.exchange.excel.view import PathRow
from napl_desktop.exchange.excel_back.path_grid import GridLevel, GridRow
from napl_desktop.text import normalise, one_line, title_and_explanation

# Of a hundred: a row that is less like another than this, is another.
_ALIKE = 60
# What is compared with one another; where more drifted and changed as well, ids are believed.
_MOST_COMPARED = 300

_Signature = tuple[tuple[str, ...], tuple[str, ...]]
"""What is written in a row: the titles down to its own, and the texts of the levels that were there."""


class FoundRows(Struct, frozen=True):
    """For each row of the sheet the id that it had in the project, or None where it is new."""

    ids: tuple[str | None, ...]
    drifted: frozenset[int]
    """The places in the list of rows that carry the id of another row."""
    twice: frozenset[int]
    unknown: frozenset[int]


def identify(
    rows: Sequence[GridRow], levels: Sequence[GridLevel], base: Mapping[str, PathRow], order: Sequence[str]
) -> FoundRows:
    """Return which rows of the base the rows of a sheet are; `order` are the ids of the levels of the base."""
    return _RowFinder(rows, levels, base, order).done()


class _RowFinder:
    def __init__(
        self,
        rows: Sequence[GridRow],
        levels: Sequence[GridLevel],
        base: Mapping[str, PathRow],
        order: Sequence[str],
    ) -> None:
        self._base = base
        self._own: dict[int, str] = {}
        self._twice: set[int] = set()
        self._unknown: set[int] = set()
        seen: set[str] = set()
        for place, row in enumerate(rows):
            if row.id in seen:
                self._twice.add(place)
            elif row.id in base:
                self._own[place] = row.id
                seen.add(row.id)
            elif row.id:
                self._unknown.add(place)
        at = {level.id: number for number, level in enumerate(levels) if level.id}
        self._there = [_signature_of_row(row, at.values()) for row in rows]
        places = [order.index(id) for id in at]
        self._was = {id: _signature_of_base(row, places) for id, row in base.items()}
        self._doubled = {rows[place].id for place in self._twice}

    def done(self) -> FoundRows:
        settled = {place: id for place, id in self._own.items() if self._there[place] == self._was[id]}
        drifted = self._found_elsewhere(settled)
        found = settled | drifted
        taken = set(found.values())
        if any(place in self._own for place in drifted):
            found |= self._most_alike(found)
            taken = set(found.values())
        for place, id in self._own.items():
            if place not in found and id not in taken:
                found[place] = id
                taken.add(id)
        ids = tuple(found.get(place) for place in range(len(self._there)))
        moved = {place for place, id in self._own.items() if ids[place] != id}
        return FoundRows(ids, frozenset(moved), frozenset(self._twice), frozenset(self._unknown))

    def _found_elsewhere(self, settled: Mapping[int, str]) -> dict[int, str]:
        """Return the rows that are, word for word, one other row that is not where its id is."""
        taken = set(settled.values())
        by_words: defaultdict[_Signature, list[str]] = defaultdict(list)
        for id, words in self._was.items():
            by_words[words].append(id)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._there):
            ids = by_words.get(words, [])
            if place not in settled and len(ids) == 1 and ids[0] not in taken | self._doubled:
                places[ids[0]].append(place)
        return {found[0]: id for id, found in places.items() if len(found) == 1}

    def _most_alike(self, found: Mapping[int, str]) -> dict[int, str]:
        """Return, of the rows whose ids cannot be believed, which rows they are most like."""
        from rapidfuzz import fuzz

        taken = set(found.values())
        places = [place for place in self._own if place not in found]
        ids = [id for id in self._was if id not in taken]
        if len(places) > _MOST_COMPARED or len(ids) > _MOST_COMPARED:
            return {}
        words = {id: "\n".join((*self._was[id][0], *self._was[id][1])) for id in ids}
        scored = []
        for place in places:
            text = "\n".join((*self._there[place][0], *self._there[place][1]))
            for id in ids:
                score = fuzz.ratio(text, words[id])
                if score >= _ALIKE:
                    scored.append((-score, self._own[place] != id, place, id))
        alike: dict[int, str] = {}
        for _score, _other, place, id in sorted(scored):
            if place not in alike and id not in taken:
                alike[place] = id
                taken.add(id)
        return alike


def _signature_of_row(row: GridRow, places: Iterable[int]) -> _Signature:
    last = max((depth for depth, text in enumerate(row.layers) if text.strip()), default=-1)
    titles = tuple(title_and_explanation(text)[0] for text in row.layers[:last])
    leaf = normalise(row.layers[last]) if last >= 0 else ""
    return (*titles, leaf), tuple(normalise(row.texts[place]) for place in places)


def _signature_of_base(row: PathRow, places: Sequence[int]) -> _Signature:
    titles = tuple(one_line(dimension.title) for dimension in row.dimensions[:-1])
    leaf = normalise(row.text_at(len(row.dimensions) - 1))
    return (*titles, leaf), tuple(normalise(row.cells[place].text) for place in places)
