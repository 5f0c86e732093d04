"""A room tries out a route: where they stand with a click per row, what comes first, and saving is one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from napl_desktop.assets import sample_projects
from napl_desktop.document.history.steps import StepKind
from napl_desktop.model import Traveller
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import add_dimension, rename_dimension
from napl_desktop.operations.prerequisites import remove_prerequisite
from napl_desktop.queries.network import project_network
from napl_desktop.queries.routes import SavedRoute, saved_routes
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.kit.theme import ThemeName
from ui.route.view import RouteView
from ui.shell.views.all_views import GRID, ROUTE


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample of roles."""
    started = Stage(qapp, tmp_path)
    target = tmp_path / "rollen.napl"
    target.write_bytes((sample_projects() / "rollen-vo.napl").read_bytes())
    started.open_file(target)
    yield started
    started.close()


@pytest.fixture
def view(stage: Stage) -> RouteView:
    """Show the route with its key."""
    stage.page.workspace.grid.setFocus()
    QTest.keyClick(
        stage.window.focusWidget(),
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    stage.settle()
    route = stage.page.workspace.made(ROUTE)
    assert route is not None
    assert stage.page.workspace.view == ROUTE
    return route


def choose(stage: Stage, choice: QComboBox, words: str) -> None:
    """Choose the entry of a list that has these words, as the popup does."""
    row = next(row for row in range(choice.count()) if words in choice.itemText(row))
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    stage.settle()


def rounds(view: RouteView) -> dict[str, list[str]]:
    """Return what is listed: round → steps, by row and level."""
    heads = [view.steps.topLevelItem(row) for row in range(view.steps.topLevelItemCount())]
    return {
        head.text(0): [head.child(row).text(0).partition("\n")[0] for row in range(head.childCount())]
        for head in heads
    }


def click(stage: Stage, view: RouteView, path: str, row: str, level: int) -> None:
    """Click on a level of a row in the table of where they stand."""
    table = view.standings
    titles = [table.item(at, 0).text() for at in range(table.rowCount())]
    item = table.item(titles.index(row, titles.index(path)), level + 1)
    table.scrollToItem(item)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(item).center())
    stage.settle()


def ticked(view: RouteView) -> dict[str, int]:
    """Return of every row that is shown how many levels have a tick."""
    table = view.standings
    columns = range(1, table.columnCount())
    return {
        table.item(row, 0).text(): sum(table.item(row, column).text() == "✓" for column in columns)
        for row in range(table.rowCount())
        if table.item(row, 1).text() in ("✓", "○")
    }


def saved(stage: Stage) -> tuple[SavedRoute, ...]:
    """Return the routes of the project."""
    with stage.session.document.read() as db:
        return saved_routes(db)


def test_it_begins_with_the_highest_level_of_the_path_that_is_looked_at(
    stage: Stage, view: RouteView
) -> None:
    assert view.goal_choice.currentText() == "Toetsen en feedback › expert"
    assert view.summary.text() == "Nog 7 onderdelen, in 2 stappen."
    first = next(iter(rounds(view).values()))
    assert "Gegevens · vakbekwaam — Onderwijs onderzoeken" in first, "it is needed for a cell of the path"


def test_everyone_begins_at_the_first_level_and_a_team_is_spoken_to(stage: Stage, view: RouteView) -> None:
    assert ticked(view) == dict.fromkeys(("Doelen", "Vragen", "Gesprek", "Gegevens"), 1)
    assert view.start_question.text().replace("&", "") == "Waar sta je nu?"
    choose(stage, view.traveller_choice, "team")
    assert view.start_question.text().replace("&", "") == "Waar staan jullie nu?"
    assert view.goal_question.text().replace("&", "") == "Waar willen jullie heen?"
    choose(stage, view.goal_choice, "Toetsen en feedback › startbekwaam")
    assert view.summary.text() == "Jullie zijn er al."


def test_a_row_that_is_new_begins_there_too_and_what_was_tried_out_stays(
    stage: Stage, view: RouteView
) -> None:
    choose(stage, view.everything_choice, "nog niets")
    grid = stage.grid
    row = stage.session.run(add_dimension, grid.id, "Nieuw", grid.rows[0].parent_id).value
    for level in grid.levels:
        stage.session.run(write_cell, row, level.id, "Doet iets nieuws.")
    stage.settle()
    assert {title: level for title, level in ticked(view).items() if level} == {"Nieuw": 1}


def test_names_of_rows_are_read_whole(stage: Stage, view: RouteView) -> None:
    title = "Schooloverstijgende curriculumontwikkeling met collega's van andere scholen"
    stage.session.run(rename_dimension, stage.grid.rows[0].id, title)
    stage.settle()
    stage.dress_in(ThemeName.LIGHT, 150)
    for shown in (view.standings, view.steps):
        said = "".join("".join(painted(shown)).split()).replace("-", "")
        assert "".join(title.split()) in said


def test_where_one_can_go_nowhere_a_button_makes_a_path(stage: Stage) -> None:
    stage.open(projects.no_paths)
    stage.trigger("view-route")
    view = stage.page.workspace.made(ROUTE)
    assert view is not None
    assert view.nowhere.isVisible()
    assert not view.steps.isVisible()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Space)
    stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "Toetsen")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.grid.title == "Toetsen"


def test_one_click_says_up_to_where_they_stand_and_again_takes_it_back(stage: Stage, view: RouteView) -> None:
    click(stage, view, "Toetsen en feedback", "Vragen", 1)
    assert view.summary.text().startswith("Nog 6 onderdelen")
    click(stage, view, "Toetsen en feedback", "Vragen", 1)
    assert view.summary.text().startswith("Nog 7 onderdelen")
    view.standings.setFocus()
    QTest.keyClick(view.standings, Qt.Key.Key_Space)
    assert view.summary.text().startswith("Nog 6 onderdelen")


def test_everything_at_one_level_and_everything_there(stage: Stage, view: RouteView) -> None:
    choose(stage, view.everything_choice, "vakbekwaam")
    assert view.summary.text().startswith("Nog 3 onderdelen")
    choose(stage, view.everything_choice, "expert")
    assert view.summary.text() == "Je bent er al."
    assert rounds(view) == {}
    choose(stage, view.everything_choice, "nog niets")
    assert view.summary.text().startswith("Nog 11 onderdelen")


def test_row_by_row_is_another_order_of_the_same_steps(stage: Stage, view: RouteView) -> None:
    choose(stage, view.everything_choice, "nog niets")
    together = sorted(step for steps in rounds(view).values() for step in steps)
    choose(stage, view.order_choice, "rij voor rij")
    (steps,) = rounds(view).values()
    assert sorted(steps) == together
    assert steps[:2] == [
        "Doelen · startbekwaam — Toetsen en feedback",
        "Doelen · vakbekwaam — Toetsen en feedback",
    ]


def test_path_by_path_stays_in_a_path_as_long_as_that_goes(stage: Stage, view: RouteView) -> None:
    together = sorted(step for steps in rounds(view).values() for step in steps)
    choose(stage, view.order_choice, "pad voor pad")
    parts = rounds(view)
    assert sorted(step for steps in parts.values() for step in steps) == together
    assert [head.partition(". ")[0] for head in parts] == [str(number + 1) for number in range(len(parts))]
    for head, steps in parts.items():
        title = head.partition(". ")[2]
        assert all(step.endswith(f"— {title}") for step in steps)


def test_a_step_leads_to_its_cell(stage: Stage, view: RouteView) -> None:
    item = view.steps.topLevelItem(0).child(0)
    view.steps.setCurrentItem(item)
    view.steps.setFocus()
    QTest.keyClick(view.steps, Qt.Key.Key_Return)
    stage.settle()
    assert stage.page.workspace.view == GRID
    assert stage.window.selection.now.cell is not None


def test_a_route_is_saved_opened_changed_and_removed(stage: Stage, view: RouteView) -> None:
    choose(stage, view.goal_choice, "Onderwijskundig teamleider")
    choose(stage, view.everything_choice, "startbekwaam")
    choose(stage, view.traveller_choice, "team")
    QTest.keyClicks(view.title_field, "Ons team")
    QTest.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    stage.settle()
    mine = saved(stage)[-1]
    assert (mine.title, mine.traveller) == ("Ons team", Traveller.TEAM)
    assert mine.role_id is not None
    assert [step.action for step in stage.session.document.steps() if step.kind is StepKind.EDIT][
        -1
    ] == "save-route"
    told = view.summary.text()
    choose(stage, view.route_choice, "Van toetsen naar curriculum")
    assert view.goal_choice.currentText() == "Curriculumontwerper"
    assert view.summary.text().startswith("Nog 8 onderdelen")
    choose(stage, view.route_choice, "Ons team")
    assert (view.summary.text(), view.title_field.text()) == (told, "Ons team")
    click(stage, view, "Collega's begeleiden", "Lesbezoek", 1)
    QTest.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(saved(stage)) == 2
    assert len(saved(stage)[-1].standings) == len(mine.standings)
    assert saved(stage)[-1] != mine
    QTest.mouseClick(view.remove_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [route.title for route in saved(stage)] == ["Van toetsen naar curriculum"]
    stage.trigger("undo")
    assert len(saved(stage)) == 2


def test_the_name_of_a_route_is_read_from_its_beginning(stage: Stage, view: RouteView) -> None:
    choose(stage, view.route_choice, "Van toetsen naar curriculum")
    assert view.title_field.text() == "Van toetsen naar curriculum"
    assert view.title_field.cursorPosition() == 0


def test_what_changes_in_the_project_changes_the_route(stage: Stage, view: RouteView) -> None:
    assert view.summary.text().startswith("Nog 7 onderdelen")
    with stage.session.document.read() as db:
        network = project_network(db)
    for link in network.links:
        stage.session.run(remove_prerequisite, link.id)
    stage.settle()
    assert view.summary.text().startswith("Nog 6 onderdelen")


def test_who_only_looks_tries_out_and_saves_nothing(stage: Stage) -> None:
    file = stage.session.document.path
    stage.close_project()
    stage.application.files.open_to_look(file)
    stage.settle()
    stage.trigger("view-route")
    view = stage.page.workspace.made(ROUTE)
    assert view is not None
    assert not view.save_button.isVisible()
    choose(stage, view.route_choice, "Van toetsen naar curriculum")
    assert view.summary.text().startswith("Nog 8 onderdelen")
