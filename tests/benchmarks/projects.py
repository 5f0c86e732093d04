"""Projects of a given size for the benchmark: texts of 150 characters, one in twenty of 900."""

import sys
from pathlib import Path

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.outline import outline

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


def make_project(file: Path, paths: int, rows: int, levels: int) -> Path:
    """Make a project file with `paths` full paths of `rows` by `levels`; return it."""
    file.unlink(missing_ok=True)
    first = plan(rows, levels, "Pad 1")
    document = new_project(file, file.stem, Sector.VO, AtelierFocus.LEVELS, "vo", first)
    with document.read() as db:
        (atelier,) = outline(db).ateliers
    for number in range(2, paths + 1):
        add_path(document, atelier.id, plan(rows, levels, f"Pad {number}"))
    document.close()
    return file


def make_projects(folder: Path) -> None:
    """Make what is measured: 540 cells, 30,000 cells, a path of 200 by 8, and a path of 1,000 cells."""
    make_project(folder / "small.napl", paths=1, rows=90, levels=6)
    make_project(folder / "large.napl", paths=19, rows=200, levels=8)
    make_project(folder / "wide.napl", paths=1, rows=200, levels=8)
    make_project(folder / "many.napl", paths=1, rows=125, levels=8)


if __name__ == "__main__":
    make_projects(Path(sys.argv[1]))
