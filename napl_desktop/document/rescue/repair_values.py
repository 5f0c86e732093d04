"""The rows of a damaged file one by one: every value of the kind that its column asks for."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from napl_desktop.document.rescue.raw_rows import Row
from napl_desktop.document.rescue.repair_report import RepairReport
from napl_desktop.model import Base, new_id
from napl_desktop.model.base import IDENTITY, Title
from napl_desktop.rows import Columns, Value, references
from napl_desktop.text import LONGEST_TEXT, normalise, one_line


class ValueRepair:
    """Makes rows of ours of rows as they were read, and tells in `report` what could not be kept."""

    def __init__(self, report: RepairReport) -> None:
        self._report = report
        self._ids: dict[tuple[str, object], str] = {}

    def fitted(self, table: str, raw: Mapping[str, Any]) -> Columns:
        """Return a row of which every value is of the right kind, with the id it goes by from now on."""
        named = references(table)
        row: Columns = {}
        for column in Base.metadata.tables[table].columns:
            value = raw.get(column.name)
            if column.primary_key:
                row[column.name] = self._id(table, value)
            elif column.name in named:
                row[column.name] = None if value is None else self._id(named[column.name].table, value)
            else:
                row[column.name] = self._value(column, value)
        return row

    def _id(self, table: str, value: object) -> str:
        if isinstance(value, str) and IDENTITY.fullmatch(value):
            return value
        if value is None:
            return new_id()
        return self._ids.setdefault((table, value), new_id())

    def _value(self, column: sa.Column[Any], value: object) -> Value:
        if isinstance(column.type, sa.Boolean):
            return int(value in (1, True))
        if isinstance(column.type, sa.Integer):
            return value if isinstance(value, int) else None if column.nullable else 0
        if isinstance(column.type, sa.Enum):
            options = column.type.enums
            if value in options:
                return str(value)
            return None if column.nullable else str(options[0])
        if value is None and column.nullable:
            return None
        text = self._as_text(column.table.name, value)
        return one_line(text) if isinstance(column.type, Title) else normalise(text)

    def _as_text(self, table: str, value: object) -> str:
        if isinstance(value, bytes):
            text = value.decode("utf-8", "replace")
            if normalise(text):
                self._report.add("garbled", text)
        elif isinstance(value, str) or value is None:
            text = value or ""
            if "\0" in text and normalise(text):
                self._report.add("garbled", text.replace("\0", "\N{REPLACEMENT CHARACTER}"))
        else:  # a number is never a text of ours, only damage makes one of it
            text = ""
            self._report.add("unreadable", table=table)
        if len(text) > LONGEST_TEXT:
            self._report.add("too-long", text[:LONGEST_TEXT])
        return text[:LONGEST_TEXT]


def is_torn(table: str, raw: Row) -> bool:
    """Tell whether a row was cut through: then nothing says any more what it is, or where it belongs."""
    ids = [raw.get(column) for column in ("id", *references(table))]
    return not isinstance(ids[0], str) or any("\0" in id for id in ids if isinstance(id, str))


def give_moments(table: str, row: Columns) -> None:
    """Let what must say when something was, but does not, say that it is now."""
    for column in Base.metadata.tables[table].columns:
        if column.name.endswith("_at") and not row[column.name] and not column.nullable:
            row[column.name] = datetime.now(UTC).isoformat(timespec="milliseconds")
