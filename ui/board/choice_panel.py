"""What a finger chooses from on the board: groups at the left, and what is in the chosen one at the right."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET, claims_escape

# So far, in px, a finger goes before it scrolls instead of choosing.
_STILL = 12
# How wide both lists are, in px at 100 %, and how wide and high at most as parts of the window.
_GROUPS, _CHOICES = 180, 330
_WIDEST, _HIGHEST = 0.9, 0.85


class PanelChoice(Struct, frozen=True):
    """Something that can be chosen, and what happens then."""

    text: str
    do: Callable[[], object]
    beside: str = ""
    """What stands behind it, such as its key."""
    icon: QIcon | None = None
    is_enabled: bool = True
    is_on: bool = False


class ChoiceGroup(Struct, frozen=True):
    """Choices under a title."""

    title: str
    choices: tuple[PanelChoice, ...]


class ChoicePanel(QFrame):
    """Opens over the work, and goes with what is chosen, with Escape, or with a touch beside it."""

    def __init__(self, groups: Sequence[ChoiceGroup], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._theme = theme
        self._groups = groups
        self.groups = TouchList(theme, self)
        self.groups.setAccessibleName(self.tr("Groups"))
        self.choices = TouchList(theme, self)
        self.choices.setAccessibleName(self.tr("Choices"))
        row = QHBoxLayout(self)
        air = theme.px(SPACE / 2)
        row.setContentsMargins(air, air, air, air)
        row.setSpacing(air)
        row.addWidget(self.groups, _GROUPS)
        row.addWidget(self.choices, _CHOICES)
        for group in groups:
            self.groups.add(group.title)
        self.groups.currentRowChanged.connect(self._show_group)
        self.groups.chosen.connect(lambda _row: self._go_in())
        self.choices.chosen.connect(self._choose)
        self.groups.gone_on.connect(self._go_in)
        self.choices.gone_back.connect(self.groups.setFocus)
        on = (number for number, group in enumerate(groups) if any(each.is_on for each in group.choices))
        self.groups.setCurrentRow(next(on, 0))

    def open_over(self, button: QWidget) -> None:
        """Open with its lower edge at the top of a button, as large as there is room for."""
        window = button.window()
        corner = button.mapToGlobal(QPoint(0, 0))
        room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        width = min(self._theme.px(_GROUPS + _CHOICES), round(room.width() * _WIDEST))
        longest = max((len(group.choices) for group in self._groups), default=0)
        wanted = self.choices.row_height * max(longest, len(self._groups)) + 4 * self._theme.px(SPACE)
        height = min(wanted, round(room.height() * _HIGHEST), corner.y() - room.top())
        left = min(corner.x(), room.right() - width)
        self.setGeometry(max(room.left(), left), corner.y() - height, width, height)
        self.show()
        self.groups.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it closes this."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show_group(self, number: int) -> None:
        self.choices.clear()
        for choice in self._groups[number].choices if number >= 0 else ():
            item = self.choices.add(choice.text, choice.beside, choice.icon)
            if not choice.is_enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            if choice.is_on:
                self.choices.setCurrentItem(item)

    def _go_in(self) -> None:
        """Let the keys go to what is in the chosen group, at the first that can be done."""
        if self.choices.currentRow() < 0:
            items = (self.choices.item(row) for row in range(self.choices.count()))
            first = next((item for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled), None)
            if first is not None:
                self.choices.setCurrentItem(first)
        self.choices.setFocus()

    def _choose(self, row: int) -> None:
        choice = self._groups[self.groups.currentRow()].choices[row]
        self.close()
        choice.do()


class TouchList(QListWidget):
    """A list with rows that a finger can hit: a touch chooses, a finger that moves scrolls."""

    chosen = Signal(int)
    """The row that was touched or, with the keys, entered."""

    gone_on = Signal()
    """The user goes on to the right."""

    gone_back = Signal()
    """The user goes back to the left."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._at = 0
        self._scrolls = False
        self.row_height = max(TARGET, theme.px(28)) + 2
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)

    def add(self, text: str, beside: str = "", icon: QIcon | None = None) -> QListWidgetItem:
        """Add a row, and return it."""
        item = QListWidgetItem(f"{text}   {beside}" if beside else text, self)
        item.setSizeHint(QSize(0, self.row_height))
        if icon is not None:
            item.setIcon(icon)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space, and go from list to list with the arrows."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentItem())
        elif key == Qt.Key.Key_Right:
            self.gone_on.emit()
        elif key == Qt.Key.Key_Left:
            self.gone_back.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait whether this becomes a touch or scrolling."""
        self._pressed, self._at = event.position().toPoint(), self.verticalScrollBar().value()
        self._scrolls = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along with the finger."""
        if self._pressed is None:
            return
        way = event.position().toPoint().y() - self._pressed.y()
        self._scrolls |= abs(way) > _STILL
        if self._scrolls:
            self.verticalScrollBar().setValue(self._at - way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was touched."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._scrolls:
            item = self.itemAt(event.position().toPoint())
            self._choose(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick touches as a touch."""
        self.mousePressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentItem(item)
            self.chosen.emit(self.row(item))
