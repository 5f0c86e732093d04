"""The overview of the project: how far it is towards what the programme asks for, and every path by level."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.document.history import Change
from napl_desktop.queries.coverage import coverage
from napl_desktop.wording import Wording
from ui.dialogs.words import label
from ui.overview.heat_map import HeatMap
from ui.overview.words import milestone_lines, whole_line
from ui.session import DocumentSession
from ui.theme import SPACE, Theme


class OverviewView(QWidget):
    """Shows the whole project as it is now, as long as it is seen."""

    place_wanted = Signal(object)
    """The Selected that a person wants to see."""

    def __init__(
        self, session: DocumentSession, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._wording = wording
        self.role_paths = label("", "subtitle", wrap=True)
        self.sectors = label("", wrap=True)
        self.level_paths = label("", wrap=True)
        self.whole = label("", wrap=True)
        self.map = HeatMap(theme, wording)
        self.map.wanted.connect(self.place_wanted)
        self._column = QVBoxLayout(self)
        for told in (self.role_paths, self.sectors, self.level_paths, self.whole):
            self._column.addWidget(told)
        self._column.addWidget(self.map, 1)
        self.setFocusProxy(self.map)
        session.changed.connect(self._on_change)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def read_again(self) -> None:
        """Read the project as it is now."""
        with self._session.document.read() as db:
            ateliers = coverage(db)
        self.map.show_ateliers(ateliers)
        lines = milestone_lines(ateliers, self._wording)
        for told, line in zip((self.role_paths, self.sectors, self.level_paths), lines, strict=True):
            told.setText(line)
        self.whole.setText(whole_line(ateliers, self._wording))
        self.whole.setVisible(bool(self.whole.text()))

    def _on_change(self, _change: Change) -> None:
        if self.isVisible():
            self.read_again()

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(side, self._theme.px(SPACE), side, self._theme.px(SPACE))
        self._column.setSpacing(self._theme.px(SPACE / 2))
