"""What is still to come in the country: the sectors beside each other, and each white spot in words."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.queries.country_facts import country_facts
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.white_spots import WhiteSpots, find_white_spots
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.views.milestones_head import MilestonesHead
from ui.views.view import View
from ui.white_spots.sectors_table import SectorsTable
from ui.white_spots.spot_list import SpotList

# From this width on, in px at 100 %, the list stands beside the table.
_BOTH = 1000


class WhiteSpotsView(View):
    """Shows the country as it is now, as long as it is seen."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._theme = theme = context.theme
        self._wording = wording = context.wording
        self.milestones = MilestonesHead(theme, wording)
        self.table = SectorsTable(theme, wording)
        self.spots = SpotList(theme, wording)
        self.told = label("", wrap=True)
        self._found: WhiteSpots | None = None
        self._both = QHBoxLayout()
        self._both.addWidget(self.table, 5)
        self._both.addWidget(self.spots, 2)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.milestones)
        self._column.addWidget(self.told)
        self._column.addLayout(self._both, 1)
        self.setFocusProxy(self.table)
        for each in (self.table, self.spots):
            each.wanted.connect(self.place_wanted)
        self._session.changed.connect(self._on_change)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def read_again(self) -> None:
        """Read the project as it is now."""
        with self._session.document.read() as db:
            ateliers, facts = coverage(db), country_facts(db)
        self._found = found = find_white_spots(ateliers, facts)
        self.milestones.show_ateliers(ateliers)
        self.spots.show_spots(found.spots)
        self.told.setText(self._wording.text("white-spot", "explained" if found.spots else "none"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list at the end of the table where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _on_change(self, _change: Change) -> None:
        if self.is_current:
            self.read_again()

    def _fit(self) -> None:
        is_beside = self.width() >= self._theme.px(_BOTH)
        if self._found is not None:
            self.table.show_found(self._found, with_spots=not is_beside)
            self.spots.setVisible(is_beside and bool(self._found.spots))

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(side, self._theme.px(SPACE), side, side)
        self._column.setSpacing(self._theme.px(SPACE))
        self._both.setSpacing(side)
        self._fit()
