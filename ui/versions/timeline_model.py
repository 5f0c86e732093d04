"""The timeline for Qt: one plain list of what the document says; long stretches open and close in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from napl_desktop.document.document import Document
from napl_desktop.wording import Wording
from ui.versions.moments import LineKind, TimelineLine, timeline
from ui.versions.words import line_reason, line_words, moment_words

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Holds the lines. Words are made when a line comes into view, so thousands of steps cost little."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._lines: list[TimelineLine] = []
        self._opened: set[int] = set()
        self._document: Document | None = None

    def read(self, document: Document) -> None:
        """Read the history again."""
        self._document = document
        self.beginResetModel()
        self._lines = timeline(
            document.steps(), document.versions(), self._opened, document.versions_elsewhere()
        )
        self.endResetModel()

    def line(self, index: Index) -> TimelineLine | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def now(self) -> QModelIndex:
        """Return the line of the present."""
        return self.index(0)

    def newest_version(self) -> QModelIndex:
        """Return the newest version; the present if there is none."""
        return self._first(lambda line: line.kind is LineKind.VERSION)

    def index_at(self, point: int) -> QModelIndex:
        """Return the line of a moment, a version before a step; the present if it is not in the list."""
        return self._first(lambda line: line.point == point)

    def toggle(self, index: Index) -> bool:
        """Open or close a stretch; tell whether there was one."""
        line = self.line(index)
        if line is None or line.kind is not LineKind.STRETCH or self._document is None:
            return False
        self._opened ^= {line.stretch}
        self.read(self._document)
        return True

    def stretch(self, oldest: int) -> QModelIndex:
        """Return the line of a stretch."""
        return self._first(lambda line: line.kind is LineKind.STRETCH and line.stretch == oldest)

    def same(self, line: TimelineLine) -> QModelIndex:
        """Return the line that is about the same as one from before the history was read again."""
        if line.kind is LineKind.STRETCH:
            return self.stretch(line.stretch)
        if line.elsewhere is not None:
            return self._first(lambda each: each.elsewhere == line.elsewhere)
        if line.point is None:
            return self.now()
        self.open_stretch_of(line.point)
        return self.index_at(line.point)

    def open_stretch_of(self, point: int) -> None:
        """Open the stretch in which a step is, if it is in one."""
        held = [
            line.stretch
            for line in self._lines
            if line.kind is LineKind.STRETCH and not line.is_open and line.stretch <= point
        ]
        if held and self._document is not None and self.index_at(point) == self.now():
            self._opened.add(max(held))
            self.read(self._document)

    def words(self, line: TimelineLine) -> str:
        """Return what stands in a line, its time aside."""
        if line.kind is LineKind.STRETCH:
            return self.tr("%n step(s)", "", line.count)
        return line_words(line, self._wording)

    def said(self, line: TimelineLine) -> str:
        """Return which moment a line is, as in a sentence."""
        return moment_words(line, self._wording)

    def reason(self, line: TimelineLine) -> str:
        """Return why a moment with a name was kept besides; "" if it was not."""
        return line_reason(line, self._wording)

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that all can be chosen but the days."""
        line = self.line(index)
        if line is None or line.kind is LineKind.DAY:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a line, or how a screen reader says it."""
        line = self.line(index)
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: TimelineLine) -> str:
        parts = [self.words(line)]
        if line.kind is LineKind.VERSION:
            parts.append(self.reason(line) or self.tr("moment"))
        if line.kind is LineKind.STRETCH:
            parts.append(self.tr("open") if line.is_open else self.tr("closed"))
        if line.at is not None and line.kind is not LineKind.DAY:
            parts.append(f"{line.at:%H:%M}")
        return ", ".join(parts)

    def _first(self, wanted: Callable[[TimelineLine], bool]) -> QModelIndex:
        for row, line in enumerate(self._lines):
            if wanted(line):
                return self.index(row)
        return self.now()
