"""What a person does to ateliers."""

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.errors import LastOneNeeded
from napl_desktop.model import Atelier, AtelierFocus, Sector, new_id
from napl_desktop.operations._copying import copy_thing
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import in_order, key_at


def add_atelier(document: Document, title: str, sector: Sector, focus: AtelierFocus) -> str:
    """Add an atelier at the end; return its id. Raises TitleNeeded."""
    with document.edit("add-atelier") as edit:
        key = key_at(edit.all(sa.select(Atelier)), None)
        atelier = Atelier(id=new_id(), title=named(title), sector=sector, focus=focus, order_key=key)
        edit.add(atelier)
        edit.about("atelier", atelier.id, atelier.title)
        return atelier.id


def rename_atelier(document: Document, atelier_id: str, title: str) -> None:
    """Give an atelier another name. Raises TitleNeeded."""
    with document.edit("rename-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.title = named(title)
        edit.about("atelier", atelier.id, atelier.title)


def set_atelier_kind(document: Document, atelier_id: str, sector: Sector, focus: AtelierFocus) -> None:
    """Say for which sector an atelier is, and what it works on."""
    with document.edit("set-atelier-kind") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.sector, atelier.focus = sector, focus
        edit.about("atelier", atelier.id, atelier.title)


def change_atelier(
    document: Document, atelier_id: str, title: str, sector: Sector, focus: AtelierFocus
) -> None:
    """Change name, sector and kind of an atelier at once. Raises TitleNeeded."""
    with document.edit("change-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.title, atelier.sector, atelier.focus = named(title), sector, focus
        edit.about("atelier", atelier.id, atelier.title)


def move_atelier(document: Document, atelier_id: str, position: int) -> None:
    """Put an atelier at a place (0 is first) among the others."""
    with document.edit("move-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        atelier.order_key = key_at(edit.all(sa.select(Atelier).where(Atelier.id != atelier_id)), position)
        edit.about("atelier", atelier.id, atelier.title)


def duplicate_atelier(document: Document, atelier_id: str, title: str) -> str:
    """Copy an atelier with its roles and paths, right after it, under a new title; return the copy's id."""
    with document.edit("duplicate-atelier") as edit:
        everything = in_order(edit.all(sa.select(Atelier)))
        original = edit.get(Atelier, atelier_id)
        key = key_at(everything, everything.index(original) + 1)
        new = {"title": named(title), "order_key": key}
        copy_id = copy_thing(edit, (Atelier.__tablename__, atelier_id), new)
        edit.about("atelier", copy_id, named(title))
        return copy_id


def remove_atelier(document: Document, atelier_id: str) -> None:
    """Remove an atelier with its roles and paths. Raises LastOneNeeded for the only one."""
    with document.edit("remove-atelier") as edit:
        atelier = edit.get(Atelier, atelier_id)
        if len(edit.all(sa.select(Atelier))) == 1:
            raise LastOneNeeded()
        edit.about("atelier", atelier.id, atelier.title)
        edit.remove(atelier)
