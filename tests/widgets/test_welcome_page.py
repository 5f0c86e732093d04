"""The first page: a person chooses how to begin, with the mouse, the keys or a finger."""

import os
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from tests.widgets.dressing import clipped
from ui.kit.theme import ThemeName
from ui.welcome.page import WelcomePage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def files(tmp_path):
    made = []
    for days, name in enumerate(("Curriculum in het vo", "Toetsing mbo", "Rollen po")):
        file = tmp_path / "ateliers" / f"{name}.napl"
        file.parent.mkdir(exist_ok=True)
        file.touch()
        os.utime(file, (file.stat().st_mtime - 86400 * days,) * 2)
        made.append(file)
    return made


@pytest.fixture
def page(qtbot, theme, files, tmp_path):
    page = WelcomePage(theme, files, [tmp_path / "curriculumdeskundigheid.napl"])
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    return page


@pytest.mark.parametrize("card", ["new", "open", "guide"])
def test_a_click_on_a_card_begins_there(qtbot, page, card):
    with qtbot.waitSignal(getattr(page, f"{card}_requested"), timeout=0):
        QTest.mouseClick(getattr(page, f"{card}_card"), LEFT)


def test_the_words_on_a_card_are_part_of_it(qtbot, page):
    words = page.new_card.findChildren(QLabel)[-1]
    place = words.mapTo(page.new_card, words.rect().center())
    with qtbot.waitSignal(page.new_requested, timeout=0):
        QTest.mouseClick(page.window().childAt(page.new_card.mapTo(page, place)), LEFT)


def test_the_cards_are_reached_with_tab_and_pressed_with_enter(qtbot, page):
    page.activateWindow()
    page.new_card.setFocus()
    QTest.keyClick(page.new_card, Qt.Key.Key_Tab)
    assert page.open_card.hasFocus()
    with qtbot.waitSignal(page.open_requested, timeout=0):
        QTest.keyClick(page.open_card, Qt.Key.Key_Space)


def test_the_letter_under_a_name_presses_its_card(qtbot, page):
    with qtbot.waitExposed(page):
        page.activateWindow()
    with qtbot.waitSignal(page.new_requested):
        QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)


def test_the_only_sample_opens_at_once(qtbot, page, tmp_path):
    with qtbot.waitSignal(page.sample_requested, timeout=0) as asked:
        QTest.mouseClick(page.sample_card, LEFT)
    assert asked.args == [tmp_path / "curriculumdeskundigheid.napl"]


def test_among_several_samples_there_is_a_choice(qtbot, theme, tmp_path):
    page = WelcomePage(theme, [], [tmp_path / "groot.napl", tmp_path / "klein-pad.napl"])
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.sample_card, LEFT)
    menu = page.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Groot", "Klein pad"]
    with qtbot.waitSignal(page.sample_requested, timeout=0) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [tmp_path / "klein-pad.napl"]
    menu.close()


def test_recent_projects_are_listed_with_folder_and_date(page, files):
    said = [page.recent.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert [page.recent.item(row).text() for row in range(3)] == [file.stem for file in files]
    assert all(str(files[0].parent) in each for each in said)
    assert "today" in said[0]
    assert "yesterday" in said[1]
    long_ago = datetime.fromtimestamp(files[2].stat().st_mtime, UTC).astimezone()
    assert str(long_ago.year) in said[2]


def test_one_click_on_a_recent_project_opens_it(qtbot, page, files):
    item = page.recent.visualItemRect(page.recent.item(1))
    with qtbot.waitSignal(page.recent_requested, timeout=0) as asked:
        QTest.mouseClick(page.recent.viewport(), LEFT, pos=item.center())
    assert asked.args == [files[1]]


def test_the_arrows_and_enter_open_a_recent_project(qtbot, page, files):
    page.activateWindow()
    page.recent.setFocus()
    QTest.keyClick(page.recent, Qt.Key.Key_Home)
    QTest.keyClick(page.recent, Qt.Key.Key_Down)
    QTest.keyClick(page.recent, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.recent_requested, timeout=0) as asked:
        QTest.keyClick(page.recent, Qt.Key.Key_Return)
    assert asked.args == [files[2]]


def test_without_recent_projects_the_page_says_what_will_stand_there(qtbot, theme):
    page = WelcomePage(theme, [], [])
    qtbot.addWidget(page)
    page.show()
    assert not page.recent.isVisible()
    assert not page.sample_card.isEnabled()
    assert any("will stand here" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
@pytest.mark.parametrize("zoom", [100, 125, 150])
@pytest.mark.parametrize("size", [(1366, 690), (1920, 1000)])
def test_everything_is_to_be_read_without_scrolling(qapp, qtbot, theme, page, size, zoom, name):
    page.resize(*size)
    theme.apply(qapp, name, zoom)
    qapp.processEvents()
    assert clipped(page) == []
    assert page.verticalScrollBar().maximum() == 0
    assert page.horizontalScrollBar().maximum() == 0
    assert page.recent.verticalScrollBar().maximum() == 0
    cards = page.new_card.width(), page.new_card.height()
    assert cards[0] > 200 * zoom / 100
    assert cards[1] > 80 * zoom / 100


def test_where_it_is_narrow_the_list_stands_below(qapp, page):
    page.resize(600, 800)
    qapp.processEvents()
    below = page.recent.mapTo(page, page.recent.rect().topLeft())
    cards = page.guide_card.mapTo(page, page.guide_card.rect().bottomLeft())
    assert below.y() > cards.y()
    assert page.horizontalScrollBar().maximum() == 0
