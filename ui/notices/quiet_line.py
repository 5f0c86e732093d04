"""The quiet line: what just happened, over the bottom of the work, for a moment and without moving anything.

It never takes the keys by itself, keeps off the text that is being typed, and gives way to the next.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from ui.kit.fields.text_fields import takes_text
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET, claims_escape
from ui.notices.announcing import announce
from ui.session.messages import Answer, breakable

_FOR_MS = 10_000
# Of the width that it floats over, at most.
_WIDEST = 0.72
# Lines around the one with the cursor that stay free as well.
_FREE_LINES = 1.5


class QuietLine(QFrame):
    """Floats over its parent; `room` is the part of it at whose bottom it lies."""

    left = Signal()
    """The user wants the keys back where they were."""

    def __init__(self, theme: Theme, room: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._room = room
        self._strip: QWidget | None = None
        self._offer: Answer | None = None
        self._is_for_fingers = False
        self.setProperty("kind", "quiet")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.words.setSizePolicy(policy)
        self.button = QPushButton()
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self._row = QHBoxLayout(self)
        for part in (self.words, self.button, self.close_button):
            self._row.addWidget(part, 1 if part is self.words else 0)
        for each in (self.button, self.close_button):
            # A click leaves the keys where they are; Tab comes by.
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._press)
        self.close_button.clicked.connect(self.go)
        self._timer = QTimer(self, singleShot=True, interval=_FOR_MS)
        self._timer.timeout.connect(self._go_unless_wanted)
        room.installEventFilter(self)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self.place)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        theme.changed.connect(self._apply_theme)
        self.hide()
        self._apply_theme()

    def say(self, text: str, offer: Answer | None = None) -> None:
        """Show a text, and a button for what is offered with it; what was said before goes."""
        said = text[:1].upper() + text[1:]
        self.words.setText(breakable(said))
        self.setAccessibleName(said)
        self._offer = offer
        self.button.setText(offer.text if offer else "")
        had_keys = self._has_keys()
        self.button.setVisible(offer is not None)
        self.show()
        self.raise_()
        self.place()
        self._timer.start()
        if had_keys:
            self.left.emit()
        announce(self, said if offer is None else f"{said} {offer.text}")

    def lie_in(self, strip: QWidget | None) -> None:
        """Lie over a strip in the room that can be missed for a while; with None at the bottom of it again."""
        if strip is self._strip:
            return
        if self._strip is not None and isValid(self._strip):
            self._strip.removeEventFilter(self)
        self._strip = strip
        if strip is not None:
            strip.installEventFilter(self)
        self._apply_theme()

    def go(self) -> None:
        """Go from the screen."""
        had_keys = self._has_keys()
        self._timer.stop()
        self._offer = None
        self.hide()
        if had_keys:
            self.left.emit()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What can be pressed now."""
        if self.isHidden():
            return ()
        return (self.close_button,) if self.button.isHidden() else (self.button, self.close_button)

    def fit_for_fingers(self, on: bool) -> None:
        """Let the buttons be as large as a finger needs, or not any more."""
        self._is_for_fingers = on
        self._apply_theme()

    def place(self) -> None:
        """Lie in the strip, or else at the bottom of the room.

        Where the cursor of a text would be under it, it lies at the top.
        """
        if self.isHidden():
            return
        if self._strip is not None and isValid(self._strip) and self._strip.isVisible():
            self.setGeometry(self._in_strip(self._strip))
            return
        room, air = self._room.geometry(), self._theme.px(1.5 * SPACE)
        size = self._size_in(round(room.width() * _WIDEST), room.width())
        left = room.left() + (room.width() - size.width()) // 2
        at_bottom = QRect(QPoint(left, room.bottom() - air - size.height()), size)
        at_top = QRect(QPoint(left, room.top() + air), size)
        typed = self._typed_at()
        self.setGeometry(at_top if typed is not None and typed.intersects(at_bottom) else at_bottom)

    def _in_strip(self, strip: QWidget) -> QRect:
        """Return where it lies over the middle of a strip, from its left; what is higher goes upwards."""
        place = QRect(strip.mapTo(self._over, QPoint(0, 0)), strip.size())
        size = self._size_in(place.width(), place.width())
        top = min(place.center().y() - size.height() // 2, self._room.geometry().bottom() - size.height())
        return QRect(QPoint(place.left(), top), size)

    def _size_in(self, widest: int, room: int) -> QSize:
        width = min(max(min(self._wanted_width(), widest), self._row.minimumSize().width()), room)
        return QSize(width, max(self._row.totalHeightForWidth(width), self._row.minimumSize().height()))

    def _wanted_width(self) -> int:
        """Return the width in which the words are on one line."""
        line = self.words.fontMetrics().horizontalAdvance(self.words.text())
        return self._row.sizeHint().width() - self.words.sizeHint().width() + line + self._theme.px(SPACE)

    def _typed_at(self) -> QRect | None:
        """Return where in the parent a text is being typed: the whole line, with some air; None where none is."""
        focused = self.window().focusWidget()
        if focused is None or not takes_text(focused) or not self._over.isAncestorOf(focused):
            return None
        cursor = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        cursor = cursor if isinstance(cursor, QRect) else cursor.toRect()
        free = round(focused.fontMetrics().lineSpacing() * _FREE_LINES)
        line = QRect(0, cursor.top() - free, focused.width(), cursor.height() + 2 * free)
        return line.translated(focused.mapTo(self._over, QPoint(0, 0)))

    def _has_keys(self) -> bool:
        return any(button.hasFocus() for button in (self.button, self.close_button))

    def _press(self) -> None:
        offer = self._offer
        self.go()
        if offer is not None:
            offer.then()

    def _go_unless_wanted(self) -> None:
        """Go, but not while the user has the mouse or the keys on it."""
        if self.underMouse() or self._has_keys():
            self._timer.start()
        else:
            self.go()

    def _on_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self.place()

    def _apply_theme(self) -> None:
        air, side = self._theme.px(SPACE), self._theme.px(16)
        above = air if self._strip is None else air // 2
        self._row.setContentsMargins(2 * air, above, air, above)
        self._row.setSpacing(air)
        self.close_button.setIcon(icon("x", self._theme, "surface"))
        for button in (self.button, self.close_button):
            button.setMinimumSize(*((TARGET, TARGET) if self._is_for_fingers else (0, 0)))
            button.setIconSize(QSize(side, side))
        self.place()

    # What Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room when it gets another size or place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as it is pointed at."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go a while after the mouse left."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it gives back the keys."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.go()
        else:
            super().keyPressEvent(event)
