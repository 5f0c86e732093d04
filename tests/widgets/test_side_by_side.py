"""One role of several sectors is read side by side: the same row, level by level; what is clicked leads there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.roles import remove_role
from tests.screens.alike_looks import answered, beside, found, go_to, page_of, role_id, show, view_of
from tests.screens.stage import Dress, Stage
from ui.inspector.same_line import SameLine
from ui.kit.fields.link import LinkButton
from ui.one_language.resemblance import Topic
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID, ONE_LANGUAGE
from ui.side_by_side.beside_table import BesideTable
from ui.side_by_side.stacked_words import STATUS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    yield started
    started.close()


def words(table: BesideTable) -> list[list[str]]:
    """Return what stands in every row."""
    rows, columns = range(table.rowCount()), range(table.columnCount())
    return [[table.item(row, column).text() for column in columns] for row in rows]


def click(stage: Stage, table: BesideTable, row: int, column: int) -> None:
    table.scrollToItem(table.item(row, column))
    stage.settle()
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(table.item(row, column)).center())
    stage.settle()


def test_three_sectors_say_it_row_by_row(stage: Stage) -> None:
    table = beside(stage).table
    heads = [table.horizontalHeaderItem(column).text() for column in range(1, 4)]
    assert heads == [
        "po · rollen\nOnderzoekende leraar",
        "vo · rollen\nDocentonderzoeker",
        "mbo · rollen\nOnderzoekende docent",
    ]
    facts, titles, first, *_rest = words(table)
    assert facts[1].endswith("Soort taak: onderwijskundig onderzoek\nBij deze rol is nog geen pad.")
    assert "Reikwijdte: de hele instelling" in facts[2]
    assert titles == ["", "", "Onderzoeksvraag", "Vraag van het onderzoek"]
    assert first[:2] == ["startbekwaam", ""]
    assert first[2].startswith("Maakt van iets wat")
    assert first[3].startswith("Kiest iets uit de eigen les")
    assert table.item(2, 2).data(STATUS) is not None
    assert table.item(2, 1).background() != table.item(2, 2).background(), "white where nothing is said"
    assert stage.window.pages.side_by_side.heading.text() == "Naast elkaar: Docentonderzoeker"


def test_one_level_keeps_it_short(stage: Stage) -> None:
    page = beside(stage)
    names = [page.levels.tabText(at) for at in range(page.levels.count())]
    assert names == ["Alle niveaus", "startbekwaam", "vakbekwaam", "expert"]
    many = page.table.rowCount()
    QTest.mouseClick(page.levels, LEFT, pos=page.levels.tabRect(2).center())
    stage.settle()
    assert {row[0] for row in words(page.table)} == {"", "vakbekwaam"}
    assert page.table.rowCount() < many


def test_a_text_leads_to_its_cell(stage: Stage) -> None:
    page = beside(stage)
    click(stage, page.table, 2, 3)
    assert stage.window.pages.side_by_side is None
    assert stage.page.workspace.view is GRID
    now = stage.window.selection.now
    assert now.cell is not None
    assert stage.grid.title == "Praktijkgericht onderzoek"
    assert stage.grid.cell(*now.cell).text.startswith("Kiest iets uit de eigen les")


def test_what_is_empty_leads_nowhere(stage: Stage) -> None:
    page = beside(stage)
    click(stage, page.table, 2, 1)
    assert stage.window.pages.side_by_side is page


def test_escape_leads_back_to_where_the_user_was(stage: Stage) -> None:
    beside(stage)
    assert QApplication.focusWidget() is stage.window.pages.side_by_side.table
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    assert stage.window.pages.side_by_side is None
    assert stage.page.workspace.view is ONE_LANGUAGE


def test_it_follows_the_project(stage: Stage) -> None:
    page = beside(stage)
    place = page.table.item(2, 2).data(Qt.ItemDataRole.UserRole)
    stage.session.run(write_cell, place.dimension_id, place.level_id, "Vraagt zich iets af.")
    stage.wait_until(lambda: words(page.table)[2][2] == "Vraagt zich iets af.")
    stage.session.run(remove_role, role_id(stage, "Docentonderzoeker"))
    stage.wait_until(page.nothing.isVisible)
    assert page.nothing.words == "Dit is er niet meer."


def test_it_can_only_be_where_something_is_the_same(stage: Stage) -> None:
    answered(stage)
    action = stage.window.actions_by_name["side-by-side"]
    stage.window.selection.select(Selected(role_id=role_id(stage, "Mentor")))
    stage.settle()
    assert not action.isEnabled()
    assert "Eén taal" in action.toolTip()
    stage.window.selection.select(Selected(role_id=role_id(stage, "Toetsexpert")))
    stage.settle()
    assert action.isEnabled()


def test_what_was_said_leads_there(stage: Stage) -> None:
    answered(stage)
    go_to(stage, Topic.SAID)
    show(stage, "Toetsdeskundige")
    QTest.keyClick(view_of(stage).list, Qt.Key.Key_N)
    stage.settle()
    assert page_of(stage).table.columnCount() == 3
    stage.window.pages.go_back()
    found(stage)
    assert view_of(stage).topic is Topic.SAID


def test_the_inspector_says_what_is_the_same(stage: Stage) -> None:
    answered(stage)
    stage.window.selection.select(Selected(role_id=role_id(stage, "Docentonderzoeker")))
    stage.page.panels.reveal(stage.page.inspector)
    stage.settle()
    (line,) = (each for each in stage.page.inspector.findChildren(SameLine) if each.isVisible())
    links = [each.text() for each in line.findChildren(LinkButton)]
    assert links == ["Onderzoekende leraar (po · rollen)", "Onderzoekende docent (mbo · rollen)"]
    QTest.mouseClick(line.beside_button, LEFT)
    stage.settle()
    assert page_of(stage).table.columnCount() == 4
    stage.window.pages.go_back()
    stage.settle()
    line.findChildren(LinkButton)[1].click()
    stage.settle()
    assert stage.window.selection.now.role_id == role_id(stage, "Onderzoekende docent")


def test_the_inspector_says_it_of_a_row(stage: Stage) -> None:
    answered(stage)
    go_to(stage, Topic.SAID)
    show(stage, "Onderzoeksvraag")
    resemblance = view_of(stage).view.resemblance
    assert resemblance is not None
    one, other = resemblance.things
    stage.page.workspace.show_place(Selected(path_id=one.path_id, dimension_id=one.key[1]))
    stage.page.panels.reveal(stage.page.inspector)
    stage.settle()
    (line,) = (each for each in stage.page.inspector.findChildren(SameLine) if each.isVisible())
    assert not line.beside_button.isVisible()
    line.findChildren(LinkButton)[0].click()
    stage.settle()
    assert stage.window.selection.now.dimension_id == other.key[1]
    assert stage.grid.title == "Praktijkgericht onderzoek"
