"""Which lines answer what was typed, in slices: the best come first, and none comes before another later."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from napl_desktop.matching.folding import words_of
from napl_desktop.matching.texts import Slice, TextIndex
from napl_desktop.matching.titles import Titles
from napl_desktop.queries.findable import Findable, Findables
from ui.command_box.entry import CommandEntry

# More than a person reads: who does not see it then types another letter.
_MOST_NAMES, _MOST_TEXTS, _MOST_NOTES = 12, 40, 20

Answers = Iterator[tuple[CommandEntry, ...]]
Show = Callable[[Findable, tuple[str, ...]], CommandEntry]
"""Makes the line of a thing that was found by these words."""


class Doables:
    """What can be done whatever is open: actions, and pages of the guide."""

    def __init__(self, entries: Sequence[CommandEntry]) -> None:
        self.entries = tuple(entries)
        self.titles = Titles(entry.title for entry in entries)


class Things(Struct, frozen=True):
    """The things of a project, ready to be looked through."""

    found: Findables
    names: Titles
    texts: TextIndex
    notes: TextIndex

    @classmethod
    def of(cls, found: Findables) -> "Things":
        """Make them ready."""
        names = Titles(each.title for each in found.named)
        texts, notes = (TextIndex(each.title for each in said) for said in (found.cells, found.notes))
        return cls(found, names, texts, notes)


def answers(typed: str, doables: Doables, things: Things | None, show: Show) -> Answers:
    """Yield what answers: what is called so, texts that say so, what is called nearly so, and the rest.

    As long as nothing is typed these are the actions that can be done now.
    """
    words = words_of(typed)
    if not typed.strip():
        yield tuple(entry for entry in doables.entries if entry.is_enabled)
        return

    def made(slices: Iterable[Slice], source: Sequence[Findable], most: int) -> Answers:
        return (tuple(show(source[n], words) for n in some) for some in _capped(slices, most))

    yield _doable(doables, doables.titles.literal(words))
    if things is not None:
        yield from made(things.names.literal(words), things.found.named, _MOST_NAMES)
        yield from made(things.texts.beginnings(words), things.found.cells, _MOST_TEXTS)
        yield from made(things.notes.beginnings(words), things.found.notes, _MOST_NOTES)
    yield _doable(doables, doables.titles.alike(words))
    if things is not None:
        yield from made(things.names.alike(words), things.found.named, _MOST_NAMES)
        yield from made(things.texts.inside(words), things.found.cells, _MOST_TEXTS)
        yield from made(things.notes.inside(words), things.found.notes, _MOST_NOTES)


def _doable(doables: Doables, slices: Iterable[Slice]) -> tuple[CommandEntry, ...]:
    """Return what was found, first what can be done now; there are so few that it is one slice."""
    found = [doables.entries[number] for some in slices for number in some]
    return tuple(sorted(found, key=lambda entry: not entry.is_enabled))


def _capped(slices: Iterable[Slice], most: int) -> Iterator[Slice]:
    left = most
    for some in slices:
        yield some[:left]
        left -= len(some)
        if left <= 0:
            return
