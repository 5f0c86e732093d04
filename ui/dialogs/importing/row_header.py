"""The head of each row of the preview: its number in the file, what it is now, and a menu to say otherwise."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from napl_desktop.exchange.tables.row_choices import RowChoice
from ui.dialogs.importing.preview_model import PreviewModel
from ui.dialogs.importing.words import choice_name
from ui.kit.icons import paint_icon
from ui.kit.theme import SPACE, Theme

# In px at 100 %.
_CARET = 14
_QUIET = frozenset({RowChoice.ROW, RowChoice.SKIP})


class RowHeader(QHeaderView):
    """Draws a number, a use and a caret for every row: there may be thousands, so none is a widget."""

    def __init__(self, theme: Theme, model: PreviewModel, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._theme = theme
        self._view = view
        self._cells = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Click to say what this row is. In the table the space bar does the same."))
        theme.changed.connect(self.updateGeometry)
        model.modelReset.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for room for the longest number and the longest use, whatever rows have them."""
        theme, strong = self._theme, QFontMetrics(self._theme.font("strong"))
        use = max(strong.horizontalAdvance(choice_name(choice)) for choice in RowChoice)
        return QSize(self._number_width() + use + theme.px(_CARET + 4 * SPACE), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the head of one row."""
        if section >= self.count():
            return
        theme = self._theme
        choice = self._cells.choice_of(section)
        painter.save()
        is_chosen = self._view.selectionModel().isRowSelected(section)
        painter.fillRect(rect, theme.colour("accent_soft" if is_chosen else "page"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        # Beside the first line of the cells.
        room = rect.adjusted(theme.px(SPACE), 0, -theme.px(SPACE), 0)
        room.setHeight(min(room.height(), QFontMetrics(theme.font("strong")).lineSpacing() + 1))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("muted"))
        number = QRect(room.left(), room.top(), self._number_width(), room.height())
        ways = Qt.AlignmentFlag
        painter.drawText(number, ways.AlignRight | ways.AlignVCenter, self._cells.row_number(section))
        caret = theme.px(_CARET)
        painter.setFont(theme.font("body" if choice in _QUIET else "strong"))
        painter.setPen(theme.colour("muted" if choice in _QUIET else "text"))
        words = room.adjusted(self._number_width() + theme.px(SPACE), 0, -caret, 0)
        painter.drawText(words, ways.AlignLeft | ways.AlignVCenter, choice_name(choice))
        box = QRectF(room.right() - caret, room.center().y() - caret / 2, caret, caret)
        paint_icon(painter, box, "caret-down", theme.tokens.muted)
        painter.restore()

    def _number_width(self) -> int:
        last = self._cells.row_number(self.count() - 1) if self.count() else ""
        return QFontMetrics(self._theme.font("body")).horizontalAdvance("0" * max(2, len(last)))
