"""What a program of every older format left goes on in ours: its file, its working copy, drafts, and workbook."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT, check_header, is_of_older_format
from napl_desktop.document.rescue.rescue import look, rescue
from napl_desktop.document.storage import working_copy
from napl_desktop.document.storage.backups import backups_of
from napl_desktop.document.storage.working_copy import open_working_copy
from napl_desktop.incoming.workbook_source import changes_of_own_workbook
from napl_desktop.model import KnownPerspective, descriptor_id
from napl_desktop.operations.drafts import put_back
from napl_desktop.operations.paths import take_over_paths
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from tests.core.made_projects import ROOT, atelier_id, grid_of, make_project, shown
from tests.core.older_files import number_of_steps

FILES = ROOT / "tests" / "files"
WORDS = wording("nl")


@pytest.fixture(params=range(FORMAT))
def version(request):
    return request.param


@pytest.fixture
def old(tmp_path, version):
    return shutil.copyfile(FILES / f"format-{version}.napl", tmp_path / "vroeger.napl")


def texts_in(document):
    return {
        text
        for table, column in (("descriptor", "text"), ("note", "text"), ("dimension", "title"))
        for row in shown(document)[table].values()
        if (text := row[column])
    }


def leave_work(old, version, monkeypatch):
    """Leave a working copy with a step that the file lacks, and drafts, as a program of that time did."""
    with monkeypatch.context() as patch:
        patch.setattr(working_copy, "bring_up_to_date", lambda database: None)
        copy = open_working_copy(old, read_only=False)
    with closing(sqlite3.connect(copy.database)) as connection, connection:
        connection.execute("UPDATE project SET title = 'Nog niet in het bestand'")
        connection.execute(
            "INSERT INTO step SELECT seq + 1, 'nieuw', kind, action, subject_type, subject_id, subject_title,"
            " at, parent, target, head, changes_hash FROM step ORDER BY seq DESC LIMIT 1"
        )
        ((cell,),) = connection.execute("SELECT id FROM descriptor WHERE text != '' ORDER BY id LIMIT 1")
        row, level = connection.execute(
            "SELECT dimension_id, level_id FROM descriptor WHERE id = ?", (cell,)
        ).fetchone()
        ((path,),) = connection.execute("SELECT id FROM path ORDER BY id LIMIT 1")
    drafts = [
        {"place": ["new-note", "path", path], "text": "Was nog bezig.", "perspective": "teacher"},
        {"place": ["new-proposal", row, level], "text": "Anders gezegd.", "perspective": "", "after": 99},
    ]
    (copy.folder / "drafts.json").write_text(json.dumps(drafts), "utf-8")
    if version == 0:  # programs of that time kept the text of one cell
        one = {"dimension_id": row, "level_id": level, "text": "Half getypt."}
        (copy.folder / "draft.json").write_text(json.dumps(one), "utf-8")
    return row, level


def test_a_file_is_opened_and_written_in_our_format_after_a_backup(old, version):
    before = old.read_bytes()
    assert is_of_older_format(old)
    with Document.open(old) as document:
        steps = number_of_steps(old)
        texts = texts_in(document)
        undone = 0
        while document.undo():
            undone += 1
        for _ in range(undone):
            document.redo()
        assert texts_in(document) == texts
        assert document.damage() == []
    assert undone > 0
    assert check_header(old) == FORMAT
    assert not is_of_older_format(old)
    (backup,) = backups_of(old)
    assert backup.file.read_bytes() == before
    with Document.open(old, read_only=True) as document:
        assert len(document.steps()) == steps + 2 * undone
        assert texts_in(document) == texts


def test_a_working_copy_goes_on_with_what_was_being_typed(old, version, monkeypatch):
    row, level = leave_work(old, version, monkeypatch)
    with Document.open(old) as document:
        assert document.recovered == 1
        drafts = document.drafts()
        assert {draft.text: draft.perspective_id for draft in drafts} == {
            "Was nog bezig.": KnownPerspective.TEACHER.id,
            "Anders gezegd.": "",
            **({"Half getypt.": ""} if version == 0 else {}),
        }
        for draft in drafts:
            put_back(document, draft)
        spoken = {note["text"]: note["perspective_id"] for note in shown(document)["note"].values()}
        assert spoken["Was nog bezig."] == KnownPerspective.TEACHER.id
        assert spoken["Anders gezegd."] is None
        cell = shown(document)["descriptor"][descriptor_id(row, level)]
        assert (cell["text"] == "Half getypt.") == (version == 0)
    assert check_header(old) == FORMAT
    with Document.open(old, read_only=True) as document, document.read() as session:
        assert outline(session).title == "Nog niet in het bestand"


@pytest.mark.parametrize("version", [0, 1, 2])
def test_a_workbook_is_recognised_and_its_texts_are_those_of_the_project(old, version):
    book = load_workbook(FILES / f"format-{version}.xlsx")
    facts = {each.name: each.value for each in book.custom_doc_props}
    with Document.open(old, read_only=True) as document:
        now = shown(document)
    assert facts["napl_contract"] == 1
    assert facts["napl_project"] in now["project"]
    tables = {"pad": "path", "dimensie": "dimension", "niveau": "level", "opmerking": "note"}
    columns = {"titel": "title", "tekst": "text", "toelichting": "explanation", "omschrijving": "description"}
    kept = [line for line in book["_napl"].values if line[0] in tables and line[3] in columns]
    assert len(kept) > 5
    for kind, id, _level, field, text in kept:
        assert now[tables[kind]][id][columns[field]] == text
    for kind, row, level, _field, text in book["_napl"].values:
        if kind == "cel":
            assert now["descriptor"][descriptor_id(row, level)]["text"] == text


def test_a_workbook_with_the_rows_of_an_older_format_comes_back_without_a_difference(tmp_path):
    old = shutil.copyfile(FILES / "format-3.napl", tmp_path / "vroeger.napl")
    with Document.open(old, read_only=True) as document:
        assert not changes_of_own_workbook(document, FILES / "format-3.xlsx").proposal


def test_a_hand_in_is_read_where_paths_are_taken_over(old, tmp_path, version):
    before = old.read_bytes()
    with make_project(tmp_path / "van nu.napl") as document, Document.open(old, read_only=True) as source:
        theirs = grid_of(source)
        spoken = {note["perspective_id"] for note in shown(source)["note"].values()}
        (taken,) = take_over_paths(document, atelier_id(document), source, [theirs.id]).taken
        ours = grid_of(document, taken)
        assert sorted(each.text for each in ours.cells.values()) == sorted(
            each.text for each in theirs.cells.values()
        )
        assert {note["perspective_id"] for note in shown(document)["note"].values()} <= spoken
    assert old.read_bytes() == before


@pytest.mark.parametrize("damage", ["UPDATE seal SET step = 7", "DROP INDEX ix_step_parent"])
def test_a_damaged_file_is_rescued_with_every_row(old, tmp_path, version, damage):
    with Document.open(old, read_only=True) as document:
        whole = shown(document)
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(damage)
    assert look(old, WORDS).lost == 0
    rescue(old, tmp_path / "hersteld.napl", WORDS)
    assert check_header(tmp_path / "hersteld.napl") == FORMAT
    with Document.open(tmp_path / "hersteld.napl", read_only=True) as document:
        assert shown(document) == whole


def test_a_row_that_only_the_history_has_comes_back_as_it_is_in_our_format(old, tmp_path, version):
    """An atelier with its sector, and whoever spoke: what the history has is of the older format too."""
    with Document.open(old, read_only=True) as document:
        whole = shown(document)
    with closing(sqlite3.connect(old)) as connection, connection:
        logged = connection.execute(
            "SELECT DISTINCT table_name, row_id FROM row_change WHERE after IS NOT NULL"
        ).fetchall()
        gone = {id for table, id in logged if table == "note"}
        connection.executemany("DELETE FROM note WHERE id = ?", [(id,) for id in gone])
    rescue(old, tmp_path / "hersteld.napl", WORDS)
    with Document.open(tmp_path / "hersteld.napl", read_only=True) as document:
        assert shown(document)["note"] == whole["note"]
        assert shown(document)["atelier_sector"] == whole["atelier_sector"]


def test_steps_of_format_2_are_undone_and_done_again(tmp_path):
    """A note from a perspective that it lost later, and an atelier with its sector."""
    old = shutil.copyfile(FILES / "format-2.napl", tmp_path / "vroeger.napl")
    ateliers, speakers = {}, {}

    def see(action):
        now = shown(document)
        ateliers.setdefault(action, []).append(len(now["atelier_sector"]))
        speakers.setdefault(action, []).append({note["perspective_id"] for note in now["note"].values()})

    with Document.open(old) as document:
        assert len(shown(document)["atelier"]) == len(shown(document)["atelier_sector"]) == 3
        while step := document.undoable():
            document.undo()
            see(step.action)
        while step := document.redoable():
            document.redo()
            see(step.action)
        assert ateliers["add-atelier"] == [1, 2]
        assert ateliers["duplicate-atelier"] == [2, 3]
        leader = KnownPerspective.SCHOOL_LEADER.id
        assert [leader in seen for seen in speakers["change-note"]] == [True, False]
        assert document.damage() == []
