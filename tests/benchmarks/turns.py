"""Ours and a reference in turn, so that a machine that is slow, or busy with other things, is so for both."""

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Timed = Callable[[int], float]
"""Does something at a place (a row, a position, a cell) and returns how long that took."""


@dataclass(frozen=True, slots=True)
class _Round:
    """What ours and the reference took at each place, and on average."""

    ours: Sequence[float]
    bare: Sequence[float]

    @property
    def means(self) -> tuple[float, float]:
        return statistics.mean(self.ours), statistics.mean(self.bare)

    @property
    def ratio(self) -> float:
        ours, bare = self.means
        return ours / bare


class Turns:
    """Some rounds over the same places.

    A round is compared as a whole: on a busy machine something short is mostly not interrupted and sometimes for
    long, so that only what took long enough on both sides is comparable. What is slow at times is in the mean.
    """

    def __init__(self) -> None:
        self._rounds: list[_Round] = []

    def add(self, ours: Sequence[float], bare: Sequence[float]) -> None:
        """Add what a round took."""
        self._rounds.append(_Round(ours, bare))

    def go_round(self, ours: Timed, bare: Timed, places: int = 1) -> None:
        """Do ours and the reference at every place, the one right after the other."""
        pairs = [(ours(place), bare(place)) for place in range(places)]
        self.add([took for took, _ in pairs], [took for _, took in pairs])

    @property
    def middle(self) -> tuple[float, float]:
        """Ours and the reference, on average, in the round of which the ratio is the median."""
        ordered = sorted(self._rounds, key=lambda each: each.ratio)
        return ordered[len(ordered) // 2].means

    @property
    def p95(self) -> float:
        """Ours at a place that is slower than 95 of a hundred; of each place the median of the rounds."""
        by_place = zip(*(each.ours for each in self._rounds), strict=True)
        values = sorted(statistics.median(rounds) for rounds in by_place)
        return values[math.ceil(len(values) * 0.95) - 1]


def in_turn(ours: Timed, bare: Timed, places: int = 1, rounds: int = 5) -> Turns:
    """Do both in some rounds, after one that warms up and does not count."""
    Turns().go_round(ours, bare, places)
    turns = Turns()
    for _ in range(rounds):
        turns.go_round(ours, bare, places)
    return turns
