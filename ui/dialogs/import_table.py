"""Bringing in a table: it is read in a thread, shown, corrected where needed, and added as a new path.

Closing the dialog, the window or the program while the file is being read ends the reading.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from napl_desktop.errors import UserError
from napl_desktop.operations.plan import PathPlan
from napl_desktop.queries.outline import Outline
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.job import Job
from ui.kit.theme import SPACE, Theme

if TYPE_CHECKING:
    from napl_desktop.exchange.tables.limits import Check
    from ui.dialogs.importing.content import ImportContent
    from ui.dialogs.importing.understanding import Understanding

_BUSY_AFTER_MS = 200
# In px at 100 %, if the screen is that large.
_WIDTH, _HEIGHT = 1240, 720


class ImportChoice(Struct, frozen=True):
    """A path to be added: what is in it, in which atelier, and the name of its role ("" for none)."""

    plan: PathPlan
    atelier_id: str
    role_title: str


class ImportTableDialog(Dialog):
    """Begins to read as soon as it is made; adds nothing by itself."""

    accepted_import = Signal(object)
    """An ImportChoice."""

    failed = Signal(object)
    """The UserError for which the file cannot be read; the dialog is closed then."""

    ready = Signal()
    """The table is shown."""

    found = Signal(object)
    """What `look` found in the file; the dialog is closed then."""

    def __init__(
        self,
        path: Path,
        project: Outline,
        atelier_id: str | None,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
        look: Callable[[Path, Check], object] | None = None,
    ) -> None:
        """Ask about the tables in the file `path`; `atelier_id` is where the user is now, if anywhere.

        `look` is asked first whether the file is something else than a table, in the thread that reads it.
        """
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Bring in a table: {file}").format(file=path.name))
        self._path = path
        self._project = project
        self._atelier_id = atelier_id
        self._wording = wording
        self._look_first = look
        self.content: ImportContent | None = None
        self._pages = QStackedWidget()
        self.busy = QWidget()
        self._pages.addWidget(self._make_busy_page())
        self.body.addWidget(self._pages, stretch=1)
        self.cancel_button = self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Add"), primary=True)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self.accept)
        self._read()

    def accept(self) -> None:
        """Tell what is to be added, and close; nothing happens while it cannot be added."""
        content = self.content
        if content is None or content.plan is None:
            return
        self.accepted_import.emit(ImportChoice(content.plan, content.atelier_id, content.role_title))
        super().accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table and what is asked about it share the room."""
        super().resizeEvent(event)
        if self.content is not None:
            self.content.fit_in(event.size().width())

    def preferred_height(self, _width: int) -> int:
        """Ask for room for the table, also while it is still being read."""
        return self.theme.px(_HEIGHT)

    def _make_busy_page(self) -> QWidget:
        bar = QProgressBar(minimum=0, maximum=0)
        bar.setFixedWidth(self.theme.px(240))
        words = self.tr("Reading {file}…").format(file=self._path.name)
        bar.setAccessibleName(words)
        column = QVBoxLayout(self.busy)
        column.addWidget(label(words, "title"), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(bar, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.setSpacing(self.theme.px(SPACE * 2))
        self.busy.hide()
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.addWidget(self.busy, alignment=Qt.AlignmentFlag.AlignCenter)
        return page

    def _read(self) -> None:
        path, look = self._path, self._look_first
        task = Job(lambda job: (look and look(path, job.go_on)) or _understanding(path, job.go_on))
        self.destroyed.connect(task.stop)
        task.succeeded.connect(self._show)
        task.failed.connect(self._fail)
        task.crashed.connect(self.reject)
        self._busy_timer = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._say_busy)
        task.ended.connect(self._busy_timer.stop)
        self._busy_timer.start()
        task.start()

    def _say_busy(self) -> None:
        self.busy.show()
        self.cancel_button.setText(self.tr("Stop"))

    def _fail(self, error: UserError) -> None:
        self.failed.emit(error)
        self.reject()

    def _show(self, understanding: object) -> None:
        from ui.dialogs.importing.content import ImportContent
        from ui.dialogs.importing.understanding import Understanding

        if not isinstance(understanding, Understanding):
            self.found.emit(understanding)
            self.reject()
            return
        self.cancel_button.setText(self.tr("Cancel"))
        content = ImportContent(
            self.theme, self._wording, understanding, self._project.ateliers, self._atelier_id
        )
        content.fit_in(self.width())
        self.content = content
        content.changed.connect(self._look)
        self._pages.addWidget(content)
        self._pages.setCurrentWidget(content)
        self._look()
        content.title_field.setFocus()
        content.title_field.selectAll()
        self.ready.emit()

    def _look(self) -> None:
        if self.content is not None:
            self.say_reason(self.content.reason)
            self.accept_button.setEnabled(self.content.plan is not None)


def _understanding(path: Path, check: Check) -> Understanding:
    """Read the file and guess what is in it. Raises a UserError, or what `check` raises to end it."""
    from napl_desktop.exchange.tables.reading import read_tables
    from ui.dialogs.importing.understanding import understanding_of

    return understanding_of(read_tables(path, check))
