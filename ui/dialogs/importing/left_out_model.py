"""What does not come along, a text on two lines each: there may be thousands."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from napl_desktop.exchange.tables.left_out import LeftOut
from napl_desktop.text import one_line
from napl_desktop.wording import Wording
from ui.kit.tips import tip

_SHOWN_OF_TEXT = 300
_TOP = QModelIndex()


class LeftOutModel(QAbstractListModel):
    """Says of each text where it stands, why it is listed, and its words."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._left_out: tuple[LeftOut, ...] = ()

    def show_left_out(self, left_out: tuple[LeftOut, ...]) -> None:
        """Show other texts."""
        self.beginResetModel()
        self._left_out = left_out
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many texts there are."""
        return 0 if parent.isValid() else len(self._left_out)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the lines of a text, and all of it to who points at it."""
        each = self._left_out[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                place = f"{each.place} · " if each.place else ""
                reason = self._wording.text("left-out", each.reason.value)
                return f"{place}{reason}\n{one_line(each.text)[:_SHOWN_OF_TEXT]}"
            case Qt.ItemDataRole.ToolTipRole:
                return tip(each.text)
            case _:
                return None
