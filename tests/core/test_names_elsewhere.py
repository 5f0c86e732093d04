"""Names are wiped from every file of the project that this computer knows, and come back in no later backup."""

import shutil

import pytest
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import RowChange
from napl_desktop.document.redaction.redaction import REDACTED, Redaction
from napl_desktop.document.rescue import rescue
from napl_desktop.document.storage import known_files, redaction_records
from napl_desktop.document.storage.backups import back_up, backups_of, put_back
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.errors.projects import NamesNotWiped, ProjectLocked, WorkingCopyError
from napl_desktop.model import Participant
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note, remove_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import rename_path
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, grid_of, make_project, traces
from tests.faults.traces import traces_of

NAME = "Wubbo Ñandú"
WIPE = Redaction((NAME,), "[naam]", (NAME,))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "map"
    folder.mkdir()
    return folder


@pytest.fixture
def path(folder):
    """Return a project in which somebody is on the list and named in a cell, closed."""
    with make_project(folder / "proef.napl") as document:
        add_participant(document, atelier_id(document), NAME)
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, f"volgens {NAME}")
    return folder / "proef.napl"


@pytest.fixture
def other(path):
    """Return another file of the same project, in which somebody worked here."""
    shutil.copyfile(path, path.with_name("elders.napl"))
    Document.open(path.with_name("elders.napl")).close()
    return path.with_name("elders.napl")


@pytest.fixture
def places(folder, private_folders):
    """Return where the name is, in all that this person has."""
    return lambda: traces_of([NAME], [folder, private_folders])


def wipe_in(path):
    with Document.open(path) as document:
        document.redact_names(WIPE)
        return document.finish_redaction()


def wipe_step(document):
    return next(step.id for step in document.steps() if step.action == REDACTED)


def title_of(document):
    return grid_of(document).title


def test_another_file_of_the_project_is_wiped_too(path, other, places):
    outcome = wipe_in(path)

    assert places() == []
    assert (outcome.files, outcome.named) == (1, ())
    with Document.open(other) as opened, Document.open(path) as first:
        assert opened.damage() == []
        assert wipe_step(opened) == wipe_step(first), "it is the same step in every file"
    assert traces() == []


def test_the_first_save_of_a_file_with_unsaved_work_brings_no_name_back(path, other, places):
    document = Document.open(other)
    rename_path(document, grid_of(document).id, "Elders")
    document.leave()

    wipe_in(path)
    assert places() == []
    with Document.open(other) as document:
        assert document.recovered == 1
        assert title_of(document) == "Elders", "the work that was kept is not lost"
        document.save()
        assert places() == []
        rename_path(document, grid_of(document).id, "Weer anders")
    assert places() == []
    assert backups_of(other), "a backup without names is made"


def test_a_file_that_is_open_is_said_and_wiped_when_it_is_saved_or_closed(path, other, places):
    document = Document.open(other)
    rename_path(document, grid_of(document).id, "Elders")

    outcome = wipe_in(path)

    assert [(each.path, type(each.problem)) for each in outcome.named] == [(other, ProjectLocked)]
    document.save()
    assert [place for place in places() if "/wipe-" not in place] == []
    assert isinstance(document.backup_problem, NamesNotWiped)
    assert not document.backup_problem.in_work
    document.close()
    Document.open(path).close()
    assert places() == []
    assert traces() == []


def test_a_file_that_is_open_without_unsaved_work_is_wiped_when_it_is_closed(path, other, places):
    document = Document.open(other)
    told = []
    document.subscribe(told.append)
    wipe_in(path)

    document.look_at_file()
    document.notify_of_redaction()
    document.notify_of_redaction()
    assert [change.step.action for change in told] == [REDACTED], "the window shows no name any more"
    assert told[0].touches(Participant)
    assert document.unsaved
    document.close()

    assert [place for place in places() if "/wipe-" not in place] == []
    Document.open(other).close()
    assert places() == [], "whoever opens a file of the project goes on with it"


@pytest.mark.parametrize("opened", ["path", "other"])
def test_a_stick_that_is_away_is_named_and_wiped_when_it_is_back(
    path, other, places, monkeypatch, opened, tmp_path
):
    def volume_of(place):
        return "ATELIER" if place == other and other.parent.exists() and not away.exists() else ""

    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    other = other.rename(stick / other.name)
    monkeypatch.setattr(known_files, "volume_of", volume_of)
    Document.open(other).close()
    stick.rename(away)

    outcome = wipe_in(path)

    assert [(each.path, each.volume) for each in outcome.named] == [(other, "ATELIER")]
    assert traces_of([NAME], [away])
    Document.open(path).close()
    away.rename(stick)
    Document.open({"path": path, "other": other}[opened]).close()
    assert places() == []
    assert traces_of([NAME], [stick]) == []
    assert traces() == []


def test_a_stick_that_comes_back_while_the_project_is_open_is_wiped(path, other, monkeypatch, tmp_path):
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    other = other.rename(stick / other.name)
    monkeypatch.setattr(known_files, "volume_of", lambda place: "ATELIER" if stick.exists() else "")
    Document.open(other).close()
    stick.rename(away)
    with Document.open(path) as document:
        document.redact_names(WIPE)
        document.finish_redaction()
        document.look_at_file()
        away.rename(stick)

        document.look_at_file()

    assert traces_of([NAME], [stick]) == []


def test_a_file_that_is_gone_is_forgotten(path, other, places):
    other.unlink()

    outcome = wipe_in(path)

    assert outcome.named == ()
    assert places() == []
    assert traces() == []


def test_another_project_in_that_place_is_left_alone(path, other, folder):
    other.unlink()
    with make_project(other) as document:
        add_participant(document, atelier_id(document), NAME)

    assert wipe_in(path).named == ()

    assert traces_of([NAME], [other.parent]) == [f"{other}: {NAME}"]


def test_a_file_that_was_never_open_here_makes_no_backup_with_names(path, folder, places):
    shutil.copyfile(path, folder / "gemaild.napl")
    wipe_in(path)

    with Document.open(folder / "gemaild.napl") as document:
        for title in ("Een", "Twee"):
            rename_path(document, grid_of(document).id, title)
            document.save()
        assert isinstance(document.backup_problem, NamesNotWiped)
        assert document.backup_problem.in_work
        assert backups_of(document.path) == ()
        assert [place for place in places() if "gemaild" not in place and "working" not in place] == []
        document.redact_names(WIPE)
        document.finish_redaction()
        rename_path(document, grid_of(document).id, "Drie")
        document.save()
        assert document.backup_problem is None
        assert len(backups_of(document.path)) == 1
    assert places() == []
    with Document.open(path) as first:
        rename_path(first, grid_of(first).id, "Vier")
        first.save()
        assert first.backup_problem is None, "a later wipe reaches the files of an earlier one"


def test_names_that_somebody_typed_in_an_unknown_copy_stay_until_they_are_wiped_there(path, other, folder):
    shutil.copyfile(path, folder / "gemaild.napl")
    blocker = Document.open(other)
    wipe_in(path)

    with Document.open(folder / "gemaild.napl") as document:
        assert REDACTED not in {step.action for step in document.steps()}
    blocker.close()


def test_a_backup_is_not_put_back_over_names_that_would_need_a_backup(path, folder):
    shutil.copyfile(path, folder / "gemaild.napl")
    with Document.open(folder / "gemaild.napl") as document:
        rename_path(document, grid_of(document).id, "Een")
    (backup,) = backups_of(folder / "gemaild.napl")
    known_files.forget_file(_project(path), known_files.KnownFile(folder / "gemaild.napl"))
    (backup.file.parent / "place.json").unlink()
    wipe_in(path)
    before = (folder / "gemaild.napl").read_bytes()

    with pytest.raises(NamesNotWiped):
        put_back(backup, folder / "gemaild.napl")

    assert (folder / "gemaild.napl").read_bytes() == before
    with pytest.raises(NamesNotWiped):
        back_up(folder / "gemaild.napl")


def _project(path):
    with Document.open(path, read_only=True) as document, document.read() as session:
        return session.connection().exec_driver_sql("SELECT id FROM project").scalar()


def test_a_backup_that_is_put_back_takes_no_unsaved_work_along(path, folder):
    backup = back_up(path)
    document = Document.open(path)
    document.redact_names(WIPE)
    document.finish_redaction()
    rename_path(document, grid_of(document).id, "Nog niet bewaard")
    document.leave()
    put_back(replace(backup), path)

    beside = save_conflict_copy(path)

    with Document.open(beside) as kept:
        assert title_of(kept) == "Nog niet bewaard"


def test_places_that_only_backups_tell_of_are_known_as_well(path, other, private_folders, places):
    with Document.open(other) as document:
        rename_path(document, grid_of(document).id, "Een")
    shutil.rmtree(next(private_folders.rglob("projects")))

    outcome = wipe_in(path)

    assert outcome.files == 1
    assert places() == []


def test_two_wipes_that_wait_are_both_done(path, other, places):
    blocker = Document.open(other, read_only=False)
    wipe_in(path)
    with Document.open(path) as document:
        add_participant(document, atelier_id(document), "Yusuf Öz")
        document.redact_names(Redaction(("Yusuf Öz",), "[naam]", ("Yusuf Öz",)))
        document.finish_redaction()
    blocker.leave(discard=True)
    assert traces_of([NAME], [other.parent])

    Document.open(path).close()

    assert places() == []
    assert traces() == []


@pytest.mark.parametrize("failing", ["begin_record", "note_last_redaction", "redact_rows"])
def test_a_wipe_that_cannot_begin_leaves_nothing_on_record(path, monkeypatch, failing):
    real = getattr(redaction_records, failing, None)

    def no_room(*arguments):
        if failing == "note_last_redaction" and not arguments[1]:
            return real(*arguments)
        raise OSError(28, "No space left on device")

    with Document.open(path) as document:
        with monkeypatch.context() as patch:
            module = "storage.working_copy" if failing == "begin_record" else "pending_redaction"
            patch.setattr(f"napl_desktop.document.{module}.{failing}", no_room)
            with pytest.raises((WorkingCopyError, OSError)):
                document.redact_names(WIPE)
        rename_path(document, grid_of(document).id, "Verder")
        document.save()
        assert document.backup_problem is None
    with Document.open(path) as document:
        assert REDACTED not in {step.action for step in document.steps()}


# The step


def test_the_step_keeps_which_rows_had_a_word_and_no_word(path):
    with Document.open(path) as document:
        grid = grid_of(document)
        note = add_path_note(document, grid.id, f"met {NAME}")
        remove_note(document, note)
        document.redact_names(WIPE)
        step = document.steps()[-1]
        rows = document.rows_of(step)

        assert {row.table for row in rows} == {"participant", "descriptor", "note"}
        assert RowChange("note", note, None, None) in rows
        assert all(row.before is None and row.after is None for row in rows)
        rename_path(document, grid_of(document).id, "Later")
        for point in range(len(document.steps()) + 1):
            with document.checkout(point) as past, past.read() as session:
                people = session.connection().exec_driver_sql("SELECT count(*) FROM participant").scalar()
                assert people == (point >= 1), "no row is gone because of it"


def test_rescue_takes_no_row_for_removed_because_it_was_wiped(path, folder):
    wipe_in(path)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    damaged = folder / "beschadigd.napl"
    damaged.write_bytes(content)

    rescue.rescue(damaged, folder / "gered.napl", wording("nl"))

    with Document.open(folder / "gered.napl") as document:
        grid = grid_of(document)
        assert grid.cell(grid.rows[0].id, grid.levels[0].id).text == "volgens [naam]"
