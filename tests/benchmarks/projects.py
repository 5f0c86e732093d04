"""Projects of a given size for the benchmark: texts of 150 characters, one in twenty of 900."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from random import Random

from napl_desktop.document.document import Document
from napl_desktop.model import (
    AtelierFocus,
    Descriptor,
    Prerequisite,
    RelationKind,
    Sector,
    descriptor_id,
    prerequisite_id,
)
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.merges import Arrival, accept_merge
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_national_project, new_project
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import first_path_id, outline
from napl_desktop.rows import read_all, shared_rows

_WORDS = [
    "ontwerpt",
    "samen",
    "met",
    "collega's",
    "lessen",
    "die",
    "aansluiten",
    "bij",
    "wat",
    "leerlingen",
    "al",
    "kennen",
    "en",
    "kunnen",
]


_WHAT = [
    "Toets",
    "Lees",
    "Reken",
    "Taal",
    "Klassen",
    "Onderzoeks",
    "Praktijk",
    "Ouder",
    "Spel",
    "Team",
    "Vak",
    "Les",
]
_OF_WHAT = [
    "gesprek", "plan", "vraag", "kring", "taak", "werk", "middel", "doel", "beeld", "ruimte", "kaart", "lijn",
    "feedback", "begeleiding", "ontwikkeling", "verschil", "opdracht", "gegevens", "materiaal", "niveau",
]  # fmt: skip
ATELIERS = [(sector, focus) for sector in Sector for focus in AtelierFocus]
"""For which sector and what the six ateliers of a national project are."""


def text(number: int) -> str:
    """Return a text of 150 characters, or 900 for one number in twenty."""
    length = 900 if number % 20 == 19 else 150
    words: list[str] = [str(number)]
    while sum(map(len, words)) + len(words) < length:
        words.append(_WORDS[(number + len(words)) % len(_WORDS)])
    return " ".join(words)[:length].strip()


def plan(rows: int, levels: int, title: str = "Pad") -> PathPlan:
    """Return a full path of this size, in bands of ten rows."""
    return PathPlan(
        title,
        tuple(PlannedLevel(f"Niveau {level + 1}", stage=f"Fase {level // 2 + 1}") for level in range(levels)),
        tuple(
            PlannedRow(
                (f"Hoofddimensie {row // 10 + 1}", f"Subdimensie {row + 1}"),
                tuple(text(row * levels + level) for level in range(levels)),
            )
            for row in range(rows)
        ),
    )


def make_project(
    file: Path,
    paths: int,
    rows: int,
    levels: int,
    atelier: tuple[Sector, AtelierFocus] = (Sector.VO, AtelierFocus.LEVELS),
) -> Path:
    """Make a project file of an atelier with `paths` full paths of `rows` by `levels`; return it."""
    file.unlink(missing_ok=True)
    first = plan(rows, levels, "Pad 1")
    document = new_project(file, file.stem, *atelier, " ".join(atelier), first)
    with document.read() as db:
        (atelier,) = outline(db).ateliers
    for number in range(2, paths + 1):
        add_path(document, atelier.id, plan(rows, levels, f"Pad {number}"))
    document.close()
    return file


def make_copies(file: Path, names: Sequence[str], every: int) -> None:
    """Let others work in copies of a project, beside it: each writes in its own one of `every` cells.

    With 1 all of them write in all cells. Otherwise one in ten of these cells is that of all of them.
    """
    copies = [file.with_name(f"{name}.napl") for name in names]
    with Document.open(file) as document:
        for copy in copies:
            copy.unlink(missing_ok=True)
            document.save_copy(copy)
    for number, copy in enumerate(copies):
        with Document.open(copy) as document:
            with document.read() as db:
                before = shared_rows(read_all(db.connection()))
            after = dict(before)
            for place, key in enumerate(key for key in before if key[0] == Descriptor.__tablename__):
                is_of_all = place % (10 * every) < every
                if place % every == (0 if is_of_all else number % every):
                    after[key] = {**after[key], "text": f"{after[key]['text']}, zegt {copy.stem}"}
            accept_merge(document, before, after, [Arrival(copy.stem, "", (), after, after)])


def add_links(file: Path, count: int) -> None:
    """Let cells of the only path require others, at most one level lower and a few rows away."""
    with Document.open(file) as document:
        with document.read() as db:
            path_id = first_path_id(db)
            grid = path_grid(db, path_id) if path_id else None
        if grid is None:
            raise LookupError("a path to put links in")
        with document.edit("add-prerequisite") as edit:
            edit.add(*islice(_links(grid), count))


def _links(grid: PathGrid) -> Iterator[Prerequisite]:
    for away in (1, 2, 3):
        for row, other in zip(grid.rows, grid.rows[away:], strict=False):
            for low, high in pairwise(grid.levels):
                needing, needed = descriptor_id(row.id, high.id), descriptor_id(other.id, low.id)
                yield Prerequisite(
                    id=prerequisite_id(needing, needed),
                    descriptor_id=needing,
                    required_id=needed,
                    label="",
                )


def add_roles(file: Path, count: int) -> None:
    """Add roles to the first atelier: of every five each grows into the next, and is related to another."""
    with Document.open(file) as document:
        with document.read() as db:
            atelier, *_ = outline(db).ateliers
        roles = [add_role(document, atelier.id, f"Expertrol {number + 1}") for number in range(count)]
        for number in range(count):
            if number % 5 != 4:
                relate_roles(document, roles[number], roles[number + 1], RelationKind.GROWS_INTO)
                relate_roles(document, roles[number], roles[(number + 12) % count], RelationKind.RELATED)


def make_hand_ins(folder: Path) -> list[Path]:
    """Make what six ateliers hand in, 5,000 cells each; return the files."""
    return [
        make_project(folder / f"{sector}-{focus}.napl", 5, 125, 8, (sector, focus))
        for sector, focus in ATELIERS
    ]


def make_alike(file: Path) -> Path:
    """Make a national project of six ateliers with 200 titles each, of which a third is called as another."""
    file.unlink(missing_ok=True)
    chance = Random(6)
    with new_national_project(file, file.stem) as document:
        for sector, focus in ATELIERS:
            atelier = add_atelier(document, f"{sector} {focus}", [sector], focus)
            for _ in range(8):
                add_role(document, atelier, _title(chance))
            for _ in range(8):
                add_path(document, atelier, _plan_alike(chance))
    return file


def _plan_alike(chance: Random) -> PathPlan:
    levels = tuple(PlannedLevel(level) for level in ("beginner", "ervaren", "gids"))
    rows = tuple(
        PlannedRow((_title(chance),), tuple(text(chance.randrange(18))[:250] for _ in levels))
        for _ in range(20)
    )
    return PathPlan(_title(chance), levels, rows)


def _title(chance: Random) -> str:
    """Return a title; two in three are of many, the others of a few."""
    ways = len(_OF_WHAT) if chance.randrange(3) else 4
    return f"{chance.choice(_WHAT)}{chance.choice(_OF_WHAT[:ways])} {chance.choice(_WORDS)}"


def make_projects(folder: Path) -> None:
    """Make what is measured: 540 cells, 30,000 cells, 200 by 8, and 1,000 cells with 2,000 lines between them.

    That one has 100 roles as well. Of 5,000 cells there are three copies with a tenth of them changed
    in each, and two with all. Six ateliers hand in as many cells, and a national project has 200 titles of each.
    """
    make_project(folder / "small.napl", paths=1, rows=90, levels=6)
    make_project(folder / "large.napl", paths=19, rows=200, levels=8)
    make_project(folder / "wide.napl", paths=1, rows=200, levels=8)
    many = make_project(folder / "many.napl", paths=1, rows=125, levels=8)
    add_links(many, 2_000 - 125 * 7)
    add_roles(many, 100)
    dealt = make_project(folder / "dealt.napl", paths=5, rows=125, levels=8)
    make_copies(dealt, ("Groep A", "Groep B", "Groep C"), every=10)
    make_copies(dealt, ("Alles A", "Alles B"), every=1)
    make_hand_ins(folder)
    make_alike(folder / "alike.napl")


if __name__ == "__main__":
    make_projects(Path(sys.argv[1]))
