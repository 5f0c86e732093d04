"""What the user does to the levels (columns) of a path."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.model import DevelopmentPath, Level, NationalLevel, new_id
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import key_at


def add_level(document: Document, path_id: str, title: str, position: int | None = None) -> str:
    """Add a level at a place (0 is first, None is last); return its id. Raises TitleNeeded."""
    with document.edit("add-level") as edit:
        edit.get(DevelopmentPath, path_id)
        key = key_at(_levels(edit, path_id), position)
        level = Level(id=new_id(), path_id=path_id, title=named(title), stage="", order_key=key)
        edit.add(level)
        edit.set_subject(Level, level.id, level.title)
        return level.id


def rename_level(document: Document, level_id: str, title: str) -> None:
    """Give a level another name. Raises TitleNeeded."""
    with document.edit("rename-level") as edit:
        level = edit.get(Level, level_id)
        level.title = named(title)
        edit.set_subject(Level, level.id, level.title)


def set_stage(document: Document, level_id: str, stage: str) -> None:
    """Say in which stage a level is; "" for none. Neighbours with the same stage share a header."""
    with document.edit("set-stage") as edit:
        level = edit.get(Level, level_id)
        level.stage = stage
        edit.set_subject(Level, level.id, level.title)


def anchor_level(document: Document, level_id: str, anchor: NationalLevel | None) -> None:
    """Say which national level a level stands for; None for none."""
    with document.edit("anchor-level") as edit:
        level = edit.get(Level, level_id)
        level.anchor = anchor
        edit.set_subject(Level, level.id, level.title)


def change_level(
    document: Document, level_id: str, title: str, stage: str, anchor: NationalLevel | None
) -> None:
    """Change name, stage and national anchor of a level at once. Raises TitleNeeded."""
    with document.edit("change-level") as edit:
        level = edit.get(Level, level_id)
        level.title, level.stage, level.anchor = named(title), stage, anchor
        edit.set_subject(Level, level.id, level.title)


def move_level(document: Document, level_id: str, position: int) -> None:
    """Put a level at a place (0 is first) among the others; its cells go along."""
    with document.edit("move-level") as edit:
        level = edit.get(Level, level_id)
        level.order_key = key_at(
            [other for other in _levels(edit, level.path_id) if other.id != level_id], position
        )
        edit.set_subject(Level, level.id, level.title)


def remove_level(document: Document, level_id: str) -> None:
    """Remove a level with its cells."""
    with document.edit("remove-level") as edit:
        level = edit.get(Level, level_id)
        edit.set_subject(Level, level.id, level.title)
        edit.remove(level)


def _levels(edit: Edit, path_id: str) -> Sequence[Level]:
    return edit.all(sa.select(Level).where(Level.path_id == path_id))
