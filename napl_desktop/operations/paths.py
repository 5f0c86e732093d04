"""What the user does to ontwikkelpaden as a whole."""

from collections.abc import Generator, Iterator, Sequence

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.history.new_step import result_of
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors.content import BuildsOnItself
from napl_desktop.model import Atelier, DevelopmentPath, Role
from napl_desktop.operations._copying import copy_thing
from napl_desktop.operations._from_plan import create_path_in_slices
from napl_desktop.operations._naming import named
from napl_desktop.operations._roles import get_or_create_role
from napl_desktop.operations._siblings import in_order, key_at, keys_after
from napl_desktop.operations.plan import PathPlan
from napl_desktop.taking_over import plan_take_over


class TakenOver(Struct, frozen=True):
    """What became of paths of another project, by their ids here: those that came, and those that were here."""

    taken: tuple[str, ...]
    already_here: tuple[str, ...]


def add_path(document: Document, atelier_id: str, plan: PathPlan, role_id: str | None = None) -> str:
    """Add a path at the end of an atelier's list, as planned; return its id. Raises TitleNeeded."""
    with document.edit("add-path") as edit:
        if role_id is not None:
            edit.get(Role, role_id)
        return _create(edit, atelier_id, plan, role_id)


def add_path_of_role(document: Document, role_id: str, plan: PathPlan) -> str:
    """Add a path that is called after a role and belongs to it, in its atelier, as planned; return its id."""
    with document.edit("add-path") as edit:
        role = edit.get(Role, role_id)
        return _create(edit, role.atelier_id, replace(plan, title=role.title), role_id)


def import_path(document: Document, atelier_id: str, plan: PathPlan, role_title: str = "") -> str:
    """Add a path that came from a table; `role_title` names its role, which is added if it is new."""
    with document.edit("import-path", VersionReason.IMPORT) as edit:
        return _create(edit, atelier_id, plan, get_or_create_role(edit, atelier_id, role_title))


def import_path_in_slices(
    document: Document, atelier_id: str, plan: PathPlan, role_title: str = ""
) -> Generator[int, None, str]:
    """Do what `import_path` does some rows at a time, as `Document.edit_in_slices`; yield how many are there."""
    path_id = ""

    def work(edit: Edit) -> Iterator[int]:
        nonlocal path_id
        role_id = get_or_create_role(edit, atelier_id, role_title)
        path_id = yield from _create_in_slices(edit, atelier_id, plan, role_id)

    yield from document.edit_in_slices("import-path", work, VersionReason.IMPORT)
    return path_id


def take_over_paths(
    document: Document, atelier_id: str, source: Document, path_ids: Sequence[str]
) -> TakenOver:
    """Copy paths of another project into an atelier in one step; return which ones came.

    Each comes with all that is part of it, and with its role, with all that is said of that but for its place on
    the map. Where the atelier has a role of the same name, that one becomes its role, and keeps its own fields.
    What roles are to each other, what they ask for and what cells require comes along where both ends come, or
    one does and the other is here. What came into the atelier before is here already: it is not doubled, and
    stays as it is. Raises ThingGone.
    """
    with source.read() as theirs, document.edit("take-over-path", VersionReason.IMPORT) as edit:
        atelier = edit.get(Atelier, atelier_id)
        plan = plan_take_over(theirs.connection(), edit.session.connection(), atelier_id, path_ids)
        rows = dict(plan.rows)
        for kind, others in ((DevelopmentPath, _paths(edit, atelier_id)), (Role, _roles(edit, atelier_id))):
            coming = [key for key in plan.coming if key[0] == kind.__tablename__]
            for key, order_key in zip(coming, keys_after(others, len(coming)), strict=True):
                rows[key] = rows[key] | {"order_key": order_key}
        edit.put_rows((*key, row) for key, row in rows.items())
        taken = tuple(id for table, id in plan.coming if table == DevelopmentPath.__tablename__)
        if len(taken) > 1:
            edit.action = "take-over-paths"
            edit.set_subject(Atelier, atelier.id, atelier.title)
        elif taken:
            edit.set_subject(DevelopmentPath, taken[0], edit.get(DevelopmentPath, taken[0]).title)
        return TakenOver(taken, plan.already_here)


def rename_path(document: Document, path_id: str, title: str) -> None:
    """Give a path another name. Raises TitleNeeded."""
    with document.edit("rename-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        path.title = named(title)
        edit.set_subject(DevelopmentPath, path.id, path.title)


def describe_path(document: Document, path_id: str, description: str) -> None:
    """Say what a path is about."""
    with document.edit("describe-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        path.description = description
        edit.set_subject(DevelopmentPath, path.id, path.title)


def assign_role(document: Document, path_id: str, role_id: str | None) -> None:
    """Say to which role a path belongs; None for no role."""
    with document.edit("assign-role") as edit:
        path = edit.get(DevelopmentPath, path_id)
        if role_id is not None:
            edit.get(Role, role_id)
        path.role_id = role_id
        edit.set_subject(DevelopmentPath, path.id, path.title)


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
        edit.set_subject(DevelopmentPath, path.id, path.title)


def move_path(document: Document, path_id: str, atelier_id: str, position: int) -> None:
    """Put a path at a place (0 is first) among the paths of an atelier."""
    with document.edit("move-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        edit.get(Atelier, atelier_id)
        others = [other for other in _paths(edit, atelier_id) if other.id != path_id]
        path.order_key = key_at(others, position)
        path.atelier_id = atelier_id
        edit.set_subject(DevelopmentPath, path.id, path.title)


def duplicate_path(document: Document, path_id: str, title: str) -> str:
    """Copy a path with all that is in it, right after it, under a new title; return the copy's id."""
    with document.edit("duplicate-path") as edit:
        original = edit.get(DevelopmentPath, path_id)
        siblings = in_order(_paths(edit, original.atelier_id))
        key = key_at(siblings, siblings.index(original) + 1)
        new = {"title": named(title), "order_key": key}
        copy_id = copy_thing(edit, (DevelopmentPath.__tablename__, path_id), new)
        edit.set_subject(DevelopmentPath, copy_id, named(title))
        return copy_id


def remove_path(document: Document, path_id: str) -> None:
    """Remove a path with all that is in it."""
    with document.edit("remove-path") as edit:
        path = edit.get(DevelopmentPath, path_id)
        edit.set_subject(DevelopmentPath, path.id, path.title)
        edit.remove(path)


def _create(edit: Edit, atelier_id: str, plan: PathPlan, role_id: str | None) -> str:
    return result_of(_create_in_slices(edit, atelier_id, plan, role_id))


def _create_in_slices(
    edit: Edit, atelier_id: str, plan: PathPlan, role_id: str | None
) -> Generator[int, None, str]:
    edit.get(Atelier, atelier_id)
    named(plan.title)
    key = key_at(_paths(edit, atelier_id), None)
    path = yield from create_path_in_slices(edit.session, atelier_id, plan, role_id, key)
    edit.set_subject(DevelopmentPath, path.id, path.title)
    return path.id


def _paths(edit: Edit, atelier_id: str) -> Sequence[DevelopmentPath]:
    return edit.all(sa.select(DevelopmentPath).where(DevelopmentPath.atelier_id == atelier_id))


def _roles(edit: Edit, atelier_id: str) -> Sequence[Role]:
    return edit.all(sa.select(Role).where(Role.atelier_id == atelier_id))
