"""What does not fit together in rows that a merge made, and which of the taken changes is the reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from napl_desktop.model import facts_by_table
from napl_desktop.model.base import DEEPEST
from napl_desktop.rows.merging.comparison import whole
from napl_desktop.rows.merging.proposal import ChangeId
from napl_desktop.rows.merging.rules import MergeRules, Values, Whole, merge_rules
from napl_desktop.rows.rows import Columns, Key, Rows, references


class Fitting:
    """Looks at rows as they would be, and blames changes that were taken."""

    def __init__(self, ours: Rows, result: Rows, taken: Iterable[ChangeId]) -> None:
        self._ours = ours
        self._result = result
        self._by_key: defaultdict[Key, list[ChangeId]] = defaultdict(list)
        for id in taken:
            self._by_key[id[:2]].append(id)
        # Ours fit together: where rows only came, none of ours leads to what is not there.
        self._only_came = all(not id[2] and id[:2] not in ours for ids in self._by_key.values() for id in ids)
        looked_at = ((key, result[key]) for key in self._by_key) if self._only_came else result.items()
        self._by_table: defaultdict[str, list[tuple[Key, Columns]]] = defaultdict(list)
        for key, row in looked_at:
            self._by_table[key[0]].append((key, row))

    def misfits(self) -> set[ChangeId]:
        """Return the changes without which everything fits together, as far as one look can tell."""
        if not self._by_key:
            return set()
        blamed: set[ChangeId] = set()
        for table, facts in facts_by_table().items():
            rules = merge_rules(table)
            blamed.update(self._lost_ends(table, rules))
            for ways in rules.same_whole:
                blamed.update(self._torn(table, ways))
            for column in rules.chains:
                blamed.update(self._circles(table, column, DEEPEST if column == rules.tree else None))
            for column in facts.on_leaves:
                blamed.update(self._above_children(table, column))
            if facts.at_least_one_in is not None:
                blamed.update(self._last_ones(table, facts.at_least_one_in))
        return blamed

    def _touching(self, key: Key, column: str) -> list[ChangeId]:
        """Return the taken changes that gave a row what it has in a column."""
        return [id for id in self._by_key.get(key, ()) if not id[2] or column in id[2]]

    def _lost_ends(self, table: str, rules: MergeRules) -> Iterator[ChangeId]:
        named = [(column, reference.table) for column, reference in references(table).items()]
        for key, row in self._by_table[table]:
            for column, thing in named:
                id = row[column]
                if id is None or (thing, id) in self._result:
                    continue
                yield from self._touching(key, column) or self._by_key.get((thing, str(id)), [])

    def _torn(self, table: str, ways: tuple[Whole, ...]) -> Iterator[ChangeId]:
        first, *others = ways
        for key, row in self._by_table[table]:
            whole_thing = self._led_to(row, first)
            for way in others:
                led_to = self._led_to(row, way)
                if whole_thing is None:
                    whole_thing = led_to
                elif led_to is not None and led_to != whole_thing:
                    yield from self._blamed_for(key, row, ways)
                    break

    def _blamed_for(self, key: Key, row: Columns, ways: tuple[Whole, ...]) -> Iterator[ChangeId]:
        for way in ways:
            yield from self._touching(key, way.column)
            if way.through is not None and (id := row[way.column]) is not None:
                yield from self._touching((way.through, str(id)), way.of_that)

    def _led_to(self, row: Columns, way: Whole) -> object:
        id = row[way.column]
        if way.through is None or id is None:
            return id
        through = self._result.get((way.through, str(id)))
        return None if through is None else through[way.of_that]

    def _circles(self, table: str, column: str, deepest: int | None) -> Iterator[ChangeId]:
        """Blame what leads round, or to a depth that no tree may have."""
        depths: dict[str, int] = {}
        for (_, id), _row in self._by_table[table]:
            chain: list[str] = []
            at: str | None = id
            while at is not None and at not in depths and at not in chain:
                chain.append(at)
                row = self._result.get((table, at))
                at = None if row is None or row[column] is None else str(row[column])
            above = depths.get(at, 0) if at is not None else 0
            if (at is not None and at in chain) or (deepest is not None and above + len(chain) > deepest):
                for each in chain:
                    yield from self._touching((table, each), column)
            for place, each in enumerate(reversed(chain)):
                depths[each] = above + place + 1

    def _above_children(self, table: str, column: str) -> Iterator[ChangeId]:
        tree_table = references(table)[column].table
        tree = merge_rules(tree_table).tree
        if tree is None:
            return
        under: defaultdict[object, list[Key]] = defaultdict(list)
        for key, row in self._all_of(tree_table):
            if row[tree] is not None:
                under[row[tree]].append(key)
        for key, row in self._all_of(table):
            if (children := under.get(row[column])) is None:
                continue
            if came := self._touching(key, column):
                yield from came
            else:
                for child in children:
                    yield from self._touching(child, tree)

    def _all_of(self, table: str) -> Iterable[tuple[Key, Columns]]:
        """Return also what is as it was: something may have come under it."""
        if not self._only_came:
            return self._by_table[table]
        return [item for item in self._result.items() if item[0][0] == table]

    def _last_ones(self, table: str, columns: tuple[str, ...]) -> Iterator[ChangeId]:
        """Blame what leaves nothing where one must be."""

        def group(row: Columns) -> Values:
            return tuple(row[column] for column in columns)

        left = Counter(group(row) for _, row in self._by_table[table])
        for id in [id for ids in self._by_key.values() for id in ids]:
            if id[0] == table and (row := self._ours.get(id[:2])) is not None:
                things = [(references(table)[column].table, row[column]) for column in columns]
                if not left[group(row)] and all(thing in self._result for thing in things):
                    yield id
        for column in columns:
            thing = references(table)[column].table
            filled = {row[column] for _, row in self._by_table[table]}
            for key, _row in self._by_table[thing]:
                if key[1] not in filled and whole(key) in self._by_key.get(key, ()):
                    yield whole(key)
