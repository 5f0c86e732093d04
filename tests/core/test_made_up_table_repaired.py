"""A table is rescued, and its rows are looked at, by what its facts say: nothing else knows of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.integrity import conventions, our_tables
from napl_desktop.document.history.steps import changes_hash
from napl_desktop.document.rescue.rescue import in_words, rescue
from napl_desktop.errors.projects import BrokenProject, HistoryDamaged
from napl_desktop.model import DevelopmentPath, descriptor_id, new_id
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, contents, grid_of, make_project
from tests.core.made_up_table import CITATIONS, change, with_made_up_tables


def with_sources(source, citation, folder):
    """Make a project in which cells lean on a book, an article and a guide; return its file and ids by title."""
    path = Path(folder) / "proef.napl"
    ids = {title: new_id() for title in ("boek", "hoofdstuk", "artikel", "gids")}
    with make_project(path) as document:
        grid = grid_of(document)
        ids["elders"] = add_path(document, atelier_id(document), PathPlan("Elders"))
        row, (one, other, _last) = grid.rows[0].id, grid.levels
        with document.edit("add-sources") as edit:
            edit.set_subject(DevelopmentPath, grid.id, grid.title)
            for number, title in enumerate(("boek", "hoofdstuk", "artikel", "gids")):
                made = source(id=ids[title], path_id=grid.id, title=title, order_key=f"a{number}")
                made.parent_id = ids["boek"] if title == "hoofdstuk" else None
                made.author, made.why = "Noor", f"Waarom {title}."
                edit.add(made)
            for level, title, pages in ((one, "boek", "12"), (other, "artikel", "3"), (one, "gids", "7")):
                ends = {"descriptor_id": descriptor_id(row, level.id), "source_id": ids[title]}
                edit.add(citation(id=CITATIONS.of(ends), **ends, pages=pages))
    return path, ids


# Rescue


def rescued(source, citation, folder):
    path, ids = with_sources(source, citation, folder)
    before = contents(path)
    change(
        path,
        "DELETE FROM row_change",
        "DELETE FROM step",
        "UPDATE source SET title = '' WHERE title = 'boek'",
        "UPDATE source SET order_key = '' WHERE title = 'gids'",
        f"UPDATE source SET path_id = '{new_id()}' WHERE title = 'artikel'",
        "UPDATE citation SET id = 'x' || rowid",
        f"UPDATE citation SET source_id = '{new_id()}' WHERE pages = '7'",
    )
    new = path.with_name("hersteld.napl")
    told = in_words(rescue(path, new, wording("nl")), wording("nl"))
    after = contents(new)
    sources = sorted(after["source"].values(), key=lambda row: row["why"])
    return {
        "sources": [[row["title"], row["why"], after["path"][row["path_id"]]["title"]] for row in sources],
        "under": [row["title"] for row in sources if row["parent_id"] == ids["boek"]],
        "in order": all(row["order_key"] for row in sources),
        "citations": sorted(
            row["pages"] for id, row in after["citation"].items() if row == before["citation"].get(id)
        ),
        "told": told,
    }


RESCUED = {
    "sources": [
        ["artikel", "Waarom artikel.", "Teruggevonden ontwikkelpad"],
        ["Naam onleesbaar", "Waarom boek.", "Toetsing"],
        ["gids", "Waarom gids.", "Toetsing"],
        ["hoofdstuk", "Waarom hoofdstuk.", "Toetsing"],
    ],
    "under": ["hoofdstuk"],
    "in order": True,
    "citations": ["12", "3"],
    "told": [
        "De naam is weg, de inhoud is er nog (ontwikkelpaden): 1. Het heet nu ‘Teruggevonden ontwikkelpad’.",
        "Weg, want een van beide kanten is er niet meer (citation): 1.",
        "Hoorde bij een verband dat weg is: 7",
    ],
}


def test_a_made_up_table_is_rescued(tmp_path):
    assert with_made_up_tables(rescued, tmp_path) == RESCUED


@pytest.mark.parametrize(
    "fact", ["source.part_of", "source.ordered_in", "source.title", "citation.identity", "citation.links"]
)
def test_without_a_fact_it_is_rescued_otherwise(tmp_path, fact):
    assert with_made_up_tables(rescued, tmp_path, without=fact) != RESCUED


# Integrity


def looked_at(source, citation, folder):
    path, ids = with_sources(source, citation, folder)
    whole = path.read_bytes()
    chapter = f"WHERE id = '{ids['hoofdstuk']}'"
    damage = {
        "nothing": "SELECT 1",
        "a reference to nothing": f"UPDATE source SET path_id = '{new_id()}' {chapter}",
        "a round": f"UPDATE source SET parent_id = '{ids['hoofdstuk']}' WHERE title = 'boek'",
        "under one of another path": f"UPDATE source SET path_id = '{ids['elders']}' {chapter}",
        "at the place of another": "UPDATE citation SET id = 'dubbel' WHERE pages = '3'",
        "too long": f"UPDATE source SET why = '{'x' * 1_000_001}' {chapter}",
    }
    found = {}
    for what, statement in damage.items():
        change(path, statement)
        try:
            with Document.open(path, read_only=True) as document:
                found[what] = document.damage()
        except BrokenProject:
            found[what] = "refused"
        path.write_bytes(whole)
    return {
        "damage": found,
        "convention": conventions(our_tables()).get("a source without its title"),
        "forged": undo_of_forged_step(path),
    }


def undo_of_forged_step(path):
    """Let the last step have made citations at the places of others; return what comes of taking it back."""
    change(
        path,
        "UPDATE row_change SET row_id = row_id || 'x', after = json_set(after, '$.id', row_id || 'x')"
        " WHERE table_name = 'citation'",
        "UPDATE citation SET id = id || 'x'",
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (seq,) = connection.execute("SELECT max(seq) FROM step").fetchone()
        logged = connection.execute(
            "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position",
            (seq,),
        ).fetchall()
        connection.execute("UPDATE step SET changes_hash = ? WHERE seq = ?", (changes_hash(logged), seq))
    change(path)
    with Document.open(path) as document:
        try:
            return document.undo().step.action
        except HistoryDamaged:
            return "refused"


LOOKED_AT = {
    "damage": {
        "nothing": [],
        "a reference to nothing": "refused",
        "a round": "refused",
        "under one of another path": "refused",
        "at the place of another": ["citation → dubbel"],
        "too long": "refused",
    },
    "convention": "SELECT 1 FROM source WHERE title = ''",
    "forged": "refused",
}


def test_a_made_up_table_is_looked_at(tmp_path):
    assert with_made_up_tables(looked_at, tmp_path) == LOOKED_AT


@pytest.mark.parametrize("fact", ["source.part_of", "source.ordered_in", "source.title", "citation.identity"])
def test_without_a_fact_something_is_not_seen(tmp_path, fact):
    assert with_made_up_tables(looked_at, tmp_path, without=fact) != LOOKED_AT
