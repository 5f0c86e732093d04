"""A file of an older format opens as it was, its history too, and keeps its own format until somebody edits."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from napl_desktop.document import migrations, schema
from napl_desktop.document.document import Document
from napl_desktop.document.working_copy import open_working_copy
from napl_desktop.errors import NotKept
from napl_desktop.model import Perspective
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import ROOT, contents, grid_of, shown, traces, working_copies

KEPT = ROOT / "tests" / "files" / "format-0.napl"
"""Made with the last program of format 0: a removed note, an undone and redone edit, an undone rename."""


@pytest.fixture
def old(tmp_path):
    return shutil.copyfile(KEPT, tmp_path / "vroeger.napl")


def format_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def rows_of_format_0(path):
    """Return every row of the content, as an old file has them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: {row["id"]: dict(row) for row in connection.execute(f"SELECT * FROM {table}")}
            for table in ("atelier", "descriptor", "dimension", "level", "note", "path", "project", "role")
        }


def without_news(rows):
    """Leave out of a project of our format what format 0 had not."""
    rows = {table: of_table for table, of_table in rows.items() if table != "participant"}
    rows["note"] = {id: {k: v for k, v in row.items() if k != "kind"} for id, row in rows["note"].items()}
    return rows


def test_it_opens_with_every_row_and_stays_as_it_was_until_an_edit(old):
    before = old.read_bytes()
    with Document.open(old) as document:
        assert without_news(shown(document)) == rows_of_format_0(KEPT)
        assert {row["kind"] for row in shown(document)["note"].values()} == {"remark"}
        assert not document.unsaved
        assert document.damage() == []
    assert (old.read_bytes(), format_of(old)) == (before, 0)
    assert traces() == []


def test_an_edit_writes_it_in_our_format(old):
    with Document.open(old) as document:
        rename_project(document, "Van nu")
    assert format_of(old) == schema.FORMAT == 1
    with Document.open(old, read_only=True) as document:
        assert [row["title"] for row in shown(document)["project"].values()] == ["Van nu"]
        assert document.damage() == []


def test_its_history_can_be_undone_to_the_beginning_and_redone(old):
    with Document.open(old) as document:
        now = shown(document)
        removed = [
            change for step in document.steps() for change in document.rows_of(step) if change.after is None
        ]
        assert removed[0].table == "note"
        while document.undoable():
            document.undo()
        texts = [cell.text for cell in grid_of(document).cells.values() if cell.text]
        assert "Kiest doelen." in texts
        while document.redoable():
            document.redo()
        assert shown(document)["note"] == now["note"]
        assert shown(document)["project"].popitem()[1]["title"] == "Van vroeger, hernoemd"


def test_every_point_of_its_history_can_be_looked_at(old):
    with Document.open(old) as document:
        for point in range(len(document.steps()) + 1):
            with document.look_back(point) as past:
                assert all(row["kind"] == "remark" for row in shown(past)["note"].values())


def test_only_looked_at_it_is_converted_out_of_sight(old):
    with Document.open(old, read_only=True) as document:
        assert without_news(shown(document)) == rows_of_format_0(KEPT)
    assert old.read_bytes() == KEPT.read_bytes()


def kept_work_of_format_0(old, monkeypatch):
    """Leave work in a working copy of format 0, as a program of that time would after a crash."""
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.working_copy.bring_up_to_date", lambda database: None)
        copy = open_working_copy(old, read_only=False)
    with closing(sqlite3.connect(copy.database)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE project SET title = 'Nog niet in het bestand'")
        connection.execute(
            "INSERT INTO step SELECT seq + 1, 'nieuw', kind, action, subject_type, subject_id, subject_title,"
            " at, parent, target, head, changes_hash FROM step ORDER BY seq DESC LIMIT 1"
        )


def test_work_that_a_crash_left_in_the_old_format_is_recovered(old, monkeypatch):
    kept_work_of_format_0(old, monkeypatch)
    (copy,) = working_copies()
    assert format_of(copy) == 0
    with Document.open(old) as document:
        assert document.recovered == 1
        assert shown(document)["project"].popitem()[1]["title"] == "Nog niet in het bestand"
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, "Gaat gewoon door.")
        add_path_note(document, grid.id, "Ook dit.", Perspective.EXPERT)
    assert format_of(old) == 1
    assert "Gaat gewoon door." in {row["text"] for row in contents(old)["descriptor"].values()}


def test_no_room_to_convert_leaves_everything_as_it_was(old, monkeypatch):
    def no_room(database, version):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "_convert", no_room)
    with pytest.raises(NotKept):
        Document.open(old)
    assert old.read_bytes() == KEPT.read_bytes()
    assert traces() == []


def test_every_older_format_has_its_tables_and_its_way_on():
    assert len(schema._OLDER) == len(migrations.MIGRATIONS) == schema.FORMAT
