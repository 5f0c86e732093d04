"""What else in the country is said to be the same as a thing: links to it, and a role side by side."""

from functools import partial

from PySide6.QtWidgets import QPushButton
from sqlalchemy.orm import Session

from napl_desktop.model import Dimension, Role, ThingKind
from napl_desktop.queries.sames import SameThingHere, same_things
from napl_desktop.queries.sectors import whose_in_words
from ui.kit.fields.choice import named
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.link import LinkButton
from ui.session.selection import Selected
from ui.session.tools import Tools


class SameLine(VerticalBox):
    """Says what is the same as a role or a row; it is not there where nothing is."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, steps=0.5)
        self._tools = tools
        self._shown: tuple[SameThingHere, ...] = ()
        self.links = VerticalBox(tools.theme, steps=0.5)
        self.beside_button = QPushButton(self.tr("Side by side"))
        self.beside_button.clicked.connect(tools.show_beside)
        self.add(named(tools.theme, self.tr("The same as"), self.links), self.beside_button)
        self.hide()

    def show_thing(self, db: Session, kind: ThingKind, id: str) -> None:
        """Read and show what is the same as a thing."""
        found = same_things(db, kind, id)
        self.setVisible(bool(found))
        self.beside_button.setVisible(kind is Role)
        if found == self._shown:
            return
        self._shown = found
        self.links.empty()
        for each in found:
            whose = whose_in_words(each.sectors, each.atelier_title, self._tools.wording)
            link = LinkButton(self.theme, f"{each.title} ({whose})")
            place = _place_of(kind, each)
            link.clicked.connect(partial(self._tools.selection.select, place))
            self.links.add(link)


def _place_of(kind: ThingKind, thing: SameThingHere) -> Selected:
    if kind is Dimension:
        return Selected(path_id=thing.path_id, dimension_id=thing.id)
    return Selected(role_id=thing.id)
