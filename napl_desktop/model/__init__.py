"""What a project holds, one file per subject; the tables of the project file."""

from napl_desktop.model.atelier import Atelier, AtelierFocus, Sector
from napl_desktop.model.base import Base, facts_by_table, new_id
from napl_desktop.model.facts import Facts, Identity
from napl_desktop.model.note import Note, NoteKind, Perspective
from napl_desktop.model.participant import Participant
from napl_desktop.model.path import (
    CellKey,
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    NationalLevel,
    descriptor_id,
    national_level_named,
)
from napl_desktop.model.prerequisite import Prerequisite, prerequisite_id
from napl_desktop.model.project import Project
from napl_desktop.model.role import (
    RelationKind,
    Role,
    RoleRelation,
    RoleRequirement,
    Sphere,
    TaskKind,
    relation_ends,
    relation_id,
    requirement_id,
)
from napl_desktop.model.route import Route, Standing, Traveller, standing_id

__all__ = [
    "Atelier",
    "AtelierFocus",
    "Base",
    "CellKey",
    "Descriptor",
    "DescriptorStatus",
    "DevelopmentPath",
    "Dimension",
    "Facts",
    "Identity",
    "Level",
    "NationalLevel",
    "Note",
    "NoteKind",
    "Participant",
    "Perspective",
    "Prerequisite",
    "Project",
    "RelationKind",
    "Role",
    "RoleRelation",
    "RoleRequirement",
    "Route",
    "Sector",
    "Sphere",
    "Standing",
    "TaskKind",
    "Traveller",
    "descriptor_id",
    "facts_by_table",
    "national_level_named",
    "new_id",
    "prerequisite_id",
    "relation_ends",
    "relation_id",
    "requirement_id",
    "standing_id",
]
