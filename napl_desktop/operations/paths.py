"""What a person does to ontwikkelpaden as a whole."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.versions import VersionReason
from napl_desktop.errors import BuildsOnItself, ThingGone
from napl_desktop.model import Atelier, DevelopmentPath, Role
from napl_desktop.operations._copying import Copier
from napl_desktop.operations._naming import named
from napl_desktop.operations._placing import place_role
from napl_desktop.operations._planting import plant_path
from napl_desktop.operations._siblings import in_order, key_at
from napl_desktop.operations.plan import PathPlan
from napl_desktop.text import one_line


def add_path(document: Document, atelier_id: str, plan: PathPlan, role_id: str | None = None) -> str:
    """Add a path at the end of an atelier's list, as planned; return its id. Raises TitleNeeded."""
    with document.edit("add-path") as edit:
        if role_id is not None:
            edit.get(Role, role_id)
        return _plant(edit, atelier_id, plan, role_id)


def import_path(document: Document, atelier_id: str, plan: PathPlan, role_title: str = "") -> str:
    """Add a path that came from a table; `role_title` names its role, which is added if it is new."""
    with document.edit("import-path", VersionReason.IMPORT) as edit:
        return _plant(edit, atelier_id, plan, _role_called(edit, atelier_id, role_title))


def take_over_path(document: Document, atelier_id: str, source: Document, path_id: str) -> str:
    """Copy a path from another project file into an atelier; return the copy's id.

    It brings its texts, statuses and notes, gets new identities, and belongs to the role of the same name.
    """
    with source.read() as reading, document.edit("take-over-path", VersionReason.IMPORT) as edit:
        path = reading.get(DevelopmentPath, path_id)
        if path is None:
            raise ThingGone()
        role = reading.get(Role, path.role_id) if path.role_id else None
        role_id = _role_called(edit, atelier_id, role.title if role else "")
        key = key_at(_paths(edit, atelier_id), None)
        copy_id = Copier(reading, edit.session).copy_path(path, atelier_id, role_id, path.title, key)
        edit.about("path", copy_id, path.title)
        return copy_id


def rename_path(document: Document, path_id: str, title: str) -> None:
    """Give a path another name. Raises TitleNeeded."""
    with document.edit("rename-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        path.title = named(title)
        edit.about("path", path.id, path.title)


def describe_path(document: Document, path_id: str, description: str) -> None:
    """Say what a path is about."""
    with document.edit("describe-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        path.description = description
        edit.about("path", path.id, path.title)


def assign_role(document: Document, path_id: str, role_id: str | None) -> None:
    """Say to which role a path belongs; None for no role."""
    with document.edit("assign-role") as edit:
        path = edit.get(DevelopmentPath, path_id)
        if role_id is not None:
            edit.get(Role, role_id)
        path.role_id = role_id
        edit.about("path", path.id, path.title)


def build_path_on(document: Document, path_id: str, base_id: str | None) -> None:
    """Say from which path another goes on; None for none.

    Raises ThingGone, or BuildsOnItself where that goes on from this one, directly or by way of others.
    """
    with document.edit("build-path-on") as edit:
        path = edit.get(DevelopmentPath, path_id)
        before = base_id
        while before is not None:
            if before == path_id:
                raise BuildsOnItself()
            before = edit.get(DevelopmentPath, before).builds_on_id
        path.builds_on_id = base_id
        edit.about("path", path.id, path.title)


def move_path(document: Document, path_id: str, atelier_id: str, position: int) -> None:
    """Put a path at a place (0 is first) among the paths of an atelier."""
    with document.edit("move-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        edit.get(Atelier, atelier_id)
        others = [other for other in _paths(edit, atelier_id) if other.id != path_id]
        path.order_key = key_at(others, position)
        path.atelier_id = atelier_id
        edit.about("path", path.id, path.title)


def duplicate_path(document: Document, path_id: str, title: str) -> str:
    """Copy a path with all that is in it, right after it, under a new title; return the copy's id."""
    with document.edit("duplicate-path") as edit:
        original = edit.get(DevelopmentPath, path_id)
        siblings = in_order(_paths(edit, original.atelier_id))
        key = key_at(siblings, siblings.index(original) + 1)
        copier = Copier(edit.session, edit.session)
        copy_id = copier.copy_path(original, original.atelier_id, original.role_id, named(title), key)
        edit.about("path", copy_id, named(title))
        return copy_id


def remove_path(document: Document, path_id: str) -> None:
    """Remove a path with all that is in it."""
    with document.edit("remove-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        edit.about("path", path.id, path.title)
        edit.remove(path)


def _plant(edit: Edit, atelier_id: str, plan: PathPlan, role_id: str | None) -> str:
    edit.get(Atelier, atelier_id)
    named(plan.title)
    key = key_at(_paths(edit, atelier_id), None)
    path = plant_path(edit.session, atelier_id, plan, role_id, key)
    edit.about("path", path.id, path.title)
    return path.id


def _role_called(edit: Edit, atelier_id: str, title: str) -> str | None:
    wanted = one_line(title)
    if not wanted:
        return None
    roles = edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
    same = [role for role in in_order(roles) if role.title.casefold() == wanted.casefold()]
    return same[0].id if same else place_role(edit, atelier_id, wanted).id


def _paths(edit: Edit, atelier_id: str) -> Sequence[DevelopmentPath]:
    return edit.all(sa.select(DevelopmentPath).where(DevelopmentPath.atelier_id == atelier_id))
