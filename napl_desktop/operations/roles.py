"""What a person does to expert roles."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.model import Atelier, Role, new_id
from napl_desktop.operations._naming import named
from napl_desktop.operations._placing import place_role
from napl_desktop.operations._siblings import in_order, key_at


def add_role(document: Document, atelier_id: str, title: str) -> str:
    """Add a role at the end of an atelier's list; return its id. Raises TitleNeeded."""
    with document.edit("add-role") as edit:
        role = place_role(edit, atelier_id, title)
        edit.about("role", role.id, role.title)
        return role.id


def rename_role(document: Document, role_id: str, title: str) -> None:
    """Give a role another name. Raises TitleNeeded."""
    with document.edit("rename-role") as edit:
        role = edit.get(Role, role_id)
        role.title = named(title)
        edit.about("role", role.id, role.title)


def describe_role(document: Document, role_id: str, description: str) -> None:
    """Say what a role is."""
    with document.edit("describe-role") as edit:
        role = edit.get(Role, role_id)
        role.description = description
        edit.about("role", role.id, role.title)


def move_role(document: Document, role_id: str, atelier_id: str, position: int) -> None:
    """Put a role at a place (0 is first) among the roles of an atelier."""
    with document.edit("move-role") as edit:
        role = edit.get(Role, role_id)
        edit.get(Atelier, atelier_id)
        others = [other for other in _roles(edit, atelier_id) if other.id != role_id]
        role.order_key = key_at(others, position)
        role.atelier_id = atelier_id
        edit.about("role", role.id, role.title)


def duplicate_role(document: Document, role_id: str, title: str) -> str:
    """Copy a role, right after it, under a new title; its paths stay its own. Return the copy's id."""
    with document.edit("duplicate-role") as edit:
        original = edit.get(Role, role_id)
        siblings = in_order(_roles(edit, original.atelier_id))
        copy = Role(
            id=new_id(),
            atelier_id=original.atelier_id,
            title=named(title),
            description=original.description,
            order_key=key_at(siblings, siblings.index(original) + 1),
        )
        edit.add(copy)
        edit.about("role", copy.id, copy.title)
        return copy.id


def remove_role(document: Document, role_id: str) -> None:
    """Remove a role; its paths stay, without a role."""
    with document.edit("remove-role") as edit:
        role = edit.get(Role, role_id)
        edit.about("role", role.id, role.title)
        edit.remove(role)


def _roles(edit: Edit, atelier_id: str) -> Sequence[Role]:
    return edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
