"""The paper, and the measures of what is printed on it, in points of 1/72 inch unless it says otherwise."""

from enum import StrEnum
from typing import Protocol

from msgspec import Struct


class PaperSize(StrEnum):
    """The paper there is in a school."""

    A4 = "A4"
    A3 = "A3"


class TextRole(StrEnum):
    """What a text on paper is, which gives it its type."""

    PATH = "path"
    LEAD = "lead"
    HEAD = "head"
    BAND = "band"
    TITLE = "title"
    BODY = "body"
    SMALL = "small"


_LYING = {PaperSize.A4: (842.0, 595.0), PaperSize.A3: (1191.0, 842.0)}
_MARGIN = 34.0
_SHARE_OF_TITLES, _LEAST_TITLES, _MOST_TITLES = 0.17, 84.0, 190.0

# How large a level must be for a size of type; the last holds whatever there is.
_BODY_SIZES = ((120.0, 10.0), (92.0, 9.0), (74.0, 8.0), (0.0, 7.0))


class Measure(Protocol):
    """Breaks texts into lines as they will be drawn."""

    def lines(self, text: str, role: TextRole, size: float, width: float) -> tuple[str, ...]:
        """Return the lines of a text in a width; no word of it is lost."""

    def line_height(self, role: TextRole, size: float) -> float:
        """Return how far lines are apart."""


class Sheet(Struct, frozen=True):
    """A sheet on its side with the columns of a path on it: the titles, and then the levels, all as wide."""

    width: float
    height: float
    margin: float
    titles: float
    level: float
    body: float
    """The size of the type of the texts."""

    @property
    def room(self) -> float:
        """How wide the part between the margins is."""
        return self.width - 2 * self.margin

    @property
    def mark(self) -> float:
        """The side of a status mark, which stands left of a text and grows with it."""
        return self.body * 1.1

    def size(self, role: TextRole) -> float:
        """Return the size of type of a role."""
        sizes = {
            TextRole.PATH: 18.0,
            TextRole.LEAD: 10.0,
            TextRole.HEAD: min(self.body + 1, 18.0),
            TextRole.BAND: min(self.body + 1, 16.0),
            TextRole.TITLE: min(self.body, 15.0),
            TextRole.SMALL: min(max(self.body - 1.5, 6.5), 11.0),
        }
        return sizes.get(role, self.body)


def sheet(paper: PaperSize, levels: int) -> Sheet:
    """Return how a path of so many levels lies on paper, in type that suits the width of a level."""
    width, height = _LYING[paper]
    room = width - 2 * _MARGIN
    titles = min(max(room * _SHARE_OF_TITLES, _LEAST_TITLES), _MOST_TITLES)
    level = (room - titles) / max(levels, 1)
    size = next(size for least, size in _BODY_SIZES if level >= least)
    return Sheet(width, height, _MARGIN, titles, level, size)
