"""One thing as a card: whose it is, where it is, its title, all that it says, and whether it belongs here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout

from napl_desktop.alike.things import AlikeThing
from napl_desktop.wording import Wording
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.fonts import FontRole
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
        self.tick = QCheckBox(self.tr("belongs to it"))
        self.tick.setAccessibleName(f"{self.tick.text()}: {thing.title}, {whose(thing, wording)}")
        self.tick.setChecked(True)
        self.tick.setVisible(has_tick)
        self._column = QVBoxLayout(self)
        self._add(whose(thing, wording), "strong", "muted")
        self._add(thing.title, "title")
        self._add(place(thing), "small", "muted")
        self._add(thing.description, "body")
        for where, text in texts(thing, wording):
            self._column.addSpacing(theme.px(SPACE / 2))
            self._add(where, "small", "muted")
            self._add(text, "body")
        self._column.addStretch(1)
        self._column.addWidget(self.tick)
        said = "\n".join(label.text() for label in self.findChildren(WrappedLabel))
        self.setAccessibleName(said)
        self.tick.toggled.connect(self.ticked)
        self.tick.toggled.connect(self._show_ticked)
        theme.changed.connect(self._leave_air)
        self._leave_air()
        self._show_ticked(True)

    def _add(self, words: str, role: FontRole, ink: str = "text") -> None:
        if words:
            shown = WrappedLabel(self._theme, role, ink)
            shown.setText(words)
            self._column.addWidget(shown)

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
