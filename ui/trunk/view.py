"""The view Stam en takken: of each sector its level paths as trunks, and the role paths that branch from them."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.queries.trunk import SectorTree, trunk_and_branches
from ui.drawing.buttons import plane_button
from ui.drawing.legend import Legend
from ui.drawing.plane import STEP
from ui.drawing.style import DrawingStyle
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.trunk.look import trunk_sizes
from ui.views.invitation import Invitation
from ui.views.view import View

if TYPE_CHECKING:
    pass

# In px at 100 %.
_HIGH, _LOWEST = 280, 120


class TrunkView(View):
    """Shows the whole as it is now, as long as it is seen."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What lays it out comes with this, and is not loaded before the user looks.
        from ui.trunk.canvas import TrunkCanvas
        from ui.trunk.lines import branch_meanings

        self._session = session = context.session
        self._theme = theme = context.theme
        self._wording = context.wording
        self._trees: tuple[SectorTree, ...] = ()
        self._shown: tuple[tuple[SectorTree, ...], DrawingStyle, float] | None = None
        self.canvas: TrunkCanvas = TrunkCanvas(self)
        self.canvas.setAccessibleName(self.tr("Trunk and branches"))
        self._buttons = [
            plane_button("magnifying-glass-minus", self.tr("Zoom out"), theme, self.zoom_out),
            plane_button("magnifying-glass-plus", self.tr("Zoom in"), theme, self.zoom_in),
            plane_button("arrows-out", self.tr("Show everything"), theme, self.canvas.fit),
        ]
        self.nothing_yet = self._invitation()
        self._legend = Legend(theme, branch_meanings(self._wording))
        self._lay_out()
        self.canvas.wanted.connect(self._go_to)
        self.canvas.widened.connect(self._show)
        session.changed.connect(self._on_change)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def read_again(self) -> None:
        """Read the project as it is now."""
        with self._session.document.read() as db:
            self._trees = trunk_and_branches(db)
        self._over.setCurrentWidget(self.canvas if self._trees else self.nothing_yet)
        self.setFocusProxy(self.canvas if self._trees else self.nothing_yet)
        self._show()
        self._fold()

    def fit(self) -> bool:
        """Show everything."""
        self.canvas.fit()
        return True

    def zoom_in(self) -> None:
        """Show less, larger."""
        self.canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Show more, smaller."""
        self.canvas.zoom_by(1 / STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what lines mean where there is hardly room for the lines."""
        super().resizeEvent(event)
        self._fold()

    def _show(self) -> None:
        from napl_desktop.graph.trunk_layout import lay_out_trunk
        from ui.trunk.scene import TrunkScene

        look = DrawingStyle(self._theme.tokens, self._theme.zoom)
        shown = self._trees, look, self.canvas.room
        if self._trees and shown != self._shown:
            self._shown = shown
            layout = lay_out_trunk(self._trees, trunk_sizes(look), self.canvas.room)
            before = self.canvas.trunk_scene
            if before is None or (layout, look) != (before.layout, before.look):
                self.canvas.show_scene(TrunkScene(layout, look, self._wording))

    def _fold(self) -> None:
        """Show the buttons and what lines mean where there is something to show, and room for it."""
        for button in self._buttons:
            button.setVisible(bool(self._trees))
        has_branches = any(trunk.branches for tree in self._trees for trunk in tree.trunks)
        self._legend.setVisible(has_branches and self.height() >= self._theme.px(_HIGH))

    def _invitation(self) -> Invitation:
        """Return what is shown as long as there is no path."""
        made = Invitation(self._theme)
        words = self.tr("There is no path yet.")
        if not self._session.document.read_only:
            more = self.tr(
                "Once hand-ins are in, you see here the level paths of each sector as trunks, and the role paths"
                " that branch from them."
            )
            words = f"{words} {more}"
            button = made.offer(self.tr("To the hand-ins"), "download-simple")
            button.clicked.connect(lambda: self.action_wanted.emit("view-hand-ins"))
        made.say(words)
        return made

    def _go_to(self, path_id: str) -> None:
        self.place_wanted.emit(Selected(path_id=path_id))

    def _on_change(self, _change: Change) -> None:
        if self.is_current:
            self.read_again()

    def _lay_out(self) -> None:
        plane = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = QHBoxLayout()
        column.addLayout(self._bar)
        column.addWidget(plane, 1)
        column.addWidget(self._legend)
        self._over = QStackedLayout(plane)
        self._over.addWidget(self.nothing_yet)
        self._over.addWidget(self.canvas)
        for button in self._buttons:
            self._bar.addWidget(button)
        self._bar.addStretch()
        for before, after in pairwise([self.canvas, *self._buttons]):
            self.setTabOrder(before, after)

    def _apply_theme(self) -> None:
        """Follow the theme."""
        air, side = self._theme.px(SPACE), self._theme.px(20)
        self._bar.setContentsMargins(air, air // 2, air, air // 2)
        self._bar.setSpacing(air // 2)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))
        self.canvas.setMinimumHeight(self._theme.px(_LOWEST))
        self._show()
