"""The lines of the timeline: newest on top, by day, versions among the steps, long stretches closed up."""

from napl_desktop.document.history.steps import Step, StepKind, Subject
from napl_desktop.document.history.versions import Version, VersionReason
from ui.versions.moments import FEW, LineKind, timeline


def step(seq: int, day: int = 1, kind: StepKind = StepKind.EDIT, action: str = "write-cell") -> Step:
    """Return a step at noon."""
    at = f"2024-03-{day:02}T12:00:00+00:00"
    return Step(seq, f"s{seq}", kind, action, Subject("cell", "", ""), at, seq - 1, seq, seq)


def version(point: int, title: str = "", reason: VersionReason | None = None, day: int = 1) -> Version:
    """Return a version, named if it has a title."""
    why = reason or (VersionReason.NAMED if title else VersionReason.PAUSE)
    return Version(f"v{point}{title}", point, why, title, f"2024-03-{day:02}T12:00:00+00:00")


def shape(lines) -> list[object]:
    """Return what is easily compared of lines."""
    return [
        line.kind.name
        if line.kind in (LineKind.NOW, LineKind.DAY, LineKind.START)
        else f"{line.version.title or line.version.reason.value}@{line.point}"
        if line.version
        else line.count
        if line.kind is LineKind.STRETCH
        else line.point
        for line in lines
    ]


def test_an_empty_history_has_now_and_the_beginning():
    assert shape(timeline([], [])) == ["NOW", "START"]


def test_a_version_stands_above_the_step_after_which_it_was_so():
    lines = timeline([step(1), step(2)], [version(1, "eerst"), version(2)])
    assert shape(lines) == ["NOW", "DAY", "pause@2", 2, "eerst@1", 1, "START"]


def test_each_day_has_a_heading():
    lines = timeline([step(1, day=1), step(2, day=2)], [])
    assert shape(lines) == ["NOW", "DAY", 2, "DAY", 1, "START"]


def test_a_long_stretch_is_closed_up_and_opened_by_its_oldest_step():
    steps = [step(seq) for seq in range(1, FEW + 4)]
    named = [version(2, "eerst")]
    assert shape(timeline(steps, named)) == ["NOW", "DAY", FEW + 1, "eerst@2", 2, 1, "START"]
    opened = shape(timeline(steps, named, {3}))
    assert opened == ["NOW", "DAY", FEW + 1, *range(FEW + 3, 2, -1), "eerst@2", 2, 1, "START"]


def test_a_stretch_ends_with_its_day():
    steps = [step(seq, day=1 if seq <= FEW else 2) for seq in range(1, 2 * FEW + 1)]
    assert LineKind.STRETCH not in [line.kind for line in timeline(steps, [])]


def test_one_line_for_one_point_with_the_name_and_why_it_was_kept():
    (line,) = [each for each in timeline([step(1)], [version(1), version(1, "naam")]) if each.version]
    assert line.named is not None
    assert line.named.title == "naam"
    assert line.kept is not None
    assert line.kept.reason is VersionReason.PAUSE


def test_the_step_of_naming_is_not_said_twice():
    steps = [
        step(1),
        step(2, kind=StepKind.VERSION, action="name-version"),
        step(3, kind=StepKind.VERSION, action="remove-version"),
    ]
    assert shape(timeline(steps, [])) == ["NOW", "DAY", 3, 1, "START"]


def test_a_moment_that_cannot_be_read_has_no_time():
    odd = Step(1, "s", StepKind.EDIT, "write-cell", Subject("cell", "", ""), "gisteren", 0, 1, 1)
    assert shape(timeline([odd], [])) == ["NOW", 1, "START"]
