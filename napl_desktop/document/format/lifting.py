"""Rows of an older format made rows of ours: what each table's row becomes from one format to the next.

It is the same for a row of a table, for its images in the history, for a draft that names one, and for what can
be read of a damaged file. So a row may lack columns, or hold what it should not: that is passed on, and judged by
the code that writes it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from napl_desktop.model import KnownPerspective, atelier_sector_id, known_perspective_rows

Row = dict[str, Any]
"""The columns of a row, its id among them."""

Rows = dict[tuple[str, str], Row]
"""(Table, id of a row) → its columns."""

TableRow = tuple[str, Row]
"""A row and the table that it is in."""

Change = tuple[str, str, Row | None, Row | None]
"""A row before and after a step: table, id, and its columns, or None where it was not there."""


class Migration(Struct, frozen=True):
    """From one format to the next: what becomes of a row of a table; one of another table stays as it is."""

    becomes: Mapping[str, Callable[[Row], Iterable[TableRow]]]
    brings: tuple[TableRow, ...] = ()
    """What the next format has of itself, in every project."""


def _with_columns(table: str, **new: object) -> Callable[[Row], Iterable[TableRow]]:
    return lambda row: [(table, new | row)]


def _with_perspective_id(table: str) -> Callable[[Row], Iterable[TableRow]]:
    def become(row: Row) -> Iterable[TableRow]:
        others = {column: value for column, value in row.items() if column != "perspective"}
        known = row.get("perspective") in list(KnownPerspective)
        id = KnownPerspective(row["perspective"]).id if known else None
        return [(table, {"perspective_id": id} | others)]

    return become


def _with_sectors(row: Row) -> Iterable[TableRow]:
    """Let the sector of an atelier be a row of its own: there may be more of them now."""
    yield "atelier", {"region": ""} | {column: value for column, value in row.items() if column != "sector"}
    if "sector" in row:
        id = atelier_sector_id(str(row.get("id")), str(row["sector"]))
        yield "atelier_sector", {"id": id, "atelier_id": row.get("id"), "sector": row["sector"]}


MIGRATIONS = (
    # 0 → 1: versions and participants; a note says what it is for.
    Migration({"note": _with_columns("note", kind="remark")}),
    # 1 → 2: prerequisites, relations of roles, routes; what a role does, and whether it is parked.
    Migration({"role": _with_columns("role", task="", sphere=None, parked=0, map_x=None, map_y=None)}),
    # 2 → 3: own perspectives, ateliers of more sectors, national projects, paths that build on another.
    Migration(
        {
            "project": _with_columns("project", kind="atelier"),
            "atelier": _with_sectors,
            "path": _with_columns("path", builds_on_id=None),
            "note": _with_perspective_id("note"),
            "participant": _with_perspective_id("participant"),
            "standing": lambda row: [("starting_level", row)],
        },
        brings=tuple(("perspective", row) for row in known_perspective_rows()),
    ),
    # 3 → 4: what was dealt out to groups, and what was merged.
    Migration({"project": _with_columns("project", handout_id=None)}),
)
"""By the number of the format that they begin with."""


def changed_tables(version: int) -> frozenset[str]:
    """Return the tables of a format of which a row becomes something else until ours."""
    return frozenset(table for migration in MIGRATIONS[version:] for table in migration.becomes)


def lift_row(table: str, row: Row, version: int) -> list[TableRow]:
    """Return what a row of a table in a format is in ours: the row itself comes first."""
    rows = [(table, row)]
    for migration in MIGRATIONS[version:]:
        rows = [
            lifted
            for name, each in rows
            for lifted in (migration.becomes[name](each) if name in migration.becomes else [(name, each)])
        ]
    return rows


def own_rows(version: int) -> list[TableRow]:
    """Return the rows that our format has of itself, and a project of that format has not."""
    return [
        lifted
        for number, migration in enumerate(MIGRATIONS[version:], start=version + 1)
        for table, row in migration.brings
        for lifted in lift_row(table, row, number)
    ]


def lift(rows: Rows, version: int) -> Rows:
    """Return all rows of a project in a format as they are in ours."""
    return {
        (table, row["id"]): row
        for table, row in (
            *own_rows(version),
            *(lifted for (name, _id), row in rows.items() for lifted in lift_row(name, row, version)),
        )
    }


def lift_change(change: Change, version: int) -> list[Change]:
    """Return what a change of one row is in our format: one change or several, also of what stays equal.

    What only notes which row a step was about does so of the same row.
    """
    table, row_id, before, after = change
    (main, _columns), *_others = lift_row(table, {}, version)
    old, new = (_images(row_id, lift_row(table, row, version)) if row else {} for row in (before, after))
    keys = dict.fromkeys([(main, row_id), *old, *new])
    return [(*key, old.get(key), new.get(key)) for key in keys]


def _images(row_id: str, rows: list[TableRow]) -> Rows:
    """Return rows by table and id: the row itself by the id under which it was logged, whatever it says."""
    (table, row), *others = rows
    return {(table, row_id): row} | {(name, str(each.get("id"))): each for name, each in others}
