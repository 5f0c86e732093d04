"""What the cell that is looked at requires, and what requires it: each a link, with why."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import CellKey, Place, Prerequisite
from napl_desktop.operations.prerequisites import label_prerequisite, remove_prerequisite
from napl_desktop.queries.links import CellPlace, LinkLine
from ui.kit.fields.choice import named
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.link import LinkButton
from ui.kit.fields.texts import TextField
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.kit.tips import tip
from ui.links.words import in_words
from ui.session.selection import Selected
from ui.session.tools import Tools


class CellLinks(VerticalBox):
    """Shows the links of one cell in two lists; what it requires can be changed here, the rest where it is."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme)
        self._tools = tools
        self._shown: tuple[LinkLine, ...] | None = None
        self._cell: CellKey | None = None
        self.cards: tuple[LinkCard, ...] = ()
        self._requires_title = WrappedLabel(tools.theme, "strong")
        self._requires = VerticalBox(tools.theme, steps=0.5)
        self.add_button = QPushButton(self.tr("Requires a cell…"))
        self.add_button.clicked.connect(tools.require)
        self._leads_title = WrappedLabel(tools.theme, "strong")
        self._leads = VerticalBox(tools.theme, steps=0.5)
        self.add(self._requires_title, self._requires, self.add_button, self._leads_title, self._leads)
        if tools.read_only:
            self.add_button.hide()

    def show_links(self, cell: CellKey, links: tuple[LinkLine, ...]) -> None:
        """Show the links of a cell; what is being typed stays as long as its link does."""
        if (cell, links) == (self._cell, self._shown):
            return
        self._cell, self._shown = cell, links
        required = [link for link in links if link.cell.key == cell]
        leading = [link for link in links if link.required.key == cell]
        here = next(
            (place.path_id for link in links for place in (link.cell, link.required) if place.key == cell),
            None,
        )
        self._show_required(required, here)
        self._leads.empty()
        for line in leading:
            link = LinkButton(self.theme, in_words(line.cell, here))
            link.setToolTip(tip(line.cell.text))
            link.clicked.connect(partial(go_to, self._tools, line.cell))
            self._leads.add(link)
        self._requires_title.setText(self.tr("Requires ({count})").format(count=len(required)))
        self._requires_title.setVisible(bool(required))
        self._requires.setVisible(bool(required))
        self._leads_title.setText(self.tr("Leads to ({count})").format(count=len(leading)))
        self._leads_title.setVisible(bool(leading))
        self._leads.setVisible(bool(leading))

    def _show_required(self, required: list[LinkLine], here: str | None) -> None:
        """Show a card for each; one that is there stays, with the keys and what is typed in it."""
        before = {card.line.id: card for card in self.cards}
        self.cards = tuple(before.get(line.id) or LinkCard(self._tools, line) for line in required)
        for gone in set(before.values()).difference(self.cards):
            gone.hide()
            gone.deleteLater()
        for card, line in zip(self.cards, required, strict=True):
            card.show_line(line, here)
            self._requires.add(card)

    def commit(self) -> None:
        """Make edits of what is being typed."""
        for card in self.cards:
            card.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return tuple(draft for card in self.cards if (draft := card.draft()) is not None)


class LinkCard(QFrame):
    """One cell that is required: where it is, and why."""

    def __init__(self, tools: Tools, line: LinkLine) -> None:
        super().__init__()
        self.line = line
        self._tools = tools
        self.setProperty("card", True)
        self.link = LinkButton(tools.theme, "")
        self.link.clicked.connect(lambda: go_to(tools, self.line.required))
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("trash", tools.theme, "muted"))
        self.remove_button.setToolTip(self.tr("Does not require this after all"))
        self.remove_button.clicked.connect(lambda: tools.session.run(remove_prerequisite, line.id))
        self._field = TextField(tools.theme, single_line=True)
        self._field.show_stored(line.label, fresh=True)
        self._field.setReadOnly(tools.read_only)
        self._field.committed.connect(lambda text: tools.session.run(label_prerequisite, line.id, text))
        target = _label_of(line)
        self._field.given_up.connect(lambda text, was: tools.session.given_up.keep(Draft(target, text), was))
        self._lay_out(tools)

    def _lay_out(self, tools: Tools) -> None:
        head = QHBoxLayout()
        head.addWidget(self.link, 1)
        head.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        air = tools.theme.px(SPACE)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(tools.theme.px(SPACE / 2))
        column.addLayout(head)
        why = named(tools.theme, self.tr("Why? (may stay empty)"), self._field)
        column.addWidget(why)
        if tools.read_only:
            self.remove_button.hide()
            why.setVisible(bool(self.line.label))

    def show_line(self, line: LinkLine, path_id: str | None) -> None:
        """Show the link as it is now, as seen from a path; what is being typed stays."""
        self.line = line
        words = in_words(line.required, path_id)
        self.setAccessibleName(words)
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.setToolTip(tip(line.required.text))
        self.remove_button.setAccessibleName(self.tr("Does not require {cell}").format(cell=words))
        self._field.show_stored(line.label, fresh=False)

    @property
    def label(self) -> str:
        """What the field says."""
        return self._field.toPlainText()

    def commit(self) -> None:
        """Make an edit of what is being typed."""
        self._field.commit()

    def draft(self) -> Draft | None:
        """Return what is being typed, if anything is."""
        text = self._field.uncommitted
        return None if text is None else Draft(_label_of(self.line), text)


def go_to(tools: Tools, place: CellPlace) -> None:
    """Select a cell, in its path."""
    tools.selection.select(Selected.of_cell(place))


def _label_of(line: LinkLine) -> Target:
    return Target(Place.of(Prerequisite, line.id), "label")
