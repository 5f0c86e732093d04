"""The four piles with how much is in each; all but the first go along by themselves."""

from PySide6.QtCore import Signal

from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from ui.kit.theme import Theme
from ui.kit.walking.counted_list import CountedList
from ui.merging.words import pile_name


class PileList(CountedList):
    """Four lines, as high as they are together."""

    wanted = Signal(object)
    """The Pile that the user went to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, list(map(pile_name, Pile)), self.tr("Piles of differences"))
        self._counts: dict[Pile, int] = {}
        self.currentRowChanged.connect(lambda row: self.wanted.emit(list(Pile)[row]))

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
            goes_along = bool(pile is not Pile.TO_CHOOSE and count)
            said = self.tr("goes along by itself") if goes_along else ""
            self.show_count(row, count, "✓" if goes_along else "", said)

    def count_of(self, pile: Pile) -> int:
        """Return how much is in a pile, as it says."""
        return self._counts.get(pile, 0)
