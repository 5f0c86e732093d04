"""Projects for the tests of the core, and looks at what is really in their files."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import platformdirs

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Base, NationalLevel, Sector
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline

ROOT = Path(__file__).resolve().parents[2]

Contents = dict[str, dict[str, dict[str, Any]]]
"""Table → id of a row → its columns."""

PLAN = PathPlan(
    "Toetsing",
    tuple(PlannedLevel(level.value, anchor=level) for level in NationalLevel),
    (
        PlannedRow(("Ontwerpen", "Doelen"), ("Kiest doelen.", "Weegt doelen.", "")),
        PlannedRow(("Ontwerpen", "Vragen"), ("Maakt vragen.", "", "Laat vragen maken.")),
        PlannedRow(("Beoordelen",), ("", "", "")),
    ),
)
"""Two layers, three rows by three levels, four cells filled."""


PLAN_ALIKE = PathPlan(
    "Toetsing en feedback",
    (PlannedLevel("startbekwaam"), PlannedLevel("vakbekwaam"), PlannedLevel("expert")),
    (
        PlannedRow(("Ontwerpen", "Doelen"), ("Kiest doelen.", "Weegt doelen.")),
        PlannedRow(("Ontwerpen", "Vragen"), ("Stelt vragen op.", "Maakt vragen.")),
        PlannedRow(("Bespreken",), ("Bespreekt de toets.",)),
    ),
)
"""What may be the same path under another name."""


def make_project(path: Path, plan: PathPlan | None = PLAN) -> Document:
    """Make a project with one atelier and one path, and return it opened."""
    return make_project_of(path, Sector.VO, plan)


def make_project_of(path: Path, sector: Sector, plan: PathPlan | None) -> Document:
    """Make such a project for a sector."""
    return new_project(path, "Proef", sector, AtelierFocus.ROLES, f"{sector} · rollen", plan)


def atelier_id(document: Document) -> str:
    """Return the id of the first atelier."""
    with document.read() as session:
        return outline(session).ateliers[0].id


def grid_of(document: Document, path_id: str | None = None) -> PathGrid:
    """Return a path as a person sees it; the first one if no id is given."""
    with document.read() as session:
        grid = path_grid(session, path_id or outline(session).ateliers[0].paths[0].id)
    assert grid is not None
    return grid


def contents(database: Path) -> Contents:
    """Return all that a project file or working copy says, history aside."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table.name: {row["id"]: dict(row) for row in connection.execute(f"SELECT * FROM {table.name}")}
            for table in Base.metadata.sorted_tables
        }


def working_copies() -> list[Path]:
    """Return every database in the folder of working copies."""
    return sorted(_state().glob("working/*/working.napl"))


def traces() -> list[Path]:
    """Return whatever is left in our own state folder: nothing, after everything was closed.

    But for backups, and the places of files that are known.
    """
    stays = {_state() / "backups", _state() / "projects"}
    return [path for path in _state().rglob("*") if path.is_file() and not stays & {*path.parents}]


def _state() -> Path:
    return platformdirs.user_state_path("napl_desktop", appauthor=False)


def shown(document: Document) -> Contents:
    """Return all that an open document says."""
    with document.read() as session:
        return {
            table.name: {row.id: dict(row._mapping) for row in session.execute(table.select())}
            for table in Base.metadata.sorted_tables
        }


def in_folder(folder: Path) -> list[str]:
    """Return the names of all files in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def in_another_process(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run Python code in another process of the same person; it finds the arguments in sys.argv[1:]."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def lock_of_another(path: Path, **different: object) -> Path:
    """Put a lock beside a project as another program would have; return the lock's file."""
    facts = {"user": "Noor", "host": "elders", "pid": 4711, "since": "2024-11-23T13:02:00+00:00"}
    lock = path.with_name(f".{path.name}.lock")
    lock.write_text(json.dumps(facts | different), "utf-8")
    return lock
