"""A project whose index is damaged opens; what counts on it is then a sentence, and all of it can be saved."""

from contextlib import suppress

import pytest

from napl_desktop import cli
from napl_desktop.document.document import Document
from napl_desktop.document.rescue import rescue as rescuing
from napl_desktop.errors.projects import BrokenProject, DamagedInside
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import LANGUAGES, wording
from tests.core.damaged_indexes import damage_index, indexes_of, spoil_table
from tests.core.made_projects import grid_of, in_folder, shown
from tests.effort import soon
from tests.faults.deeds import make_lived_in

SOON = 2.0
"""Seconds of this thread's own work."""


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory):
    """Return the bytes of a project in which much was done, and what it says."""
    path = tmp_path_factory.mktemp("goed") / "proef.napl"
    make_lived_in(path, seed=3, deeds=40)
    with Document.open(path) as document:
        return path.read_bytes(), shown(document), len(document.steps())


@pytest.fixture
def path(tmp_path, lived_in):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "proef.napl").write_bytes(lived_in[0])
    return folder / "proef.napl"


def undo_all(document):
    while document.undo():
        pass


def redo_all(document):
    while document.redo():
        pass


def checkout(document):
    document.checkout(0).leave()


def write(document):
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Iets anders.")


def save_elsewhere(document):
    document.save_copy(document.path.with_name("kopie.napl"))


def hand_in(document):
    document.refuse_damage()
    with document.read_elsewhere() as session:
        project_snapshot(session)


DEEDS = (undo_all, redo_all, checkout, write, hand_in)


def test_every_deed_is_a_sentence(path):
    opened = 0
    for index in indexes_of(path):
        sound = path.read_bytes()
        damage_index(path, index)
        before = path.read_bytes()
        with soon(SOON, index), suppress(BrokenProject), Document.open(path) as document:
            opened += 1
            all_are_sentences(document)
        assert path.read_bytes() == before
        assert in_folder(path.parent) == ["proef.napl"]
        path.write_bytes(sound)
    assert opened >= 8


def all_are_sentences(document):
    for deed in DEEDS:
        with pytest.raises(DamagedInside) as told:
            deed(document)
        for language in LANGUAGES:
            assert "proef.napl" in wording(language).error(told.value)
    with suppress(DamagedInside):  # what does not need that index is still shown
        shown(document)
    assert document.damage()
    assert not document.unsaved


def test_nothing_is_lost_by_saving_what_can_be_read(path, tmp_path, lived_in):
    _bytes, said, steps = lived_in
    for number, index in enumerate(indexes_of(path)):
        path.write_bytes(lived_in[0])
        damage_index(path, index, which=number)

        assert rescuing.look(path, wording("nl")).is_whole
        target = tmp_path / f"{number}.napl"
        assert rescuing.rescue(path, target, wording("nl")) == ()

        with Document.open(target) as document:
            assert (document.damage(), shown(document), len(document.steps())) == ([], said, steps)
            undo_all(document)
            document.checkout(0).leave()


@pytest.mark.parametrize("command", ["info", "history", "check"])
def test_the_command_refuses_it_with_a_sentence_or_tells_what_is_wrong(path, command, capsys):
    damage_index(path, "ix_dimension_path_id")

    code = cli.main([command, str(path)])

    told = capsys.readouterr()
    if command == "check":
        assert "missing from index" in told.out
    else:
        assert (code, told.out) == (2, "")
        assert "In ‘proef.napl’ is iets beschadigd" in told.err


def test_damage_that_comes_while_it_is_open_is_told_too(path):
    """A disk goes bad: the look at everything was done, and found nothing."""
    document = Document.open(path)
    rename_project(document, "Anders")
    (database,) = document._copy.folder.glob("working.napl")
    document._reader.dispose()
    spoil_table(database, "descriptor")

    for deed in (grid_of, write, checkout, save_elsewhere, Document.save):
        with pytest.raises(DamagedInside):
            deed(document)

    document.leave()
    assert in_folder(path.parent) == ["proef.napl"]


@pytest.mark.parametrize("name", ["damaged_index.napl", "damaged_index_2.napl"])
def test_the_files_in_which_it_was_found(tmp_path, shared_data, name):
    path = tmp_path / name
    path.write_bytes((shared_data / "hostile" / name).read_bytes())
    target = tmp_path / "gered.napl"

    with soon(SOON):
        assert rescuing.rescue(path, target, wording("nl")) == ()
        # They are of format 2: what is lifted is read row by row, and gets indexes of its own.
        with Document.open(path) as document:
            for deed in (undo_all, checkout):
                deed(document)

    with Document.open(target) as document:
        undo_all(document)
        document.checkout(0).leave()
