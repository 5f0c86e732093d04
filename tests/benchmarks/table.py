"""The table that the benchmark prints, and which of its lines pass."""

from collections.abc import Sequence
from dataclasses import dataclass

_HEAD = ("what", "measured", "reference", "ratio", "bar", "p95", "goal", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `measured` and `reference` are in `unit`; the ratio of both is to stay within `bar`.

    Without a reference, the measured number itself is. `goal` is what a person should wait at most on two quiet
    cores, all in all or, where there is a `p95`, in 95 of a hundred cases. It fails nothing: only the ratio means
    the same on every machine.
    """

    what: str
    measured: float
    unit: str
    bar: float
    reference: float | None = None
    goal: float | None = None
    p95: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the reference."""
        return None if self.reference is None else self.measured / self.reference

    @property
    def passed(self) -> bool:
        """Whether it is within the bar."""
        return (self.measured if self.ratio is None else self.ratio) <= self.bar

    def columns(self) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return (
            self.what,
            f"{self.measured:.1f} {self.unit}",
            self._in_unit(self.reference, ".1f"),
            "" if self.ratio is None else f"{self.ratio:.2f}",
            f"{self.bar:g}" if self.ratio is None else f"{self.bar:g} ×",
            self._in_unit(self.p95, ".1f"),
            self._in_unit(self.goal, "g"),
            "pass" if self.passed else "FAIL",
        )

    def _in_unit(self, value: float | None, digits: str) -> str:
        return "" if value is None else f"{value:{digits}} {self.unit}"


def show(rows: Sequence[Row]) -> str:
    """Return the rows as a table for people."""
    lines = [_HEAD, *(row.columns() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    texts = [_line(line, widths) for line in lines]
    return "\n".join([texts[0], "-" * len(texts[0]), *texts[1:]])


def _line(parts: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = parts
    numbers = [part.rjust(width) for part, width in zip(others, widths[1:], strict=True)]
    return "  ".join([first.ljust(widths[0]), *numbers])
