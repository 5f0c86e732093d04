"""The table that ends the proof: what was tried, how often, and how often something was lost or went wrong."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What can be wrong with one try."""

    LOST = "lost"
    """Finished work is gone, or is not what it was, without anybody being told."""
    REPLACED = "replaced"
    """A text that was there and that nobody deleted is gone."""
    CLAIMED = "claimed"
    """The window said that all was kept while it was not."""
    CRASHED = "crashed"
    """The program ended, hung, or met a bug."""
    REFUSED = "refused"
    """A sound project could not be opened, or a thing that must work was refused."""
    HEAVY = "heavy"
    """It took more time or memory than anybody should have to give."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One try: what was tried, and what was wrong with it; nothing, when all is well."""

    what: str
    troubles: tuple[tuple[Verdict, str], ...] = ()
    remark: str = ""
    """What became of it, for the last column; counted."""


@dataclass(slots=True)
class Row:
    """One line of the table."""

    what: str
    tried: int = 0
    counts: Counter[Verdict] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)
    unavailable: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was wrong with any try."""
        return not self.counts


def rows_of(outcomes: Iterable[Outcome]) -> list[Row]:
    """Return one row for each thing that was tried, in the order in which they came."""
    rows: dict[str, Row] = {}
    for outcome in outcomes:
        row = rows.setdefault(outcome.what, Row(outcome.what))
        row.tried += 1
        row.counts.update({verdict for verdict, _why in outcome.troubles})
        if outcome.remark:
            row.remarks[outcome.remark] += 1
    return list(rows.values())


def all_well(outcomes: Iterable[Outcome]) -> dict[str, Row]:
    """Fail with everything that was wrong with any try; else return the rows by what was tried."""
    tries = list(outcomes)
    wrong = [f"{verdict}: {why}" for outcome in tries for verdict, why in outcome.troubles]
    if wrong:
        raise AssertionError("\n".join(wrong))
    return {row.what: row for row in rows_of(tries)}


def show(rows: list[Row]) -> str:
    """Return the rows as a table for people."""
    head = f"{'what was tried':<58}{'how often':>10}" + "".join(f"{verdict:>9}" for verdict in Verdict)
    lines = [head, "-" * len(head)]
    for row in rows:
        if row.unavailable:
            lines.append(f"{row.what:<58}{'-':>10}  not available here: {row.unavailable}")
            continue
        counts = "".join(f"{row.counts[verdict]:>9}" for verdict in Verdict)
        remarks = ", ".join(f"{count} {remark}" for remark, count in row.remarks.most_common())
        lines.append(f"{row.what:<58}{row.tried:>10}{counts}  {remarks}".rstrip())
    total = sum(row.tried for row in rows)
    bad = sum(not row.is_clean for row in rows)
    lines.append(f"{total} tries; " + ("all is well" if not bad else f"{bad} line(s) with something wrong"))
    return "\n".join(lines)
