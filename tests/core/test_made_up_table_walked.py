"""A made-up table goes all the ways that rows go, by its facts alone; without one of them some way is wrong."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from napl_desktop.document.rescue.rescue import rescue
from napl_desktop.model import Base, descriptor_id, new_id
from napl_desktop.operations.cells import move_cell
from napl_desktop.operations.dimensions import add_dimension, rename_dimension
from napl_desktop.operations.paths import duplicate_path, remove_path, take_over_paths
from napl_desktop.operations.versions import bring_back_path
from napl_desktop.rows import diff, read_all
from napl_desktop.rows.merging import merge
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, contents, grid_of, make_project
from tests.core.made_up_table import CITATIONS, change, with_made_up_tables

TABLES = ("source", "citation", "loan")


def walked(source, citation, folder):
    """Let sources, a citation and a loan go every way; return what became of them, as of JSON."""
    file = Path(folder) / "proef.napl"
    with make_project(file) as document:
        path = furnished(document, source, citation)
        found = {
            "copied": copied(document, path),
            "brought back": brought_back(document, path),
            "moved": moved(document, path),
            "handed down": handed_down(document, path),
            "taken over": taken_over(document, path, Path(folder)),
            "merged": merged(document),
        }
    return {**found, "rescued": rescued(file)}


def furnished(document, source, citation):
    """Give the path a book with a chapter, on loan, which its first cell leans on; return the path's id."""
    grid = grid_of(document)
    cell = descriptor_id(grid.rows[0].id, grid.levels[0].id)
    loan = _class_of("loan")
    with document.edit("add-sources") as edit:
        book = source(id=new_id(), path_id=grid.id, title="Boek", order_key="a0", shelf=3)
        edit.add(book)
        chapter = source(id=new_id(), path_id=grid.id, title="Hoofdstuk", order_key="a0", parent_id=book.id)
        edit.add(chapter)
        ends = {"descriptor_id": cell, "source_id": chapter.id}
        edit.add(citation(id=CITATIONS.of(ends), **ends, pages="12"))
        edit.add(loan(id=new_id(), source_id=book.id, since="maandag"))
    return grid.id


def _class_of(table):
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table.name == table)


def rows_of(document):
    with document.read() as session:
        return read_all(session.connection())


def told(rows, *tables, path=None):
    """Return what rows say, without what only tells them apart."""
    titles = {id: row["title"] for (table, id), row in rows.items() if "title" in row}
    wanted = [
        [table, *(titles.get(value, value) for name, value in sorted(row.items()) if name in SAID)]
        for (table, _id), row in rows.items()
        if table in (tables or TABLES) and (path is None or row.get("path_id", path) == path)
    ]
    return sorted(wanted, key=str)


SAID = {"title", "parent_id", "source_id", "pages", "since", "shelf"}


def where_cited(document):
    """Return in which row and level each citation is, and whether its id follows from that."""
    rows = rows_of(document)
    found = []
    for (table, id), row in rows.items():
        if table == "citation":
            cell = rows["descriptor", row["descriptor_id"]]
            place = [rows[kind, cell[f"{kind}_id"]]["title"] for kind in ("dimension", "level")]
            found.append([*place, id == CITATIONS.of(row)])
    return sorted(found)


def copied(document, path):
    copy = duplicate_path(document, path, "Kopie")
    found = [
        told(rows_of(document), "source", path=copy),
        where_cited(document),
        told(rows_of(document), "loan"),
    ]
    document.undo()
    return found


def brought_back(document, path):
    before = rows_of(document)
    point = document.steps()[-1].seq
    remove_path(document, path)
    with document.checkout(point) as past:
        bring_back_path(document, past, path)
    after = rows_of(document)
    return diff(before, after) == diff(before, before)


def moved(document, path):
    rows, levels = grid_of(document, path).rows, grid_of(document, path).levels
    move_cell(document, (rows[0].id, levels[0].id), (rows[2].id, levels[1].id))
    return where_cited(document)


def handed_down(document, path):
    """Give the row that is cited a first row under it, by another name than its own."""
    row = grid_of(document, path).rows[2]
    child = add_dimension(document, path, "Nieuw", row.id)
    first = grid_of(document, path).rows[2].id
    rename_dimension(document, first, "Nieuw hoofdstuk")
    assert first != child
    return where_cited(document)


def taken_over(document, path, folder):
    with make_project(folder / "ander.napl", None) as other:
        atelier = atelier_id(other)
        taken = take_over_paths(other, atelier, document, [path])
        again = take_over_paths(other, atelier, document, [path])
        here = rows_of(other)
    return [told(here), len(taken.taken), len(again.already_here)]


def merged(document):
    """Return what changes on two sides come to: of a unit, of an order, of what is no difference, of texts."""
    base = rows_of(document)
    (book,) = [key for key, row in base.items() if row.get("title") == "Boek"]
    path_id = base[book]["path_id"]
    for number in (1, 2):
        base["source", f"more-{number}"] = {
            **base[book],
            "id": f"more-{number}",
            "title": f"Meer {number}",
            "order_key": f"a{number}",
        }
    ours = {**base, book: {**base[book], "year": 2020, "volume": 1, "shelf": 1}}
    theirs = {**base, book: {**base[book], "volume": 2, "shelf": 2, "author": "Noor", "order_key": "a3"}}
    found = merge(base, ours, theirs)
    return sorted(
        [change.kind, *change.columns, change.conflict or "", change.key[1] == path_id]
        for change in found.changes.values()
    )


def rescued(path):
    """Return what is saved of a file in which every source is gone: who had one at home still tells of it."""
    change(path, "DELETE FROM row_change", "DELETE FROM step", "DELETE FROM source")
    new = path.with_name("hersteld.napl")
    try:
        rescue(path, new, wording("nl"))
    except IntegrityError:
        return "does not fit"
    return {table: len(rows) for table, rows in contents(new).items() if table in TABLES}


WALKED = {
    "copied": [
        [["source", "Boek", None, "Hoofdstuk"], ["source", None, 3, "Boek"]],
        [["Doelen", "startbekwaam", True], ["Doelen", "startbekwaam", True]],
        [["loan", "maandag", "Boek"]],
    ],
    "brought back": True,
    "moved": [["Beoordelen", "vakbekwaam", True]],
    "handed down": [["Nieuw hoofdstuk", "vakbekwaam", True]],
    "taken over": [
        [
            ["citation", "12", "Hoofdstuk"],
            ["source", "Boek", None, "Hoofdstuk"],
            ["source", None, 3, "Boek"],
        ],
        1,
        1,
    ],
    "merged": [
        ["changed", "author", "", False],
        ["changed", "year", "volume", "both-changed", False],
        ["reordered", "order_key", "", True],
    ],
    "rescued": {"source": 1, "citation": 0, "loan": 1},
}

FACTS = (
    *("source.part_of", "source.ordered_in", "source.units", "source.unmerged"),
    *("citation.part_of", "citation.identity", "citation.follows"),
    *("loan.part_of", "loan.copied_with"),
)
"""Those that this walk depends on: titles, links and names are tried where a table is repaired, and its texts."""


def test_a_made_up_table_goes_every_way_by_its_facts(tmp_path):
    assert with_made_up_tables(walked, tmp_path) == WALKED


@pytest.mark.parametrize("fact", FACTS)
def test_without_a_fact_some_way_is_wrong(tmp_path, fact):
    assert with_made_up_tables(walked, tmp_path, without=fact) != WALKED
