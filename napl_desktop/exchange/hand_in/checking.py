"""What is good to know before handing in: per path, in the order of the outline. It marks, it never blocks."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, DevelopmentPath, Place
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.templates import titles_to_begin_with
from napl_desktop.wording import Wording


class CheckKind(StrEnum):
    """What a path still has, or lacks."""

    DEFAULT_TITLE = "default-title"
    WITHOUT_ROLE = "without-role"
    DISPUTED = "disputed"
    EMPTY = "empty"


class HandInCheck(Struct, frozen=True):
    """One line: what holds for a path, of how many of its cells, and the first place where that can be seen."""

    kind: CheckKind
    path_id: str
    path_title: str
    at: Place
    count: int = 1

    def in_words(self, words: Wording) -> str:
        """Return what is the matter, e.g. "Nog leeg in ‘Toetsing’: 5"."""
        return words.text("hand-in-check", self.kind, title=self.path_title, count=words.number(self.count))


def hand_in_checks(session: Session) -> tuple[HandInCheck, ...]:
    """Look at every path."""
    return tuple(
        check
        for atelier in outline(session).ateliers
        for path in atelier.paths
        if (grid := path_grid(session, path.id))
        for check in _checks_of(grid, atelier.focus)
    )


def _checks_of(grid: PathGrid, focus: AtelierFocus) -> Iterator[HandInCheck]:
    whole = Place.of(DevelopmentPath, grid.id)
    if grid.title in titles_to_begin_with():
        yield HandInCheck(CheckKind.DEFAULT_TITLE, grid.id, grid.title, whole)
    if grid.role_id is None and focus is AtelierFocus.ROLES:
        yield HandInCheck(CheckKind.WITHOUT_ROLE, grid.id, grid.title, whole)
    for kind, status in (
        (CheckKind.DISPUTED, DescriptorStatus.DISPUTED),
        (CheckKind.EMPTY, DescriptorStatus.EMPTY),
    ):
        places = [
            (row.id, level.id)
            for row in grid.rows
            for level in grid.levels
            if grid.cell(row.id, level.id).status is status
        ]
        if places:
            yield HandInCheck(kind, grid.id, grid.title, Place.of_cell(*places[0]), len(places))
