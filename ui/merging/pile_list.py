"""The four piles with how much is in each; all but the first go along by themselves."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from ui.kit.theme import Theme
from ui.merging.question_list import LineDelegate
from ui.merging.question_model import MARK
from ui.merging.words import pile_name


class PileList(QListWidget):
    """Four lines, as high as they are together."""

    wanted = Signal(object)
    """The Pile that the user went to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._counts: dict[Pile, int] = {}
        self.setItemDelegate(LineDelegate(theme, self))
        self.setAccessibleName(self.tr("Piles of differences"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for pile in Pile:
            self.addItem(QListWidgetItem(pile_name(pile)))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda row: self.wanted.emit(list(Pile)[row]))
        theme.changed.connect(self.updateGeometry)

    @property
    def pile(self) -> Pile:
        """The pile that the user is in."""
        return list(Pile)[max(0, self.currentRow())]

    def go_to(self, pile: Pile) -> None:
        """Be in a pile."""
        self.setCurrentRow(list(Pile).index(pile))

    def show_counts(self, pending: PendingMerge) -> None:
        """Show how much is in each pile."""
        self._counts.clear()
        for row, pile in enumerate(Pile):
            self._counts[pile] = count = (
                pending.asked_count if pile is Pile.TO_CHOOSE else len(pending.pile(pile))
            )
            goes_along = pile is not Pile.TO_CHOOSE and count
            item = self.item(row)
            item.setData(MARK, f"✓ {count}" if goes_along else str(count))
            said = self.tr("goes along by itself") if goes_along else ""
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{pile_name(pile)}: {count}. {said}".strip(". ")
            )

    def count_of(self, pile: Pile) -> int:
        """Return how much is in a pile, as it says."""
        return self._counts.get(pile, 0)

    def sizeHint(self) -> QSize:
        """Return the room for the lines."""
        return QSize(0, self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()
