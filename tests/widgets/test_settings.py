"""All settings are in one place: what is chosen there is so at once, in the menus too, and the next time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from napl_desktop.writing.rules import Rule
from tests.screens import projects
from tests.screens.stage import Dress, Stage
from ui.dialogs.new_project import NewProjectDialog
from ui.dialogs.settings import SettingsDialog
from ui.kit.dialogs.choices import Choices
from ui.kit.fields.choice import Choice
from ui.kit.theme import ThemeName
from ui.session.settings import Settings

CLAIMS = "Kijkt en vraagt door en schrijft het op."


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program on a small screen, with the sample open."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    started.open(projects.sample)
    yield started
    started.close()


def opened(stage: Stage) -> SettingsDialog:
    stage.settle()
    stage.window.activateWindow()
    stage.settle()
    QTest.keyClick(stage.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    return stage.dialog(SettingsDialog)


def press(stage: Stage, button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(16, button.height() // 2))
    stage.settle()


def choose(stage: Stage, choices: Choices, number: int) -> None:
    QTest.mouseClick(choices.button(number), Qt.MouseButton.LeftButton)
    stage.settle()


def is_on(stage: Stage, action: str) -> bool:
    return stage.window.actions_by_name[action].isChecked()


def test_the_look_is_another_at_once_and_the_menu_follows(stage: Stage) -> None:
    dialog = opened(stage)
    assert dialog.look.chosen == 0
    choose(stage, dialog.look, 1)
    assert stage.application.theme.name is ThemeName.DARK
    assert is_on(stage, "theme-dark")
    assert Settings().theme is ThemeName.DARK
    dialog.accept()
    stage.trigger("theme-high-contrast")
    assert opened(stage).look.chosen == 2


def test_everything_is_as_large_as_is_chosen_for_this_screen(stage: Stage) -> None:
    dialog = opened(stage)
    assert not dialog.normal_button.isEnabled()
    press(stage, dialog.larger)
    press(stage, dialog.larger)
    assert stage.application.theme.zoom == 120
    assert dialog.size_label.text() == "120 %"
    press(stage, dialog.smaller)
    assert dialog.size_label.text() == "110 %"
    press(stage, dialog.normal_button)
    assert stage.application.theme.zoom == 100
    assert not dialog.normal_button.isEnabled()


def test_another_language_has_the_settings_before_the_user_again(stage: Stage) -> None:
    choose(stage, opened(stage).language, 1)
    stage.window = stage.application.window
    stage.settle()
    (dialog,) = [top for top in stage.on_top() if isinstance(top, SettingsDialog)]
    assert dialog.windowTitle() == "Settings"
    assert dialog.parent() is stage.window
    assert dialog.language.chosen == 1
    assert is_on(stage, "language-en")
    choose(stage, dialog.language, 0)
    stage.window = stage.application.window
    stage.settle()
    assert stage.dialog(SettingsDialog).windowTitle() == "Instellingen"


def test_who_chooses_a_language_in_the_menu_gets_no_settings(stage: Stage) -> None:
    stage.trigger("language-en")
    stage.window = stage.application.window
    stage.settle()
    assert not stage.on_top()


def test_each_rule_of_the_writing_help_is_switched(stage: Stage) -> None:
    writing = stage.window.writing
    assert [mark.rule for mark in writing.marks(CLAIMS, "")] == [Rule.CLAIMS]
    dialog = opened(stage)
    box = dialog.rules[Rule.CLAIMS]
    assert box.isChecked()
    press(stage, box)
    assert writing.marks(CLAIMS, "") == ()
    assert Settings().silent_rules == (Rule.CLAIMS,)
    press(stage, box)
    assert writing.marks(CLAIMS, "")
    press(stage, dialog.help)
    assert not writing.is_on
    assert not is_on(stage, "writing-help")
    assert not box.isEnabled()
    dialog.accept()
    stage.trigger("writing-help")
    writing.disable_rule(Rule.LONG)
    dialog = opened(stage)
    assert dialog.help.isChecked()
    assert not dialog.rules[Rule.LONG].isChecked()


def test_a_panel_is_shown_hidden_or_left_to_the_room(stage: Stage) -> None:
    def pick(choice: Choice, key: Qt.Key) -> None:
        choice.setFocus()
        QTest.keyClick(choice, key)
        stage.settle()

    panels, choice = stage.page.panels, opened(stage).panels["inspector"]
    assert choice.currentData() is None
    assert not panels.shows_inspector
    pick(choice, Qt.Key.Key_Down)
    assert choice.currentData() is True
    assert panels.shows_inspector
    assert is_on(stage, "show-inspector")
    assert Settings().panel_shown("inspector") is True
    pick(choice, Qt.Key.Key_Down)
    assert choice.currentData() is False
    assert not panels.shows_inspector
    pick(choice, Qt.Key.Key_Home)
    assert Settings().panel_shown("inspector") is None
    stage.dialog(SettingsDialog).accept()
    stage.trigger("show-inspector")
    assert opened(stage).panels["inspector"].currentData() is True


def test_new_projects_go_where_is_chosen(stage: Stage, tmp_path: Path) -> None:
    folder = tmp_path / "Ateliers"
    folder.mkdir()
    before = stage.application.files.documents()
    dialog = opened(stage)
    assert not dialog.standard_button.isEnabled()
    press(stage, dialog.folder_button)
    stage.choose_file(folder)
    assert dialog.folder_label.toolTip() == str(folder)
    dialog.accept()
    stage.trigger("new")
    new = stage.dialog(NewProjectDialog)
    new.title_field.setText("Nieuw werk")
    assert new.place_label.toolTip() == str(folder / "Nieuw werk.napl")
    new.reject()
    folder.rmdir()
    assert stage.application.files.documents() == before
    folder.mkdir()
    dialog = opened(stage)
    press(stage, dialog.standard_button)
    assert stage.application.files.documents() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_close(stage: Stage, key: Qt.Key) -> None:
    dialog = opened(stage)
    QTest.keyClick(dialog, key)
    stage.settle()
    assert not stage.on_top()


def test_they_can_be_had_without_a_project(stage: Stage) -> None:
    stage.close_project()
    choice = opened(stage).panels["outline"]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    stage.settle()
    assert Settings().panel_shown("outline") is True
