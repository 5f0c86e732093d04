"""A program that ends in the middle of something loses nothing, and leaves no litter."""

import signal
import sqlite3
from pathlib import Path

import psutil
import pytest
import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.history import steps
from napl_desktop.document.storage import database
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import (
    contents,
    grid_of,
    in_another_process,
    in_folder,
    make_project,
    shown,
    traces,
    working_copies,
)

# Renames the project a few times, and then ends without a chance to tidy up, where the second argument says.
WORK_AND_DIE = """
import os, signal, sys
from pathlib import Path
from napl_desktop.document.storage import saving
from napl_desktop.document.storage import user_file
from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.operations.projects import rename_project

def die(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)

path, moment = Path(sys.argv[1]), sys.argv[2]
document = Document.open(path)
rename_project(document, "Bewaard")
document.save()
document.keep_drafts([Draft(target_of(("cell", "rij", "niveau")), "nog bezig")])
for title in ("Een", "Twee", "Drie"):
    rename_project(document, title)
document.undo()
if moment == "in an edit":
    with document.edit("half") as edit:
        edit.session.connection().exec_driver_sql("UPDATE project SET title = 'half'")
        die()
elif moment == "while copying":
    saving.seal = die
elif moment == "before replacing":
    user_file.UserFile._announce = die
elif moment == "announced":
    announce = user_file.UserFile._announce
    user_file.UserFile._announce = lambda *arguments: (announce(*arguments), die())
elif moment == "after replacing":
    force = saving._force_to_disk
    saving._force_to_disk = lambda place: die() if place.is_dir() else force(place)
elif moment == "while editing on":
    force = saving._force_to_disk
    saving._force_to_disk = lambda place: (
        (rename_project(document, "Tijdens"), die()) if place.is_dir() else force(place)
    )
if moment == "between edits":
    die()
document.close()
"""


def title_of(document):
    return next(iter(shown(document)["project"].values()))["title"]


can_be_killed = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="Windows ends programs in another way"
)


@can_be_killed
@pytest.mark.parametrize(
    ("moment", "in_the_file"),
    [
        ("between edits", "Bewaard"),
        ("in an edit", "Bewaard"),
        ("while copying", "Bewaard"),
        ("before replacing", "Bewaard"),
        ("announced", "Bewaard"),
        ("after replacing", "Twee"),
    ],
)
def test_a_killed_program_loses_nothing(tmp_path, moment, in_the_file):
    path = tmp_path / "proef.napl"
    make_project(path).close()

    ended = in_another_process(WORK_AND_DIE, path, moment)

    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert next(iter(contents(path)["project"].values()))["title"] == in_the_file
    with Document.open(path, read_only=True) as looked_at:
        assert title_of(looked_at) == "Twee"
    with Document.open(path) as document:
        assert title_of(document) == "Twee"
        assert document.recovered == (0 if in_the_file == "Twee" else 4)
        assert document.drafts() == (Draft(target_of(("cell", "rij", "niveau")), "nog bezig"),)
        assert in_folder(tmp_path) == [".proef.napl.lock", "proef.napl"]
        assert [step.subject.title for step in document.steps()] == ["Bewaard", "Een", "Twee", "Drie", "Drie"]
        document.redo()
        assert title_of(document) == "Drie"
        document.keep_drafts(())
    assert in_folder(tmp_path) == ["proef.napl"]
    assert next(iter(contents(path)["project"].values()))["title"] == "Drie"
    assert traces() == []


@can_be_killed
def test_what_is_done_during_a_save_that_is_cut_off_belongs_to_the_file_it_wrote(tmp_path):
    path = tmp_path / "proef.napl"
    make_project(path).close()

    ended = in_another_process(WORK_AND_DIE, path, "while editing on")

    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert next(iter(contents(path)["project"].values()))["title"] == "Twee"
    with Document.open(path) as document:
        assert title_of(document) == "Tijdens"
        assert document.recovered == 1
        document.keep_drafts(())


# Ends while SQLite itself writes in the working copy without a log, as it does right after a project was opened.
END_WITH_A_JOURNAL = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 1", "BEGIN IMMEDIATE"):
    connection.execute(statement)
for table, column in (("descriptor", "text"), ("dimension", "title"), ("row_change", "after")):
    connection.execute(f"UPDATE {table} SET {column} = {column} || 'half'")
os._exit(0)
"""


@pytest.mark.parametrize("read_only", [False, True])
def test_a_crash_in_the_middle_of_a_write_of_the_database_itself(tmp_path, read_only):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Niet bewaard")
    work = shown(document)
    document.leave()
    (kept,) = working_copies()
    assert in_another_process(END_WITH_A_JOURNAL, kept).returncode == 0
    assert kept.with_name("working.napl-journal").stat().st_size > 0

    with Document.open(document.path, read_only=read_only) as reopened:
        assert shown(reopened) == work


def test_work_that_was_left_is_there_the_next_time(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Niet bewaard")
    document.leave()

    with Document.open(document.path) as reopened:
        assert title_of(reopened) == "Niet bewaard"
        assert reopened.recovered == 1
        assert reopened.unsaved
    with Document.open(document.path) as reopened:
        assert reopened.recovered == 0


def test_a_text_that_was_being_typed_outlives_closing(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    draft = Draft(
        target_of(("cell", grid_of(document).rows[0].id, grid_of(document).levels[0].id)), "nog\nbezig"
    )
    document.keep_drafts([draft])
    document.close()
    rename_too = Document.open(document.path)
    rename_project(rename_too, "Intussen")
    rename_too.close()

    with Document.open(document.path) as reopened:
        assert reopened.drafts() == (draft,)
        assert "nog\nbezig" not in str(contents(reopened.path)), (
            "a draft is not in the file that is passed on"
        )
        reopened.keep_drafts(())
    assert traces() == []


def test_a_text_outlives_an_opening_that_is_cut_off(tmp_path, monkeypatch):
    document = make_project(tmp_path / "proef.napl")
    drafts = (Draft(target_of(("cell", "rij", "niveau")), "nog bezig"),)
    document.keep_drafts(drafts)
    document.close()

    class Cut(BaseException):
        """The end, in the middle of something."""

    def end(*_, **__):
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(WorkingCopy, "remember", end)
        with pytest.raises(Cut):
            Document.open(tmp_path / "proef.napl")
    with Document.open(tmp_path / "proef.napl") as reopened:
        assert reopened.drafts() == drafts


def test_whoever_only_looks_sees_what_is_kept_and_changes_nothing(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Niet bewaard")
    document.leave()
    in_file = document.path.read_bytes()

    with Document.open(document.path, read_only=True) as looked_at:
        assert title_of(looked_at) == "Niet bewaard"

    assert document.path.read_bytes() == in_file
    with Document.open(document.path) as reopened:
        assert reopened.recovered == 1


def test_looking_while_somebody_works_shows_what_was_kept_so_far(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        rename_project(document, "Onderweg")
        with Document.open(document.path, read_only=True) as looked_at:
            rename_project(document, "Verder")
            assert title_of(looked_at) == "Onderweg"
        document.undo()
        assert title_of(document) == "Onderweg"


def test_an_unreadable_note_on_the_file_keeps_both(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Niet bewaard")
    document.leave()
    (state,) = [path for path in traces() if path.name == "state.json"]
    state.write_text("{", "utf-8")

    ours = save_conflict_copy(document.path)

    with Document.open(ours) as kept, Document.open(document.path) as file:
        assert title_of(kept) == "Niet bewaard"
        assert title_of(file) == "Proef"


@pytest.mark.parametrize("trouble", ["connecting", "writing"])
def test_an_opening_that_fails_lets_go_of_the_working_copy(tmp_path, monkeypatch, trouble):
    """A connection that stays would show every later opening the disk as it was when that was in trouble."""
    path = tmp_path / "proef.napl"
    make_project(path).close()
    with monkeypatch.context() as failing:
        if trouble == "connecting":
            failing.setattr(
                database,
                "_PRAGMAS",
                (
                    *database._PRAGMAS,
                    "journal_mode = (",
                ),
            )
        else:
            failing.setattr(steps, "newest_step", lambda connection: 1 / 0)
        with pytest.raises((sqlite3.OperationalError, sa.exc.OperationalError, ZeroDivisionError)) as told:
            Document.open(path)

    held = [Path(file.path).name for file in psutil.Process().open_files()]

    assert told.traceback  # what was going on is still looked at
    assert "working.napl" not in held
    with Document.open(path) as document:
        rename_project(document, "Gewoon verder")
    assert next(iter(contents(path)["project"].values()))["title"] == "Gewoon verder"
