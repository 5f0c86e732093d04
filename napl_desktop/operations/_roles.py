"""The roles of an atelier within an edit under way: created, and got by their name."""

import sqlalchemy as sa

from napl_desktop.document.edit import Edit
from napl_desktop.model import Atelier, Role, new_id
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import in_order, key_at
from napl_desktop.text import one_line


def create_role(edit: Edit, atelier_id: str, title: str) -> Role:
    """Add a role at the end of an atelier's list, within an edit under way."""
    edit.get(Atelier, atelier_id)
    key = key_at(edit.all(sa.select(Role).where(Role.atelier_id == atelier_id)), None)
    role = Role(
        id=new_id(), atelier_id=atelier_id, title=named(title), description="", task="", order_key=key
    )
    edit.add(role)
    return role


def get_or_create_role(edit: Edit, atelier_id: str, title: str) -> str | None:
    """Return the id of the role of that name in an atelier, which is added if it is new; None for no name."""
    wanted = one_line(title)
    if not wanted:
        return None
    roles = edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
    same = [role for role in in_order(roles) if role.title.casefold() == wanted.casefold()]
    return same[0].id if same else create_role(edit, atelier_id, wanted).id
