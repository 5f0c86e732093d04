"""Before dealing out: the groups as columns, and under them the paths and rows with a box for each group."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from napl_desktop.exchange.groups.content import GroupForm
from napl_desktop.operations.handouts import GroupPlan
from napl_desktop.queries.dealable import Dealable
from ui.groups.deal_tree import DealTree
from ui.groups.group_card import GroupCard
from ui.groups.ticks import Ticks
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.file_choice import choose_folder
from ui.kit.fields.labels import label
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme

_LETTERS = "ABCDEF"
_AT_FIRST, _MOST = 2, len(_LETTERS)
# In px at 100 %.
_WIDTH, _COLUMN, _NARROWEST, _BESIDE = 860, 132, 76, 330
# Of the width, at least, for the titles.
_TITLES = 0.17


class Dealing(Struct, frozen=True):
    """What each group gets, in what form, and in which folder the files come."""

    plans: tuple[GroupPlan, ...]
    forms: tuple[GroupForm, ...]
    place: Path


class DealOutDialog(Dialog):
    """Asks who gets what, and then where; makes nothing itself. Open it with `open()`."""

    accepted_dealing = Signal(object)
    """A Dealing."""

    def __init__(
        self,
        lines: Sequence[Dealable],
        path_id: str | None,
        folder: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the rows of a path, dealt evenly; `folder` is where a folder is looked for first."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Deal out to groups"))
        self._folder = folder
        self._ticks = Ticks(lines, _AT_FIRST)
        self._dealt: list[str] = []
        """What was dealt evenly and not touched since: other groups get it evenly too."""
        self.tree = DealTree(lines, self._ticks, theme)
        self.cards: list[GroupCard] = []
        self.fewer_button = QPushButton(icon("minus", theme), "")
        self.more_button = QPushButton(icon("plus", theme), "")
        self.deal_button = QPushButton(self.tr("&Divide the rows"))
        self.left = label("", "muted", wrap=True)
        """How many rows nobody gets."""
        self._lay_out()
        self.cancel_button = self.add_cancel()
        self.deal_out_button = self.add_button(self.tr("Deal &out…"), primary=True)
        self._connect()
        for _group in range(_AT_FIRST):
            self._add_card()
        self._look()
        if not self.tree.open_path(path_id):
            self.tree.begin()
        self._deal()
        self.tree.setFocus()

    # How it is put together

    def _lay_out(self) -> None:
        for button, name in (
            (self.fewer_button, self.tr("One group fewer")),
            (self.more_button, self.tr("One group more")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.deal_button.setToolTip(self.tr("Divide the rows of the path you are at evenly among the groups"))
        for button in (self.fewer_button, self.more_button, self.deal_button):
            button.setAutoDefault(False)
        self._counting, self._above, self._beside = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._counting.addWidget(label(self.tr("Groups"), "subtitle"))
        for button in (self.fewer_button, self.more_button):
            self._counting.addWidget(button)
        self._counting.addStretch(1)
        dealing = QHBoxLayout()
        dealing.addWidget(self.deal_button)
        dealing.addStretch(1)
        self._beside.addLayout(self._counting)
        self._beside.addLayout(dealing)
        self._beside.addStretch(1)
        self._above.addLayout(self._beside, 1)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(0)
        self._above.addLayout(self._cards)
        self._table = QVBoxLayout()
        self._table.addLayout(self._above)
        self._table.addWidget(self.tree, 1)
        self._below = QVBoxLayout()
        self._below.addWidget(self.left)
        hint = self.tr("With the keys: arrows and space, or 1, 2, 3 … for that group.")
        self._below.addWidget(label(hint, "muted", wrap=True))
        self.body.addLayout(self._table, 1)
        self.body.addLayout(self._below)

    def _connect(self) -> None:
        self.fewer_button.clicked.connect(self._drop_group)
        self.more_button.clicked.connect(self._add_group)
        self.deal_button.clicked.connect(self._deal)
        self.deal_out_button.clicked.connect(self._choose_folder)
        self.tree.turned.connect(self._turn)
        self.tree.viewport().installEventFilter(self)
        self.theme.changed.connect(self._align)

    # What the user does

    def _add_group(self) -> None:
        self._ticks.add_group()
        self._add_card()
        self._deal_again()

    def _drop_group(self) -> None:
        self._ticks.remove_group()
        card = self.cards.pop()
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._deal_again()

    def _add_card(self) -> None:
        taken = {card.name.casefold() for card in self.cards}
        word = self.tr("Group")
        names = (f"{word} {letter}" for letter in _LETTERS)
        name = next(name for name in names if name.casefold() not in taken)
        card = GroupCard(len(self.cards) + 1, name, self.theme)
        card.changed.connect(self._look)
        self.cards.append(card)
        self._cards.addWidget(card)
        before = self.cards[-2].form_field if len(self.cards) > 1 else self.deal_button
        for one, next_one in pairwise((before, card.name_field, card.form_field, self.tree)):
            QWidget.setTabOrder(one, next_one)

    def _deal(self) -> None:
        at = self.tree.current_path_id
        if at is not None:
            self._dealt = [*(id for id in self._dealt if id != at), at]
            self._ticks.deal(at)
        self._look()

    def _deal_again(self) -> None:
        for id in self._dealt:
            self._ticks.deal(id)
        self._look()
        # So wide that what groups work in can be read.
        self._width = max(_WIDTH, _BESIDE + len(self.cards) * _COLUMN)
        self._fit()
        self._align()

    def _turn(self, id: str, group: int) -> None:
        self._dealt = []
        self._ticks.turn(id, group)
        self._look()

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("In which folder do the files come?"), self._folder, self._take)

    def _take(self, place: Path) -> None:
        plans = tuple(GroupPlan(card.name, *self._ticks.plan(n)) for n, card in enumerate(self.cards))
        forms = tuple(card.form for card in self.cards)
        self.accept()
        self.accepted_dealing.emit(Dealing(plans, forms, place))

    # What is seen

    def _look(self) -> None:
        """Show the boxes and counts as they are now, and say what is still missing."""
        self.tree.show_groups([card.name for card in self.cards])
        for number, card in enumerate(self.cards):
            card.show_count(self._ticks.count(number))
        left = self._ticks.left
        self.left.setText(
            self.tr("%n row(s) go to nobody, and stay with you.", "", left)
            if left
            else self.tr("Every row is with a group.")
        )
        self.fewer_button.setEnabled(len(self.cards) > 1)
        self.more_button.setEnabled(len(self.cards) < _MOST)
        self.deal_button.setEnabled(self.tree.current_id is not None)
        reason = self._what_is_missing()
        self.say_reason(reason)
        self.deal_out_button.setEnabled(not reason)

    def _what_is_missing(self) -> str:
        names = [card.name for card in self.cards]
        if self.tree.current_id is None:
            return self.tr("There is no path yet to deal out.")
        if not all(names):
            return self.tr("Give every group a name.")
        if len({name.casefold() for name in names}) < len(names):
            return self.tr("Two groups have the same name.")
        without = [name for number, name in enumerate(names) if not self._ticks.count(number)]
        return self.tr("{group} has no rows yet.").format(group=without[0]) if without else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the groups stand over their columns."""
        super().resizeEvent(event)
        self._align()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do the same when the tree gets a scroll bar, or loses it."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._align)
        return super().eventFilter(watched, event)

    def _align(self) -> None:
        px, space = self.theme.px, self.theme.px(SPACE)
        room = self.tree.viewport().width()
        beside = max(self._beside.minimumSize().width(), round(room * _TITLES))
        widest = (room - beside) // max(1, len(self.cards))
        width = max(px(_NARROWEST), min(px(_COLUMN), widest))
        for card in self.cards:
            card.setFixedWidth(width)
        self.tree.set_box_width(width)
        self._cards.setContentsMargins(0, 0, self.tree.width() - room, 0)
        for row in (self._counting, self._above, self._beside, self._table):
            row.setSpacing(space)
        self._above.setSpacing(0)
        self._below.setSpacing(0)
        for button in (self.fewer_button, self.more_button):
            button.setFixedWidth(px(40))
