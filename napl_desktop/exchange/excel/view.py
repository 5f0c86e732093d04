"""The snapshot of a project as the sheets need it: rows laid out, places in words, notes counted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from napl_desktop.exchange.excel.contract import FOCUSES, LONGEST_TEXT, PERSPECTIVES, SECTORS
from napl_desktop.exchange.excel.dealt_out import DealtOut
from napl_desktop.exchange.excel.sheet_names import sheet_names
from napl_desktop.exchange.snapshot import (
    AtelierSnapshot,
    CellSnapshot,
    DimensionSnapshot,
    LevelSnapshot,
    NoteSnapshot,
    PathSnapshot,
    ProjectSnapshot,
    RoleSnapshot,
)
from napl_desktop.model import DescriptorStatus, KnownPerspective, Note, descriptor_id, known_perspective

_BETWEEN = " › "
_PEOPLE: dict[KnownPerspective | None, tuple[str, str]] = {
    KnownPerspective.TEACHER: ("leraar", "leraren"),
    KnownPerspective.TEACHER_EDUCATOR: ("lerarenopleider", "lerarenopleiders"),
    KnownPerspective.SCHOOL_LEADER: ("schoolleider", "schoolleiders"),
    KnownPerspective.SCHOOL_BOARD: ("schoolbestuurder", "schoolbestuurders"),
    KnownPerspective.EXPERT: ("externe expert", "externe experts"),
    None: ("zonder perspectief", "zonder perspectief"),
}
"""What one person and what more people of a known perspective are called."""


class PathRow(Struct, frozen=True):
    """A row of a grid: the dimensions from hoofddimensie down to the leaf, and its cells, one for each level."""

    dimensions: tuple[DimensionSnapshot, ...]
    cells: tuple[CellSnapshot, ...]

    @property
    def leaf(self) -> DimensionSnapshot:
        """The dimension that is this row."""
        return self.dimensions[-1]

    def text_at(self, depth: int, above: "PathRow | None" = None) -> str:
        """Return the title at a depth, "" below the leaf; with its explanation unless the row above has it."""
        if depth >= len(self.dimensions):
            return ""
        dimension = self.dimensions[depth]
        if not dimension.explanation or (above is not None and dimension in above.dimensions):
            return dimension.title
        return f"{dimension.title}\n{dimension.explanation}"


@dataclass(frozen=True)
class PathView:
    """A path with everything a sheet says of it."""

    snapshot: PathSnapshot
    atelier: AtelierSnapshot
    role: RoleSnapshot | None
    sheet: str
    rows: tuple[PathRow, ...]
    open_notes: int

    @property
    def layers(self) -> int:
        """How many layers of dimensions there are; 0 for a path without rows."""
        return max((len(row.dimensions) for row in self.rows), default=0)

    @cached_property
    def statuses(self) -> Counter[DescriptorStatus]:
        """How many cells have each status."""
        return Counter(cell.status for row in self.rows for cell in row.cells)

    @property
    def places(self) -> int:
        """How many cells there are, empty ones included."""
        return len(self.rows) * len(self.snapshot.levels)

    @property
    def filled(self) -> int:
        """How many cells hold text."""
        return self.places - self.statuses[DescriptorStatus.EMPTY]


class NotePlace(Struct, frozen=True):
    """Where a note hangs, as far as it can be said: which of the four kinds, and the titles on the way there."""

    kind: str
    path: str = ""
    dimension: str = ""
    level: str = ""
    role: str = ""


class ProjectView:
    """A whole project, looked up once so that every sheet can be written from top to bottom."""

    def __init__(self, snapshot: ProjectSnapshot, dealt: DealtOut | None = None) -> None:
        """`dealt` says whose workbook it is, if it is a group's."""
        self.snapshot = snapshot
        self.dealt = dealt
        self._ateliers = {atelier.id: atelier for atelier in snapshot.ateliers}
        self._roles = {role.id: role for role in snapshot.roles}
        self._own_perspectives = {each.id: each.title for each in snapshot.perspectives}
        self._open = Counter(_place_id(note) for note in snapshot.notes if not note.handled)
        sheets = sheet_names(path.title for path in snapshot.paths)
        self.paths = tuple(
            self._path(path, sheet) for path, sheet in zip(snapshot.paths, sheets, strict=True)
        )

    def atelier_of(self, role: RoleSnapshot) -> AtelierSnapshot:
        """Return the atelier that named a role."""
        return self._ateliers[role.atelier_id]

    def path_titles(self, role: RoleSnapshot) -> str:
        """Return the titles of the paths that belong to a role, one on a line."""
        titles = "\n".join(path.snapshot.title for path in self.paths if path.role is role)
        return shortened(titles, LONGEST_TEXT // 2)

    def open_notes(self, place_id: str) -> int:
        """Return how many notes at one cell, dimension, path or role are not handled yet."""
        return self._open[place_id]

    def open_notes_of_row(self, row: PathRow) -> int:
        """Return how many notes on a row and on its cells are not handled yet."""
        return self._open[row.leaf.id] + sum(self._open[cell.id] for cell in row.cells)

    def place(self, note: NoteSnapshot) -> NotePlace:
        """Return in words where a note hangs."""
        if note.role_id is not None:
            return NotePlace("rol", role=self._roles[note.role_id].title)
        # A stranger's file may hang a note where no row is: the note itself must still be handed in.
        return self._places_in_paths.get(_place_id(note), NotePlace("cel"))

    @cached_property
    def _places_in_paths(self) -> dict[str, NotePlace]:
        return dict(_places(self.paths))

    def perspective_in_words(self, perspective_id: str | None) -> str | None:
        """Return how a perspective is called; None for none."""
        if perspective_id is None:
            return None
        known = known_perspective(perspective_id)
        return PERSPECTIVES[known] if known else self._own_perspectives[perspective_id]

    def present_in_words(self, present: Sequence[tuple[str | None, int]]) -> str:
        """Return how many people of each perspective there were, e.g. "5 leraren, 1 zonder perspectief"."""
        return ", ".join(f"{count} {self._people(each, count)}" for each, count in present)

    def _people(self, perspective_id: str | None, count: int) -> str:
        known = known_perspective(perspective_id) if perspective_id else None
        if perspective_id and known is None:
            return self._own_perspectives[perspective_id]
        return _PEOPLE[known][count != 1]

    def role_title(self, role_id: str) -> str:
        """Return what a role is called."""
        return self._roles[role_id].title

    def cell_in_words(self, cell_id: str) -> str:
        """Return where a cell is: path, dimensions and level."""
        place = self._places_in_paths.get(cell_id, NotePlace("cel"))
        return in_words(place.path, place.dimension, place.level)

    def level_in_words(self, level_id: str) -> str:
        """Return which level of which path this is."""
        return self._levels.get(level_id, "")

    @cached_property
    def _levels(self) -> dict[str, str]:
        return {
            level.id: in_words(path.snapshot.title, level.title)
            for path in self.paths
            for level in path.snapshot.levels
        }

    def _path(self, path: PathSnapshot, sheet: str) -> PathView:
        places = (
            path.id,
            *(dimension.id for dimension in path.dimensions),
            *(cell.id for cell in path.cells),
        )
        return PathView(
            snapshot=path,
            atelier=self._ateliers[path.atelier_id],
            role=None if path.role_id is None else self._roles[path.role_id],
            sheet=sheet,
            rows=tuple(_rows(path)),
            open_notes=sum(self._open[place] for place in places),
        )


def atelier_in_words(atelier: AtelierSnapshot) -> str:
    """Return sectors, kind and title of an atelier; a title that says just that is not said twice."""
    kind = f"{sectors_in_words(atelier)} · {FOCUSES[atelier.focus]}"
    return kind if atelier.title == kind else f"{kind} · {shortened(atelier.title)}"


def sectors_in_words(atelier: AtelierSnapshot) -> str:
    """Return the sectors of an atelier, e.g. "vo" or "po, vo"."""
    return ", ".join(SECTORS[sector] for sector in atelier.sectors)


def in_words(*titles: str) -> str:
    """Return titles from the outside in as one line, each cut so that the line stays readable."""
    return _BETWEEN.join(shortened(title) for title in titles if title)


def shortened(title: str, longest: int = 80) -> str:
    """Return a title cut to what can be read in passing."""
    return title if len(title) <= longest else title[: longest - 1].rstrip() + "…"


def _rows(path: PathSnapshot) -> Iterator[PathRow]:
    written = {(cell.dimension_id, cell.level_id): cell for cell in path.cells}
    ancestors: list[DimensionSnapshot] = []
    for dimension in path.dimensions:
        del ancestors[dimension.depth :]
        ancestors.append(dimension)
        if dimension.is_leaf:
            cells = (
                written.get((dimension.id, level.id)) or _empty(dimension, level) for level in path.levels
            )
            yield PathRow(tuple(ancestors), tuple(cells))


def _empty(dimension: DimensionSnapshot, level: LevelSnapshot) -> CellSnapshot:
    identity = descriptor_id(dimension.id, level.id)
    return CellSnapshot(identity, dimension.id, level.id, "", DescriptorStatus.EMPTY)


def _place_id(note: NoteSnapshot) -> str:
    """Return the id of what a note is on; "" where a stranger's file has it on nothing."""
    return next((id for column in Note.facts.part_of if (id := getattr(note, column))), "")


def _places(paths: tuple[PathView, ...]) -> Iterator[tuple[str, NotePlace]]:
    for path in paths:
        title = path.snapshot.title
        yield path.snapshot.id, NotePlace("pad", path=title)
        for row in path.rows:
            for depth, dimension in enumerate(row.dimensions, start=1):
                trail = in_words(*(above.title for above in row.dimensions[:depth]))
                yield (
                    dimension.id,
                    NotePlace("rij" if dimension.is_leaf else "dimensie", path=title, dimension=trail),
                )
            trail = in_words(*(dimension.title for dimension in row.dimensions))
            for cell, level in zip(row.cells, path.snapshot.levels, strict=True):
                yield cell.id, NotePlace("cel", path=title, dimension=trail, level=level.title)
