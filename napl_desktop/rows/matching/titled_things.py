"""The things with a title in a set of rows: where each is, in the order of reading, and what is written in it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache, cached_property

from napl_desktop.model import Base, facts_by_table
from napl_desktop.model.base import Title
from napl_desktop.rows.matching.title_words import TitleWords, title_words
from napl_desktop.rows.merging.rules import ORDER_KEY, merge_rules
from napl_desktop.rows.rows import Columns, Key, Rows, references
from napl_desktop.rows.typed import free_text_columns

Piece = tuple[str, str]
"""(Table, plain title) of something that is in a thing."""

TextPlace = tuple[object, ...]
"""Where in a thing a text is: table and column, and the plain titles that lead to it from there."""


@cache
def titled_tables() -> tuple[str, ...]:
    """Return the tables of things that have a title and a place among siblings in something else."""
    return tuple(
        table
        for table, facts in facts_by_table().items()
        if facts.title and facts.part_of and facts.ordered_in is not None
    )


class TitledThings:
    """Looks up things of one side. The rows must fit together."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        things = [key for key in rows if key[0] in titled_tables()]
        self.titles: dict[Key, TitleWords] = {
            key: title_words(str(rows[key][merge_rules(key[0]).facts.title])) for key in things
        }
        self._within: defaultdict[tuple[Key | None, str], list[Key]] = defaultdict(list)
        for key in sorted(things, key=self._place):
            self._within[self._holder(key), key[0]].append(key)
        self._ways: dict[Key, tuple[Key, ...]] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self.titles

    def within(self, holder: Key | None, table: str) -> list[Key]:
        """Return the things of a table right in another, or in no other thing with a title; in reading order."""
        return self._within.get((holder, table), [])

    def owners(self, key: Key) -> tuple[Key, ...]:
        """Return what a thing is a part of, with a title or without."""
        named, row = references(key[0]), self._rows[key]
        columns = merge_rules(key[0]).facts.part_of
        return tuple((named[column].table, str(row[column])) for column in columns if row[column] is not None)

    def pieces(self, key: Key) -> Counter[Piece]:
        """Return the titles in a thing; not those with marks, which any other has as well."""
        return self._pieces.get(key, Counter())

    def texts(self, key: Key) -> Mapping[TextPlace, str]:
        """Return the texts in a thing, each by its place."""
        return self._texts.get(key, {})

    @cached_property
    def _pieces(self) -> dict[Key, Counter[Piece]]:
        pieces: defaultdict[Key, Counter[Piece]] = defaultdict(Counter)
        for key, title in self.titles.items():
            if not title.marks:
                for holder in self._way_to(key)[:-1]:
                    pieces[holder][key[0], title.plain] += 1
        return pieces

    @cached_property
    def _texts(self) -> dict[Key, dict[TextPlace, str]]:
        texts: defaultdict[Key, dict[TextPlace, str]] = defaultdict(dict)
        for key, row in self._rows.items():
            columns = _text_columns(key[0])
            written = {column: str(row[column]) for column in columns if row[column]}
            if not written:
                continue
            ways = [self._way_to(owner) for owner in self._written_in(key)]
            for holder in dict.fromkeys(each for way in ways for each in way):
                place = tuple(self._titles_below(holder, way) for way in ways)
                for column, text in written.items():
                    texts[holder].setdefault((key[0], column, *place), text)
        return texts

    def _written_in(self, key: Key) -> tuple[Key, ...]:
        """Return the things in which a row is written: itself, or those that it is where they meet."""
        if key in self.titles:
            return (key,)
        owners = self.owners(key)
        return owners if all(owner in self.titles for owner in owners) else ()

    def _titles_below(self, holder: Key, way: tuple[Key, ...]) -> tuple[str, ...]:
        """Return the titles on a way from a thing on; of another way, those below the outermost thing."""
        start = way.index(holder) if holder in way else 0
        return tuple(self.titles[each].plain for each in way[start + 1 :])

    def _way_to(self, key: Key) -> tuple[Key, ...]:
        """Return the things with a title that a thing is in, the outermost first, and itself."""
        if key not in self._ways:
            holder = self._holder(key)
            self._ways[key] = (*(self._way_to(holder) if holder is not None else ()), key)
        return self._ways[key]

    def _holder(self, key: Key) -> Key | None:
        """Return the thing with a title that a thing is right in."""
        tree = merge_rules(key[0]).tree
        above = self._rows[key][tree] if tree is not None else None
        holders = [(key[0], str(above))] if above is not None else list(self.owners(key))
        return next((each for each in holders if each[0] in titled_tables()), None)

    def _place(self, key: Key) -> tuple[tuple[str, str], ...]:
        owners = (_order(owner, self._rows.get(owner, {})) for owner in self.owners(key))
        return (*owners, _order(key, self._rows[key]))


def _order(key: Key, row: Columns) -> tuple[str, str]:
    return str(row.get(ORDER_KEY, "")), key[1]


@cache
def _text_columns(table: str) -> tuple[str, ...]:
    """Return the columns with text of several lines, but for the one that a thing is called by."""
    columns = Base.metadata.tables[table].columns
    return tuple(
        column
        for column in free_text_columns(table)
        if column != merge_rules(table).facts.title and not isinstance(columns[column].type, Title)
    )
