"""The table that the benchmark prints: what, measured, reference, ratio, bar, pass or fail."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `measured` and `bar` are in `unit`; a bar is absolute, or a ratio to `reference`."""

    what: str
    measured: float
    unit: str
    bar: float
    reference: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the reference."""
        return None if self.reference is None else self.measured / self.reference

    @property
    def passed(self) -> bool:
        """Whether it is within the bar."""
        return (self.measured if self.ratio is None else self.ratio) <= self.bar


def show(rows: list[Row]) -> str:
    """Return the rows as a table for people."""
    head = f"{'what':<62}{'measured':>12}{'reference':>12}{'ratio':>7}{'bar':>10}  "
    lines = [head, "-" * len(head)]
    for row in rows:
        measured = f"{row.measured:.1f} {row.unit}"
        reference = "" if row.reference is None else f"{row.reference:.1f} {row.unit}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        bar = f"{row.bar:g} {row.unit}" if row.ratio is None else f"{row.bar:g} ×"
        verdict = "pass" if row.passed else "FAIL"
        lines.append(f"{row.what:<62}{measured:>12}{reference:>12}{ratio:>7}{bar:>10}  {verdict}")
    return "\n".join(lines)
