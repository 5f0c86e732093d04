"""What is needed to go from one role to another, in steps that lead to their cells."""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.model import CellKey
from napl_desktop.queries.links import CellPlace
from napl_desktop.queries.network import Network
from napl_desktop.wording import Wording
from ui.kit.fields.choice import Choice
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.route.steps_list import StepsList
from ui.route.words import advice, length_in_words, step_name
from ui.session.selection import Selected

if TYPE_CHECKING:
    from napl_desktop.graph.learning_paths import LearningPath

# The frame and the arrow of a list and the air beside it, in px at 100 %.
_AROUND = 80


class WayBetween(QWidget):
    """Offers every direction between roles, and shows the way that is chosen."""

    wanted = Signal(object)
    """The Selected of a step that the user wants to see."""

    shown = Signal()
    """Another way is shown: it may take more room."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._titles: dict[str, str] = {}
        self._asked: Mapping[str, Sequence[str]] = {}
        self._network: Network | None = None
        self._places: Mapping[CellKey, CellPlace] = {}
        self.direction_choice = Choice()
        self.summary = label("", "title", wrap=True)
        self.hint = label("", "muted", wrap=True)
        self.steps = StepsList(theme)
        self._column = QVBoxLayout(self)
        head = label(self.tr("What is needed to go from one to the other"), "subtitle", wrap=True)
        head.setBuddy(self.direction_choice)
        for each in (head, self.direction_choice, self.summary, self.hint):
            self._column.addWidget(each)
        self._column.addWidget(self.steps, 1)
        self._column.addStretch()
        self.direction_choice.setAccessibleName(head.text())
        self.direction_choice.activated.connect(self._show)
        self.steps.wanted.connect(self._go)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_roles(
        self,
        titles: Mapping[str, str],
        asked: Mapping[str, Sequence[str]],
        network: Network,
        places: Mapping[CellKey, CellPlace],
    ) -> None:
        """Offer the ways between roles (id → title) that ask for levels; the chosen one stays if it is there."""
        self._titles, self._asked, self._network, self._places = dict(titles), asked, network, places
        kept = self.direction_choice.currentData()
        directions = [
            (f"{titles[one]} → {titles[other]}", f"{one} {other}") for one, other in permutations(titles, 2)
        ]
        self.direction_choice.offer(directions)
        keys = [key for _words, key in directions]
        self.direction_choice.show_value(kept if kept in keys else next(iter(keys), None))
        self._show()

    @property
    def room(self) -> int:
        """How wide it is where the longest direction is read whole, in px."""
        air = self._theme.px(_AROUND)
        words = [self.direction_choice.itemText(row) for row in range(self.direction_choice.count())]
        return max(map(self.direction_choice.fontMetrics().horizontalAdvance, words), default=0) + air

    def _show(self) -> None:
        one, _space, other = str(self.direction_choice.currentData() or "").partition(" ")
        if other and self._network is not None:
            self._show_way(one, other, self._network)
        self.shown.emit()

    def _show_way(self, one: str, other: str, network: Network) -> None:
        from napl_desktop.graph.comparing import between

        titles = {"one": self._titles[one], "other": self._titles[other]}
        asked = self._asked.get(other, ())
        route = between(network, self._asked.get(one, ()), asked)
        if not asked:
            none = self.tr("{other} asks for nothing yet. Choose its levels at the role on the right.")
            self.summary.setText(none.format(**titles))
        elif not route.steps:
            none = self.tr("Nothing: who is {one} already has all that {other} asks for.")
            self.summary.setText(none.format(**titles))
        else:
            self.summary.setText(length_in_words(route, self._wording))
        self.hint.setText(self._advice(route, titles["one"], bool(self._asked.get(one))))
        self.hint.setVisible(bool(self.hint.text()))
        self.steps.setVisible(bool(route.steps))
        self.steps.show_rounds(
            route.stages, self._places, lambda number, count: step_name(number, count, self._wording)
        )

    def _advice(self, route: "LearningPath", one: str, asks: bool) -> str:
        said = []
        if not asks:
            nothing = self.tr("{one} asks for nothing yet. Choose its levels at the role on the right.")
            said.append(nothing.format(one=one))
        return " ".join([*said, *advice(route, self._wording)])

    def _go(self, place: CellPlace) -> None:
        self.wanted.emit(Selected.of_cell(place))

    def _apply_theme(self) -> None:
        air = self._theme.px(SPACE)
        self._column.setContentsMargins(2 * air, air, 2 * air, air)
        self._column.setSpacing(air)
