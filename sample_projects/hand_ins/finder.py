"""Things of one atelier by their titles, as people speak of them."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from napl_desktop.document.document import Document
from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import AtelierLine, outline


class _Titled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


_T = TypeVar("_T", bound=_Titled)


class Finder:
    """Looks things up in a project as it is then. Every method raises LookupError for what is not there."""

    def __init__(self, document: Document, atelier_title: str) -> None:
        """Look in the atelier of this title; a project may hold several."""
        self._document = document
        self._atelier_title = atelier_title

    def atelier(self) -> AtelierLine:
        """Return the atelier."""
        with self._document.read() as session:
            return _titled(outline(session).ateliers, self._atelier_title)

    def role(self, title: str) -> str:
        """Return the id of a role."""
        return _titled(self.atelier().roles, title).id

    def grid(self, path: str) -> PathGrid:
        """Return a path."""
        id = _titled(self.atelier().paths, path).id
        with self._document.read() as session:
            grid = path_grid(session, id)
        if grid is None:
            raise LookupError(path)
        return grid

    def dimension(self, path: str, title: str) -> str:
        """Return the id of a row, or of what stands above rows."""
        return _titled(self.grid(path).dimensions, title).id

    def level(self, path: str, title: str) -> str:
        """Return the id of a level."""
        return _titled(self.grid(path).levels, title).id

    def cell(self, path: str, row: str, level: str) -> CellKey:
        """Return the place of a cell."""
        return self.dimension(path, row), self.level(path, level)


def _titled(things: Iterable[_T], title: str) -> _T:
    """Return the one thing of this title."""
    found = [thing for thing in things if thing.title == title]
    if len(found) != 1:
        raise LookupError(f"{len(found)} times: {title}")
    return found[0]
