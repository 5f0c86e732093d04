"""What the user does to expert roles."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import RelatedToItself
from napl_desktop.model import Atelier, Note, Project, Role, Sphere
from napl_desktop.operations._copying import copy_thing
from napl_desktop.operations._moving import move_contents
from napl_desktop.operations._naming import named
from napl_desktop.operations._roles import create_role
from napl_desktop.operations._siblings import in_order, key_at
from napl_desktop.rows import Columns


def add_role(document: Document, atelier_id: str, title: str) -> str:
    """Add a role at the end of an atelier's list; return its id. Raises TitleNeeded."""
    with document.edit("add-role") as edit:
        role = create_role(edit, atelier_id, title)
        edit.set_subject(Role, role.id, role.title)
        return role.id


def rename_role(document: Document, role_id: str, title: str) -> None:
    """Give a role another name. Raises TitleNeeded."""
    with document.edit("rename-role") as edit:
        role = edit.get(Role, role_id)
        role.title = named(title)
        edit.set_subject(Role, role.id, role.title)


def describe_role(document: Document, role_id: str, description: str) -> None:
    """Say what a role is."""
    with document.edit("describe-role") as edit:
        role = edit.get(Role, role_id)
        role.description = description
        edit.set_subject(Role, role.id, role.title)


def move_role(document: Document, role_id: str, atelier_id: str, position: int) -> None:
    """Put a role at a place (0 is first) among the roles of an atelier."""
    with document.edit("move-role") as edit:
        role = edit.get(Role, role_id)
        edit.get(Atelier, atelier_id)
        others = [other for other in _roles(edit, atelier_id) if other.id != role_id]
        role.order_key = key_at(others, position)
        role.atelier_id = atelier_id
        edit.set_subject(Role, role.id, role.title)


def duplicate_role(document: Document, role_id: str, title: str) -> str:
    """Copy a role, right after it, under a new title, with what it asks for; its paths stay its own.

    Return the copy's id.
    """
    with document.edit("duplicate-role") as edit:
        original = edit.get(Role, role_id)
        siblings = in_order(_roles(edit, original.atelier_id))
        key = key_at(siblings, siblings.index(original) + 1)
        on_map: Columns = dict.fromkeys(Role.facts.unmerged)  # two cards at one place would look like one
        new = on_map | {"title": named(title), "order_key": key}
        remarks = Note.__tablename__  # they were made about the other
        copy_id = copy_thing(edit, (Role.__tablename__, role_id), new, without=(remarks,))
        edit.set_subject(Role, copy_id, named(title))
        return copy_id


def say_what_it_does(document: Document, role_id: str, task: str, sphere: Sphere | None) -> None:
    """Say a role's kind of task (the value of a TaskKind, own words or "") and how far its work reaches."""
    with document.edit("say-what-role-does") as edit:
        role = edit.get(Role, role_id)
        role.task, role.sphere = task, sphere
        edit.set_subject(Role, role.id, role.title)


def park_role(document: Document, role_id: str, parked: bool) -> None:
    """Set a role aside for later, or take it back."""
    with document.edit("park-role" if parked else "unpark-role") as edit:
        role = edit.get(Role, role_id)
        role.parked = parked
        edit.set_subject(Role, role.id, role.title)


def put_on_map(document: Document, role_id: str, x: int | None, y: int | None) -> None:
    """Give a role its own place on the map of roles (pixels at 100 %); None, None lets the map say."""
    with document.edit("put-role-on-map") as edit:
        role = edit.get(Role, role_id)
        role.map_x, role.map_y = x, y
        edit.set_subject(Role, role.id, role.title)


def arrange_map(document: Document) -> None:
    """Let the map say again where all roles stand."""
    with document.edit("arrange-role-map") as edit:
        (project,) = edit.all(sa.select(Project))
        edit.set_subject(Project, project.id, project.title)
        for role in edit.all(sa.select(Role).where(sa.or_(Role.map_x.is_not(None), Role.map_y.is_not(None)))):
            role.map_x = role.map_y = None


def merge_roles(document: Document, role_id: str, into_id: str) -> None:
    """Make one role of two: all that goes along with the first goes to `into_id`, as paths, notes and relations.

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
        move_contents(edit, {(Role.__tablename__, role_id): into_id})
        edit.remove(role)
        edit.set_subject(Role, into.id, into.title)


def remove_role(document: Document, role_id: str) -> None:
    """Remove a role; its paths stay, without a role."""
    with document.edit("remove-role") as edit:
        role = edit.get(Role, role_id)
        edit.set_subject(Role, role.id, role.title)
        edit.remove(role)


def _roles(edit: Edit, atelier_id: str) -> Sequence[Role]:
    return edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
