"""The lines that answer what was typed, as a model of Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.command_box.entry import CommandEntry

ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EntryModel(QAbstractListModel):
    """Holds the answers; more of them come at the end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[CommandEntry] = []

    def replace(self, entries: Sequence[CommandEntry]) -> None:
        """Show these instead of what there was."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def add(self, entries: Sequence[CommandEntry]) -> None:
        """Show these after what there is."""
        first = len(self.entries)
        self.beginInsertRows(_ROOT, first, first + len(entries) - 1)
        self.entries += entries
        self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line, what reads it aloud, or the CommandEntry itself."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join(filter(None, (entry.title, entry.where, entry.keys)))
            case Qt.ItemDataRole.UserRole:
                return entry
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what cannot be done now not be chosen."""
        if index.isValid() and not self.entries[index.row()].is_enabled:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
