"""Texts that are still being typed are kept as they are, and become what their editors were for."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.document.storage.drafts import Draft, Target, read_drafts, target_of, write_drafts
from napl_desktop.errors import UserError
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import (
    Atelier,
    DevelopmentPath,
    Dimension,
    KnownPerspective,
    Level,
    Note,
    Participant,
    Place,
    Prerequisite,
    Project,
    Role,
)
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.drafts import put_back
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.roles import add_role
from tests.core.made_projects import atelier_id, grid_of, shown
from tests.examples import examples

words = st.text(max_size=40) | st.sampled_from(["\ud800", "\x00", "😀\u200d", "x" * 5000])
drafts = st.builds(
    Draft,
    st.lists(words, min_size=1, max_size=4).map(tuple).map(target_of),
    words,
    st.sampled_from(["", KnownPerspective.TEACHER.id]),
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
    assert read_drafts(tmp_path) == (Draft(target_of(("cell", "rij", "niveau")), "nog bezig"),)
    write_drafts(tmp_path, ())
    assert list(tmp_path.iterdir()) == []


def test_the_draft_of_an_earlier_program_stays_until_it_is_kept_anew(tmp_path, monkeypatch):
    old = {"dimension_id": "rij", "level_id": "niveau", "text": "nog bezig"}
    (tmp_path / "draft.json").write_text(json.dumps(old))
    (draft,) = read_drafts(tmp_path)

    def full(*_, **__):
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.writing_small.os.fsync", full)
        with pytest.raises(OSError, match="no space"):
            write_drafts(tmp_path, [draft])
        patch.setattr("napl_desktop.document.storage.writing_small.os.fsync", lambda _: None)
        patch.setattr("pathlib.Path.unlink", full)
        with pytest.raises(OSError, match="no space"):
            write_drafts(tmp_path, [draft])
    assert read_drafts(tmp_path) == (draft,), "once, though it is in both files"


def test_one_that_cannot_be_understood_does_not_take_the_others_along(tmp_path):
    draft = Draft(target_of(("cell", "rij", "niveau")), "nog bezig")
    write_drafts(tmp_path, [draft])
    kept = json.loads((tmp_path / "drafts.json").read_text())
    odd = [{"place": ["cell"]}, {**kept[0], "text": None}, 7, {**kept[0], "place": "cell"}]
    (tmp_path / "drafts.json").write_text(json.dumps([*odd, *kept, None]))
    assert read_drafts(tmp_path) == (draft,)


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"place": 1}', '[{"place": []}]', "null", "\x00"])
def test_what_cannot_be_understood_is_left_out(tmp_path, text):
    (tmp_path / "drafts.json").write_text(text)
    (tmp_path / "draft.json").write_text(text)
    assert read_drafts(tmp_path) == ()


def test_each_becomes_what_its_editor_was_for(document):
    grid, atelier = grid_of(document), atelier_id(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    role, note = add_role(document, atelier, "Rol"), add_path_note(document, grid.id, "Oud")
    made = len(document.steps())
    wanted = {
        "write-cell": Draft(target_of(("cell", row, level)), "In de cel"),
        "change-dimension": Draft(target_of(("title", row)), "Titel\nuitleg"),
        "rename-level": Draft(target_of(("name", level)), "Niveau"),
        "change-note": Draft(target_of(("note", note)), "Nieuw", KnownPerspective.EXPERT.id),
        "add-cell-note": Draft(
            target_of(("new-note", "cell", row, level)), "Bij de cel", KnownPerspective.TEACHER.id
        ),
        "add-row-note": Draft(target_of(("new-note", "dimension", row)), "Bij de rij"),
        "add-path-note": Draft(target_of(("new-note", "path", grid.id)), "Bij het pad"),
        "add-role-note": Draft(target_of(("new-note", "role", role)), "Bij de rol", "onbekend"),
        "describe-path": Draft(target_of(("field", "path", "description", grid.id)), "Over het pad"),
        "describe-role": Draft(target_of(("field", "role", "description", role)), "Over de rol"),
        "explain-dimension": Draft(target_of(("field", "dimension", "explanation", row)), "Uitleg"),
        "set-stage": Draft(target_of(("field", "level", "stage", level)), "Fase"),
        "rename-project": Draft(target_of(("field", "project", "title", "")), "Project"),
        "rename-atelier": Draft(target_of(("field", "atelier", "title", atelier)), "Atelier"),
        "rename-role": Draft(target_of(("field", "role", "title", role)), "Rol 2"),
        "rename-path": Draft(target_of(("field", "path", "title", grid.id)), "Pad 2"),
        "rename-dimension": Draft(target_of(("field", "dimension", "title", row)), "Rij 2"),
        "add-path": Draft(target_of(("new", "path", atelier)), "Pad 3"),
        "add-role": Draft(target_of(("new", "role", atelier)), "Rol 3"),
        "add-dimension": Draft(target_of(("new", "dimension", grid.id, "", "0")), "Rij 3\nuitleg 3"),
        "add-level": Draft(target_of(("new", "level", grid.id, "1")), "Niveau 3"),
    }
    for draft in wanted.values():
        put_back(document, draft)

    assert [step.action for step in document.steps()[made:]] == list(wanted)
    kept = json.dumps(shown(document), ensure_ascii=False)
    for text in ("In de cel", "Bij de cel", "Bij de rij", "Bij de rol", "Over de rol", "Fase", "Pad 3"):
        assert text in kept
    after = grid_of(document)
    first = after.dimensions[0]
    assert (first.title, first.explanation, after.levels[1].title) == ("Rij 3", "uitleg 3", "Niveau 3")
    perspectives = {note["text"]: note["perspective_id"] for note in shown(document)["note"].values()}
    assert (perspectives["Nieuw"], perspectives["Bij de rol"]) == (KnownPerspective.EXPERT.id, None)


@pytest.mark.parametrize("kind", ["cell", "dimension", "path", "role"])
def test_a_note_is_made_once_of_the_same_draft(document, kind):
    grid = grid_of(document)
    row, role = grid.rows[0].id, add_role(document, atelier_id(document), "Rol")
    ids = {
        "cell": (row, grid.levels[0].id),
        "dimension": (row,),
        "path": (grid.id,),
        "role": (role,),
    }
    draft = Draft(target_of(("new-note", kind, *ids[kind])), " Nog één ")
    put_back(document, draft)
    steps = document.steps()
    put_back(document, draft)
    assert document.steps() == steps
    # The same words somewhere else are another note.
    elsewhere = Draft(target_of(("new-note", "cell", row, grid.levels[1].id)), draft.text)
    put_back(document, elsewhere)
    put_back(document, draft)
    assert len(document.steps()) == len(steps) + 2


def test_somebody_takes_part_once_by_the_same_draft(document):
    draft = Draft(
        target_of(("new", "participant", atelier_id(document))), "Noor", KnownPerspective.TEACHER.id
    )
    put_back(document, draft)
    put_back(document, draft)
    assert [step.action for step in document.steps()] == ["add-participant"]


def test_a_row_or_level_is_made_once_by_the_same_draft(document):
    grid = grid_of(document)
    parent = grid.dimensions[0].id
    for place in (("new", "dimension", grid.id, parent, "1"), ("new", "level", grid.id, "0")):
        draft = Draft(target_of(place), " Nog één ")
        put_back(document, draft)
        steps = document.steps()
        put_back(document, draft)
        assert document.steps() == steps


KEPT = [
    (("cell", "rij", "niveau"), Target(Place.of_cell("rij", "niveau"))),
    (("title", "rij"), Target(Place.of(Dimension, "rij"))),
    (("name", "niveau"), Target(Place.of(Level, "niveau"))),
    (("note", "opm"), Target(Place.of(Note, "opm"))),
    (("new-note", "cell", "rij", "niveau"), Target(Place.of_cell("rij", "niveau"), new=Note)),
    (("new-note", "dimension", "rij"), Target(Place.of(Dimension, "rij"), new=Note)),
    (("new-note", "path", "pad"), Target(Place.of(DevelopmentPath, "pad"), new=Note)),
    (("new-note", "role", "rol"), Target(Place.of(Role, "rol"), new=Note)),
    (
        ("new-proposal", "rij", "niveau"),
        Target(Place.of_cell("rij", "niveau"), new=Note, is_proposal=True),
    ),
    (("field", "project", "title", ""), Target(Place.of(Project, ""), "title")),
    (("field", "level", "stage", "niveau"), Target(Place.of(Level, "niveau"), "stage")),
    (("field", "prerequisite", "label", "lijn"), Target(Place.of(Prerequisite, "lijn"), "label")),
    (("field", "participant", "name", "wie"), Target(Place.of(Participant, "wie"), "name")),
    (("new", "path", "atelier"), Target(Place.of(Atelier, "atelier"), new=DevelopmentPath)),
    (("new", "role", "atelier"), Target(Place.of(Atelier, "atelier"), new=Role)),
    (("new", "participant", "atelier"), Target(Place.of(Atelier, "atelier"), new=Participant)),
    (
        ("new", "dimension", "pad", "boven", "1"),
        Target(Place.of(DevelopmentPath, "pad"), new=Dimension, parent_id="boven", position=1),
    ),
    (
        ("new", "dimension", "pad", "", "0"),
        Target(Place.of(DevelopmentPath, "pad"), new=Dimension, position=0),
    ),
    (("new", "level", "pad", "2"), Target(Place.of(DevelopmentPath, "pad"), new=Level, position=2)),
]
"""How every program so far wrote what a text was for, and what that is."""


@pytest.mark.parametrize(
    ("place", "target"), KEPT, ids=lambda each: "-".join(each[:2]) if type(each) is tuple else ""
)
def test_what_an_earlier_program_kept_is_understood_and_kept_in_its_words(tmp_path, place, target):
    old = [{"place": place, "text": "Half", "perspective": "teacher", "after": 3}]
    (tmp_path / "drafts.json").write_text(json.dumps(old))
    (draft,) = read_drafts(tmp_path)
    assert draft == Draft(target, "Half", KnownPerspective.TEACHER.id)
    assert draft.after == 3
    write_drafts(tmp_path, [draft])
    (kept,) = json.loads((tmp_path / "drafts.json").read_text())
    assert tuple(kept["place"]) == place, "a program of before can read it too"


@pytest.mark.parametrize(
    "place", [("book", "b"), ("new", "book", "pad"), ("new", "level", "pad", "9" * 5000), ("cell", "rij"), ()]
)
def test_a_text_for_a_place_that_is_not_known_stays_with_its_words(tmp_path, place):
    (tmp_path / "drafts.json").write_text(json.dumps([{"place": place, "text": "Half"}]))
    (draft,) = read_drafts(tmp_path)
    assert (draft.target.place, draft.text) == (None, "Half")
    write_drafts(tmp_path, [draft])
    assert read_drafts(tmp_path) == (draft,)
    assert draft.target.unknown == place


@given(draft=drafts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(15))
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
        ("new", "dimension", "weg", "", "0"),
        ("new", "dimension", "weg", "weg", "0"),
        ("new", "dimension", "weg", "", "boven"),
        ("new", "level", "weg", "0"),
    ],
)
def test_a_place_that_is_not_there_any_more_is_told(document, place):
    with pytest.raises(UserError):
        put_back(document, Draft(target_of(place), "tekst"))
    assert document.steps() == ()


def test_what_was_written_after_a_draft_was_kept_is_not_replaced_by_it(document):
    row, level = grid_of(document).rows[0].id, grid_of(document).levels[0].id
    document.keep_drafts([Draft(target_of(("cell", row, level)), "Kiest")])
    write_cell(document, row, level, "Kiest samen doelen")
    (draft,) = document.drafts()
    put_back(document, draft)
    assert grid_of(document).cell(row, level).text == "Kiest samen doelen"


def test_a_role_that_was_made_of_more_letters_is_not_made_again(document):
    before = len(shown(document)["role"])
    document.keep_drafts([Draft(target_of(("new", "role", atelier_id(document))), "Toets")])
    add_role(document, atelier_id(document), "Toetsexpert")
    (draft,) = document.drafts()
    put_back(document, draft)
    assert len(shown(document)["role"]) == before + 1


def test_a_draft_that_says_something_else_than_what_came_after_it_is_to_be_shown(document):
    row, level = grid_of(document).rows[0].id, grid_of(document).levels[0].id
    document.keep_drafts([Draft(target_of(("cell", row, level)), "Half")])
    write_cell(document, row, level, "Anders")
    (draft,) = document.drafts()
    with pytest.raises(ThingGone):
        put_back(document, draft)
    assert grid_of(document).cell(row, level).text == "Anders"


def test_a_draft_that_was_kept_after_the_last_step_is_newer(document):
    row, level = grid_of(document).rows[0].id, grid_of(document).levels[0].id
    write_cell(document, row, level, "Anders")
    document.keep_drafts([Draft(target_of(("cell", row, level)), "Half")])
    (draft,) = document.drafts()
    put_back(document, draft)
    assert grid_of(document).cell(row, level).text == "Half"
