"""The list of a topic as lines: what may be the same, the likeliest first, or what was said under two heads."""

from collections.abc import Collection, Sequence
from itertools import chain, groupby

from PySide6.QtCore import QObject, Qt

from napl_desktop.rows import Key
from napl_desktop.wording import Wording
from ui.kit.walking.line_list import BELOW, IS_HEAD, IS_QUIET, MARK, Index
from ui.kit.walking.lines_model import LinesModel
from ui.one_language.resemblance import Resemblance
from ui.one_language.words import below, titles


class ResemblanceModel(LinesModel[Resemblance]):
    """Lines that are heads or Resemblances; what was put off is quiet."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(Resemblance, parent)
        self._wording = wording
        self._later: Collection[frozenset[Key]] = ()

    def show_resemblances(self, shown: Sequence[Resemblance], later: Collection[frozenset[Key]]) -> None:
        """Show what there is of a topic; `later` holds what was put off."""
        self.beginResetModel()
        self._later = later
        self._lines = []
        for is_asked, each in groupby(shown, key=lambda each: (each.group is not None, each.is_same)):
            of_one = list(each)
            if not is_asked[0]:
                same, different = self.tr("The same"), self.tr("Different")
                self._lines.append(f"{same if is_asked[1] else different} ({len(of_one)})")
            self._lines += of_one
        self.endResetModel()

    def resemblance(self, row: int) -> Resemblance | None:
        """Return what is on a line; None for a head, or where there is no line."""
        return self.line(row)

    def row_of(self, keys: frozenset[Key]) -> int:
        """Return the line that is about these things, -1 where none is."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Resemblance) and line.keys == keys:
                return row
        return -1

    def next_open(self, row: int) -> int:
        """Return the next line, from the top on after the last; what was put off comes last; -1 for none."""
        later = -1
        for other in chain(range(row + 1, len(self._lines)), range(row)):
            resemblance = self.resemblance(other)
            if resemblance is None:
                continue
            if resemblance.keys not in self._later:
                return other
            later = other if later < 0 else later
        return later

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line, what stands below them, or whether it is a head."""
        line = self.line(index.row())
        if line is None:
            head = self._lines[index.row()]
            return {Qt.ItemDataRole.DisplayRole: head, IS_HEAD: True}.get(Qt.ItemDataRole(role))
        is_later = line.keys in self._later
        later = f", {self.tr('later')}" if is_later else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return titles(line)
        if role == BELOW:
            return below(line, self._wording)
        if role == MARK:
            return "…" if is_later else ""
        if role == IS_QUIET:
            return is_later
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{titles(line)}, {below(line, self._wording)}{later}"
        return None
