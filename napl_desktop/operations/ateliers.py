"""What the user does to ateliers."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import LastOneNeeded
from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    AtelierSector,
    Project,
    ProjectKind,
    Sector,
    atelier_sector_id,
    new_id,
)
from napl_desktop.operations._copying import copy_thing
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import in_order, key_at


def add_atelier(document: Document, title: str, sectors: Collection[Sector], focus: AtelierFocus) -> str:
    """Add an atelier for these sectors at the end; return its id. Raises TitleNeeded."""
    with document.edit("add-atelier") as edit:
        key = key_at(edit.all(sa.select(Atelier)), None)
        atelier = Atelier(id=new_id(), title=named(title), focus=focus, order_key=key)
        edit.add(atelier)
        _set_sectors(edit, atelier.id, sectors)
        edit.set_subject(Atelier, atelier.id, atelier.title)
        return atelier.id


def rename_atelier(document: Document, atelier_id: str, title: str) -> None:
    """Give an atelier another name. Raises TitleNeeded."""
    with document.edit("rename-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.title = named(title)
        edit.set_subject(Atelier, atelier.id, atelier.title)


def set_atelier_kind(
    document: Document, atelier_id: str, sectors: Collection[Sector], focus: AtelierFocus
) -> None:
    """Say for which sectors an atelier is, and what it works on."""
    with document.edit("set-atelier-kind") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.focus = focus
        _set_sectors(edit, atelier_id, sectors)
        edit.set_subject(Atelier, atelier.id, atelier.title)


def change_atelier(
    document: Document, atelier_id: str, title: str, sectors: Collection[Sector], focus: AtelierFocus
) -> None:
    """Change name, sectors and kind of an atelier at once. Raises TitleNeeded."""
    with document.edit("change-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.title, atelier.focus = named(title), focus
        _set_sectors(edit, atelier_id, sectors)
        edit.set_subject(Atelier, atelier.id, atelier.title)


def move_atelier(document: Document, atelier_id: str, position: int) -> None:
    """Put an atelier at a place (0 is first) among the others."""
    with document.edit("move-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.order_key = key_at(edit.all(sa.select(Atelier).where(Atelier.id != atelier_id)), position)
        edit.set_subject(Atelier, atelier.id, atelier.title)


def duplicate_atelier(document: Document, atelier_id: str, title: str) -> str:
    """Copy an atelier with its roles and paths, right after it, under a new title; return the copy's id."""
    with document.edit("duplicate-atelier") as edit:
        everything = in_order(edit.all(sa.select(Atelier)))
        original = edit.get(Atelier, atelier_id)
        key = key_at(everything, everything.index(original) + 1)
        new = {"title": named(title), "order_key": key}
        copy_id = copy_thing(edit, (Atelier.__tablename__, atelier_id), new)
        edit.set_subject(Atelier, copy_id, named(title))
        return copy_id


def remove_atelier(document: Document, atelier_id: str) -> None:
    """Remove an atelier with its roles and paths.

    Raises LastOneNeeded for the only one, but in a national project, which may have none.
    """
    with document.edit("remove-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        (project,) = edit.all(sa.select(Project))
        if project.kind is not ProjectKind.NATIONAL and len(edit.all(sa.select(Atelier))) == 1:
            raise LastOneNeeded()
        edit.set_subject(Atelier, atelier.id, atelier.title)
        edit.remove(atelier)


def _set_sectors(edit: Edit, atelier_id: str, sectors: Collection[Sector]) -> None:
    if not sectors:
        raise ValueError("an atelier is for at least one sector")
    there = {each.sector: each for each in _sectors(edit, atelier_id)}
    for sector in Sector:
        if sector in there and sector not in sectors:
            edit.remove(there[sector])
        elif sector in sectors and sector not in there:
            id = atelier_sector_id(atelier_id, sector)
            edit.add(AtelierSector(id=id, atelier_id=atelier_id, sector=sector))


def _sectors(edit: Edit, atelier_id: str) -> Sequence[AtelierSector]:
    return edit.all(sa.select(AtelierSector).where(AtelierSector.atelier_id == atelier_id))
