"""One grid over several tables of a text or sheets of a workbook: which go together, and the whole of it."""

from collections.abc import Sequence
from itertools import chain

from napl_desktop.errors.tables import TablesDiffer
from napl_desktop.exchange.tables.guess import best_table
from napl_desktop.exchange.tables.headings import Heading, heading_of
from napl_desktop.exchange.tables.limits import MOST_ROWS
from napl_desktop.exchange.tables.raw import (
    Aside,
    AsideKind,
    Hidden,
    Merge,
    Part,
    RawTable,
    too_large,
)
from napl_desktop.exchange.tables.same_header import HeaderFit, SharedHeader


def going_with(table: RawTable, tables: Sequence[RawTable]) -> tuple[RawTable, ...]:
    """Return which tables of a file can be one grid with a table, itself included, in their order.

    Those have the same header; in a running text also one without a header that goes on right after another.
    """
    return next((group.tables for group in _groups(tables) if table in group), (table,))


def joined(tables: Sequence[RawTable]) -> RawTable:
    """Return one table of tables that go together, in their order; of one table, that table.

    The heading before each, in a workbook the name of its sheet, is a row of its own over its rows, so that it
    is understood as a layer. It is called as the first of them, and `parts` are all of them. It is `too_large`
    where it has more rows than a table may have. Raises TablesDiffer when they do not all go with the first.
    """
    first = tables[0]
    if len(tables) == 1:
        return first
    groups = _groups(tables)
    if len(groups) > 1:
        other = groups[1].tables[0]
        raise TablesDiffer(first.source, first=first.name, other=other.name)
    return _Whole(tables, groups[0].fits).table()


def best_grid(tables: Sequence[RawTable]) -> RawTable:
    """Return what of a file is most like a path: its best table, joined with all that continue it in a text.

    Sheets of a workbook are joined only when a person asks for it.
    """
    best = best_table(tables) if len(tables) > 1 else tables[0]
    if not best.in_text or best.too_large:
        return best
    whole = joined(going_with(best, tables))
    return best if whole.too_large else whole


class _Group:
    """Tables that go together, and how each fits on the first."""

    def __init__(self, first: RawTable) -> None:
        self._header = SharedHeader(first)
        self.tables: tuple[RawTable, ...] = (first,)
        self.fits: tuple[HeaderFit, ...] = (self._header.own,)

    def __contains__(self, table: RawTable) -> bool:
        return any(table is each for each in self.tables)

    def takes(self, table: RawTable, before: RawTable) -> bool:
        """Add a table if it goes with the others; `before` is the one before it in the file."""
        fit = self._header.fit_of(table)
        if fit is None and table.in_text and before in self:
            fit = self._header.going_on(table)
        if fit is None:
            return False
        self.tables += (table,)
        self.fits += (fit,)
        return True


def _groups(tables: Sequence[RawTable]) -> list[_Group]:
    groups: list[_Group] = []
    before = tables[0]
    for table in tables:
        if not any(group.takes(table, before) for group in groups):
            groups.append(_Group(table))
        before = table
    return groups


class _Whole:
    """Puts tables under one another."""

    def __init__(self, tables: Sequence[RawTable], fits: Sequence[HeaderFit]) -> None:
        self._tables = tables
        self._left = min(fit.shift for fit in fits)
        self._width = (
            max(fit.shift + table.width for table, fit in zip(tables, fits, strict=True)) - self._left
        )
        self._rows: list[tuple[str, ...]] = []
        self._merges: list[Merge] = []
        self._asides: list[Aside] = []
        self._parts: list[Part] = []
        self._unseen: set[int] = set()
        headings = _headings(tables)
        for table, fit, heading in zip(tables, fits, headings, strict=True):
            self._add(table, fit, heading)

    def table(self) -> RawTable:
        """Return the whole of them."""
        first = self._tables[0]
        if len(self._rows) > MOST_ROWS:
            return too_large(first.name, source=first.source)
        hidden_columns = frozenset.intersection(
            *(frozenset(column + part.left for column in part.table.unseen.columns) for part in self._parts)
        )
        return RawTable(
            name=first.name,
            rows=tuple(self._rows),
            merges=tuple(self._merges),
            asides=tuple(self._asides),
            first_column=first.first_column + self._left,
            hidden=all(table.hidden for table in self._tables),
            source=first.source,
            unseen=Hidden(frozenset(self._unseen), hidden_columns),
            in_text=first.in_text,
            parts=tuple(self._parts),
        )

    def _add(self, table: RawTable, fit: HeaderFit, heading: Heading | None) -> None:
        left = fit.shift - self._left
        first = fit.top if heading else 0
        row = None
        if heading:
            row = len(self._rows)
            self._rows.append((heading.text, *[""] * (self._width - 1)))
            self._merges.append(Merge(row, 0, row, self._width - 1))
        part = Part(table, below=len(self._rows), first=first, left=left, heading=row)
        self._parts.append(part)
        after = self._width - left - table.width
        self._rows += [("",) * left + cells + ("",) * after for cells in table.rows[first:]]
        down = part.below - first
        self._unseen |= {unseen + down for unseen in table.unseen.rows if unseen >= first}
        self._merges += [
            Merge(max(merge.top, first) + down, merge.left + left, merge.bottom + down, merge.right + left)
            for merge in table.merges
            if merge.bottom >= first
        ]
        self._keep_asides(part, heading, down)

    def _keep_asides(self, part: Part, heading: Heading | None, down: int) -> None:
        """Keep what belongs to no cell, and what stands above the header under a heading."""
        above = AsideKind.AFTER if len(self._parts) > 1 else AsideKind.BEFORE
        own = heading.left if heading and part.table.in_text else None
        for aside in part.table.asides:
            if aside.kind is AsideKind.BEFORE:
                text = aside.text if own is None else own
                self._asides += [Aside(above, text)] if text else []
            elif aside.place is None or aside.place[0] < part.first:
                self._asides.append(Aside(aside.kind, aside.text))
            else:
                row, column = aside.place
                self._asides.append(Aside(aside.kind, aside.text, (row + down, column + part.left)))
        lines = chain.from_iterable(part.table.texts_of(row).values() for row in range(part.first))
        self._asides += [Aside(above, text) for text in lines]


def _headings(tables: Sequence[RawTable]) -> list[Heading | None]:
    """Return what becomes a row over each; what is only said before the first is the title of the whole."""
    found: list[Heading | None] = []
    name = ""
    for table in tables:
        heading = heading_of(table)
        goes_on = heading is not None and heading.goes_on(name)
        found.append(None if goes_on else heading)
        name = heading.text if heading and not goes_on else name
    return found if any(found[1:]) else [None] * len(tables)
