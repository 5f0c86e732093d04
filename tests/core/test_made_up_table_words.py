"""Names are found and wiped, and words found and replaced, in a table that only says itself what it holds."""

from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.secure_delete import redacted_drafts
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.content import TitleNeeded
from napl_desktop.model import descriptor_id, new_id
from napl_desktop.operations.replacing_text import TextPlace, replace_text
from napl_desktop.queries.names import find_names, redaction_of
from napl_desktop.queries.search import search
from napl_desktop.searching import Wanted
from tests.core.made_projects import contents, grid_of, make_project
from tests.core.made_up_table import CITATIONS, with_made_up_tables
from tests.faults.traces import traces_of

NAME = "Wubbo Ñandú"


def with_author(source, folder):
    """Make a project with a source of somebody who is named in its text, now and once; return file and id."""
    path, id = Path(folder) / "proef.napl", new_id()
    with make_project(path) as document:
        grid = grid_of(document)
        with document.edit("add-source") as edit:
            edit.set_subject(source, id, f"Het boek van {NAME}")
            made = source(id=id, path_id=grid.id, title="Boek", order_key="a0", author=NAME)
            made.why = f"{NAME} weet dit."
            edit.add(made)
        with document.edit("change-source") as edit:
            edit.set_subject(source, id, "Boek")
            edit.get(source, id).why = f"Dit weet {NAME} ook."
    return path, id


def wiped(source, _citation, folder):
    path, id = with_author(source, folder)
    with Document.open(path) as document:
        with document.read() as session:
            found = find_names(session)
        places = [(each.word.text, place) for each in found.words for place in each.places]
        chosen = {(word, place.id) for word, place in places}
        document.redact_names(redaction_of(found, chosen, "[naam]"))
        document.finish_redaction()
        noted = [[row.table, row.row_id == id] for row in document.rows_of(document.steps()[-1])]
    drafts = (
        Draft(target_of(("new", "source", "pad")), NAME),
        Draft(target_of(("field", "source", "author", id)), NAME),
    )
    row = contents(path)["source"][id]
    return {
        "names": found.names,
        "places": [[place.kind, place.now, place.before] for word, place in places if word == NAME],
        "row": [row["title"], row["author"], row["why"]],
        "noted": noted,
        "traces": len(traces_of([NAME], [path])),
        "drafts": [draft.text for draft in redacted_drafts(drafts, Redaction((NAME,), "[naam]", (NAME,)))],
    }


REDACTED = {
    "names": [NAME],
    "places": [["source", 1, 2]],
    "row": ["Boek", "", "Dit weet [naam] ook."],
    "noted": [["source", True]],
    "traces": 0,
    "drafts": [],
}


def test_names_in_a_made_up_table_are_wiped(tmp_path):
    assert with_made_up_tables(wiped, tmp_path) == REDACTED


def test_without_the_fact_they_are_not_known(tmp_path):
    assert with_made_up_tables(wiped, tmp_path, without="source.names") != REDACTED


def replaced(source, citation, folder):
    """Look for a word that is in a source and in a link to it, and replace it in what was found."""
    path, id = with_author(source, folder)
    with Document.open(path) as document:
        grid = grid_of(document)
        cell = descriptor_id(grid.rows[0].id, grid.levels[0].id)
        with document.edit("cite") as edit:
            edit.set_subject(source, id, "Boek")
            ends = {"descriptor_id": cell, "source_id": id}
            edit.add(citation(id=CITATIONS.of(ends), **ends, pages="12, weet ik"))
        with document.read() as session:
            found = search(session, Wanted("weet"), grid.id)
        places = [TextPlace(each.table, each.id, each.column) for each in found]
        replace_text(document, Wanted("weet"), "denkt", places)
        try:
            replace_text(document, Wanted("Boek"), "", [TextPlace("source", id, "title")])
            needed = False
        except TitleNeeded:
            needed = True
    row = contents(path)["source"][id]
    return {
        "found": [list(place) for place in places],
        "why": row["why"],
        "title is needed": needed,
        "id": id,
    }


def test_words_in_a_made_up_table_are_found_and_replaced(tmp_path):
    said = with_made_up_tables(replaced, tmp_path)

    assert said["found"] == [["source", said["id"], "why"]]
    assert said["why"] == f"Dit denkt {NAME} ook."
    assert said["title is needed"]


@pytest.mark.parametrize(
    ("fact", "found", "needed"),
    [
        ("source.part_of", [], True),
        ("source.title", ["source"], False),
        ("citation.links", ["source", "citation"], True),
    ],
)
def test_without_a_fact_other_words_are_found(tmp_path, fact, found, needed):
    said = with_made_up_tables(replaced, tmp_path, without=fact)

    assert [table for table, _id, _column in said["found"]] == found
    assert said["title is needed"] == needed
