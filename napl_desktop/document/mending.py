"""Rows of a damaged file made to fit together again, so that every text that could be read has a place.

A thing that others hang on but that is gone comes back without its name; a text whose place is taken becomes a
note beside it. What was decided on the way is told, text by text.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

from napl_desktop.document.mending_links import mend_links
from napl_desktop.document.raw_rows import Images, RawFile, Row
from napl_desktop.model import (
    Base,
    DescriptorStatus,
    ProjectKind,
    Sector,
    atelier_sector_id,
    descriptor_id,
    known_perspective_rows,
    new_id,
)
from napl_desktop.model.base import DEEPEST, IDENTITY, Title
from napl_desktop.text import LONGEST_TEXT, normalise, one_line
from napl_desktop.wording import Wording

Rows = dict[str, dict[str, Row]]
"""Table → id → row."""

_PLACES = ("descriptor", "dimension", "path", "role")
_ORDERED_IN = {
    "perspective": None,
    "atelier": None,
    "participant": "atelier_id",
    "role": "atelier_id",
    "path": "atelier_id",
    "level": "path_id",
    "dimension": "path_id",
    "route": None,
}
_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that is not as it was: `kind` names the sentence, `count` and `text` fill it in.

    `table` says of what kind the things are, where that matters.
    """

    kind: str
    text: str = ""
    table: str = ""
    count: int = 1


class Mending:
    """Makes rows that fit of rows that do not; `rows` is what came of it, `losses` what is to be told."""

    def __init__(self, raw: RawFile, title: str, words: Wording) -> None:
        self.rows: Rows = {name: {} for name in Base.metadata.tables}
        self.losses: list[Loss] = []
        self._words = words
        self._ids: dict[tuple[str, object], str] = {}
        self._found_path: str | None = None
        self._cells: dict[str, str] = {}
        self._beside: dict[str, str] = {}
        self._take(raw)
        self._mend_project(title)
        self._mend_perspectives()
        self._mend_frame()
        self._mend_tree()
        self._mend_cells()
        self._mend_notes()
        self._mend_links()
        self._mend_sectors()
        self._mend_order()

    # Rows by themselves

    def _take(self, raw: RawFile) -> None:
        for name in Base.metadata.tables:
            table = raw.tables[name]
            for row in table.rows:
                self._add(name, row)
        restored = self._compare(raw.history)
        for name, table in raw.tables.items():
            if (lost := table.lost - restored[name]) > 0:
                self.losses.append(Loss("unreadable", table=name, count=lost))
            if restored[name]:
                self.losses.append(Loss("from-history", table=name, count=restored[name]))
        self.losses += [Loss("foreign", text=name) for name in raw.foreign]

    def _add(self, table: str, raw: Row) -> None:
        row = self._fitted(table, raw)
        if _is_torn(table, raw):
            self.losses.append(Loss("unreadable", table=table))
            self._lose_texts("garbled", table, [row])
            return
        there = self.rows[table].setdefault(row["id"], row)
        if there is not row and there != row:
            self._lose_texts("doubled", table, [row])

    def _fitted(self, table: str, raw: Row) -> Row:
        """Return a row of which every value is of the right kind, with the id it goes by from now on."""
        columns = Base.metadata.tables[table].columns
        row: Row = {}
        for column in columns:
            value = raw.get(column.name)
            if column.name == "id":
                row["id"] = self._id(table, value)
            elif column.foreign_keys:
                (key,) = column.foreign_keys
                row[column.name] = None if value is None else self._id(key.column.table.name, value)
            else:
                row[column.name] = self._value(column, value)
        return row

    def _id(self, table: str, value: object) -> str:
        if isinstance(value, str) and IDENTITY.fullmatch(value):
            return value
        if value is None:
            return new_id()
        return self._ids.setdefault((table, value), new_id())

    def _value(self, column: sa.Column[Any], value: object) -> object:
        if isinstance(column.type, sa.Boolean):
            return value in (1, True)
        if isinstance(column.type, sa.Integer):
            return value if isinstance(value, int) else None
        if isinstance(column.type, sa.Enum):
            options = column.type.enums
            if value in options:
                return value
            return None if column.nullable else options[0]
        text = self._as_text(column.table.name, value)
        return one_line(text) if isinstance(column.type, Title) else normalise(text)

    def _as_text(self, table: str, value: object) -> str:
        if isinstance(value, bytes):
            text = value.decode("utf-8", "replace")
            if normalise(text):
                self.losses.append(Loss("garbled", text=text))
        elif isinstance(value, str) or value is None:
            text = value or ""
            if "\0" in text and normalise(text):
                self.losses.append(Loss("garbled", text=text.replace("\0", "\N{REPLACEMENT CHARACTER}")))
        else:  # a number is never a text of ours, only damage makes one of it
            text = ""
            self.losses.append(Loss("unreadable", table=table))
        if len(text) > LONGEST_TEXT:
            self.losses.append(Loss("too-long", text=text[:LONGEST_TEXT]))
        return text[:LONGEST_TEXT]

    def _compare(self, history: Images) -> dict[str, int]:
        """Let rows be as the history says; return how many of each table came back from it."""
        restored: dict[str, int] = defaultdict(int)
        for (table, row_id), (image, certain) in history.last.items():
            if table not in self.rows or not IDENTITY.fullmatch(row_id):
                continue
            there = self.rows[table].get(row_id)
            if image is None:
                if certain:
                    self.rows[table].pop(row_id, None)
                continue
            if there == image:
                continue
            wanted = self._fitted(table, image | {"id": row_id})
            if there is None:
                restored[table] += 1
                self.rows[table][row_id] = wanted
            elif certain and there != wanted:
                self._lose_texts("not-in-history", table, [there], besides=wanted)
                self.rows[table][row_id] = wanted
        return restored

    def _lose_texts(self, kind: str, table: str, rows: Iterable[Row], besides: Row | None = None) -> None:
        columns = Base.metadata.tables[table].columns
        for row in rows:
            for column in columns:
                text = row[column.name]
                words = (
                    not column.primary_key
                    and not column.foreign_keys
                    and not isinstance(column.type, sa.Enum)
                )
                if (
                    not words
                    or not isinstance(text, str)
                    or column.name in ("order_key", "written_at", "created_at")
                ):
                    continue
                if text and (besides is None or besides[column.name] != text):
                    self.losses.append(Loss(kind, text=text, table=table))

    # Rows among each other

    def _mend_project(self, title: str) -> None:
        projects = list(self.rows["project"].values())
        for other in projects[1:]:
            del self.rows["project"][other["id"]]
        self._lose_texts("doubled", "project", projects[1:])
        if not projects:
            self._make("project", new_id(), title=title, created_at="")
        for row in self.rows["project"].values():
            row["title"] = row["title"] or one_line(title) or self._words.text("rescue", "nameless")
            row["created_at"] = row["created_at"] or datetime.now(UTC).isoformat(timespec="seconds")

    def _mend_perspectives(self) -> None:
        """Let who speaks from a perspective have it; a known one that is gone comes back as it was."""
        known = {row["id"]: row for row in known_perspective_rows()}
        for table in ("note", "participant"):
            for row in self.rows[table].values():
                id = row["perspective_id"]
                if id in known and id not in self.rows["perspective"]:
                    self._make("perspective", **known[id])
                elif id not in self.rows["perspective"]:
                    row["perspective_id"] = None

    def _mend_frame(self) -> None:
        """Give ateliers, roles, paths, levels and participants what they hang on."""
        (project,) = self.rows["project"].values()
        if not self.rows["atelier"] and project["kind"] != ProjectKind.NATIONAL:
            self._found("atelier", new_id())
        for table in ("participant", "role", "path"):
            for row in list(self.rows[table].values()):
                row["atelier_id"] = self._there("atelier", row["atelier_id"] or self._any_atelier())
        for row in self.rows["path"].values():
            if row["role_id"] not in self.rows["role"]:
                row["role_id"] = None
        for table in ("level", "dimension"):
            for row in list(self.rows[table].values()):
                row["path_id"] = self._there("path", row["path_id"] or self._place_for_all())
        for table in ("perspective", "atelier", "role", "path", "level", "dimension"):
            for row in self.rows[table].values():
                row["title"] = row["title"] or self._words.text("rescue", "nameless")
        self._mend_bases()

    def _mend_sectors(self) -> None:
        """Let every atelier be for a sector, and say so once."""
        found: dict[str, set[str]] = {id: set() for id in self.rows["atelier"]}
        for row in self.rows["atelier_sector"].values():
            found.get(row["atelier_id"], set()).add(row["sector"])
        self.rows["atelier_sector"] = {}
        for atelier_id, sectors in found.items():
            for sector in sorted(sectors) or [next(iter(Sector)).value]:
                id = atelier_sector_id(atelier_id, sector)
                self._make("atelier_sector", id, atelier_id=atelier_id, sector=sector)

    def _mend_bases(self) -> None:
        """Let no path build on what is gone, or on itself by a way round."""
        paths = self.rows["path"]
        good: set[str | None] = {None}
        for id in paths:
            way: set[str | None] = set()
            at: str | None = id
            while at not in good:
                way.add(at)
                base = paths[str(at)]["builds_on_id"]
                if base in way or (base is not None and base not in paths):
                    base = paths[str(at)]["builds_on_id"] = None
                at = base
            good |= way

    def _mend_tree(self) -> None:
        dimensions = self.rows["dimension"]
        for row in dimensions.values():
            parent = dimensions.get(row["parent_id"])
            if parent is None or parent["path_id"] != row["path_id"]:
                row["parent_id"] = None
        for row in dimensions.values():
            above = {row["id"]}
            at = row
            while at["parent_id"] is not None:
                if at["parent_id"] in above or len(above) >= DEEPEST:
                    at["parent_id"] = None
                    break
                above.add(at["parent_id"])
                at = dimensions[at["parent_id"]]

    def _mend_cells(self) -> None:
        parents = {row["parent_id"] for row in self.rows["dimension"].values()}
        cells, self.rows["descriptor"] = self.rows["descriptor"], {}
        for old_id, row in cells.items():
            dimension, level = self._place_of(row)
            place = descriptor_id(dimension["id"], level["id"])
            row["status"] = _status(row)
            if dimension["path_id"] != level["path_id"] or dimension["id"] in parents:
                self._beside[old_id] = dimension["id"]
                self._become_note(row, dimension["id"])
                continue
            self._cells[old_id] = place
            there = self.rows["descriptor"].get(place)
            if there is None or not there["text"]:
                self.rows["descriptor"][place] = row | {"id": place}
            elif there["text"] != row["text"]:
                self._become_note(row, dimension["id"])

    def _become_note(self, cell: Row, dimension_id: str) -> None:
        if cell["text"]:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            self._make("note", new_id(), text=cell["text"], dimension_id=dimension_id, written_at=now)
            self.losses.append(Loss("became-note", text=cell["text"], table="descriptor"))

    def _place_of(self, cell: Row) -> tuple[Row, Row]:
        """Return the dimension and the level of a cell; one that is gone comes back where the other is."""
        dimension = self.rows["dimension"].get(cell["dimension_id"])
        level = self.rows["level"].get(cell["level_id"])
        if dimension is None:
            path = level["path_id"] if level else self._place_for_all()
            dimension = self._found("dimension", cell["dimension_id"], path_id=path)
        if level is None:
            level = self._found("level", cell["level_id"], path_id=dimension["path_id"])
        cell["dimension_id"], cell["level_id"] = dimension["id"], level["id"]
        return dimension, level

    def _mend_notes(self) -> None:
        notes = self.rows["note"]
        for row in notes.values():
            row["written_at"] = row["written_at"] or datetime.now(UTC).isoformat(timespec="milliseconds")
            row["dimension_id"] = row["dimension_id"] or self._beside.get(row["descriptor_id"])
            row["descriptor_id"] = self._cells.get(row["descriptor_id"], row["descriptor_id"])
        wanted = {row["descriptor_id"] for row in notes.values()} - self.rows["descriptor"].keys() - {None}
        if wanted:
            self._revive_cells(wanted)
        for row in notes.values():
            place = next((each for each in _PLACES if row[f"{each}_id"] in self.rows[each]), None)
            for each in _PLACES:
                if each != place:
                    row[f"{each}_id"] = None
            if place is None and row["text"]:
                row["path_id"] = self._place_for_all()
                self.losses.append(Loss("note-without-place", text=row["text"]))
        self.rows["note"] = {note: row for note, row in notes.items() if row["text"]}

    def _mend_links(self) -> None:
        links = self.rows["prerequisite"].values()
        ends = {
            self._cells.get(link[end], link[end])
            for link in links
            for end in ("descriptor_id", "required_id")
        }
        self._revive_cells({end for end in ends if end is not None} - self.rows["descriptor"].keys())
        mend_links(self.rows, self._cells, self._words.text("rescue", "nameless"), self._lose_link)

    def _lose_link(self, table: str, row: Row) -> None:
        self.losses.append(Loss("link-without-end", table=table))
        self._lose_texts("link-text", table, [row])

    def _revive_cells(self, wanted: set[str]) -> None:
        """Make the empty cells that notes are at: the id of a cell says where it is."""
        parents = {row["parent_id"] for row in self.rows["dimension"].values()}
        levels = defaultdict(list)
        for level in self.rows["level"].values():
            levels[level["path_id"]].append(level["id"])
        for row in self.rows["dimension"].values():
            for level in levels[row["path_id"]] if row["id"] not in parents else ():
                if (place := descriptor_id(row["id"], level)) in wanted:
                    self._make("descriptor", place, dimension_id=row["id"], level_id=level, status="empty")

    def _mend_order(self) -> None:
        for table, inside in _ORDERED_IN.items():
            groups: dict[object, list[Row]] = defaultdict(list)
            for row in self.rows[table].values():
                groups[row[inside] if inside else None].append(row)
            for rows in groups.values():
                if all(_is_order(row["order_key"]) for row in rows):
                    continue
                ordered = sorted(rows, key=lambda row: (not _is_order(row["order_key"]), row["order_key"]))
                for row, key in zip(ordered, generate_n_keys_between(None, None, len(rows)), strict=True):
                    row["order_key"] = key

    # What comes back without its name

    def _there(self, table: str, row_id: str) -> str:
        if row_id not in self.rows[table]:
            self._found(table, row_id)
        return row_id

    def _found(self, table: str, row_id: str | None, **columns: object) -> Row:
        """Make what others hang on; it is called found."""
        if table == "path":
            columns["atelier_id"] = self._any_atelier()
        self.losses.append(Loss("found", table=table))
        title = self._words.text("rescue", f"found-{table}")
        return self._make(table, row_id or new_id(), title=title, **columns)

    def _any_atelier(self) -> str:
        if not self.rows["atelier"]:
            self._found("atelier", new_id())
        return next(iter(self.rows["atelier"]))

    def _place_for_all(self) -> str:
        """Return the path for what belongs to none; it comes when it is needed."""
        if self._found_path is None:
            self._found_path = str(self._found("path", new_id())["id"])
        return self._found_path

    def _make(self, table: str, id: str, **columns: object) -> Row:
        row = self._fitted(table, {"id": id, **columns})
        self.rows[table][id] = row
        return row


def _is_torn(table: str, raw: Row) -> bool:
    """Tell whether a row was cut through: then nothing says any more what it is, or where it belongs."""
    columns = Base.metadata.tables[table].columns
    links = [raw.get(column.name) for column in columns if column.primary_key or column.foreign_keys]
    return not isinstance(raw.get("id"), str) or any("\0" in link for link in links if isinstance(link, str))


def _status(cell: Row) -> str:
    if not cell["text"]:
        return DescriptorStatus.EMPTY.value
    status = cell["status"]
    return DescriptorStatus.PROPOSED.value if status == DescriptorStatus.EMPTY else str(status)


def _is_order(key: str) -> bool:
    try:
        generate_key_between(key, None)
    except (FIError, IndexError, ValueError):
        return False
    return len(key) <= _LONGEST_KEY
