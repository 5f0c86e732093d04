"""One question: the things beside each other, and under them what can be said of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.alike.things import AlikeThing
from napl_desktop.model import Role
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.kit.walking.button_row import ButtonRow
from ui.kit.walking.card_grid import CardGrid
from ui.one_language.resemblance import Resemblance
from ui.one_language.thing_card import ThingCard
from ui.one_language.words import how_alike, linked, outcome, question

# In px at 100 %: as high as what is said in passing, which lies over it.
_QUIET = 44


class ResemblanceView(QWidget):
    """Shows a Resemblance; what the user says of it is told."""

    said_same = Signal(object, object)
    """What is the same, and what is not the same as that: tuples of AlikeThings."""

    said_different = Signal()
    taken_back = Signal()
    """It is not what was said after all."""

    later_wanted = Signal()
    beside_wanted = Signal()
    walk_wanted = Signal(int)
    """1 for the next one, -1 for the one before."""

    def __init__(self, theme: Theme, wording: Wording, read_only: bool) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._read_only = read_only
        self.resemblance: Resemblance | None = None
        self.question = WrappedLabel(theme, "title")
        self.told = WrappedLabel(theme, "body", "muted")
        self.linked = WrappedLabel(theme, "body")
        self.cards: tuple[ThingCard, ...] = ()
        self._grid = CardGrid(theme)
        self.outcome = WrappedLabel(theme, "body", "accent")
        self.same_button = QPushButton(self.tr("1   The same"))
        self.different_button = QPushButton(self.tr("2   Different"))
        self.later_button = QPushButton(self.tr("L   Later"))
        self.take_back_button = QPushButton(self.tr("T   Not after all"))
        self.beside_button = QPushButton(self.tr("N   Side by side"))
        self.back_button = QPushButton(self.tr("◂ previous"))
        self.next_button = QPushButton(self.tr("next ▸"))
        for button in (self.same_button, self.different_button):
            button.setProperty("kind", "primary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = VerticalBox(self._theme)
        inside.add(self.question, self.told, self.linked, self._grid)
        inside.column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        deciding = (
            *(self.same_button, self.different_button, self.later_button),
            *(self.beside_button, self.take_back_button),
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.outcome)
        self._column.addWidget(ButtonRow(deciding, (self.back_button, self.next_button)))
        self._theme.changed.connect(self._leave_air)
        self._leave_air()

    def _connect(self) -> None:
        self.same_button.clicked.connect(self.say_same)
        self.different_button.clicked.connect(self.say_different)
        self.later_button.clicked.connect(self.put_off)
        self.take_back_button.clicked.connect(self.take_back)
        self.beside_button.clicked.connect(self.look_beside)
        self.back_button.clicked.connect(lambda: self.walk_wanted.emit(-1))
        self.next_button.clicked.connect(lambda: self.walk_wanted.emit(1))

    # What is shown

    def show_resemblance(self, resemblance: Resemblance) -> None:
        """Show other things; the same ones stay as they are, with what was ticked."""
        if resemblance == self.resemblance:
            return
        self.resemblance = resemblance
        is_asked = resemblance.group is not None
        self.question.setText(question(resemblance))
        keeps = self.tr("Each atelier keeps its own words; you only say what belongs together.")
        alike = how_alike(resemblance)
        self.told.setText(f"{alike[:1].upper()}{alike[1:]}. {keeps}" if alike else keeps)
        self._put(self.linked, linked(resemblance))
        has_ticks = is_asked and len(resemblance.things) > 2 and not self._read_only
        self.cards = tuple(
            ThingCard(thing, self._theme, self._wording, has_ticks) for thing in resemblance.things
        )
        for card in self.cards:
            card.ticked.connect(lambda on, card=card: self._on_tick(card, on))
        self._grid.hold(self.cards)
        for button in (self.same_button, self.different_button, self.later_button):
            button.setVisible(is_asked and not self._read_only)
        self.take_back_button.setVisible(not is_asked and not self._read_only)
        self.beside_button.setVisible(resemblance.is_same and resemblance.kind is Role)
        self._say_outcome()
        self._scroll.verticalScrollBar().setValue(0)

    def _on_tick(self, card: ThingCard, on: bool) -> None:
        """Let what is the same already go along, and say what comes of it."""
        group = self.resemblance.group if self.resemblance is not None else None
        id = card.thing.key[1]
        along = next((each for each in group.linked if id in each), ()) if group is not None else ()
        for other in self.cards:
            if other.thing.key[1] in along:
                other.tick.setChecked(on)
        self._say_outcome()

    def _say_outcome(self) -> None:
        same, different = self._shared_out()
        asks = self.resemblance is not None and self.resemblance.group is not None
        self._put(self.outcome, outcome(same, different, self._wording) if asks else "")
        self.same_button.setEnabled(len(same) > 1)

    def _shared_out(self) -> tuple[tuple[AlikeThing, ...], tuple[AlikeThing, ...]]:
        """Return what is ticked, and what is not."""
        same = tuple(card.thing for card in self.cards if card.tick.isChecked())
        return same, tuple(card.thing for card in self.cards if not card.tick.isChecked())

    def _put(self, part: WrappedLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    # What is done

    def say_same(self) -> None:
        """Say that what is ticked is the same, and the rest not the same as that."""
        if self._may(self.same_button):
            self.said_same.emit(*self._shared_out())

    def say_different(self) -> None:
        """Say that none is the same as another."""
        if self._may(self.different_button):
            self.said_different.emit()

    def put_off(self) -> None:
        """Leave it for later."""
        if self._may(self.later_button):
            self.later_wanted.emit()

    def take_back(self) -> None:
        """Take back what was said."""
        if self._may(self.take_back_button):
            self.taken_back.emit()

    def look_beside(self) -> None:
        """Look at all that is in them, side by side."""
        if self._may(self.beside_button):
            self.beside_wanted.emit()

    def _may(self, button: QPushButton) -> bool:
        return button.isVisible() and button.isEnabled()

    def _leave_air(self) -> None:
        side, space = self._theme.px(2 * SPACE), self._theme.px(SPACE)
        self._column.setContentsMargins(side, space, side, space)
        self._column.setSpacing(space)
        self.told.setMinimumHeight(self._theme.px(_QUIET))
