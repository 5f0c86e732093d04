"""How the text of a cell differs from that of the level before it: what the user compares while reading a row."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from napl_desktop.queries.differences import DifferenceKind, Span, word_differences
from napl_desktop.text import one_line
from ui.grid.content.model import HEAD, GridModel

# With less in common, marks would cover all there is to read.
_LEAST_KEPT = 0.25


class Neighbour(Struct, frozen=True):
    """A cell beside the level before it.

    `gap` says in words what lacks: a text, or any difference; else "". `spans` are the words with what is new and
    what is gone; where next to nothing stayed there are none, and `all_new` says so.
    """

    gap: str = ""
    all_new: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def words(self) -> str:
        """What is said above the text; "" for nothing."""
        return self.gap or self.all_new


class Neighbours:
    """Compares the cells of a model with those at their left."""

    def __init__(self, model: GridModel) -> None:
        self._model = model
        self._known: dict[tuple[str, str], tuple[Span, ...]] = {}

    def beside(self, row: int, column: int) -> Neighbour:
        """Compare a cell; the first level has nothing before it."""
        text = self._model.cell(row, column).text
        if not text:
            return Neighbour(gap=QCoreApplication.translate("Grid", "empty"))
        before = self._model.cell(row, column - 1).text if column > HEAD + 1 else ""
        if not before:
            return Neighbour()
        if one_line(before).casefold() == one_line(text).casefold():
            return Neighbour(gap=QCoreApplication.translate("Grid", "same as the level before"))
        spans = self._spans(before, text)
        kept = sum(len(span.text) for span in spans if span.kind is DifferenceKind.SAME)
        if kept < _LEAST_KEPT * max(len(before), len(text)):
            return Neighbour(all_new=QCoreApplication.translate("Grid", "other words"))
        return Neighbour(spans=spans)

    def _spans(self, before: str, after: str) -> tuple[Span, ...]:
        key = (before, after)
        if key not in self._known:
            self._known[key] = word_differences(before, after)
        return self._known[key]
