"""Ours and a reference in turn, so that a machine that is slow, or busy with other things, is so for both."""

import math
import statistics
from collections.abc import Callable, Sequence

Timed = Callable[[int], float]
"""Does something at a place (a row, a position, a cell) and returns how long that took."""


class Turns:
    """What some rounds over the same places took. Of a place only the median of the rounds counts.

    So what makes one place slow counts, and what the rest of the machine did meanwhile does not.
    """

    def __init__(self) -> None:
        self._rounds: list[list[tuple[float, float]]] = []

    def go_round(self, ours: Timed, bare: Timed, places: int = 1) -> None:
        """Do ours and the reference at every place, the one right after the other."""
        self._rounds.append([(ours(place), bare(place)) for place in range(places)])

    @property
    def median(self) -> tuple[float, float]:
        """Ours and the reference, at a usual place."""
        ours, bare = self._by_place()
        return statistics.median(ours), statistics.median(bare)

    @property
    def p95(self) -> tuple[float, float]:
        """Ours and the reference, at a place that is slower than 95 of a hundred."""
        ours, bare = self._by_place()
        return _p95(ours), _p95(bare)

    def _by_place(self) -> tuple[list[float], list[float]]:
        pairs = zip(*self._rounds, strict=True)
        ours, bare = zip(*(zip(*rounds, strict=True) for rounds in pairs), strict=True)
        return [statistics.median(rounds) for rounds in ours], [statistics.median(rounds) for rounds in bare]


def in_turn(ours: Timed, bare: Timed, places: int = 1, rounds: int = 5) -> Turns:
    """Do both in some rounds, after one that warms up and does not count."""
    Turns().go_round(ours, bare, places)
    turns = Turns()
    for _ in range(rounds):
        turns.go_round(ours, bare, places)
    return turns


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]
