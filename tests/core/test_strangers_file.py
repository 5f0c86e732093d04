"""A stranger's file is refused with a sentence, soon, untouched, and without running anything from it."""

import sqlite3
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.guard import at_most
from napl_desktop.document.format.schema import check_content, check_header, open_untrusted, seal
from napl_desktop.document.rescue.rescue import in_words, look, rescue
from napl_desktop.errors import UserError
from napl_desktop.errors.content import TextTooLong
from napl_desktop.errors.projects import BrokenProject, NothingToRescue
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note
from napl_desktop.text import LONGEST_TEXT
from napl_desktop.wording import LANGUAGES, wording
from tests.core.hostile_files import BROKEN, NO_PROJECTS
from tests.core.made_projects import grid_of, in_folder, make_project, shown, traces
from tests.effort import soon


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    path = tmp_path_factory.mktemp("goed") / "proef.napl"
    with make_project(path) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Dit is een zin om te herkennen.")
        add_path_note(document, grid.id, "Een opmerking bij het pad.", None)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path, good):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "proef.napl").write_bytes(good)
    return folder / "proef.napl"


@pytest.fixture
def ran(monkeypatch):
    """Return what was asked to load code: every connection from now on only writes it down."""
    asked = []
    connect = sqlite3.connect

    def listening(*args, **options):
        connection = connect(*args, **options)
        connection.create_function("load_extension", 1, asked.append, deterministic=True)
        return connection

    monkeypatch.setattr(sqlite3, "connect", listening)
    return asked


def state(path):
    """Return what must stay as it is: large files by their ends only."""
    size = path.stat().st_size
    with path.open("rb") as file:
        beginning = file.read(1 << 24)
    return size, beginning, path.stat().st_mtime_ns, in_folder(path.parent)


def in_time(work, *arguments):
    """Do something; return what came of it, an error of a person's world too."""
    with soon():
        try:
            return work(*arguments)
        except UserError as error:
            return error


@pytest.mark.parametrize("become", NO_PROJECTS.values(), ids=NO_PROJECTS.keys())
def test_what_is_no_project_any_more(path, become, ran):
    become(path)
    before = state(path)

    assert isinstance(in_time(Document.open, path), BrokenProject)

    assert (state(path), traces(), ran) == (before, [], [])


@pytest.mark.parametrize("become", BROKEN.values(), ids=BROKEN.keys())
def test_it_is_refused(path, become, ran):
    become(path)
    before = state(path)
    ran.clear()

    for read_only in (False, True):
        refused = in_time(Document.open, path, read_only)
        assert isinstance(refused, BrokenProject)
        assert "is niet heel" in wording("nl").error(refused)

    assert (state(path), traces(), ran) == (before, [], [])


@pytest.mark.parametrize("become", [*NO_PROJECTS.values(), *BROKEN.values()], ids=[*NO_PROJECTS, *BROKEN])
def test_what_can_be_saved_of_it_is_a_good_project(path, tmp_path, become, ran):
    become(path)
    before = state(path)
    ran.clear()
    target = tmp_path / "hersteld.napl"

    found = in_time(look, path, wording("nl"))
    losses = in_time(rescue, path, target, wording("nl"))

    assert (state(path), traces(), ran) == (before, [], [])
    if isinstance(losses, UserError):
        assert (type(losses), type(found)) == (NothingToRescue, NothingToRescue)
        assert not target.exists()
        return
    for language in LANGUAGES:
        assert all(in_words(losses, wording(language)))
    check_header(target)
    check_content(target, target)
    with Document.open(target) as document:
        assert document.damage() == []
        said = shown(document)
    assert len(said["path"]) == found.paths
    assert sum(bool(row["text"]) for row in said["descriptor"].values()) == found.cells


def test_the_trap_for_code_would_snap(path, ran):
    BROKEN["view for a table"](path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT text FROM note").fetchall()

    assert ran == ["kwaad"]


def test_nothing_can_be_written_or_attached_through_a_guarded_connection(path):
    with closing(open_untrusted(path)) as connection:
        for statement in (
            "DELETE FROM note",
            "CREATE TEMP TABLE kwaad (id)",
            "ATTACH ':memory:' AS kwaad",
            "PRAGMA query_only = OFF",
            "SELECT load_extension('kwaad')",
            "SELECT randomblob(100)",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                connection.execute(statement)


def test_what_takes_for_ever_is_stopped(path):
    with closing(open_untrusted(path)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="interrupted"), at_most(connection, 100_000):
            connection.execute(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000000)"
                " SELECT count(*) FROM n"
            ).fetchall()
        assert connection.execute("SELECT count(*) FROM project").fetchall() == [(1,)]


def test_a_cell_at_the_place_of_another_is_found_by_the_look_at_everything(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO descriptor (dimension_id, level_id, text, status, id)"
            " SELECT dimension_id, level_id, 'Dubbel', 'proposed', 'dubbel' FROM descriptor LIMIT 1"
        )
        seal(connection)

    with Document.open(path, read_only=True) as document:
        assert document.damage() == ["descriptor → dubbel"]


@pytest.mark.parametrize("place", [("project", "created_at"), ("dimension", "title"), ("descriptor", "text")])
def test_a_text_that_is_longer_than_any_of_ours_is_refused(path, place):
    table, column = place
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {column} = ?", ("x" * (LONGEST_TEXT + 1),))
        seal(connection)

    with pytest.raises(BrokenProject):
        Document.open(path)


def test_no_text_gets_in_with_which_the_file_would_not_open_again(path):
    with Document.open(path) as document:
        grid = grid_of(document)
        place = grid.rows[0].id, grid.levels[0].id
        before = shown(document)
        with pytest.raises(TextTooLong) as told:
            write_cell(document, *place, "x" * (LONGEST_TEXT + 1))
        assert "1.000.000" in wording("nl").error(told.value)
        assert shown(document) == before
        write_cell(document, *place, "\N{GRINNING FACE}" * LONGEST_TEXT)
        write_cell(document, *place, '"\n' * (LONGEST_TEXT // 2 - 1) + '"')

    with Document.open(path) as document:
        assert document.damage() == []
        document.undo()
