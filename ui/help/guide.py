"""The guide: a window beside the work, with the pages on the left and the one that is read on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.help.browser import PageBrowser
from ui.help.pages import PAGES, Page, pages
from ui.help.shortcuts import with_shortcuts
from ui.kit.theme import SPACE, Theme
from ui.shell.bars.actions import Actions

_SIZE = (960, 640)
_LIST_WIDTH = 240


class GuideWindow(QWidget):
    """Shows the guide in one language; Escape closes it."""

    def __init__(self, language: str, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._pages: dict[str, Page] = {page.name: page for page in with_shortcuts(pages(language), actions)}
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Pages"))
        self.nothing = QLabel(self.tr("Nothing found."))
        self.nothing.hide()
        self.browser = PageBrowser(language, theme)
        for page in self._pages.values():
            self.contents.addItem(page.title)
        self.setWindowTitle(self.tr("Guide"))
        self._lay_out()
        self._dress()
        theme.changed.connect(self._dress)
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1])).boundedTo(room))
        self.contents.currentRowChanged.connect(self._on_row)
        self.search.textChanged.connect(self._on_search)
        self.browser.page_requested.connect(self.show_page)
        self.show_page(PAGES[0])
        self.contents.setFocus()

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return PAGES[self.contents.currentRow()]

    def show_page(self, name: str) -> None:
        """Turn to a page; ValueError for a name that is not in PAGES."""
        row = list(self._pages).index(name)
        self.search.clear()
        self.contents.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.contents, stretch=1)
        gap = self._theme.px(SPACE)
        column.setContentsMargins(gap, gap, gap, gap)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self._theme.px(_LIST_WIDTH), self._theme.px(_SIZE[0] - _LIST_WIDTH)])
        splitter.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _dress(self) -> None:
        """Keep the field as wide as what it asks, with its edges, at every zoom."""
        words = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(words + self._theme.px(4 * SPACE))

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.browser.show_page(self._pages[PAGES[row]])

    def _on_search(self, words: str) -> None:
        """Leave only the pages in which the words stand, and show the first of them."""
        wanted = words.strip().casefold()
        shown: list[QListWidgetItem] = []
        for row, page in enumerate(self._pages.values()):
            item = self.contents.item(row)
            item.setHidden(wanted not in page.markdown.casefold())
            if not item.isHidden():
                shown.append(item)
        self.nothing.setVisible(not shown)
        if shown and self.contents.currentItem() not in shown:
            self.contents.setCurrentItem(shown[0])
        self.browser.mark(words.strip())
