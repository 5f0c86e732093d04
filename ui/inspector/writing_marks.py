"""What the writing help says about the text of a cell, and the way to let a rule be silent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from napl_desktop.writing.marks import Mark
from napl_desktop.writing.spelling import Misspelt
from ui.inspector.word_card import WordCard
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.session.writing_help import WritingHelp

_MOST_WORDS = 5


class WritingMarks(VerticalBox):
    """Shows a card for each mark; nothing where there is nothing to say."""

    def __init__(
        self, theme: Theme, writing: WritingHelp, replace: Callable[[Misspelt, str], object]
    ) -> None:
        """`replace` puts another word in the place of one that is not known."""
        super().__init__(theme)
        self._replace = replace
        self._writing = writing
        self._said: tuple[str, str] = ("", "")
        self._shown: object = None
        self._title = WrappedLabel(theme, "strong")
        self._title.setText(self.tr("Writing help"))
        self._cards = VerticalBox(theme)
        self._hear_all = QPushButton()
        self._hear_all.clicked.connect(writing.enable_all_rules)
        self.add(self._title, self._cards, self._hear_all)
        writing.changed.connect(self._show_again)
        theme.changed.connect(self._show_anew)

    def show_text(self, text: str, before: str) -> None:
        """Show what there is to say about a text, with that of the level before."""
        self._said = text, before
        self._show_again()

    def _show_anew(self) -> None:
        self._shown = None
        self._show_again()

    def _show_again(self) -> None:
        found = self._writing.marks(*self._said)
        unknown: dict[str, Misspelt] = {}
        for each in self._writing.misspelt(self._said[0]):
            unknown.setdefault(each.word, each)
        places = tuple(unknown.values())[:_MOST_WORDS]
        if self._shown != (found, places):  # else a button that has the keys would lose them
            self._shown = found, places
            self._show_cards(found, places)
        silent = len(self._writing.silent)
        self._hear_all.setText(self.tr("%n rule(s) off: on again", "", silent))
        self._hear_all.setVisible(silent > 0)
        speaks = bool(found or places)
        self._title.setVisible(speaks)
        self.setVisible(self._writing.is_on and bool(self._said[0]) and (speaks or silent > 0))

    def _show_cards(self, found: tuple[Mark, ...], places: tuple[Misspelt, ...]) -> None:
        self._cards.empty()
        for place in places:
            replace = partial(self._replace, place)
            self._cards.add(WordCard(self.theme, place.word, self._writing.spelling, replace))
        for mark in found:
            self._cards.add(_Card(self.theme, mark, self._writing))


class _Card(QFrame):
    """One mark: what it is about, why, and a button that lets its rule be silent."""

    def __init__(self, theme: Theme, mark: Mark, writing: WritingHelp) -> None:
        super().__init__()
        self.setProperty("card", True)
        name, why = WrappedLabel(theme, "strong"), WrappedLabel(theme, "body")
        name.setText(mark.name)
        why.setText(mark.why)
        off = QPushButton(self.tr("Rule off"))
        off.setAccessibleName(self.tr("Do not say this any more: {rule}").format(rule=mark.name))
        off.setToolTip(off.accessibleName())
        off.clicked.connect(lambda: writing.disable_rule(mark.rule))
        column = QVBoxLayout(self)
        air = theme.px(SPACE)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(theme.px(SPACE / 2))
        for each in (name, why, off):
            column.addWidget(each)
        self.setAccessibleName(f"{mark.name}: {mark.why}")
