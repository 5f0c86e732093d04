"""The six places of the country in a grid: sectors below each other, the two kinds of atelier side by side."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from napl_desktop.incoming.waiting import WaitingSource
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.hand_in_places import HandInPlace
from napl_desktop.wording import Wording
from ui.hand_ins.line_button import LineButton
from ui.hand_ins.lines import HandInLine, lines_of
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# In px at 100 %: as high as a line, also where there is none.
_ROW = 52


class PlacesGrid(QWidget):
    """Shows what is in every place, and tells which line is chosen."""

    wanted = Signal(object)
    """The HandInLine that the user chose."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._shown: list[tuple[HandInLine, ...]] = []
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        for number, focus in enumerate(AtelierFocus):
            self._grid.addWidget(label(wording.name(focus), "subtitle"), 0, 1 + number)
            self._grid.setColumnStretch(1 + number, 1)
        for number, sector in enumerate(Sector):
            self._grid.addWidget(label(wording.name(sector), "title"), 1 + number, 0)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    @property
    def buttons(self) -> list[LineButton]:
        """The lines, in the order of reading."""
        return [button for cell in self._cells for button in cell.findChildren(LineButton)]

    def show_places(
        self, places: Sequence[HandInPlace], waiting: Sequence[WaitingSource], asked: Mapping[str, int]
    ) -> None:
        """Show what is in the places, and of that what is not finished; the keys stay where they are.

        `asked` is how much is to be asked of each atelier, by its id.
        """
        shown = [lines_of(place, waiting, asked) for place in places]
        if shown == self._shown:
            return
        had_keys = next((at for at, each in enumerate(self.buttons) if each.hasFocus()), None)
        self._shown = shown
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = [self._cell(place, lines) for place, lines in zip(places, shown, strict=True)]
        if had_keys is not None and self.buttons:
            self.buttons[min(had_keys, len(self.buttons) - 1)].setFocus()

    def _cell(self, place: HandInPlace, lines: Sequence[HandInLine]) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(SPACE / 2))
        where = f"{self._wording.name(place.sector)}, {self._wording.name(place.focus)}"
        for line in lines:
            button = LineButton(self._theme, line, where, self._wording.language, len(lines) == 1)
            button.clicked.connect(lambda _checked=False, line=line: self.wanted.emit(line))
            column.addWidget(button)
        if not lines:
            column.addWidget(self._nothing())
        row, at = list(Sector).index(place.sector), list(AtelierFocus).index(place.focus)
        self._grid.addWidget(cell, 1 + row, 1 + at)
        return cell

    def _nothing(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("place", "empty")
        row = QVBoxLayout(frame)
        side, above = self._theme.px(2 * SPACE), self._theme.px(1.75 * SPACE)
        row.setContentsMargins(side, above, side, above)
        row.addWidget(label(self.tr("nothing yet"), "muted"))
        return frame

    def _leave_air(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self._theme.px(2 * SPACE))
        self._grid.setVerticalSpacing(self._theme.px(SPACE))
        for number in range(len(Sector)):
            self._grid.setRowMinimumHeight(1 + number, self._theme.px(_ROW))
