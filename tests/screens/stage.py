"""The program on a stage: started for a person of its own, in one window of a known size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from napl_desktop.queries.grid import PathGrid, path_grid
from tests.effort import A_HANG
from ui.command_box.box import CommandBox
from ui.kit.theme import ThemeName
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected
from ui.session.settings import Settings
from ui.shell.app import Application, screen_name
from ui.shell.pages.project_page import ProjectPage
from ui.shell.views.all_views import GRID

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
HALF = QSize(960, 540)
"""What is left of a LARGE screen on which everything is drawn twice as large."""

PLATFORM = f"offscreen:configfile={Path(__file__).with_name('platform.json')}"
"""Qt's platform without a screen, as if there were three: a SMALL one, which is first, a LARGE and a HALF one."""

_SAVED_AT = datetime.now().astimezone().replace(hour=14, minute=2)
_REST_MS = 2000
"""After so much rest at most something is saved, read or looked at; what takes longer is about trying again."""

Found = TypeVar("Found", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Dress:
    """How the program is dressed."""

    language: str = "nl"
    look: ThemeName = ThemeName.LIGHT
    zoom: int = 100
    size: QSize = SMALL
    has_panels: bool = True
    """Whether the panels are shown though there is little room, as a person may have set them."""


class Stage:
    """Holds the running program; `close` leaves no trace of it. Folders of the person must be private already."""

    def __init__(self, app: QApplication, folder: Path, dress: Dress | None = None) -> None:
        """Start the program at its welcome page; `folder` is for files that are made on the way."""
        self.folder = folder
        self.dress = dress or Dress()
        self._app = app
        self._before = app.palette(), app.font()
        settings = Settings()
        settings.language, settings.theme, settings.zoom = (
            self.dress.language,
            self.dress.look,
            self.dress.zoom,
        )
        for each in app.screens():
            settings.keep_zoom(screen_name(each), self.dress.zoom)
        for panel in ("outline", "inspector"):
            settings.keep_panel_shown(panel, True if self.dress.has_panels else None)
        self.settings = settings
        self.application = Application(app, settings)
        self.window = self.application.window
        screen = next(each for each in app.screens() if each.size() == self.dress.size)
        self.window.move(screen.geometry().topLeft())
        self.window.resize(self.dress.size)
        self.window.show()
        self.window.activateWindow()
        self._opened: tuple[Callable[[Path], Path], int] | None = None
        self.settle()

    def close(self) -> None:
        """End the program; every window is gone and Qt is undressed."""
        self.clear()
        # What is seen after a project need not be made any more.
        self.window.hide()
        self.window.disconnect_from_files()
        self.application.files.close()
        self.window.deleteLater()
        # With it go its translators.
        self.application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        palette, font = self._before
        self._app.setStyleSheet("")
        self._app.setPalette(palette)
        self._app.setFont(font)

    # What is there

    @property
    def session(self) -> DocumentSession:
        """The project that is open."""
        session = self.application.files.session
        assert session is not None
        return session

    @property
    def page(self) -> ProjectPage:
        """Where the open project is shown."""
        assert self.window.project_page is not None
        return self.window.project_page

    @property
    def grid(self) -> PathGrid:
        """The path that is shown."""
        with self.session.document.read() as db:
            grid = path_grid(db, str(self.window.selection.shown_path_id))
        assert grid is not None
        return grid

    def on_top(self) -> list[QWidget]:
        """Return what lies over the window, the lowest first."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not self.window]
        return [top for top in tops if top.windowType() != Qt.WindowType.ToolTip]

    @property
    def said(self) -> str:
        """What is said in passing at this moment; "" when nothing is."""
        line = self.window.notices.quiet_line
        return line.accessibleName() if line.isVisible() else ""

    @property
    def notices(self) -> list[str]:
        """The words that stand over the work."""
        return [row.accessibleName() for row in self.window.notices.strip.rows if row.isVisible()]

    def answer_notice(self, text: str) -> None:
        """Press the button of that text in what stands over the work, or in what is said in passing."""
        buttons = (*self.window.notices.strip.buttons, *self.window.notices.quiet_line.buttons)
        pressed = next(each for each in buttons if isinstance(each, QAbstractButton) and each.text() == text)
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        self.settle()

    def _steps(self) -> int:
        """Return the number of the last step in the open project."""
        last = self.session.document.undoable()
        return last.seq if last else 0

    # What is done

    def clear(self) -> None:
        """Close what lies over the window, and over the project in it."""
        for top in self.on_top():
            top.close()
            # Who writes a workbook stays until that is done; here nothing is written.
            top.hide()
        for box in self.window.findChildren(CommandBox):
            box.leave()
        self.window.board.leave()
        self.window.pages.go_back()
        page = self.window.project_page
        if page is not None and page.panels.covered and not self.dress.has_panels:
            page.turn_inspector()
        self.window.notices.quiet_line.go()
        self.application.messages.close_notice("bug")
        self.window.activateWindow()
        self.settle()

    def close_project(self) -> None:
        """Go back to the welcome page."""
        self.application.files.close()
        self.settle()

    def open_file(self, project: Path) -> None:
        """Open a project file, as from the list of files."""
        self.application.files.open(project)
        self.settle()

    def open(self, make: Callable[[Path], Path]) -> None:
        """Open the project that `make` writes in a folder; one in which nothing was done since stays open.

        It is seen at its first path, and says that it was saved at a moment that never changes.
        """
        self.window.commit_open_editor()
        if self.application.files.session is None or self._opened != (make, self._steps()):
            self.close_project()
            self.application.files.open(make(self.folder))
            self._opened = make, self._steps()
        self.page.workspace.show_view(GRID)
        self.page.select_first_path()
        self.settle()
        self.session.saved_at = _SAVED_AT
        self.session.save_state_changed.emit()
        self.settle()

    def select(self, row: str = "", level: int | None = None) -> None:
        """Select the row of that title, the level of that number, or with both a cell."""
        grid = self.grid
        dimension = next((each.id for each in grid.dimensions if each.title == row), None)
        level_id = None if level is None else grid.levels[level].id
        self.window.selection.select(Selected(path_id=grid.id, dimension_id=dimension, level_id=level_id))
        self.settle()

    def write(self, text: str) -> None:
        """Type where the keys go."""
        QTest.keyClicks(self.window.focusWidget(), text)
        self.settle()

    def trigger(self, action: str) -> None:
        """Do what is in a menu under that name."""
        self.window.actions_by_name[action].trigger()
        session = self.application.files.session
        if session is not None:
            self._go_on_until(lambda: not session.is_saving)
        self.settle()

    def choose_file(self, file: Path) -> None:
        """Choose a file in the dialog that asks for one."""
        chooser = self.dialog(QFileDialog)
        chooser.hide()
        chooser.fileSelected.emit(str(file))
        chooser.reject()
        self.settle()

    def dialog(self, kind: type[Found]) -> Found:
        """Return the window of that kind that lies over the main window."""
        return next(top for top in self.on_top() if isinstance(top, kind))

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Let the program go on until something is so. What it does after a moment's rest it does at once."""
        self._end_rest()
        self._go_on_until(done)

    def _end_rest(self) -> None:
        parts = [self.application, self.window, self.application.files.session]
        for timer in [timer for part in parts if part for timer in part.findChildren(QTimer)]:
            if timer.isActive() and timer.isSingleShot() and timer.interval() <= _REST_MS:
                timer.stop()
                timer.timeout.emit()

    def _go_on_until(self, done: Callable[[], bool]) -> None:
        patience = QDeadlineTimer(round(A_HANG * 1000))
        waking = QTimer(interval=10)
        waking.start()
        while not done():
            if patience.hasExpired():
                raise TimeoutError("the program does not get there")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.settle()

    def dress_in(self, look: ThemeName, zoom: int) -> None:
        """Put on another palette or size, as a person may at any moment."""
        theme = self.application.theme
        if (theme.name, theme.zoom) != (look, zoom):
            self.application.choose_look(look, zoom)
            self.settle()

    def settle(self) -> None:
        """Let everything find its place and paint itself."""
        for _turn in range(6):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
        # What is to be deleted goes when the loop of events comes round, which there is none of here.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def on_stage(app: QApplication, folder: Path, dress: Dress | None = None) -> Iterator[Stage]:
    """Start the program, and end it whatever happens."""
    stage = Stage(app, folder, dress)
    try:
        yield stage
    finally:
        stage.close()
