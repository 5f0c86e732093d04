"""What a project holds, one file per subject; the tables of the project file."""

from napl_desktop.model.atelier import Atelier, AtelierFocus, AtelierSector, Sector, atelier_sector_id
from napl_desktop.model.base import Base, facts_by_table, kinds_by_table, new_id
from napl_desktop.model.facts import Facts, Identity
from napl_desktop.model.handout import Handout, HandoutScope
from napl_desktop.model.merged import (
    MergedSource,
    MergeIdentity,
    Provenance,
    merge_identity_id,
    merged_source_id,
    provenance_id,
)
from napl_desktop.model.note import Note, NoteKind
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
from napl_desktop.model.perspective import (
    KnownPerspective,
    Perspective,
    known_perspective,
    known_perspective_rows,
    perspective_id,
)
from napl_desktop.model.place import Place, ThingKind, kind_named, tables_of, word_of
from napl_desktop.model.prerequisite import Prerequisite, prerequisite_id
from napl_desktop.model.project import Project, ProjectKind
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
from napl_desktop.model.route import Route, StartingLevel, Traveller, starting_level_id
from napl_desktop.model.same_as import (
    SAME_AS,
    SameDimension,
    SameLevel,
    SamePath,
    SameRole,
    SameThing,
    same_as,
    same_sets,
)

__all__ = [
    "SAME_AS",
    "Atelier",
    "AtelierFocus",
    "AtelierSector",
    "Base",
    "CellKey",
    "Descriptor",
    "DescriptorStatus",
    "DevelopmentPath",
    "Dimension",
    "Facts",
    "Handout",
    "HandoutScope",
    "Identity",
    "KnownPerspective",
    "Level",
    "MergeIdentity",
    "MergedSource",
    "NationalLevel",
    "Note",
    "NoteKind",
    "Participant",
    "Perspective",
    "Place",
    "Prerequisite",
    "Project",
    "ProjectKind",
    "Provenance",
    "RelationKind",
    "Role",
    "RoleRelation",
    "RoleRequirement",
    "Route",
    "SameDimension",
    "SameLevel",
    "SamePath",
    "SameRole",
    "SameThing",
    "Sector",
    "Sphere",
    "StartingLevel",
    "TaskKind",
    "ThingKind",
    "Traveller",
    "atelier_sector_id",
    "descriptor_id",
    "facts_by_table",
    "kind_named",
    "kinds_by_table",
    "known_perspective",
    "known_perspective_rows",
    "merge_identity_id",
    "merged_source_id",
    "national_level_named",
    "new_id",
    "perspective_id",
    "prerequisite_id",
    "provenance_id",
    "relation_ends",
    "relation_id",
    "requirement_id",
    "same_as",
    "same_sets",
    "starting_level_id",
    "tables_of",
    "word_of",
]
