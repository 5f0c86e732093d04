"""A place in the grid for a row or level that is not there yet: seen while its title is typed, and then made."""

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import DevelopmentPath, Dimension, Level, Place
from napl_desktop.queries.grid import DimensionHead, LevelHead, PathGrid
from napl_desktop.text import one_line, title_and_explanation
from ui.grid.content.arranging import InsertPosition
from ui.session.document_session import DocumentSession
from ui.session.outcome import Outcome

NEW = "new"
"""Stands for the id of what is not there yet."""

Ids = tuple[str | None, str | None]


class NewRow(Struct, frozen=True):
    """A row or hoofddimensie to be, at a spot in a path; `hint` says what it will be."""

    path_id: str
    spot: InsertPosition
    hint: str
    ids: Ids = (NEW, None)

    def within(self, grid: PathGrid) -> PathGrid | None:
        """Return a path with this place in it; None if it is another path, or what it was to be under is gone."""
        parent = next((head for head in grid.dimensions if head.id == self.spot.parent_id), None)
        if grid.id != self.path_id or (parent is None and self.spot.parent_id is not None):
            return None
        depth = parent.depth + 1 if parent else 0
        head = DimensionHead(NEW, self.spot.parent_id, self.hint, "", depth, True, 0, 0)
        before = self._before(grid)
        return replace(grid, dimensions=(*grid.dimensions[:before], head, *grid.dimensions[before:]))

    def unfolds(self, grid: PathGrid) -> frozenset[str]:
        """Return what must not be folded for this place to be seen."""
        parent = self.spot.parent_id
        return frozenset() if parent is None else frozenset({parent, *(a.id for a in grid.ancestors(parent))})

    def is_title(self, text: str) -> bool:
        """Tell whether there is a title in a text."""
        return bool(title_and_explanation(text)[0])

    def make(self, session: DocumentSession, text: str) -> Outcome[str]:
        """Add it under the title that was typed, in one step; its id comes back."""
        from napl_desktop.operations.dimensions import add_dimension

        return session.run(add_dimension, self.path_id, text, self.spot.parent_id, self.spot.position)

    def made(self, id: str) -> Ids:
        """Return where the thing of that id is."""
        return id, None

    def draft(self, text: str) -> Draft:
        """Return what is being typed here."""
        parent_id, position = self.spot.parent_id or "", self.spot.position
        path = Place.of(DevelopmentPath, self.path_id)
        return Draft(Target(path, new=Dimension, parent_id=parent_id, position=position), text)

    def _before(self, grid: PathGrid) -> int:
        """Return the number of the dimension that comes after this place."""
        siblings = [
            number for number, head in enumerate(grid.dimensions) if head.parent_id == self.spot.parent_id
        ]
        if self.spot.position < len(siblings):
            return siblings[self.spot.position]
        ids = [head.id for head in grid.dimensions]
        end = ids.index(self.spot.parent_id) + 1 if self.spot.parent_id else len(ids)
        while end < len(ids) and self.spot.parent_id in {above.id for above in grid.ancestors(ids[end])}:
            end += 1
        return end


class NewLevel(Struct, frozen=True):
    """A level to be, at a position in a path; `hint` says what it will be."""

    path_id: str
    position: int
    hint: str
    ids: Ids = (None, NEW)

    def within(self, grid: PathGrid) -> PathGrid | None:
        """Return a path with this place in it; None if it is another path."""
        if grid.id != self.path_id:
            return None
        at = self.position
        return replace(
            grid, levels=(*grid.levels[:at], LevelHead(NEW, self.hint, "", None), *grid.levels[at:])
        )

    def unfolds(self, _grid: PathGrid) -> frozenset[str]:
        """Return nothing: a level is always seen."""
        return frozenset()

    def is_title(self, text: str) -> bool:
        """Tell whether there is a name in a text."""
        return bool(one_line(text))

    def make(self, session: DocumentSession, text: str) -> Outcome[str]:
        """Add it under the name that was typed, in one step; its id comes back."""
        from napl_desktop.operations.levels import add_level

        return session.run(add_level, self.path_id, one_line(text), self.position)

    def made(self, id: str) -> Ids:
        """Return where the thing of that id is."""
        return None, id

    def draft(self, text: str) -> Draft:
        """Return what is being typed here."""
        path = Place.of(DevelopmentPath, self.path_id)
        return Draft(Target(path, new=Level, position=self.position), one_line(text))


NewPlace = NewRow | NewLevel
