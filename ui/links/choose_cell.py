"""Choosing the cell that another requires: from all cells of the project, found by any words of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from napl_desktop.queries.links import CellPlace
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.search_list import SearchList
from ui.kit.fields.labels import label
from ui.kit.theme import Theme
from ui.links.words import in_words

# In px at 100 %.
_WIDTH, _LOWEST = 640, 300


class ChooseCellDialog(Dialog):
    """Shows cells to choose one from; changes nothing by itself."""

    chosen = Signal(str, str, str)
    """Dimension id and level id of the cell that is required, and why ("" for nothing said)."""

    def __init__(
        self, of: CellPlace, places: Sequence[CellPlace], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Ask what the cell `of` requires; `places` are what can be chosen, those of its own path first."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("What must be there first?"))
        own = [place for place in places if place.path_id == of.path_id]
        self._places = [*own, *(place for place in places if place.path_id != of.path_id)]
        lines = [f"{in_words(place, of.path_id)}: {_first_line(place.text)}" for place in self._places]
        self._search = SearchList(lines, self)
        self.search_field, self.list = self._search.field, self._search.list
        self.search_field.setPlaceholderText(self.tr("Type words of the cell, its row, level or path"))
        self.list.setMinimumHeight(theme.px(_LOWEST))
        self.list.setAccessibleName(self.tr("Cells to choose from"))
        self.why_field = QLineEdit()
        self._lay_out(of)
        self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Requires this"), primary=True)
        self.accept_button.clicked.connect(self.accept)
        self.list.doubleClicked.connect(self.accept)
        self._search.looked.connect(self._look)
        self._look()

    def accept(self) -> None:
        """Tell what was chosen, and close; nothing happens while nothing is."""
        place = self.choice
        if place is not None:
            self.chosen.emit(place.dimension_id, place.level_id, self.why_field.text())
            super().accept()

    @property
    def choice(self) -> CellPlace | None:
        """The cell that is chosen in the list."""
        number = self._search.chosen
        return None if number is None else self._places[number]

    def _lay_out(self, of: CellPlace) -> None:
        words = self.tr("‘{cell}’ requires:").format(cell=in_words(of, of.path_id))
        self.body.addWidget(label(words, "subtitle", buddy=self.search_field, wrap=True))
        self.body.addWidget(self.search_field)
        self.body.addWidget(self.list, stretch=1)
        self.body.addWidget(label(self.tr("&Why? (may stay empty)"), "subtitle", buddy=self.why_field))
        self.body.addWidget(self.why_field)

    def _look(self) -> None:
        """Say what is missing."""
        self.accept_button.setEnabled(self.choice is not None)
        if not self._places:
            self.say_reason(self.tr("There is no other cell with a text yet."))
        else:
            self.say_reason("" if self.choice else self.tr("No cell has all these words."))


def _first_line(text: str) -> str:
    return text.partition("\n")[0]
