"""Outline and inspector at the sides of the work: beside it where there is room, folded where there is not."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.session.settings import Settings

# In px at 100 %: how wide the sides are, and at most as a part of the window: the middle is what it is about.
_OUTLINE, _INSPECTOR, _STRIP = 264, 296, 26
_MOST_OUTLINE, _MOST_INSPECTOR, _MOST_OVER = 0.2, 0.29, 0.45
# No side is drawn narrower by hand, in px at 100 %.
_LEAST = 160
# The panels fold in a window that is narrower, in px at 100 %: a laptop of 1366, and from 125 % one of 1920 too.
_ROOMY, _ROOMY_WHEN_LARGE, _LARGE = 1400, 2000, 125


class _Side(Struct):
    """One of both: how it is called in the settings, and what the user set."""

    name: str
    panel: QWidget
    choice: bool | None
    """Whether the user wants it shown; None where that is left to the room there is."""
    width: int
    """In px at 100 %."""
    is_called: bool = False
    """Whether it came over the board, where the sides are away."""


class SidePanels(QWidget):
    """Lays out the outline, the work and the inspector. What the user sets by hand stays so.

    Where there is no room the outline is a narrow strip, and the inspector lies over the work once asked for.
    """

    turned = Signal()
    """A panel came or went, or covers another part of the work."""

    folded = Signal()
    """Panels went by themselves, before the user's eyes."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._is_away = False
        self._folds: bool | None = None
        self._seen: tuple[bool, bool, int] | None = None
        self.row = QSplitter(self)
        """What holds the outline and the work: to be their parent from the start."""
        self._room_for_inspector = QWidget(self.row)
        self._strip = _FoldedOutline(theme, self.row)
        self._strip.pressed.connect(lambda: self.turn(self._outline.panel))

    def hold(self, outline: QWidget, work: QWidget, inspector: QWidget, views: QWidget) -> None:
        """Take what is laid out; of the work only its `views` may be covered. `inspector` is a child of this."""
        settings = self._settings
        self._outline, self._inspector = (
            _Side(name, panel, settings.panel_shown(name), settings.panel_width(name) or width)
            for name, panel, width in (("outline", outline, _OUTLINE), ("inspector", inspector, _INSPECTOR))
        )
        self._views = views
        for part in (self._strip, outline, work, self._room_for_inspector):
            self.row.addWidget(part)
            self.row.setCollapsible(self.row.indexOf(part), False)
        self.row.setStretchFactor(self.row.indexOf(work), 1)
        self.row.splitterMoved.connect(self._keep_widths)
        for watched in (views, self._room_for_inspector):
            watched.installEventFilter(self)
        self._theme.changed.connect(self._share_out)
        self._share_out()

    # What is shown

    @property
    def shows_outline(self) -> bool:
        """Whether the outline is shown."""
        return self._shows(self._outline)

    @property
    def shows_inspector(self) -> bool:
        """Whether the inspector is shown."""
        return self._shows(self._inspector)

    @property
    def has_called(self) -> bool:
        """Whether a panel came over the board."""
        return self._outline.is_called or self._inspector.is_called

    @property
    def covered(self) -> int:
        """How much of the work, in px from the right, lies under the inspector."""
        inspector = self._inspector.panel
        return inspector.width() if self._folds and not inspector.isHidden() else 0

    def turn(self, panel: QWidget) -> None:
        """Show a panel, or hide it, until the user wants it otherwise."""
        side = self._side(panel)
        is_shown = not self._shows(side)
        if self._is_away:
            side.is_called = is_shown
            self._share_out()
            return
        side.choice = None if is_shown is self._is_shown_by_itself else is_shown
        self._settings.keep_panel_shown(side.name, side.choice)
        self._share_out()

    def follow(self, name: str, shown: bool | None) -> None:
        """Show the panel of that name as is set elsewhere; None leaves it to the room there is."""
        for side in (self._outline, self._inspector):
            if side.name == name:
                side.choice = shown
        self._share_out()

    def reveal(self, panel: QWidget) -> None:
        """Show a panel as something is to be done in it; the next time it is as the user set it."""
        side = self._side(panel)
        if not self._shows(side):
            if self._is_away:
                side.is_called = True
            else:
                side.choice = True
            self._share_out()

    def set_away(self, away: bool) -> None:
        """Leave the whole window to the work, as on the board, or no more."""
        self._is_away = away
        self._outline.is_called = self._inspector.is_called = False
        self._share_out()

    def _side(self, panel: QWidget) -> _Side:
        return self._outline if panel is self._outline.panel else self._inspector

    @property
    def _is_shown_by_itself(self) -> bool:
        return not self._folds

    def _shows(self, side: _Side) -> bool:
        if self._is_away:
            return side.is_called
        return self._is_shown_by_itself if side.choice is None else side.choice

    # How it is laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room when there is another amount of it."""
        super().resizeEvent(event)
        self.row.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self._share_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the inspector stay where its room is, or over the views."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place_inspector()
        return super().eventFilter(watched, event)

    def _share_out(self) -> None:
        """Show what there is room for and what the user wants, and give the work the rest."""
        was_folded, self._folds = self._folds, self._has_little_room()
        self._keep_what_has_keys(was_folded)
        outline, inspector = self._outline, self._inspector
        shows_outline, shows_inspector = self._shows(outline), self._shows(inspector)
        outline.panel.setVisible(shows_outline)
        self._strip.setVisible(not shows_outline and not self._is_away)
        self._room_for_inspector.setVisible(shows_inspector and not self._folds)
        inspector.panel.setVisible(shows_inspector)
        left = self._width(outline, _MOST_OUTLINE)
        right = self._width(inspector, _MOST_INSPECTOR)
        strip = self._strip.width()
        self.row.setSizes([strip, left, max(1, self.width() - left - right), right])
        self._place_inspector()
        is_seen_to_fold = was_folded is False and self._folds and self.isVisible()
        if is_seen_to_fold and not (shows_outline and shows_inspector) and not self._is_away:
            self.folded.emit()

    def _has_little_room(self) -> bool:
        least = _ROOMY_WHEN_LARGE if self._theme.zoom >= _LARGE else _ROOMY
        return self.width() < self._theme.px(least)

    def _keep_what_has_keys(self, was_folded: bool | None) -> None:
        """Let no panel fold under the hands of the user."""
        if was_folded is False and self._folds:
            for side in (self._outline, self._inspector):
                if side.choice is None and side.panel.isAncestorOf(self.window().focusWidget() or self):
                    side.choice = True

    def _width(self, side: _Side, most: float) -> int:
        return min(self._theme.px(side.width), round(self.width() * most))

    def _keep_widths(self) -> None:
        """Remember what the user drew."""
        for side, seen in ((self._outline, self._outline.panel), (self._inspector, self._room_for_inspector)):
            if seen.isVisible():
                width = max(_LEAST, round(seen.width() * 100 / self._theme.zoom))
                if self._theme.px(width) != self._theme.px(side.width):
                    side.width = width
                    self._settings.keep_panel_width(side.name, width)

    def _place_inspector(self) -> None:
        panel, room = self._inspector.panel, self._room_for_inspector
        if not panel.isHidden():
            self._draw_edge(panel)
            if self._folds:
                width = self._width(self._inspector, _MOST_OVER)
                top = self._views.mapTo(self, QPoint()).y()
                panel.setGeometry(self.width() - width, top, width, self._views.height())
            else:
                panel.setGeometry(room.mapTo(self, QPoint()).x(), 0, room.width(), self.height())
            panel.raise_()
        seen = self.shows_outline, self.shows_inspector, self.covered
        if seen != self._seen:
            self._seen = seen
            self.turned.emit()

    def _draw_edge(self, panel: QWidget) -> None:
        if bool(panel.property("over")) is not bool(self._folds):
            panel.setProperty("over", bool(self._folds))
            panel.style().unpolish(panel)
            panel.style().polish(panel)


class _FoldedOutline(QWidget):
    """What is left of the outline while it is folded: pressing it anywhere brings it back."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Show the outline"))
        self.setToolTip(self.tr("Show the outline (Ctrl+Shift+O)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def _apply_theme(self) -> None:
        self.setFixedWidth(self._theme.px(_STRIP))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the outline back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def enterEvent(self, _event: QEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Look as before."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a caret, and from the bottom up what is behind it."""
        theme, painter = self._theme, QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        side, air = theme.px(16), theme.px(SPACE)
        icon("caret-right", theme).paint(painter, (self.width() - side) // 2, 2 * air, side, side)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font("small"))
        words = self.tr("Ateliers, paths and roles")
        painter.translate(0, 4 * air + side + painter.fontMetrics().horizontalAdvance(words))
        painter.rotate(-90)
        length = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(0, 0, length, self.width(), Qt.AlignmentFlag.AlignCenter, words)
