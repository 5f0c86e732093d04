"""The bar under the grid in which the user looks for a text, and puts another in its place."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from napl_desktop.operations.replacing_text import TextPlace, replace_text
from napl_desktop.queries.search import Found, search
from napl_desktop.searching import Wanted
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected, Selection


class FindBar(QWidget):
    """Finds while the user types, goes from place to place, and replaces in one step."""

    opened = Signal()
    """It took its room: there is less of it for what is above."""

    closed = Signal()

    marked = Signal(object)
    """The Wanted whose places are to be marked where they are seen; None for no marks."""

    def __init__(
        self, session: DocumentSession, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self._theme = theme
        self._found: tuple[Found, ...] = ()
        self._at = -1
        self.text = QLineEdit(clearButtonEnabled=True)
        self.replacement = QLineEdit(clearButtonEnabled=True)
        self.case = QCheckBox(self.tr("&Case of letters matters"))
        self.whole_word = QCheckBox(self.tr("&Whole words"))
        self.everywhere = QCheckBox(self.tr("In &all paths"))
        self.count = QLabel()
        self.replace_one = QPushButton(self.tr("&Replace"))
        self.replace_all = QPushButton()
        self._replacing = (self.replacement, self.replace_one, self.replace_all)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._space)
        self._space()
        self.hide()

    def begin(self) -> None:
        """Show the bar to look for a text."""
        self._show(with_replacing=False)

    def begin_replacing(self) -> None:
        """Show the bar to replace a text."""
        self._show(with_replacing=not self._session.document.read_only)

    def next(self) -> None:
        """Go to the next place in which the text occurs, from the last to the first."""
        self._go(self._at + 1)

    def previous(self) -> None:
        """Go to the place before, from the first to the last."""
        self._go(self._at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the places be marked."""
        super().showEvent(event)
        self._mark()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the marks go along."""
        super().hideEvent(event)
        self._mark()

    def _mark(self) -> None:
        self.marked.emit(self._wanted if self.isVisible() and self.text.text() else None)

    def _close(self) -> None:
        # While it has the keys: what is hidden with them gives them to anything.
        self.closed.emit()
        self.hide()

    # How it is made

    def _lay_out(self) -> None:
        for field, name in ((self.text, self.tr("Find")), (self.replacement, self.tr("Replace by"))):
            field.setPlaceholderText(name)
            # What was typed before the keys went elsewhere is not to be taken back when they return.
            field.editingFinished.connect(partial(field.setModified, False))
            field.setAccessibleName(name)
            for button in field.findChildren(QToolButton):
                button.setAccessibleName(self.tr("Wipe"))
        self.before = self._tool("caret-up", self.tr("Previous place (Shift+F3)"), self.previous)
        self.after = self._tool("caret-down", self.tr("Next place (F3)"), self.next)
        self.close_button = self._tool("x", self.tr("Close (Esc)"), self._close)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.text, 0, 0)
        self._grid.addWidget(self.before, 0, 1)
        self._grid.addWidget(self.after, 0, 2)
        self._grid.addWidget(self.count, 0, 3)
        self._grid.addWidget(self.close_button, 0, 4, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self.replacement, 1, 0)
        self._grid.addWidget(self.replace_one, 1, 1, 1, 2)
        self._grid.addWidget(self.replace_all, 1, 3)
        self._grid.addWidget(_Options((self.case, self.whole_word, self.everywhere)), 2, 0, 1, 4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(3, 1)
        in_order = (
            *(self.text, self.before, self.after, self.replacement, self.replace_one, self.replace_all),
            *(self.case, self.whole_word, self.everywhere, self.close_button),
        )
        for first, second in pairwise(in_order):
            self.setTabOrder(first, second)

    def _tool(self, glyph: str, name: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph, self._theme))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button

    def _connect(self) -> None:
        self.text.textChanged.connect(self._look)
        self.text.returnPressed.connect(self.next)
        self.replacement.returnPressed.connect(self._replace_here)
        for option in (self.case, self.whole_word, self.everywhere):
            option.toggled.connect(self._look)
        self.replace_one.clicked.connect(self._replace_here)
        self.replace_all.clicked.connect(self._replace_everywhere)
        self._session.changed.connect(self._on_change)
        self._selection.changed.connect(self._on_selection)

    def _space(self) -> None:
        air = self._theme.px(SPACE)
        self._grid.setContentsMargins(2 * air, air, 2 * air, air)
        self._grid.setSpacing(air)

    # What it does

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.text.text(), self.case.isChecked(), self.whole_word.isChecked())

    def _show(self, with_replacing: bool) -> None:
        for widget in self._replacing:
            widget.setVisible(with_replacing)
        self.show()
        self._look()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()
        # When the layout has come to rest.
        QTimer.singleShot(0, self, self.opened.emit)

    def _look(self) -> None:
        """Look again; where the user is stays, and the next place is the first after it."""
        path_id = None if self.everywhere.isChecked() else self._selection.shown_path_id
        with self._session.document.read() as db:
            self._found = search(db, self._wanted, path_id) if self.text.text() else ()
        here = self._selection.now.place
        places = [each.shown for each in self._found]
        self._at = places.index(here) if here in places else -1
        self._say()
        self._mark()

    def _say(self) -> None:
        times = sum(each.times for each in self._found)
        if not self.text.text():
            self.count.setText("")
        elif not self._found:
            self.count.setText(self.tr("not found"))
        elif self._at < 0:
            self.count.setText(self.tr("%n found", "", times))
        else:
            self.count.setText(self.tr("{number} of {times}").format(number=self._number, times=times))
        self.replace_all.setText(self.tr("Replace a&ll %n", "", times) if times else self.tr("Replace a&ll"))
        for button in (self.replace_one, self.replace_all):
            button.setEnabled(bool(self._found))

    @property
    def _number(self) -> str:
        """Which of all times it is that the user is at; in one text there may be more of them."""
        before = sum(each.times for each in self._found[: self._at])
        here = self._found[self._at].times
        return f"{before + 1}" if here == 1 else f"{before + 1}–{before + here}"

    def _go(self, number: int) -> None:
        if not self.isVisible():
            self.begin()
        if self._found:
            self._at = number % len(self._found)
            place = self._found[self._at]
            self._selection.select(Selected.at(place.shown, place.path_id))
        self._say()

    def _replace_here(self) -> None:
        """Replace in the place where the user is, and go to the next; without one, only go there."""
        at = self._at
        if at >= 0:
            self._replace(self._found[at : at + 1])
        self._go(min(at, len(self._found) - 1) if self._at < 0 and at >= 0 else self._at + 1)

    def _replace_everywhere(self) -> None:
        self._replace(self._found)

    def _replace(self, found: tuple[Found, ...]) -> None:
        places = [TextPlace(each.table, each.id, each.column) for each in found]
        self._session.run(replace_text, self._wanted, self.replacement.text(), places)

    def _on_change(self) -> None:
        if self.isVisible():
            self._look()

    def _on_selection(self) -> None:
        if not self.isVisible():
            return
        paths, here = {each.path_id for each in self._found}, self._selection.now.place
        if not self.everywhere.isChecked() and paths - {self._selection.shown_path_id}:
            self._look()
        elif self._at < 0 or self._found[self._at].shown != here:  # of one cell its notes may be found too
            places = [each.shown for each in self._found]
            if here in places:
                self._at = places.index(here)
                self._say()


class _Options(QWidget):
    """Options beside each other; where there is no room for that, the first has a line of its own."""

    def __init__(self, options: tuple[QCheckBox, ...]) -> None:
        super().__init__()
        self._options = options
        self._is_wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(len(options), 1)
        self._arrange(is_wide=True)

    def minimumSizeHint(self) -> QSize:
        """Return the room they need with the first one above the others."""
        first, *others = self._options
        return QSize(max(first.sizeHint().width(), self._beside(others)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them where there is room."""
        super().resizeEvent(event)
        self._arrange(is_wide=event.size().width() >= self._beside(self._options))

    def _beside(self, options: Sequence[QCheckBox]) -> int:
        gaps = self._grid.horizontalSpacing() * (len(options) - 1)
        return gaps + sum(option.sizeHint().width() for option in options)

    def _arrange(self, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        first, *others = self._options
        self._grid.addWidget(first, 0, 0, 1, 1 if is_wide else len(others))
        for column, option in enumerate(others):
            self._grid.addWidget(option, 0 if is_wide else 1, column + is_wide)
        self.updateGeometry()
