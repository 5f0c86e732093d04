"""The rows of a project under repair, and what comes back in them without its name because others hang on it."""

from collections.abc import Mapping

from napl_desktop.document.rescue.repair_report import RepairReport
from napl_desktop.document.rescue.repair_sources import Tables
from napl_desktop.document.rescue.repair_values import ValueRepair
from napl_desktop.model import Base, facts_by_table, new_id
from napl_desktop.model.base import Title
from napl_desktop.rows import Columns, Key, Value, references
from napl_desktop.wording import Wording

_HOME_OF_STRAYS = ("atelier",)
"""Of these the first there is takes in what belongs to none; of others one is made, as a grid or a list of the
users themselves must not hold what does not belong there."""


class RepairedRows:
    """Rows by table and id, and what became of those that are elsewhere now."""

    def __init__(self, tables: Tables, values: ValueRepair, report: RepairReport, words: Wording) -> None:
        self.tables = tables
        self.report = report
        self.words = words
        self._values = values
        self._renamed: dict[Key, str] = {}
        self._instead: dict[Key, Key] = {}
        self._homes: dict[str, str] = {}

    def has(self, key: Key) -> bool:
        """Tell whether a row is there."""
        table, id = key
        return id in self.tables[table]

    def make(self, table: str, id: str, **columns: Value) -> Columns:
        """Make a row with these columns; the others are empty."""
        row = self._values.fitted(table, {"id": id, **columns})
        self.tables[table][id] = row
        return row

    def lose(self, table: str, id: str) -> None:
        """Leave out a row that has no place any more, and tell so."""
        row = self.tables[table].pop(id)
        self.report.add("link-without-end" if facts_by_table()[table].links else "unplaced", table=table)
        self.report.add_texts("link-text", table, row)

    # What is elsewhere now

    def rename(self, table: str, old_id: str, id: str) -> None:
        """Let what names a thing by its old id name it by the one that it has now."""
        self._renamed[table, old_id] = id

    def put_instead(self, gone: Key, other: Key) -> None:
        """Let what is at a thing that is gone be at another."""
        self._instead[gone] = other

    def id_now(self, table: str, id: str) -> str:
        """Return the id that a thing has now, if it is there."""
        return self._renamed.get((table, id), id)

    def place_now(self, table: str, id: str) -> Key:
        """Return where that must be now which is at a thing."""
        key = (table, self.id_now(table, id))
        return key if self.has(key) else self._instead.get((table, id), key)

    # What comes back without its name

    def comes_back(self, table: str) -> bool:
        """Tell whether things of a table are made up that others hang on: those that go by a name."""
        title = facts_by_table()[table].title
        return bool(title) and isinstance(Base.metadata.tables[table].columns[title].type, Title)

    def bring_back(self, table: str, id: str, homes: Mapping[str, str] | None = None) -> None:
        """Make a thing that others hang on; it is called found. `homes`: table → what it is part of, if known."""
        self.report.add("found", table=table)
        columns: dict[str, Value] = {facts_by_table()[table].title: found_name(self.words, table)}
        for column in facts_by_table()[table].part_of:
            home = references(table)[column].table
            columns[column] = (homes or {}).get(home) or self.home_of_strays(home)
        self.make(table, id, **columns)

    def home_of_strays(self, table: str) -> str:
        """Return the one thing of a table for all that belongs to none; it comes when it is needed."""
        if table in _HOME_OF_STRAYS and self.tables[table]:
            return next(iter(self.tables[table]))
        if table not in self._homes:
            self._homes[table] = new_id()
            self.bring_back(table, self._homes[table])
        return self._homes[table]


def found_name(words: Wording, table: str) -> str:
    """Return what a thing is called of which only that is known what it is."""
    try:
        return words.text("rescue", f"found-{table}")
    except KeyError:
        return words.text("rescue", "nameless")
