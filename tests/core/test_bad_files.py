"""A file that is no whole project of ours is refused with a sentence, and left exactly as it was."""

import os
import shutil
import sqlite3
import zipfile
from contextlib import closing

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT, seal
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileMissing, NotReachable
from napl_desktop.errors.projects import (
    BrokenProject,
    DamagedInside,
    HistoryDamaged,
    NewerProject,
    NotAProject,
    TableNotProject,
)
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import PLAN, contents, grid_of, in_folder, make_project, shown, traces


def sentences(error: UserError) -> str:
    """Return what is said in both languages, after a look at whether a person can do something with it."""
    said = [wording(language).error(error) for language in LANGUAGES]
    for text in said:
        assert text.count(". ") >= 1, f"says what but not what now: {text}"
        assert text.endswith(".")
        assert not set("{}[]_") & set(text.replace(str(error.facts.get("folder", "")), ""))
    return "\n".join(said)


def refused(path, kind):
    """Open a file in both ways; return what a person is told, after a look at whether nothing happened."""
    before = path.read_bytes() if path.is_file() else None
    said = set()
    for read_only in (False, True):
        with pytest.raises(kind) as told:
            Document.open(path, read_only=read_only)
        said.add(sentences(told.value))
    assert (path.read_bytes() if path.is_file() else None) == before
    if path.parent.exists():
        assert f".{path.name}.lock" not in in_folder(path.parent)
    assert traces() == []
    (text,) = said
    assert path.name in text
    return text


@pytest.fixture
def path(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Dit is een zin om te herkennen.")
    return document.path


# Something else


def text_file(path):
    path.write_text("Notulen van het atelier\n" * 20, "utf-8")


def zip_file(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notulen.txt", "atelier " * 100)


def other_database(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE project (id TEXT)")
        connection.commit()


def empty_file(path):
    path.write_bytes(b"")


def stump(path):
    path.write_bytes(path.read_bytes()[:50])


def nearly_our_magic(path):
    path.write_bytes(b"SQLite format 2\x00" + path.read_bytes()[16:])


@pytest.mark.parametrize("become", [text_file, zip_file, other_database, empty_file, stump, nearly_our_magic])
def test_what_is_no_project_any_more_does_not_hear_to_choose_one(path, become):
    become(path)

    told = refused(path, BrokenProject)

    assert "is niet heel" in told
    assert "is not whole" in told
    assert ".napl" not in told.replace(path.name, "")


@pytest.mark.parametrize("become", [text_file, zip_file, other_database, empty_file, stump, nearly_our_magic])
def test_a_file_that_is_something_else(path, become):
    other = path.rename(path.with_name("notulen.pdf"))
    become(other)

    told = refused(other, NotAProject)

    assert "is geen project van dit programma" in told
    assert "is not a project of this program" in told


@pytest.mark.parametrize("name", ["lijst.xlsx", "lijst.XLSM", "lijst.csv", "lijst.tsv", "lijst.docx"])
def test_a_table_is_told_to_be_one(tmp_path, name):
    text_file(tmp_path / name)

    told = refused(tmp_path / name, TableNotProject)

    assert "is een tabel, geen project" in told
    assert "is a table, not a project" in told


def test_a_folder_is_not_a_file(tmp_path):
    (tmp_path / "map.napl").mkdir()

    refused(tmp_path / "map.napl", NotAProject)


def test_a_file_that_is_not_there(tmp_path):
    told = refused(tmp_path / "weg.napl", FileMissing)

    assert "is er niet in" in told
    assert in_folder(tmp_path) == []


def test_a_folder_that_is_not_there(tmp_path):
    told = refused(tmp_path / "stick" / "weg.napl", NotReachable)

    assert "niet te bereiken" in told


# A newer one


def test_a_project_of_a_newer_program(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")

    told = refused(path, NewerProject)

    assert "met een nieuwere versie van dit programma" in told
    assert "with a newer version" in told


def test_the_next_format_is_a_newer_one_already(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")

    refused(path, NewerProject)


# A broken one


def half(path):
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def one_byte_short(path):
    path.write_bytes(path.read_bytes()[:-1])


def longer(path):
    path.write_bytes(path.read_bytes() + b"\x00" * 4096)


def other_word(path):
    content = path.read_bytes()
    assert content.count(b"zin om te herkennen") >= 1
    path.write_bytes(content.replace(b"zin om te herkennen", b"leugen, om te zien."))


def no_text(path):
    path.write_bytes(path.read_bytes().replace(b"zin om te herkennen", b"zin om \xff herkennen"))


def with_write_ahead_log(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def impossible_pages(path):
    content = bytearray(path.read_bytes())
    content[16:18] = b"\x00\x00"
    path.write_bytes(content)


def without_its_middle(path):
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 6] = bytes(4096 * 5)
    path.write_bytes(content)


def with_odd_schema_text(path):
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE INDEX ix_descriptor", b"CREATE \xc1NDEX ix_descriptor"))


@pytest.mark.parametrize(
    "damage",
    [
        half,
        one_byte_short,
        longer,
        other_word,
        no_text,
        with_write_ahead_log,
        impossible_pages,
        without_its_middle,
        with_odd_schema_text,
    ],
)
def test_a_project_that_is_not_whole(path, damage):
    damage(path)

    told = refused(path, BrokenProject)

    assert "is niet heel" in told
    assert "is not whole" in told


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sneaky AFTER UPDATE ON path BEGIN DELETE FROM note; END",
        "CREATE VIEW sneaky AS SELECT * FROM note",
        "CREATE TABLE sneaky (id TEXT)",
        "CREATE INDEX sneaky ON note (text)",
        "ALTER TABLE note ADD COLUMN sneaky TEXT",
        "ALTER TABLE note RENAME TO sneaky",
        "DROP INDEX ix_note_path_id",
        "DROP TABLE note",
        "DELETE FROM project",
        "INSERT INTO project SELECT 'Twee', kind, created_at, handout_id, 'twee' FROM project",
        "ANALYZE",
    ],
)
def test_a_project_with_something_foreign_in_it(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
        if statement not in ("DROP TABLE note", "ALTER TABLE note RENAME TO sneaky"):
            seal(connection)  # whoever can add something can seal it as well

    refused(path, BrokenProject)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE descriptor SET text = 'Van een ander' WHERE text != ''",
        "UPDATE step SET subject_title = 'Iets anders'",
        "UPDATE step SET head = 0",
        "DELETE FROM seal",
        "INSERT INTO seal SELECT * FROM seal",
        "UPDATE seal SET step = step + 1",
    ],
)
def test_a_project_that_was_changed_by_another_program(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)

    refused(path, BrokenProject)


def test_what_was_changed_in_the_history_is_never_put_back(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("""UPDATE row_change SET after = replace(after, 'zin', 'leugen')""")

    with Document.open(path) as document:
        before = shown(document)
        with pytest.raises(HistoryDamaged) as told:
            document.undo()
        assert "beschadigd" in sentences(told.value)
        assert shown(document) == before
        rename_project(document, "Gewoon verder")
        document.undo()
        assert shown(document) == before


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Return a project file with some history, as bytes and as contents."""
    path = tmp_path_factory.mktemp("heel") / "proef.napl"
    with make_project(path) as document:
        grid = grid_of(document)
        for number, row in enumerate(grid.rows):
            write_cell(
                document, row.id, grid.levels[2].id, f"Een zin van enige lengte, nummer {number}. " * 5
            )
        document.undo()
    return path.read_bytes(), contents(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_flipped_bit_never_shows_something_else(sound, tmp_path, data):
    whole, said = sound
    place = data.draw(st.integers(0, len(whole) * 8 - 1))
    flipped = bytearray(whole)
    flipped[place // 8] ^= 1 << place % 8
    path = tmp_path / "proef.napl"
    path.write_bytes(flipped)
    try:
        document = Document.open(path)
    except (BrokenProject, NotAProject, NewerProject):
        assert path.read_bytes() == flipped
        return
    try:
        document.refuse_damage()
    except DamagedInside:
        document.leave()
        assert path.read_bytes() == flipped
        return
    try:
        assert shown(document) == said
        assume(not document.damage())  # what a look at everything finds is told apart
        try:
            while document.undo():
                pass
            while document.redo():
                pass
        except HistoryDamaged:
            pass
        else:
            assert len(shown(document)["descriptor"]) == len(said["descriptor"]) + 1
        document.save()
    finally:
        document.close()


def test_damage_is_found_by_a_look_at_everything(path):
    with Document.open(path) as document:
        assert document.damage() == []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE descriptor SET id = 'ergens' WHERE text LIKE 'Dit is%'")
        seal(connection)

    with Document.open(path, read_only=True) as broken:
        assert broken.damage() == ["descriptor → ergens"]


def test_damage_in_the_history_is_found_as_well(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("""UPDATE row_change SET after = replace(after, 'zin', 'leugen')""")

    with Document.open(path, read_only=True) as broken:
        assert broken.damage() == ["row_change → step 1"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pijp.napl")

    refused(tmp_path / "pijp.napl", NotAProject)


def test_what_is_too_large_to_be_ours_is_not_even_copied(path):
    page = int.from_bytes(path.read_bytes()[16:18], "big")
    pages = (2 << 30) // page
    with path.open("r+b") as file:
        file.seek(28)
        file.write(pages.to_bytes(4, "big"))
        file.truncate(pages * page)

    with pytest.raises(BrokenProject):
        Document.open(path)


def test_a_refused_file_can_be_opened_once_it_is_sound_again(path, tmp_path):
    shutil.copyfile(path, tmp_path / "goed")
    half(path)
    refused(path, BrokenProject)
    (tmp_path / "goed").replace(path)

    with Document.open(path) as document:
        assert len(grid_of(document).rows) == len(PLAN.rows)
