"""A list to choose one line from, found by typing any words of it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRegularExpression,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchList(QObject):
    """Keeps a field to type in and the list of what has all those words together; a dialog lays them out."""

    looked = Signal()
    """Another line is chosen, or none."""

    def __init__(self, lines: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(QStringListModel(list(lines), self._found))
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.field.textChanged.connect(self._search)
        self.list.selectionModel().currentChanged.connect(self.looked)
        self._search("")

    @property
    def chosen(self) -> int | None:
        """The number of the chosen line among all lines."""
        index = self._found.mapToSource(self.list.currentIndex())
        return index.row() if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the list while one goes on typing."""
        is_walking = (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _WALKING
        )
        if is_walking:
            self.list.event(event)
        return is_walking or super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self._found.setFilterRegularExpression(_all_of(words))
        self.list.setCurrentIndex(self._found.index(0, 0))
        self.looked.emit()


def _all_of(words: str) -> QRegularExpression:
    """Return what a line with all of these words matches, in any order and whatever their capitals."""
    ahead = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in words.split())
    return QRegularExpression(f"^{ahead}", QRegularExpression.PatternOption.CaseInsensitiveOption)
