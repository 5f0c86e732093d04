"""In which pile a question lies: what the user has to choose, and what goes along by itself."""

import re
from enum import StrEnum
from unicodedata import normalize

from napl_desktop.model import Base, Descriptor
from napl_desktop.model.base import Prose, Title
from napl_desktop.rows import Columns, Rows
from napl_desktop.rows.merging import ChangeKind
from napl_desktop.rows.merging.rules import merge_rules
from napl_desktop.rows.merging.several import Question

# A bullet at the beginning of a line, as people type one or a program makes one.
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪◦]|\d+[.)])\s+", re.MULTILINE)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})


class Pile(StrEnum):
    """Why a question is where it is; only the first asks."""

    TO_CHOOSE = "to-choose"
    CHANGED = "changed"
    """By one of the sources only."""
    NEW = "new"
    LAYOUT = "layout"
    """Only spaces, quotes, capitals or bullets."""


def pile_of(question: Question, ours: Rows) -> Pile:
    """Return the pile of a question; `ours` are the rows that are here."""
    change = question.change
    if question.conflict is not None or len(question.offers) > 1:
        return Pile.TO_CHOOSE
    if change.kind is ChangeKind.REMOVED:
        return Pile.TO_CHOOSE if texts_in(change.key, ours) else Pile.CHANGED
    if change.kind in (ChangeKind.NEW, ChangeKind.RESTORED):
        return Pile.NEW
    if change.kind is ChangeKind.REORDERED:
        return Pile.CHANGED
    if _is_layout(change.key[0], change.ours or {}, question.offers[0].values or {}):
        return Pile.LAYOUT
    return Pile.CHANGED


def texts_in(key: tuple[str, str], rows: Rows) -> list[str]:
    """Return the texts of cells that would go if a row went: its own, and of what goes with it."""
    gone = {key}
    while further := {
        other
        for other, row in rows.items()
        if other not in gone and not gone.isdisjoint(merge_rules(other[0]).owners_of(row))
    }:
        gone |= further
    cells = [rows[other] for other in gone if other[0] == Descriptor.__tablename__ and other in rows]
    return [str(cell["text"]) for cell in cells if cell["text"]]


def _is_layout(table: str, here: Columns, there: Columns) -> bool:
    """Tell whether two units are the same but for how their texts are typed."""
    types = {column.name: column.type for column in Base.metadata.tables[table].columns}
    different = [column for column in there if here.get(column) != there[column]]
    return bool(different) and all(
        isinstance(types[column], Prose | Title) and _plain(here.get(column)) == _plain(there[column])
        for column in different
    )


def _plain(text: object) -> str:
    lines = _BULLET.sub("", normalize("NFKC", str(text or "")).translate(_QUOTES))
    return " ".join(lines.casefold().split())
