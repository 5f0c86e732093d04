"""What the user does to what roles are to each other, and to the levels that they ask for."""

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import RelatedToItself
from napl_desktop.model import (
    Level,
    RelationKind,
    Role,
    RoleRelation,
    RoleRequirement,
    relation_ends,
    relation_id,
    requirement_id,
)


def relate_roles(document: Document, role_id: str, other_id: str, kind: RelationKind) -> str:
    """Say what a role is to another; return the id. What was said already stays as it is.

    Raises RelatedToItself, ThingGone.
    """
    with document.edit("relate-roles") as edit:
        role = edit.get(Role, role_id)
        edit.get(Role, other_id)
        if role_id == other_id:
            raise RelatedToItself()
        id = relation_id(role_id, other_id, kind)
        if edit.session.get(RoleRelation, id) is None:
            one, other = relation_ends(role_id, other_id, kind)
            edit.add(RoleRelation(id=id, role_id=one, other_id=other, kind=kind))
        edit.set_subject(Role, role.id, role.title)
        return id


def unrelate_roles(document: Document, relation_id: str) -> None:
    """Say that two roles are not related in this way after all. Raises ThingGone."""
    with document.edit("unrelate-roles") as edit:
        relation = edit.get(RoleRelation, relation_id)
        _about(edit, relation.role_id)
        edit.remove(relation)


def require_level(document: Document, role_id: str, level_id: str) -> str:
    """Say that a role asks for a level of a path; return the id. What was said already stays as it is.

    Raises ThingGone.
    """
    with document.edit("require-level") as edit:
        _about(edit, role_id)
        edit.get(Level, level_id)
        id = requirement_id(role_id, level_id)
        if edit.session.get(RoleRequirement, id) is None:
            edit.add(RoleRequirement(id=id, role_id=role_id, level_id=level_id))
        return id


def stop_requiring(document: Document, requirement_id: str) -> None:
    """Say that a role does not ask for a level after all. Raises ThingGone."""
    with document.edit("stop-requiring") as edit:
        requirement = edit.get(RoleRequirement, requirement_id)
        _about(edit, requirement.role_id)
        edit.remove(requirement)


def _about(edit: Edit, role_id: str) -> None:
    role = edit.get(Role, role_id)
    edit.set_subject(Role, role.id, role.title)
