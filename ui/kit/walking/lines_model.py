"""Lines to walk through, some of which are heads that say what the lines below them have in common."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.kit.walking.line_list import Index

Line = TypeVar("Line")


class LinesModel(QAbstractListModel, Generic[Line]):
    """Holds lines of one kind, and heads of another; a model of some lines says what their words are."""

    def __init__(self, kind: type[Line], parent: QObject | None = None) -> None:
        """Let lines be of a `kind`: all else is a head."""
        super().__init__(parent)
        self._kind = kind
        self._lines: list[object] = []

    def line(self, row: int) -> Line | None:
        """Return what is on a line; None for a head, or where there is no line."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, self._kind) else None

    def beside(self, row: int, step: int) -> int:
        """Return the next line that is no head, or with -1 the one before; -1 where there is none."""
        row += step
        while 0 <= row < len(self._lines):
            if self.line(row) is not None:
                return row
            row += step
        return -1

    def look_again(self, row: int) -> None:
        """Show what a line says anew."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let no head be chosen."""
        if self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
