"""What is different in one path: the table with both texts of the chosen cell, or why there is nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from napl_desktop.model import CellKey
from napl_desktop.queries.differences import CellDifference, DifferenceKind, PathDifferences
from napl_desktop.wording import Wording
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.versions.cell_texts import CellTexts
from ui.versions.difference_model import DifferenceModel
from ui.versions.difference_table import DifferenceTable

# From so many places on, only what is different is shown at first.
_LARGE = 40


class DifferenceView(QWidget):
    """Shows the differences in a path that is given."""

    cell_chosen = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences: PathDifferences | None = None
        self._moments = ("", "")
        self._model = DifferenceModel(wording, self)
        self.table = DifferenceTable(self._model, theme)
        self.texts = CellTexts(theme, wording)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.only_different = QCheckBox(self.tr("only what is different"))
        self._was_asked = False
        self._pages = QStackedWidget()
        self._lay_out()
        self.table.chosen.connect(self._show_texts)
        self.only_different.clicked.connect(self._ask)

    def _lay_out(self) -> None:
        shown = QWidget()
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.texts)
        said = QWidget()
        around = QHBoxLayout(said)
        around.addStretch(1)
        around.addWidget(self._nothing, 4)
        around.addStretch(1)
        for page in (shown, said):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    @property
    def sentence(self) -> str:
        """What is said instead of the table; "" while there is a table."""
        return self._nothing.text() if self._pages.currentIndex() else ""

    @property
    def cell(self) -> tuple[CellKey, CellDifference] | None:
        """The chosen cell, if something is or was there."""
        index = self.table.currentIndex()
        cell = self._model.cell(index)
        return (self._model.key(index), cell) if cell is not None and not self._pages.currentIndex() else None

    def show_path(self, differences: PathDifferences, moments: tuple[str, str]) -> None:
        """Show what is different in a path between two moments, the earlier first."""
        self._differences, self._moments = differences, moments
        if not self._was_asked:
            places = len(differences.rows) * len(differences.levels)
            self.only_different.setChecked(places > _LARGE)
        self._show()

    def say(self, sentence: str) -> None:
        """Say something instead."""
        self._differences = None
        self._model.show(None, only_different=False)
        self._nothing.setText(sentence)
        self._turn(to_table=False)

    def _ask(self) -> None:
        self._was_asked = True
        if self._differences is not None:
            self._show()

    def _show(self) -> None:
        differences = self._differences
        assert differences is not None
        index = self.table.currentIndex()
        before = self._model.key(index) if index.isValid() else None
        self._model.show(differences, self.only_different.isChecked())
        if not self._model.rowCount() or not self._model.columnCount():
            self._nothing.setText(self._why_empty(differences))
            self._turn(to_table=False)
            return
        self._turn(to_table=True)
        kept = self._model.index_of(before) if before else self._model.index(-1, -1)
        is_different = kept.isValid() and self._model.is_different(kept)
        self.table.choose(kept if is_different else self._model.first_difference())

    def _why_empty(self, differences: PathDifferences) -> str:
        if self.only_different.isChecked() and differences.rows and differences.levels:
            return self.tr("Nothing in this path is different.")
        return self.tr("There are no texts in this path.")

    def _turn(self, to_table: bool) -> None:
        self._pages.setCurrentIndex(0 if to_table else 1)
        self._show_texts()

    def _show_texts(self) -> None:
        chosen = self.cell
        cell = chosen[1] if chosen else CellDifference(None, None, DifferenceKind.SAME)
        self.texts.show_cell(self._moments, cell.before, cell.after)
        self.cell_chosen.emit()
