"""A person chooses a palette and a zoom; every window follows, also those that are already open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ui.kit.from_afar import zoom_for_room
from ui.kit.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, ThemeName


@pytest.fixture
def theme(qapp):
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().name()
    yield Theme()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def painted(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(*spot).name().upper() for spot in spots}


@pytest.mark.parametrize(
    ("name", "tokens"),
    [(ThemeName.LIGHT, LIGHT), (ThemeName.DARK, DARK), (ThemeName.HIGH_CONTRAST, HIGH_CONTRAST)],
)
def test_a_window_takes_the_palette(qapp, qtbot, theme, name, tokens):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    primary = QPushButton("Bewaren")
    primary.setProperty("kind", "primary")
    layout.addWidget(QLineEdit("Samenhang"))
    layout.addWidget(primary)
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, name, 100)
    window.show()
    assert theme.tokens is tokens
    assert {tokens.page, tokens.surface, tokens.accent} <= painted(window)


def test_a_window_without_focus_keeps_its_colours_and_what_is_disabled_is_muted(qapp, theme):
    theme.apply(qapp, ThemeName.LIGHT, 100)
    palette = qapp.palette()
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Text, QPalette.ColorRole.Window):
        active = palette.color(QPalette.ColorGroup.Active, role)
        assert palette.color(QPalette.ColorGroup.Inactive, role) == active
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(LIGHT.disabled)
    assert palette.color(QPalette.ColorRole.Link) == QColor(LIGHT.accent)


def test_the_family_travels_with_the_program(qapp, theme):
    theme.apply(qapp, ThemeName.LIGHT, 100)
    for role in ("body", "strong", "display"):
        assert QFontInfo(theme.font(role)).family() == "Atkinson Hyperlegible"
    assert qapp.font().pointSizeF() == 11


def test_zoom_scales_words_fields_and_icons_of_open_windows(qapp, qtbot, theme):
    theme.apply(qapp, ThemeName.LIGHT, 100)
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = QToolBar()
    window.addToolBar(bar)
    other = window.addToolBar("")
    box = QWidget()
    window.setCentralWidget(box)
    layout = QVBoxLayout(box)
    plain, title, button = QLabel("Samenhang"), QLabel("Samenhang"), QPushButton("Bewaren")
    title.setProperty("role", "title")
    for widget in (plain, title, button):
        layout.addWidget(widget)
    window.show()
    before = [widget.sizeHint().height() for widget in (plain, title, button)]
    assert [each.iconSize().height() for each in (bar, other)] == [20, 20]

    theme.apply(qapp, ThemeName.LIGHT, 200)

    after = [widget.sizeHint().height() for widget in (plain, title, button)]
    assert before[0] < before[1]
    assert all(1.8 < large / small < 2.2 for small, large in zip(before, after, strict=True))
    assert [each.iconSize().height() for each in (bar, other)] == [40, 40]


@pytest.mark.parametrize("is_chosen", [False, True])
@pytest.mark.parametrize("zoom", [75, 90, 95, 100, 120, 130, 145, 165, 220, 295])
def test_what_is_to_be_chosen_of_several_is_round_at_every_zoom(qapp, qtbot, theme, zoom, is_chosen):
    button = QRadioButton("Donker")
    qtbot.addWidget(button)
    theme.apply(qapp, ThemeName.LIGHT, zoom)
    button.setChecked(is_chosen)
    button.show()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    mark = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    image = button.grab().toImage()

    corners = (mark.topLeft(), mark.topRight(), mark.bottomLeft(), mark.bottomRight())
    assert {image.pixelColor(corner).name().upper() for corner in corners} == {theme.tokens.page}


def test_zoom_stays_in_range(qapp, theme):
    theme.apply(qapp, ThemeName.LIGHT, 10)
    assert theme.zoom == 75
    theme.apply(qapp, ThemeName.LIGHT, 1000)
    assert theme.zoom == 300
    assert theme.px(8) == 24


def test_for_the_board_type_and_targets_are_large_enough(qapp, qtbot, theme):
    theme.apply(qapp, ThemeName.LIGHT, zoom_for_room(768))
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = window.addToolBar("")
    action = bar.addAction("Rij")
    rows = QListWidget()
    rows.addItems(["Samenhang", "Relevantie"])
    rows.setCurrentRow(0)
    window.setCentralWidget(rows)
    window.show()
    assert QFontMetricsF(qapp.font()).capHeight() >= 17
    assert bar.widgetForAction(action).height() >= 44
    assert QPushButton("Bewaren").sizeHint().height() >= 44
    first, second = (rows.visualItemRect(rows.item(row)) for row in (0, 1))
    assert first.height() >= 44
    assert second.top() == first.bottom() + 1


def test_what_has_the_keys_shows_a_ring(qapp, qtbot, theme):
    theme.apply(qapp, ThemeName.LIGHT, 100)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, second = QPushButton("Ja"), QPushButton("Nee")
    layout.addWidget(first)
    layout.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    assert LIGHT.focus in painted(first)
    assert LIGHT.focus not in painted(second)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert LIGHT.focus in painted(second)
