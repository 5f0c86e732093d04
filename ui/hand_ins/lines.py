"""What stands in a place of the country: a line for each atelier that is here, or of which something comes in."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from msgspec import Struct

from napl_desktop.incoming.waiting import WaitingAtelier, WaitingSource
from napl_desktop.queries.hand_in_places import HandInPlace, PlacedAtelier


class HandInState(Enum):
    """How far what was handed in is."""

    NONE = auto()
    """The atelier is here, and nothing was handed in."""

    NEW = auto()
    TO_CHOOSE = auto()
    TO_ASK = auto()
    """All of it is merged, and the bureau has something to ask about it."""
    DONE = auto()


class HandInLine(Struct, frozen=True):
    """One atelier, with what was handed in last."""

    atelier_id: str | None
    """None where the atelier is not here yet."""
    title: str
    paths: int
    state: HandInState
    number: int = 0
    at: str = ""
    """When it was merged; "" where it is not yet."""
    open_count: int | None = None
    """How much is left to choose, or to be asked."""


def lines_of(
    place: HandInPlace, waiting: Sequence[WaitingSource], asked: Mapping[str, int]
) -> tuple[HandInLine, ...]:
    """Return the lines of a place: what waits goes before what was merged earlier of the same atelier.

    `asked` is how much is to be asked of each atelier, by its id.
    """
    coming = {
        atelier.id: (source, atelier)
        for source in waiting
        for atelier in source.ateliers
        if atelier.focus is place.focus and place.sector in atelier.sectors
    }
    here = {atelier.id: atelier for atelier in place.ateliers}
    return (
        *(
            _coming(*coming[id], id) if id in coming else _merged(each, asked.get(id, 0))
            for id, each in here.items()
        ),
        *(_coming(*each, None) for id, each in coming.items() if id not in here),
    )


def _coming(source: WaitingSource, atelier: WaitingAtelier, here: str | None) -> HandInLine:
    state = HandInState.NEW if source.open_count == 0 else HandInState.TO_CHOOSE
    return HandInLine(here, atelier.title, atelier.paths, state, source.number, open_count=source.open_count)


def _merged(atelier: PlacedAtelier, asked: int) -> HandInLine:
    hand_in = atelier.hand_in
    if hand_in is None:
        return HandInLine(atelier.id, atelier.title, atelier.paths, HandInState.NONE)
    state = HandInState.TO_ASK if asked else HandInState.DONE
    return HandInLine(
        atelier.id, atelier.title, atelier.paths, state, hand_in.number, hand_in.at, open_count=asked
    )
