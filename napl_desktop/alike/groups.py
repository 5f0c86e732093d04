"""Which things of different ateliers may be the same: in groups, the likeliest first."""

from collections.abc import Callable

from msgspec import Struct

from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.likely import Likely
from napl_desktop.alike.linking import LinkedGroup, Linking
from napl_desktop.alike.same import joined, said_pairs
from napl_desktop.alike.things import AlikeThing, alike_thing
from napl_desktop.model import DevelopmentPath, Dimension, Level, Role, ThingKind
from napl_desktop.rows import Rows

_KINDS: dict[str, ThingKind] = {
    "role": Role,
    "path": DevelopmentPath,
    "head": Dimension,
    "row": Dimension,
    "level": Level,
}


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
    """Return which things of different ateliers may be the same: roles, paths, dimensions and levels.

    The likeliest come first. Rows of the grid are compared with rows, dimensions above them with those. A pair of
    which something was said is no question any more; a thing that may be the same as things that are said to be
    the same is asked about with all of them. What one atelier made as two things are two. `go_on` is called again
    and again while this works, and may raise to end it. The rows must fit together.
    """
    said = said_pairs(rows)
    content = AtelierContent(rows, go_on)
    likely = Likely(content, said, go_on)
    linking = Linking(said, joined(said), content.atelier_of, likely.needs_no_question)
    found = [
        (group.likely, number, sort, group)
        for number, sort in enumerate(_KINDS)
        for group in linking.groups(likely.pairs(sort), go_on)
    ]
    found.sort(key=lambda each: (-round(100 * each[0]), each[1], sorted(map(sorted, each[3].units))))
    groups = []
    for _likely, _number, sort, group in found:
        go_on()
        groups.append(_group(content, likely, sort, group))
    return tuple(groups)


def _group(content: AtelierContent, likely: Likely, sort: str, group: LinkedGroup) -> AlikeGroup:
    keys = sorted((key for unit in group.units for key in unit), key=content.place)
    first, *others = keys
    linked = [tuple(key[1] for key in keys if key in unit) for unit in group.units if len(unit) > 1]
    return AlikeGroup(
        _KINDS[sort],
        tuple(alike_thing(content, _KINDS[sort], id) for _table, id in keys),
        round(100 * group.likely),
        all(likely.are_one(sort, first, other) for other in others),
        tuple(sorted(linked)),
    )
