"""What leads from one thing to another in a damaged file: kept where both ends are there, else told as lost."""

from collections.abc import Callable, Mapping
from typing import Any

from napl_desktop.document.raw_rows import Row
from napl_desktop.model import (
    RelationKind,
    prerequisite_id,
    relation_ends,
    relation_id,
    requirement_id,
    starting_level_id,
)

Rows = dict[str, dict[str, Row]]
"""Table → id → row."""

Lose = Callable[[str, Row], object]
"""Tells that a row of a table is lost."""


def mend_links(rows: Rows, cells: Mapping[str, str], nameless: str, lose: Lose) -> None:
    """Let every link have both its ends, and the id that follows from them; `cells` are old ids → new ones.

    A route without a name gets `nameless`.
    """
    for link in rows["prerequisite"].values():
        for end in ("descriptor_id", "required_id"):
            link[end] = cells.get(link[end], link[end])
    _keep(rows, "prerequisite", _prerequisite, lose)
    _keep(rows, "role_relation", _relation, lose)
    _keep(rows, "role_requirement", _requirement, lose)
    for route in rows["route"].values():
        route["title"] = route["title"] or nameless
        if route["level_id"] not in rows["level"]:
            route["level_id"] = None
        if route["level_id"] is not None or route["role_id"] not in rows["role"]:
            route["role_id"] = None
    _keep(rows, "route", _route, lose)
    _keep(rows, "starting_level", _starting_level, lose)


def _keep(rows: Rows, table: str, identity: Callable[[Rows, Row], str | None], lose: Lose) -> None:
    found: dict[str, Row] = {}
    for row in rows[table].values():
        id = identity(rows, row)
        if id is None:
            lose(table, row)
        else:
            found.setdefault(id, row | {"id": id})
    rows[table] = found


def _prerequisite(rows: Rows, row: Row) -> str | None:
    one, other = row["descriptor_id"], row["required_id"]
    are_there = _are_there(rows, ("descriptor", one), ("descriptor", other))
    return prerequisite_id(one, other) if are_there and one != other else None


def _relation(rows: Rows, row: Row) -> str | None:
    one, other, kind = row["role_id"], row["other_id"], RelationKind(row["kind"])
    if one == other or not _are_there(rows, ("role", one), ("role", other)):
        return None
    row["role_id"], row["other_id"] = relation_ends(one, other, kind)
    return relation_id(one, other, kind)


def _requirement(rows: Rows, row: Row) -> str | None:
    role, level = row["role_id"], row["level_id"]
    return requirement_id(role, level) if _are_there(rows, ("role", role), ("level", level)) else None


def _route(_rows: Rows, row: Row) -> str | None:
    return str(row["id"]) if row["level_id"] or row["role_id"] else None


def _starting_level(rows: Rows, row: Row) -> str | None:
    route, dimension, level = row["route_id"], row["dimension_id"], row["level_id"]
    if not _are_there(rows, ("route", route), ("dimension", dimension), ("level", level)):
        return None
    is_one_path = rows["dimension"][dimension]["path_id"] == rows["level"][level]["path_id"]
    return starting_level_id(route, dimension) if is_one_path else None


def _are_there(rows: Rows, *ends: tuple[str, Any]) -> bool:
    return all(id in rows[table] for table, id in ends)
