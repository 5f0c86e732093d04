"""What a person does is one step, or nothing at all: made, undone, redone, also after a restart."""

import hashlib
import json
import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import StepKind
from napl_desktop.errors.content import TitleNeeded
from napl_desktop.errors.projects import ReadOnlyProject
from napl_desktop.model import DevelopmentPath, Level
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.levels import add_level, rename_level
from napl_desktop.operations.paths import rename_path
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.outline import outline
from tests.core.made_projects import contents, grid_of, make_project, shown


@pytest.fixture
def document(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    yield document
    document.leave()


def test_an_edit_is_one_step_about_one_thing(document):
    level = grid_of(document).levels[0]

    rename_level(document, level.id, "  Begin\nner ")

    (step,) = document.steps()
    assert (step.seq, step.kind, step.action) == (1, StepKind.EDIT, "rename-level")
    assert (step.subject.type, step.subject.id, step.subject.title) == ("level", level.id, "Begin ner")
    assert grid_of(document).levels[0].title == "Begin ner"


def test_a_step_remembers_each_row_before_and_after(document):
    level = grid_of(document).levels[0]
    rename_level(document, level.id, "Begin")

    (row,) = document.rows_of(document.steps()[0])

    assert (row.table, row.row_id) == ("level", level.id)
    assert row.before is not None
    assert row.after is not None
    assert (row.before["title"], row.after["title"]) == ("startbekwaam", "Begin")
    assert {**row.before, "title": None} == {**row.after, "title": None}


def test_listeners_hear_what_changed_after_it_is_kept(document):
    level = grid_of(document).levels[0]
    heard = []
    end = document.subscribe(lambda change: heard.append((change, grid_of(document).levels[0].title)))

    rename_level(document, level.id, "Begin")
    document.undo()
    end()
    document.redo()

    changes = [change for change, _ in heard]
    assert [title for _, title in heard] == ["Begin", "startbekwaam"]
    assert [change.step.kind for change in changes] == [StepKind.EDIT, StepKind.UNDO]
    assert all(change.touches(Level) and change.only(Level) for change in changes)
    assert changes[0].ids(Level) == {level.id}


def test_an_edit_that_changes_nothing_is_no_step(document):
    level = grid_of(document).levels[0]
    heard = []
    document.subscribe(heard.append)

    rename_level(document, level.id, f" {level.title} ")

    assert document.steps() == ()
    assert heard == []
    assert not document.unsaved


def test_a_change_that_is_taken_back_within_an_edit_is_no_step(document):
    with document.edit("there-and-back") as edit:
        edit.session.execute(sa.update(Level).values(title="x"))
        for head in grid_of(document).levels:
            edit.session.execute(sa.update(Level).where(Level.id == head.id).values(title=head.title))

    assert document.steps() == ()


@pytest.mark.parametrize("error", [TitleNeeded, ZeroDivisionError, KeyboardInterrupt])
def test_an_exception_leaves_nothing_behind(document, error):
    before = shown(document)

    def half_an_edit():
        with document.edit("half") as edit:
            edit.session.execute(sa.update(Level).values(title="half"))
            raise error

    with pytest.raises(error):
        half_an_edit()

    assert shown(document) == before
    assert document.steps() == ()
    rename_project(document, "Daarna")
    assert [step.action for step in document.steps()] == ["rename-project"]


def test_what_does_not_hang_together_is_refused(document):
    level = grid_of(document).levels[0]

    def lost_level():
        with document.edit("lose") as edit:
            edit.session.execute(sa.update(Level).where(Level.id == level.id).values(path_id="nowhere"))

    with pytest.raises(sa.exc.IntegrityError):
        lost_level()

    assert grid_of(document).levels[0] == level
    assert document.steps() == ()


def test_an_edit_inside_an_edit_is_a_mistake(document):
    def nested():
        with document.edit("outer"):
            rename_project(document, "Binnen")

    with pytest.raises(RuntimeError, match="inside an edit"):
        nested()

    assert document.steps() == ()
    rename_project(document, "Buiten")
    assert len(document.steps()) == 1


def test_nothing_outside_an_edit_can_write(document):
    with document.read() as session:
        with pytest.raises(sa.exc.OperationalError, match="readonly"):
            session.execute(sa.update(Level).values(title="sneaky"))
        session.rollback()
        path = session.scalars(sa.select(DevelopmentPath)).one()
        path.title = "sneaky"
        with pytest.raises(sa.exc.OperationalError, match="readonly"):
            session.flush()
        session.rollback()
    with document.read_elsewhere() as session, pytest.raises(sa.exc.OperationalError, match="readonly"):
        session.execute(sa.delete(Level))

    assert grid_of(document).title == "Toetsing"


def test_reading_within_reading_and_editing_sees_what_is_kept(document):
    with document.read() as session, document.edit("rename-path") as edit:
        assert outline(session).ateliers[0].paths[0].title == "Toetsing"
        assert document.undoable() is None
        edit.session.execute(sa.update(DevelopmentPath).values(title="Anders"))
        assert grid_of(document).title == "Toetsing"

    assert grid_of(document).title == "Anders"


def test_undo_and_redo_walk_along_the_edits(document):
    path = grid_of(document).id
    images = [shown(document)]
    for title in ("Een", "Twee", "Drie"):
        rename_path(document, path, title)
        images.append(shown(document))

    for image in reversed(images[:-1]):
        assert document.undo() is not None
        assert shown(document) == image
    assert document.undo() is None
    assert document.undoable() is None
    for image in images[1:]:
        assert document.redo() is not None
        assert shown(document) == image
    assert document.redo() is None
    assert document.redoable() is None


def test_every_undo_and_redo_is_on_record(document):
    path = grid_of(document).id
    rename_path(document, path, "Een")
    document.undo()
    document.redo()

    steps = document.steps()

    assert [(step.kind, step.target, step.head) for step in steps] == [
        (StepKind.EDIT, 1, 1),
        (StepKind.UNDO, 1, 0),
        (StepKind.REDO, 1, 1),
    ]
    assert {step.action for step in steps} == {"rename-path"}


def test_a_new_edit_ends_redo_but_the_steps_stay(document):
    path = grid_of(document).id
    rename_path(document, path, "Een")
    rename_path(document, path, "Twee")
    document.undo()
    document.undo()
    rename_path(document, path, "Anders")

    assert document.redoable() is None
    assert document.redo() is None
    assert len(document.steps()) == 5
    document.undo()
    assert grid_of(document).title == "Toetsing"
    document.redo()
    assert grid_of(document).title == "Anders"


def test_undo_and_redo_go_on_after_a_restart(document):
    path = grid_of(document).id
    rename_path(document, path, "Een")
    rename_path(document, path, "Twee")
    document.undo()
    document.close()

    with Document.open(document.path) as reopened:
        undoable, redoable = reopened.undoable(), reopened.redoable()
        assert undoable is not None
        assert redoable is not None
        assert (undoable.seq, redoable.seq) == (1, 2)
        reopened.redo()
        assert grid_of(reopened).title == "Twee"
        reopened.undo()
        reopened.undo()
        assert grid_of(reopened).title == "Toetsing"

    assert contents(document.path)["path"][path]["title"] == "Toetsing"


def test_undo_brings_back_all_that_was_taken_along(document):
    grid = grid_of(document)
    before = shown(document)
    with document.edit("remove-path") as edit:
        edit.remove(edit.get(DevelopmentPath, grid.id))
    assert shown(document)["descriptor"] == {}

    document.undo()

    assert shown(document) == before


def test_text_is_made_storable_at_the_door(document):
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id

    write_cell(document, row, level, " Eerst\r\nen\x00 dan\ud800\x0bnog\u2028iets ")
    added = add_level(document, grid.id, "Top\r\n \ud800niveau\x00")

    grid = grid_of(document)
    assert grid.cell(row, level).text == "Eerst\nen dan\nnog\niets"
    assert grid.levels[-1].title == "Top niveau"
    assert document.steps()[-1].subject.id == added
    assert document.steps()[-1].subject.title == "Top niveau"


def test_a_project_opened_to_look_at_refuses_every_edit(document):
    rename_project(document, "Eerst")
    document.close()

    with Document.open(document.path, read_only=True) as looked_at:
        for deed in (lambda: rename_project(looked_at, "Anders"), looked_at.undo, looked_at.redo):
            with pytest.raises(ReadOnlyProject):
                deed()
        assert not looked_at.unsaved or looked_at.read_only
        looked_at.save()

    with Document.open(document.path) as reopened:
        assert len(reopened.steps()) == 1


def test_a_step_of_many_rows_is_on_record_as_one_of_few(document):
    (example, *_) = shown(document)["dimension"].values()
    rows = [("dimension", f"rij-{number}", {**example, "id": f"rij-{number}"}) for number in range(2_500)]
    before = shown(document)

    with document.edit("import-path") as edit:
        edit.put_rows(rows)

    with closing(sqlite3.connect(document._copy.database)) as connection:
        ((kept,),) = connection.execute("SELECT changes_hash FROM step")
        changes = connection.execute(
            "SELECT table_name, row_id, before, after FROM row_change ORDER BY position"
        ).fetchall()
        positions = connection.execute("SELECT position FROM row_change ORDER BY position").fetchall()
    assert kept == hashlib.sha256(json.dumps([list(change) for change in changes]).encode()).hexdigest()
    assert positions == [(number,) for number in range(2_500)]
    assert [(table, id) for table, id, *_ in changes] == [(table, id) for table, id, _ in rows]
    document.undo()
    assert shown(document) == before
    assert [row.row_id for row in document.rows_of(document.steps()[-1])] == [id for _, id, _ in rows]


def test_a_change_is_read_when_it_is_looked_at(document):
    level = grid_of(document).levels[0]
    heard = []
    document.subscribe(heard.append)
    rename_level(document, level.id, "Begin")

    (told,), (kept,) = heard[0].rows, document.rows_of(document.steps()[0])

    assert told == kept
    assert told.before["title"] == "startbekwaam"
    assert told.after is told.after
    assert told == kept
