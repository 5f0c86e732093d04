"""The table that the benchmark prints: what, measured, reference, ratio, bar, goal, and pass, FAIL or lacks."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `measured` and `reference` are in `unit`; the ratio of both is to stay within `bar`.

    Without a reference, the measured number itself is. `goal` says in `unit` what a person should wait at most on
    two quiet cores; it fails nothing, because another machine is none of ours.
    """

    what: str
    measured: float
    unit: str
    bar: float
    reference: float | None = None
    goal: float | None = None

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
            "" if self.reference is None else f"{self.reference:.1f} {self.unit}",
            "" if self.ratio is None else f"{self.ratio:.2f}",
            f"{self.bar:g}" if self.ratio is None else f"{self.bar:g} ×",
            "" if self.goal is None else f"{self.goal:g} {self.unit}",
            "pass" if self.passed else "FAIL",
        )


@dataclass(frozen=True, slots=True)
class Lacking:
    """A line that cannot be measured: rightly, as long as there is nothing to measure."""

    what: str
    passed: bool
    """Whether what it is about does not exist yet."""

    def columns(self) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return (self.what, "", "", "", "", "", "lacks" if self.passed else "LACKS")


def show(rows: Sequence[Row | Lacking]) -> str:
    """Return the rows as a table for people."""
    lines = [("what", "measured", "reference", "ratio", "bar", "goal", ""), *(row.columns() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    texts = [
        "  ".join(
            part.rjust(width) if column else part.ljust(width)
            for column, (part, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return "\n".join([texts[0], "-" * len(texts[0]), *texts[1:]])
