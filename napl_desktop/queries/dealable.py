"""Query on what can be dealt out to groups: every path with its rows, as a tree of titles."""

from collections.abc import Iterator
from enum import StrEnum

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.queries._tables import ATELIER, DIMENSION, PATH


class DealableKind(StrEnum):
    """What a line of the tree is."""

    ATELIER = "atelier"
    PATH = "path"
    ROW = "row"


class Dealable(Struct, frozen=True):
    """Something that can be dealt out, with what is in it, in the user's order."""

    id: str
    title: str
    kind: DealableKind
    parts: "tuple[Dealable, ...]" = ()

    @property
    def rows(self) -> Iterator[str]:
        """The ids of the rows in it, or its own where it is one; a path without rows counts as one."""
        if self.parts:
            for part in self.parts:
                yield from part.rows
        elif self.kind is not DealableKind.ATELIER:
            yield self.id


_Children = dict[tuple[str, str | None], list[tuple[str, str]]]


def dealable(session: Session) -> tuple[Dealable, ...]:
    """Read the ateliers that have paths, each with its paths and their rows."""
    children: _Children = {}
    for id, path, parent, title in session.execute(
        sa.select(DIMENSION.c.id, DIMENSION.c.path_id, DIMENSION.c.parent_id, DIMENSION.c.title).order_by(
            DIMENSION.c.order_key, DIMENSION.c.id
        )
    ):
        children.setdefault((path, parent), []).append((id, title))
    paths: dict[str, list[Dealable]] = {}
    for id, atelier, title in session.execute(
        sa.select(PATH.c.id, PATH.c.atelier_id, PATH.c.title).order_by(PATH.c.order_key, PATH.c.id)
    ):
        made = Dealable(id, title, DealableKind.PATH, _rows(children, id, None))
        paths.setdefault(atelier, []).append(made)
    ateliers = session.execute(
        sa.select(ATELIER.c.id, ATELIER.c.title).order_by(ATELIER.c.order_key, ATELIER.c.id)
    )
    return tuple(
        Dealable(id, title, DealableKind.ATELIER, tuple(paths[id])) for id, title in ateliers if id in paths
    )


def _rows(children: _Children, path: str, parent: str | None) -> tuple[Dealable, ...]:
    return tuple(
        Dealable(id, title, DealableKind.ROW, _rows(children, path, id))
        for id, title in children.get((path, parent), ())
    )
