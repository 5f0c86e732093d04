"""The cards of one decision: beside each other as far as there is room, and one of them under the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.rows.merging import Decision
from napl_desktop.rows.merging.several import Answer
from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.kit.walking.card_grid import CardGrid
from ui.merging.choice_card import ChoiceCard
from ui.merging.choices import CardChoice

_KEYS = 6


class CardRow(CardGrid):
    """Shows the choices; a digit, a button or Enter chooses one."""

    chosen = Signal(int)
    """The number of the card."""

    pointed = Signal(QWidget)
    """The cursor is on this card."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self._answer: Answer | None = None
        self.cards: tuple[ChoiceCard, ...] = ()
        self.current = 0

    def show_choices(self, choices: Sequence[CardChoice], answer: Answer | None) -> None:
        """Show other choices, of which the answer is chosen; the cards that are there show the new ones."""
        held = next((number for number, card in enumerate(self.cards) if card.button.hasFocus()), None)
        self._answer = answer
        self._make_as_many(choices)
        for number, (card, choice) in enumerate(zip(self.cards, choices, strict=True)):
            card.show_choice(choice, str(number + 1) if number < _KEYS else "", self._words(choice))
        chosen = [number for number, choice in enumerate(choices) if choice.answer == answer]
        self.point_at(chosen[0] if chosen else 0)
        if held is not None and self.cards:
            self.cards[min(held, len(self.cards) - 1)].button.setFocus()

    def _make_as_many(self, choices: Sequence[CardChoice]) -> None:
        count = len(choices)
        if len(self.cards) == count:
            return
        made = (self._card(number, choices[number]) for number in range(len(self.cards), count))
        self.cards = (*self.cards[:count], *made)
        self.hold(self.cards)

    def point_at(self, number: int) -> None:
        """Put the cursor on a card."""
        self.current = min(max(number, 0), max(0, len(self.cards) - 1))
        for at, card in enumerate(self.cards):
            is_chosen = card.choice.answer == self._answer
            card.show_state(is_current=at == self.current, is_chosen=is_chosen)
        if self.cards:
            self.pointed.emit(self.cards[self.current])

    def _words(self, choice: CardChoice) -> str:
        """Return what the button of a card does."""
        if choice.answer == self._answer:
            return self.tr("Chosen ✓")
        here = choice.answer is Decision.OURS
        return choice.deed or (self.tr("Leave it so") if here else self.tr("Choose"))

    def _card(self, number: int, choice: CardChoice) -> ChoiceCard:
        card = ChoiceCard(choice, self._theme, self._wording)
        card.chosen.connect(lambda: self.chosen.emit(number))
        card.pointed.connect(lambda: self.point_at(number))
        return card
