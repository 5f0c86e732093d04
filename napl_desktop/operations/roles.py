"""What a person does to expert roles."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors import RelatedToItself
from napl_desktop.model import (
    Atelier,
    DevelopmentPath,
    Note,
    Project,
    Role,
    RoleRelation,
    RoleRequirement,
    Route,
    Sphere,
    new_id,
)
from napl_desktop.operations._linking import make_relation, make_requirement
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
    """Copy a role, right after it, under a new title, with what it asks for; its paths stay its own.

    Return the copy's id.
    """
    with document.edit("duplicate-role") as edit:
        original = edit.get(Role, role_id)
        siblings = in_order(_roles(edit, original.atelier_id))
        copy = Role(
            id=new_id(),
            atelier_id=original.atelier_id,
            title=named(title),
            description=original.description,
            task=original.task,
            sphere=original.sphere,
            parked=original.parked,
            order_key=key_at(siblings, siblings.index(original) + 1),
        )
        edit.add(copy)
        for level_id in _levels_asked(edit, original.id):
            edit.add(make_requirement(copy.id, level_id))
        edit.about("role", copy.id, copy.title)
        return copy.id


def say_what_it_does(document: Document, role_id: str, task: str, sphere: Sphere | None) -> None:
    """Say a role's kind of task (the value of a TaskKind, own words or "") and how far its work reaches."""
    with document.edit("say-what-role-does") as edit:
        role = edit.get(Role, role_id)
        role.task, role.sphere = task, sphere
        edit.about("role", role.id, role.title)


def park_role(document: Document, role_id: str, parked: bool) -> None:
    """Set a role aside for later, or take it back."""
    with document.edit("park-role" if parked else "unpark-role") as edit:
        role = edit.get(Role, role_id)
        role.parked = parked
        edit.about("role", role.id, role.title)


def put_on_map(document: Document, role_id: str, x: int | None, y: int | None) -> None:
    """Give a role its own place on the map of roles (pixels at 100 %); None, None lets the map say."""
    with document.edit("put-role-on-map") as edit:
        role = edit.get(Role, role_id)
        role.map_x, role.map_y = x, y
        edit.about("role", role.id, role.title)


def arrange_map(document: Document) -> None:
    """Let the map say again where all roles stand."""
    with document.edit("arrange-role-map") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.about("project", project.id, project.title)
        for role in edit.all(sa.select(Role).where(sa.or_(Role.map_x.is_not(None), Role.map_y.is_not(None)))):
            role.map_x = role.map_y = None


def merge_roles(document: Document, role_id: str, into_id: str) -> None:
    """Make one role of two: paths, notes, relations, routes and what it asks for go to `into_id`.

    Its title and description are added to the description there: no word is lost. Raises RelatedToItself,
    ThingGone.
    """
    with document.edit("merge-roles") as edit:
        role, into = edit.get(Role, role_id), edit.get(Role, into_id)
        if role_id == into_id:
            raise RelatedToItself()
        said = "\n".join(words for words in (role.title, role.description) if words)
        into.description = f"{into.description}\n\n{said}" if into.description else said
        into.task, into.sphere = into.task or role.task, into.sphere or role.sphere
        for path in edit.all(sa.select(DevelopmentPath).where(DevelopmentPath.role_id == role_id)):
            path.role_id = into_id
        for note in edit.all(sa.select(Note).where(Note.role_id == role_id)):
            note.role_id = into_id
        for route in edit.all(sa.select(Route).where(Route.role_id == role_id)):
            route.role_id = into_id
        for level_id in _levels_asked(edit, role_id):
            _add_once(edit, make_requirement(into_id, level_id))
        for relation in _relations(edit, role_id):
            ends = (into_id if end == role_id else end for end in (relation.role_id, relation.other_id))
            one, other = ends
            if one != other:
                _add_once(edit, make_relation(one, other, relation.kind))
        edit.remove(role)
        edit.about("role", into.id, into.title)


def remove_role(document: Document, role_id: str) -> None:
    """Remove a role; its paths stay, without a role."""
    with document.edit("remove-role") as edit:
        role = edit.get(Role, role_id)
        edit.about("role", role.id, role.title)
        edit.remove(role)


def _levels_asked(edit: Edit, role_id: str) -> list[str]:
    asked = edit.all(sa.select(RoleRequirement).where(RoleRequirement.role_id == role_id))
    return [requirement.level_id for requirement in asked]


def _relations(edit: Edit, role_id: str) -> Sequence[RoleRelation]:
    return edit.all(
        sa.select(RoleRelation).where(
            sa.or_(RoleRelation.role_id == role_id, RoleRelation.other_id == role_id)
        )
    )


def _add_once(edit: Edit, row: RoleRelation | RoleRequirement) -> None:
    if edit.session.get(type(row), row.id) is None:
        edit.add(row)


def _roles(edit: Edit, atelier_id: str) -> Sequence[Role]:
    return edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
