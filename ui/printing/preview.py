"""One page as it will be on paper, as large as there is room for, and the way to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from napl_desktop.exchange.printing.pages import PrintedPage
from ui.kit.theme import SPACE, Theme
from ui.printing.output import picture
from ui.printing.page_painter import Foot

_HIGH = 420


class PagePreview(QWidget):
    """Shows a page. PageDown, Down and Right go to the next; Home and End to the first and the last."""

    turned = Signal()
    """Another page is shown, or another number of pages is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: Sequence[PrintedPage] = ()
        self._foot = Foot("")
        self._number = "{number} / {count}"
        self._drawn: tuple[int, int, QImage] | None = None
        self.at = 0
        """Which page is shown, from 0."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pages(self, pages: Sequence[PrintedPage], foot: Foot, number: str) -> None:
        """Show the first of these pages; more may be added. `number` words "{number} of {count}"."""
        self._pages, self._foot, self._number, self._drawn = pages, foot, number, None
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show a page, the nearest if there is none of that number."""
        self.at = max(0, min(number, len(self._pages) - 1))
        self.setAccessibleName(self.words)
        self.update()
        self.turned.emit()

    @property
    def count(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    @property
    def words(self) -> str:
        """Which page it is, as it stands on the page."""
        return self._number.format(number=self.at + 1, count=self.count)

    def sizeHint(self) -> QSize:
        """Ask for room to read the titles at least."""
        return QSize(self._theme.px(_HIGH * 1.42), self._theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page."""
        ways = {
            **dict.fromkeys((Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Right), self.at + 1),
            **dict.fromkeys((Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Left), self.at - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        if event.key() in ways:
            self.turn_to(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to the next page, or the one before."""
        self.turn_to(self.at + (-1 if event.angleDelta().y() > 0 else 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page with a line around it."""
        if not self._pages:
            return
        painter, place = QPainter(self), self._place()
        painter.drawImage(place.topLeft(), self._picture(place.width()))
        painter.setPen(self._theme.colour("focus" if self.hasFocus() else "outline"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _place(self) -> QRect:
        on_paper, room = self._pages[self.at].sheet, self.rect().adjusted(1, 1, -1, -1)
        air = self._theme.px(SPACE / 2)
        room.adjust(air, air, -air, -air)
        scale = min(room.width() / on_paper.width, room.height() / on_paper.height)
        place = QRect(0, 0, max(1, round(on_paper.width * scale)), max(1, round(on_paper.height * scale)))
        place.moveCenter(room.center())
        return place

    def _picture(self, width: int) -> QImage:
        if self._drawn is None or self._drawn[:2] != (self.at, width):
            page, ratio = self._pages[self.at], self.devicePixelRatioF()
            self._drawn = self.at, width, picture(page, self._foot, self.words, width, ratio)
        return self._drawn[2]
