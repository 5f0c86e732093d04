"""A project and what three groups made of copies of it, to be merged."""

from functools import cache
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus, Project, ProjectKind
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension, rename_dimension
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import first_path_id
from tests.core.made_projects import PLAN_ALIKE, make_project
from tests.screens import projects
from tests.screens.made_once import workshop

GROUPS = ("Groep A", "Groep B", "Groep C")


def copies_of(project: Path) -> list[Path]:
    """Return a copy for each group, in which it worked."""
    made = []
    for number, name in enumerate(GROUPS):
        copy = project.with_name(f"{name}.napl")
        copy.unlink(missing_ok=True)
        copy.write_bytes(_copy_of(project.read_bytes(), number))
        made.append(copy)
    return made


@cache
def _copy_of(project: bytes, number: int) -> bytes:
    """Return the copy of a group: making it takes longer than to look at what comes of it."""
    with workshop() as folder:
        whole, copy = folder / "geheel.napl", folder / f"{GROUPS[number]}.napl"
        whole.write_bytes(project)
        with Document.open(whole, read_only=True) as document:
            document.save_copy(copy)
        with Document.open(copy) as document:
            _work(document, number)
        return copy.read_bytes()


def project(folder: Path) -> Path:
    """Make the project that they worked in."""
    return projects.sample(folder)


def national_project(folder: Path) -> Path:
    """Make a national project, in which there is a path of an atelier."""
    place = folder / "Landelijk.napl"
    place.unlink(missing_ok=True)
    with make_project(place) as document, document.edit("rename-project") as edit:
        edit.all(sa.select(Project))[0].kind = ProjectKind.NATIONAL
    return place


def begun_anew(project: Path) -> Path:
    """Make a project that the same atelier began anew, beside another; return it."""
    place = project.with_name("vo-rollen 1.napl")
    place.unlink(missing_ok=True)
    make_project(place, PLAN_ALIKE).close()
    return place


def _work(document: Document, number: int) -> None:
    """Do what a group does: of what it changes, some is changed by others too."""
    grid = _grid(document)
    rows, levels = grid.rows, [level.id for level in grid.levels]
    endings = (" samen met het team", " en legt uit waarom", " samen met het team")
    for row in rows[:4]:
        _append(document, grid, row.id, levels[1], endings[number])
    _append(document, grid, rows[number].id, levels[0], " in de eigen les")
    empty = next(row for row in reversed(rows) if row.parent_id is not None)
    add_dimension(document, grid.id, f"Wat {GROUPS[number]} mist", parent_id=empty.parent_id)
    if number == 0:
        remove_dimension(document, rows[5].id)
    if number == 1:
        rename_dimension(document, rows[4].id, "Samen nadenken")
    if number == 2:
        rename_dimension(document, rows[4].id, "Samen denken")
        set_status(document, [(rows[0].id, levels[1])], DescriptorStatus.AGREED)


def _append(document: Document, grid: PathGrid, row: str, level: str, words: str) -> None:
    text = grid.cell(row, level).text.rstrip(".")
    write_cell(document, row, level, f"{text}{words}." if text else f"Werkt{words}.")


def _grid(document: Document) -> PathGrid:
    with document.read() as db:
        path_id = first_path_id(db)
        grid = path_grid(db, str(path_id))
    assert grid is not None
    return grid
