"""What a table held that did not come into the path, or not only as it stood: nothing is dropped silently."""

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from napl_desktop.exchange.tables.layout import ColumnUse, Layout, LeftOutReason, RowUse
from napl_desktop.exchange.tables.raw import AsideKind, CellPosition, RawTable

_OF_ASIDE = {
    AsideKind.COMMENT: LeftOutReason.COMMENT,
    AsideKind.FOOTNOTE: LeftOutReason.FOOTNOTE,
    AsideKind.FORMULA: LeftOutReason.FORMULA,
    AsideKind.STRUCK: LeftOutReason.STRUCK,
    AsideKind.HALF_DATE: LeftOutReason.HALF_DATE,
    AsideKind.BEFORE: LeftOutReason.AROUND,
    AsideKind.AFTER: LeftOutReason.AROUND,
}


_REMARKS = frozenset({LeftOutReason.SHARED_TEXT, LeftOutReason.UNTITLED_ROW, LeftOutReason.HALF_DATE})


class LeftOut(Struct, frozen=True):
    """One text, where it stood ("B3", or "" for no cell) and why it is listed."""

    place: str
    text: str
    reason: LeftOutReason

    @property
    def is_remark(self) -> bool:
        """Whether the text is in the path after all, and only something about it is worth saying."""
        return self.reason in _REMARKS


def left_out(
    table: RawTable,
    layout: Layout,
    taken: Collection[CellPosition],
    remarks: Iterable[tuple[CellPosition, LeftOutReason]],
    others: Iterable[RawTable],
) -> tuple[LeftOut, ...]:
    """Return every text that was not taken and every remark, in the order of the table, then what is around."""
    level_row = layout.level_row
    found = [
        (place, _reason(table, layout, place, level_row))
        for row, cells in enumerate(table.rows)
        for column, text in enumerate(cells)
        if text and (place := (row, column)) not in taken
    ]
    listed = [
        LeftOut(table.place_name(*place), _text_near(table, place), reason)
        for place, reason in sorted([*found, *remarks])
    ]
    return (*listed, *_asides(table), *_other_tables(table, others))


def _reason(table: RawTable, layout: Layout, place: CellPosition, level_row: int | None) -> LeftOutReason:
    row, column = place
    mark, use = layout.rows[row], layout.columns[column]
    if use is ColumnUse.SKIP and column in table.unseen.columns:
        return LeftOutReason.HIDDEN
    if mark.reason is not None:
        return mark.reason
    if row == level_row and use is ColumnUse.LEVEL:
        return LeftOutReason.LONG_LEVEL_NAME
    if mark.use in {RowUse.LEVELS, RowUse.STAGES}:
        return LeftOutReason.COLUMN_NAME
    merge = table.merge_at(row, column)
    if merge and merge.first != place:
        return LeftOutReason.HIDDEN_BY_MERGE
    return LeftOutReason.SKIPPED_COLUMN if use is ColumnUse.SKIP else LeftOutReason.SKIPPED_ROW


def _text_near(table: RawTable, place: CellPosition) -> str:
    """Return the text at a place, or for a remark on a blank title the first text of its row."""
    return table.shown(*place) or next(iter(table.texts_of(place[0]).values()), "")


def _asides(table: RawTable) -> Iterator[LeftOut]:
    for aside in table.asides:
        place = table.place_name(*aside.place) if aside.place else ""
        yield LeftOut(place, aside.text, _OF_ASIDE[aside.kind])


def _other_tables(table: RawTable, others: Iterable[RawTable]) -> Iterator[LeftOut]:
    for other in others:
        if other is not table:
            reason = LeftOutReason.HIDDEN if other.hidden else LeftOutReason.OTHER_TABLE
            yield LeftOut("", other.name, reason)
