"""Where the program begins: puts together what the window needs, and starts it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QIcon, QScreen
from PySide6.QtWidgets import QApplication

from napl_desktop import PRODUCT
from napl_desktop.assets import resources, sample_projects
from napl_desktop.errors.files import FileProblem
from napl_desktop.wording import wording
from ui.files.integrity_check import IntegrityCheck
from ui.files.project_files import Files
from ui.kit.garbage import GarbageCollector
from ui.kit.theme import Theme, ThemeName
from ui.session.messages import Messages
from ui.session.settings import Settings
from ui.shell.crash import catch_bugs
from ui.shell.ending import Ending
from ui.shell.main_window import MainWindow
from ui.shell.running_program import RunningProgram, hand_over
from ui.shell.system_libraries import make_application

SAMPLE = "curriculumdeskundigheid.napl"
# For so long, in seconds, the window waits for a thread in the background whenever it calls Qt: five times that,
# as Python has it, would be felt while typing.
_GIVE_WAY = 0.001
_ICON_SIZES = (16, 24, 32, 48, 256)


class Application(QObject):
    """What lives as long as the program: settings, look, language, the open file, and the window around it."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        app.setApplicationDisplayName(PRODUCT)
        app.setWindowIcon(_program_icon())
        sys.setswitchinterval(_GIVE_WAY)
        GarbageCollector(self)
        self._app = app
        self._settings = settings
        self._translators: list[QTranslator] = []
        self.theme = Theme(self)
        self.theme.apply(app, settings.theme, settings.zoom)
        self.messages = Messages(wording(settings.language), self)
        self.files = Files(settings, self.messages, self)
        self.files.broken.connect(self._offer_rescue)
        self.messages.damaged.connect(self._offer_rescue)
        IntegrityCheck(self.files, self.messages).damaged.connect(self.files.notices.show_damage)
        self._translate(settings.language)
        self.window = self._make_window()
        self._look_as_on()

    def _make_window(self) -> MainWindow:
        words = wording(self._settings.language)
        self.messages.wording = words
        window = MainWindow(self.files, self._settings, self.theme, words, self.messages)
        window.look_chosen.connect(self.choose_look)
        window.zoom_for_now.connect(lambda zoom: self.theme.apply(self._app, self.theme.name, zoom))
        window.screen_changed.connect(self._look_as_on)
        window.board.changed.connect(self._look_as_on)
        window.language_chosen.connect(self.choose_language)
        return window

    def _offer_rescue(self, problem: FileProblem) -> None:
        """Offer what can be saved of a file, unless that is being done: one damage is met in many places."""
        from ui.files.rescue import Rescue

        rescues = self.files.findChildren(Rescue)
        if any(rescue.path == problem.path and not rescue.is_over for rescue in rescues):
            return
        session = self.files.session
        if session is not None and session.document.path == problem.path:
            session.save_now(tell=False)  # what is saved of a file is read from the file
        Rescue(problem, self.files, self.messages, self.theme).offer()

    def choose_look(self, name: ThemeName, zoom: int) -> None:
        """Dress the program in another palette or size, and remember it."""
        self.theme.apply(self._app, name, zoom)
        self._settings.theme = name
        if not self.window.board.is_on:  # how large it is there is for now
            self._settings.zoom = self.theme.zoom
            self._settings.keep_zoom(screen_name(self.window.screen()), self.theme.zoom)

    def _look_as_on(self) -> None:
        """Be as large as the user had it on a screen: a beamer is read from further away than a laptop."""
        if self.window.board.is_on:
            return
        screen = screen_name(self.window.screen())
        zoom = self._settings.zoom_on(screen)
        if zoom is None:
            self._settings.keep_zoom(screen, self.theme.zoom)
        elif zoom != self.theme.zoom:
            self.theme.apply(self._app, self.theme.name, zoom)

    def choose_language(self, language: str) -> None:
        """Go on in another language: the window is made anew around the same open file."""
        self._settings.language = language
        self._translate(language)
        before = self.window
        before.board.leave()
        was_in_settings = before.leave_settings()
        before.commit_open_editor()
        self._settings.geometry = before.saveGeometry()
        before.disconnect_from_files()
        self.window = self._make_window()
        self.files.notices.say_again()
        self.window.show()
        before.hide()
        before.deleteLater()
        if was_in_settings:
            self.window.open_settings()

    def _translate(self, language: str) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        QLocale.setDefault(QLocale(language))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for name, folder in (
            (f"qtbase_{language}", qt_words),
            (f"napl_{language}", str(resources() / "i18n")),
            ("keys", str(resources() / "i18n")),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


def screen_name(screen: QScreen) -> str:
    """Return by what a screen is known again: its make and size, since its place among others may change."""
    size = screen.size()
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber() or screen.name())
    return f"{' '.join(filter(None, parts))} {size.width()}x{size.height()}".replace("/", "-")


def _program_icon() -> QIcon:
    """Return the icon of the program, as it is drawn for each size: one that is scaled is not sharp."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resources() / "icon" / f"napl-desktop-{size}.png"))
    return icon


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the application; return its exit code."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    if not _has_display():
        from ui.shell.without_display import do_main_job

        return do_main_job(options.file or sample_projects() / SAMPLE)
    app = make_application(sys.argv[0])
    app.setApplicationName("napl_desktop")
    if app.platformName() == "offscreen":
        # Without a screen, an object of Python in the clipboard makes the interpreter crash when it ends.
        app.aboutToQuit.connect(lambda: app.clipboard().clear())
    if not options.quit_when_shown and hand_over(options.file):
        return 0
    application = Application(app, Settings())
    catch_bugs(application.files, application.messages)
    Ending(app, application.files, lambda: application.window, application.messages).listen_to_signals()
    if options.quit_when_shown:
        if not _measure(application, options.file or sample_projects() / SAMPLE):
            return 2
    else:
        if options.file is not None:
            application.files.open(options.file)
        RunningProgram(app, application.files, lambda: application.window)
        application.window.appear()
    return app.exec()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="napl-desktop", description="Design ontwikkelpaden together.")
    parser.add_argument("file", nargs="?", type=Path, help="the project file to open")
    parser.add_argument(
        "--quit-when-shown",
        action="store_true",
        help="print how long it took until the grid was painted, and quit",
    )
    return parser.parse_args(arguments)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _measure(application: Application, file: Path) -> bool:
    """Show a project until the view it opens on is painted; False if it cannot be opened."""
    from ui.shell.first_paint import FirstPaint

    application.files.open_to_look(file)
    page = application.window.project_page
    if page is None:
        print(f"{file} cannot be opened", file=sys.stderr)  # noqa: T201 - there is no one at the window
        return False
    FirstPaint(page.workspace, application.window.close)
    application.window.show()
    return True
