"""What the Help menu opens: the guide, a window beside the work, and what this program is."""

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from napl_desktop import PRODUCT, __version__
from ui.help.browser import PageBrowser
from ui.help.pages import PAGES, GuidePage, pages
from ui.help.shortcuts import NamedActions, with_shortcuts
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_SIZE = (960, 640)
_LIST_WIDTH = 240
_WIDTH = 520
_ICON_SIZE = 48


class GuideWindow(QWidget):
    """Shows the guide in one language; Escape closes it."""

    def __init__(
        self, language: str, theme: Theme, actions: NamedActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._pages: dict[str, GuidePage] = {
            page.name: page for page in with_shortcuts(pages(language), actions)
        }
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
        self._apply_theme()
        theme.changed.connect(self._apply_theme)
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

    def _apply_theme(self) -> None:
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


class AboutDialog(Dialog):
    """Only to read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("About this program"))
        version = self.tr("Version {version}, on Python {python} and Qt {qt}")
        lines = (
            self.tr("Design development paths for teachers together, with the whole room at one screen."),
            self.tr("Everything stays on your own computer: the program never uses the network."),
            self.tr("Free software under the European Union Public Licence 1.2 (EUPL-1.2)."),
            self.tr(
                "With thanks to Qt for Python (LGPL), SQLAlchemy, NetworkX and openpyxl, the"
                " Phosphor icons (MIT), and the typeface Atkinson Hyperlegible of the Braille Institute."
            ),
        )
        self.body.addLayout(self._head(theme.px(_ICON_SIZE)))
        for line in lines:
            self.body.addWidget(label(line, wrap=True))
        facts = version.format(version=__version__, python=platform.python_version(), qt=qVersion())
        self.body.addWidget(label(facts, "muted", wrap=True))
        self.body.addStretch(1)
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)

    def _head(self, size: int) -> QHBoxLayout:
        """Return the name of the program beside its icon."""
        picture = QLabel()
        picture.setPixmap(QApplication.windowIcon().pixmap(QSize(size, size), self.devicePixelRatio()))
        row = QHBoxLayout()
        row.addWidget(picture)
        row.addWidget(label(PRODUCT, "heading"), stretch=1)
        return row
