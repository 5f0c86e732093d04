"""The history as lines from now to the beginning: days, versions, the steps between them, and long stretches.

Below the beginning stand the versions of the file that this one was handed in from.
"""

from collections.abc import Iterable, Sequence, Set
from datetime import date, datetime
from enum import Enum, auto

from msgspec import Struct

from napl_desktop.document.history.steps import Step, StepKind
from napl_desktop.document.history.versions import Version, VersionElsewhere, VersionReason

FEW = 6
"""Up to so many steps between two versions on one day are shown one by one; more are closed up at first."""

# The version itself stands in the list.
_SAID_BY_THE_VERSION = {"name-version", "hand-in"}


class LineKind(Enum):
    """What a line is: NOW, DAY, STRETCH and ELSEWHERE are no moment in the past that can be seen here."""

    NOW = auto()
    DAY = auto()
    VERSION = auto()
    STRETCH = auto()
    STEP = auto()
    START = auto()
    ELSEWHERE = auto()


class TimelineLine(Struct, frozen=True):
    """One line. `point` is the step after which the project was so, where the line is a moment in the past."""

    kind: LineKind
    point: int | None = None
    at: datetime | None = None
    step: Step | None = None
    version: Version | None = None
    kept: Version | None = None
    """The version that was kept by itself at this point, if there is one besides a named one."""
    elsewhere: VersionElsewhere | None = None
    """The version of another file's history, of which no more is known."""
    stretch: int = 0
    """Of a stretch: the number of its oldest step, by which it is opened."""
    count: int = 0
    is_open: bool = False

    @property
    def named(self) -> Version | None:
        """The version here that the user gave a name."""
        return self.version if self.version and self.version.reason is VersionReason.NAMED else None


def timeline(
    steps: Sequence[Step],
    versions: Iterable[Version],
    opened: Set[int] = frozenset(),
    elsewhere: Sequence[VersionElsewhere] = (),
) -> list[TimelineLine]:
    """Return all lines, newest on top, of `steps` and `versions`, oldest first; `opened` are open stretches.

    `elsewhere` are the versions of another file's history, oldest first.
    """
    at_point: dict[int, list[Version]] = {}
    for version in versions:
        at_point.setdefault(version.point, []).append(version)
    lines = _Lines(opened)
    for step in reversed(steps):
        when = local(step.at)
        if step.seq in at_point:
            lines.add_version(step.seq, at_point[step.seq])
        if step.kind is not StepKind.VERSION or step.action not in _SAID_BY_THE_VERSION:
            lines.add_step(step, when)
    if 0 in at_point:
        lines.add_version(0, at_point[0])
    return lines.finish(elsewhere)


class _Lines:
    """Gathers lines, newest first; steps wait until it is known how many follow each other."""

    def __init__(self, opened: Set[int]) -> None:
        self._opened = opened
        self._lines = [TimelineLine(LineKind.NOW)]
        self._day: date | None = None
        self._waiting: list[TimelineLine] = []

    def add_version(self, point: int, versions: Sequence[Version]) -> None:
        """Add the versions of one point as one line: the name that it was given last, or why it was kept."""
        self._put_steps()
        kept = [version for version in versions if version.reason is not VersionReason.NAMED]
        names = [version for version in versions if version.reason is VersionReason.NAMED]
        shown = (names or kept)[-1]
        also = kept[-1] if names and kept else None
        when = local(shown.at)
        self._begin_day(when)
        self._lines.append(TimelineLine(LineKind.VERSION, point, when, version=shown, kept=also))

    def add_step(self, step: Step, when: datetime | None) -> None:
        """Add a step, after which the project was as the line says."""
        if self._waiting and _day(self._waiting[-1].at) != _day(when):
            self._put_steps()
        self._waiting.append(TimelineLine(LineKind.STEP, step.seq, when, step=step))

    def finish(self, elsewhere: Sequence[VersionElsewhere]) -> list[TimelineLine]:
        """Return all lines, with the beginning at the end, and below it what came before in another file."""
        self._put_steps()
        self._lines.append(TimelineLine(LineKind.START, 0))
        self._day = None
        for version in reversed(elsewhere):
            when = local(version.at)
            self._begin_day(when)
            self._lines.append(TimelineLine(LineKind.ELSEWHERE, at=when, elsewhere=version))
        return self._lines

    def _put_steps(self) -> None:
        steps, self._waiting = self._waiting, []
        if not steps:
            return
        self._begin_day(steps[0].at)
        oldest = steps[-1].point or 0
        is_open = len(steps) <= FEW or oldest in self._opened
        if len(steps) > FEW:
            self._lines.append(
                TimelineLine(
                    LineKind.STRETCH,
                    at=steps[0].at,
                    stretch=oldest,
                    count=len(steps),
                    is_open=is_open,
                )
            )
        if is_open:
            self._lines += steps

    def _begin_day(self, when: datetime | None) -> None:
        day = _day(when)
        if day is not None and day != self._day:
            self._day = day
            self._lines.append(TimelineLine(LineKind.DAY, at=when))


def local(at: str) -> datetime | None:
    """Return a moment of the history by the clock of this room; None for what is no moment."""
    try:
        return datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def _day(when: datetime | None) -> date | None:
    return when.date() if when else None
