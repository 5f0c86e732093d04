"""What the outline shows, as a tree of plain data made from the project's outline."""

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy.orm import Session

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Target
from napl_desktop.model import AtelierFocus, DevelopmentPath, Place, Project, Role, Sector
from napl_desktop.queries.outline import AtelierLine, Outline, PathLine, RoleLine, path_lines
from ui.session.selection import Selected


class Kind(Enum):
    """The kinds of lines in the outline; NEW_PATH and NEW_ROLE are where the user adds one."""

    PROJECT = auto()
    ATELIER = auto()
    PATHS = auto()
    ROLES = auto()
    PATH = auto()
    ROLE = auto()
    NEW_PATH = auto()
    NEW_ROLE = auto()


THINGS = frozenset({Kind.PROJECT, Kind.ATELIER, Kind.PATH, Kind.ROLE})
MOVABLE = frozenset({Kind.ATELIER, Kind.PATH, Kind.ROLE})
NEW = frozenset({Kind.NEW_PATH, Kind.NEW_ROLE})

Key = tuple[Kind, str]


class Entry(Struct, frozen=True):
    """One line and what is under it.

    `id` is that of the thing; a group, and the place to add in it, have the id of their atelier. `figures` are
    there for a path only.
    """

    kind: Kind
    id: str
    title: str = ""
    open_notes: int = 0
    sectors: tuple[Sector, ...] = ()
    focus: AtelierFocus | None = None
    figures: PathLine | None = None
    is_parked: bool = False
    children: tuple["Entry", ...] = ()

    @property
    def key(self) -> Key:
        """What tells this line from all others, also after the project was read again."""
        return self.kind, self.id

    @property
    def alone(self) -> "Entry":
        """The same line without what is under it."""
        return replace(self, children=())

    @property
    def selected(self) -> Selected:
        """What is selected when this line is; a group stands for its atelier."""
        match self.kind:
            case Kind.PROJECT:
                return Selected()
            case Kind.PATH:
                return Selected(path_id=self.id)
            case Kind.ROLE:
                return Selected(role_id=self.id)
            case _:
                return Selected(atelier_id=self.id)


def key_of(selected: Selected) -> Key:
    """Return which line stands for what is selected."""
    if selected.path_id is not None:
        return Kind.PATH, selected.path_id
    if selected.role_id is not None:
        return Kind.ROLE, selected.role_id
    if selected.atelier_id is not None:
        return Kind.ATELIER, selected.atelier_id
    return Kind.PROJECT, ""


def project_entry(outline: Outline, read_only: bool = False) -> Entry:
    """Return the whole tree; the project is its root. In a `read_only` one there is no place to add anything."""
    ateliers = tuple(_atelier_entry(atelier, read_only) for atelier in outline.ateliers)
    return Entry(Kind.PROJECT, "", outline.title, children=ateliers)


def path_entry(line: PathLine) -> Entry:
    """Return the line of a path."""
    return Entry(Kind.PATH, line.id, line.title, line.open_notes, figures=line)


def role_entry(line: RoleLine) -> Entry:
    """Return the line of a role."""
    return Entry(Kind.ROLE, line.id, line.title, line.open_notes, is_parked=line.parked)


def _atelier_entry(atelier: AtelierLine, read_only: bool) -> Entry:
    paths = tuple(map(path_entry, atelier.paths))
    roles = tuple(map(role_entry, atelier.roles))
    if not read_only:
        paths += (Entry(Kind.NEW_PATH, atelier.id),)
        roles += (Entry(Kind.NEW_ROLE, atelier.id),)
    groups = (
        Entry(Kind.PATHS, atelier.id, children=paths),
        Entry(Kind.ROLES, atelier.id, children=roles),
    )
    return Entry(
        Kind.ATELIER,
        atelier.id,
        atelier.title,
        sectors=atelier.sectors,
        focus=atelier.focus,
        children=groups,
    )


def draft_target(entry: Entry) -> Target:
    """Return what the text in the field of a line is for."""
    place = entry.selected.place or Place.of(Project, "")
    match entry.kind:
        case Kind.NEW_PATH:
            return Target(place, new=DevelopmentPath)
        case Kind.NEW_ROLE:
            return Target(place, new=Role)
        case _:
            return Target(place, "title")


def entries_within(db: Session, change: Change) -> list[Entry]:
    """Return the lines of paths and roles anew in which something changed."""
    from napl_desktop.queries.notes import notes_on
    from napl_desktop.queries.roles import role_detail
    from napl_desktop.queries.touched import touched

    where = touched(db, change)
    entries = [path_entry(line) for line in path_lines(db, where.paths)] if where.paths else []
    for role in (role_detail(db, role_id) for role_id in where.roles):
        if role is not None:
            notes = sum(not note.handled for note in notes_on(db, Place.of(Role, role.id)))
            entries.append(role_entry(RoleLine(role.id, role.title, notes, role.parked)))
    return entries
