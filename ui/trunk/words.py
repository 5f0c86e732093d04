"""What is said of paths where trunks and branches are drawn: on a card, in a tip, and to who cannot see it."""

from collections.abc import Iterator

from napl_desktop.queries.sectors import sectors_in_words
from napl_desktop.queries.trunk import BasePath, GrowingPath, LevelTrunk, RoleBranch, SectorTree
from napl_desktop.wording import Wording


def sector_line(tree: SectorTree, words: Wording) -> str:
    """Return what a sector has."""
    if not tree.trunks and not tree.role_paths:
        return " · ".join((words.name(tree.sector), words.text("trunk", "nothing")))
    counts = (
        words.counted("trunk", "level-paths", len(tree.trunks)),
        words.counted("trunk", "role-paths", tree.role_paths),
    )
    return " · ".join((words.name(tree.sector), *counts))


def loose_line(tree: SectorTree, words: Wording) -> str:
    """Return why some role paths of a sector do not branch from a trunk."""
    if all(branch.base is not None for branch in tree.loose):
        return words.text("trunk", "loose-elsewhere")
    return words.text("trunk", "loose-choose" if tree.trunks else "loose-waiting")


def count_of(path: GrowingPath) -> str:
    """Return how many cells of a path are filled, of how many."""
    return f"{sum(path.shares[:3])}/{sum(path.shares)}"


def below_title(branch: RoleBranch, is_loose: bool, words: Wording) -> str:
    """Return the line below the title of a role path: what it builds on elsewhere, or else its role."""
    if is_loose and branch.base is not None:
        return builds_on(branch.base, words)
    role = branch.path.role
    return "" if role == branch.path.title else role or words.text("trunk", "no-role")


def builds_on(base: BasePath, words: Wording) -> str:
    """Return on what a path says that it builds."""
    sectors = sectors_in_words(base.sectors, words)
    return words.text("trunk", "builds-on", path=base.title, sectors=sectors)


def said_of_branch(branch: RoleBranch, trunk: LevelTrunk | None, words: Wording) -> tuple[str, ...]:
    """Return all that is said of a role path; `trunk` is the one that it branches from, if any."""
    return tuple(line for line in _lines_of_branch(branch, trunk, words) if line)


def said_of_trunk(trunk: LevelTrunk, words: Wording) -> tuple[str, ...]:
    """Return all that is said of a level path."""
    path = trunk.path
    levels = ", ".join(f"{each.stage}: {each.title}" if each.stage else each.title for each in path.levels)
    return (
        path.title,
        levels or words.text("trunk", "no-levels"),
        *([builds_on(trunk.base, words)] if trunk.base else []),
        _shares(path, words),
    )


def _lines_of_branch(branch: RoleBranch, trunk: LevelTrunk | None, words: Wording) -> Iterator[str]:
    path = branch.path
    yield path.title
    yield words.text("trunk", "role", role=path.role) if path.role else words.text("trunk", "no-role")
    if branch.base is not None:
        yield builds_on(branch.base, words)
    elif trunk is not None:
        yield words.text("trunk", "by-itself", path=trunk.path.title)
    else:
        yield words.text("trunk", "says-nothing")
    if branch.begins is not None:
        yield words.text("trunk", "begins", level=words.name(branch.begins))
    else:
        yield words.text("trunk", "begins-unknown")
    yield _shares(path, words)


def _shares(path: GrowingPath, words: Wording) -> str:
    agreed, disputed, proposed, empty = path.shares
    filled = agreed + disputed + proposed
    facts = {"filled": filled, "places": filled + empty, "agreed": agreed, "disputed": disputed}
    return words.text("trunk", "shares", **facts)
