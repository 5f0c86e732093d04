"""Asking back about a difference: what is here stays, and a question is put on its place as a note."""

from functools import cache

from msgspec import Struct

from napl_desktop.incoming.places import Places
from napl_desktop.model import Descriptor, Dimension, Level, Note, Place, ThingKind, kind_named
from napl_desktop.rows import Key, Rows, references
from napl_desktop.rows.merging import ChangeKind
from napl_desktop.rows.merging.several import Answer, Question


class AskedBack(Struct, frozen=True):
    """An answer: what is here stays, and who says otherwise is asked something."""

    text: str


GivenAnswer = Answer | AskedBack
"""What the user can answer to a question of a merge under way."""


def can_ask_back(question: Question, places: Places, ours: Rows) -> bool:
    """Tell whether there is a place for a note here, at or around what is asked about."""
    return any(_holds_notes(key) and key in ours for key in _way(question, places))


def place_for_note(question: Question, places: Places, rows: Rows) -> Place | None:
    """Return the smallest place, at or around what is asked about, where a note can be; None where there is none.

    `rows` are all rows as they are when it is written.
    """
    for table, id in reversed(_way(question, places)):
        row = places.row((table, id))
        if table == Descriptor.__tablename__ and row is not None:
            cell = str(row["dimension_id"]), str(row["level_id"])
            if (table, id) in rows or _can_be_cell(*cell, rows):
                return Place.of_cell(*cell)
        elif _holds_notes((table, id)) and (table, id) in rows:
            return Place.of(_kinds()[table], id)
    return None


def _way(question: Question, places: Places) -> list[Key]:
    """Return what leads to what is asked about; nothing for an order, or what holds no notes."""
    change = question.change
    is_place = _holds_notes(change.key) and change.kind is not ChangeKind.REORDERED
    return places.way(change.key) if is_place else []


def _can_be_cell(dimension_id: str, level_id: str, rows: Rows) -> bool:
    """Tell whether there is a cell here, though nothing was ever written in it."""
    dimension = Dimension.__tablename__
    return (
        (dimension, dimension_id) in rows
        and (Level.__tablename__, level_id) in rows
        and not any(key[0] == dimension and row["parent_id"] == dimension_id for key, row in rows.items())
    )


def _holds_notes(key: Key) -> bool:
    return key[0] in _kinds()


@cache
def _kinds() -> dict[str, ThingKind]:
    """Return what a note can be on, by the names of the tables."""
    tables = references(Note.__tablename__)
    named = (tables[column].table for column in Note.facts.part_of)
    return {table: kind for table in named if (kind := kind_named(table)) is not None}
