"""The page to begin from: a new project, one that is there already, a sample, or the guide."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from napl_desktop import PRODUCT
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.welcome.card import Card
from ui.welcome.recent_list import RecentList

# In px at 100 %: how wide the page gets, and from which width the list stands beside the choices.
_WIDEST, _BESIDE = 1120, 860


class WelcomePage(QScrollArea):
    """Four large choices, and the projects that were open last."""

    new_requested = Signal()
    open_requested = Signal()
    guide_requested = Signal()
    recent_requested = Signal(Path)
    sample_requested = Signal(Path)

    def __init__(
        self, theme: Theme, recent: Sequence[Path], samples: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._samples = tuple(samples)
        self.new_card = Card(
            theme,
            "file-plus",
            self.tr("&New project"),
            self.tr("Begin with a name, a sector and an empty path, or with a table you already have."),
        )
        self.open_card = Card(
            theme,
            "folder-open",
            self.tr("&Open a project"),
            self.tr("Go on with a project on this computer, on a stick or in a shared folder."),
        )
        self.sample_card = Card(
            theme,
            "map-trifold",
            self.tr("Look at a sam&ple"),
            self.tr("See what a filled path looks like. You get a copy, so try whatever you like."),
        )
        self.guide_card = Card(
            theme,
            "book-open",
            self.tr("Read the &guide"),
            self.tr("Short, page by page. F1 brings you back to it at any moment."),
        )
        self.recent = RecentList(theme, recent)
        self._lay_out()
        self._connect()
        self._look()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The keys go to the choices, and the page follows them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards = QGridLayout()
        for number, card in enumerate((self.new_card, self.open_card, self.sample_card, self.guide_card)):
            self._cards.addWidget(card, number // 2, number % 2)
            self._cards.setColumnStretch(number % 2, 1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addLayout(self._cards, stretch=3)
        self._beside.addWidget(self._recent_box(), stretch=2)
        sentence = self.tr(
            "Design development paths for teachers together, with the whole room at one screen."
        )
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(2)
        self._column.addWidget(label(PRODUCT, "display"))
        self._column.addWidget(label(sentence, wrap=True))
        self._column.addLayout(self._beside)
        self._column.addStretch(3)
        page = QWidget()
        self._outer = QHBoxLayout(page)
        self._outer.addStretch(1)
        self._outer.addWidget(self._inner, stretch=1000)
        self._outer.addStretch(1)
        self.setWidget(page)

    def take_keys(self) -> None:
        """Let Enter go on with the project that was open last; where there was none, begin a new one."""
        if self.recent.count():
            self.recent.setCurrentRow(0)
            self.recent.setFocus()
        else:
            self.new_card.setFocus()

    def _recent_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("card", True)
        self._box = QVBoxLayout(box)
        self._box.addWidget(label(self.tr("Open again"), "title"))
        self._box.addWidget(self.recent, stretch=1)
        if self.recent.count() == 0:
            self.recent.hide()
            nothing = self.tr("The projects you worked on will stand here.")
            self._box.addWidget(label(nothing, "muted", wrap=True))
            self._box.addStretch(1)
        return box

    def _connect(self) -> None:
        self.new_card.clicked.connect(self.new_requested)
        self.open_card.clicked.connect(self.open_requested)
        self.guide_card.clicked.connect(self.guide_requested)
        self.recent.chosen.connect(self.recent_requested)
        self.sample_card.clicked.connect(self._open_sample)
        self.sample_card.setEnabled(bool(self._samples))
        self._theme.changed.connect(self._look)

    def _open_sample(self) -> None:
        """Open the sample; where there are several, let the user choose one."""
        if len(self._samples) == 1:
            self.sample_requested.emit(self._samples[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sample in self._samples:
            action = menu.addAction(sample.stem.replace("-", " ").capitalize())
            action.triggered.connect(partial(self.sample_requested.emit, sample))
        menu.popup(self.sample_card.mapToGlobal(QPoint(0, self.sample_card.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list below the choices where it does not fit beside them."""
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        gap = self._theme.px(SPACE * 2)
        self._inner.setMaximumWidth(self._theme.px(_WIDEST))
        self._outer.setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2)
        self._column.setSpacing(gap)
        self._cards.setSpacing(gap)
        self._beside.setSpacing(gap)
        self._box.setContentsMargins(gap, gap, gap, gap)
        self._box.setSpacing(gap // 2)
        fits = self.viewport().width() >= self._theme.px(_BESIDE)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
