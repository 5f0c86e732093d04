"""Two or three roles side by side: what they share, where they differ, and the way from one to the other."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from napl_desktop.document.history.steps import Change
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.links import cell_places
from napl_desktop.queries.network import project_network
from napl_desktop.queries.roles import asked_of_roles, role_detail, role_titles
from napl_desktop.wording import Wording
from ui.kit.fields.choice import Choice
from ui.kit.fields.labels import label
from ui.kit.responsive_splitter import ResponsiveSplitter
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import claims_escape
from ui.role_map.comparison_table import ComparisonTable, Side
from ui.role_map.way_between import WayBetween
from ui.session.document_session import DocumentSession

MOST_COMPARED = 3

# In px at 100 %.
_LOWEST, _ARROW = 260, 48
_SHARES = 55, 45


class RoleComparison(QWidget):
    """Shows the roles that are chosen as they are now, as long as it is seen; nothing is written here."""

    place_wanted = Signal(object)
    """The Selected that the user wants to see."""

    closed = Signal()
    """The user wants to go back to where they came from."""

    def __init__(
        self, session: DocumentSession, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._chosen: list[str | None] = [None] * MOST_COMPARED
        self.setAutoFillBackground(True)
        self.back_button = QPushButton(self.tr("Back to the map"))
        self.choosers = tuple(Choice() for _each in range(MOST_COMPARED))
        names = self.tr("First role"), self.tr("Second role"), self.tr("Third role")
        for choice, name in zip(self.choosers, names, strict=True):
            choice.setAccessibleName(name)
            choice.activated.connect(self._choose)
        self.advice = label("", "title", wrap=True)
        self.table = ComparisonTable(theme, wording)
        self.way = WayBetween(theme, wording)
        self._lay_out()
        self.back_button.clicked.connect(self.closed)
        self.table.wanted.connect(self.place_wanted)
        self.way.wanted.connect(self.place_wanted)
        self.way.shown.connect(self._halves.resize_panels)
        session.changed.connect(self._on_change)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    @property
    def role_ids(self) -> tuple[str, ...]:
        """The roles that are chosen, in the order in which they are shown."""
        return tuple(role for role in self._chosen if role is not None)

    def show_roles(self, role_ids: Sequence[str]) -> None:
        """Show the first three of these roles; where there are fewer than two, the lists ask for more."""
        wanted = list(dict.fromkeys(role_ids))[:MOST_COMPARED]
        self._chosen = [*wanted, *[None] * (MOST_COMPARED - len(wanted))]
        self.read_again()

    def read_again(self) -> None:
        """Read the project as it is now; a role that is gone is not chosen any more."""
        with self._session.document.read() as db:
            titles = dict(role_titles(db))
            self._chosen = [role if role in titles else None for role in self._chosen]
            self._show(db, titles)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it first closes this."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out anew: what was given another size while it was hidden Qt leaves as it was."""
        super().showEvent(event)
        self._column.invalidate()
        self._column.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists below each other where they would be too narrow to read."""
        super().resizeEvent(event)
        self._turn_choosers()

    # What is shown

    def _show(self, db: Session, titles: dict[str, str]) -> None:
        from napl_desktop.graph.comparing import compare_roles

        self._offer(titles)
        chosen = self.role_ids
        is_enough = len(chosen) > 1
        self._halves.setVisible(is_enough)
        self.advice.setVisible(not is_enough)
        if is_enough:
            self.setFocusProxy(self.table)
        else:
            self.setFocusProxy(next(each for each in self.choosers if each.currentData() is None))
            self.advice.setText(
                self.tr("Choose two roles above to see them side by side.")
                if len(titles) > 1
                else self.tr("There is nothing to compare yet: first make two roles in the outline.")
            )
            return
        network, asked = project_network(db), asked_of_roles(db)
        grids = ((path_grid(db, path.path_id), path) for path in compare_roles(network, asked, chosen))
        roles = (role_detail(db, role) for role in chosen)
        self.table.show_roles(
            tuple(role for role in roles if role is not None),
            tuple(Side(grid, path) for grid, path in grids if grid is not None),
        )
        chosen_titles = {role: titles[role] for role in chosen}
        self.way.show_roles(chosen_titles, asked, network, cell_places(db, network.cells))

    def _offer(self, titles: dict[str, str]) -> None:
        """Offer in each list the roles that are not in another."""
        for number, choice in enumerate(self.choosers):
            chosen = self._chosen[number]
            is_third = number == MOST_COMPARED - 1
            nothing = self.tr("no third role") if is_third else self.tr("choose a role…")
            options: list[tuple[str, object]] = [(nothing, None)] if is_third or chosen is None else []
            elsewhere = {role for at, role in enumerate(self._chosen) if at != number}
            choice.offer([*options, *((title, id) for id, title in titles.items() if id not in elsewhere)])
            choice.show_value(chosen)
        self._turn_choosers()

    # What the user does

    def _choose(self) -> None:
        self._chosen = [choice.currentData() for choice in self.choosers]
        self.read_again()

    def _on_change(self, _change: Change) -> None:
        if self.isVisible():
            self.read_again()

    # How it is laid out

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button)
        self._head.addWidget(label(self.tr("Roles side by side"), "title"), 1)
        self._choosers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for choice in self.choosers:
            self._choosers.addWidget(choice, 1)
        self._table_half = QWidget()
        self._beside = QVBoxLayout(self._table_half)
        self._beside.addWidget(self.table)
        tall = self.table, self.way.steps
        self._halves = ResponsiveSplitter(
            self._theme, (self._table_half, self.way), tall, _SHARES, self._room, _LOWEST
        )
        self._column = QVBoxLayout(self)
        self._top = QVBoxLayout()
        self._top.addLayout(self._head)
        self._top.addLayout(self._choosers)
        self._top.addWidget(self.advice)
        self._column.addLayout(self._top)
        self._column.addWidget(self._halves, 1)
        self._column.addStretch()

    def _room(self) -> int:
        """Return how wide it is where the table and the way are both read whole beside each other."""
        shares = zip((self.table.room, self.way.room), _SHARES, strict=True)
        return max(ceil(room * sum(_SHARES) / share) for room, share in shares)

    def _turn_choosers(self) -> None:
        """Give each list the room that its words take; below each other where that is too much."""
        rooms = [
            choice.fontMetrics().horizontalAdvance(choice.currentText()) + self._theme.px(_ARROW)
            for choice in self.choosers
        ]
        for number, room in enumerate(rooms):
            self._choosers.setStretch(number, room)
        ways = QBoxLayout.Direction
        is_wide = self.width() >= sum(rooms) + (MOST_COMPARED + 3) * self._theme.px(SPACE)
        self._choosers.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def _apply_theme(self) -> None:
        air = self._theme.px(SPACE)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(air)
        self._top.setContentsMargins(2 * air, air, 2 * air, 0)
        self._top.setSpacing(air)
        self._head.setSpacing(2 * air)
        self._beside.setContentsMargins(2 * air, 0, air, air)
        self._turn_choosers()
