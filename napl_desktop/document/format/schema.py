"""The format of the project file: its marks, its tables, and the checks of a file of unknown origin."""

import sqlite3
import stat
import struct
import threading
from functools import cache
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from napl_desktop.document.format import format_0, format_1, format_2, format_3
from napl_desktop.document.format.content_hash import content_hash, history_hash
from napl_desktop.document.format.guard import SCHEMA_EFFORT, at_most, effort_for, guard
from napl_desktop.document.format.integrity import broken_constraint, displaced_rows
from napl_desktop.document.history.base_rows import base_row_table
from napl_desktop.document.history.steps import row_change_table, step_table
from napl_desktop.document.history.versions import version_table
from napl_desktop.errors.files import FileExists, FileProblem
from napl_desktop.errors.projects import BrokenProject, NewerProject, NotAProject, TableNotProject
from napl_desktop.file_problems import file_problem
from napl_desktop.model import Base
from napl_desktop.rights import make_private_file

FORMAT = 4
"""`PRAGMA user_version` of the files we write."""

APPLICATION_ID = 0x4E41504C
"""`PRAGMA application_id`: "NAPL"."""

_OLDER = (format_0.STATEMENTS, format_1.STATEMENTS, format_2.STATEMENTS, format_3.STATEMENTS)
"""The tables of every format before ours, by its number."""

_BESIDE_CONTENT = (base_row_table, row_change_table, step_table, version_table)

_SEAL = "CREATE TABLE seal (content_hash TEXT NOT NULL, history_hash TEXT NOT NULL, step INTEGER NOT NULL)"
_MAGIC = b"SQLite format 3\x00"
_HEADER = struct.Struct(
    ">16sHBB 8x I 28x I 4x I"
)  # magic, page size, write, read, pages, user_version, app id
_ENDING = ".napl"
_TABLES = (".xlsx", ".xlsm", ".csv", ".tsv", ".docx", ".ods", ".odt", ".xls")
# Years of work stay far below this; a user who opens a stranger's file must not wait for its copy.
_LARGEST = 1 << 30
# From here on its tables are looked at before it is copied, too.
_LARGE = 1 << 26
_WORTH_A_THREAD = 1 << 22


def create_tables(path: Path, version: int = FORMAT) -> None:
    """Make an empty project database of a format at `path`."""
    make_private_file(path)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("BEGIN")  # all at once: a disk that is asked for each of them takes seconds
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        for statement in statements_of(version):
            connection.execute(statement)
        connection.execute("COMMIT")
    finally:
        connection.close()


@cache
def statements_of(version: int) -> tuple[str, ...]:
    """Return the statements that make the tables of a format."""
    if version < FORMAT:
        return _OLDER[version]
    dialect = sqlite.dialect()
    statements: list[str] = []
    for tables in (Base.metadata.tables.values(), _BESIDE_CONTENT):
        # By name: so every table begins at the same page of every file, which a rescue counts on.
        for table in sorted(tables, key=lambda table: table.name):
            statements.append(str(CreateTable(table).compile(dialect=dialect)))
            indexes = sorted(table.indexes, key=lambda index: str(index.name))
            statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return (*statements, _SEAL)


def is_project(path: Path) -> bool:
    """Tell whether there is a project at `path`, sound or not, by its first bytes."""
    try:
        check_header(path)
    except NotAProject:
        return False
    except FileProblem:
        return True
    return True


def spare_project(path: Path) -> None:
    """Raise FileExists where a project would be written over: nothing that is made of one may replace it."""
    try:
        there = path.exists()
    except OSError:  # a name that is too long: writing there reports that
        return
    if there and is_project(path):
        raise FileExists(path)


def check_header(path: Path) -> int:
    """Look at the first bytes only; return the format that a file says it is of.

    Raises NotAProject (TableNotProject), NewerProject, BrokenProject, or what the system says.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a folder; a pipe would even be waited for
            raise NotAProject(path)
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
    except OSError as error:
        raise file_problem(error, path) from error
    if len(header) < _HEADER.size or not header.startswith(_MAGIC):
        raise _no_project(path)
    _magic, page_size, write_version, read_version, pages, version, application = _HEADER.unpack(header)
    if application != APPLICATION_ID:
        raise _no_project(path)
    if version > FORMAT:
        raise NewerProject(path, format=version)
    whole = pages * (65536 if page_size == 1 else page_size)
    if (write_version, read_version) != (1, 1) or found.st_size != whole or whole > _LARGEST:
        raise BrokenProject(path, why="size")
    if whole > _LARGE:
        _check_tables_in_place(path)
    return int(version)


def is_of_older_format(path: Path) -> bool:
    """Tell whether there is a project at `path` that is written in another format when it is changed."""
    try:
        return check_header(path) < FORMAT
    except FileProblem:
        return False


def _no_project(path: Path) -> FileProblem:
    """Return what a file must be that does not begin as a project does: its name says what it was meant to be."""
    ending = path.suffix.casefold()
    if ending == _ENDING:
        return BrokenProject(path, why="beginning")
    return TableNotProject(path) if ending in _TABLES else NotAProject(path)


def _check_tables_in_place(path: Path) -> None:
    """Look at the tables of the user's own file. Raises BrokenProject."""
    try:
        connection = open_in_place(path)
        try:
            _check_tables(connection, path)
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError) as error:
        raise BrokenProject(path, why="damaged") from error


def _check_tables(connection: sqlite3.Connection, path: Path) -> None:
    with at_most(connection, SCHEMA_EFFORT):
        if _schema(connection) != _expected_schema(format_of(connection)):
            raise BrokenProject(path, why="schema")


def check_content(copy: Path, original: Path) -> tuple[str, int]:
    """Check tables, integrity and hashes in a private `copy`; return the project's id and its number of steps.

    Nothing of the file is run: no triggers, no views, no functions in its schema can be there after this. What
    single steps changed is only looked at when they are undone. The file may be of an older format. Raises
    BrokenProject about `original`.
    """
    connection = open_untrusted(copy)
    try:
        _check_tables(connection, original)
        structure = _StructureCheck(copy)
        try:
            structure.begin()
            answer = _check_hashes(connection, copy, structure)
        finally:
            if why := structure.outcome():
                raise BrokenProject(original, why=why)
        if answer is None:
            raise BrokenProject(original, why="hash")
    except (sqlite3.Error, UnicodeError) as error:  # even what SQLite says of damage may be no text
        raise BrokenProject(original, why="damaged") from error
    finally:
        connection.close()
    return answer


def _check_hashes(
    connection: sqlite3.Connection, copy: Path, structure: "_StructureCheck"
) -> tuple[str, int] | None:
    """Return the id and the number of steps of a project that is as it was sealed."""
    with at_most(connection, effort_for(copy.stat().st_size), lambda: structure.failed):
        seals = connection.execute("SELECT content_hash, history_hash, step FROM seal LIMIT 2").fetchall()
        projects = connection.execute("SELECT id FROM project LIMIT 2").fetchall()
        (steps,) = connection.execute("SELECT coalesce(max(seq), 0) FROM step").fetchone()
        hashes = (content_hash(connection), history_hash(connection), steps)
    return (projects[0][0], steps) if len(projects) == 1 and seals == [hashes] else None


class _StructureCheck:
    """Looks whether the pages of a file fit together, and then its rows; in a large file, in a thread beside."""

    def __init__(self, copy: Path) -> None:
        self._copy = copy
        self._why: str | None = None
        self._thread = threading.Thread(target=self._run, name="structure")
        self._aside = copy.stat().st_size > _WORTH_A_THREAD

    @property
    def failed(self) -> bool:
        """Whether something does not fit: who reads the file then might read one page for ever."""
        return self._why is not None

    def begin(self) -> None:
        """Look, or begin to."""
        if self._aside:
            self._thread.start()
        else:
            self._run()

    def outcome(self) -> str | None:
        """Return what does not hold, after waiting for it."""
        if self._aside:
            self._thread.join()
        return self._why

    def _run(self) -> None:
        try:
            self._why = self._look()
        except (sqlite3.Error, UnicodeError):
            self._why = "damaged"

    def _look(self) -> str | None:
        connection = open_untrusted(self._copy)
        try:
            connection.set_authorizer(None)  # the tables are all ours: there is nothing to be refused
            with at_most(connection, effort_for(self._copy.stat().st_size)):
                if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                    return "damaged"
                return broken_constraint(connection)
        finally:
            connection.close()


def make_indexes_anew(copy: Path, original: Path) -> None:
    """Make every index of a private `copy` again, of its rows. Raises BrokenProject about `original`."""
    try:
        connection = open_untrusted(copy)
        try:
            _check_tables(connection, original)
        finally:
            connection.close()
        connection = sqlite3.connect(copy, isolation_level=None)
        try:
            with at_most(connection, 4 * effort_for(copy.stat().st_size)):
                connection.execute("REINDEX")
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError) as error:
        raise BrokenProject(original, why="damaged") from error


def check_deep(copy: Path) -> list[str]:
    """Return what SQLite finds wrong in a file, at length: empty when all is well."""
    connection = open_untrusted(copy)
    try:
        found = _misfits(connection)
        found += [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
        return found + [f"{table} → {id}" for table, id in displaced_rows(connection)]
    except sqlite3.Error as error:
        return [str(error)]
    finally:
        connection.close()


def has_damaged_pages(copy: Path) -> bool:
    """Tell whether the pages of a file do not fit together, or an index does not fit its table."""
    connection = open_untrusted(copy)
    try:
        return bool(_misfits(connection))
    finally:
        connection.close()


def _misfits(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]


def seal(connection: sqlite3.Connection) -> int:
    """Write the hashes and the number of steps into the database; return that number."""
    (steps,) = connection.execute("SELECT coalesce(max(seq), 0) FROM step").fetchone()
    connection.execute("DELETE FROM seal")
    seal = (content_hash(connection), history_hash(connection), steps)
    connection.execute("INSERT INTO seal VALUES (?, ?, ?)", seal)
    return int(steps)


def open_untrusted(path: Path) -> sqlite3.Connection:
    """Return a read-only connection that runs nothing from the file."""
    return _open_guarded(f"{path.absolute().as_uri()}?mode=ro")


def open_in_place(path: Path) -> sqlite3.Connection:
    """Return such a connection on the user's own file: no lock or journal beside it is taken, or looked for."""
    return _open_guarded(f"{path.absolute().as_uri()}?mode=ro&immutable=1")


def _open_guarded(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        guard(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _schema(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return sorted(one_spaced(row[0]) for row in rows)


def format_of(connection: sqlite3.Connection) -> int:
    """Return the number of the format that a database is in."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


@cache
def _expected_schema(version: int) -> list[str]:
    return sorted(one_spaced(statement) for statement in statements_of(version))


@cache
def columns_of(version: int) -> dict[str, tuple[str, ...]]:
    """Return the columns of every table of a format, by table."""
    connection = sqlite3.connect(":memory:")
    try:
        for statement in statements_of(version):
            connection.execute(statement)
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            table: tuple(name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})"))
            for (table,) in tables
        }
    finally:
        connection.close()


def one_spaced(sql: str) -> str:
    """Return a statement as it compares: laid out on one line."""
    return " ".join(sql.split()).replace("( ", "(").replace(" )", ")")
