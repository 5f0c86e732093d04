"""What was damaged in the record of the steps is told, never put back, and never a crash."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.document.history.steps import changes_hash
from napl_desktop.errors.projects import BrokenProject, HistoryDamaged
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import wording
from tests.core.made_projects import grid_of, make_project, shown

FORMAT_0 = Path(__file__).parents[1] / "files" / "format-0.napl"


@pytest.fixture
def path(tmp_path):
    """A project that was renamed twice."""
    with make_project(tmp_path / "proef.napl") as document:
        rename_project(document, "Een")
        rename_project(document, "Twee")
    return tmp_path / "proef.napl"


def change(path, *statements):
    """Change a file behind the program's back; then give it the hashes that a forger would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        seal(connection)


def log_as_right(path, seq):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        logged = connection.execute(
            "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position",
            (seq,),
        ).fetchall()
        connection.execute("UPDATE step SET changes_hash = ? WHERE seq = ?", (changes_hash(logged), seq))
        seal(connection)


def refuses_to_undo(path, steps=2):
    with Document.open(path) as document:
        before = shown(document)
        with pytest.raises(HistoryDamaged):
            document.undo()
        assert shown(document) == before
        assert len(document.steps()) == steps
        with pytest.raises(HistoryDamaged):
            document.checkout(1)
        return document.damage()


def test_a_cell_that_would_come_back_at_the_place_of_another(path):
    with Document.open(path) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, "Legt iets uit.")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "UPDATE row_change SET row_id = 'dubbel', before = json_set(after, '$.id', 'dubbel'), after = NULL"
            " WHERE step_seq = 3"
        )
    log_as_right(path, 3)
    assert refuses_to_undo(path, steps=3)


def test_a_change_that_is_no_text_any_more(path):
    change(path, "UPDATE row_change SET before = CAST(before AS BLOB) WHERE step_seq = 2")

    assert refuses_to_undo(path) == ["row_change → step 2"]


@pytest.mark.parametrize(
    "different",
    [
        "before = '{'",
        "before = '[]'",
        "before = '{}'",
        "before = NULL, after = NULL",
        f"before = '{'[' * 20_000}'",
        "before = json_remove(before, '$.created_at')",
        "before = json_set(before, '$.id', 'iets anders')",
        "before = json_set(before, '$.onbekend', 1)",
        "before = json_set(before, '$.title', json('[1]'))",
        "before = json_set(before, '$.title', json('null'))",
        "table_name = 'sqlite_schema'",
    ],
)
def test_a_change_of_which_the_hash_is_right_but_that_fits_nothing(path, different):
    change(path, f"UPDATE row_change SET {different} WHERE step_seq = 2")
    log_as_right(path, 2)

    refuses_to_undo(path)


def test_a_row_that_is_not_there_as_the_step_left_it(path):
    change(path, "UPDATE project SET id = 'iets anders'")

    with Document.open(path) as document:
        before = shown(document)
        for deed in (document.undo, lambda: document.checkout(0)):
            with pytest.raises(HistoryDamaged):
                deed()
        assert shown(document) == before


@pytest.mark.parametrize(
    "odd",
    [
        "UPDATE step SET kind = ''",
        "UPDATE step SET head = 'x'",
        "UPDATE step SET parent = 1.5",
        "INSERT INTO version (id, point, reason, title, at) VALUES ('x', 0, '', '', '')",
        "INSERT INTO version (id, point, reason, title, at) VALUES ('x', 'x', 'named', '', '')",
    ],
)
def test_what_no_step_and_no_moment_has(path, odd):
    change(path, "PRAGMA ignore_check_constraints = ON", odd)

    with pytest.raises(BrokenProject):
        Document.open(path)


def test_a_step_of_which_nobody_knows_what_it_did(path):
    change(path, "UPDATE step SET action = 'toveren' WHERE seq = 2")

    with Document.open(path, read_only=True) as document:
        step = document.steps()[-1]
    assert wording("nl").step(step.action, "Twee") == "Iets veranderd aan ‘Twee’"
    assert wording("en").step(step.action, "Twee") == "Something changed in ‘Twee’"


def test_a_step_about_versions_that_changed_rows(path):
    change(path, "UPDATE step SET kind = 'version' WHERE seq = 2")

    with Document.open(path) as document:
        assert document.damage() == ["row_change → step 2"]
        with pytest.raises(HistoryDamaged):
            document.checkout(1)


def test_a_step_that_leads_nowhere_cannot_be_taken_back(path):
    change(path, "UPDATE step SET head = 7 WHERE seq = 2")

    with Document.open(path) as document:
        before = shown(document)
        assert document.undoable() is None
        assert document.undo() is None
        assert shown(document) == before


@pytest.mark.parametrize("image", ["replace(after, 'e', 'u')", "'{'", "CAST(x'7bff' AS TEXT)"])
def test_converting_an_older_file_does_not_vouch_for_damage(tmp_path, image):
    path = tmp_path / "oud.napl"
    shutil.copyfile(FORMAT_0, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (step,) = connection.execute(
            "SELECT max(step_seq) FROM row_change WHERE table_name = 'note'"
        ).fetchone()
        connection.execute(
            f"UPDATE row_change SET after = {image} WHERE step_seq = ? AND table_name = 'note'", (step,)
        )

    with Document.open(path, read_only=True) as document:
        assert document.damage() == [f"row_change → step {step}"]
