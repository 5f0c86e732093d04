"""A room thinks about its roles: what they do, ask for, and are to each other; each thing is one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QTreeView

from napl_desktop.document.history.steps import StepKind
from napl_desktop.model import RelationKind, Sphere
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.roles import RoleDetail, asked_levels, related_roles, role_detail
from tests.screens import projects
from tests.screens.stage import Stage
from ui.inspector.role_links import LinkRow, RoleLinks
from ui.inspector.role_page import RolePage
from ui.inspector.task_field import TaskField
from ui.kit.fields.choice import Choice
from ui.session.selection import Selected


@pytest.fixture
def roles(stage: Stage) -> list[str]:
    """Make three roles; the first is selected."""
    titles = ("Toetser", "Coach", "Onderzoeker")
    made = [add_role(stage.session.document, stage.grid.atelier_id, title) for title in titles]
    stage.window.selection.select(Selected(role_id=made[0]))
    stage.settle()
    return made


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a path of six levels."""
    started = Stage(qapp, tmp_path)
    started.open(projects.two_stages)
    yield started
    started.close()


def part(stage: Stage, kind: type):
    """Return a part of the page of the role."""
    page = stage.page.inspector.findChild(RolePage)
    return page.findChild(kind)


def detail(stage: Stage, role_id: str) -> RoleDetail:
    """Return the role as it is in the project."""
    with stage.session.document.read() as db:
        found = role_detail(db, role_id)
    assert found is not None
    return found


def choose(stage: Stage, choice: QComboBox, words: str) -> None:
    """Choose the entry of a list that has these words, as the popup does."""
    row = next(row for row in range(choice.count()) if words in choice.itemText(row))
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    stage.settle()


def rows(stage: Stage, column: str) -> list[LinkRow]:
    """Return the lines of "asked" or "related"."""
    return [
        each for each in getattr(part(stage, RoleLinks), column).findChildren(LinkRow) if each.isVisible()
    ]


def steps(stage: Stage) -> list[str]:
    """Return what was done last, oldest first."""
    return [step.action for step in stage.session.document.steps() if step.kind is StepKind.EDIT][-3:]


def test_a_kind_of_task_is_chosen_or_said_in_own_words(stage: Stage, roles: list[str]) -> None:
    field = part(stage, TaskField)
    choose(stage, field, "assessment en feedback")
    assert detail(stage, roles[0]).task == "assessment"
    field.lineEdit().setFocus()
    field.lineEdit().selectAll()
    QTest.keyClicks(field.lineEdit(), "toetsen maken")
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    stage.settle()
    assert detail(stage, roles[0]).task == "toetsen maken"
    field.lineEdit().selectAll()
    QTest.keyClicks(field.lineEdit(), "Onderwijskundig ontwerpen")
    stage.window.selection.select(Selected(role_id=roles[1]))
    stage.settle()
    assert detail(stage, roles[0]).task == "design", "whatever the capitals, and when one goes elsewhere"
    assert (field.currentText(), detail(stage, roles[1]).task) == ("", "")
    assert steps(stage) == ["say-what-role-does"] * 3


def test_how_far_it_reaches_and_setting_it_aside(stage: Stage, roles: list[str]) -> None:
    page = stage.page.inspector.findChild(RolePage)
    choice = next(each for each in page.findChildren(Choice) if each.accessibleName() == "Reikwijdte")
    choose(stage, choice, "nationaal")
    (box,) = [each for each in page.findChildren(QCheckBox) if "geparkeerd" in each.text()]
    box.click()
    stage.settle()
    found = detail(stage, roles[0])
    assert (found.sphere, found.parked) == (Sphere.NATIONAL, True)
    tree = stage.page.outline.findChild(QTreeView)
    line = tree.currentIndex()
    assert line.data(Qt.ItemDataRole.AccessibleTextRole) == "Toetser\ngeparkeerd"
    higher = tree.visualRect(line).height()
    assert higher > tree.visualRect(tree.indexBelow(line)).height(), "it is said in the outline too"
    stage.trigger("undo")
    assert not box.isChecked()


def test_a_level_is_asked_for_followed_and_taken_away(stage: Stage, roles: list[str]) -> None:
    choose(stage, part(stage, RoleLinks).level_choice, "Toetsen › B1")
    (row,) = rows(stage, "asked")
    assert row.link.text() == "Toetsen › B1"
    assert part(stage, RoleLinks).level_choice.currentText() == "Niveau kiezen…"
    row.link.click()
    stage.settle()
    assert stage.window.selection.now.level_id == stage.grid.levels[3].id
    stage.window.selection.select(Selected(role_id=roles[0]))
    stage.settle()
    rows(stage, "asked")[0].remove_button.click()
    stage.settle()
    with stage.session.document.read() as db:
        assert asked_levels(db, roles[0]) == ()
    assert steps(stage)[-2:] == ["require-level", "stop-requiring"]


def test_roles_are_related_and_both_say_so(stage: Stage, roles: list[str]) -> None:
    links = part(stage, RoleLinks)
    choose(stage, links.kind_choice, "verbreedt")
    choose(stage, links.role_choice, "Coach")
    assert [row.link.text() for row in rows(stage, "related")] == ["verbreedt Coach"]
    rows(stage, "related")[0].link.click()
    stage.settle()
    assert stage.window.selection.now.role_id == roles[1]
    assert [row.link.text() for row in rows(stage, "related")] == ["wordt verbreed door Toetser"]
    rows(stage, "related")[0].remove_button.click()
    stage.settle()
    with stage.session.document.read() as db:
        assert related_roles(db, roles[1]) == ()


def test_two_roles_become_one_and_the_person_goes_along(stage: Stage, roles: list[str]) -> None:
    choose(stage, part(stage, RoleLinks).merge_choice, "Coach")
    assert stage.window.selection.now.role_id == roles[1]
    assert "Toetser" in detail(stage, roles[1]).description
    stage.trigger("undo")
    assert detail(stage, roles[0]).title == "Toetser"


def test_what_others_do_is_shown(stage: Stage, roles: list[str]) -> None:
    stage.session.run(relate_roles, roles[2], roles[0], RelationKind.GROWS_INTO)
    stage.settle()
    assert [row.link.text() for row in rows(stage, "related")] == ["komt voort uit Onderzoeker"]
