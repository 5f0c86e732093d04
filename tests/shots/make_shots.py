"""Draws the main screens without a display: python tests/shots/make_shots.py [FOLDER] [PART OF A NAME …].

The pictures are there to be looked at before something is called done; nothing compares them.
"""

import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from tests.screens.screens import Screen
    from tests.screens.stage import Dress

ROOT = Path(__file__).resolve().parents[2]
# Always the same place: the folder of the person is to be read in some of the pictures.
HOME = Path(tempfile.gettempdir()) / "napl_desktop-shots"


def main(arguments: list[str]) -> int:
    """Draw everything, or only screens whose names have one of the parts; return 1 if one of them failed."""
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    _become_nobody()
    failed = 0
    app = _application()
    for dress, screen in _programme(tuple(arguments[1:])):
        try:
            _draw(app, dress, screen, folder)
        except Exception:  # noqa: BLE001 -- the other pictures are wanted all the same
            failed += 1
            print(f"{screen.name} in {dress}:\n{traceback.format_exc()}", file=sys.stderr)
    shutil.rmtree(HOME, ignore_errors=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}, {failed} failed")
    return 1 if failed else 0


def _become_nobody() -> None:
    """Work in folders in which nobody ever worked, in a language that is not that of the machine."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(HOME / name.lower())
    os.environ["HOME"] = str(HOME)
    os.environ["LC_ALL"] = "C.UTF-8"


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    from tests.screens.stage import PLATFORM

    app = QApplication([sys.argv[0], "-platform", PLATFORM])
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    app.aboutToQuit.connect(lambda: app.clipboard().clear())
    return app


def _programme(parts: tuple[str, ...]) -> "list[tuple[Dress, Screen]]":
    """Return every screen light and dark in both sizes, the grid in other dresses, and other tables."""
    from tests.screens.screens import SCREENS, table_screen
    from tests.screens.stage import LARGE, SMALL, Dress
    from ui.theme import ThemeName

    looks = (ThemeName.LIGHT, ThemeName.DARK)
    all_dresses = [Dress(look=look, size=size) for look in looks for size in (SMALL, LARGE)]
    shots = [(dress, screen) for screen in SCREENS for dress in all_dresses]
    grids = [screen for screen in SCREENS if screen.name in ("grid", "grid-crowded", "graph")]
    for screen in grids:
        shots += [(Dress(look=ThemeName.HIGH_CONTRAST, size=size), screen) for size in (SMALL, LARGE)]
        shots += [(Dress(language="en"), screen), (Dress(zoom=150), screen)]
    shown = {screen.name for screen in SCREENS}
    others = [table_screen(table) for table in _tables()]
    shots += [(Dress(), screen) for screen in others if screen.name not in shown]
    return [shot for shot in shots if not parts or any(part in shot[1].name for part in parts)]


def _tables() -> list[Path]:
    folders = (ROOT / "tests" / "files" / "tables", ROOT.parent / "shared" / "data")
    kinds = {".xlsx", ".csv", ".txt", ".docx"}
    return sorted(file for folder in folders for file in folder.glob("*") if file.suffix in kinds)


def _draw(app: "QApplication", dress: "Dress", screen: "Screen", folder: Path) -> None:
    from tests.screens.stage import Stage
    from tests.shots.picture import picture

    shutil.rmtree(HOME, ignore_errors=True)
    (HOME / "Documents").mkdir(parents=True)
    stage = Stage(app, HOME / "Documents", dress)
    try:
        screen.look(stage)
        if not picture(stage).save(str(folder / f"{screen.name}-{_manner(dress)}.png")):
            raise OSError(f"cannot write in {folder}")
    finally:
        stage.close()


def _manner(dress: "Dress") -> str:
    """Return how a picture differs from the others of its screen, as a part of a file name."""
    size: QSize = dress.size
    more = [dress.language] * (dress.language != "nl") + [f"{dress.zoom}%"] * (dress.zoom != 100)
    return "-".join([dress.look.value, f"{size.width()}x{size.height()}", *more])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
