"""The page of a path: what it is about, its role, what it builds on, how full it is, and its notes."""

from sqlalchemy.orm import Session

from napl_desktop.model import DevelopmentPath, Place
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.paths import assign_role, build_path_on, describe_path, rename_path
from napl_desktop.queries.building_on import BuildingOn, building_on
from napl_desktop.queries.details import path_detail
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import path_lines
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.queries.sectors import sectors_in_words
from ui.inspector.figures import Figures
from ui.inspector.page import InspectorPage
from ui.kit.fields.choice import Choice, named
from ui.notes.notes_panel import NotesPanel
from ui.session.outcome import Outcome
from ui.session.tools import Tools


class PathPage(InspectorPage):
    """Shows a path as a whole."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._title = self._add_title(
            self.tr("Development path"),
            "title",
            lambda text: tools.session.run(rename_path, self._id, text),
        )
        self._figures = Figures(tools.theme, tools.wording)
        self.add(self._figures)
        self._role = Choice()
        self.add(named(tools.theme, self.tr("Role"), self._role))
        self._base = Choice()
        self._base_part = named(tools.theme, self.tr("Builds on"), self._base)
        self.add(self._base_part)
        self._description = self._add_text(
            self.tr("Description"),
            "description",
            lambda text: tools.session.run(describe_path, self._id, text),
        )
        self._notes = NotesPanel(tools, self._add_note)
        self.add(self._notes)
        self._role.setDisabled(tools.read_only)
        self._role.activated.connect(self._assign_role)
        self._base.setDisabled(tools.read_only)
        self._base.activated.connect(self._build_on)

    def _show(self, db: Session, fresh: bool) -> bool:
        path = path_detail(db, self._id)
        if path is None:
            return False
        self._title.show_stored(path.title, fresh)
        self._description.show_stored(path.description, fresh)
        self._role.offer([(self.tr("no role"), None), *((title, id) for id, title in path.roles)])
        self._role.show_value(path.role_id)
        self._show_base(building_on(db, path.id))
        self._figures.show_figures(path_lines(db, [path.id])[0])
        assert self._notes is not None
        self._notes.show_notes(notes_on(db, Place.of(DevelopmentPath, self._id)), perspectives(db))
        return True

    @property
    def _id(self) -> str:
        assert self.selected.path_id is not None
        return self.selected.path_id

    def _assign_role(self) -> None:
        self.tools.session.run(assign_role, self._id, self._role.currentData())

    def _show_base(self, building: BuildingOn) -> None:
        """Show what the path builds on, where there is anything that it can build on."""
        words = self.tools.wording
        choices = [
            (f"{each.title} ({sectors_in_words(each.sectors, words)})", each.id) for each in building.choices
        ]
        self._base.offer([(self.tr("nothing"), None), *choices])
        self._base.show_value(building.base_id)
        self._base_part.setVisible(bool(choices))

    def _build_on(self) -> None:
        self.tools.session.run(build_path_on, self._id, self._base.currentData())

    def _add_note(self, text: str, perspective_id: str | None) -> Outcome[str]:
        return self.tools.session.run(add_path_note, self._id, text, perspective_id)
