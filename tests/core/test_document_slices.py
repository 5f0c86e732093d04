"""A large edit is done in slices: in between the program goes on, but nothing else happens to the project."""

import pytest
import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors import UserError
from napl_desktop.errors.content import TextTooLong, ThingGone
from napl_desktop.errors.projects import Busy, ReadOnlyProject
from napl_desktop.model import DevelopmentPath, Dimension
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.drafts import put_back
from napl_desktop.operations.projects import rename_project
from napl_desktop.text import LONGEST_TEXT
from tests.core.made_projects import contents, grid_of, make_project, shown

ROWS = 25


@pytest.fixture
def document(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Eerst")
    document.save()
    yield document
    document.leave()


def new_rows(document, number=ROWS, explanation=""):
    """Return rows to put at the end of the path."""
    grid = grid_of(document)
    example = dict(shown(document)["dimension"][grid.rows[-1].id])
    return [
        (
            "dimension",
            f"rij-{each}",
            {**example, "id": f"rij-{each}", "title": f"Rij {each}", "explanation": explanation},
        )
        for each in range(number)
    ]


def adding(document, size=10, explanation=""):
    """Return the slices of an edit that adds rows."""
    rows = new_rows(document, explanation=explanation)

    def work(edit):
        edit.set_subject(DevelopmentPath, grid_of(document).id, "Toetsing")
        yield from edit.put_rows_in_slices(rows, size=size)

    return document.edit_in_slices("import-path", work, VersionReason.IMPORT)


def rows_now(document):
    return sum(row.title.startswith("Rij ") for row in grid_of(document).rows)


def test_it_is_one_step_once_all_slices_are_done(document):
    heard = []
    document.subscribe(heard.append)
    seen = []

    for done in adding(document):
        seen.append((done, rows_now(document), len(document.steps()), document.is_busy, list(heard)))

    assert [done for done, *_ in seen][:3] == [10, 20, 25]
    assert {done for done, *_ in seen[3:]} == {25}
    assert {tuple(map(str, rest)) for _, *rest in seen} == {("0", "1", "True", "[]")}
    assert not document.is_busy
    assert rows_now(document) == ROWS
    (change,) = heard
    assert (change.step.kind, change.step.action, change.step.subject.type) == (
        StepKind.EDIT,
        "import-path",
        "path",
    )
    assert change.rows == document.rows_of(document.steps()[-1])
    assert len(change.rows) == ROWS
    assert [version.reason for version in document.versions()] == [VersionReason.IMPORT]
    document.undo()
    assert rows_now(document) == 0
    document.redo()
    assert rows_now(document) == ROWS


OTHER_DEEDS = {
    "an edit": lambda document: rename_project(document, "Anders"),
    "a key in a cell": lambda document: write_cell(
        document, grid_of(document).rows[0].id, grid_of(document).levels[0].id, "x"
    ),
    "a draft that is put back": lambda document: put_back(
        document, Draft(target_of(("field", "project", "title", "")), "Getypt")
    ),
    "another edit in slices": lambda document: next(adding(document)),
    "a macro": lambda document: document.macro("x").__enter__(),
    "undo": Document.undo,
    "redo": Document.redo,
    "save": Document.save,
    "save over theirs": Document.replace_conflicting_version,
    "save a copy": lambda document: document.save_copy(document.path.with_name("kopie.napl")),
    "save as another": lambda document: document.copied_to(document.path.with_name("kopie.napl")).__enter__(),
    "save beside": Document.save_beside,
    "wipe names": lambda document: document.redact_names(Redaction(("Noor",), "[naam]")),
    "go on wiping": Document.finish_redaction,
    "close": Document.close,
    "leave": Document.leave,
    "end of the block": lambda document: document.__exit__(None, None, None),
}


@pytest.mark.parametrize("deed", OTHER_DEEDS)
def test_nothing_else_happens_meanwhile(document, deed):
    slices = adding(document)
    next(slices)
    before = shown(document)

    with pytest.raises(Busy) as told:
        OTHER_DEEDS[deed](document)

    assert isinstance(told.value, UserError)
    assert document.is_busy
    assert shown(document) == before
    assert len(document.steps()) == 1
    for _done in slices:
        pass
    assert rows_now(document) == ROWS
    assert [step.action for step in document.steps()] == ["rename-project", "import-path"]
    assert [path.name for path in document.path.parent.glob("*.napl")] == ["proef.napl"]
    document.save()
    assert len(contents(document.path)["dimension"]) == len(shown(document)["dimension"])


def test_what_is_typed_meanwhile_is_kept_and_comes_after_it(document):
    grid = grid_of(document)
    place = ("cell", grid.rows[0].id, grid.levels[0].id)
    slices = adding(document)
    next(slices)

    document.keep_drafts([Draft(target_of(place), "Getypt terwijl het bezig was.")])
    next(slices)
    (kept,) = document.drafts()
    for _done in slices:
        pass

    put_back(document, kept)
    assert grid_of(document).cell(*place[1:]).text == "Getypt terwijl het bezig was."


def test_a_file_that_goes_meanwhile_is_missed_afterwards(document):
    slices = adding(document)
    next(slices)
    document.path.unlink()

    document.look_at_file()
    assert not document.unsaved
    slices.close()
    document.look_at_file()
    assert document.unsaved
    document.save()
    assert document.path.exists()


@pytest.mark.parametrize("slice_number", [1, 2, 3, 4, 5])
def test_to_stop_takes_back_the_whole(document, slice_number):
    before = shown(document)
    slices = adding(document)
    for _ in range(slice_number):
        next(slices)

    slices.close()

    assert not document.is_busy
    assert shown(document) == before
    assert len(document.steps()) == 1
    assert document.versions() == ()
    assert not document.unsaved
    rename_project(document, "Daarna")
    assert [step.action for step in document.steps()] == ["rename-project", "rename-project"]


def test_to_forget_it_is_to_stop_it(document):
    before = shown(document)
    for _done in adding(document):
        break

    assert not document.is_busy
    assert shown(document) == before
    document.close()


@pytest.mark.parametrize("error", [ThingGone, ZeroDivisionError, KeyboardInterrupt])
def test_an_exception_in_a_slice_takes_back_the_whole(document, error):
    before = shown(document)
    rows = new_rows(document)

    def work(edit):
        for done in edit.put_rows_in_slices(rows, size=10):
            yield done
            if done == 20:
                raise error

    with pytest.raises(error):
        for _done in document.edit_in_slices("import-path", work):
            pass

    assert not document.is_busy
    assert shown(document) == before
    assert len(document.steps()) == 1
    document.save()


def test_what_is_refused_at_the_end_takes_back_the_whole(document):
    before = shown(document)

    with pytest.raises(TextTooLong):
        for _done in adding(document, explanation="x" * (LONGEST_TEXT + 1)):
            pass

    assert shown(document) == before
    assert not document.is_busy


def test_what_does_not_hang_together_is_refused_at_the_end(document):
    before = shown(document)
    rows = [(table, id, {**row, "path_id": "weg"}) for table, id, row in new_rows(document)]

    with pytest.raises(sa.exc.IntegrityError):
        for _done in document.edit_in_slices("x", lambda edit: edit.put_rows_in_slices(rows, size=10)):
            pass

    assert shown(document) == before
    assert not document.is_busy


def test_a_slice_sees_what_the_slices_before_it_wrote(document):
    rows = new_rows(document)
    rows.append((*rows[0][:2], {**rows[0][2], "explanation": "Als laatste geschreven."}))
    seen = []

    def work(edit):
        for done in edit.put_rows_in_slices(rows, size=10):
            first = edit.get(Dimension, "rij-0")
            there = edit.all(sa.select(Dimension).where(Dimension.id.like("rij-%")))
            seen.append((len(there), first.title, first.explanation))
            first.title += "!"
            yield done

    for _done in document.edit_in_slices("import-path", work):
        pass

    assert seen == [(10, "Rij 0", ""), (20, "Rij 0!", ""), (25, "Rij 0", "Als laatste geschreven.")]
    assert shown(document)["dimension"]["rij-0"]["title"] == "Rij 0!"


def test_an_edit_in_the_work_itself_is_a_mistake(document):
    def work(edit):
        yield 0
        rename_project(document, "Binnen")

    with pytest.raises(RuntimeError, match="inside an edit"):
        for _done in document.edit_in_slices("outer", work):
            pass

    assert len(document.steps()) == 1


def test_slices_that_change_nothing_are_no_step(document):
    assert list(document.edit_in_slices("niets", lambda edit: iter([1, 2]))) == [1, 2]
    assert len(document.steps()) == 1


def test_a_project_to_look_at_refuses_it_at_the_first_slice(document):
    with document.checkout(0) as past:
        slices = past.edit_in_slices("x", lambda edit: iter([1]))
        with pytest.raises(ReadOnlyProject):
            next(slices)


def test_a_crash_in_the_middle_leaves_nothing(document):
    before = shown(document)
    slices = adding(document)
    next(slices)
    next(slices)

    assert contents(document._copy.database)["dimension"].keys() == before["dimension"].keys()
    slices.close()
