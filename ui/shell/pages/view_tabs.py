"""The row of tabs: views of the path, a thin line, and those of the atelier, which fold into one tab."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QTabBar, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.views.kind import Scope, ViewKind

# In px at 100 %.
_GAP, _CARET, _LONGEST_NAME = 2 * SPACE, 14, 200
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down)


class ViewTabs(QTabBar):
    """A tab for each view; one tab with a menu stands for all of the atelier where there is no room for them."""

    view_wanted = Signal(object)
    """The ViewKind that the user chose."""

    def __init__(self, theme: Theme, kinds: Sequence[ViewKind], parent: QWidget | None = None) -> None:
        """Make a tab for each of `kinds`."""
        super().__init__(parent)
        self._theme = theme
        self._shown = kinds[0]
        self._whole = ""
        self._of_path = [kind for kind in kinds if kind.scope is Scope.PATH]
        self._of_whole = [kind for kind in kinds if kind.scope is Scope.ATELIER]
        self.last_of_whole = self._of_whole[0]
        """The view of the atelier that was looked at last: the fold leads there."""
        self._line = len(self._of_path)
        self._fold = self._line + 1
        self.menu = QMenu(self)
        """What the fold offers."""
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("View"))
        self._add_tabs()
        self.currentChanged.connect(self._on_tab)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def _add_tabs(self) -> None:
        with QSignalBlocker(self):
            for kind in self._of_path:
                self.addTab(_title(kind))
            self.setTabEnabled(self.addTab(""), False)
            self.setAccessibleTabName(self._line, self.tr("from here on: all of the atelier"))
            self.addTab("")
            for kind in self._of_whole:
                self.addTab(_title(kind))
            self._caret = QLabel()
            self._caret.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setTabButton(self._fold, QTabBar.ButtonPosition.RightSide, self._caret)
            self.setTabVisible(self._fold, False)

    @property
    def is_folded(self) -> bool:
        """Whether the views of the atelier stand in a menu."""
        return self.isTabVisible(self._fold)

    @property
    def whole_width(self) -> int:
        """How wide it is with a tab for each view."""
        return sum(self.tabSizeHint(at).width() for at in range(self.count()) if at != self._fold)

    def fit_in(self, width: int) -> None:
        """Fold the views of the atelier where not all tabs fit."""
        is_folded = width < self.whole_width
        if is_folded == self.is_folded:
            return
        with QSignalBlocker(self):
            for at in range(self._fold, self.count()):
                self.setTabVisible(at, (at == self._fold) == is_folded)
            self.setCurrentIndex(self._tab_of(self._shown))
        self.updateGeometry()

    def show_view(self, kind: ViewKind) -> None:
        """Show which view is looked at."""
        self._shown = kind
        if kind.scope is Scope.ATELIER:
            self.last_of_whole = kind
        self._name_fold()
        with QSignalBlocker(self):
            self.setCurrentIndex(self._tab_of(kind))

    def name_whole(self, title: str) -> None:
        """Say what the views at the right are of."""
        self._whole = title
        self.setTabToolTip(self._fold, title)
        self._name_fold()

    def _name_fold(self) -> None:
        """Call the fold as what it is of or, while one of its views is seen, as that: the title says the rest."""
        name = _title(self._shown) if self._shown.scope is Scope.ATELIER else self._whole
        longest = self._theme.px(_LONGEST_NAME)
        name = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, longest).replace("&", "&&")
        if name != self.tabText(self._fold):
            self.setTabText(self._fold, name)

    def _tab_of(self, kind: ViewKind) -> int:
        if kind.scope is Scope.PATH:
            return self._of_path.index(kind)
        return self._fold if self.is_folded else self._fold + 1 + self._of_whole.index(kind)

    def _on_tab(self, at: int) -> None:
        if at < self._line:
            self.view_wanted.emit(self._of_path[at])
        elif at == self._fold:
            self.view_wanted.emit(self.last_of_whole)
        else:
            self.view_wanted.emit(self._of_whole[at - self._fold - 1])

    # The fold

    def open_menu(self) -> None:
        """Offer the views of the atelier."""
        self.menu.clear()
        for kind in self._of_whole:
            action = self.menu.addAction(icon(kind.glyph, self._theme), f"{_title(kind)}\t{kind.keys}")
            action.setCheckable(True)
            action.setChecked(kind is self._shown)
            action.triggered.connect(lambda _checked=False, kind=kind: self.view_wanted.emit(kind))
        self.menu.setActiveAction(self.menu.actions()[self._of_whole.index(self.last_of_whole)])
        self.menu.popup(self.mapToGlobal(self.tabRect(self._fold).bottomLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu of the fold; the other tabs are as they always are."""
        if (
            event.button() == Qt.MouseButton.LeftButton
            and self.tabAt(event.position().toPoint()) == self._fold
        ):
            self.open_menu()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of the fold from it."""
        if self.currentIndex() == self._fold and event.key() in _OPENING:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    # How it looks

    def tabSizeHint(self, at: int) -> QSize:
        """Make the line a tab in which nothing is."""
        size = super().tabSizeHint(at)
        return QSize(self._theme.px(_GAP), size.height()) if at == self._line else size

    def minimumSizeHint(self) -> QSize:
        """Ask for no more room than there must be when it is folded."""
        width = sum(self.tabSizeHint(at).width() for at in range(self._fold + 1))
        return QSize(width, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between the two groups."""
        super().paintEvent(event)
        room = self.tabRect(self._line)
        line = QRect(0, 0, self._theme.px(1), room.height() // 2)
        line.moveCenter(room.center())
        QPainter(self).fillRect(line, self._theme.colour("outline"))

    def _apply_theme(self) -> None:
        side = self._theme.px(_CARET)
        self._caret.setPixmap(icon("caret-down", self._theme).pixmap(side, side))
        self._name_fold()


def _title(kind: ViewKind) -> str:
    return QCoreApplication.translate("Views", kind.tab)
