"""A file of an older format opens as it was, its history too, and keeps its own format until somebody edits."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format import lifting, migrations, schema
from napl_desktop.document.storage.working_copy import open_working_copy
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.model import Base, KnownPerspective, atelier_sector_id, known_perspective_rows
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import ROOT, contents, grid_of, shown, traces, working_copies

FILES = ROOT / "tests" / "files"
KEPT = {version: FILES / f"format-{version}.napl" for version in range(schema.FORMAT)}
"""Made with the last program of each format: removed things, undone and redone edits, an undone rename."""

NEWS = {
    "note": {"kind": "remark"},
    "role": {"task": "", "sphere": None, "parked": 0, "map_x": None, "map_y": None},
    "project": {"kind": "atelier", "handout_id": None},
    "path": {"builds_on_id": None},
    "atelier": {"region": ""},
}
"""What a row has more than it had."""


@pytest.fixture(params=KEPT)
def version(request):
    return request.param


@pytest.fixture
def old(tmp_path, version):
    return shutil.copyfile(KEPT[version], tmp_path / "vroeger.napl")


def format_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def rows_in(path):
    """Return every row of the content, as a file has them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            name: {row["id"]: dict(row) for row in connection.execute(f"SELECT * FROM {name}")}
            for (name,) in tables
            if name not in ("seal", "step", "row_change", "version", "base_row")
        }


def with_news(rows):
    """Return the rows of an old file as they are in our format."""
    rows = {
        name: {id: NEWS.get(name, {}) | row for id, row in rows.get(name, {}).items()}
        for name in {*Base.metadata.tables, *rows}
    }
    if rows["perspective"]:  # since format 3
        return rows
    rows["starting_level"] = rows.pop("standing", {})
    for row in (*rows["note"].values(), *rows["participant"].values()):
        word = row.pop("perspective")
        row["perspective_id"] = KnownPerspective(word).id if word else None
    for atelier, row in rows["atelier"].items():
        sector = row.pop("sector")
        id = atelier_sector_id(atelier, sector)
        rows["atelier_sector"][id] = {"id": id, "atelier_id": atelier, "sector": sector}
    rows["perspective"] = {row["id"]: row for row in known_perspective_rows()}
    return rows


def test_it_opens_with_every_row_and_stays_as_it_was_until_an_edit(old, version):
    before = old.read_bytes()
    with Document.open(old) as document:
        assert shown(document) == with_news(rows_in(KEPT[version]))
        assert not document.unsaved
        assert document.damage() == []
    assert (old.read_bytes(), format_of(old)) == (before, version)
    assert traces() == []


def test_an_edit_writes_it_in_our_format(old):
    with Document.open(old) as document:
        rename_project(document, "Van nu")
    assert format_of(old) == schema.FORMAT == 4
    with Document.open(old, read_only=True) as document:
        assert [row["title"] for row in shown(document)["project"].values()] == ["Van nu"]
        assert document.damage() == []


def test_its_history_can_be_undone_to_the_beginning_and_redone(old, version):
    with Document.open(old) as document:
        now = shown(document)
        removed = [
            change for step in document.steps() for change in document.rows_of(step) if change.after is None
        ]
        assert removed[0].table == {0: "note", 1: "role", 2: "note", 3: "note"}[version]
        assert removed[0].before.items() >= NEWS[removed[0].table].items()
        while document.undoable():
            document.undo()
        texts = [cell.text for cell in grid_of(document).cells.values() if cell.text]
        assert {0: "Kiest doelen."}.get(version, "Kiest vragen.") in texts
        while document.redoable():
            document.redo()
        assert shown(document)["note"] == now["note"]
        assert shown(document)["project"].popitem()[1]["title"] == {0: "Van vroeger, hernoemd"}.get(
            version, f"Van format {version}"
        )


def test_every_point_of_its_history_can_be_looked_at(old, version):
    with Document.open(old) as document:
        for point in range(len(document.steps()) + 1):
            with document.checkout(point) as past:
                was = shown(past)
                if version < 2:
                    assert all(row.items() >= NEWS["role"].items() for row in was["role"].values())
                if version == 0:
                    assert all(row.items() >= NEWS["note"].items() for row in was["note"].values())


def test_only_looked_at_it_is_converted_out_of_sight(old, version):
    with Document.open(old, read_only=True) as document:
        assert shown(document) == with_news(rows_in(KEPT[version]))
    assert old.read_bytes() == KEPT[version].read_bytes()


def kept_work(old, monkeypatch):
    """Leave work in a working copy of an old format, as a program of that time would after a crash."""
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.working_copy.bring_up_to_date", lambda database: None)
        copy = open_working_copy(old, read_only=False)
    with closing(sqlite3.connect(copy.database)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE project SET title = 'Nog niet in het bestand'")
        connection.execute(
            "INSERT INTO step SELECT seq + 1, 'nieuw', kind, action, subject_type, subject_id, subject_title,"
            " at, parent, target, head, changes_hash FROM step ORDER BY seq DESC LIMIT 1"
        )


def test_work_that_a_crash_left_in_the_old_format_is_recovered(old, version, monkeypatch):
    kept_work(old, monkeypatch)
    (copy,) = working_copies()
    assert format_of(copy) == version
    with Document.open(old) as document:
        assert document.recovered == 1
        assert shown(document)["project"].popitem()[1]["title"] == "Nog niet in het bestand"
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, "Gaat gewoon door.")
        add_path_note(document, grid.id, "Ook dit.", KnownPerspective.EXPERT.id)
    assert format_of(old) == schema.FORMAT
    assert "Gaat gewoon door." in {row["text"] for row in contents(old)["descriptor"].values()}


def test_no_room_to_convert_leaves_everything_as_it_was(old, version, monkeypatch):
    def no_room(database, version):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "_convert", no_room)
    with pytest.raises(WorkingCopyError):
        Document.open(old)
    assert old.read_bytes() == KEPT[version].read_bytes()
    assert traces() == []


def test_every_older_format_has_its_tables_and_its_way_on():
    assert len(schema._OLDER) == len(lifting.MIGRATIONS) == schema.FORMAT
