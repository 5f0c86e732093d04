"""Names are wiped from files of older formats: what is in the file says where they may be, not our own tables."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction, redact_database
from tests.faults.traces import traces_of

FILES = Path(__file__).parents[1] / "files"
WORD = "Wubbo"
WIPE = Redaction((WORD,), "[naam]", (WORD,))


@pytest.fixture(params=["format-0.napl", "format-1.napl"])
def older(request, tmp_path):
    """Return a file of an older format in which a cell and its history have a name, and its connection."""
    path = tmp_path / "oud.napl"
    shutil.copyfile(FILES / request.param, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE descriptor SET text = 'volgens Wubbo' WHERE text != ''")
        connection.execute("UPDATE note SET text = 'zegt Wubbo'")
        yield path, connection


def test_words_go_and_the_rest_stays(older):
    path, connection = older
    before = connection.execute("SELECT id, status FROM descriptor").fetchall()

    assert redact_database(path, WIPE)

    assert traces_of([WORD], [path]) == []
    assert connection.execute("SELECT id, status FROM descriptor").fetchall() == before
    texts = {
        text for (text,) in connection.execute("SELECT text FROM descriptor UNION SELECT text FROM note")
    }
    assert texts <= {"", "volgens [naam]", "zegt [naam]"}


def test_a_column_that_we_have_no_more_may_hold_a_name_if_it_is_text(older):
    path, connection = older
    id = "00000000-0000-4000-8000-000000000000"
    for statement in (
        "ALTER TABLE path ADD COLUMN motto TEXT",
        "ALTER TABLE path ADD COLUMN kind VARCHAR(5)",
        "ALTER TABLE path ADD COLUMN ours_id TEXT REFERENCES path (id)",
        "CREATE TABLE motto (id TEXT NOT NULL, said TEXT, PRIMARY KEY (id))",
        "UPDATE path SET motto = 'Wubbo weet het', kind = 'wubbo', ours_id = id",
        f"INSERT INTO motto VALUES ('{id}', 'van Wubbo'), ('wubbo', NULL)",
        f"INSERT INTO row_change SELECT seq, 999, 'motto', '{id}', NULL, '{json.dumps({'said': 'Wubbo'})}'"
        " FROM step ORDER BY seq LIMIT 1",
    ):
        connection.execute(statement)

    assert redact_database(path, WIPE)

    assert set(connection.execute("SELECT motto, kind, ours_id = id FROM path")) == {
        ("[naam] weet het", "wubbo", 1)
    }
    assert set(connection.execute("SELECT id, said FROM motto")) == {(id, "van [naam]"), ("wubbo", None)}
    (logged,) = connection.execute("SELECT after FROM row_change WHERE position = 999").fetchone()
    assert json.loads(logged) == {"said": "[naam]"}


@pytest.mark.parametrize("name", ["format-0.napl", "format-1.napl"])
def test_a_wiped_file_of_an_older_format_still_opens(tmp_path, name):
    path = tmp_path / "oud.napl"
    shutil.copyfile(FILES / name, path)

    with Document.open(path) as document:
        document.redact_names(WIPE)
        document.finish_redaction()
        assert document.damage() == []
