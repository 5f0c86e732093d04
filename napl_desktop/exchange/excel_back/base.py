"""How the project was when the workbook left: the base that it carries, or what its texts tell of that."""

from collections import defaultdict
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.format.lifting import lift
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.errors.tables import NotATable
from napl_desktop.errors.workbooks import NewerWorkbook
from napl_desktop.exchange.excel.dealt_out import only_paths, paths_dealt
from napl_desktop.exchange.excel.reading_keys import WorkbookKeys
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.taking_snapshot import snapshot_of
from napl_desktop.model import Base, DescriptorStatus, Project, ProjectKind, descriptor_id
from napl_desktop.rows import Columns, Key, Rows, are_there, references, shared_rows

_FIELDS_OF_CONTRACT_1 = {
    "project": ("project", {"titel": "title"}),
    "atelier": ("atelier", {"titel": "title"}),
    "rol": ("role", {"titel": "title", "omschrijving": "description", "taak": "task"}),
    "pad": ("path", {"titel": "title", "omschrijving": "description"}),
    "niveau": ("level", {"titel": "title", "fase": "stage"}),
    "dimensie": ("dimension", {"titel": "title", "toelichting": "explanation"}),
    "opmerking": ("note", {"tekst": "text"}),
    "vereist": ("prerequisite", {"waarom": "label"}),
    "route": ("route", {"titel": "title"}),
}
_CELL = "cel"


class WorkbookBase(Struct, frozen=True):
    """What left, as rows and as the sheets had it."""

    rows: Rows
    view: ProjectView
    texts_only: bool
    """Whether only texts are known: where things were, and their statuses, are those of now."""
    is_as_now: bool
    """Whether the sheets were made of it by a program that keeps a project as this one does."""
    gone: frozenset[str]
    """With texts only: the ids of what left and is not in the project any more."""

    @property
    def is_national(self) -> bool:
        """Whether it is of a national project."""
        return any(
            row["kind"] == ProjectKind.NATIONAL
            for (table, _id), row in self.rows.items()
            if table == Project.__tablename__
        )

    @property
    def line_ids(self) -> frozenset[str]:
        """The ids of what has a line on a sheet that is a table."""
        left = self.view.snapshot
        tables = (left.roles, left.notes, left.prerequisites, left.relations, left.requirements, left.routes)
        return frozenset(line.id for table in tables for line in table)


def base_of(path: Path, keys: WorkbookKeys, ours: Rows) -> WorkbookBase:
    """Return what a workbook of a project with these rows began with. Raises NotATable, NewerWorkbook."""
    if keys.format is None:
        rows, gone = _from_texts(keys, ours)
    else:
        if keys.format > FORMAT:
            raise NewerWorkbook(path)
        rows, gone = _lifted(path, keys), frozenset()
    try:
        left = snapshot_of(rows)
        if keys.handout_id is not None:
            left = only_paths(left, paths_dealt(rows, keys.handout_id))
        is_as_now = keys.format == FORMAT
        return WorkbookBase(shared_rows(rows), ProjectView(left), keys.format is None, is_as_now, gone)
    except (KeyError, ValueError) as error:
        raise NotATable(path) from error


def _lifted(path: Path, keys: WorkbookKeys) -> Rows:
    """Return the base in our format, after a look at whether it is what a project holds."""
    try:
        rows: Rows = lift(keys.base, keys.format or 0) if keys.format != FORMAT else keys.base
        tables = Base.metadata.tables
        for (table, _id), row in rows.items():
            if row.keys() != {column.name for column in tables[table].columns}:
                raise ValueError(table)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise NotATable(path) from error
    if len(are_there(rows, lambda _key: False)) < len(rows):
        raise NotATable(path)
    return rows


def _from_texts(keys: WorkbookKeys, ours: Rows) -> tuple[Rows, frozenset[str]]:
    """Return our rows with the texts that left, and the ids of what is not there any more."""
    texts: defaultdict[Key, dict[str, str]] = defaultdict(dict)
    cells: dict[tuple[str, str], str] = {}
    for line in keys.texts:
        kind, id, level, field, text = (*line, *[""] * 5)[:5]
        if kind == _CELL:
            cells[id, level] = text
        elif kind in _FIELDS_OF_CONTRACT_1:
            table, fields = _FIELDS_OF_CONTRACT_1[kind]
            if field in fields:
                texts[table, id][fields[field]] = text
    base: Rows = {}
    for (table, id), said in texts.items():
        if (row := ours.get((table, id))) is not None:
            fields = next(fields for name, fields in _FIELDS_OF_CONTRACT_1.values() if name == table)
            base[table, id] = {**row, **dict.fromkeys(fields.values(), ""), **said}
    base |= _cells_that_left(base, ours, cells)
    gone = frozenset(id for table, id in texts if (table, id) not in ours)
    return _with_what_they_need(base, ours), gone


def _cells_that_left(base: Rows, ours: Rows, texts: dict[tuple[str, str], str]) -> Rows:
    """Return the cells of rows and levels that left: one that is filled since was empty then."""
    cells: Rows = {}
    for key, row in ours.items():
        if key[0] != "descriptor":
            continue
        place = (str(row["dimension_id"]), str(row["level_id"]))
        if ("dimension", place[0]) in base and ("level", place[1]) in base:
            cells[key] = _as_it_was(row, texts.get(place, ""))
    for place, text in texts.items():
        key = ("descriptor", descriptor_id(*place))
        if key in cells or ("dimension", place[0]) not in base or ("level", place[1]) not in base:
            continue
        row = {"id": key[1], "dimension_id": place[0], "level_id": place[1], "text": "", "status": ""}
        cells[key] = _as_it_was(row, text)
    return cells


def _as_it_was(row: Columns, text: str) -> Columns:
    if row["text"] == text and row["status"]:
        return row
    status = DescriptorStatus.PROPOSED if text else DescriptorStatus.EMPTY
    return {**row, "text": text, "status": status.value}


def _with_what_they_need(base: Rows, ours: Rows) -> Rows:
    """Return the rows with those of ours that they name: a row may be under one that came later."""
    whole = dict(base)
    waiting = list(base)
    while waiting:
        table, id = waiting.pop()
        for column, named in references(table).items():
            value = whole[table, id][column]
            key = (named.table, str(value))
            if value is not None and key not in whole and key in ours:
                whole[key] = ours[key]
                waiting.append(key)
    return {**{key: row for key, row in ours.items() if key[0] in _ALWAYS}, **whole}


_ALWAYS = ("project", "atelier", "atelier_sector", "perspective")
"""What a project cannot be without, and of which no line of contract 1 says anything."""
