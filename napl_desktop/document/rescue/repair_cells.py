"""What a repair knows of single tables: the one project, an atelier, and cells, which are places in a grid.

A text whose place is taken, or is none, becomes a note at its row. An empty cell that others name comes back: its
id says where it is.
"""

from collections import defaultdict
from datetime import UTC, datetime

from napl_desktop.document.rescue.repair_rows import RepairedRows
from napl_desktop.model import (
    Base,
    DescriptorStatus,
    ProjectKind,
    Sector,
    atelier_sector_id,
    descriptor_id,
    known_perspective_rows,
    new_id,
)
from napl_desktop.rows import Columns, references
from napl_desktop.text import one_line


def repair_project(repaired: RepairedRows, title: str) -> None:
    """Let there be one project, called `title` if nothing says how, and an atelier where that must be."""
    projects = repaired.tables["project"]
    for id, other in list(projects.items())[1:]:
        repaired.report.add_texts("doubled", "project", other)
        del projects[id]
    if not projects:
        repaired.make("project", new_id())
    (project,) = projects.values()
    project["title"] = project["title"] or one_line(title) or repaired.words.text("rescue", "nameless")
    project["created_at"] = project["created_at"] or datetime.now(UTC).isoformat(timespec="seconds")
    if not repaired.tables["atelier"] and project["kind"] != ProjectKind.NATIONAL:
        repaired.bring_back("atelier", new_id())


def bring_back_perspectives(repaired: RepairedRows) -> None:
    """Let a perspective that every project begins with be as it was, where anything names it and it is gone."""
    known = {str(row["id"]): row for row in known_perspective_rows()}
    named = {
        str(row[column])
        for table in Base.metadata.tables
        for column, reference in references(table).items()
        if reference.table == "perspective"
        for row in repaired.tables[table].values()
    }
    for id in sorted(named & known.keys() - repaired.tables["perspective"].keys()):
        repaired.make("perspective", **known[id])


def give_sectors(repaired: RepairedRows) -> None:
    """Let every atelier be for a sector: the first, where nothing says for which."""
    with_sector = {row["atelier_id"] for row in repaired.tables["atelier_sector"].values()}
    for id in repaired.tables["atelier"].keys() - with_sector:
        sector = next(iter(Sector)).value
        place = atelier_sector_id(id, sector)
        repaired.make("atelier_sector", place, atelier_id=id, sector=sector)


def place_cells(repaired: RepairedRows) -> None:
    """Let every cell be where a row and a level of one path meet; what is said elsewhere is a note at its row."""
    rows, levels = repaired.tables["dimension"], repaired.tables["level"]
    parents = {row["parent_id"] for row in rows.values()}
    for id, cell in list(repaired.tables["descriptor"].items()):
        row = rows[str(cell["dimension_id"])]
        cell["status"] = _status(cell)
        if row["path_id"] != levels[str(cell["level_id"])]["path_id"] or row["id"] in parents:
            del repaired.tables["descriptor"][id]
            repaired.put_instead(("descriptor", id), ("dimension", str(row["id"])))
            note_at_row(repaired, cell)


def note_at_row(repaired: RepairedRows, cell: Columns) -> None:
    """Keep the text of a cell that has no place as a note at its row."""
    if cell["text"]:
        repaired.make("note", new_id(), text=cell["text"], dimension_id=cell["dimension_id"])
        repaired.report.add("became-note", str(cell["text"]), "descriptor")


def _status(cell: Columns) -> str:
    if not cell["text"]:
        return DescriptorStatus.EMPTY.value
    status = cell["status"]
    return DescriptorStatus.PROPOSED.value if status == DescriptorStatus.EMPTY else str(status)


def bring_back_empty_cells(repaired: RepairedRows) -> None:
    """Make the empty cells that anything names: the id of a cell says where it is."""
    cells = repaired.tables["descriptor"]
    wanted = _named_cells(repaired) - cells.keys()
    if not wanted:
        return
    parents = {row["parent_id"] for row in repaired.tables["dimension"].values()}
    levels = defaultdict(list)
    for level in repaired.tables["level"].values():
        levels[level["path_id"]].append(str(level["id"]))
    for id, row in repaired.tables["dimension"].items():
        for level_id in levels[row["path_id"]] if id not in parents else ():
            if (place := descriptor_id(id, level_id)) in wanted:
                empty = DescriptorStatus.EMPTY.value
                repaired.make("descriptor", place, dimension_id=id, level_id=level_id, status=empty)


def _named_cells(repaired: RepairedRows) -> set[str]:
    return {
        repaired.id_now("descriptor", str(row[column]))
        for table in Base.metadata.tables
        for column, reference in references(table).items()
        if reference.table == "descriptor"
        for row in repaired.tables[table].values()
        if row[column] is not None
    }


def lose_steps_between_paths(repaired: RepairedRows) -> None:
    """Let a route only begin at levels of the path that the row is in."""
    rows, levels = repaired.tables["dimension"], repaired.tables["level"]
    for id, start in list(repaired.tables["starting_level"].items()):
        row, level = rows[str(start["dimension_id"])], levels[str(start["level_id"])]
        if row["path_id"] != level["path_id"]:
            repaired.lose("starting_level", id)
