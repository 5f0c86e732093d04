"""A person looks at trunk and branches: goes to paths with clicks and keys, and sees what the bureau changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QToolButton, QToolTip

from napl_desktop.operations.paths import build_path_on, rename_path
from napl_desktop.queries.outline import outline
from tests.screens import projects, trunk_looks
from tests.screens.hand_in_looks import national
from tests.screens.stage import Dress, Stage
from ui.inspector.path_page import PathPage
from ui.kit.fields.choice import Choice
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID, HAND_INS, TRUNK
from ui.trunk.view import TrunkView

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    yield started
    started.close()


@pytest.fixture
def view(stage: Stage) -> TrunkView:
    """Look at what six ateliers handed in."""
    return trunk_looks.looked_at(stage, trunk_looks.six)


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(stage.window.focusWidget(), key)
        stage.settle()


def here(view: TrunkView) -> str:
    """Return the title of the path that has the ring, with its sector."""
    place = view.canvas.here
    assert place is not None
    return f"{place[0]} {view.canvas.trunk_scene.said[place][0]}"


def area(view: TrunkView, title: str) -> QRectF:
    """Return where a path is on the screen."""
    place = next(place for place, said in view.canvas.trunk_scene.said.items() if said[0] == title)
    found = view.canvas.place_on_screen(place)
    assert found is not None
    return found


def middle(view: TrunkView, title: str) -> QPoint:
    return area(view, title).center().toPoint()


def path_id(stage: Stage, title: str, atelier: str) -> str:
    with stage.session.document.read() as db:
        return next(
            path.id
            for each in outline(db).ateliers
            for path in each.paths
            if (each.title, path.title) == (atelier, title)
        )


def shown_path(stage: Stage) -> str:
    """Return the title of the path that the user looks at in the grid."""
    assert stage.page.workspace.view is GRID
    return stage.grid.title


def test_it_is_a_tab_among_those_of_the_whole_in_a_national_project_alone(stage: Stage) -> None:
    stage.open(projects.sample)
    assert not stage.window.actions_by_name[TRUNK.action].isEnabled()
    stage.close_project()
    stage.open_file(national(stage.folder))
    row = stage.page.workspace.findChild(QTabBar)
    titles = [row.tabText(at) for at in range(row.count()) if row.isTabVisible(at)]
    whole = titles[titles.index("Inzendingen") :]
    assert whole[:4] == ["Inzendingen", "Eén taal", "Stam en takken", "Witte vlekken"]
    assert stage.page.workspace.view is HAND_INS, "that is what it opens on"


def test_an_empty_project_is_told_what_comes_here_and_led_to_the_hand_ins(stage: Stage) -> None:
    view = trunk_looks.looked_at(stage, national)
    assert "Er is nog geen pad" in view.nothing_yet.words
    assert not [each for each in view.findChildren(QToolButton) if each.isVisible()]
    (button,) = view.nothing_yet.findChildren(QPushButton)
    assert stage.window.focusWidget() is button
    press(stage, Key.Key_Space)
    assert stage.page.workspace.view is HAND_INS


def test_a_click_on_a_card_leads_to_its_path(stage: Stage, view: TrunkView) -> None:
    QTest.mouseClick(view.canvas.viewport(), LEFT, pos=middle(view, "Opleiden in de school"))
    stage.settle()
    assert shown_path(stage) == "Opleiden in de school"


def test_a_click_on_the_title_of_a_trunk_leads_to_its_path_and_one_beside_it_to_none(
    stage: Stage, view: TrunkView
) -> None:
    beside = area(view, "Opleiden in de school").bottomRight().toPoint() + QPoint(40, -20)
    QTest.mouseClick(view.canvas.viewport(), LEFT, pos=beside)
    stage.settle()
    assert stage.page.workspace.view is TRUNK
    QTest.mouseClick(view.canvas.viewport(), LEFT, pos=middle(view, "Het jonge kind"))
    stage.settle()
    assert shown_path(stage) == "Het jonge kind"


def test_arrows_walk_from_trunk_to_branch_and_enter_leads_there(stage: Stage, view: TrunkView) -> None:
    press(stage, Key.Key_Down)
    assert here(view) == "po Van startbekwaam naar vakbekwaam"
    press(stage, Key.Key_Down)
    assert here(view) == "po Lesgeven met digitale middelen"
    press(stage, Key.Key_Right)
    assert here(view) == "po Opleiden in de school"
    assert "Bouwt voort op ‘Van startbekwaam naar vakbekwaam’ (po)" in view.canvas.accessibleDescription()
    press(stage, Key.Key_End)
    assert here(view) == "mbo Opleiden op de werkplek", "the last one in reading order"
    assert view.canvas.viewport().rect().contains(middle(view, "Opleiden op de werkplek")), "it is in sight"
    press(stage, Key.Key_Home, Key.Key_Left)
    assert here(view) == "po Van startbekwaam naar vakbekwaam"
    press(stage, Key.Key_Down, Key.Key_Return)
    assert shown_path(stage) == "Lesgeven met digitale middelen"
    stage.trigger(TRUNK.action)
    stage.settle()
    assert here(view) == "po Lesgeven met digitale middelen", "one comes back where one was"


def test_a_tip_says_all_of_a_path_and_why_it_is_there(stage: Stage, view: TrunkView) -> None:
    view.canvas.fit()
    at = middle(view, "Opleiden op de werkplek")
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, view.canvas.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.canvas.viewport(), event)
    words = QToolTip.text()
    assert "Rol: Werkplekbegeleider" in words
    assert "Begint vanzelf bij ‘Van startbekwaam naar vakbekwaam’" in words
    assert "na vakbekwaam" in words
    assert "17 van 18 gevuld" in words
    QToolTip.hideText()


def test_what_the_bureau_changes_is_seen_at_once(stage: Stage, view: TrunkView) -> None:
    path = path_id(stage, "Toetsen en feedback", "po · rollen")
    trunk = path_id(stage, "Het jonge kind", "po · competentieniveaus")
    before = area(view, "Toetsen en feedback")
    stage.session.run(build_path_on, path, trunk)
    stage.settle()
    said = next(said for said in view.canvas.trunk_scene.said.values() if said[0] == "Toetsen en feedback")
    assert "Bouwt voort op ‘Het jonge kind’ (po)" in said
    assert area(view, "Toetsen en feedback").left() > before.left(), "it hangs on a branch now"
    stage.session.run(rename_path, path, "Toetsen")
    stage.settle()
    assert "Toetsen" in {said[0] for said in view.canvas.trunk_scene.said.values()}


def test_a_change_leaves_what_is_looked_at_where_it_is(stage: Stage, view: TrunkView) -> None:
    press(stage, Key.Key_Home, Key.Key_End)
    bar = view.canvas.verticalScrollBar()
    before = bar.value()
    assert before > 0
    stage.session.run(rename_path, path_id(stage, "Praktijkonderzoek", "vo · rollen"), "Onderzoek")
    stage.settle()
    assert bar.value() == before
    assert here(view) == "mbo Opleiden op de werkplek"


def test_all_of_it_comes_in_view_and_it_is_laid_out_anew_for_another_width(
    stage: Stage, view: TrunkView
) -> None:
    view.canvas.fit()
    stage.settle()
    room = view.canvas.viewport().rect()
    for place in view.canvas.trunk_scene.layout.places:
        found = view.canvas.place_on_screen(place)
        assert found is not None
        assert QRectF(room).adjusted(-1, -1, 1, 1).contains(found)
    wide = view.canvas.trunk_scene.layout.width
    stage.trigger("show-outline")
    stage.settle()
    assert view.canvas.trunk_scene.layout.width < wide
    view.zoom_in()
    view.zoom_out()


def test_the_page_of_a_path_says_what_it_builds_on(stage: Stage, view: TrunkView) -> None:
    stage.trigger("show-inspector")
    stage.window.selection.select(Selected(path_id=path_id(stage, "Toetsen en feedback", "po · rollen")))
    stage.settle()
    page = stage.page.inspector.findChild(PathPage)
    (choice,) = [each for each in page.findChildren(Choice) if each.accessibleName() == "Bouwt voort op"]
    assert [choice.itemText(at) for at in range(choice.count())] == [
        *("niets", "Van startbekwaam naar vakbekwaam (po)", "Het jonge kind (po)"),
        *("Groeien als docent in het vo (vo)", "Van startbekwaam naar vakbekwaam (mbo)"),
    ]
    assert choice.currentText() == "niets"
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Down)
    stage.settle()
    assert choice.currentText() == "Van startbekwaam naar vakbekwaam (po)"
    stage.trigger(TRUNK.action)
    stage.settle()
    assert "Bouwt voort op ‘Van startbekwaam naar vakbekwaam’ (po)" in next(
        said for said in view.canvas.trunk_scene.said.values() if said[0] == "Toetsen en feedback"
    )
    stage.trigger("undo")
    stage.settle()
    assert choice.currentText() == "niets"


def test_where_there_is_no_level_path_nothing_is_asked(stage: Stage) -> None:
    stage.open(projects.sample)
    stage.trigger("show-inspector")
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    stage.settle()
    page = stage.page.inspector.findChild(PathPage)
    (choice,) = [each for each in page.findChildren(Choice) if each.accessibleName() == "Bouwt voort op"]
    assert not choice.isVisible()
