"""The guide: every page there in both languages, read, searched and walked through."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from napl_desktop.wording import LANGUAGES, wording
from ui.help.guide import GuideWindow
from ui.help.pages import PAGES, folder, pages
from ui.shell.action_table.menus import make_actions

LINK = re.compile(r"\]\((\S+?)\)")


@pytest.fixture
def guide(qtbot, theme):
    guide = GuideWindow("nl", theme, make_actions(theme, wording("nl"), theme))
    qtbot.addWidget(guide)
    guide.show()
    guide.activateWindow()
    return guide


def shown(guide):
    return guide.browser.toPlainText()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_page_that_nobody_can_reach(language):
    assert sorted(file.stem for file in folder(language).glob("*.md")) == sorted(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(len(PAGES)))
def test_every_page_has_a_title_and_its_links_lead_to_pages(language, number):
    page = pages(language)[number]
    assert page.markdown.startswith("# ")
    assert page.title
    assert {link.removesuffix(".md") for link in LINK.findall(page.markdown)} <= set(PAGES)
    assert "<" not in page.markdown


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_a_page_says_as_much_in_english_as_in_dutch(number):
    dutch, english = (pages(language)[number].markdown for language in LANGUAGES)
    for mark in ("\n## ", "\n- ", "\n1. ", "\n| ", "](", "**Ctrl", "**Alt", "F1", "F2", "Esc"):
        assert dutch.count(mark) == english.count(mark), mark


def test_it_opens_at_the_beginning_with_all_titles_on_the_left(guide):
    titles = [guide.contents.item(row).text() for row in range(guide.contents.count())]
    assert guide.page == "begin"
    assert titles == [page.title for page in pages("nl")]
    assert shown(guide).startswith("Begin hier")
    assert guide.browser.verticalScrollBar().value() == 0


@pytest.mark.parametrize("name", PAGES)
def test_every_page_can_be_asked_for_by_name(guide, name):
    guide.show_page(name)
    title = next(page.title for page in pages("nl") if page.name == name)
    assert guide.contents.currentItem().text() == title
    assert shown(guide).startswith(title)


def test_a_page_that_is_not_there_is_a_mistake(guide):
    with pytest.raises(ValueError, match="nergens"):
        guide.show_page("nergens")


def test_the_arrows_turn_the_pages(guide):
    assert guide.contents.hasFocus()
    QTest.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.page == PAGES[1]
    assert shown(guide).startswith("Project en overzicht")


def test_a_link_leads_to_its_page(guide):
    guide.browser.anchorClicked.emit(QUrl("raster.md"))
    assert guide.page == "raster"


@pytest.mark.parametrize(
    "link", ["https://example.org/raster.md", "javascript:raster.md", "../nl/nergens.md"]
)
def test_any_other_link_does_nothing(guide, link):
    guide.browser.anchorClicked.emit(QUrl(link))
    assert guide.page == "begin"
    assert shown(guide).startswith("Begin hier")


def test_nothing_is_loaded_from_elsewhere(guide):
    image = QTextDocument.ResourceType.ImageResource.value
    assert guide.browser.loadResource(image, QUrl("https://example.org/a.png")) is None
    assert guide.browser.loadResource(image, QUrl("file:///etc/hostname")) is None


def test_searching_leaves_the_pages_where_it_stands_and_marks_it(guide):
    QTest.keyClicks(guide.search, "windows-1252 bestaat niet")
    assert guide.nothing.isVisible()
    guide.search.clear()
    QTest.keyClicks(guide.search, "LEESWIJZER")
    left = [
        guide.contents.item(row).text()
        for row in range(len(PAGES))
        if not guide.contents.item(row).isHidden()
    ]
    assert left == ["Inleveren"]
    assert guide.page == "inleveren"
    assert [mark.cursor.selectedText() for mark in guide.browser.extraSelections()] == ["Leeswijzer"]
    assert not guide.nothing.isVisible()
    guide.search.clear()
    assert guide.browser.extraSelections() == []


def test_escape_closes_it(guide):
    QTest.keyClick(guide.contents, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_page_grows_with_the_zoom_and_lines_stay_short(qapp, guide, theme):
    guide.resize(1900, 700)
    title = guide.browser.document().begin().charFormat().font().pointSizeF()
    assert guide.browser.viewport().width() <= 720
    theme.apply(qapp, theme.name, 150)
    larger = guide.browser.document().begin().charFormat().font().pointSizeF()
    assert larger == pytest.approx(title * 1.5)
    assert shown(guide).startswith("Begin hier")
