"""The strip over the work: what stands until it is solved, a line each, with what can be done about it.

It never takes the keys by itself, and a click on it leaves them where they are.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET, claims_escape
from ui.notices.announcing import announce
from ui.session.messages import breakable
from ui.session.standing import Notice, StandingNotices

# More would push the work away; they are a click away.
_MOST = 2
# Of the height of the window: more than this is for the first notice alone.
_HIGHEST = 0.2


class Strip(QWidget):
    """Shows the most pressing notices, two at most, and how many more there are."""

    left = Signal()
    """The user wants the keys back where they were."""

    def __init__(self, standing: StandingNotices, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self._is_for_fingers = False
        self._shows_all = False
        self._asked = _MOST
        self.rows: tuple[NoticeRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        standing.changed.connect(self._show)
        standing.came.connect(lambda notice: announce(self, notice.text, is_pressing=True))
        theme.changed.connect(self._show)
        self._show()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What can be pressed, in the order in which it stands there."""
        return tuple(button for row in self.rows for button in row.buttons)

    def fit_for_fingers(self, on: bool) -> None:
        """Let the buttons be as large as a finger needs, or not any more."""
        self._is_for_fingers = on
        self._apply_theme()

    def event(self, event: QKeyEvent) -> bool:  # type: ignore[override]  # every event comes here
        """Keep Escape from the window: it gives back the keys."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give back the keys on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one more or one fewer where there is another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._most() != self._asked:
            QTimer.singleShot(0, self, self._show)

    def _most(self) -> int:
        """Return how many notices there is room for."""
        rows = [NoticeRow(notice, self._theme) for notice in self._standing.notices[:_MOST]]
        for row in rows:
            row.apply_theme(self._is_for_fingers)
            row.ensurePolished()
        high = sum(row.height_in(self.width()) for row in rows)
        for row in rows:
            row.deleteLater()
        return _MOST if high <= self.window().height() * _HIGHEST else 1

    def _show(self) -> None:
        notices = self._standing.notices
        self._asked = self._most()
        self._shows_all &= len(notices) > self._asked
        shown = notices if self._shows_all else notices[: self._asked]
        focused = self.focusWidget()
        had_keys = focused is not None and focused.hasFocus()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(NoticeRow(notice, self._theme, self) for notice in shown)
        for row, notice in zip(self.rows, shown, strict=True):
            row.pressed.connect(partial(self._standing.answer, notice.kind))
            row.closed.connect(partial(self._standing.close, notice.kind))
            self._column.addWidget(row)
            row.show()
        more = len(notices) - len(shown)
        if more:
            self.rows[-1].offer_more(self.tr("and %n more", "", more)).clicked.connect(self._show_all)
        self._apply_theme()
        self.setVisible(bool(shown))
        if had_keys:
            self.left.emit()

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _apply_theme(self) -> None:
        for row in self.rows:
            row.apply_theme(self._is_for_fingers)


class NoticeRow(QWidget):
    """One notice: a sign, its words, and its buttons."""

    pressed = Signal(int)
    """The button of that number."""

    closed = Signal()
    """The user puts it away."""

    def __init__(self, notice: Notice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "notice")
        self.setAccessibleName(notice.text)
        self._mark = QLabel()
        self.words = QLabel(breakable(notice.text))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.words.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.words, 1)
        self.buttons: list[QPushButton | QToolButton] = []
        for number, answer in enumerate(notice.answers):
            button = self._add(QPushButton(answer.text))
            button.clicked.connect(partial(self.pressed.emit, number))
        if notice.can_close:
            self._close = QToolButton()
            self._close.setIcon(icon("x", theme))
            self._close.setToolTip(self.tr("Close the message"))
            self._close.setAccessibleName(self.tr("Close the message"))
            self._add(self._close).clicked.connect(self.closed)

    def offer_more(self, words: str) -> QPushButton:
        """Add a button for the notices that are not shown, and return it."""
        button = QPushButton(words)
        self._add(button)
        return button

    def height_in(self, width: int) -> int:
        """Return how high it is in a width."""
        return self._row.totalHeightForWidth(width)

    def apply_theme(self, is_for_fingers: bool) -> None:
        """Take the sizes of the theme; those of a finger on the board."""
        air, side = self._theme.px(SPACE), self._theme.px(18)
        self._row.setContentsMargins(2 * air, air // 2, 2 * air, air // 2)
        self._row.setSpacing(air)
        self._mark.setPixmap(icon("warning", self._theme, "warning").pixmap(QSize(side, side)))
        for button in self.buttons:
            button.setMinimumSize(*((TARGET, TARGET) if is_for_fingers else (0, 0)))
            button.setIconSize(QSize(side, side))

    def _add(self, button: QPushButton | QToolButton) -> QPushButton | QToolButton:
        # A click leaves the keys where they are; Tab comes by.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons.append(button)
        self._row.addWidget(button)
        return button
