"""The whole project as plain immutable data: what export, compare and merge work on."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.history import step_table
from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    DescriptorStatus,
    DevelopmentPath,
    NationalLevel,
    Note,
    NoteKind,
    Prerequisite,
    Project,
    RelationKind,
    Role,
    RoleRelation,
    RoleRequirement,
    Sector,
    Sphere,
    Traveller,
    descriptor_id,
)
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.participants import participants_of, present
from napl_desktop.queries.perspectives import PerspectiveLine, perspectives
from napl_desktop.queries.routes import saved_routes
from napl_desktop.queries.sectors import sectors_of_ateliers


@dataclass(frozen=True, slots=True)
class AtelierImage:
    """An atelier; lists of images are always in the order a person sees.

    `present` says how many of its participants have each perspective, by its id (None for none), without names.
    """

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    present: tuple[tuple[str | None, int], ...] = ()


@dataclass(frozen=True, slots=True)
class RoleImage:
    """A role; `task` is the value of a TaskKind, the room's own words, or ""."""

    id: str
    atelier_id: str
    title: str
    description: str
    task: str = ""
    sphere: Sphere | None = None
    parked: bool = False


@dataclass(frozen=True, slots=True)
class LevelImage:
    """A column of a path."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


@dataclass(frozen=True, slots=True)
class DimensionImage:
    """A dimension of a path, in pre-order; `depth` is 0 for a hoofddimensie."""

    id: str
    parent_id: str | None
    title: str
    explanation: str
    depth: int
    is_leaf: bool


@dataclass(frozen=True, slots=True)
class CellImage:
    """A cell that holds text or notes; `text` may be ""."""

    id: str
    dimension_id: str
    level_id: str
    text: str
    status: DescriptorStatus


@dataclass(frozen=True, slots=True)
class NoteImage:
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


@dataclass(frozen=True, slots=True)
class PathImage:
    """A path with everything in it but its notes. `cells` are in reading order."""

    id: str
    atelier_id: str
    role_id: str | None
    title: str
    description: str
    levels: tuple[LevelImage, ...]
    dimensions: tuple[DimensionImage, ...]
    cells: tuple[CellImage, ...]


@dataclass(frozen=True, slots=True)
class PrerequisiteImage:
    """A cell that requires another, by the ids of their descriptors."""

    id: str
    descriptor_id: str
    required_id: str
    label: str


@dataclass(frozen=True, slots=True)
class RelationImage:
    """What a role is to another."""

    id: str
    role_id: str
    other_id: str
    kind: RelationKind


@dataclass(frozen=True, slots=True)
class RequirementImage:
    """A level of a path that a role asks for."""

    id: str
    role_id: str
    level_id: str


@dataclass(frozen=True, slots=True)
class RouteImage:
    """A route to a level or a role; `standings` are the (row, level) up to which its traveller is there."""

    id: str
    title: str
    traveller: Traveller
    level_id: str | None
    role_id: str | None
    standings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ParticipantImage:
    """Somebody at the table of an atelier; `name` may be ""."""

    id: str
    atelier_id: str
    name: str
    perspective_id: str | None


@dataclass(frozen=True, slots=True)
class ProjectImage:
    """The project at one moment; `step` is the number of the last step in its history.

    `version` is the id of the version that this moment becomes when it is handed in, else "". `participants` are
    only there if they were asked for: what leaves the room has no names.
    """

    id: str
    title: str
    created_at: str
    step: int
    ateliers: tuple[AtelierImage, ...]
    roles: tuple[RoleImage, ...]
    paths: tuple[PathImage, ...]
    notes: tuple[NoteImage, ...]
    prerequisites: tuple[PrerequisiteImage, ...] = ()
    relations: tuple[RelationImage, ...] = ()
    requirements: tuple[RequirementImage, ...] = ()
    routes: tuple[RouteImage, ...] = ()
    participants: tuple[ParticipantImage, ...] = ()
    perspectives: tuple[PerspectiveLine, ...] = ()
    version: str = ""

    @property
    def has_relations(self) -> bool:
        """Whether anything leads from one cell or role to another."""
        return bool(self.prerequisites or self.relations or self.requirements)


def project_image(session: Session, names: bool = False, version: str = "") -> ProjectImage:
    """Read the whole project as it is at the moment of the session; with `names` also who took part.

    `version` is the id that was made for the version which it becomes when it is handed in.
    """
    project = session.scalars(sa.select(Project)).one()
    ateliers = session.execute(
        sa.select(Atelier.id, Atelier.title, Atelier.focus).order_by(Atelier.order_key, Atelier.id)
    ).all()
    sectors = sectors_of_ateliers(session)
    place = {atelier.id: index for index, atelier in enumerate(ateliers)}
    roles = session.execute(
        sa.select(
            Role.id, Role.atelier_id, Role.title, Role.description, Role.task, Role.sphere, Role.parked
        ).order_by(Role.order_key, Role.id)
    ).all()
    paths = session.execute(
        sa.select(DevelopmentPath.id, DevelopmentPath.atelier_id).order_by(
            DevelopmentPath.order_key, DevelopmentPath.id
        )
    ).all()
    notes = session.execute(
        sa.select(
            Note.id,
            Note.descriptor_id,
            Note.dimension_id,
            Note.path_id,
            Note.role_id,
            Note.text,
            Note.perspective_id,
            Note.handled,
            Note.written_at,
            Note.kind,
        ).order_by(Note.written_at, Note.id)
    )
    return ProjectImage(
        id=project.id,
        title=project.title,
        created_at=project.created_at,
        step=session.scalar(sa.select(sa.func.coalesce(sa.func.max(step_table.c.seq), 0))) or 0,
        ateliers=tuple(
            AtelierImage(id, title, sectors.get(id, ()), focus, present(session, id))
            for id, title, focus in ateliers
        ),
        roles=tuple(RoleImage(*role) for role in sorted(roles, key=lambda role: place[role.atelier_id])),
        paths=tuple(
            _path_image(session, path.id) for path in sorted(paths, key=lambda path: place[path.atelier_id])
        ),
        notes=tuple(NoteImage(**note._mapping) for note in notes),
        prerequisites=_prerequisites(session),
        relations=_relations(session),
        requirements=_requirements(session),
        routes=_routes(session),
        participants=tuple(
            ParticipantImage(person.id, atelier.id, person.name, person.perspective_id)
            for atelier in ateliers
            if names
            for person in participants_of(session, atelier.id)
        ),
        perspectives=perspectives(session),
        version=version,
    )


def _prerequisites(session: Session) -> tuple[PrerequisiteImage, ...]:
    columns = (Prerequisite.id, Prerequisite.descriptor_id, Prerequisite.required_id, Prerequisite.label)
    return tuple(
        PrerequisiteImage(*row) for row in session.execute(sa.select(*columns).order_by(Prerequisite.id))
    )


def _relations(session: Session) -> tuple[RelationImage, ...]:
    columns = (RoleRelation.id, RoleRelation.role_id, RoleRelation.other_id, RoleRelation.kind)
    return tuple(
        RelationImage(*row) for row in session.execute(sa.select(*columns).order_by(RoleRelation.id))
    )


def _requirements(session: Session) -> tuple[RequirementImage, ...]:
    columns = (RoleRequirement.id, RoleRequirement.role_id, RoleRequirement.level_id)
    rows = session.execute(sa.select(*columns).order_by(RoleRequirement.id))
    return tuple(RequirementImage(*row) for row in rows)


def _routes(session: Session) -> tuple[RouteImage, ...]:
    return tuple(
        RouteImage(route.id, route.title, route.traveller, route.level_id, route.role_id, route.standings)
        for route in saved_routes(session)
    )


def _path_image(session: Session, path_id: str) -> PathImage:
    grid = path_grid(session, path_id)
    if grid is None:
        raise LookupError(path_id)
    places = ((row.id, level.id) for row in grid.rows for level in grid.levels)
    return PathImage(
        id=grid.id,
        atelier_id=grid.atelier_id,
        role_id=grid.role_id,
        title=grid.title,
        description=grid.description,
        levels=tuple(LevelImage(head.id, head.title, head.stage, head.anchor) for head in grid.levels),
        dimensions=tuple(
            DimensionImage(head.id, head.parent_id, head.title, head.explanation, head.depth, head.is_leaf)
            for head in grid.dimensions
        ),
        cells=tuple(
            CellImage(descriptor_id(*place), *place, grid.cells[place].text, grid.cells[place].status)
            for place in places
            if place in grid.cells
        ),
    )
