"""Which things of different ateliers may be the same: in groups, the likeliest first."""

from collections.abc import Callable

from msgspec import Struct

from napl_desktop.alike.things import AlikeThing
from napl_desktop.model import ThingKind
from napl_desktop.rows import Rows


class AlikeGroup(Struct, frozen=True):
    """Things that may be the same: a question for the bureau. In the order po, vo, mbo."""

    kind: ThingKind
    things: tuple[AlikeThing, ...]
    likeness: int
    """Of a hundred: how likely it is that they are the same."""
    is_same_title: bool
    """Whether the titles of all are the same but for capitals, spaces, accents and punctuation."""
    linked: tuple[tuple[str, ...], ...] = ()
    """The ids of things in it that were said to be the same already: a tuple for each of such sets."""


def find_alike(rows: Rows, go_on: Callable[[], None]) -> tuple[AlikeGroup, ...]:
    """Return which roles, paths, dimensions and levels of different ateliers may be the same, the likeliest first.

    Dimensions with cells are compared with those, heads with heads. A pair of which something was said is no
    question any more; a thing that may be the same as things that are said to be the same is asked about with all
    of them. `go_on` is called again and again while this works, and may raise to end it. The rows must fit
    together.
    """
    return ()
