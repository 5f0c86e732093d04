"""What comes along when paths of another project are taken over: a plan, from the rows of both projects.

The id of what comes follows from the atelier that it comes into and from its id there. So the same thing lands in
the same place, and a second time it is here already.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID, uuid5

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.errors.content import ThingGone
from napl_desktop.model import Atelier, DevelopmentPath, Role, facts_by_table
from napl_desktop.rows import (
    Columns,
    Copies,
    Key,
    Rows,
    are_there,
    copy_rows,
    is_in,
    leads_to_itself,
    read_around,
    read_parts,
    read_rows,
    read_table,
    references,
)

_PATH, _ROLE = DevelopmentPath.__tablename__, Role.__tablename__
_TAKEN_OVER = UUID("8eff81b7-5244-57cc-ae1f-3720d8f9465c")


class TakeOverPlan(Struct, frozen=True):
    """What comes and what does not, by rows of the other project ("there") and rows here."""

    rows: Rows
    """What is to be added here."""
    coming: tuple[Key, ...]
    """The paths that come, in the order in which they were asked for, and then their roles: their keys here."""
    already_here: tuple[str, ...]
    """The ids here of the paths that were asked for, and came before."""
    left_behind: Rows
    """What hangs there on the paths that come, or on their roles, and does not come along."""
    same_roles: Mapping[str, str]
    """Which roles there are roles here of the same name: id there → id here."""


def plan_take_over(
    theirs: sa.Connection, ours: sa.Connection, atelier_id: str, path_ids: Sequence[str]
) -> TakeOverPlan:
    """Plan to take paths of another project over into an atelier. Raises ThingGone.

    A path comes with all that is part of it, and with its role; where the atelier has a role of that name, it
    gets that one. What leads from one thing to another comes where one of them comes, and the other does or is
    here already.
    """
    things = _choose(theirs, ours, atelier_id, path_ids)
    copies = _copied(theirs, things)
    begun = {(table, things.id_here((table, id))) for table, id in (*things.wanted, *things.roles)}
    rows = _hanging_on(copies.rows, begun - {(key[0], things.id_here(key)) for key in things.here})
    rows |= read_rows(theirs, _shared(rows))
    there = read_rows(ours, rows)
    rows = {key: row for key, row in rows.items() if key not in there}
    rows = are_there(rows, lambda key: is_in(ours, key))
    hanging = read_parts(theirs, (*things.wanted, *things.roles))
    hanging |= read_around(theirs, hanging)
    copied = {key: (key[0], copies.ids[key]) for key in hanging if key in copies.ids}
    arrived = rows.keys() | read_rows(ours, copied.values()).keys()
    return TakeOverPlan(
        rows,
        tuple((key[0], things.id_here(key)) for key in things.new),
        tuple(things.id_here(key) for key in things.asked if key in things.here),
        {key: row for key, row in hanging.items() if copied.get(key) not in arrived},
        {key[1]: things.same[key] for key in things.roles if key in things.same},
    )


class _Things(Struct, frozen=True):
    """The paths and roles that a plan is about, by their keys there."""

    atelier_id: str
    asked: list[Key]
    here: set[Key]
    """All of the other project that came before, asked for or not."""
    roles: list[Key]
    """Those of the paths that come."""
    same: dict[Key, str]
    """Roles of any of these paths that are another here, of the same name: its id here."""

    @property
    def wanted(self) -> list[Key]:
        """The paths that come."""
        return [key for key in self.asked if key not in self.here]

    @property
    def new(self) -> list[Key]:
        """The paths and roles that come."""
        return [*self.wanted, *(key for key in self.roles if key not in self.here and key not in self.same)]

    def id_here(self, key: Key) -> str:
        """Return the id that a thing has or gets here."""
        return self.same.get(key) or _id_here(self.atelier_id, key)


def _choose(theirs: sa.Connection, ours: sa.Connection, atelier_id: str, path_ids: Sequence[str]) -> _Things:
    paths, roles = read_table(theirs, _PATH), read_table(theirs, _ROLE)
    asked = [(_PATH, id) for id in dict.fromkeys(path_ids)]
    if not paths.keys() >= set(asked):
        raise ThingGone()
    came = {(key[0], _id_here(atelier_id, key)): key for key in (*paths, *roles)}
    here = {came[key] for key in read_rows(ours, came)}
    wanted = [key for key in asked if key not in here]
    concerned = [key for key in _roles_of(paths, (*wanted, *sorted(here & paths.keys()))) if key not in here]
    same = _same_roles(ours, atelier_id, {key: roles[key] for key in concerned})
    return _Things(atelier_id, asked, here, _roles_of(paths, wanted), same)


def _id_here(atelier_id: str, key: Key) -> str:
    return str(uuid5(_TAKEN_OVER, f"{atelier_id} {key[1]}"))


def _roles_of(paths: Rows, keys: Iterable[Key]) -> list[Key]:
    return list(dict.fromkeys((_ROLE, str(paths[key]["role_id"])) for key in keys if paths[key]["role_id"]))


def _same_roles(ours: sa.Connection, atelier_id: str, roles: Rows) -> dict[Key, str]:
    """Return the roles of which the atelier has one of that name, or gets one: the first of these that comes."""
    named: dict[str, str] = {}
    there = [row for row in read_table(ours, _ROLE).values() if row["atelier_id"] == atelier_id]
    for row in sorted(there, key=lambda row: (str(row["order_key"]), str(row["id"]))):
        named.setdefault(str(row["title"]).casefold(), str(row["id"]))
    same = {}
    for key, row in roles.items():
        own = _id_here(atelier_id, key)
        id = named.setdefault(str(row["title"]).casefold(), own)
        if id != own:
            same[key] = id
    return same


def _copied(theirs: sa.Connection, things: _Things) -> Copies:
    """Return all that comes or came before, under its ids here: what leads from one to another leads on."""
    all_things = [*things.here, *things.same, *things.new]
    rows = read_parts(theirs, all_things)
    # Those that are another of the same name first: of two copies with one id the last one holds.
    rows = {key: rows[key] for key in things.same} | rows
    shared = {(Atelier.__tablename__, things.atelier_id), *_shared(rows)}
    facts = facts_by_table()
    different: dict[Key, Columns] = {
        key: {**dict.fromkeys(facts[key[0]].unmerged), "atelier_id": things.atelier_id} for key in all_things
    }
    return copy_rows(rows, different, lambda key: key in shared, things.id_here)


def _shared(rows: Rows) -> set[Key]:
    """Return what rows name that is part of nothing, so that it has the same id in every project."""
    facts = facts_by_table()
    return {
        (reference.table, str(row[column]))
        for key, row in rows.items()
        for column, reference in references(key[0]).items()
        if row[column] and reference.is_emptied and not facts[reference.table].part_of
    }


def _hanging_on(rows: Rows, begun: Collection[Key]) -> Rows:
    """Return some rows, and those that are part of them or lead from or to them, however far."""
    facts = facts_by_table()
    found: Rows = {}
    for key, row in rows.items():
        named = {*facts[key[0]].part_of, *facts[key[0]].links}
        ends = ((references(key[0])[column].table, row[column]) for column in named)
        hangs = key in begun or any(end in found or end in begun for end in ends)
        if hangs and not leads_to_itself(key[0], row):
            found[key] = row
    return found
