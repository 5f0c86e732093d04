"""FORMAT.md says how a project file is put together; here a file is read by that alone, without our code."""

import hashlib
import json
import re
import shutil
import sqlite3
import uuid
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT, create_tables, one_spaced, statements_of
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.versions import name_version
from tests.core.made_projects import ROOT, atelier_id, contents, grid_of, make_project
from tests.files import make_format
from tests.files.kept_file import make_kept_file

SECTION = make_format.PAGE.read_text("utf-8")

CELLS = uuid.UUID(re.search(r"namespace ([0-9a-f-]{36})", SECTION).group(1))


@pytest.fixture
def file(tmp_path):
    """Return a project with something of everything, and what it held after each step."""
    path = tmp_path / "proef.napl"
    states = []
    with make_project(path) as document:
        document.save()
        states.append(contents(document._copy.database))
        document.subscribe(lambda change: states.append(contents(document._copy.database)))
        grid = grid_of(document)
        cell = grid.rows[0].id, grid.levels[0].id
        write_cell(document, *cell, "Kiest ‘heldere’ doelen — 😀\nen meer.")
        add_cell_note(document, *cell, "Goed zo.")
        rename_project(document, "Ander")
        document.undo()
        name_version(document, "na atelier 3")
        document.redo()
        document.undo()
        add_participant(document, atelier_id(document), "Noor")
        document.undo()
    return path, states


def plain(path):
    return closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True))


def columns(connection, table):
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def tables(connection):
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def empty_tables(file):
    with plain(file) as connection:
        return [
            name
            for name in tables(connection)
            if connection.execute(f"SELECT NOT EXISTS (SELECT 1 FROM {name})").fetchone()[0]
        ]


def damage_of(file, folder):
    with Document.open(shutil.copyfile(file, folder / "beschadigd.napl")) as document:
        return document.damage()


def test_every_table_and_column_is_written_down(file):
    written = {
        match.group(1): set(re.findall(r"`(\w+)`", match.group(0)))
        for match in re.finditer(r"^\| `(\w+)` \|.*$", SECTION, re.MULTILINE)
    }
    with plain(file[0]) as connection:
        found = {name: set(columns(connection, name)) for name in tables(connection)}

    assert written.keys() == found.keys()
    for table, names in found.items():
        assert names - written[table] - {"id"} == set(), table


def test_the_page_and_the_model_agree():
    assert make_format.page_with_tables(SECTION) == SECTION, "run make format"


@pytest.mark.parametrize("version", range(FORMAT))
def test_the_tables_of_an_older_format_are_those_of_the_file_that_is_kept_of_it(version):
    kept = make_format.statements_in(make_format.kept_file(version))

    assert sorted(map(one_spaced, kept)) == sorted(map(one_spaced, statements_of(version)))


@pytest.mark.parametrize("version", range(1, FORMAT + 1))
def test_the_tables_begin_where_they_began(tmp_path, version):
    create_tables(tmp_path / "nieuw.napl", version)

    assert make_format.statements_in(tmp_path / "nieuw.napl") == make_format.statements_in(
        make_format.kept_file(version)
    ), "to the letter, and in this order: a rescue counts on it"


def test_the_file_that_is_kept_of_our_format_has_its_tables_and_something_in_every_one(tmp_path):
    kept = make_format.kept_file(FORMAT)

    stated = make_format.statements_in(kept)
    assert sorted(map(one_spaced, stated)) == sorted(map(one_spaced, statements_of(FORMAT))), (
        "run make format"
    )
    assert empty_tables(kept) == []
    assert damage_of(kept, tmp_path) == []


def test_that_file_can_be_made_again(tmp_path):
    made = tmp_path / "gemaakt.napl"
    make_kept_file(made, FORMAT)

    assert (empty_tables(made), damage_of(made, tmp_path)) == ([], []), "the next format begins with that"


def test_the_marks_of_the_file(file):
    with plain(file[0]) as connection:
        ((application,),) = connection.execute("PRAGMA application_id")
        ((version,),) = connection.execute("PRAGMA user_version")

    assert f"0x{application:08X}" in SECTION
    assert f"user_version` {version}." in SECTION
    assert file[0].read_bytes()[18:20] == b"\x01\x01"


def hash_of(connection, names):
    digest = hashlib.sha256()
    for table in sorted(names):
        digest.update(f"\n[{table}]\n".encode())
        listed = ", ".join(sorted(columns(connection, table)))
        order = "set_id, table_name, row_id" if table == "base_row" else "id"
        for (row,) in connection.execute(f"SELECT json_array({listed}) FROM {table} ORDER BY {order}"):
            digest.update(row.encode())
    return digest.hexdigest()


def test_the_checks_can_be_made_again(file):
    with plain(file[0]) as connection:
        ((content, history, step),) = connection.execute("SELECT content_hash, history_hash, step FROM seal")
        of_history = {"base_row", "step", "version"}
        assert content == hash_of(connection, {*tables(connection)} - of_history - {"row_change", "seal"})
        assert history == hash_of(connection, of_history)
        assert connection.execute("SELECT max(seq) FROM step").fetchone() == (step,)
        for seq, kept in connection.execute("SELECT seq, changes_hash FROM step"):
            changes = connection.execute(
                "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position",
                (seq,),
            )
            listed = json.dumps([list(change) for change in changes])
            assert hashlib.sha256(listed.encode()).hexdigest() == kept


def test_a_cell_can_be_found_by_its_place(file):
    with plain(file[0]) as connection:
        for id, row, level in connection.execute("SELECT id, dimension_id, level_id FROM descriptor"):
            assert id == str(uuid.uuid5(CELLS, f"{row} {level}"))


def test_any_earlier_state_can_be_made(file):
    path, states = file
    with plain(path) as connection:
        for point, state in enumerate(states):
            then = {table: dict(rows) for table, rows in contents(path).items()}
            earliest = {}
            for table, id, before in connection.execute(
                "SELECT table_name, row_id, before FROM row_change WHERE step_seq > ? ORDER BY step_seq",
                (point,),
            ):
                earliest.setdefault((table, id), before)
            for (table, id), before in earliest.items():
                then[table].pop(id, None)
                if before is not None:
                    then[table][id] = json.loads(before)
            assert then == state, point


def test_undo_and_redo_can_be_followed(file):
    with plain(file[0]) as connection:
        steps = connection.execute("SELECT seq, kind, parent, target, head FROM step ORDER BY seq").fetchall()
    head = 0
    parents = {}
    for seq, kind, parent, target, after in steps:
        if kind == "edit":
            assert parent == head
            parents[seq], head = head, seq
        elif kind == "undo":
            assert target == head
            head = parents[head]
        elif kind == "redo":
            assert target == max(edit for edit, made_on in parents.items() if made_on == head)
            head = target
        assert after == head
    assert {kind for _, kind, *_ in steps} == {"edit", "undo", "redo", "version"}


def test_the_kept_file_of_the_older_format_is_as_it_is_said_to_be(tmp_path):
    old = shutil.copyfile(ROOT / "tests" / "files" / "format-0.napl", tmp_path / "oud.napl")
    with plain(old) as connection:
        assert not {"participant", "version"} & {*tables(connection)}
        assert "kind" not in columns(connection, "note")
