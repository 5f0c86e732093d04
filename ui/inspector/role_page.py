"""The page of a role: what it is and does, its paths, what it asks for, other roles, and its notes."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QPushButton
from sqlalchemy.orm import Session

from napl_desktop.model import Place, Role, Sphere
from napl_desktop.operations.notes import add_role_note
from napl_desktop.operations.roles import describe_role, park_role, rename_role, say_what_it_does
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.queries.roles import role_detail
from ui.inspector.page import InspectorPage
from ui.inspector.role_links import RoleLinks
from ui.inspector.same_line import SameLine
from ui.inspector.task_field import TaskField
from ui.kit.fields.choice import Choice, named, option_of
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.link import LinkButton
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.notes.notes_panel import NotesPanel
from ui.session.outcome import Outcome
from ui.session.selection import Selected
from ui.session.tools import Tools


class RolePage(InspectorPage):
    """Shows a role; its paths are links."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._title = self._add_title(
            self.tr("Role"), "title", lambda text: tools.session.run(rename_role, self._id, text)
        )
        self._description = self._add_text(
            self.tr("Description"),
            "description",
            lambda text: tools.session.run(describe_role, self._id, text),
        )
        task = self.tr("Kind of task")
        self._task = TaskField(tools.wording, task)
        self._task.chosen.connect(self._say_what_it_does)
        self.add(named(tools.theme, task, self._task))
        spheres = [(tools.wording.name(each), each.value) for each in Sphere]
        self._sphere = Choice([(self.tr("not said"), None), *spheres])
        self._sphere.activated.connect(self._say_what_it_does)
        self.add(named(tools.theme, self.tr("Reaches as far as"), self._sphere))
        self._parked = QCheckBox(self.tr("set aside for later"))
        self._parked.clicked.connect(lambda on: tools.session.run(park_role, self._id, on))
        self.add(self._parked)
        for control in (self._task, self._sphere, self._parked):
            control.setDisabled(tools.read_only)
        self._paths = VerticalBox(tools.theme, steps=0.5)
        self._shown_paths: tuple[tuple[str, str], ...] | None = None
        self.add(named(tools.theme, self.tr("Paths of this role"), self._paths))
        self._same = SameLine(tools)
        self.add(self._same)
        self._links = RoleLinks(tools)
        self._notes = NotesPanel(tools, self._add_note)
        self.add(self._links, self._notes)

    def _show(self, db: Session, fresh: bool) -> bool:
        role = role_detail(db, self._id)
        if role is None:
            return False
        self._title.show_stored(role.title, fresh)
        self._description.show_stored(role.description, fresh)
        self._task.show_stored(role.task)
        self._sphere.show_value(role.sphere)
        self._parked.setChecked(role.parked)
        self._show_paths(role.paths)
        self._same.show_thing(db, Role, self._id)
        self._links.show_role(db, self._id)
        assert self._notes is not None
        self._notes.show_notes(notes_on(db, Place.of(Role, self._id)), perspectives(db))
        return True

    def commit(self) -> None:
        """Make edits of what is being typed."""
        super().commit()
        self._task.commit()

    def _say_what_it_does(self) -> None:
        sphere = option_of(Sphere, self._sphere.currentData())
        self.tools.session.run(say_what_it_does, self._id, self._task.task, sphere)

    @property
    def _id(self) -> str:
        assert self.selected.role_id is not None
        return self.selected.role_id

    def _show_paths(self, paths: tuple[tuple[str, str], ...]) -> None:
        if paths == self._shown_paths:
            return
        self._shown_paths = paths
        self._paths.empty()
        for id, title in paths:
            link = LinkButton(self.theme, title)
            link.clicked.connect(partial(self.tools.selection.select, Selected(path_id=id)))
            self._paths.add(link)
        if not paths:
            none = WrappedLabel(self.theme, "body", "muted")
            none.setText(self.tr("No path yet."))
            self._paths.add(none)
            if not self.tools.read_only:
                make = QPushButton(self.tr("Make a path"))
                make.clicked.connect(self.tools.make_path)
                self._paths.add(make)

    def _add_note(self, text: str, perspective_id: str | None) -> Outcome[str]:
        return self.tools.session.run(add_role_note, self._id, text, perspective_id)
