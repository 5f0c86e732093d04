"""A role on its own, for whoever looks at it."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.queries._tables import PATH, ROLE


@dataclass(frozen=True, slots=True)
class RoleDetail:
    """A role with the paths that belong to it: pairs of (id, title)."""

    id: str
    atelier_id: str
    title: str
    description: str
    paths: tuple[tuple[str, str], ...]


def role_detail(session: Session, role_id: str) -> RoleDetail | None:
    """Read a role; None if it is not there (any more)."""
    role = session.execute(
        sa.select(ROLE.c.id, ROLE.c.atelier_id, ROLE.c.title, ROLE.c.description).where(ROLE.c.id == role_id)
    ).first()
    if role is None:
        return None
    paths = session.execute(
        sa.select(PATH.c.id, PATH.c.title)
        .where(PATH.c.role_id == role_id)
        .order_by(PATH.c.order_key, PATH.c.id)
    )
    return RoleDetail(*role, tuple(paths))
