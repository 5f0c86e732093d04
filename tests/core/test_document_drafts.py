"""Texts that are still being typed are kept as they are, and become what their editors were for."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.document.drafts import Draft, read_drafts, write_drafts
from napl_desktop.errors import PersonError, ThingGone
from napl_desktop.model import Perspective
from napl_desktop.operations.drafts import put_back
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.roles import add_role
from tests.core.made_projects import atelier_id, grid_of, make_project, shown

words = st.text(max_size=40) | st.sampled_from(["\ud800", "\x00", "😀\u200d", "x" * 5000])
drafts = st.builds(
    Draft, st.lists(words, min_size=1, max_size=4).map(tuple), words, st.sampled_from(["", "teacher"])
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(drafts, max_size=4))
def test_drafts_come_back_as_they_were(tmp_path, kept):
    write_drafts(tmp_path, kept)
    assert read_drafts(tmp_path) == tuple(kept)
    write_drafts(tmp_path, ())
    assert read_drafts(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_draft_of_an_earlier_program_is_understood(tmp_path):
    old = {"dimension_id": "rij", "level_id": "niveau", "text": "nog bezig"}
    (tmp_path / "draft.json").write_text(json.dumps(old))
    assert read_drafts(tmp_path) == (Draft(("cell", "rij", "niveau"), "nog bezig"),)
    write_drafts(tmp_path, ())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"place": 1}', '[{"place": []}]', "null", "\x00"])
def test_what_cannot_be_understood_is_left_out(tmp_path, text):
    (tmp_path / "drafts.json").write_text(text)
    (tmp_path / "draft.json").write_text(text)
    assert read_drafts(tmp_path) == ()


@pytest.fixture
def document(tmp_path):
    with make_project(tmp_path / "proef.napl") as opened:
        yield opened


def test_each_becomes_what_its_editor_was_for(document):
    grid, atelier = grid_of(document), atelier_id(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    role, note = add_role(document, atelier, "Rol"), add_path_note(document, grid.id, "Oud")
    made = len(document.steps())
    wanted = {
        "write-cell": Draft(("cell", row, level), "In de cel"),
        "change-dimension": Draft(("title", row), "Titel\nuitleg"),
        "rename-level": Draft(("name", level), "Niveau"),
        "change-note": Draft(("note", note), "Nieuw", Perspective.EXPERT.value),
        "add-cell-note": Draft(("new-note", "cell", row, level), "Bij de cel", "teacher"),
        "add-row-note": Draft(("new-note", "dimension", row), "Bij de rij"),
        "add-path-note": Draft(("new-note", "path", grid.id), "Bij het pad"),
        "add-role-note": Draft(("new-note", "role", role), "Bij de rol", "onbekend"),
        "describe-path": Draft(("field", "path", "description", grid.id), "Over het pad"),
        "describe-role": Draft(("field", "role", "description", role), "Over de rol"),
        "explain-dimension": Draft(("field", "dimension", "explanation", row), "Uitleg"),
        "set-stage": Draft(("field", "level", "stage", level), "Fase"),
        "rename-project": Draft(("field", "project", "title", ""), "Project"),
        "rename-atelier": Draft(("field", "atelier", "title", atelier), "Atelier"),
        "rename-role": Draft(("field", "role", "title", role), "Rol 2"),
        "rename-path": Draft(("field", "path", "title", grid.id), "Pad 2"),
        "rename-dimension": Draft(("field", "dimension", "title", row), "Rij 2"),
        "add-path": Draft(("new", "path", atelier), "Pad 3"),
        "add-role": Draft(("new", "role", atelier), "Rol 3"),
    }
    for draft in wanted.values():
        put_back(document, draft)

    assert [step.action for step in document.steps()[made:]] == list(wanted)
    kept = json.dumps(shown(document), ensure_ascii=False)
    for text in ("In de cel", "Bij de cel", "Bij de rij", "Bij de rol", "Over de rol", "Fase", "Pad 3"):
        assert text in kept
    perspectives = {note["text"]: note["perspective"] for note in shown(document)["note"].values()}
    assert (perspectives["Nieuw"], perspectives["Bij de rol"]) == (Perspective.EXPERT, None)


@given(draft=drafts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_a_place_that_nobody_knows_is_gone(document, draft):
    with pytest.raises(ThingGone):
        put_back(document, draft)
    assert document.steps() == ()


@pytest.mark.parametrize(
    "place",
    [
        ("cell", "weg", "ook weg"),
        ("title", "weg"),
        ("name", "weg"),
        ("note", "weg"),
        ("new-note", "cell", "weg", "weg"),
        ("new-note", "role", "weg"),
        ("field", "path", "title", "weg"),
        ("new", "path", "weg"),
        ("new", "role", "weg"),
    ],
)
def test_a_place_that_is_not_there_any_more_is_told(document, place):
    with pytest.raises(PersonError):
        put_back(document, Draft(place, "tekst"))
    assert document.steps() == ()
