"""What people change later, as a TOML file of `inzendingen` lists it: one operation of the program for each."""

import tomllib
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.levels import rename_level
from napl_desktop.operations.paths import build_path_on
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.operations.roles import add_role, describe_role, rename_role
from sample_projects.hand_ins.atelier_texts import CellPlace, NoteText, relation_named, status_named
from sample_projects.hand_ins.finder import Finder
from sample_projects.hand_ins.making import add_note


class Change(Protocol):
    """One thing that somebody does."""

    @property
    def atelier(self) -> str:
        """In whose work; "" where there is only one."""

    def carry_out(self, document: Document, found: Finder) -> None:
        """Do it. Raises LookupError where the thing that it names is not there."""


_NAMES = {
    **{"cell": "cel", "text": "tekst", "status": "stand", "texts": "teksten", "place": "plaats"},
    **{"row": "rij", "title": "titel", "level": "niveau", "role": "rol", "other": "andere", "kind": "soort"},
    **{"perspective": "perspectief", "path": "pad", "base": "op"},
}


class _InAFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="doe", rename=_NAMES):
    """What every change of a file has."""

    atelier: str = ""


class _Write(_InAFile, frozen=True, kw_only=True, tag="schrijven"):
    cell: CellPlace
    text: str

    def carry_out(self, document: Document, found: Finder) -> None:
        write_cell(document, *found.cell(*self.cell), self.text)


class _SetStatus(_InAFile, frozen=True, kw_only=True, tag="stand"):
    cell: CellPlace
    status: str

    def carry_out(self, document: Document, found: Finder) -> None:
        set_status(document, [found.cell(*self.cell)], status_named(self.status))


class _Note(_InAFile, frozen=True, kw_only=True, tag="opmerking"):
    cell: CellPlace
    text: str
    perspective: str

    def carry_out(self, document: Document, found: Finder) -> None:
        add_note(document, found, NoteText(self.text, self.perspective, self.cell))


class _AddRow(_InAFile, frozen=True, kw_only=True, tag="rij erbij"):
    place: tuple[str, str, str]
    """The titles of the path, of what stands above the row, and of the row."""
    texts: tuple[str, ...]

    def carry_out(self, document: Document, found: Finder) -> None:
        path, parent, title = self.place
        grid = found.grid(path)
        row = add_dimension(document, grid.id, title, found.dimension(path, parent))
        for level, text in zip(grid.levels, self.texts, strict=True):
            write_cell(document, row, level.id, text)


class _RenameRow(_InAFile, frozen=True, kw_only=True, tag="rij heet"):
    row: tuple[str, str]
    title: str

    def carry_out(self, document: Document, found: Finder) -> None:
        rename_dimension(document, found.dimension(*self.row), self.title)


class _RemoveRow(_InAFile, frozen=True, kw_only=True, tag="rij weg"):
    row: tuple[str, str]

    def carry_out(self, document: Document, found: Finder) -> None:
        remove_dimension(document, found.dimension(*self.row))


class _RenameLevel(_InAFile, frozen=True, kw_only=True, tag="niveau heet"):
    level: tuple[str, str]
    title: str

    def carry_out(self, document: Document, found: Finder) -> None:
        rename_level(document, found.level(*self.level), self.title)


class _AddRole(_InAFile, frozen=True, kw_only=True, tag="rol erbij"):
    role: str
    text: str

    def carry_out(self, document: Document, found: Finder) -> None:
        describe_role(document, add_role(document, found.atelier().id, self.role), self.text)


class _RenameRole(_InAFile, frozen=True, kw_only=True, tag="rol heet"):
    role: str
    title: str

    def carry_out(self, document: Document, found: Finder) -> None:
        rename_role(document, found.role(self.role), self.title)


class _DescribeRole(_InAFile, frozen=True, kw_only=True, tag="rol omschrijven"):
    role: str
    text: str

    def carry_out(self, document: Document, found: Finder) -> None:
        describe_role(document, found.role(self.role), self.text)


class _Relate(_InAFile, frozen=True, kw_only=True, tag="relatie"):
    role: str
    kind: str
    other: str

    def carry_out(self, document: Document, found: Finder) -> None:
        relate_roles(document, found.role(self.role), found.role(self.other), relation_named(self.kind))


class _BuildOn(_InAFile, frozen=True, kw_only=True, tag="bouwt voort"):
    path: str
    base: tuple[str, str]
    """The titles of the atelier and of the path there."""

    def carry_out(self, document: Document, found: Finder) -> None:
        atelier, path = self.base
        build_path_on(document, found.grid(self.path).id, Finder(document, atelier).grid(path).id)


_Any = (
    _Write
    | _SetStatus
    | _Note
    | _AddRow
    | _RenameRow
    | _RemoveRow
    | _RenameLevel
    | _AddRole
    | _RenameRole
    | _DescribeRole
    | _Relate
    | _BuildOn
)


class _File(Struct, frozen=True, forbid_unknown_fields=True, rename={"changes": "wijzigingen"}):
    changes: tuple[_Any, ...]


def read_changes(path: Path) -> tuple[Change, ...]:
    """Read what a file lists. Raises msgspec.ValidationError where it says what nobody asks for."""
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), _File).changes


def carry_out(changes: tuple[Change, ...], document: Document, atelier_title: str = "") -> None:
    """Do all of it, in this order; `atelier_title` is the atelier of those that name none."""
    for change in changes:
        change.carry_out(document, Finder(document, change.atelier or atelier_title))
