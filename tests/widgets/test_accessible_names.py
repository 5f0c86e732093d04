"""Whoever listens to the screen hears the name of everything that can have the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeWidget,
    QWidget,
)

from tests.screens.screens import SCREENS, walk
from tests.screens.stage import Dress, on_stage


def test_everything_that_can_have_the_keys_has_a_name(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        found = [
            f"{screen.name}: {each}"
            for screen, window in walk(stage)
            for each in (*nameless(window), *unspoken(window))
        ]
    assert not found, "\n".join(found)


# What Qt tells of that a person works with; panes, separators and the like are only passed through.
CONTROLS = frozenset(
    {
        *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton),
        *(QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox),
        *(QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table, QAccessible.Role.ListItem),
        *(QAccessible.Role.Cell, QAccessible.Role.RowHeader, QAccessible.Role.ColumnHeader),
        *(QAccessible.Role.TreeItem, QAccessible.Role.MenuItem, QAccessible.Role.PageTab),
        *(QAccessible.Role.Slider, QAccessible.Role.ProgressBar, QAccessible.Role.Dialog),
    }
)


def unspoken(window: QWidget) -> Iterator[str]:
    """Yield a line for every control, cell and line in a window of which a screen reader has nothing to say."""
    for part in told(QAccessible.queryAccessibleInterface(window)):
        state, name = part.state(), str(part.text(QAccessible.Text.Name))
        # A table or tree also has places in which there is nothing, and nobody comes there.
        is_reached = state.focusable or part.object() is not None
        if part.role() in CONTROLS and is_reached and not state.invisible and (not name or "&" in name):
            yield f"{part.role().name} in {type(part.parent().object()).__name__} says “{name}”"


def told(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield all that a screen reader can be told of, outermost first."""
    yield part
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None and child.isValid():
            yield from told(child)


def nameless(window: QWidget) -> Iterator[str]:
    """Yield a line for everything in a window that has no name, or one with the sign of a shortcut in it."""
    if not window.windowTitle() and not isinstance(window, QMenu):
        yield "the window has no title"
    for widget in (window, *window.findChildren(QWidget)):
        name = spoken_name(widget)
        if widget is not window and can_have_the_keys(widget) and (not name or "&" in name):
            yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__} is called “{name}”"


def can_have_the_keys(widget: QWidget) -> bool:
    """Tell whether a person can come there with Tab or a click, and the keys then stay there."""
    wants_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return wants_keys and widget.isVisible() and widget.isEnabled()


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says when the keys come to a widget."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


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
