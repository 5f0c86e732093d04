"""A role on its own, for whoever looks at it."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import DevelopmentPath, Role


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
    role = session.get(Role, role_id)
    if role is None:
        return None
    paths = session.execute(
        sa.select(DevelopmentPath.id, DevelopmentPath.title)
        .where(DevelopmentPath.role_id == role_id)
        .order_by(DevelopmentPath.order_key, DevelopmentPath.id)
    )
    return RoleDetail(role.id, role.atelier_id, role.title, role.description, tuple(paths))
