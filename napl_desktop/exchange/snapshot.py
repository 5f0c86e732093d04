"""The whole project as people see it, as plain immutable data: the export view, made of rows."""

from collections.abc import Mapping

from msgspec import Struct, field

from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    NationalLevel,
    NoteKind,
    RelationKind,
    Sector,
    Sphere,
    Traveller,
)
from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.rows import Rows

Present = tuple[tuple[str | None, int], ...]
"""How many people there were of each perspective, by its id (None for none), without names."""


class AtelierSnapshot(Struct, frozen=True):
    """An atelier; lists of snapshots are always in the order the user sees.

    `present` says how many of its participants have each perspective.
    """

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    present: Present = ()


class RoleSnapshot(Struct, frozen=True):
    """A role; `task` is the value of a TaskKind, the room's own words, or ""."""

    id: str
    atelier_id: str
    title: str
    description: str
    task: str = ""
    sphere: Sphere | None = None
    parked: bool = False


class LevelSnapshot(Struct, frozen=True):
    """A column of a path."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


class DimensionSnapshot(Struct, frozen=True):
    """A dimension of a path, in pre-order; `depth` is 0 for a hoofddimensie."""

    id: str
    parent_id: str | None
    title: str
    explanation: str
    depth: int
    is_leaf: bool


class CellSnapshot(Struct, frozen=True):
    """A cell that holds text or notes; `text` may be ""."""

    id: str
    dimension_id: str
    level_id: str
    text: str
    status: DescriptorStatus


class Origin(Struct, frozen=True):
    """Where the text of a cell was taken from, and when: UTC, ISO 8601."""

    source: str
    taken_at: str
    is_changed: bool
    """Whether it was changed since."""


class NoteSnapshot(Struct, frozen=True):
    """A note; exactly one of the four places is not None."""

    id: str
    descriptor_id: str | None
    dimension_id: str | None
    path_id: str | None
    role_id: str | None
    text: str
    perspective_id: str | None
    handled: bool
    written_at: str
    kind: NoteKind


class PathSnapshot(Struct, frozen=True):
    """A path with everything in it but its notes. `cells` are in reading order."""

    id: str
    atelier_id: str
    role_id: str | None
    title: str
    description: str
    levels: tuple[LevelSnapshot, ...]
    dimensions: tuple[DimensionSnapshot, ...]
    cells: tuple[CellSnapshot, ...]
    builds_on_id: str | None = None


class PrerequisiteSnapshot(Struct, frozen=True):
    """A cell that requires another, by the ids of their descriptors."""

    id: str
    descriptor_id: str
    required_id: str
    label: str


class RelationSnapshot(Struct, frozen=True):
    """What a role is to another."""

    id: str
    role_id: str
    other_id: str
    kind: RelationKind


class RequirementSnapshot(Struct, frozen=True):
    """A level of a path that a role asks for."""

    id: str
    role_id: str
    level_id: str


class RouteSnapshot(Struct, frozen=True):
    """A route to a level or a role; `standings` are the (row, level) up to which its traveller is there."""

    id: str
    title: str
    traveller: Traveller
    level_id: str | None
    role_id: str | None
    standings: tuple[tuple[str, str], ...]


class ParticipantSnapshot(Struct, frozen=True):
    """A participant at the table of an atelier; `name` may be ""."""

    id: str
    atelier_id: str
    name: str
    perspective_id: str | None


class ProjectSnapshot(Struct, frozen=True):
    """The project at one moment; `step` is the number of the last step in its history, and `step_id` its id.

    `version` is the id of the version that this moment becomes when it is handed in, else ""; `past` are those
    that were handed in before, the newest first; `present` says who were there then, None where it was not asked.
    `participants` are only there if they were asked for: what leaves the room has no names. `rows` are all that
    may leave, as the file holds them; all else is made of rows.
    """

    id: str
    title: str
    created_at: str
    step: int
    ateliers: tuple[AtelierSnapshot, ...]
    roles: tuple[RoleSnapshot, ...]
    paths: tuple[PathSnapshot, ...]
    notes: tuple[NoteSnapshot, ...]
    prerequisites: tuple[PrerequisiteSnapshot, ...] = ()
    relations: tuple[RelationSnapshot, ...] = ()
    requirements: tuple[RequirementSnapshot, ...] = ()
    routes: tuple[RouteSnapshot, ...] = ()
    participants: tuple[ParticipantSnapshot, ...] = ()
    perspectives: tuple[PerspectiveLine, ...] = ()
    version: str = ""
    past: tuple[str, ...] = ()
    present: Present | None = None
    step_id: str = ""
    is_national: bool = False
    origins: Mapping[str, Origin] = {}
    """In a national project: the ids of cells of which the text was taken from a file, and from which."""
    rows: Rows = field(default_factory=dict)

    @property
    def has_relations(self) -> bool:
        """Whether anything was related to another thing by the room."""
        return bool(self.prerequisites or self.relations or self.requirements)
