"""Wiping names: what is replaced and what stays, and which files are reached, now or later."""

import json
import os
import sqlite3
from contextlib import closing

import platformdirs
import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.redaction.redaction import REDACTED, Redaction, redact_database
from napl_desktop.document.rescue.rescue import kept_work, save_kept_work
from napl_desktop.document.storage.backups import back_up
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import HistoryDamaged, ReadOnlyProject, TwoVersions
from napl_desktop.model import Participant
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import rename_path
from napl_desktop.queries.names import find_names, redaction_of
from napl_desktop.writing.own_words import add_own_word, own_words
from tests.core.made_projects import ROOT, atelier_id, contents, grid_of, make_project, shown, working_copies
from tests.faults.traces import traces_of

NAME = "Wubbo Ñandú"
WIPE = Redaction((NAME,), "[naam]", (NAME,))


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def document(stick):
    """Return an open project with a participant who is named in a cell, saved once."""
    document = make_project(stick / "proef.napl")
    add_participant(document, atelier_id(document), NAME)
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, f"volgens {NAME}")
    document.save()
    yield document
    document.leave()


@pytest.fixture
def traces(stick, private_folders):
    """Return where the name is, in all that this person has."""
    return lambda: traces_of([NAME], [stick, private_folders])


def wipe(document, what=WIPE):
    document.redact_names(what)
    return document.finish_redaction()


def text_of(document):
    grid = grid_of(document)
    return grid.cell(grid.rows[0].id, grid.levels[0].id).text


def names_in(document):
    with document.read() as session:
        return [person.name for person in session.query(Participant)]


def test_nothing_is_left_of_a_name(document, traces):
    assert traces()

    outcome = wipe(document)

    assert traces() == []
    assert (outcome.left, outcome.problem) == ((), None)
    assert (names_in(document), text_of(document)) == ([""], "volgens [naam]")


def test_it_is_one_step_that_undo_passes_by(document, traces):
    told = []
    document.subscribe(told.append)

    wipe(document)

    (change,) = told
    assert (change.step.kind, change.step.action) == (StepKind.VERSION, REDACTED)
    assert {row.table for row in change.rows} == {"participant", "descriptor"}, "what views must read again"
    assert document.undo().step.action == "write-cell"
    assert document.undo().step.action == "add-participant"
    assert document.undo() is None
    while document.redo():
        pass
    assert text_of(document) == "volgens [naam]"
    assert document.damage() == []


def test_looking_back_shows_no_name(document):
    wipe(document)

    for point in range(len(document.steps()) + 1):
        with document.checkout(point) as past, past.read() as session:
            assert find_names(session).names == ()
            assert NAME not in text_of(past)


def test_a_forged_history_that_stands_at_the_wipe_cannot_be_undone(document):
    wipe(document)
    before = shown(document)
    document.close()
    with closing(sqlite3.connect(document.path, isolation_level=None)) as forger:
        forger.execute("UPDATE step SET head = seq WHERE action = ?", (REDACTED,))
        seal(forger)

    with Document.open(document.path) as opened:
        assert opened.undo() is None
        assert shown(opened) == before


def test_a_word_that_was_not_chosen_stays(document, traces):
    wipe(document, Redaction((NAME,), "[naam]"))

    assert (names_in(document), text_of(document)) == ([""], f"volgens {NAME}")


def test_a_word_is_replaced_only_where_it_was_chosen(document):
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[1].id, f"net als {NAME}")
    with document.read() as session:
        (place, other) = [
            place for each in find_names(session).words if each.word.is_whole for place in each.places
        ]

    wipe(document, Redaction((NAME,), "[naam]", at={other.id: (NAME,)}))

    texts = {row["id"]: row["text"] for row in contents(document.path)["descriptor"].values()}
    assert NAME in texts[place.id]
    assert texts[other.id] == "net als [naam]"


def test_it_may_be_done_twice(document):
    wipe(document, Redaction(("naam",), "[naam]", (NAME, "naam")))
    wipe(document, Redaction(("naam",), "[naam]", (NAME, "naam")))

    assert text_of(document) == "volgens [naam]"


def test_who_only_looks_wipes_nothing(document):
    document.close()

    with Document.open(document.path, read_only=True) as looked_at, pytest.raises(ReadOnlyProject):
        looked_at.redact_names(WIPE)


def test_a_damaged_step_has_no_name_any_more_and_stays_damaged(document, traces):
    with closing(sqlite3.connect(document._copy.database)) as vandal:
        vandal.execute('UPDATE row_change SET before = \'{"x": "\' || ? WHERE step_seq = 2', (NAME,))
        vandal.commit()
    with pytest.raises(HistoryDamaged):
        document.undo()

    wipe(document)

    assert traces() == []
    with pytest.raises(HistoryDamaged):
        document.undo()


# Files that are not there now, and crashes


def test_a_file_that_is_away_is_written_when_it_is_back(document, stick, traces):
    stick.rename(stick.with_name("away"))
    outcome = wipe(document)
    assert isinstance(outcome.problem, FileProblem)
    assert [place for place in traces() if "/wipe-" not in place] == [], "nothing else has the name"

    with pytest.raises(FileProblem):
        document.save()
    stick.with_name("away").rename(stick)
    document.save()

    assert traces() == []


def test_a_file_that_is_away_until_the_next_opening(document, stick, traces):
    stick.rename(stick.with_name("away"))
    wipe(document)
    document.leave()
    stick.with_name("away").rename(stick)
    assert traces()

    with Document.open(document.path) as again:
        assert traces() == []
        assert text_of(again) == "volgens [naam]"


@pytest.mark.parametrize("begun", [False, True])
def test_the_next_opening_finishes_what_a_crash_cut_off(document, traces, begun):
    if begun:
        document.redact_names(WIPE)
    else:
        document._copy.begin_redaction(WIPE)
    document.leave()

    with Document.open(document.path, read_only=True) as looked_at:
        assert (names_in(looked_at), text_of(looked_at)) == ([""], "volgens [naam]")
    with Document.open(document.path) as again:
        assert (names_in(again), text_of(again)) == ([""], "volgens [naam]")
        assert traces() == []


def test_a_save_finishes_it_as_well(document, traces):
    document.redact_names(WIPE)
    document.save()

    assert traces() == []


def test_names_that_come_after_it_are_left_alone(document, stick, traces):
    stick.rename(stick.with_name("away"))
    wipe(document)
    add_participant(document, atelier_id(document), "Zoë")
    document.leave()
    stick.with_name("away").rename(stick)

    with Document.open(document.path) as again:
        assert sorted(names_in(again)) == ["", "Zoë"]
    assert traces() == []


def test_both_versions_are_wiped_when_both_are_kept(document, stick, traces):
    document.save_copy(stick / "ander.napl")
    with Document.open(stick / "ander.napl") as other:
        rename_path(other, grid_of(other).id, "Elders")
    rename_path(document, grid_of(document).id, "Hier")
    document._copy.begin_redaction(WIPE)
    document.leave()
    (stick / "ander.napl").replace(document.path)
    with pytest.raises(TwoVersions):
        Document.open(document.path)

    beside = save_conflict_copy(document.path)

    assert [place for place in traces() if beside.name in place] == []
    with Document.open(document.path) as again:
        assert grid_of(again).title == "Elders"
    assert traces() == []


def test_who_reads_at_that_moment_delays_it_until_the_next_opening(document, traces):
    with document.read_elsewhere() as session:
        find_names(session)
        outcome = wipe(document)
        assert outcome.left == (document._copy.database,)
    document.close()

    Document.open(document.path).close()

    assert traces() == []


# What else has names


def test_drafts_reports_and_forgotten_files(document, stick, traces):
    row, level = grid_of(document).rows[0].id, grid_of(document).levels[0].id
    cell = ("cell", row, level)
    document.keep_drafts(
        [
            Draft(target_of(cell), f"vraag {NAME} nog"),
            Draft(target_of(("new", "participant", atelier_id(document))), NAME.split()[1]),
        ]
    )
    (document._copy.folder / "drafts.new").write_text(NAME, "utf-8")
    (stick / ".proef.napl.12345678.tmp").write_bytes(document.path.read_bytes())
    reports = platformdirs.user_log_path("napl_desktop", appauthor=False)
    reports.mkdir(parents=True)
    for number, text in enumerate((NAME, ascii(NAME), json.dumps(NAME.upper()), "een andere naam")):
        (reports / f"report-{number}.txt").write_text(f"ValueError: {text}", "utf-8")

    for word in ("flexkwartier", NAME.split(maxsplit=1)[0].lower()):
        add_own_word(word)

    outcome = wipe(document)

    assert traces() == []
    assert own_words() == ("flexkwartier",)
    assert document.drafts() == (Draft(target_of(cell), "vraag [naam] nog"),), (
        "a name that was being typed is let go"
    )
    assert [report.name for report in reports.iterdir()] == ["report-3.txt"]
    assert outcome.removed == 3


def test_parts_of_a_name_are_reached_wherever_they_stand_alone(document, stick, private_folders):
    add_participant(document, atelier_id(document), "Öztürk-Vâlkenburg")
    grid = grid_of(document)
    backup = back_up(document.path).file
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Öztürks idee, dat VÂLKENBURG's vond")
    document.save()
    reports = platformdirs.user_log_path("napl_desktop", appauthor=False)
    reports.mkdir(parents=True)
    for number, text in enumerate((r"u'\nVâlkenburg'", ascii("ztu Öztürks"), "Ozturk", "KeyError: 'van'")):
        (reports / f"report-{number}.txt").write_text(f"ValueError: {text}", "utf-8")
    for word in ("Öztürks", "flexkwartier"):
        add_own_word(word)
    document.keep_drafts([Draft(target_of(("cell", grid.rows[0].id, grid.levels[1].id)), "vraag Öztürk")])
    with document.read() as session:
        found = find_names(session)
    ticked = {
        (each.word.text, place.id) for each in found.words if each.word.is_sure for place in each.places
    }

    wipe(document, redaction_of(found, ticked, "[naam]"))

    assert text_of(document) == "[naam]s idee, dat [naam]'s vond"
    assert backup.exists()
    assert [report.name for report in sorted(reports.iterdir())] == ["report-2.txt", "report-3.txt"]
    assert own_words() == ("flexkwartier",)
    assert traces_of(["Öztürk", "Vâlkenburg"], [stick, private_folders]) == []


def test_kept_work_and_private_copies_of_the_same_project(document, stick, traces):
    elsewhere = stick / "elders.napl"
    document.save_copy(elsewhere)
    other = Document.open(elsewhere)
    rename_path(other, grid_of(other).id, "Elders")
    other.leave()
    elsewhere.unlink()
    past = document.checkout(2)

    wipe(document)

    assert traces() == []
    assert names_in(past) == [""]
    past.close()
    assert len(working_copies()) == 2, "kept work is still there"


def test_kept_work_that_somebody_is_busy_in_is_not_lost(document, stick, traces, monkeypatch):
    elsewhere = stick / "elders.napl"
    document.save_copy(elsewhere)
    other = Document.open(elsewhere)
    rename_path(other, grid_of(other).id, "Elders")
    other.leave()
    elsewhere.unlink()
    monkeypatch.setattr("napl_desktop.document.secure_delete.redact_database", _busy)

    outcome = wipe(document)

    assert other._copy.database in outcome.left
    assert other._copy.database.exists()
    document.close()
    monkeypatch.undo()
    Document.open(document.path).close()
    assert traces() == []


def test_kept_work_is_saved_from_a_damaged_file_without_names(document, stick, traces):
    rename_path(document, grid_of(document).id, "Anders")
    document._copy.begin_redaction(WIPE)
    document.leave()
    document.path.write_bytes(b"")

    save_kept_work(kept_work(document.path), stick / "gered.napl")

    assert [place for place in traces() if "gered" in place] == []


def test_another_project_is_left_alone(document, stick):
    other = make_project(stick / "ander.napl")
    add_participant(other, atelier_id(other), NAME)
    other.save()
    backup = back_up(other.path)

    wipe(document)

    assert names_in(other) == [NAME]
    assert [row["name"] for row in contents(backup.file)["participant"].values()] == [NAME]
    other.close()


def test_backups_are_written_anew_and_keep_their_time(document, traces):
    long_ago = 1_700_000_000
    backup = back_up(document.path).file
    os.utime(backup, (long_ago, long_ago))

    outcome = wipe(document)

    assert traces() == []
    assert backup.stat().st_mtime == long_ago
    assert [row["name"] for row in contents(backup)["participant"].values()] == [""]
    assert outcome.backups == 2
    with Document.open(backup, read_only=True) as opened:
        assert opened.damage() == []


def test_a_damaged_backup_goes(document, traces):
    backup = back_up(document.path).file
    backup.write_bytes(backup.read_bytes()[:-4096])
    (backup.parent / ".0123.tmp").write_bytes(document.path.read_bytes())

    outcome = wipe(document)

    assert traces() == []
    assert not backup.exists()
    assert outcome.removed >= 2


def test_a_backup_that_cannot_be_written_now_stays_for_the_next_time(document, traces, monkeypatch):
    backup = back_up(document.path).file
    monkeypatch.setattr("napl_desktop.document.secure_delete.write_whole", _no_room)

    outcome = wipe(document)

    assert backup in outcome.left
    document.close()
    monkeypatch.undo()
    Document.open(document.path).close()
    assert traces() == []


def _busy(*_anything):
    raise sqlite3.OperationalError("database is locked")


def _no_room(_copy, target, _before):
    raise FileProblem(target)


@pytest.mark.parametrize(("format", "word"), [(0, "doelen"), (1, "vragen")])
def test_names_are_wiped_from_a_file_of_every_format(tmp_path, format, word):
    copy = tmp_path / "oud.napl"
    copy.write_bytes((ROOT / "tests" / "files" / f"format-{format}.napl").read_bytes())
    assert traces_of([word], [tmp_path])
    assert redact_database(copy, Redaction((), "[naam]", (word,)))
    assert traces_of([word], [tmp_path]) == []
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (format,)
