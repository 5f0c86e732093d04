"""The perspective: from which chair a participant speaks. Five are known everywhere, a room may add its own."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Sibling, Title
from napl_desktop.model.facts import Facts
from napl_desktop.text import one_line

_PERSPECTIVES = UUID("0d3f6a52-8c1e-5b7d-a4f9-6e2c9b7d1f38")


class Perspective(Sibling, Base):
    """A perspective of the project; in a picture it is a letter in a shape, never a colour alone."""

    __tablename__ = "perspective"
    facts = Facts(ordered_in=(), title="title")

    title: Mapped[str] = mapped_column(Title)
    letter: Mapped[str] = mapped_column(sa.Text)
    shape: Mapped[str] = mapped_column(sa.Text)


def perspective_id(name: str) -> str:
    """Return the identity of a perspective that is begun with this name: the same in every file."""
    return str(uuid5(_PERSPECTIVES, one_line(name).casefold()))


class KnownPerspective(StrEnum):
    """The perspectives that every project begins with; the interface says them in its own language."""

    TEACHER = "teacher"
    TEACHER_EDUCATOR = "teacher_educator"
    SCHOOL_LEADER = "school_leader"
    SCHOOL_BOARD = "school_board"
    EXPERT = "expert"

    @property
    def id(self) -> str:
        """The identity of its row."""
        return perspective_id(_KNOWN[self][0])


_KNOWN = {
    KnownPerspective.TEACHER: ("leraar", "L", "circle"),
    KnownPerspective.TEACHER_EDUCATOR: ("lerarenopleider", "O", "square"),
    KnownPerspective.SCHOOL_LEADER: ("schoolleider", "S", "triangle"),
    KnownPerspective.SCHOOL_BOARD: ("schoolbestuur", "B", "diamond"),
    KnownPerspective.EXPERT: ("externe expert", "E", "hexagon"),
}
"""Title, letter and shape, as they are in a file; files are in Dutch whatever the interface is in."""


_BY_ID = {known.id: known for known in KnownPerspective}


def known_perspective(id: str) -> KnownPerspective | None:
    """Return which of the known perspectives has this identity; None for one of the room's own."""
    return _BY_ID.get(id)


def known_perspective_rows() -> Iterator[dict[str, Any]]:
    """Yield the rows of the known perspectives, as every project begins with them."""
    for number, (known, (title, letter, shape)) in enumerate(_KNOWN.items()):
        yield {
            "id": known.id,
            "title": title,
            "letter": letter,
            "shape": shape,
            "order_key": f"a{number}",
        }
