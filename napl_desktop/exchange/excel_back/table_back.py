"""The sheets that are one table: what the lines of roles, relations, routes and notes say otherwise."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from napl_desktop.exchange.excel.contract import (
    ASKS,
    LEADS_TO,
    NO,
    NOTE_KINDS,
    PERSPECTIVES,
    RELATIONS,
    REQUIRES,
    SPHERES,
    TASKS,
    TRAVELLERS,
    YES,
    SheetName,
)
from napl_desktop.exchange.excel_back.base import WorkbookBase
from napl_desktop.exchange.excel_back.new_lines import NewLine
from napl_desktop.exchange.excel_back.returned import Remark, RemarkKind
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.exchange.excel_back.told_again import lines_that_left
from napl_desktop.exchange.tables.raw import CellPosition
from napl_desktop.model import NoteKind
from napl_desktop.rows import Columns, Key, Rows, Value
from napl_desktop.text import normalise, one_line

_FARTHEST = 30
_Word = TypeVar("_Word", bound=StrEnum)


class UnknownWord(Exception):
    """A cell holds none of the words that it may hold."""


class Field(Struct, frozen=True):
    """A column of a table sheet that comes back: to which column of the row, and how it reads."""

    column: str
    read: Callable[[str], Value]
    is_text: bool = True
    """Whether contract 1 says how it was."""
    is_needed: bool = False


class TableSheet(Struct, frozen=True):
    """A sheet with a table: the tables of which it has lines, and its columns that come back, by their heads."""

    name: SheetName
    id_head: str
    tables: tuple[str, ...]
    fields: Mapping[str, Field]


def table_sheets(base: Rows) -> tuple[TableSheet, ...]:
    """Return the sheets with tables; the perspectives are those of a project with these rows."""
    perspectives = {
        one_line(str(row["title"])).casefold(): id
        for (table, id), row in base.items()
        if table == "perspective"
    } | {word: known.id for known, word in PERSPECTIVES.items()}
    return (
        TableSheet(
            SheetName.ROLES,
            "Rol-id",
            ("role",),
            {
                "Rol": Field("title", one_line, is_needed=True),
                "Omschrijving": Field("description", normalise),
                "Soort taak": Field("task", _task),
                "Invloed": Field("sphere", _one_of(SPHERES, is_needed=False), is_text=False),
                "Geparkeerd": Field("parked", _yes_or_no, is_text=False),
            },
        ),
        TableSheet(
            SheetName.RELATIONS,
            "Relatie-id",
            ("prerequisite", "role_relation", "role_requirement"),
            {"Waarom": Field("label", one_line)},
        ),
        TableSheet(
            SheetName.ROUTES,
            "Route-id",
            ("route",),
            {
                "Route": Field("title", one_line, is_needed=True),
                "Voor": Field("traveller", _one_of(TRAVELLERS), is_text=False),
            },
        ),
        TableSheet(
            SheetName.NOTES,
            "Opmerking-id",
            ("note",),
            {
                "Opmerking": Field("text", normalise, is_needed=True),
                "Soort": Field("kind", _one_of(NOTE_KINDS), is_text=False),
                "Perspectief": Field("perspective_id", _word_in(perspectives), is_text=False),
                "Afgehandeld": Field("handled", _yes_or_no, is_text=False),
            },
        ),
    )


def head_of(sheet: ReturnedSheet, id_head: str) -> CellPosition | None:
    """Return where the head of the column with ids stands; None where it is not on the sheet."""
    places = (
        place
        for place, text in sheet.cells.items()
        if text == id_head and place[0] < _FARTHEST and place[1] < _FARTHEST
    )
    return min(places, default=None)


class TableRead(Struct, frozen=True):
    """What was left alone on a sheet, and the lines on it that are new and name what is on other sheets."""

    remarks: list[Remark]
    new_lines: list[NewLine]


def read_table_back(
    theirs: TheirRows, base: WorkbookBase, sheet: ReturnedSheet, kind: TableSheet, head: CellPosition
) -> TableRead:
    """Take over what a sheet says of its lines."""
    return _TableBack(theirs, base, sheet, kind, head).read()


class _TableBack:
    def __init__(
        self,
        theirs: TheirRows,
        base: WorkbookBase,
        sheet: ReturnedSheet,
        kind: TableSheet,
        head: CellPosition,
    ) -> None:
        self._theirs = theirs
        self._base = base.rows
        self._gone = base.gone
        self._texts_only = base.texts_only
        self._sheet = sheet
        self._kind = kind
        self._head, self._id_column = head
        self._heads = {
            text.strip(): column
            for (row, column), text in sorted(sheet.cells.items(), reverse=True)
            if row == head[0]
        }
        self._fields = {
            title: field for title, field in kind.fields.items() if not base.texts_only or field.is_text
        }
        lines = base.line_ids
        self._by_id: dict[str, Key] = {
            key[1]: key for key in base.rows if key[0] in kind.tables and key[1] in lines
        }
        self._new_roles: dict[str, list[str]] = {}
        self._remarks: list[Remark] = []
        self._new_lines: list[NewLine] = []
        self._left = lines_that_left(base.view, kind.name) if base.is_as_now else {}
        self._only_told: dict[str, None] = {}
        """The heads of columns in which something is otherwise that does not come back."""

    def read(self) -> TableRead:
        lines = sorted({row for row, _ in self._sheet.cells if row > self._head})
        ids = {row: self._sheet.text(row, self._id_column).strip() for row in lines}
        if self._by_id and not any(id in self._by_id for id in ids.values()):
            self._say(RemarkKind.KEYS_GONE)
            return TableRead(self._remarks, [])
        seen: set[str] = set()
        for row, id in ids.items():
            if id in self._by_id and id not in seen:
                seen.add(id)
                self._change(self._by_id[id], row)
            else:
                self._add(row, id)
        for id, key in self._by_id.items():
            if id not in seen:
                self._theirs.remove(key)
        for head in self._only_told:
            self._say(RemarkKind.ONLY_TOLD, head)
        return TableRead(self._remarks, self._new_lines)

    def _say(self, kind: RemarkKind, what: str = "") -> None:
        self._remarks.append(Remark(kind, self._sheet.name, what))

    def _change(self, key: Key, row: int) -> None:
        was = self._base[key]
        self._notice_only_told(key, row)
        for title, field in self._fields.items():
            column = self._heads.get(title)
            if column is None or field.column not in was:
                continue
            if (row, column) in self._sheet.unclear:
                self._say(RemarkKind.FORMULA, title)
                continue
            value = self._read(field, self._sheet.text(row, column), was)
            if value != was[field.column]:
                self._theirs.change(key, **{field.column: value})

    def _notice_only_told(self, key: Key, row: int) -> None:
        for head, text in self._left.get(key[1], {}).items():
            field, column = self._fields.get(head), self._heads.get(head)
            if column is None or (field is not None and field.column in self._base[key]):
                continue
            if normalise(self._sheet.text(row, column)) != text:
                self._only_told[head] = None

    def _read(self, field: Field, text: str, was: Columns) -> Value:
        """Return what a cell says, or what was there where it says nothing that can be."""
        before = was[field.column]
        try:
            value = field.read(text)
        except UnknownWord:
            self._say(RemarkKind.WORD_UNKNOWN, text)
            return before
        if field.is_needed and not value:
            self._say(RemarkKind.NO_TITLE, str(before))
            return before
        # What a file of old holds with blank edges is not changed by reading it.
        if field.is_text and isinstance(before, str) and field.read(before) == value:
            return before
        return value

    def _add(self, row: int, id: str) -> None:
        """Take over a line without an id of its own, if that can be; lines that are only worked out have none."""
        texts = {title: self._sheet.text(row, column) for title, column in self._heads.items()}
        if not any(text.strip() for text in texts.values()) or self._says_nothing_new(id, texts):
            return
        name, atelier = self._kind.name, self._atelier(texts)
        called = _called(self._kind, texts)
        if id in self._gone:
            self._say(RemarkKind.GONE_HERE, called)
        elif name is SheetName.ROLES and one_line(texts.get("Rol", "")) and atelier is not None:
            if id:
                self._say(RemarkKind.ID_TWICE if id in self._by_id else RemarkKind.ID_UNKNOWN, called)
            self._add_role(atelier, called, texts)
        elif name is SheetName.ROUTES:
            self._say(RemarkKind.ROUTE_NEW, called)
        elif name is SheetName.ROLES or self._texts_only:
            self._say(RemarkKind.OWN_LINE, called)
        else:
            values = self._values(texts, _NEW_NOTE if name is SheetName.NOTES else _NEW_RELATION)
            self._new_lines.append(NewLine(name, self._sheet.name, called, texts, values))

    def _says_nothing_new(self, id: str, texts: Mapping[str, str]) -> bool:
        """Tell whether a line of relations is worked out, or had no text that contract 1 could keep."""
        if self._kind.name is not SheetName.RELATIONS:
            return False
        relation = texts.get("Relatie", "")
        if self._texts_only:
            return bool(id) or relation not in _DRAWN
        return not id and one_line(relation) == LEADS_TO

    def _values(self, texts: Mapping[str, str], blank: Columns) -> Columns:
        """Return what a new line says; what it does not say is as in `blank`."""
        values = {field.column: blank[field.column] for field in self._fields.values()}
        for head, field in self._fields.items():
            if (text := texts.get(head, "")).strip():
                values[field.column] = self._read(field, text, blank)
        return values

    def _add_role(self, atelier: str, title: str, texts: Mapping[str, str]) -> None:
        theirs, id = self._theirs, self._theirs.new_id(atelier, "role", title)
        theirs.add("role", id, atelier_id=atelier, title=title, parked=0)
        theirs.change(("role", id), **self._values(texts, theirs["role", id]))
        new = self._new_roles.setdefault(atelier, [])
        before = [*_roles_of(self._base, atelier), *new]
        new.append(id)
        theirs.arrange("role", [*before, id], before, is_kept=True)

    def _atelier(self, texts: Mapping[str, str]) -> str | None:
        """Return the atelier of a line: by its id, by its title, or because there is but one."""
        ateliers = {
            id: one_line(str(row["title"])) for (table, id), row in self._base.items() if table == "atelier"
        }
        if texts.get("Atelier-id") in ateliers:
            return texts["Atelier-id"]
        named = [id for id, title in ateliers.items() if title == one_line(texts.get("Atelier", ""))]
        found = named or list(ateliers)
        return found[0] if len(found) == 1 else None


_DRAWN = frozenset({REQUIRES, ASKS, *RELATIONS.values()})
_NEW_NOTE: Columns = {"text": "", "kind": NoteKind.REMARK.value, "perspective_id": None, "handled": 0}
_NEW_RELATION: Columns = {"label": ""}


def _roles_of(rows: Rows, atelier: str) -> list[str]:
    found = [
        (str(row["order_key"]), id)
        for (table, id), row in rows.items()
        if table == "role" and row["atelier_id"] == atelier
    ]
    return [id for _key, id in sorted(found)]


def _called(kind: TableSheet, texts: Mapping[str, str]) -> str:
    heads = [title for title, field in kind.fields.items() if field.is_needed] or ["Van"]
    return one_line(texts.get(heads[0], "")) or next(
        one_line(text) for text in texts.values() if text.strip()
    )


def _task(text: str) -> str:
    words = {word.casefold(): kind.value for kind, word in TASKS.items()}
    said = one_line(text)
    return words.get(said.casefold(), said)


def _yes_or_no(text: str) -> int:
    said = text.strip().casefold()
    if said not in (YES, NO):
        raise UnknownWord(text)
    return int(said == YES)


def _one_of(words: Mapping[_Word, str], is_needed: bool = True) -> Callable[[str], Value]:
    by_word = {word.casefold(): kind.value for kind, word in words.items()}
    return _word_in(by_word, is_needed)


def _word_in(by_word: Mapping[str, str], is_needed: bool = False) -> Callable[[str], Value]:
    def read(text: str) -> Value:
        said = one_line(text).casefold()
        if not said and not is_needed:
            return None
        if said not in by_word:
            raise UnknownWord(text)
        return by_word[said]

    return read
