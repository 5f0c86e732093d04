"""A person ticks paths of another project, says into which atelier they come, and finds them there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path, take_over_paths
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.outline import outline
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.dressing import clipped
from ui.dialogs.take_over_path import TakeOverPathDialog

LEFT = Qt.MouseButton.LeftButton
LEVELS = (PlannedLevel("Startbekwaam"), PlannedLevel("Expert"))


def plan(title):
    return PathPlan(title, LEVELS, (PlannedRow(("Samenhang",), ("binnen een les", "")),))


def project(folder, title, *path_titles):
    document = new_project(folder / f"{title}.napl", title, Sector.VO, AtelierFocus.ROLES, "vo · rollen")
    for path_title in path_titles:
        add_path(document, read(document).ateliers[0].id, plan(path_title))
    return document


def read(document):
    with document.read() as session:
        return outline(session)


@pytest.fixture
def source(tmp_path):
    with project(tmp_path, "Ander", "Curriculum", "Toetsing") as document:
        yield document


@pytest.fixture
def target(tmp_path):
    with project(tmp_path, "Proef") as document:
        add_atelier(document, "mbo · rollen", [Sector.MBO], AtelierFocus.ROLES)
        yield document


@pytest.fixture
def dialog(qtbot, theme, source, target):
    mbo = read(target).ateliers[1].id
    dialog = TakeOverPathDialog(read(source), read(target), mbo, theme)
    dialog.answers = []
    dialog.accepted_paths.connect(dialog.answers.append)
    dialog.open()
    dialog.activateWindow()
    yield dialog
    if isValid(dialog):
        dialog.close()


def tick(dialog, number):
    """Click the box before a path."""
    item = dialog.paths.topLevelItem(0).child(number)
    row = dialog.paths.visualItemRect(item)
    QTest.mouseClick(dialog.paths.viewport(), LEFT, pos=QPoint(row.left() + 14, row.center().y()))


def test_what_is_ticked_is_told_in_the_order_of_the_other_project(dialog, source, target):
    assert dialog.atelier_field.currentText() == "mbo · rollen"
    tick(dialog, 1)
    tick(dialog, 0)
    QTest.mouseClick(dialog.accept_button, LEFT)
    (answer,) = dialog.answers
    assert answer.path_ids == tuple(path.id for path in read(source).ateliers[0].paths)
    take_over_paths(target, answer.atelier_id, source, answer.path_ids)
    taken = read(target).ateliers[1].paths
    assert [(path.title, path.filled) for path in taken] == [("Curriculum", 1), ("Toetsing", 1)]


def test_it_goes_with_the_keys_alone(dialog):
    dialog.paths.setFocus()
    QTest.keyClick(dialog.paths, Qt.Key.Key_Down)
    QTest.keyClick(dialog.paths, Qt.Key.Key_Space)
    assert len(dialog.ticked) == 1
    QTest.keyClick(dialog.paths, Qt.Key.Key_Tab)
    assert dialog.atelier_field.hasFocus()
    QTest.keyClick(dialog.atelier_field, Qt.Key.Key_Up)
    dialog.accept_button.setFocus()
    QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert len(dialog.answers) == 1


def test_nothing_ticked_is_nothing_to_take_over(dialog):
    assert not dialog.accept_button.isEnabled()
    assert dialog.reason.text() == "Tick at least one path."
    tick(dialog, 0)
    assert dialog.reason.text() == ""
    tick(dialog, 0)
    assert not dialog.accept_button.isEnabled()
    dialog.accept()
    assert dialog.answers == []


def test_escape_takes_nothing_over(dialog):
    tick(dialog, 0)
    QTest.keyClick(dialog.paths, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.answers == []


def test_size_and_atelier_of_every_path_are_shown(dialog):
    atelier = dialog.paths.topLevelItem(0)
    assert atelier.text(0) == "vo · rollen"
    assert [atelier.child(row).text(0) for row in range(2)] == ["Curriculum", "Toetsing"]
    assert atelier.child(0).text(1) == "1 × 2, 1 filled"


def test_the_only_path_is_ticked_already(theme, tmp_path, target):
    with project(tmp_path, "Klein", "Curriculum") as small:
        dialog = TakeOverPathDialog(read(small), read(target), None, theme)
    dialog.open()
    assert len(dialog.ticked) == 1
    assert dialog.accept_button.isEnabled()
    assert dialog.atelier_field.currentText() == "vo · rollen"
    dialog.close()


def test_a_project_without_paths_says_so(theme, tmp_path, target):
    with project(tmp_path, "Leeg") as empty:
        dialog = TakeOverPathDialog(read(empty), read(target), None, theme)
    dialog.open()
    assert dialog.reason.text() == "There are no paths in this project."
    assert not dialog.accept_button.isEnabled()
    dialog.close()


@pytest.mark.parametrize("zoom", [100, 150])
def test_every_word_is_to_be_read(qapp, qtbot, theme, dialog, zoom):
    theme.apply(qapp, theme.name, zoom)
    # A dialog that becomes larger is laid out in turns.
    field = dialog.atelier_field
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert clipped(dialog) == []
    assert dialog.atelier_field.visibleRegion().boundingRect() == dialog.atelier_field.rect()


def test_what_does_not_come_along_is_said_of_the_paths_that_are_ticked(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        new_project(tmp_path / "leeg.napl", "Leeg", Sector.VO, AtelierFocus.ROLES, "vo · rollen").close()
        stage.open_file(tmp_path / "leeg.napl")
        stage.trigger("take-over")
        stage.choose_file(projects.roles(tmp_path))
        dialog = stage.dialog(TakeOverPathDialog)
        assert not dialog.left.isVisible(), "nothing is ticked yet"
        tick(dialog, 0)
        stage.settle()
        assert dialog.left.isVisible()
        assert dialog.left.text() == (
            "Dit komt niet mee: 3 verbanden tussen rollen, 1 niveau dat een rol vraagt,"
            " 2 verbanden tussen cellen van verschillende paden en 1 bewaarde route."
        )
        assert clipped(dialog) == []
        one = dialog.left.text()
        tick(dialog, 1)
        assert dialog.left.text() != one
        QTest.mouseClick(dialog.accept_button, LEFT)
        stage.settle()
        assert len(read(stage.session.document).ateliers[0].paths) == 2


def test_what_came_before_is_said_to_be_here_and_comes_no_second_time(qapp, tmp_path):
    project(tmp_path, "Proef").close()
    project(tmp_path, "Ander", "Curriculum", "Toetsing").close()
    with on_stage(qapp, tmp_path) as stage:
        stage.open_file(tmp_path / "Proef.napl")
        said = []
        for _time in range(2):
            stage.trigger("take-over")
            stage.choose_file(tmp_path / "Ander.napl")
            dialog = stage.dialog(TakeOverPathDialog)
            tick(dialog, 0)
            stage.settle()
            said.append(dialog.left.text())
            QTest.mouseClick(dialog.accept_button, LEFT)
            stage.settle()
            said.append(stage.said)
        assert said[0] == ""
        assert said[2:] == ["‘Curriculum’ is hier al.", "‘Curriculum’ is hier al"]
        assert [path.title for path in read(stage.session.document).ateliers[0].paths] == ["Curriculum"]
        assert len(stage.session.document.steps()) == 1


def test_another_atelier_has_not_got_it_yet(theme, source, target):
    asked = []
    dialog = TakeOverPathDialog(
        read(source), read(target), None, theme, forecast=lambda *choice: asked.append(choice) or ""
    )
    dialog.open()
    tick(dialog, 0)
    dialog.atelier_field.setCurrentIndex(1)
    curriculum = read(source).ateliers[0].paths[0].id
    assert asked[-2:] == [((curriculum,), atelier.id) for atelier in read(target).ateliers]
    dialog.close()
