"""Project images made by hand, for the tests of the workbook."""

from dataclasses import dataclass, field
from uuid import NAMESPACE_OID, uuid5

from napl_desktop.exchange.snapshot import (
    AtelierSnapshot,
    CellSnapshot,
    DimensionSnapshot,
    LevelSnapshot,
    NoteKind,
    NoteSnapshot,
    PathSnapshot,
    ProjectSnapshot,
    RoleSnapshot,
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


ROWS = {("project", identity("project")): {"id": identity("project"), "title": "Ontwikkelpaden vo"}}
"""What stands for all rows of the project: what they really are is tried with real projects."""


@dataclass
class ProjectMaker:
    """Collects what a test wants in its project; every addition returns the id of what it added."""

    title: str = "Ontwikkelpaden vo"
    step: int = 123
    atelier: AtelierSnapshot = field(
        default_factory=lambda: AtelierSnapshot(
            identity("atelier"), "Atelier rollen", (Sector.VO,), AtelierFocus.ROLES
        )
    )
    roles: list[RoleSnapshot] = field(default_factory=list)
    paths: list[PathSnapshot] = field(default_factory=list)
    notes: list[NoteSnapshot] = field(default_factory=list)

    def role(self, title: str, description: str = "") -> str:
        role = RoleSnapshot(identity("role", len(self.roles)), self.atelier.id, title, description)
        self.roles.append(role)
        return role.id

    def path(self, title, levels, rows, role_id=None, description=""):
        """Add a path.

        `levels` are titles or (title, stage, anchor); `rows` are (layers, texts), in which a layer is a title
        or (title, explanation). Statuses go round: agreed, disputed, proposed.
        """
        path_id = identity("path", len(self.paths))
        level_images = tuple(_level(path_id, number, level) for number, level in enumerate(levels))
        dimensions: dict[tuple, DimensionSnapshot] = {}
        cells = []
        for row_number, (layers, texts) in enumerate(rows):
            leaf = _add_dimensions(dimensions, path_id, row_number, layers)
            for position, (level, text) in enumerate(zip(level_images, texts, strict=True)):
                if text:
                    status = STATUSES[(row_number + position) % 3]
                    key = descriptor_id(leaf.id, level.id)
                    cells.append(CellSnapshot(key, leaf.id, level.id, text, status))
        path = PathSnapshot(
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
        note = NoteSnapshot(
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

    def image(self) -> ProjectSnapshot:
        return ProjectSnapshot(
            identity("project"),
            self.title,
            "2024-11-01T09:30:00+00:00",
            self.step,
            (self.atelier,),
            tuple(self.roles),
            tuple(self.paths),
            tuple(self.notes),
            step_id=identity("step"),
            rows=ROWS,
        )


def _level(path_id: str, number: int, level: object) -> LevelSnapshot:
    title, stage, anchor = level if isinstance(level, tuple) else (level, "", None)
    return LevelSnapshot(
        identity(path_id, "level", number), title, stage, NationalLevel(anchor) if anchor else None
    )


def _add_dimensions(dimensions: dict, path_id: str, row_number: int, layers: tuple) -> DimensionSnapshot:
    """Add what is new on the way down to a row: parents are shared, a row is always its own."""
    parent = None
    for depth, layer in enumerate(layers):
        is_leaf = depth == len(layers) - 1
        title, explanation = layer if isinstance(layer, tuple) else (layer, "")
        key = (*layers[: depth + 1], row_number if is_leaf else None)
        if key not in dimensions:
            parent_id = parent.id if parent else None
            name = identity(path_id, "dimension", *key)
            dimensions[key] = DimensionSnapshot(name, parent_id, title, explanation, depth, is_leaf)
        parent = dimensions[key]
    assert parent is not None
    return parent
