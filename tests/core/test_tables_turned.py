"""A table that lies on its side is turned over: nothing of it is lost, and places are called as in the file."""

from pathlib import Path

from hypothesis import given

from napl_desktop.exchange.tables.raw import Aside, AsideKind, Merge, RawTable, cropped
from napl_desktop.exchange.tables.turning import turned
from tests.core.test_tables_nothing_dropped import tables


@given(tables())
def test_turning_over_twice_changes_nothing(table: RawTable) -> None:
    assert turned(turned(table)) == table


@given(tables())
def test_every_text_stands_where_row_and_column_are_exchanged(table: RawTable) -> None:
    other = turned(table)
    for row in range(len(table.rows)):
        for column in range(table.width):
            assert other.at(column, row) == table.at(row, column)
            assert other.shown(column, row) == table.shown(row, column)
            assert other.place_name(column, row) == table.place_name(row, column)


def test_merged_areas_and_remarks_turn_along() -> None:
    cells = {(2, 1): "Fase", (2, 2): "Kern", (3, 1): "Start", (3, 2): "kiest"}
    remark = Aside(AsideKind.COMMENT, "Echt?", (3, 2))
    table = cropped("Blad1", cells, [Merge(3, 1, 4, 1)], [remark], source=Path("raster.xlsx"))
    assert table is not None
    other = turned(table)
    assert other.rows == (("Fase", "Start"), ("Kern", "kiest"))
    assert other.asides == (Aside(AsideKind.COMMENT, "Echt?", (1, 1)),)
    assert (other.place_name(1, 0), other.source) == ("C3", Path("raster.xlsx"))
