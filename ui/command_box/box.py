"""The box itself: a field with its list, over the middle of the window, whose keys it has meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from ui.command_box.delegate import EntryDelegate
from ui.command_box.entry import CommandEntry
from ui.command_box.field import QueryField
from ui.command_box.list_model import ENTRY, EntryModel
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# In px at 100 %, and as parts of the window.
_WIDTH, _HEIGHT = 680, 480
_HIGHEST, _FROM_TOP = 0.8, 0.1
# How much darker the work behind the box is, of 255.
_SHADE = 56


class CommandBox(QWidget):
    """Covers the window; a click beside the box is going back."""

    typed = Signal(str)

    wanted = Signal()
    """The user wants an answer now, and those of what is typed have not come yet."""

    chosen = Signal(object)
    """An CommandEntry. The box is gone and the keys are where they were."""

    closed = Signal()

    keys_homeless = Signal()
    """What had the keys before is not seen any more."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._before: QWidget | None = None
        self._is_stale = True
        self.is_complete = False
        """Whether all answers to what is typed are shown."""
        self._kept: CommandEntry | None = None
        self.field = QueryField()
        self._model = EntryModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self._said: QLabel = label("", "small")
        self._card = QFrame(self)
        self._column = QVBoxLayout(self._card)
        self._set_up()
        self._connect()
        window.installEventFilter(self)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

    def _set_up(self) -> None:
        self._card.setProperty("card", True)
        self.field.setPlaceholderText(self.tr("Type what you look for or want to do"))
        self.field.setAccessibleName(self.tr("Search and do"))
        self.list.setAccessibleName(self.tr("Answers"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(EntryDelegate(self._theme, self.list))
        for part in (self.field, self.list, self._said):
            self._column.addWidget(part, 1 if part is self.list else 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.walked.connect(self._walk)
        self.field.entered.connect(self._choose_current)
        self.field.left.connect(self.leave)
        self.list.clicked.connect(self._choose)

    # Coming and going

    def begin(self) -> None:
        """Come over the window, with an empty field that has the keys.

        They are lent, as to a menu: a text that is being typed stays open, just as it is.
        """
        self._before = self.window().focusWidget()
        self._kept = None
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._on_typed("")

    def leave(self) -> None:
        """Go, and give the keys back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.keys_homeless.emit()
        self.hide()
        self.closed.emit()

    # Answers

    @property
    def entries(self) -> Sequence[CommandEntry]:
        """The answers that are shown."""
        return self._model.entries

    @property
    def current(self) -> CommandEntry | None:
        """The answer that Enter chooses; None where there is none."""
        return self._entry(self.list.currentIndex())

    def expect(self) -> None:
        """Show other answers from now on, as soon as there are any; those that are shown are of before."""
        self._kept = self.current if not self._is_stale else self._kept
        self._is_stale = True
        self.is_complete = False

    def add(self, entries: Sequence[CommandEntry]) -> None:
        """Show answers after those that there are; the first ones are instead of those of before."""
        if self._is_stale:
            self._is_stale = False
            self._model.replace(entries)
            self.list.scrollToTop()
        else:
            self._model.add(entries)
        # As long as nothing was typed, Enter must not do what happens to be on top.
        if self.field.text().strip():
            self._choose_first()
        self._say()

    def end(self) -> None:
        """Show that these are all answers."""
        if self._is_stale:
            self._is_stale = False
            self._model.replace(())
        self.is_complete = True
        self._say()

    def _choose_first(self) -> None:
        """Stand on what was chosen before the answers were looked up again, or on the first that can be."""
        kept, rows = self._kept, range(len(self.entries))
        again = [row for row in rows if kept is not None and self.entries[row].is_same(kept)]
        if again:
            self._kept = None
        elif self.current is not None:
            return
        for row in (*again, *(row for row in rows if self.entries[row].is_enabled)):
            self.list.setCurrentIndex(self._model.index(row, 0))
            return

    def _say(self) -> None:
        if self.entries:
            self._said.setText(self.tr("↑ ↓ choose · Enter go there or do it · Esc back"))
        else:
            self._said.setText(self.tr("Nothing found. Try another word, or part of one."))

    def _on_typed(self, text: str) -> None:
        self.expect()
        self._kept = None
        self.typed.emit(text)

    def _walk(self, event: QKeyEvent) -> None:
        if self._is_stale:
            self.wanted.emit()
        self._kept = None
        self.list.event(event)

    def _choose_current(self) -> None:
        if self._is_stale:
            self.wanted.emit()
        self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        entry = self._entry(index)
        if entry is not None and entry.is_enabled:
            self.leave()
            self.chosen.emit(entry)

    def _entry(self, index: QModelIndex) -> CommandEntry | None:
        entry = index.data(ENTRY)
        return entry if isinstance(entry, CommandEntry) else None

    # How it lies

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        air = self._theme.px(2 * SPACE)
        width = min(self._theme.px(_WIDTH), window.width() - 2 * air)
        height = min(self._theme.px(_HEIGHT), round(window.height() * _HIGHEST))
        left, top = (window.width() - width) // 2, round(window.height() * _FROM_TOP)
        self._card.setGeometry(left, top, width, height)

    def _apply_theme(self) -> None:
        air = self._theme.px(1.5 * SPACE)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(self._theme.px(SPACE))
        self.list.doItemsLayout()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it gets another size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let the work step back."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, _SHADE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back with a click beside the box."""
        point: QPoint = event.position().toPoint()
        if not self._card.geometry().contains(point):
            self.leave()
