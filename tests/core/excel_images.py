"""Project images made by hand, for the tests of the workbook."""

from dataclasses import dataclass, field
from uuid import NAMESPACE_OID, uuid5

from napl_desktop.exchange.image import (
    AtelierImage,
    CellImage,
    DimensionImage,
    LevelImage,
    NoteImage,
    NoteKind,
    PathImage,
    ProjectImage,
    RoleImage,
)
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    KnownPerspective,
    NationalLevel,
    Sector,
    descriptor_id,
)

STATUSES = (DescriptorStatus.AGREED, DescriptorStatus.DISPUTED, DescriptorStatus.PROPOSED)


def identity(*names: object) -> str:
    """Return an id that is the same in every run."""
    return str(uuid5(NAMESPACE_OID, " ".join(map(str, names))))


@dataclass
class ProjectMaker:
    """Collects what a test wants in its project; every addition returns the id of what it added."""

    title: str = "Ontwikkelpaden vo"
    step: int = 123
    atelier: AtelierImage = field(
        default_factory=lambda: AtelierImage(
            identity("atelier"), "Atelier rollen", (Sector.VO,), AtelierFocus.ROLES
        )
    )
    roles: list[RoleImage] = field(default_factory=list)
    paths: list[PathImage] = field(default_factory=list)
    notes: list[NoteImage] = field(default_factory=list)

    def role(self, title: str, description: str = "") -> str:
        role = RoleImage(identity("role", len(self.roles)), self.atelier.id, title, description)
        self.roles.append(role)
        return role.id

    def path(self, title, levels, rows, role_id=None, description=""):
        """Add a path.

        `levels` are titles or (title, stage, anchor); `rows` are (layers, texts), in which a layer is a title
        or (title, explanation). Statuses go round: agreed, disputed, proposed.
        """
        path_id = identity("path", len(self.paths))
        level_images = tuple(_level(path_id, number, level) for number, level in enumerate(levels))
        dimensions: dict[tuple, DimensionImage] = {}
        cells = []
        for row_number, (layers, texts) in enumerate(rows):
            leaf = _add_dimensions(dimensions, path_id, row_number, layers)
            for position, (level, text) in enumerate(zip(level_images, texts, strict=True)):
                if text:
                    status = STATUSES[(row_number + position) % 3]
                    key = descriptor_id(leaf.id, level.id)
                    cells.append(CellImage(key, leaf.id, level.id, text, status))
        path = PathImage(
            path_id,
            self.atelier.id,
            role_id,
            title,
            description,
            level_images,
            tuple(dimensions.values()),
            tuple(cells),
        )
        self.paths.append(path)
        return path_id

    def note(self, text, *, cell=None, dimension=None, path=None, role=None, handled=False):
        note = NoteImage(
            identity("note", len(self.notes)),
            cell,
            dimension,
            path,
            role,
            text,
            tuple(KnownPerspective)[len(self.notes) % 5].id,
            handled,
            "2024-11-05T13:45:10+00:00",
            tuple(NoteKind)[len(self.notes) % 2],
        )
        self.notes.append(note)
        return note.id

    def image(self) -> ProjectImage:
        return ProjectImage(
            identity("project"),
            self.title,
            "2024-11-01T09:30:00+00:00",
            self.step,
            (self.atelier,),
            tuple(self.roles),
            tuple(self.paths),
            tuple(self.notes),
        )


def _level(path_id: str, number: int, level: object) -> LevelImage:
    title, stage, anchor = level if isinstance(level, tuple) else (level, "", None)
    return LevelImage(
        identity(path_id, "level", number), title, stage, NationalLevel(anchor) if anchor else None
    )


def _add_dimensions(dimensions: dict, path_id: str, row_number: int, layers: tuple) -> DimensionImage:
    """Add what is new on the way down to a row: parents are shared, a row is always its own."""
    parent = None
    for depth, layer in enumerate(layers):
        is_leaf = depth == len(layers) - 1
        title, explanation = layer if isinstance(layer, tuple) else (layer, "")
        key = (*layers[: depth + 1], row_number if is_leaf else None)
        if key not in dimensions:
            parent_id = parent.id if parent else None
            name = identity(path_id, "dimension", *key)
            dimensions[key] = DimensionImage(name, parent_id, title, explanation, depth, is_leaf)
        parent = dimensions[key]
    assert parent is not None
    return parent
