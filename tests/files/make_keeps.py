"""Writes the table in `napl_desktop/exchange/KEEPS.md`: what each format keeps of a project.

`make format` runs it. Nothing in it is written down by hand: each column of a project with something of
everything is changed in turn, and what is written is looked at.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.exchange.data_csv import write_data_csv
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel.writer import _sheets
from napl_desktop.exchange.excel_back import COMES_BACK, COMES_NEW, GOES
from napl_desktop.exchange.taking_snapshot import rows_that_leave, snapshot_of
from napl_desktop.model import Base
from napl_desktop.rows import Columns, Rows, Value, read_all
from tests.core.full_projects import make_full_project

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "napl_desktop" / "exchange" / "KEEPS.md"
_BEGIN, _END = "<!-- made by make format: begin -->\n", "<!-- made by make format: end -->\n"

Written = Callable[[Rows], object]


def page_with_table(page: str) -> str:
    """Return the page with its table as the formats are now."""
    before, _begin, rest = page.partition(_BEGIN)
    _old, _end, after = rest.partition(_END)
    return f"{before}{_BEGIN}{_table()}{_END}{after}"


def _table() -> str:
    with tempfile.TemporaryDirectory() as folder:
        with make_full_project(Path(folder) / "vol.napl") as document, document.read() as session:
            rows = _with_own_perspective(read_all(session.connection()))
        target = Path(folder) / "cellen.csv"
        handed_in, sheets, cells = (
            kept(rows, each) for each in (rows_that_leave, _on_sheets, lambda rows: _as_csv(rows, target))
        )
    lines = [
        "| table | handed-in project | workbook: on its sheets | workbook: comes back | cells (`.csv`) |",
        "|---|---|---|---|---|",
    ]
    for name in sorted(Base.metadata.tables):
        back = {f"{name}.{column}" for column in COMES_BACK.get(name, ())}
        rows_of = [word for word, tables in (("new", COMES_NEW), ("removed", GOES)) if name in tables]
        told = "; ".join(
            [*([_said(name, back)] if back else []), *([f"{' and '.join(rows_of)} rows"] if rows_of else [])]
        )
        parts = (_said(name, handed_in), _said(name, sheets), told or "–", _said(name, cells))
        lines.append(f"| `{name}` | {' | '.join(parts)} |")
    return "\n".join([*lines, ""])


def _with_own_perspective(rows: Rows) -> Rows:
    """Let a note be from a perspective that the sheets can only call as the project does."""
    note = min(key for key in rows if key[0] == "note")
    known = min(key for key in rows if key[0] == "perspective")
    own = {**rows[known], "id": "own", "title": "bedrijf"}
    return {**rows, ("perspective", "own"): own, note: {**rows[note], "perspective_id": "own"}}


def kept(rows: Rows, written: Written) -> set[str]:
    """Return the columns ("table.column") of which another value makes what is written otherwise."""
    before, found = written(rows), set()
    for table in Base.metadata.tables.values():
        keys = sorted(key for key in rows if key[0] == table.name)
        for column in table.columns:
            tries = (
                {**rows, key: {**rows[key], column.name: value}}
                for key in keys
                for value in _others(rows, rows[key], column)
            )
            if column.name != "id" and any(_is_otherwise(written, each, before) for each in tries):
                found.add(f"{table.name}.{column.name}")
    return found


def _is_otherwise(written: Written, rows: Rows, before: object) -> bool:
    try:
        return written(rows) != before
    except (KeyError, ValueError):  # no project holds such rows
        return False


def _others(rows: Rows, row: Columns, column: "sa.Column[object]") -> Iterator[Value]:
    """Yield values that a column of a row may have instead."""
    now = row[column.name]
    foreign = next(iter(column.foreign_keys), None)
    values: list[Value]
    if foreign is not None:
        values = [id for table, id in sorted(rows) if table == foreign.column.table.name]
    elif isinstance(column.type, sa.Enum):
        values = list(column.type.enums)
    elif isinstance(column.type, sa.Boolean):
        values = [0, 1]
    elif isinstance(column.type, sa.Integer):
        values = [7]
    elif column.name == "order_key":
        values = ["A", "zz"]
    else:
        values = ["2001-02-03T04:05:06+00:00" if column.name.endswith("_at") else "Anders"]
    yield from (value for value in values if value != now)
    if column.nullable and now is not None:
        yield None


def _on_sheets(rows: Rows) -> object:
    snapshot = snapshot_of(rows, names=False)
    sheets = _sheets(Book.of(snapshot), ProjectView(snapshot))
    return [
        (sheet.frame.title, [list(row.values) for row in sheet.rows])
        for sheet in sheets
        if sheet.frame.title != SheetName.KEYS
    ]


def _as_csv(rows: Rows, target: Path) -> bytes:
    write_data_csv(snapshot_of(rows), target)
    return target.read_bytes()


def _said(table: str, kept_columns: set[str]) -> str:
    """Return which columns of a table are kept, in as few words as can be."""
    columns = [column.name for column in Base.metadata.tables[table].columns if column.name != "id"]
    there = [f"`{column}`" for column in columns if f"{table}.{column}" in kept_columns]
    lost = [f"`{column}`" for column in columns if f"{table}.{column}" not in kept_columns]
    if not there:
        return "–"
    if not lost:
        return "all"
    return f"all but {', '.join(lost)}" if len(lost) < len(there) else ", ".join(there)


if __name__ == "__main__":
    PAGE.write_text(page_with_table(PAGE.read_text("utf-8")), "utf-8")
