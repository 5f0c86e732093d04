"""Every window and dialog is readable on a small screen: in both languages, at normal and at large size."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.screens.fitting import misfits
from tests.screens.screens import SCREENS
from tests.screens.stage import SMALL, on_stage
from ui.kit.theme import ThemeName

WORDS = "Words that a person has to read from the back of the room"


def test_everything_fits_when_it_becomes_larger_and_smaller_again(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        found = []
        for name in ("welcome", "grid", "graph", "guide"):
            window = SCREENS[name].look(stage)
            for zoom in (150, 100):
                stage.dress_in(ThemeName.LIGHT, zoom)
                found += [f"{name} at {zoom} %: {each}" for each in misfits(window, SMALL)]
            stage.clear()
    assert not found, "\n".join(found)


# Does the one who looks see what is wrong?


@pytest.fixture
def look_at(qtbot):
    """Return a function that shows a window and says what is wrong in it."""

    def look(window, room=SMALL):
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        found = misfits(window, room)
        window.close()
        return found

    return look


def placed(*widgets):
    """Return a dialog with widgets in a row, each in a place of 120 × 30 of its own."""
    dialog = QDialog()
    for number, widget in enumerate(widgets):
        widget.setParent(dialog)
        widget.setGeometry(10 + number * 130, 10, 120, 30)
    dialog.resize(20 + len(widgets) * 130, 60)
    return dialog


def wrapped(text):
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def boxed(words):
    box = QComboBox()
    box.addItem(words)
    return box


def tabbed(words):
    bar = QTabBar()
    bar.setUsesScrollButtons(False)
    bar.addTab(words)
    bar.addTab(words)
    return bar


def headed(words):
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([words])
    return table


def asking(words):
    field = QLineEdit()
    field.setPlaceholderText(words)
    return field


KINDS = (QLabel, wrapped, QPushButton, QCheckBox, QRadioButton, QGroupBox, boxed, tabbed, headed, asking)


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_words_that_are_cut_off_are_seen(look_at, make):
    assert any("Words" in each for each in look_at(placed(make(WORDS))))


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_words_that_are_whole_are_not(look_at, make):
    assert look_at(placed(make("Yes"))) == []


def test_a_tool_button_is_read_only_where_it_shows_words(look_at):
    silent, speaking = QToolButton(), QToolButton()
    for button in (silent, speaking):
        button.setText(WORDS)
        button.setIcon(button.style().standardIcon(button.style().StandardPixmap.SP_DirIcon))
    assert look_at(placed(silent)) == []
    speaking.setToolButtonStyle(speaking.toolButtonStyle().ToolButtonTextBesideIcon)
    assert any("Words" in each for each in look_at(placed(speaking)))


def test_a_label_that_is_too_low_for_its_lines_is_seen(look_at):
    assert any(
        "Words" in each
        for each in look_at(
            placed(wrapped("Words that fit in the width, but on more lines than there is room for"))
        )
    )


def test_widgets_that_lie_over_each_other_are_seen(look_at):
    dialog = placed(QLabel("One"), QPushButton("Two"))
    dialog.findChild(QPushButton).move(100, 20)
    (found,) = look_at(dialog)
    assert "“One”" in found
    assert "“Two”" in found
    assert "overlap" in found


def test_a_widget_that_sticks_out_is_seen(look_at):
    dialog = placed(QPushButton("Two"))
    dialog.resize(100, 60)
    (found,) = look_at(dialog)
    assert "sticks out" in found


def test_what_scrolls_may_be_larger_but_not_wider(look_at):
    content = QWidget()
    column = QVBoxLayout(content)
    for number in range(40):
        column.addWidget(QLabel(f"Line {number}"))
    area = QScrollArea(widgetResizable=True)
    area.setWidget(content)
    dialog = QDialog()
    QHBoxLayout(dialog).addWidget(area)
    dialog.resize(300, 200)
    assert look_at(dialog) == []
    column.addWidget(QLabel(WORDS))
    dialog.resize(200, 200)
    assert any("too narrow" in each for each in look_at(dialog))


def test_a_toolbar_that_is_too_short_is_seen(look_at):
    window = QMainWindow()
    bar = QToolBar()
    window.addToolBar(bar)
    for number in range(20):
        bar.addAction(f"Action {number}")
    window.resize(300, 100)
    assert any("not everything fits" in each for each in look_at(window))


def test_a_window_that_is_too_large_is_seen(look_at):
    dialog = QDialog()
    dialog.setMinimumSize(SMALL + QSize(1, 0))
    (found,) = look_at(dialog)
    assert "does not fit in 1366 × 768" in found
