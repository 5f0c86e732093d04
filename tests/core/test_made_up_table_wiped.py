"""Names are found and wiped, and words found and replaced, in a table that only says itself what it holds."""

from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.drafts import Draft
from napl_desktop.document.erasing import wiped_drafts
from napl_desktop.document.wiping import Wipe
from napl_desktop.model import new_id
from napl_desktop.queries.names import find_names, wipe_of
from tests.core.made_projects import contents, grid_of, make_project
from tests.core.made_up_table import with_made_up_tables
from tests.faults.traces import traces_of

NAME = "Wubbo Ñandú"


def with_author(source, folder):
    """Make a project with a source of somebody who is named in its text, now and once; return file and id."""
    path, id = Path(folder) / "proef.napl", new_id()
    with make_project(path) as document:
        grid = grid_of(document)
        with document.edit("add-source") as edit:
            edit.about("source", id, f"Het boek van {NAME}")
            made = source(id=id, path_id=grid.id, title="Boek", order_key="a0", author=NAME)
            made.why = f"{NAME} weet dit."
            edit.add(made)
        with document.edit("change-source") as edit:
            edit.about("source", id, "Boek")
            edit.get(source, id).why = f"Dit weet {NAME} ook."
    return path, id


def wiped(source, _citation, folder):
    path, id = with_author(source, folder)
    with Document.open(path) as document:
        with document.read() as session:
            found = find_names(session)
        places = [(each.word.text, place) for each in found.words for place in each.places]
        chosen = {(word, place.id) for word, place in places}
        document.wipe_names(wipe_of(found, chosen, "[naam]"))
        document.finish_wiping()
        noted = [[row.table, row.row_id == id] for row in document.rows_of(document.steps()[-1])]
    drafts = (Draft(("new", "source", "pad"), NAME), Draft(("field", "source", "author", id), NAME))
    row = contents(path)["source"][id]
    return {
        "names": found.names,
        "places": [[place.kind, place.now, place.before] for word, place in places if word == NAME],
        "row": [row["title"], row["author"], row["why"]],
        "noted": noted,
        "traces": len(traces_of([NAME], [path])),
        "drafts": [draft.text for draft in wiped_drafts(drafts, Wipe((NAME,), "[naam]", (NAME,)))],
    }


WIPED = {
    "names": [NAME],
    "places": [["source", 1, 2]],
    "row": ["Boek", "", "Dit weet [naam] ook."],
    "noted": [["source", True]],
    "traces": 0,
    "drafts": [],
}


def test_names_in_a_made_up_table_are_wiped(tmp_path):
    assert with_made_up_tables(wiped, tmp_path) == WIPED


def test_without_the_fact_they_are_not_known(tmp_path):
    assert with_made_up_tables(wiped, tmp_path, without="source.names") != WIPED
