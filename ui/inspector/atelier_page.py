"""The page of an atelier: its name, its sector, what it works on, and who takes part."""

from sqlalchemy.orm import Session

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import rename_atelier, set_atelier_kind
from napl_desktop.queries.details import atelier_detail
from napl_desktop.queries.participants import participants_of
from napl_desktop.queries.perspectives import perspectives
from ui.inspector.page import InspectorPage
from ui.inspector.participants import ParticipantsPanel
from ui.kit.fields.choice import Choice, named
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.session.tools import Tools


class AtelierPage(InspectorPage):
    """Shows an atelier."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._title = self._add_title(
            self.tr("Atelier"),
            "title",
            lambda text: tools.session.run(rename_atelier, self._id, text),
        )
        self._sector = Choice([(tools.wording.name(each), each.value) for each in Sector])
        self._sectors: tuple[Sector, ...] = ()
        self._focus = Choice([(tools.wording.name(each), each.value) for each in AtelierFocus])
        self._holds = WrappedLabel(tools.theme, "body", "muted")
        self.add(named(tools.theme, self.tr("Sector"), self._sector))
        self.add(named(tools.theme, self.tr("Kind of atelier"), self._focus))
        self._participants = ParticipantsPanel(tools, lambda: self._id)
        self.add(self._holds, self._participants)
        self._sector.setDisabled(tools.read_only)
        self._sector.activated.connect(self._set_kind)
        self._focus.setDisabled(tools.read_only)
        self._focus.activated.connect(self._set_kind)

    def _show(self, db: Session, fresh: bool) -> bool:
        atelier = atelier_detail(db, self._id)
        if atelier is None:
            return False
        self._title.show_stored(atelier.title, fresh)
        self._sectors = atelier.sectors
        self._sector.show_value(atelier.sectors[0])
        self._focus.show_value(atelier.focus)
        paths = self.tr("%n path(s)", "", atelier.paths)
        roles = self.tr("%n role(s)", "", atelier.roles)
        self._holds.setText(f"{paths}, {roles}")
        self._participants.show_participants(participants_of(db, self._id), perspectives(db), fresh)
        return True

    def commit(self) -> None:
        """Make edits of what is being typed; a name that waits becomes a participant."""
        super().commit()
        self._participants.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed, the names of participants too."""
        return (*super().drafts(), *self._participants.drafts())

    @property
    def _id(self) -> str:
        assert self.selected.atelier_id is not None
        return self.selected.atelier_id

    def _set_kind(self) -> None:
        sector, focus = Sector(self._sector.currentData()), AtelierFocus(self._focus.currentData())
        # The list shows the first: who leaves it as it is keeps the others too.
        sectors = self._sectors if sector is self._sectors[0] else (sector,)
        self.tools.session.run(set_atelier_kind, self._id, sectors, focus)
