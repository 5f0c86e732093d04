"""Points in the history: kept by themselves when it matters, named by a person, always to be gone back to."""

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.history import versions as kept_versions
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors.content import ThingGone, TitleNeeded
from napl_desktop.errors.projects import HistoryDamaged
from napl_desktop.model import DescriptorStatus, descriptor_id, new_id
from napl_desktop.operations.ateliers import add_atelier, remove_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.paths import assign_role, import_path, move_path, remove_path
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.versions import (
    bring_back_cell,
    bring_back_everything,
    bring_back_path,
    name_version,
    note_hand_in,
    remove_version,
    rename_version,
)
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project, shown


class Clock:
    """Stands where it is put."""

    def __init__(self):
        self.now = 1000.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    stopped = Clock()
    monkeypatch.setattr("napl_desktop.document.document.time", stopped)
    return stopped


def reopened(document):
    document.close()
    return Document.open(document.path)


def reasons(document):
    return [(version.reason, version.point) for version in document.versions()]


def test_opening_keeps_the_project_as_it_was_before_the_first_edit(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Een")
    assert document.versions() == (), "of a project in which nothing was done there is nothing to keep"
    document = reopened(document)
    assert document.versions() == (), "to open a project is not to change it"
    assert not document.unsaved
    rename_project(document, "Twee")
    rename_project(document, "Drie")
    assert reasons(document) == [(VersionReason.OPENED, 1)]
    with document.checkout(1) as past:
        assert shown(past)["project"].popitem()[1]["title"] == "Een"
    document = reopened(document)
    document.undo()
    assert reasons(document) == [(VersionReason.OPENED, 1), (VersionReason.OPENED, 3)]
    document.close()


def test_a_pause_keeps_the_project_as_it_was_before_it(document, clock):
    document._recorder._keeper = kept_versions.AutoVersioning(clock.monotonic)
    rename_project(document, "Een")
    clock.now += 14 * 60
    rename_project(document, "Twee")
    assert document.versions() == ()
    clock.now += 15 * 60
    document.undo()
    clock.now += 60
    document.redo()
    assert reasons(document) == [(VersionReason.PAUSE, 2)]
    assert document.versions()[0].at == document.steps()[1].at


def test_bringing_in_keeps_the_project_as_it_was_before(document):
    rename_project(document, "Een")
    import_path(document, atelier_id(document), PLAN)
    import_path(document, atelier_id(document), PLAN)
    assert reasons(document) == [(VersionReason.IMPORT, 1), (VersionReason.IMPORT, 2)]


def test_a_point_that_has_a_version_needs_no_other(document):
    rename_project(document, "Een")
    name_version(document, "na atelier 1")
    import_path(document, atelier_id(document), PLAN)
    assert [version.title for version in document.versions()] == ["na atelier 1", ""]
    assert len(document.versions()) == 2


def test_naming_is_one_step_that_undo_never_touches(document):
    told = []
    rename_project(document, "Een")
    document.subscribe(told.append)
    version = name_version(document, "  na\natelier 3 ")
    assert [change.step.action for change in told] == ["name-version"]
    assert told[0].rows == ()
    assert document.undoable().action == "rename-project"
    document.undo()
    assert document.undoable() is None
    document.redo()
    assert [(each.id, each.title) for each in document.versions()] == [(version, "na atelier 3")]
    assert document.redoable() is None


def test_naming_keeps_what_could_be_redone(document):
    rename_project(document, "Een")
    document.undo()
    name_version(document, "leeg begin")
    assert document.redoable().action == "rename-project"
    document.redo()
    assert shown(document)["project"].popitem()[1]["title"] == "Een"


def test_names_survive_a_crash_and_are_in_the_file(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    rename_project(document, "Een")
    document.save()
    name_version(document, "na atelier 3")
    assert document.unsaved
    document.leave()
    with Document.open(document.path) as recovered:
        assert recovered.recovered == 1
        assert [version.title for version in recovered.versions()] == ["na atelier 3"]
    with Document.open(document.path, read_only=True) as looked_at:
        assert [version.title for version in looked_at.versions()] == ["na atelier 3"]


def test_an_earlier_point_can_be_named_and_renamed_and_forgotten(document):
    rename_project(document, "Een")
    rename_project(document, "Twee")
    version = name_version(document, "vóór de discussie", point=1)
    rename_version(document, version, "vóór de grote discussie")
    assert [(each.title, each.point) for each in document.versions()] == [("vóór de grote discussie", 1)]
    remove_version(document, version)
    assert document.versions() == ()
    for wrong in (lambda: remove_version(document, version), lambda: rename_version(document, version, "x")):
        with pytest.raises(ThingGone):
            wrong()
    for point in (-1, 99):
        with pytest.raises(ThingGone):
            name_version(document, "nergens", point)
    with pytest.raises(TitleNeeded):
        name_version(document, " \n")
    assert document.versions() == ()


def test_handing_in_is_on_record(document):
    rename_project(document, "Een")
    rename_project(document, "Typed while the workbook was written")
    version = new_id()
    note_hand_in(document, version, 1)
    assert [(each.id, each.reason, each.point) for each in document.versions()] == [
        (version, VersionReason.HAND_IN, 1)
    ]
    assert document.steps()[-1].action == "hand-in"
    with document.checkout(1) as past:
        assert shown(past)["project"].popitem()[1]["title"] == "Een"


def test_looking_back_changes_nothing_and_cannot(document):
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Anders.")
    now = shown(document)
    with document.checkout(0) as past:
        assert past.read_only
        assert past.steps() == past.versions() == ()
        assert grid_of(past).cells == grid.cells
    assert shown(document) == now
    assert document.undoable().action == "write-cell"


def test_a_damaged_history_cannot_be_looked_back_through(document):
    rename_project(document, "Een")
    rename_project(document, "Twee")
    with document._writer.writing() as connection:
        connection.exec_driver_sql("UPDATE row_change SET before = 'x' WHERE step_seq = 2")
    with document.checkout(2), pytest.raises(HistoryDamaged):
        document.checkout(1)


def test_one_cell_comes_back_as_one_step_and_keeps_its_notes(document):
    grid = grid_of(document)
    cell = grid.rows[0].id, grid.levels[0].id
    set_status(document, [cell], DescriptorStatus.AGREED)
    point = len(document.steps())
    write_cell(document, *cell, "Anders.")
    add_cell_note(document, *cell, "Waarom anders?")
    empty = grid.rows[2].id, grid.levels[0].id
    write_cell(document, *empty, "Nieuw.")
    with document.checkout(point) as past:
        bring_back_cell(document, past, *cell)
        bring_back_cell(document, past, *empty)
    back = grid_of(document)
    assert (back.cell(*cell).text, back.cell(*cell).status) == ("Kiest doelen.", DescriptorStatus.AGREED)
    assert back.cell(*cell).notes == 1
    assert back.cell(*empty).text == ""
    assert descriptor_id(*empty) not in shown(document)["descriptor"], "nothing hangs on it"
    document.undo()
    document.undo()
    assert grid_of(document).cell(*cell).text == "Anders."


def test_a_cell_without_its_row_does_not_come_back_alone(document):
    grid = grid_of(document)
    remove_dimension(document, grid.rows[0].id)
    with document.checkout(0) as past, pytest.raises(ThingGone):
        bring_back_cell(document, past, grid.rows[0].id, grid.levels[0].id)


def test_a_removed_path_comes_back_whole(document):
    before = shown(document)
    grid = grid_of(document)
    add_dimension(document, grid.id, "Erbij", None, None)
    remove_path(document, grid.id)
    with document.checkout(0) as past:
        bring_back_path(document, past, grid.id)
    assert shown(document) == before
    assert document.undoable().action == "bring-back-path"


def test_a_path_whose_atelier_and_role_are_gone_comes_back_elsewhere(document):
    other = add_atelier(document, "Ander", *_kind(document))
    grid = grid_of(document)
    assign_role(document, grid.id, add_role(document, other, "Toetser"))
    move_path(document, grid.id, other, 0)
    point = len(document.steps())
    remove_atelier(document, other)
    with document.checkout(point) as past:
        bring_back_path(document, past, grid.id)
    (path,) = shown(document)["path"].values()
    assert (path["atelier_id"], path["role_id"]) == (atelier_id(document), None)


def _kind(document):
    (atelier,) = shown(document)["atelier"].values()
    (of_sector,) = shown(document)["atelier_sector"].values()
    return [of_sector["sector"]], atelier["focus"]


def test_a_path_that_was_not_there_then_does_not_come_back(document):
    path = import_path(document, atelier_id(document), PLAN)
    with document.checkout(0) as past, pytest.raises(ThingGone):
        bring_back_path(document, past, path)


def test_everything_comes_back_as_one_step_that_can_be_undone(document):
    before = shown(document)
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Anders.")
    import_path(document, atelier_id(document), PLAN)
    remove_path(document, grid.id)
    after = shown(document)
    told = []
    document.subscribe(told.append)
    with document.checkout(0) as past:
        bring_back_everything(document, past)
        bring_back_everything(document, past)
    assert shown(document) == before
    assert [change.step.action for change in told] == ["bring-back-everything"], "twice the same is once"
    document.undo()
    assert shown(document) == after
