"""The page of a path: what it is about, its role, how full and how agreed it is, and its notes."""

from sqlalchemy.orm import Session

from napl_desktop.model import DevelopmentPath, Place
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.paths import assign_role, describe_path, rename_path
from napl_desktop.queries.details import path_detail
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import path_lines
from napl_desktop.queries.perspectives import perspectives
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
        self._description = self._add_text(
            self.tr("Description"),
            "description",
            lambda text: tools.session.run(describe_path, self._id, text),
        )
        self._notes = NotesPanel(tools, self._add_note)
        self.add(self._notes)
        self._role.setDisabled(tools.read_only)
        self._role.activated.connect(self._assign_role)

    def _show(self, db: Session, fresh: bool) -> bool:
        path = path_detail(db, self._id)
        if path is None:
            return False
        self._title.show_stored(path.title, fresh)
        self._description.show_stored(path.description, fresh)
        self._role.offer([(self.tr("no role"), None), *((title, id) for id, title in path.roles)])
        self._role.show_value(path.role_id)
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

    def _add_note(self, text: str, perspective_id: str | None) -> Outcome[str]:
        return self.tools.session.run(add_path_note, self._id, text, perspective_id)
