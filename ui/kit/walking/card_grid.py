"""Cards beside each other as far as there is room; what does not fit comes below."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.theme import SPACE, Theme

# A narrower card breaks words in the middle, in px at 100 %.
_LEAST_CARD = 200


class CardGrid(QWidget):
    """Lays out the cards it is given, all as wide as each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns = 0
        self._held: tuple[QWidget, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._arrange)

    def hold(self, cards: Sequence[QWidget]) -> None:
        """Show these cards; those that were here and are not any more go."""
        for card in self._held:
            if card not in cards:
                self._grid.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._held = tuple(cards)
        self._columns = 0
        # All at once: else every card that comes lays out those before it anew.
        self._grid.setEnabled(False)
        self._arrange()
        for card in cards:
            card.show()
        self._grid.setEnabled(True)
        self._grid.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        space = self._theme.px(SPACE)
        self._grid.setSpacing(space)
        fit = max(1, (self.width() + space) // (self._theme.px(_LEAST_CARD) + space))
        columns = max(1, min(fit, len(self._held)))
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, card in enumerate(self._held):
            self._grid.addWidget(card, number // columns, number % columns)
