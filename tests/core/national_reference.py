"""What projects of ateliers say, in the words of `tests/files/landelijk`, which people wrote by hand.

Each of its pages is a list of lines under the title of an atelier. A page is laid beside projects that hold the
ateliers together: what they handed in, or the one file into which the bureau merged it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from napl_desktop.exchange.excel.contract import (
    PERSPECTIVES,
    RELATIONS,
    SPHERES,
    STATUS_SIGNS,
    STATUSES,
    TASKS,
)
from napl_desktop.exchange.snapshot import NoteSnapshot, PathSnapshot, ProjectSnapshot, RoleSnapshot
from napl_desktop.model import DescriptorStatus, RelationKind, TaskKind, known_perspective
from tests.core.made_projects import ROOT

PAGES = ROOT / "tests" / "files" / "landelijk"

Page = dict[str, list[str]]
"""Title of an atelier → what is said of it, line by line."""


def page(name: str) -> Page:
    """Read a page of the reference; what begins with # explains it."""
    said: Page = {}
    for line in (PAGES / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith("  "):
            said[list(said)[-1]].append(line.removeprefix("  "))
        else:
            said[line] = []
    return said


def likenesses() -> list[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    """Return what is the same (=) or only seems so (≠): a kind of thing, and the titles that lead to both.

    The first title of each is that of the atelier.
    """
    lines = [line.split(" | ") for line in page("lijkt-op") if not line.startswith("over")]
    return [(kind, _titles(one), sign, _titles(other)) for kind, one, sign, other in lines]


def counted_as_one() -> dict[str, int]:
    """Return how many different things of a kind are left when what is the same counts as one."""
    lines = [line.split(" | ") for line in page("lijkt-op") if line.startswith("over")]
    return {kind: int(count) for _over, kind, count in lines}


def _titles(place: str) -> tuple[str, ...]:
    sector, focus, *titles = place.split(" · ")
    return f"{sector} · {focus}", *titles


class Said:
    """What projects say, as pages."""

    def __init__(self, images: Iterable[ProjectSnapshot]) -> None:
        self.images = tuple(images)

    def page(self, name: str) -> Page:
        """Return the page that should be as the one of this name in the reference."""
        lines = {
            "ateliers": self._counts,
            "rollen": self._roles,
            "paden": self._paths,
            "rijen": self._rows,
            "verbanden": self._links,
            "opmerkingen": self._notes,
        }[name]
        said = {
            atelier.title: list(lines(image, atelier.id))
            for image in self.images
            for atelier in image.ateliers
        }
        return said | ({"samen": _added_up(said.values())} if name == "ateliers" else {})

    def things(self) -> dict[str, set[tuple[str, ...]]]:
        """Return the titles that lead to each thing, by kind of thing; the first is that of the atelier."""
        found: dict[str, set[tuple[str, ...]]] = {
            "rol": set(),
            **{"pad": set(), "rij": set(), "hoofddimensie": set(), "niveau": set()},
        }
        for image in self.images:
            for atelier in image.ateliers:
                found["rol"] |= {(atelier.title, role.title) for role in _roles_of(image, atelier.id)}
                for path in _paths_of(image, atelier.id):
                    found["pad"].add((atelier.title, path.title))
                    found["niveau"] |= {(atelier.title, path.title, level.title) for level in path.levels}
                    for head in path.dimensions:
                        kind = "rij" if head.is_leaf else "hoofddimensie"
                        found[kind].add((atelier.title, path.title, head.title))
        return found

    def _counts(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        roles, paths = _roles_of(image, atelier), _paths_of(image, atelier)
        leaves = {path.id: sum(head.is_leaf for head in path.dimensions) for path in paths}
        cells = sum(leaves[path.id] * len(path.levels) for path in paths)
        statuses = Counter(cell.status for path in paths for cell in path.cells if cell.text)
        notes = [note for note in image.notes if _place_of(note, image, atelier)]
        links = list(self._links(image, atelier))
        yield f"rollen          {len(roles)}, waarvan {sum(role.parked for role in roles)} geparkeerd"
        yield f"paden           {len(paths)}"
        yield f"rijen           {sum(leaves.values())}"
        yield f"cellen          {cells}"
        for status in (DescriptorStatus.AGREED, DescriptorStatus.DISPUTED, DescriptorStatus.PROPOSED):
            yield f"{STATUSES[status]:<16}{statuses[status]}"
        yield f"leeg            {cells - statuses.total()}"
        yield f"opmerkingen     {len(notes)}, waarvan {sum(not note.handled for note in notes)} open"
        yield f"bouwt voort op  {sum('| bouwt voort op |' in line for line in links)}"
        yield f"relaties        {sum(f'| {word} |' in line for line in links for word in RELATIONS.values())}"
        yield f"vraagt niveau   {sum('| vraagt niveau |' in line for line in links)}"

    def _roles(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        paths = {path.role_id: path.title for path in image.paths}
        for role in _roles_of(image, atelier):
            task = TASKS[TaskKind(role.task)] if role.task in set(TaskKind) else role.task
            sphere = SPHERES[role.sphere] if role.sphere else "nog niet gekozen"
            said = [role.title, task, sphere, paths.get(role.id, "geen pad")]
            yield " | ".join([*said, *(["geparkeerd"] if role.parked else [])])

    def _paths(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        for path in _paths_of(image, atelier):
            levels = ", ".join(
                f"{level.stage + ': ' if level.stage else ''}{level.title} ({level.anchor or 'geen'})"
                for level in path.levels
            )
            rows = sum(head.is_leaf for head in path.dimensions)
            filled = sum(bool(cell.text) for cell in path.cells)
            yield f"{path.title} | {rows} × {len(path.levels)} | gevuld {filled} | {levels}"

    def _rows(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        for path in _paths_of(image, atelier):
            yield path.title
            statuses = {(cell.dimension_id, cell.level_id): cell.status for cell in path.cells}
            for head in path.dimensions:
                signs = " ".join(
                    STATUS_SIGNS[statuses.get((head.id, level.id), DescriptorStatus.EMPTY)]
                    for level in path.levels
                )
                yield "  " * (head.depth + 1) + head.title + (f" | {signs}" if head.is_leaf else "")

    def _links(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        roles = {role.id: role.title for role in _roles_of(image, atelier)}
        paths = _paths_of(image, atelier)
        levels = {level.id: f"{path.title} · {level.title}" for path in paths for level in path.levels}
        cells = _cells_of(paths)
        for line in image.relations:
            if line.role_id in roles:
                ends = [roles[line.role_id], roles[line.other_id]]
                if line.kind is RelationKind.RELATED:
                    ends.sort()
                yield f" | {RELATIONS[line.kind]} | ".join(ends)
        for asked in image.requirements:
            if asked.role_id in roles:
                yield f"{roles[asked.role_id]} | vraagt niveau | {levels[asked.level_id]}"
        for link in image.prerequisites:
            if link.descriptor_id in cells:
                yield f"{cells[link.descriptor_id]} | bouwt voort op | {cells[link.required_id]}"

    def _notes(self, image: ProjectSnapshot, atelier: str) -> Iterator[str]:
        for note in image.notes:
            if place := _place_of(note, image, atelier):
                known = known_perspective(note.perspective_id or "")
                assert known is not None
                yield f"{place} | {PERSPECTIVES[known]} | {'afgehandeld' if note.handled else 'open'}"


def _added_up(pages: Iterable[list[str]]) -> list[str]:
    """Return lines in which each number is the sum of those in the same place."""
    added = []
    for lines in zip(*pages, strict=True):
        words = [line.split(" ") for line in lines]
        added.append(" ".join(_sum_of(column) for column in zip(*words, strict=True)))
    return added


def _sum_of(column: tuple[str, ...]) -> str:
    numbers = [word.rstrip(",") for word in column]
    if not all(number.isdigit() for number in numbers):
        return column[0]
    return str(sum(map(int, numbers))) + ("," if column[0].endswith(",") else "")


def _roles_of(image: ProjectSnapshot, atelier: str) -> list[RoleSnapshot]:
    return [role for role in image.roles if role.atelier_id == atelier]


def _paths_of(image: ProjectSnapshot, atelier: str) -> list[PathSnapshot]:
    return [path for path in image.paths if path.atelier_id == atelier]


def _cells_of(paths: Iterable[PathSnapshot]) -> dict[str, str]:
    """Return what leads to each cell, by its id."""
    said = {}
    for path in paths:
        titles = {part.id: part.title for part in (*path.levels, *path.dimensions)}
        for cell in path.cells:
            said[cell.id] = f"{path.title} · {titles[cell.dimension_id]} · {titles[cell.level_id]}"
    return said


def _place_of(note: NoteSnapshot, image: ProjectSnapshot, atelier: str) -> str | None:
    """Return what leads to where a note is; None where that is not in this atelier."""
    paths = _paths_of(image, atelier)
    places = {
        **_cells_of(paths),
        **{head.id: f"{path.title} · {head.title}" for path in paths for head in path.dimensions},
        **{path.id: path.title for path in paths},
        **{role.id: f"rol {role.title}" for role in _roles_of(image, atelier)},
    }
    return places.get(note.descriptor_id or note.dimension_id or note.path_id or note.role_id or "")
