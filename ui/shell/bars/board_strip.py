"""The strip at the bottom of the board: what can be done, in words and as large as a finger needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.board.choice_panel import ChoiceGroup, ChoicePanel
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET
from ui.shell.actions.actions import Actions
from ui.shell.bars.status_words import PassingWords

Choices = Callable[[], Sequence[ChoiceGroup]]

# In px at 100 %: 56 on the smallest screen there is.
_HEIGHT = 32
# How large the words are beside those of the path, from what one would like down to what still is to be read.
_SHARES = tuple(share / 100 for share in range(90, 48, -2))


class BoardStrip(QFrame):
    """Does what the actions of the window do, in their words and by their state."""

    left = Signal()
    """The user goes back."""

    def __init__(
        self, actions: Actions, paths: Choices, menus: Choices, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("board-strip")
        self._actions = actions
        self._theme = theme
        self._separators: list[QFrame] = []
        self._row = QHBoxLayout(self)
        self.buttons: dict[str, QToolButton] = {}
        """Every button by the name of its action, or by what it is for: "paths", "back" and "menu"."""
        self._add_actions()
        self._add(
            "paths", self.tr("Path"), self.tr("Choose another path or atelier"), "path"
        ).clicked.connect(lambda: self._open("paths", paths))
        back = self._add("back", self.tr("Back"), self.tr("Back (Esc)"), "arrow-left")
        back.clicked.connect(self.left)
        menu = self._add("menu", self.tr("Menu"), self.tr("Everything that can be done"), "list-bullets")
        menu.clicked.connect(lambda: self._open("menu", menus))
        self._state_mark, self._state = QLabel(), PassingWords()
        self._row.addStretch(1)
        self._row.addWidget(self._state_mark)
        self._row.addSpacing(SPACE)
        self._row.addWidget(self._state)
        self._glyph = ("check", "success")
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def say_state(self, words: str, glyph: str, colour: str) -> None:
        """Say how things stand with what is typed."""
        self._state.setText(words)
        self._glyph = glyph, colour
        self._apply_theme()

    # What is in it

    def _add_actions(self) -> None:
        self._add_action("undo", self.tr("Undo"))
        self._separate()
        for name in ("status-proposed", "status-disputed", "status-agreed"):
            self._add_action(name, "")
        self._status_word = QLabel(self.tr("Status"))
        self._row.addWidget(self._status_word)
        self._row.addSpacing(SPACE)
        self._separate()
        self._add_action("add-note", self.tr("Note"))
        self._add_action("proposals", self.tr("Text proposal"))
        self._separate()
        self._add_action("row-before", "")
        self._add_action("row-forward", self.tr("Row"))
        self._add_action("row-after", "")
        self._separate()

    def _add_action(self, name: str, words: str) -> None:
        action = self._actions[name]
        button = self._add(name, words, action.toolTip(), action.icon())
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())

        action.changed.connect(follow)
        follow()

    def _add(self, name: str, words: str, tip: str, picture: QIcon | str) -> QToolButton:
        button = QToolButton()
        # Qt puts the words right against the icon.
        button.setText(f"\u2002{words}" if words else "")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIcon(icon(picture, self._theme) if isinstance(picture, str) else picture)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setToolButtonStyle(style)
        # A touch leaves the keys where they are; every button has a key of its own.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._row.addWidget(button)
        self.buttons[name] = button
        return button

    def _separate(self) -> None:
        line = QFrame()
        line.setObjectName("line")
        line.setFixedWidth(1)
        self._row.addWidget(line)
        self._separators.append(line)

    def _open(self, name: str, choices: Choices) -> None:
        panel, button = ChoicePanel(choices(), self._theme, self), self.buttons[name]
        panel.setWindowTitle(button.text().strip())
        panel.open_over(button)

    # How large it is

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words be as large as the width allows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._apply_theme()

    def _apply_theme(self) -> None:
        zoom = self._theme.zooms[0] / 100 if self._theme.is_for_room else self._theme.zoom / 100
        height = max(TARGET + 2, round(_HEIGHT * zoom))  # with the line over it
        self.setFixedHeight(height)
        air = round(SPACE / 2 * zoom)
        self._row.setContentsMargins(air, 0, 2 * air, 0)
        self._row.setSpacing(0)
        share = next(
            (each for each in _SHARES if self._width_at(each * zoom, air) <= self.width()), _SHARES[-1]
        )
        tokens, points = (
            self._theme.tokens,
            self._theme.font("body").pointSizeF() / self._theme.zoom * 100 * share * zoom,
        )
        self.setStyleSheet(
            f"#board-strip {{ background: {tokens.surface}; border-top: 1px solid {tokens.outline}; }}"
            f"#line {{ background: {tokens.line}; margin: {2 * air}px 0; }}"
            f"QToolButton {{ font-size: {points:g}pt; min-width: {TARGET - 4}px; min-height: {TARGET - 4}px; }}"
            "QToolButton { padding: 0; }"
            f"QLabel {{ font-size: {points:g}pt; }}"
        )
        side = self._icon_side(share * zoom)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
            button.setMinimumWidth(self._button_width(button, share * zoom, air))
        glyph, colour = self._glyph
        self._state_mark.setPixmap(icon(glyph, self._theme, colour).pixmap(QSize(side, side)))

    def _width_at(self, scale: float, air: int) -> int:
        """Return how wide everything is when letters are so large."""
        metrics = self._metrics(scale)
        words = (self._status_word.text(), self._state.text() or self.tr("saved"))
        around = len(self._separators) + 10 * air + self._icon_side(scale)
        return (
            sum(self._button_width(button, scale, air) for button in self.buttons.values())
            + round(sum(metrics.horizontalAdvance(each) for each in words))
            + around
        )

    def _button_width(self, button: QToolButton, scale: float, air: int) -> int:
        words = self._metrics(scale).horizontalAdvance(button.text()) + 4 if button.text() else 0
        return max(TARGET, self._icon_side(scale) + round(words) + 2 * air + 8)

    def _metrics(self, scale: float) -> QFontMetricsF:
        font = self._theme.font("body")
        font.setPointSizeF(font.pointSizeF() / self._theme.zoom * 100 * scale)
        return QFontMetricsF(font)

    def _icon_side(self, scale: float) -> int:
        return round(18 * scale)
