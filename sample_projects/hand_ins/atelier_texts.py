"""What a TOML file of `inzendingen` says of one atelier, with its words as the program's own values."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from napl_desktop.exchange.excel.contract import (
    FOCUSES,
    PERSPECTIVES,
    RELATIONS,
    SECTORS,
    SPHERES,
    STATUSES,
    TASKS,
)
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    NationalLevel,
    RelationKind,
    Sector,
    Sphere,
    national_level_named,
)
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow

_STATUSES = {word: status for status, word in STATUSES.items()}
_SECTORS = {word: sector for sector, word in SECTORS.items()}
_FOCUSES = {word: focus for focus, word in FOCUSES.items()}
_PERSPECTIVES = {word: known.id for known, word in PERSPECTIVES.items()}
_RELATIONS = {word: kind for kind, word in RELATIONS.items()}
_SPHERES = {word: sphere for sphere, word in SPHERES.items()}
_TASKS = {word: task.value for task, word in TASKS.items()}

CellPlace = tuple[str, str, str]
"""The titles of a path, of a row in it and of a level."""


def status_named(word: str) -> DescriptorStatus:
    """Return the status that a file calls so."""
    return _STATUSES[word]


def perspective_named(word: str) -> str:
    """Return the id of the perspective that a file calls so."""
    return _PERSPECTIVES[word]


def relation_named(word: str) -> RelationKind:
    """Return the kind of relation that a file calls so."""
    return _RELATIONS[word]


class RoleText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={
        **{"title": "titel", "description": "omschrijving"},
        **{"task_words": "taak", "sphere_words": "bereik", "parked": "geparkeerd"},
    },
):
    """A role."""

    title: str
    description: str
    task_words: str
    sphere_words: str = ""
    parked: bool = False

    @property
    def task(self) -> str:
        """The value of a kind of task, or the room's own words."""
        return _TASKS.get(self.task_words, self.task_words)

    @property
    def sphere(self) -> Sphere | None:
        """How far its work reaches."""
        return _SPHERES[self.sphere_words] if self.sphere_words else None


class LevelText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"title": "titel", "stage": "fase", "anchor": "landelijk"},
):
    """A level of which more is said than its title."""

    title: str
    stage: str = ""
    anchor: NationalLevel | None = None


class RowText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"layers": "plaats", "texts": "teksten", "statuses": "stand"},
):
    """A row: the titles above it and its own, its texts, and how far the room is with each."""

    layers: tuple[str, ...]
    texts: tuple[str, ...]
    statuses: tuple[str, ...]


class PathText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={
        **{"title": "titel", "role": "rol", "description": "omschrijving"},
        **{"level_texts": "niveaus", "rows": "rijen"},
    },
):
    """A path. A level of which only the title is said is the national level of that name, if there is one."""

    title: str
    description: str
    level_texts: tuple[str | LevelText, ...]
    rows: tuple[RowText, ...]
    role: str = ""

    @property
    def plan(self) -> PathPlan:
        """The path as it can be added."""
        return PathPlan(
            self.title,
            tuple(
                PlannedLevel(level, anchor=national_level_named(level))
                if isinstance(level, str)
                else PlannedLevel(level.title, level.stage, level.anchor)
                for level in self.level_texts
            ),
            tuple(PlannedRow(row.layers, row.texts) for row in self.rows),
            self.description,
        )


class PrerequisiteText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"cell": "cel", "required": "op", "why": "omdat"},
):
    """A cell that builds on another."""

    cell: CellPlace
    required: CellPlace
    why: str = ""


class NoteText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={
        **{"place": "bij", "role": "rol", "text": "tekst"},
        **{"perspective": "perspectief", "handled": "afgehandeld"},
    },
):
    """A note: `place` are the titles of a path, a row and a level, as far as needed; else it is on a `role`."""

    text: str
    perspective: str
    place: tuple[str, ...] = ()
    role: str = ""
    handled: bool = False


class AtelierText(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={
        **{"title": "atelier", "sector_word": "sector", "focus_word": "soort"},
        **{"begun_at": "begonnen", "handed_in_at": "ingeleverd"},
        **{"roles": "rollen", "paths": "paden", "relations": "relaties", "requirements": "vraagt"},
        **{"prerequisites": "voorwaarden", "notes": "opmerkingen"},
    },
):
    """All that an atelier made until it handed in for the first time."""

    project: str
    title: str
    sector_word: str
    focus_word: str
    begun_at: str
    handed_in_at: tuple[str, ...]
    """UTC, ISO 8601: as many as it handed in."""
    paths: tuple[PathText, ...]
    roles: tuple[RoleText, ...] = ()
    relations: tuple[tuple[str, str, str], ...] = ()
    requirements: tuple[tuple[str, str, str], ...] = ()
    prerequisites: tuple[PrerequisiteText, ...] = ()
    notes: tuple[NoteText, ...] = ()

    @property
    def sector(self) -> Sector:
        """The sector it is for."""
        return _SECTORS[self.sector_word]

    @property
    def focus(self) -> AtelierFocus:
        """What it works on."""
        return _FOCUSES[self.focus_word]


def read_atelier(path: Path) -> AtelierText:
    """Read the file of an atelier. Raises msgspec.ValidationError where it says what nobody asks for."""
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), AtelierText)
