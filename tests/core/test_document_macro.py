"""A macro makes one step of many operations, and the operations do not know it."""

import pytest
import sqlalchemy as sa

from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors.content import ThingGone, TitleNeeded
from napl_desktop.errors.projects import HistoryDamaged, ReadOnlyProject, WorkingCopyError
from napl_desktop.model import DescriptorStatus, DevelopmentPath, Level, Sector
from napl_desktop.operations.ateliers import add_atelier, remove_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.levels import remove_level, rename_level
from napl_desktop.operations.paths import add_path, remove_path
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.versions import name_version, rename_version
from napl_desktop.queries.outline import outline
from tests.core.made_projects import PLAN, atelier_id, contents, grid_of, make_project, shown


@pytest.fixture
def document(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    yield document
    document.leave()


def actions(document):
    return [step.action for step in document.steps()]


def test_many_operations_are_one_step(document):
    grid = grid_of(document)
    before = shown(document)
    heard = []
    document.subscribe(heard.append)

    with document.macro("set-up", VersionReason.IMPORT) as macro:
        rename_project(document, "Ander")
        path = add_path(document, atelier_id(document), PLAN)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Nieuw.")
        set_status(document, [(grid.rows[2].id, grid.levels[0].id)], DescriptorStatus.AGREED)
        macro.set_subject(DevelopmentPath, path, "Toetsing")
        assert heard == []

    (step,) = document.steps()
    assert (step.kind, step.action, step.subject.type, step.subject.id) == (
        StepKind.EDIT,
        "set-up",
        "path",
        path,
    )
    (change,) = heard
    assert change.step == step
    assert change.rows == document.rows_of(step)
    assert len({(row.table, row.row_id) for row in change.rows}) == len(change.rows)
    after = shown(document)
    assert grid_of(document).cell(grid.rows[2].id, grid.levels[0].id).status is DescriptorStatus.AGREED
    document.undo()
    assert shown(document) == before
    document.redo()
    assert shown(document) == after
    document.save()
    assert contents(document.path) == after


def test_one_version_is_kept_before_it(document):
    rename_project(document, "Eerst")

    with document.macro("set-up", VersionReason.IMPORT):
        rename_project(document, "Twee")
        rename_project(document, "Drie")

    (version,) = document.versions()
    assert (version.reason, version.point) == (VersionReason.IMPORT, 1)


def test_what_an_operation_wants_kept_is_kept(document):
    rename_project(document, "Eerst")

    with document.macro("set-up"):
        rename_project(document, "Twee")
        with document.edit("import-path", VersionReason.MERGE) as edit:
            edit.session.execute(sa.update(Level).values(title="x"))

    assert [(version.reason, version.point) for version in document.versions()] == [(VersionReason.MERGE, 1)]


def test_an_operation_that_raises_is_taken_back_alone(document):
    grid = grid_of(document)

    with document.macro("set-up"):
        rename_project(document, "Ander")
        with pytest.raises(TitleNeeded):
            rename_level(document, grid.levels[0].id, "  ")
        with pytest.raises(ThingGone):
            half_a_change(document)
        with pytest.raises(sa.exc.IntegrityError):
            broken_change(document)
        rename_level(document, grid.levels[1].id, "Midden")

    assert actions(document) == ["set-up"]
    assert [level.title for level in grid_of(document).levels] == ["startbekwaam", "Midden", "expert"]
    assert {(row.table) for row in document.rows_of(document.steps()[0])} == {"project", "level"}


def half_a_change(document):
    with document.edit("half") as edit:
        edit.session.execute(sa.update(Level).values(title="half"))
        raise ThingGone


def broken_change(document):
    with document.edit("broken") as edit:
        edit.session.execute(sa.update(Level).values(title="half"))
        edit.session.scalars(sa.select(Level)).first().title = None
        edit.session.flush()


@pytest.mark.parametrize("error", [TitleNeeded, ZeroDivisionError, KeyboardInterrupt])
def test_what_comes_out_of_the_block_takes_back_all(document, error):
    before = shown(document)
    heard = []
    document.subscribe(heard.append)

    def cut_off():
        with document.macro("set-up", VersionReason.IMPORT):
            rename_project(document, "Ander")
            remove_path(document, grid_of(document).id)
            raise error

    with pytest.raises(error):
        cut_off()

    assert shown(document) == before
    assert (document.steps(), document.versions(), heard) == ((), (), [])
    rename_project(document, "Daarna")
    assert actions(document) == ["rename-project"]


def test_operations_find_what_those_before_them_made(document):
    with document.macro("set-up"):
        path = add_path(document, atelier_id(document), PLAN)
        grid = grid_of(document, path)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Eerst.")
        with document.read() as db:
            rename_level(document, grid.levels[0].id, "Begin")
            assert len(outline(db).ateliers[0].paths) == 2
        remove_level(document, grid_of(document, path).levels[2].id)
        assert [level.title for level in grid_of(document, path).levels] == ["Begin", "vakbekwaam"]

    assert grid_of(document, path).cell(grid.rows[2].id, grid.levels[0].id).text == "Eerst."


def test_reading_in_between_cannot_write(document):
    with document.macro("set-up"):
        rename_project(document, "Ander")
        with document.read() as db, pytest.raises(sa.exc.OperationalError, match="readonly"):
            db.execute(sa.update(Level).values(title="sneaky"))
        rename_project(document, "Anders")

    assert {level.title for level in grid_of(document).levels} == {"startbekwaam", "vakbekwaam", "expert"}
    with document.read() as db, pytest.raises(sa.exc.OperationalError, match="readonly"):
        db.execute(sa.update(Level).values(title="sneaky"))


def test_the_macro_itself_may_change_rows(document):
    level = grid_of(document).levels[0].id

    with document.macro("set-up") as macro:
        head = macro.get(Level, level)
        head.stage = "Fase 1"
        assert grid_of(document).levels[0].stage == "Fase 1"
        rename_level(document, level, "Begin")
        assert grid_of(document).levels[0].stage == "Fase 1"
        assert head.title == "Begin"
        head.title += "!"

    assert (grid_of(document).levels[0].title, grid_of(document).levels[0].stage) == ("Begin!", "Fase 1")
    assert actions(document) == ["set-up"]


def half_a_macro(document):
    with document.macro("inner"):
        rename_level(document, grid_of(document).levels[0].id, "Begin")
        raise ThingGone


def test_a_macro_in_a_macro_is_a_part_of_it(document):
    with document.macro("outer"):
        rename_project(document, "Ander")
        with pytest.raises(ThingGone):
            half_a_macro(document)
        with document.macro("inner") as inner:
            rename_level(document, grid_of(document).levels[1].id, "Midden")
            rename_level(document, grid_of(document).levels[2].id, "Eind")
            inner.get(Level, grid_of(document).levels[2].id).stage = "Laatst"
            assert grid_of(document).levels[2].stage == "Laatst"
        assert grid_of(document).levels[2].stage == "Laatst"
        rename_project(document, "Anders")

    assert actions(document) == ["outer"]
    assert [each.title for each in grid_of(document).levels] == ["startbekwaam", "Midden", "Eind"]


def test_an_edit_inside_an_edit_is_a_mistake_here_too(document):
    def nested():
        with document.edit("outer"):
            rename_project(document, "Binnen")

    with document.macro("set-up"):
        rename_project(document, "Ander")
        for mistake in (nested, document.undo, document.redo):
            with pytest.raises(RuntimeError, match="inside an edit"):
                mistake()

    with pytest.raises(RuntimeError, match="inside an edit"), document.edit("x"), document.macro("y"):
        pass
    assert actions(document) == ["set-up"]
    rename_project(document, "Buiten")
    assert len(document.steps()) == 2


def test_a_macro_that_changes_nothing_is_no_step(document):
    with document.macro("set-up"):
        atelier = add_atelier(document, "Tweede", Sector.PO, grid_focus(document))
        remove_atelier(document, atelier)

    assert document.steps() == ()


def grid_focus(document):
    with document.read() as db:
        return outline(db).ateliers[0].focus


def test_a_version_that_is_named_in_it_has_what_was_done_before(document):
    rename_project(document, "Eerst")

    with document.macro("set-up"):
        early = name_version(document, "voor")
        rename_project(document, "Ander")
        late = name_version(document, "na")
        rename_version(document, late, "erna")
        assert {version.title for version in document.versions()} == {"voor", "erna"}

    points = {version.id: version.point for version in document.versions()}
    assert points == {early: 1, late: 2}
    with document.checkout(2) as past:
        assert shown(past) == shown(document)


def test_a_macro_about_versions_alone_is_a_step_about_versions(document):
    with document.macro("set-up"):
        name_version(document, "nu")

    (step,) = document.steps()
    assert (step.kind, step.action) == (StepKind.VERSION, "set-up")
    assert [version.point for version in document.versions()] == [0]


def test_a_disk_that_is_full_in_the_middle_leaves_nothing(document):
    grid = grid_of(document)
    before = shown(document)
    driver = document._writer.engine.raw_connection().driver_connection
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    driver.execute(f"PRAGMA max_page_count = {pages}")

    def too_much():
        with document.macro("set-up"):
            rename_project(document, "Ander")
            with pytest.raises(WorkingCopyError):
                write_cell(document, grid.rows[0].id, grid.levels[0].id, "Een lange tekst. " * 4000)
            driver.execute("ROLLBACK")  # as SQLite does by itself on other failures of a disk
            driver.execute("PRAGMA max_page_count = 1000000")
            with pytest.raises(WorkingCopyError):
                rename_project(document, "Anders")
            is_refused.append(True)

    is_refused = []
    with pytest.raises(WorkingCopyError):
        too_much()

    assert is_refused == [True]
    assert shown(document) == before
    assert document.steps() == ()
    rename_project(document, "Daarna")
    assert actions(document) == ["rename-project"]


def test_a_project_to_look_at_refuses_it(document):
    with (
        document.checkout(0) as past,
        pytest.raises(ReadOnlyProject),
        past.macro("set-up"),
    ):
        raise HistoryDamaged
