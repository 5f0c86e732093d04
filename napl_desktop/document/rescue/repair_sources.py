"""The rows that a repair begins with: those that could be read, as the history says that they must be."""

from collections import defaultdict

from napl_desktop.document.rescue.raw_rows import Images, ReadableFile, Row
from napl_desktop.document.rescue.repair_report import RepairReport
from napl_desktop.document.rescue.repair_values import ValueRepair, is_torn
from napl_desktop.model import Base
from napl_desktop.model.base import IDENTITY
from napl_desktop.rows import Columns

Tables = dict[str, dict[str, Columns]]
"""Table → id → row."""


def readable_rows(raw: ReadableFile, values: ValueRepair, report: RepairReport) -> Tables:
    """Return the rows of a file, each one by itself in order, and tell what could not be read."""
    tables: Tables = {name: {} for name in Base.metadata.tables}
    for name, rows in tables.items():
        for row in raw.tables[name].rows:
            _take(name, row, rows, values, report)
    restored = _compare(tables, raw.history, values, report)
    for name, table in raw.tables.items():
        if (lost := table.lost - restored[name]) > 0:
            report.add("unreadable", table=name, count=lost)
        if restored[name]:
            report.add("from-history", table=name, count=restored[name])
    for name in raw.foreign:
        report.add("foreign", name)
    return tables


def _take(table: str, raw: Row, rows: dict[str, Columns], values: ValueRepair, report: RepairReport) -> None:
    row = values.fitted(table, raw)
    if is_torn(table, raw):
        report.add("unreadable", table=table)
        report.add_texts("garbled", table, row)
        return
    there = rows.setdefault(str(row["id"]), row)
    if there is not row and there != row:
        report.add_texts("doubled", table, row)


def _compare(tables: Tables, history: Images, values: ValueRepair, report: RepairReport) -> dict[str, int]:
    """Let rows be as the history says; return how many of each table came back from it."""
    restored: dict[str, int] = defaultdict(int)
    for (table, id), (image, certain) in history.last.items():
        if table not in tables or not IDENTITY.fullmatch(id):
            continue
        there = tables[table].get(id)
        if image is None:
            if certain:
                tables[table].pop(id, None)
            continue
        if there == image:
            continue
        wanted = values.fitted(table, image | {"id": id})
        if there is None:
            restored[table] += 1
            tables[table][id] = wanted
        elif certain and there != wanted:
            report.add_texts("not-in-history", table, there, besides=wanted)
            tables[table][id] = wanted
    return restored
