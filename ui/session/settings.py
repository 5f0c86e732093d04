"""What is remembered between two times: language, look, size of the window, and recent files."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from napl_desktop.own_places import close_own_folders, config_folder, make_own_folder
from napl_desktop.rights import make_private_file
from napl_desktop.wording import LANGUAGES
from ui.kit.theme import ThemeName

_MOST_RECENT = 8


class Settings:
    """Reads and writes what the user chose, in the place the platform has for it."""

    def __init__(self) -> None:
        self._store = QSettings("napl_desktop", "napl_desktop")
        close_own_folders()
        # Names of files may carry words, and Qt makes its file with the rights of the umask.
        with suppress(OSError):
            make_own_folder(config_folder())
            if (file := Path(self._store.fileName())).parent == config_folder():
                make_private_file(file)

    @property
    def language(self) -> str:
        """The chosen language; else that of the system if we speak it; else Dutch."""
        chosen = str(self._store.value("language", ""))
        system = QLocale.system().name()[:2]
        return next((each for each in (chosen, system) if each in LANGUAGES), "nl")

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> ThemeName:
        """The chosen palette."""
        value = str(self._store.value("theme", ThemeName.LIGHT.value))
        return ThemeName(value) if value in {name.value for name in ThemeName} else ThemeName.LIGHT

    @theme.setter
    def theme(self, theme: ThemeName) -> None:
        self._store.setValue("theme", theme.value)

    @property
    def zoom(self) -> int:
        """How large everything was last, in percent: what a new screen begins with."""
        value = str(self._store.value("zoom", "100"))
        return int(value) if value.isdecimal() else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", percent)

    def zoom_on(self, screen: str) -> int | None:
        """How large everything was on a screen, in percent; None for a screen that is new here."""
        value = str(self._store.value(f"zoom-on/{screen}", ""))
        return int(value) if value.isdecimal() else None

    def keep_zoom(self, screen: str, percent: int) -> None:
        """Remember how large everything is on a screen."""
        self._store.setValue(f"zoom-on/{screen}", percent)

    @property
    def writing_help(self) -> bool:
        """Whether the writing help speaks."""
        return str(self._store.value("writing-help", "true")) == "true"

    @writing_help.setter
    def writing_help(self, on: bool) -> None:
        self._store.setValue("writing-help", "true" if on else "false")

    @property
    def silent_rules(self) -> tuple[str, ...]:
        """The names of the rules of the writing help that are silent."""
        return self._names("silent-rules")

    @silent_rules.setter
    def silent_rules(self, names: tuple[str, ...]) -> None:
        self._store.setValue("silent-rules", list(names))

    @property
    def projects_folder(self) -> Path | None:
        """The folder that the user chose for new projects; None where none was, or it is out of reach."""
        name = str(self._store.value("projects-folder", ""))
        return Path(name) if name and Path(name).is_dir() else None

    @projects_folder.setter
    def projects_folder(self, folder: Path | None) -> None:
        self._store.setValue("projects-folder", str(folder) if folder is not None else "")

    def panel_shown(self, panel: str) -> bool | None:
        """Whether a panel is to be shown; None where that is left to the room there is."""
        return {"true": True, "false": False}.get(str(self._store.value(f"panels/{panel}", "")))

    def keep_panel_shown(self, panel: str, shown: bool | None) -> None:
        """Remember whether a panel is to be shown; None leaves it to the room there is."""
        if shown is None:
            self._store.remove(f"panels/{panel}")
        else:
            self._store.setValue(f"panels/{panel}", "true" if shown else "false")

    def panel_width(self, panel: str) -> int | None:
        """How wide a panel was drawn, in px at 100 %; None where it was not."""
        value = str(self._store.value(f"panels/{panel}-width", ""))
        return int(value) if value.isdecimal() else None

    def keep_panel_width(self, panel: str, width: int) -> None:
        """Remember how wide a panel was drawn, in px at 100 %."""
        self._store.setValue(f"panels/{panel}-width", width)

    @property
    def knows_corner(self) -> bool:
        """Whether it was said what the corner of the writing help in a cell is."""
        return str(self._store.value("knows-corner", "false")) == "true"

    @knows_corner.setter
    def knows_corner(self, known: bool) -> None:
        self._store.setValue("knows-corner", "true" if known else "false")

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The project files opened last, newest first, as far as they are still there."""
        return tuple(path for path in map(Path, self._names("recent")) if path.exists())

    def add_recent(self, path: Path) -> None:
        """Remember that a file was opened."""
        others = [each for each in self.recent if each != path]
        self._store.setValue("recent", [str(each) for each in (path, *others)][:_MOST_RECENT])

    def _names(self, key: str) -> tuple[str, ...]:
        """Return a list; the store gives one that is alone as a plain word."""
        stored = self._store.value(key) or []
        return (stored,) if isinstance(stored, str) else tuple(str(name) for name in stored)
