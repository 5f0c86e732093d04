"""Project files as nobody should get them: each function makes one of a good file, in its place."""

import os
import sqlite3
import zipfile
from contextlib import closing, suppress

from napl_desktop.document.format.schema import seal
from napl_desktop.model import descriptor_id, new_id


def _sql(*statements, sealed=True):
    """Return what runs statements in a file, as somebody would who knows how it is sealed."""

    def become(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)
            if sealed:
                with suppress(sqlite3.Error):
                    seal(connection)

    return become


def _bytes(change):
    def become(path):
        content = bytearray(path.read_bytes())
        path.write_bytes(change(content))

    return become


def zip_file(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notulen.txt", "atelier " * 100)


def database_of_another_program(path):
    path.unlink()
    _sql("CREATE TABLE project (id TEXT)", "INSERT INTO project VALUES ('x')")(path)


def sparse_file_of_3_gb(path):
    os.truncate(path, 3 << 30)


def sparse_file_that_knows_its_size(path):
    page = 4096
    with path.open("r+b") as file:
        file.truncate(900 << 20)
        file.seek(28)
        file.write(((900 << 20) // page).to_bytes(4, "big"))
        file.seek(page)
        file.write(bytes(page * 200))


def thousands_of_tables(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        columns = ", ".join(f"c{number}" for number in range(60))
        for number in range(4000):
            connection.execute(f"CREATE TABLE t{number} ({columns})")
        connection.execute("COMMIT")


def trigger_in_the_schema_only(path):
    """Let a table be a table of ours in name, with something else behind it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'note'")


def text_of_9_mb(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE descriptor SET text = ? WHERE text != ''", ("x" * 9_000_000,))
        seal(connection)


def deep_dimensions(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        ((top,),) = connection.execute("SELECT id FROM dimension WHERE title = 'Beoordelen'")
        for number in range(300):
            below = new_id()
            connection.execute(
                "INSERT INTO dimension (path_id, parent_id, title, explanation, order_key, id)"
                " SELECT path_id, ?, ?, '', 'a0', ? FROM path JOIN dimension ON path.id = path_id LIMIT 1",
                (top, f"Laag {number}", below),
            )
            top = below
        connection.execute("DELETE FROM descriptor")
        connection.execute("DELETE FROM note")
        seal(connection)


def cell_on_a_parent(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        ((parent,),) = connection.execute("SELECT id FROM dimension WHERE title = 'Ontwerpen'")
        ((level,),) = connection.execute("SELECT id FROM level WHERE title = 'expert'")
        connection.execute(
            "INSERT INTO descriptor (dimension_id, level_id, text, status, id)"
            " VALUES (?, ?, 'Op een ouder', 'proposed', ?)",
            (parent, level, descriptor_id(parent, level)),
        )
        seal(connection)


_VIEW = """
    CREATE VIEW note AS SELECT NULL AS descriptor_id, NULL AS dimension_id, NULL AS path_id, NULL AS role_id,
    'remark' AS kind, load_extension('kwaad') AS text, NULL AS perspective_id, 0 AS handled,
    '' AS written_at, '' AS id"""
_ENDLESS = """
    CREATE VIEW seal AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT count(*) AS content_hash, '' AS history_hash, 0 AS step FROM n"""
_CHILD = "(SELECT id FROM dimension WHERE title = 'Doelen')"
_PARENT = "(SELECT id FROM dimension WHERE title = 'Ontwerpen')"

NO_PROJECTS = {
    "zip": zip_file,
    "other database": database_of_another_program,
    "zero length": _bytes(lambda content: b""),
    "50 bytes": _bytes(lambda content: content[:50]),
}
"""What is not even refused as a project."""

BROKEN = {
    "trigger": _sql("CREATE TRIGGER kwaad AFTER UPDATE ON path BEGIN SELECT load_extension('kwaad'); END"),
    "trigger that writes": _sql("CREATE TRIGGER kwaad AFTER INSERT ON seal BEGIN DELETE FROM note; END"),
    "view beside": _sql("CREATE VIEW kwaad AS SELECT load_extension('kwaad')"),
    "view for a table": _sql("DROP TABLE note", _VIEW),
    "endless view": _sql("DROP TABLE seal", _ENDLESS, sealed=False),
    "virtual table": _sql("CREATE VIRTUAL TABLE kwaad USING fts5 (text)"),
    "virtual table for a table": _sql("DROP TABLE note", "CREATE VIRTUAL TABLE note USING fts5 (id, text)"),
    "worked out column": _sql(
        "ALTER TABLE note RENAME COLUMN text TO was",
        "ALTER TABLE note ADD COLUMN text TEXT AS (load_extension('kwaad'))",
    ),
    "other schema": _sql("ALTER TABLE path ADD COLUMN kleur TEXT"),
    "page that is not there": trigger_in_the_schema_only,
    "thousands of tables": thousands_of_tables,
    "9 MB of text": text_of_9_mb,
    "blob": _sql("UPDATE descriptor SET text = x'ff00ff' WHERE text LIKE 'Kiest%'"),
    "blob that is text": _sql("UPDATE path SET title = CAST('Blob' AS BLOB)"),
    "round of two": _sql(f"UPDATE dimension SET parent_id = {_CHILD} WHERE title = 'Ontwerpen'"),
    "own parent": _sql("UPDATE dimension SET parent_id = id WHERE title = 'Beoordelen'"),
    "deep": deep_dimensions,
    "level of nothing": _sql("UPDATE level SET path_id = 'nergens' WHERE title = 'expert'"),
    "cell of nothing": _sql("UPDATE descriptor SET level_id = 'nergens' WHERE text LIKE 'Kiest%'"),
    "cell on a parent": cell_on_a_parent,
    "no project": _sql("DELETE FROM project"),
    "two projects": _sql(
        "INSERT INTO project SELECT 'Twee', kind, created_at, handout_id, 'twee' FROM project"
    ),
    "no atelier": _sql("DELETE FROM atelier"),
    "other word for a status": _sql(
        "PRAGMA ignore_check_constraints = ON", "UPDATE descriptor SET status = 'mooi' WHERE text != ''"
    ),
    "WAL": _sql("PRAGMA journal_mode = WAL"),
    "half": _bytes(lambda content: content[: len(content) // 2]),
    "one byte short": _bytes(lambda content: content[:-1]),
    "longer": _bytes(lambda content: content + bytes(4096)),
    "flipped bit": _bytes(lambda content: content.replace(b"Kiest doelen", b"Kiesd doelen")),
    "3 GB": sparse_file_of_3_gb,
    "900 MB": sparse_file_that_knows_its_size,
}
"""What is a project of ours no more, or never was one."""
