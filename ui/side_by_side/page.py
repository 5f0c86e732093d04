"""The page Naast elkaar: one role, or one path, as each sector has it, row by row and level by level."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from napl_desktop.alike.beside import RoleBeside
from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.model import DevelopmentPath, Place, Role
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.job import Job
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.side_by_side.beside_table import BesideTable
from ui.side_by_side.words import level_name
from ui.views.invitation import Invitation


class SideBySidePage(PageOver):
    """Shows a thing beside those that are said to be the same; a text that is clicked leads to its cell."""

    wanted = Signal(object)
    """The Selected that the user wants to see."""

    def __init__(self, context: ProjectContext, place: Place) -> None:
        """`place` is a role, or a path."""
        super().__init__()
        self._session = context.session
        self._theme = theme = context.theme
        self._wording = context.wording
        self._place = place
        self._job: Job | None = None
        self._beside: RoleBeside | None = None
        self.back_button = self.make_back_button()
        self.heading = ElidedLabel(self.tr("Side by side"), "title")
        self.levels = QTabBar()
        self.levels.setAccessibleName(self.tr("Which level"))
        self.levels.setExpanding(False)
        self.levels.setDrawBase(False)
        self.table = BesideTable(theme, context.wording)
        self.nothing = Invitation(theme)
        self.nothing.say(self.tr("Reading …"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.table)
        self._lay_out()
        self.levels.currentChanged.connect(lambda _at: self._show())
        self.table.wanted.connect(self.wanted)
        self._session.changed.connect(self._on_change)
        self._session.ending.connect(self.leave)
        theme.changed.connect(self._leave_air)
        self._leave_air()
        self._read()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.back_button)
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.levels)
        self._told = label(
            self.tr("Where it is empty, this sector says nothing of it. Click a text to go there."), "muted"
        )
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._told)
        self.quiet_strip = self._told

    def take_keys(self) -> None:
        """Let the keys go to the table; until all is read, to the way back."""
        (self.table if self.table.isVisible() else self.back_button).setFocus()

    def leave(self) -> None:
        """Read no more."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            job.wait()

    def _on_change(self, _change: Change) -> None:
        self._read()

    def _read(self) -> None:
        if self._job is not None:
            self._job.stop()
        self._job = job = Job(partial(_read_beside, self._session.document, self._place))
        job.succeeded.connect(lambda beside: self._take(job, beside))
        job.start()

    def _take(self, job: Job, beside: RoleBeside) -> None:
        if job is not self._job:
            return  # the project changed meanwhile
        self._job = None
        self._beside = beside
        names = [level_name(level, self._wording) for level in beside.levels]
        if [self.levels.tabText(at) for at in range(1, self.levels.count())] != names:
            self._offer(names)
        self._show()

    def _offer(self, names: list[str]) -> None:
        blocked = self.levels.blockSignals(True)
        while self.levels.count():
            self.levels.removeTab(0)
        for name in (self.tr("All levels"), *names):
            self.levels.addTab(name.replace("&", "&&"))
        self.levels.blockSignals(blocked)

    def _show(self) -> None:
        beside = self._beside
        if beside is None:
            return
        chosen = next(
            (each for each in beside.columns if self._place.ids[0] in (each.role_id, each.path_id)), None
        )
        title = (chosen.role_title or chosen.path_title) if chosen is not None else ""
        said = self.tr("Side by side: {title}").format(title=title) if title else self.tr("Side by side")
        self.heading.setText(said)
        self.heading.setToolTip(said)
        self.levels.setVisible(len(beside.levels) > 1)
        at = self.levels.currentIndex()
        self.table.show_beside(beside, at - 1 if at > 0 else None)
        if beside.columns:
            self._pages.setCurrentWidget(self.table)
            if self.back_button.hasFocus():
                self.table.setFocus()
        else:
            self.nothing.say(self.tr("This is not there any more."))
            self._pages.setCurrentWidget(self.nothing)

    def _leave_air(self) -> None:
        side, space = self._theme.px(2 * SPACE), self._theme.px(SPACE)
        self._top.setContentsMargins(side, space // 2, side, space // 2)
        self._top.setSpacing(side)
        self._told.setContentsMargins(side, space // 2, side, space // 2)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)


def _read_beside(document: Document, place: Place, job: Job) -> RoleBeside:
    """Read what is beside a thing. Raises JobStopped."""
    from napl_desktop.alike.beside import path_beside, role_beside
    from napl_desktop.rows import read_shared

    with document.read_elsewhere() as db:
        rows = read_shared(db.connection())
    job.go_on()
    role_id, path_id = place.id_of(Role), place.id_of(DevelopmentPath)
    if role_id is not None and (Role.__tablename__, role_id) in rows:
        return role_beside(rows, role_id)
    if path_id is not None and (DevelopmentPath.__tablename__, path_id) in rows:
        return path_beside(rows, path_id)
    return RoleBeside((), (), ())
