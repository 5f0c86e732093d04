"""What a project holds, one file per subject; the tables of the project file."""

from napl_desktop.model.atelier import Atelier, AtelierFocus, Sector
from napl_desktop.model.base import Base, new_id
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
)
from napl_desktop.model.project import Project
from napl_desktop.model.role import Role

__all__ = [
    "Atelier",
    "AtelierFocus",
    "Base",
    "CellKey",
    "Descriptor",
    "DescriptorStatus",
    "DevelopmentPath",
    "Dimension",
    "Level",
    "NationalLevel",
    "Note",
    "NoteKind",
    "Participant",
    "Perspective",
    "Project",
    "Role",
    "Sector",
    "descriptor_id",
    "new_id",
]
