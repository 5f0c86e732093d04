"""Maps of roles for the tests of what is made from them: named roles, and who is what to whom."""

from collections.abc import Iterable, Mapping

from napl_desktop.model import RelationKind, Sector
from napl_desktop.queries.role_map import MappedRole, MapRelation, RoleMap

Related = tuple[str, RelationKind, str]


def a_map(
    roles: Iterable[str],
    relations: Iterable[Related] = (),
    sectors: Mapping[str, Sector] | None = None,
    places: Mapping[str, tuple[int, int]] | None = None,
) -> RoleMap:
    """Return a map of roles whose ids are their titles; they belong to vo where `sectors` says nothing."""
    where, put = sectors or {}, places or {}
    made = [
        MappedRole(id, id, (where.get(id, Sector.VO),), "", None, False, put.get(id), (), ()) for id in roles
    ]
    made.sort(key=lambda role: list(Sector).index(role.sector))
    between = (MapRelation(f"{one} {kind} {other}", one, other, kind) for one, kind, other in relations)
    return RoleMap(tuple(made), tuple(between))
