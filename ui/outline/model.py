"""The outline as a Qt model: it keeps its lines by their keys, so that a new reading moves only what moved."""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.kit.tips import tip
from ui.outline.entries import MOVABLE, NEW, THINGS, Entry, Key, Kind
from ui.outline.nodes import DropTarget, Node, landing

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_MIME_TYPE = "application/x-napl-outline"


class OutlineModel(QAbstractItemModel):
    """Shows an Entry tree. It changes nothing by itself: it says what the user wants changed."""

    rename_wanted = Signal(object, str)
    """The user gave the thing of an Entry another name."""

    move_wanted = Signal(object, object)
    """The user dropped the thing of an Entry somewhere: a Landing."""

    def __init__(self, project: Entry, parent: QObject | None = None, read_only: bool = False) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._numbers = count(1)
        self._nodes: dict[int, Node] = {}
        self._by_key: dict[Key, Node] = {}
        self._root = self._planted(project, None)

    # Finding

    def node(self, index: Index) -> Node | None:
        """Return the line at an index."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def entry(self, index: Index) -> Entry | None:
        """Return what the line at an index shows, without what is under it."""
        node = self.node(index)
        return node.entry if node else None

    def find(self, key: Key) -> Node | None:
        """Return the line with a key, if it is there."""
        return self._by_key.get(key)

    def index_of(self, key: Key) -> QModelIndex:
        """Return where the line with a key is; an invalid index if it is not there."""
        node = self.find(key)
        return self._index(node) if node else QModelIndex()

    @property
    def ateliers(self) -> tuple[Entry, ...]:
        """The ateliers in their order."""
        return tuple(child.entry for child in self._root.children)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        above = self.node(parent)
        return self._index(above.children[row] if above else self._root)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the line above."""
        node = self.node(index)
        return self._index(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines are under a line; the project is the only one under none."""
        node = self.node(parent)
        return len(node.children) if node else 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line says, to the eye and to a screen reader."""
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(node)
            case Qt.ItemDataRole.EditRole:
                return node.entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(node)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._in_words(node))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say that the user wants another name; no name, or the same, leaves it as it is."""
        entry = self.entry(index)
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or entry is None or title in ("", entry.title):
            return False
        self.rename_wanted.emit(entry, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a line."""
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._read_only:
            return flags
        if entry.kind in THINGS | NEW:
            flags |= Qt.ItemFlag.ItemIsEditable
        if entry.kind in MOVABLE:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if entry.kind in (Kind.PROJECT, Kind.ATELIER, Kind.PATHS, Kind.ROLES):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def _text(self, node: Node) -> str:
        match node.entry.kind:
            case Kind.PATHS:
                return self.tr("Development paths ({count})").format(count=node.things)
            case Kind.ROLES:
                return self.tr("Roles ({count})").format(count=node.things)
            case Kind.NEW_PATH:
                return self.tr("New path")
            case Kind.NEW_ROLE:
                return self.tr("New role")
            case _:
                return node.entry.title

    def _in_words(self, node: Node) -> str:
        entry, words = node.entry, [self._text(node)]
        if entry.figures is not None:
            sentence = self.tr("{filled} of {places} cells filled, {agreed} agreed")
            line = entry.figures
            words.append(sentence.format(filled=line.filled, places=line.places, agreed=line.agreed))
        if entry.is_parked:
            words.append(self.tr("set aside"))
        if entry.open_notes:
            words.append(self.tr("%n open note(s)", "", entry.open_notes))
        return "\n".join(words)

    # Taking in a new reading

    def show(self, project: Entry) -> None:
        """Become like another reading of the project, with as few moves as are seen."""
        self._sync(self._root, project)

    def update(self, entries: Sequence[Entry]) -> None:
        """Show some lines as they are now; what is not in the tree is left out."""
        for entry in entries:
            node = self.find(entry.key)
            if node is not None:
                self._set(node, entry.alone)

    def _sync(self, node: Node, wanted: Entry) -> None:
        self._set(node, wanted.alone)
        things = node.things
        index = self._index(node)
        keys = {child.key for child in wanted.children}
        for row in reversed(range(len(node.children))):
            if node.children[row].entry.key not in keys:
                self.beginRemoveRows(index, row, row)
                self._forget(node.children.pop(row))
                self.endRemoveRows()
        for row, child in enumerate(wanted.children):
            self._put(node, row, child)
        if node.things != things:
            self._announce(node)

    def _put(self, node: Node, row: int, wanted: Entry) -> None:
        """See to it that the child at a row is the wanted one; those before it are right already."""
        index = self._index(node)
        now = next((i for i, child in enumerate(node.children) if child.entry.key == wanted.key), None)
        if now is None:
            self.beginInsertRows(index, row, row)
            node.children.insert(row, self._planted(wanted, node))
            self.endInsertRows()
            return
        if now != row:
            self.beginMoveRows(index, now, now, index, row)
            node.children.insert(row, node.children.pop(now))
            self.endMoveRows()
        self._sync(node.children[row], wanted)

    def _set(self, node: Node, entry: Entry) -> None:
        if node.entry != entry:
            node.entry = entry
            self._announce(node)

    def _announce(self, node: Node) -> None:
        index = self._index(node)
        self.dataChanged.emit(index, index)

    def _planted(self, entry: Entry, parent: Node | None) -> Node:
        node = Node(next(self._numbers), entry.alone, parent)
        self._nodes[node.number] = self._by_key[entry.key] = node
        node.children = [self._planted(child, node) for child in entry.children]
        return node

    def _forget(self, node: Node) -> None:
        del self._nodes[node.number]
        # What went to another atelier may stand there already.
        if self._by_key.get(node.entry.key) is node:
            del self._by_key[node.entry.key]
        for child in node.children:
            self._forget(child)

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)

    # Dragging and dropping

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that things are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type that can be dropped: a line of this outline."""
        return [_MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what is dragged: the number of the line."""
        data = QMimeData()
        for index in indexes:
            data.setData(_MIME_TYPE, str(index.internalId()).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell whether what is dragged can be dropped there."""
        return self._landing(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Say where the user dropped a line. The view must not move it: the document will say so."""
        found = self._landing(data, row, parent)
        if found is not None:
            self.move_wanted.emit(*found)
        return False

    def _landing(self, data: QMimeData, gap: int, parent: Index) -> tuple[Entry, DropTarget] | None:
        number = bytes(data.data(_MIME_TYPE).data()).decode()
        dragged, target = self._nodes.get(int(number or 0)), self.node(parent)
        if dragged is None or target is None:
            return None
        place = landing(dragged, target, gap)
        return (dragged.entry, place) if place else None
