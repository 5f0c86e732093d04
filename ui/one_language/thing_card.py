"""One thing as a card: whose it is, where it is, its title, all that it says, and whether it belongs here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout

from napl_desktop.alike.things import AlikeThing
from napl_desktop.wording import Wording
from ui.drawing.word_stack import StackLabel, Words
from ui.kit.theme import SPACE, Theme
from ui.one_language.words import place, texts, whose


class ThingCard(QFrame):
    """Shows a thing; with a tick where it can be left out."""

    ticked = Signal(bool)

    def __init__(self, thing: AlikeThing, theme: Theme, wording: Wording, has_tick: bool) -> None:
        super().__init__()
        self.thing = thing
        self._theme = theme
        # All cards of a row as wide as each other, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tick = QCheckBox(self.tr("belongs to it"), self)
        self.setAccessibleName(f"{whose(thing, wording)}, {thing.title}")
        self.tick.setAccessibleName(f"{self.tick.text()}: {self.accessibleName()}")
        self.tick.setChecked(True)
        self.tick.setVisible(has_tick)
        self._column = QVBoxLayout(self)
        self.words = StackLabel(theme, _stack(thing, wording))
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        self._column.addWidget(self.tick)
        self.tick.toggled.connect(self.ticked)
        self.tick.toggled.connect(self._show_ticked)
        theme.changed.connect(self._leave_air)
        self._leave_air()
        self._show_ticked(True)

    def _show_ticked(self, on: bool) -> None:
        """Give what belongs to it the ground of a card, and what does not only an edge."""
        self.setProperty("card", on)
        self.setProperty("place", "" if on else "empty")
        self.style().unpolish(self)
        self.style().polish(self)

    def _leave_air(self) -> None:
        air = self._theme.px(1.5 * SPACE)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(self._theme.px(SPACE / 4))


def _stack(thing: AlikeThing, wording: Wording) -> list[Words]:
    """Return all that is on the card of a thing."""
    stack = [
        Words(whose(thing, wording), "strong", "muted"),
        Words(thing.title, "title"),
        Words(place(thing), "small", "muted"),
        Words(thing.description),
    ]
    for where, text in texts(thing, wording):
        stack += [Words(where, "small", "muted", is_apart=True), Words(text, is_apart=not where)]
    return [words for words in stack if words.text]
