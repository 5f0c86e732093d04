"""The map of roles as a person uses it: chosen, walked over, moved, related, filtered, and taken to compare."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from napl_desktop.model import RelationKind, TaskKind
from napl_desktop.operations.role_relations import require_level, unrelate_roles
from napl_desktop.operations.roles import add_role, put_on_map, remove_role
from napl_desktop.queries.outline import outline
from napl_desktop.queries.roles import level_names
from napl_desktop.wording import wording
from tests.screens import projects
from tests.screens.role_projects import many_roles, twelve_roles
from tests.screens.stage import Stage
from tests.widgets.grid_room import colours
from tests.widgets.role_map_hands import LEFT, Hands, Modifier
from ui.kit.theme import ThemeName
from ui.role_map.card import lines_of
from ui.role_map.relating import RelateRoleDialog
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID, ROLES


@pytest.fixture
def hands(stage: Stage) -> Hands:
    """Go to the map of the sample of roles, with its key."""
    stage.open(projects.roles)
    return Hands(stage)


@pytest.fixture
def twelve(stage: Stage) -> Hands:
    """Go to a map of twelve roles in three sectors."""
    stage.open(twelve_roles)
    return Hands(stage)


# -- looking and choosing -----------------------------------------------------------------------------------


def test_every_role_of_the_project_is_on_the_map_under_its_sector(twelve: Hands) -> None:
    assert twelve.stage.page.workspace.view == ROLES
    assert len(twelve.view.shown_roles.roles) == 12
    scene = twelve.canvas.map_scene
    assert scene is not None
    assert [band.roles for band in scene.layout.bands] == [4, 5, 3]
    assert len(scene.layout.lines) == 12


def test_a_click_chooses_a_role_everywhere(hands: Hands) -> None:
    card = hands.canvas.card_on_screen(hands.id("Toetsdeskundige"))
    assert card is not None
    ring = card.adjusted(-6, -6, 6, 6).toAlignedRect()
    focus = hands.stage.application.theme.tokens.focus
    before = colours(hands.screen.grab(ring).toImage()).get(focus, 0)
    hands.click("Toetsdeskundige")
    assert hands.chosen == "Toetsdeskundige"
    around = 2 * (card.width() + card.height())
    assert colours(hands.screen.grab(ring).toImage())[focus] - before > around


def test_arrows_walk_over_the_map_and_along_relations(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Home)
    assert hands.chosen == "Toetsdeskundige"
    hands.press(Qt.Key.Key_Right, Modifier.ShiftModifier)
    assert hands.chosen == "Curriculumontwerper"
    hands.press(Qt.Key.Key_Left, Modifier.ShiftModifier)
    assert hands.chosen == "Toetsdeskundige"
    hands.press(Qt.Key.Key_Down)
    assert hands.chosen == "Coach van collega's"
    hands.press(Qt.Key.Key_End)
    assert hands.chosen == "Digicoach"
    hands.press(Qt.Key.Key_Right)
    assert hands.chosen == "Digicoach", "there is nothing further"


@pytest.mark.parametrize("look", list(ThemeName))
def test_every_role_can_be_reached_with_arrows(twelve: Hands, look: ThemeName) -> None:
    twelve.stage.dress_in(look, 100)
    reached, waiting = set(), ["Leescoördinator"]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            twelve.stage.window.selection.select(Selected(role_id=twelve.id(here)))
            twelve.press(key)
            if twelve.chosen not in reached and twelve.chosen not in waiting:
                waiting.append(twelve.chosen)
    assert len(reached) == 12


def test_what_happens_elsewhere_is_on_the_map_at_once(hands: Hands) -> None:
    atelier = hands.stage.grid.atelier_id
    added = hands.stage.session.run(add_role, atelier, "Leescoach").value
    assert added in {role.id for role in hands.view.shown_roles.roles}
    hands.stage.session.run(remove_role, hands.id("Digicoach"))
    assert "Digicoach" not in {role.title for role in hands.view.shown_roles.roles}
    scene = hands.canvas.map_scene
    assert scene is not None
    lines = len(scene.layout.lines)
    hands.stage.session.run(unrelate_roles, hands.stored.relations[0].id)
    scene = hands.canvas.map_scene
    assert scene is not None
    assert len(scene.layout.lines) == lines - 1


def test_a_path_that_is_chosen_in_the_outline_shows_its_grid(hands: Hands) -> None:
    other = hands.stage.session
    with other.document.read() as db:
        last = outline(db).ateliers[0].paths[-1].id
    hands.stage.window.selection.select(Selected(path_id=last))
    hands.stage.settle()
    assert hands.stage.page.workspace.view == GRID


def test_where_there_are_no_roles_a_sentence_says_what_to_do(stage: Stage) -> None:
    stage.open(projects.two_stages)
    hands = Hands(stage)
    assert hands.view.nothing_yet.isVisible()
    assert "eerste" in hands.view.nothing_yet.words
    assert "sleep vanaf het plusje" in hands.view.nothing_yet.words
    hands.press(Qt.Key.Key_Space)
    QTest.keyClicks(stage.window.focusWidget(), "Coach")
    hands.press(Qt.Key.Key_Return)
    assert hands.canvas.isVisible()
    assert not hands.view.hint.isVisible(), "one role has none to be related to"


def test_where_no_roles_are_related_it_says_how(hands: Hands) -> None:
    assert not hands.view.hint.isVisible()
    for relation in hands.stored.relations:
        hands.stage.session.run(unrelate_roles, relation.id)
    assert hands.view.hint.isVisible()
    assert "sleep vanaf het plusje" in hands.view.hint.text()


def test_a_card_says_the_name_of_a_path_once(hands: Hands) -> None:
    role = hands.role("Toetsdeskundige")
    with hands.stage.session.document.read() as db:
        levels = [each for each in level_names(db) if each.path_title == "Toetsen en feedback"]
    for level in levels[:2]:
        hands.stage.session.run(require_level, role.id, level.id)
    assert lines_of(hands.role("Toetsdeskundige"), wording("nl"))[-1] == (
        "Toetsen en feedback: startbekwaam, vakbekwaam, expert"
    )


def test_two_hundred_roles_and_a_title_of_300_characters_are_walked_over(stage: Stage) -> None:
    stage.open(many_roles)
    hands = Hands(stage)
    hands.press(Qt.Key.Key_Down)
    assert len(hands.chosen) > 250, "without a role to go from, one begins at the first"
    hands.press(Qt.Key.Key_End)
    assert hands.chosen == "Rol 200"
    card = hands.canvas.card_on_screen(hands.id("Rol 200"))
    assert card is not None
    assert hands.screen.rect().contains(card.toAlignedRect()), "it comes into view"


def test_who_points_at_a_role_reads_all_that_is_said_of_it(hands: Hands) -> None:
    spot = hands.middle("Curriculumontwerper")
    asked = QHelpEvent(QEvent.Type.ToolTip, spot, hands.screen.mapToGlobal(spot))
    QApplication.sendEvent(hands.screen, asked)
    said = QToolTip.text()
    QToolTip.hideText()
    assert said.splitlines() == [
        "Curriculumontwerper",
        "onderwijskundig ontwerpen",
        "invloed: programma of leerplan",
        "Toetsen en feedback: expert",
        "Onderwijs onderzoeken: vakbekwaam",
    ]


def test_who_cannot_see_the_map_hears_of_the_chosen_role_and_its_relations(hands: Hands) -> None:
    hands.click("Toetsdeskundige")
    said = hands.canvas.accessibleDescription().split("; ")
    assert said[:4] == [
        "Toetsdeskundige",
        "assessment en feedback",
        "invloed: programma of leerplan",
        "Toetsen en feedback: expert",
    ]
    assert set(said[4:]) == {
        "groeit naar Curriculumontwerper",
        "verwant aan Docentonderzoeker",
        "wordt verdiept door Curriculumontwerper",
    }
    for relation in hands.stored.relations:
        hands.stage.session.run(unrelate_roles, relation.id)
    assert hands.canvas.accessibleDescription().split("; ") == said[:4], "what is gone is not said any more"


# -- moving -------------------------------------------------------------------------------------------------


def test_a_role_that_is_dragged_stays_there_and_undo_brings_it_back(hands: Hands) -> None:
    before, steps = hands.middle("Digicoach"), len(hands.steps())
    there = before + QPoint(-40, 150)
    hands.drag(before, there)
    assert (hands.middle("Digicoach") - there).manhattanLength() <= 8, "it falls on the nearest line"
    assert hands.steps()[steps:] == ["put-role-on-map"]
    place = hands.role("Digicoach").place
    hands.stage.trigger("view-grid")
    hands.stage.trigger("view-roles")
    assert (hands.middle("Digicoach") - there).manhattanLength() <= 8
    hands.stage.trigger("undo")
    assert hands.middle("Digicoach") == before
    hands.stage.trigger("redo")
    assert hands.role("Digicoach").place == place


def test_a_finger_moves_only_the_chosen_role_and_pans_from_any_other(twelve: Hands) -> None:
    device = QTest.createTouchDevice()

    def stroke(start: QPoint, end: QPoint) -> None:
        QTest.touchEvent(twelve.screen, device).press(0, start, twelve.screen).commit()
        for step in range(1, 5):
            there = start + (end - start) * step / 4
            QTest.touchEvent(twelve.screen, device).move(0, there, twelve.screen).commit()
        QTest.touchEvent(twelve.screen, device).release(0, end, twelve.screen).commit()
        twelve.stage.settle()

    twelve.canvas.zoom_by(2)
    steps, start = twelve.steps(), twelve.middle("Intern begeleider")
    stroke(start, start - QPoint(60, 40))
    assert twelve.steps() == steps
    assert twelve.middle("Intern begeleider") == start - QPoint(60, 40), "the map went along"
    twelve.click("Intern begeleider")
    start = twelve.middle("Intern begeleider")
    stroke(start, start + QPoint(0, 60))
    assert twelve.steps()[len(steps) :] == ["put-role-on-map"]


def test_a_role_stays_within_its_sector(hands: Hands) -> None:
    hands.drag(hands.middle("Digicoach"), QPoint(-300, -300))
    assert hands.role("Digicoach").place == (0, 0)


def test_escape_leaves_a_role_where_it_was(hands: Hands) -> None:
    before, steps = hands.middle("Digicoach"), hands.steps()
    hands.drag(before, before + QPoint(0, 120), let_go=False)
    assert hands.middle("Digicoach") != before
    hands.press(Qt.Key.Key_Escape)
    assert hands.middle("Digicoach") == before
    QTest.mouseRelease(hands.screen, LEFT, pos=before)
    assert hands.steps() == steps


def test_with_ctrl_and_arrows_a_role_is_moved_in_one_step(hands: Hands) -> None:
    hands.click("Digicoach")
    before, steps = hands.middle("Digicoach"), len(hands.steps())
    QTest.keyPress(hands.canvas, Qt.Key.Key_Control)
    for _each in range(3):
        arrow = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Modifier.ControlModifier)
        QApplication.sendEvent(hands.canvas, arrow)
    assert len(hands.steps()) == steps, "Ctrl is still held"
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Control)
    hands.stage.settle()
    assert hands.steps()[steps:] == ["put-role-on-map"]
    assert hands.middle("Digicoach").y() > before.y() + 50


def test_all_roles_can_be_arranged_anew(twelve: Hands) -> None:
    assert twelve.view.arrange_button.isVisible()
    twelve.view.arrange_button.click()
    assert not any(role.place for role in twelve.stored.roles)
    assert not twelve.view.arrange_button.isVisible()
    twelve.stage.trigger("undo")
    assert twelve.role("Docentonderzoeker").place is not None


def test_who_only_looks_moves_and_relates_nothing(stage: Stage) -> None:
    stage.close_project()
    stage.application.files.open_to_look(projects.roles(stage.folder))
    stage.window.activateWindow()
    stage.settle()
    hands = Hands(stage)
    hands.click("Digicoach")
    before = hands.role("Digicoach")
    hands.drag(hands.middle("Digicoach"), hands.middle("Digicoach") + QPoint(0, 100))
    hands.press(Qt.Key.Key_Down, Modifier.ControlModifier)
    hands.press(Qt.Key.Key_R)
    assert hands.role("Digicoach") == before
    assert stage.on_top() == []


# -- relating -----------------------------------------------------------------------------------------------


def test_a_line_from_the_knob_asks_what_a_role_is_to_the_other(hands: Hands) -> None:
    hands.click("Docentonderzoeker")
    hands.drag(hands.knob("Docentonderzoeker"), hands.middle("Curriculumontwerper"))
    actions = {action.text(): action for action in hands.view.kinds_menu.actions()}
    assert list(actions) == [
        f"Docentonderzoeker {kind} Curriculumontwerper"
        for kind in ("groeit naar", "verwant aan", "verbreedt", "verdiept")
    ]
    actions["Docentonderzoeker groeit naar Curriculumontwerper"].trigger()
    hands.view.kinds_menu.close()
    assert ("Docentonderzoeker", RelationKind.GROWS_INTO, "Curriculumontwerper") in hands.relations
    assert hands.steps()[-1] == "relate-roles"
    hands.stage.trigger("undo")
    assert ("Docentonderzoeker", RelationKind.GROWS_INTO, "Curriculumontwerper") not in hands.relations


def test_a_line_to_nowhere_relates_nothing(hands: Hands) -> None:
    hands.click("Docentonderzoeker")
    steps = hands.steps()
    hands.drag(hands.knob("Docentonderzoeker"), QPoint(3, hands.screen.height() - 3))
    assert hands.steps() == steps
    assert hands.stage.on_top() == []


def test_with_keys_the_other_role_is_chosen_from_a_list(hands: Hands) -> None:
    hands.click("Digicoach")
    hands.press(Qt.Key.Key_R)
    dialog = hands.stage.dialog(RelateRoleDialog)
    dialog.kind_choice.show_value(RelationKind.BROADENS.value)
    QTest.keyClicks(dialog.search_field, "COLLEGA coach")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    hands.stage.settle()
    assert ("Digicoach", RelationKind.BROADENS, "Coach van collega's") in hands.relations
    assert hands.stage.on_top() == []


def test_the_list_says_when_no_role_fits(hands: Hands) -> None:
    hands.click("Digicoach")
    hands.press(Qt.Key.Key_R)
    dialog = hands.stage.dialog(RelateRoleDialog)
    QTest.keyClicks(dialog.search_field, "bestaat niet")
    assert not dialog.accept_button.isEnabled()
    assert dialog.reason.text() == "Geen rol heeft al deze woorden."
    dialog.reject()


# -- filtering and comparing --------------------------------------------------------------------------------


def test_only_roles_of_a_sector_or_with_a_task_are_shown(twelve: Hands) -> None:
    def choose(choice, value) -> set[str]:
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())
        return {role.title for role in twelve.view.shown_roles.roles}

    assert choose(twelve.view.sector_choice, "mbo") == {
        "Praktijkopleider in de school",
        "Examinator",
        "Digicoach",
    }
    assert choose(twelve.view.task_choice, TaskKind.ASSESSMENT.value) == {"Examinator"}
    assert choose(twelve.view.sector_choice, None) == {"Examinator", "Toetsdeskundige"}
    assert choose(twelve.view.task_choice, "zorg en ondersteuning") == {"Intern begeleider"}
    assert choose(twelve.view.task_choice, "") == {"Digicoach"}
    assert choose(twelve.view.sector_choice, "po") == set()
    assert twelve.view.advice.isVisible()
    assert choose(twelve.view.task_choice, None) >= {"Leescoördinator"}
    assert twelve.canvas.isVisible()


def test_roles_that_are_marked_lie_side_by_side(hands: Hands) -> None:
    hands.click("Toetsdeskundige", Modifier.ControlModifier)
    assert hands.chosen == "", "to mark is not to choose"
    hands.click("Curriculumontwerper")
    hands.press(Qt.Key.Key_Return)
    assert hands.view.compare_button.text() == "&Vergelijken (2)"
    hands.view.compare_button.click()
    hands.stage.settle()
    assert hands.view.compares
    wanted = hands.id("Toetsdeskundige"), hands.id("Curriculumontwerper")
    assert hands.view.comparison.role_ids == wanted
    hands.press(Qt.Key.Key_Escape)
    assert not hands.view.compares
    assert hands.canvas.hasFocus()


def test_a_fourth_role_takes_the_place_of_the_first(hands: Hands) -> None:
    titles = ["Toetsdeskundige", "Curriculumontwerper", "Docentonderzoeker", "Digicoach"]
    for title in titles:
        hands.click(title, Modifier.ControlModifier)
    hands.click("Curriculumontwerper", Modifier.ControlModifier)
    hands.view.compare_button.click()
    assert hands.view.comparison.role_ids == (hands.id("Docentonderzoeker"), hands.id("Digicoach"))


def test_what_is_wanted_from_a_comparison_is_shown_in_the_grid(hands: Hands) -> None:
    hands.click("Toetsdeskundige", Modifier.ControlModifier)
    hands.click("Curriculumontwerper", Modifier.ControlModifier)
    hands.view.compare_button.click()
    hands.stage.settle()
    grid = hands.stage.grid
    hands.view.comparison.place_wanted.emit(Selected(path_id=grid.id, level_id=grid.levels[0].id))
    assert hands.stage.page.workspace.view == GRID
    hands.stage.trigger("view-roles")
    assert hands.view.compares, "one comes back to where one was"


def test_a_place_far_away_in_a_strangers_file_makes_no_endless_map(hands: Hands) -> None:
    hands.stage.session.run(put_on_map, hands.id("Digicoach"), 2**40, -5)
    scene = hands.canvas.map_scene
    assert scene is not None
    assert scene.layout.width < 25_000
    assert scene.layout.places[hands.id("Digicoach")].y >= scene.layout.bands[0].inside


def test_on_the_board_escape_first_ends_what_is_going_on(hands: Hands) -> None:
    board = hands.stage.window.board
    hands.click("Toetsdeskundige", Modifier.ControlModifier)
    hands.click("Curriculumontwerper", Modifier.ControlModifier)
    hands.press(Qt.Key.Key_F11)
    assert board.is_on
    assert hands.canvas.hasFocus(), "the keys stay where one works"
    before = hands.middle("Digicoach")
    hands.drag(before, before + QPoint(0, 60), let_go=False)
    hands.press(Qt.Key.Key_Escape)
    assert hands.middle("Digicoach") == before
    QTest.mouseRelease(hands.screen, LEFT, pos=before)
    hands.view.compare_button.click()
    hands.press(Qt.Key.Key_Escape)
    assert not hands.view.compares
    assert board.is_on
    hands.press(Qt.Key.Key_Escape)
    assert not board.is_on
