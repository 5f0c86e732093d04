"""Whoever listens to the screen hears the name of everything that can have the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeWidget,
)

from tests.screens.screens import SCREENS
from tests.screens.spoken import can_have_the_keys, nameless, spoken_name, unspoken
from tests.screens.stage import Dress, on_stage


@pytest.mark.parametrize(
    ("name", "first"),
    [("new-project", QLineEdit), ("level", QLineEdit), ("take-over", QTreeWidget), ("about", QPushButton)],
)
def test_a_dialog_begins_with_the_keys_in_its_first_control(qapp, tmp_path, name, first):
    with on_stage(qapp, tmp_path) as stage:
        assert isinstance(SCREENS[name].look(stage).focusWidget(), first)


def test_a_dialog_that_is_higher_than_the_screen_can_be_scrolled_with_the_keys(qapp, tmp_path):
    with on_stage(qapp, tmp_path, Dress(zoom=300)) as stage:
        dialog = SCREENS["about"].look(stage)
        area = dialog.findChild(QScrollArea)
        assert can_have_the_keys(area)
        assert spoken_name(area) == dialog.windowTitle()


# Does the one who listens hear what is missing?


def test_a_name_is_its_words_its_label_or_what_it_is_given(qtbot):
    dialog = QDialog()
    dialog.setWindowTitle("Title")
    qtbot.addWidget(dialog)
    button, field, icon = QPushButton("&Yes", dialog), QLineEdit(dialog), QToolButton(dialog)
    label = QLabel("&Name", dialog)
    label.setBuddy(field)
    icon.setAccessibleName("Larger")
    icon.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    dialog.show()
    assert [spoken_name(widget) for widget in (button, field, icon)] == ["Yes", "Name", "Larger"]
    assert list(nameless(dialog)) == []


def test_what_has_no_name_is_heard(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QLineEdit(dialog)
    spoiled = QPushButton("Yes", dialog)
    spoiled.setAccessibleName("&Yes")
    QToolButton(dialog).setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dialog.show()
    title, field, button = nameless(dialog)
    assert "title" in title
    assert "QLineEdit" in field
    assert "“&Yes”" in button
    said = list(unspoken(dialog))
    for part in (
        "Button in QDialog says “”",
        "Button in QDialog says “&Yes”",
        "EditableText in QDialog says “”",
    ):
        assert part in said
