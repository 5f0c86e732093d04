"""Shows one page of the guide. It reads nothing but the folder of the guide: no network, no scripts."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.help.pages import PAGES, GuidePage, folder
from ui.help.typesetting import typeset
from ui.kit.theme import Theme

# Tables are used; HTML is not, and would be a mistake: it is shown as it stands.
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
# As wide as lines are comfortable to read, in px at 100 %.
_WIDEST = 720


class PageBrowser(QTextBrowser):
    """A page, typeset. A link to another page is told, any other link does nothing."""

    page_requested = Signal(str)

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self._words = ""
        self.setOpenLinks(False)
        self.setSearchPaths([str(folder(language))])
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._set)

    def show_page(self, page: GuidePage) -> None:
        """Show a page from its beginning."""
        self._markdown = page.markdown
        self.setAccessibleName(page.title)
        self._set()
        # Making the page left the cursor at its end, which would be brought into view.
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(0)

    def mark(self, words: str) -> None:
        """Mark every place where `words` stand, and bring the first into view; "" marks nothing."""
        self._words = words
        self._mark()
        first = self._found()[:1]
        if first:
            place = QTextCursor(first[0])
            place.clearSelection()
            self.setTextCursor(place)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load pictures of the guide only."""
        return super().loadResource(kind, name) if QUrl(name).isRelative() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short in a wide window."""
        spare = max(0, self.width() - self._theme.px(_WIDEST))
        self.setViewportMargins(0, 0, spare, 0)
        super().resizeEvent(event)

    def _set(self) -> None:
        place = self.verticalScrollBar().value()
        self.document().setMarkdown(self._markdown, _DIALECT)
        typeset(self.document(), self._theme)
        self._mark()
        self.verticalScrollBar().setValue(place)

    def _follow(self, link: QUrl) -> None:
        name = link.path().removesuffix(".md")
        if link.isRelative() and name in PAGES:
            self.page_requested.emit(name)

    def _found(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        if self._words:
            place = self.document().find(self._words)
            while not place.isNull():
                found.append(place)
                place = self.document().find(self._words, place)
        return found

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.tokens.accent_soft))
        marks = []
        for place in self._found():
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = place, look
            marks.append(mark)
        self.setExtraSelections(marks)
