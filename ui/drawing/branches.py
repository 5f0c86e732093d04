"""Walking along lines where several part: along the first, and from its end to the ends of the others."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

End = TypeVar("End", bound=Hashable)


class Branches(Generic[End]):
    """Remembers the ends of the lines of where one came from."""

    def __init__(self) -> None:
        self._ends: tuple[End, ...] = ()

    def along(self, ends: Sequence[End]) -> End | None:
        """Go along the first of some lines, by their ends; return that end, or None where there are none."""
        if not ends:
            return None
        self._ends = tuple(ends)
        return ends[0]

    def beside(self, here: End | None, step: int) -> End | None:
        """Return the end so many lines further (-1 is the one before), or None for who did not come along one."""
        if here is None or here not in self._ends:
            return None
        return self._ends[(self._ends.index(here) + step) % len(self._ends)]
