"""How a line of the outline is drawn, and the fields in which it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from napl_desktop.queries.sectors import sectors_in_words
from napl_desktop.wording import Wording
from ui.kit.fields.keys_away import MENU_REASONS
from ui.kit.fonts import FontRole
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.wrapping import wrapped
from ui.outline.entries import NEW, Entry, Kind
from ui.outline.gauge import paint_gauge
from ui.outline.model import Index, OutlineModel
from ui.outline.quick_entry import QuickEntry

_MOST_TITLE_LINES = 3
_LOWEST_ROW = 30
# A field stands here, which is higher than a word.
_LOWEST_NEW_ROW = 36
_MARK = 22
_GLYPHS = {
    Kind.PROJECT: "folder",
    Kind.ROLE: "user",
    Kind.NEW_PATH: "plus",
    Kind.NEW_ROLE: "plus",
}
_FONTS: dict[Kind, FontRole] = {Kind.PROJECT: "strong", Kind.ATELIER: "strong"}


class OutlineDelegate(QStyledItemDelegate):
    """Draws marks, titles on as many lines as they need, and figures; opens a field to rename or add."""

    left = Signal(object, str, int)
    """The keys went elsewhere in the middle of a name: the Entry, the text, and where the cursor was."""
    refused = Signal(object, str)
    """A name that could not be added at an Entry, and whose field is gone."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        add: Callable[[Entry, str], bool],
        give_up: Callable[[Entry, str], None],
        tree: QTreeView,
    ) -> None:
        """`add` adds a thing of a name at an Entry of kind NEW_PATH or NEW_ROLE; False if it could not.

        `give_up` gets what was typed at an Entry and is not to be.
        """
        super().__init__(tree)
        self._theme = theme
        self._wording = wording
        self._add = add
        self._give_up = give_up
        self._tree = tree
        self._named: Entry | None = None

    # Drawing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a line takes in the width that the tree has now."""
        entry = self._entry(index)
        width = self._tree.viewport().width() - self._indentation(index)
        room = QRect(0, 0, width, 0)
        lines = self._title_lines(entry, str(index.data()), self._text_rect(entry, room))
        height = len(lines) * self._line_height(_FONTS.get(entry.kind, "body"))
        if entry.figures is not None or entry.is_parked:
            height += self._line_height("small")
        lowest = _LOWEST_NEW_ROW if entry.kind in NEW else _LOWEST_ROW
        return QSize(0, max(round(height) + self._theme.px(SPACE), self._theme.px(lowest)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line: the ground as every list has it, then what it says."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        rect, ground.text, ground.icon = ground.rect, "", QIcon()
        self._tree.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._tree)
        entry = self._entry(index)
        painter.save()
        self._paint_mark(painter, entry, QRectF(self._mark_rect(rect)))
        self._paint_words(painter, entry, str(index.data()), self._text_rect(entry, rect))
        if entry.figures is None and entry.open_notes:
            self._paint_notes(painter, entry, self._notes_rect(entry, rect))
        painter.restore()

    def _paint_mark(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        if entry.figures is not None:
            paint_gauge(painter, rect, entry.figures, self._theme.tokens)
        elif entry.sectors:
            self._paint_badge(painter, sectors_in_words(entry.sectors, self._wording), rect)
        elif entry.kind in _GLYPHS:
            inset = self._theme.px(2)
            square = rect.adjusted(inset, inset, -inset, -inset).toRect()
            icon(_GLYPHS[entry.kind], self._theme, self._ink(entry)).paint(painter, square)

    def _paint_badge(self, painter: QPainter, text: str, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("band"))
        font, radius = self._theme.font("small"), self._theme.px(4)
        # As wide as "mbo" needs; there is air before the words beside it.
        rect.setWidth(max(rect.width(), QFontMetricsF(font).horizontalAdvance(text) + self._theme.px(2)))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(self._theme.colour("band_text"))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_words(self, painter: QPainter, entry: Entry, text: str, rect: QRect) -> None:
        role = _FONTS.get(entry.kind, "body")
        lines = self._title_lines(entry, text, rect)
        height = self._line_height(role)
        has_more = entry.figures is not None or entry.is_parked
        below = self._line_height("small") if has_more else 0
        top = rect.top() + (rect.height() - height * len(lines) - below) / 2
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(self._ink(entry)))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for line in lines:
            painter.drawText(QRectF(rect.left(), top, rect.width(), height), left, line)
            top += height
        under = QRectF(rect.left(), top, rect.width(), below)
        if entry.figures is not None:
            self._paint_figures(painter, entry, under)
        elif entry.is_parked:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(under, left, self.tr("set aside"))

    def _paint_figures(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        assert entry.figures is not None
        line, font = entry.figures, self._theme.font("small")
        share = f"{line.filled}/{line.places}"
        in_words = self.tr("{filled}/{places} filled").format(filled=line.filled, places=line.places)
        room, gap = rect.width(), self._theme.px(SPACE * 1.5)
        if entry.open_notes:
            room -= self._notes_width(entry) + gap
        metrics = QFontMetricsF(font)
        text = in_words if metrics.horizontalAdvance(in_words) <= room else share
        # What is open is worth more than how full it is, which the gauge says too.
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if entry.open_notes:
            after = metrics.horizontalAdvance(text) + gap if text else 0
            self._paint_notes(painter, entry, rect.adjusted(after, 0, 0, 0))

    def _paint_notes(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        """Paint how many notes are open, from the left of a rectangle."""
        side = self._theme.px(15)
        square = QRect(round(rect.left()), round(rect.center().y() - side / 2), side, side)
        icon("chat-text", self._theme, "disputed").paint(painter, square)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("disputed"))
        rect.setLeft(square.right() + self._theme.px(4))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(entry.open_notes))

    def _ink(self, entry: Entry) -> str:
        """Return the token in which a line is written."""
        if entry.kind in NEW:
            return "accent"
        return "muted" if entry.is_parked or entry.kind in (Kind.PATHS, Kind.ROLES) else "text"

    # Measuring

    def _title_lines(self, entry: Entry, text: str, rect: QRect) -> list[str]:
        font = self._theme.font(_FONTS.get(entry.kind, "body"))
        return wrapped(text, font, max(rect.width(), 1), _MOST_TITLE_LINES, whole_words=True)

    def _line_height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()

    def _indentation(self, index: Index) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * self._tree.indentation()

    def _mark_rect(self, rect: QRect) -> QRect:
        side = self._theme.px(_MARK)
        return QRect(rect.left() + self._theme.px(3), rect.center().y() - side // 2 + 1, side, side)

    def _text_rect(self, entry: Entry, rect: QRect) -> QRect:
        has_mark = entry.kind not in (Kind.PATHS, Kind.ROLES)
        left = self._theme.px(4 + (_MARK + SPACE if has_mark else 0))
        right = self._theme.px(4)
        if entry.figures is None and entry.open_notes:
            right += round(self._notes_width(entry)) + self._theme.px(SPACE)
        return rect.adjusted(left, 0, -right, 0)

    def _notes_width(self, entry: Entry) -> float:
        digits = QFontMetricsF(self._theme.font("small")).horizontalAdvance(str(entry.open_notes))
        return self._theme.px(19) + digits

    def _notes_rect(self, entry: Entry, rect: QRect) -> QRectF:
        width = self._notes_width(entry)
        return QRectF(rect.right() - self._theme.px(SPACE) - width, rect.top(), width, rect.height())

    def _entry(self, index: Index) -> Entry:
        model = index.model()
        assert isinstance(model, OutlineModel)
        entry = model.entry(index)
        assert entry is not None
        return entry

    # Typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a field: to rename a thing, or to type new ones."""
        entry = self._entry(index)
        if entry.kind not in NEW:
            field = QLineEdit(parent)
            field.setAccessibleName(self.tr("Name"))
            self._named = entry
            return field
        roles = entry.kind is Kind.NEW_ROLE
        quick = QuickEntry(partial(self._add, entry), several=roles, parent=parent)
        quick.setPlaceholderText(self.tr("Role, then Enter") if roles else self.tr("Path, then Enter"))
        quick.setAccessibleName(self.tr("New role") if roles else self.tr("New path"))
        quick.refused.connect(partial(self.refused.emit, entry))
        quick.given_up.connect(partial(self._give_up, entry))
        quick.ended.connect(partial(self._close, quick, QPersistentModelIndex(index)))
        quick.left.connect(partial(self.left.emit, entry))
        return quick

    def _close(self, quick: QuickEntry, index: QPersistentModelIndex) -> None:
        # The tree itself may have closed it: that is why it lost the keys.
        if self._tree.indexWidget(index) is quick:
            self.closeEditor.emit(quick, QAbstractItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the present name; what the user typed since then is not replaced."""
        if isinstance(editor, QLineEdit) and not isinstance(editor, QuickEntry) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over the new name."""
        if isinstance(editor, QLineEdit) and not isinstance(editor, QuickEntry):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over the words, and over all of their lines."""
        rect: QRect = option.rect
        left = self._text_rect(self._entry(index), rect).left() - self._theme.px(SPACE)
        height = max(editor.sizeHint().height(), rect.height())
        editor.setGeometry(left, rect.center().y() - height // 2, rect.right() - left, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys of the field for new things to that field; notice where a name is left half-way."""
        if isinstance(watched, QuickEntry):
            return False
        if isinstance(watched, QLineEdit) and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() in MENU_REASONS:
                return False
            if self._named is not None and watched.isModified():
                self.left.emit(self._named, watched.text(), watched.cursorPosition())
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            self._give_up(self._entry(self._tree.currentIndex()), watched.text())
        return super().eventFilter(watched, event)
