"""Which rows each group gets, while that is thought about: they are ticked alone, or with what they are in."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from napl_desktop.queries.dealable import Dealable, DealableKind


class Ticked(Enum):
    """How much of something a group gets."""

    NOTHING = auto()
    PART = auto()
    ALL = auto()


class Ticks:
    """Holds the rows of each group, by its number. A row may be with several groups, or with none."""

    def __init__(self, dealable: Sequence[Dealable], groups: int) -> None:
        self._dealable = tuple(dealable)
        self._rows = {line.id: tuple(line.rows) for line in _all(self._dealable)}
        """Of everything the rows that are in it."""
        self._held: list[set[str]] = [set() for _ in range(groups)]

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return len(self._held)

    def add_group(self) -> None:
        """Add a group that has nothing yet."""
        self._held.append(set())

    def remove_group(self) -> None:
        """Take the last group away, and from what it had its ticks."""
        self._held.pop()

    def state(self, id: str, group: int) -> Ticked:
        """Return how much a group gets of an atelier, a path or a row."""
        rows = self._rows[id]
        held = sum(row in self._held[group] for row in rows)
        if not held:
            return Ticked.NOTHING
        return Ticked.ALL if held == len(rows) else Ticked.PART

    def turn(self, id: str, group: int) -> None:
        """Give all of something to a group; what it has all of already is taken from it."""
        if self.state(id, group) is Ticked.ALL:
            self._held[group].difference_update(self._rows[id])
        else:
            self._held[group].update(self._rows[id])

    def deal(self, id: str) -> None:
        """Deal the rows in something evenly to the groups, in their order; others stay as they are."""
        rows = self._rows[id]
        for number, held in enumerate(self._held):
            first, end = (len(rows) * at // len(self._held) for at in (number, number + 1))
            held.difference_update(rows)
            held.update(rows[first:end])

    def count(self, group: int) -> int:
        """Return how many rows a group gets."""
        return len(self._held[group])

    @property
    def left(self) -> int:
        """How many rows no group gets."""
        everything = {row for line in self._dealable for row in line.rows}
        return len(everything.difference(*self._held))

    def plan(self, group: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what a group gets as it is put on record: whole paths, and rows of others."""
        paths: list[str] = []
        rows: list[str] = []

        def visit(line: Dealable) -> None:
            state = self.state(line.id, group)
            if state is Ticked.ALL and line.kind is not DealableKind.ATELIER:
                (paths if line.kind is DealableKind.PATH else rows).append(line.id)
            elif state is not Ticked.NOTHING:
                for part in line.parts:
                    visit(part)

        for line in self._dealable:
            visit(line)
        return tuple(paths), tuple(rows)


def _all(lines: Sequence[Dealable]) -> Iterator[Dealable]:
    for line in lines:
        yield line
        yield from _all(line.parts)
