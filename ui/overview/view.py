"""The overview of the project: how far it is towards what the programme asks for, and every path by level."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.model import ProjectKind
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.milestones import milestone_lines
from napl_desktop.queries.outline import project_kind
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE
from ui.overview.bands import atelier_bands, national_bands
from ui.overview.heat_map import HeatMap
from ui.overview.words import whole_line
from ui.session.context import ProjectContext
from ui.views.invitation import Invitation
from ui.views.milestones_head import MilestonesHead
from ui.views.view import View


class OverviewView(View):
    """Shows the whole project as it is now, as long as it is seen."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._theme = theme = context.theme
        self._wording = wording = context.wording
        self.milestones = MilestonesHead(theme, wording)
        self.goal = label("", "subtitle", wrap=True)
        self.other_goals = label("", wrap=True)
        self.whole = label("", wrap=True)
        self.map = HeatMap(theme, wording)
        self.map.wanted.connect(self.place_wanted)
        self.nothing_yet = self._invitation()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.map)
        self._pages.addWidget(self.nothing_yet)
        self._column = QVBoxLayout(self)
        for told in (self.milestones, self.goal, self.other_goals, self.whole):
            self._column.addWidget(told)
        self._column.addWidget(self._pages, 1)
        self.setFocusProxy(self.map)
        self._session.changed.connect(self._on_change)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def read_again(self) -> None:
        """Read the project as it is now."""
        with self._session.document.read() as db:
            ateliers = coverage(db)
            is_national = project_kind(db) is ProjectKind.NATIONAL
        bands = national_bands if is_national else atelier_bands
        self.map.show_bands(bands(ateliers, self._wording))
        self.milestones.show_ateliers(ateliers)
        first, *others = milestone_lines(ateliers, self._wording)
        self.goal.setText(first)
        self.other_goals.setText("\n".join(others))
        self.milestones.setVisible(is_national)
        for told in (self.goal, self.other_goals):
            told.setVisible(not is_national)
        self.whole.setText(whole_line(ateliers, self._wording))
        has_paths = is_national or any(atelier.paths for atelier in ateliers)
        self.whole.setVisible(has_paths and bool(self.whole.text()))
        shown = self.map if has_paths else self.nothing_yet
        self._pages.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    def _invitation(self) -> Invitation:
        """Return what is shown as long as there is no path."""
        made = Invitation(self._theme)
        made.say(
            self.tr("There is no path yet. Once there is one, you see here how full and how agreed it is.")
        )
        if not self._session.document.read_only:
            button = made.offer(self.tr("New development path"))
            button.clicked.connect(lambda: self.action_wanted.emit("add-path"))
        return made

    def _on_change(self, _change: Change) -> None:
        if self.is_current:
            self.read_again()

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(side, self._theme.px(SPACE), side, self._theme.px(SPACE))
        self._column.setSpacing(self._theme.px(SPACE / 2))
