"""The lines of the table of sectors in words: on the screen, and on a picture of it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from napl_desktop.model import DescriptorStatus, NationalLevel, Sector, TaskKind
from napl_desktop.queries.across_sectors import SectorsLine, Standing, TaskLine
from napl_desktop.queries.white_spots import WhiteSpot, WhiteSpots, white_spot_groups, white_spot_in_words
from napl_desktop.wording import Wording
from ui.drawing.level_shares import Shares
from ui.session.selection import Selected


class ShownCell(Struct, frozen=True):
    """What a cell of the table shows: words, or a path with its shares."""

    words: str
    said: str
    """All of it, as it is read aloud."""
    head: str = ""
    """What a role is called in its sector, where that is not how its line is called."""
    shares: Shares | None = None
    status: DescriptorStatus | None = None
    """Of which the mark stands before the words."""
    ink: str = "muted"
    """The token of the colour of words."""
    is_white: bool = False
    place: Selected | None = None


class ShownLine(Struct, frozen=True):
    """A line of the table: of each sector cells below each other, or one cell over all; a band has none."""

    title: str
    sectors: tuple[tuple[ShownCell, ...], ...] = ()
    over_all: ShownCell | None = None


def shown_lines(found: WhiteSpots, words: Wording) -> tuple[ShownLine, ...]:
    """Return the table: level paths, roles, and kinds of task, each under a band."""

    def said(key: str) -> str:
        return words.text("white-spot", key)

    steps = (
        (words.text("white-spot", "step-line", step=words.name(NationalLevel(line.title))), line)
        for line in found.steps
    )
    nobody = SectorsLine(said("no-roles"), ((),) * len(Sector))
    return (
        ShownLine(said("levels")),
        *(_line(title, line, said("no-level"), words) for title, line in steps),
        ShownLine(said("roles")),
        *(_line(line.title, line, said("nobody"), words) for line in found.roles or (nobody,)),
        ShownLine(said("tasks")),
        *(_task_line(line, words) for line in found.tasks),
    )


def spot_lines(spots: Sequence[WhiteSpot], words: Wording) -> tuple[ShownLine, ...]:
    """Return white spots in words, under bands that say what is still to come in them and how many there are."""
    lines: list[ShownLine] = []
    for heading, group in white_spot_groups(spots, words):
        lines.append(ShownLine(f"{heading} ({len(group)})"))
        for spot in group:
            told = white_spot_in_words(spot, words)
            place = Selected.at(spot.at, spot.path_id) if spot.at is not None else None
            lines.append(ShownLine(told, over_all=ShownCell(told, told, ink="text", place=place)))
    return tuple(lines)


def _line(title: str, line: SectorsLine, nobody: str, words: Wording) -> ShownLine:
    def cells() -> Iterator[tuple[ShownCell, ...]]:
        for sector, standings in zip(Sector, line.sectors, strict=True):
            where = title, words.name(sector)
            yield tuple(_cell(*where, each, words) for each in standings) or (
                ShownCell(nobody, _said(*where, nobody, words), is_white=True),
            )

    return ShownLine(title, tuple(cells()))


def _cell(title: str, sector: str, standing: Standing, words: Wording) -> ShownCell:
    head = standing.role if standing.role != title else ""
    shares = standing.shares if standing.path else None
    shown = standing.path or words.text("white-spot", "parked" if standing.parked else "no-path")
    in_full = ", ".join(filter(None, (head, _path_in_full(standing, words) if shares else shown)))
    return ShownCell(
        shown,
        _said(title, sector, in_full, words),
        head,
        shares,
        None if standing.parked and shares is None else standing.status,
        place=Selected.at(standing.at, standing.path_id),
    )


def _path_in_full(standing: Standing, words: Wording) -> str:
    agreed, disputed, proposed, empty = standing.shares
    filled = agreed + disputed + proposed
    facts = {"filled": filled, "places": filled + empty, "agreed": agreed, "disputed": disputed}
    return words.text("white-spot", "said-path", path=standing.path, **facts)


def _task_line(line: TaskLine, words: Wording) -> ShownLine:
    title = words.task(line.task) or words.text("white-spot", "no-task")
    is_known = line.task in set(TaskKind)

    def cell(sector: Sector, count: int) -> ShownCell:
        nothing = words.text("white-spot", "no-role")
        said = _said(title, words.name(sector), str(count or nothing), words)
        if count:
            return ShownCell(str(count), said, ink="text")
        # Words of its own are not asked of any other room.
        return ShownCell(nothing, said, is_white=True) if is_known else ShownCell("–", said)

    return ShownLine(title, tuple((cell(*each),) for each in zip(Sector, line.counts, strict=True)))


def _said(title: str, sector: str, shown: str, words: Wording) -> str:
    return words.text("white-spot", "said", title=title, sector=sector, words=shown)
