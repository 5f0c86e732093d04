"""The tables of the model, to select from.

Opening a project is for a good part SQLAlchemy compiling statements: a select on tables takes it half the time of
the same select on the mapped classes, and no mapper has to be made ready for it. A table stands here when a query
selects from it by name; what holds for every table goes by the metadata and the facts.
"""

from napl_desktop.model import (
    Atelier,
    AtelierSector,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Handout,
    Level,
    Note,
    Participant,
    Perspective,
    Prerequisite,
    Project,
    Provenance,
    Role,
    RoleRelation,
    RoleRequirement,
    Route,
    SamePath,
    SameRole,
    StartingLevel,
)

PROJECT = Project.__table__
ATELIER = Atelier.__table__
ATELIER_SECTOR = AtelierSector.__table__
ROLE = Role.__table__
PATH = DevelopmentPath.__table__
LEVEL = Level.__table__
DIMENSION = Dimension.__table__
DESCRIPTOR = Descriptor.__table__
NOTE = Note.__table__
HANDOUT = Handout.__table__
PARTICIPANT = Participant.__table__
PERSPECTIVE = Perspective.__table__
PREREQUISITE = Prerequisite.__table__
PROVENANCE = Provenance.__table__
ROLE_RELATION = RoleRelation.__table__
ROLE_REQUIREMENT = RoleRequirement.__table__
ROUTE = Route.__table__
SAME_PATH = SamePath.__table__
SAME_ROLE = SameRole.__table__
STARTING_LEVEL = StartingLevel.__table__
