"""One grid over several tables of a text or sheets of a workbook: which go together, and the whole of it."""

from collections.abc import Sequence

from napl_desktop.exchange.tables.raw import RawTable


def going_with(table: RawTable, tables: Sequence[RawTable]) -> tuple[RawTable, ...]:
    """Return which tables of a file can be one grid with a table, itself included, in their order.

    Those have the same header; in a running text also one without a header that goes on right after another.
    """
    raise NotImplementedError


def joined(tables: Sequence[RawTable]) -> RawTable:
    """Return one table of tables that go together, in their order; of one table, that table.

    The heading before each, in a workbook the name of its sheet, is a row of its own over its rows, so that it
    is understood as a layer. `parts` of what is returned are the tables it was joined from. It is `too_large`
    where it has more rows than a table may have. Raises TablesDiffer when they do not all go with the first.
    """
    raise NotImplementedError


def best_grid(tables: Sequence[RawTable]) -> RawTable:
    """Return what of a file is most like a path: its best table, joined with all that continue it in a text.

    Sheets of a workbook are joined only when a person asks for it.
    """
    raise NotImplementedError
