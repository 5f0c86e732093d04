"""Draws the main screens without a display: python tests/shots/make_shots.py [FOLDER [PART OF A NAME …]].

The pictures are there to be looked at before something is called done; nothing compares them.
"""

import os
import shutil
import sys
import tempfile
import traceback
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.screens.screens import Screen
    from tests.screens.stage import Dress, Stage

ROOT = Path(__file__).resolve().parents[2]
# Always the same place: the folder of the person is to be read in some of the pictures.
HOME = Path(tempfile.gettempdir()) / "napl_desktop-shots"

# Drawn light and dark, on a small and on a large screen; all others, and tables, only light and small.
_MAIN = (
    *("welcome", "grid", "grid-typing", "grid-finding", "grid-no-paths", "graph", "graph-roles"),
    *("roles", "roles-twelve", "roles-compared", "route", "overview"),
    *("history-compared", "history-past", "hand-in", "handed-in"),
    *("deal-out", "dealt-out", "group-file", "groups-back"),
    *("alike-roles", "alike-dimensions", "alike-said", "side-by-side"),
    *("hand-ins-none", "hand-ins-every", "hand-ins-of-each-file"),
    *("white-spots-none", "white-spots-some", "white-spots-every", "overview-national"),
    *("trunk-empty", "trunk-half", "trunk-six", "trunk-forty"),
    *("asking", "asking-nothing", "asked"),
    *("merge", "merge-chosen", "merge-asked", "merge-told", "merge-answers"),
    *("import-on-its-side", "import-several-tables", "import-hidden-rows", "import-row-menu"),
    *("new-project", "import-fasen", "take-over", "level", "guide", "about", "settings", "report"),
)
# Drawn in high contrast, in English and large as well.
_IN_EVERY_DRESS = (
    "grid",
    "grid-crowded",
    "grid-finding",
    "graph",
    "roles-twelve",
    "history-compared",
    "merge",
    "alike-roles",
    "side-by-side",
    "not-kept",
    "quiet-line",
    "commands-found",
)
# What a room looks at for an afternoon: on both screens, dark, in high contrast, and as a weak beamer shows it.
_GRIDS = (
    *("grid", "grid-stages", "grid-differences", "row-forward", "proposals"),
    *("board", "board-row", "board-eight-levels"),
)
_REAL = ("digcomp-3.0-nl-raster.xlsx",)
# Little compression: drawing 100 pictures is not to be something to wait for.
_PNG_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Round:
    """One start of the program, dressed in some way, and the screens that are drawn then."""

    dress: "Dress"
    screens: "tuple[Screen, ...]"
    is_washed_out: bool = False


def main(arguments: list[str]) -> int:
    """Draw everything, or only screens whose names have one of the parts; return 1 if one of them failed."""
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    _become_nobody()
    app = _application()
    drawn = failed = 0
    for each in _rounds(tuple(arguments[1:])):
        written, problems = _draw(app, each, folder)
        drawn += written
        failed += problems
    shutil.rmtree(HOME, ignore_errors=True)
    print(f"{drawn} pictures in {folder}" + (f", {failed} screens failed" if failed else ""))
    return 1 if failed else 0


def _become_nobody() -> None:
    """Work in folders in which nobody ever worked, in a language that is not that of the machine."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(HOME / name.lower())
    os.environ["HOME"] = str(HOME)
    os.environ["LC_ALL"] = "C.UTF-8"


def _application() -> "QApplication":
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from tests.screens.stage import PLATFORM

    def say(_kind: object, _where: object, message: str) -> None:
        # Of drawing without a screen, not of us.
        if not message.startswith("This plugin does not support "):
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)
    app = QApplication([sys.argv[0], "-platform", PLATFORM])
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    app.aboutToQuit.connect(lambda: app.clipboard().clear())
    return app


def _rounds(parts: tuple[str, ...]) -> list[Round]:
    """Return what is to be drawn; with parts of names only those screens."""
    from tests.screens.screens import SCREENS, graph_of_table, project_of_table, table_screen
    from tests.screens.stage import LARGE, SMALL, Dress
    from ui.kit.theme import ThemeName

    # As the program comes: where there is little room, the panels are folded.
    dress = partial(Dress, has_panels=False)
    main, grids = (tuple(SCREENS[name] for name in names) for names in (_MAIN, _IN_EVERY_DRESS))
    tables = (table_screen(table) for table in _tables())
    real = tuple(project_of_table(table) for table in _tables() if table.name in _REAL)
    graphs = tuple(graph_of_table(table) for table in _tables() if table.name in _REAL)
    work = (*(SCREENS[name] for name in _GRIDS), *real)
    rounds = (
        Round(dress(), (*SCREENS.values(), *(table for table in tables if table.name not in SCREENS))),
        *(Round(dress(look=look, size=size), work) for look in ThemeName for size in (SMALL, LARGE)),
        *(Round(dress(size=size), work, is_washed_out=True) for size in (SMALL, LARGE)),
        Round(dress(), graphs),
        Round(dress(look=ThemeName.DARK), (*main, *graphs)),
        *(
            Round(dress(look=look, size=LARGE), (*main, *graphs))
            for look in (ThemeName.LIGHT, ThemeName.DARK)
        ),
        *(
            Round(worn, grids)
            for worn in (dress(look=ThemeName.HIGH_CONTRAST), dress(language="en"), dress(zoom=150))
        ),
    )
    wanted = [replace(each, screens=_with(each.screens, parts)) for each in rounds]
    return [each for each in wanted if each.screens]


def _with(screens: "tuple[Screen, ...]", parts: tuple[str, ...]) -> "tuple[Screen, ...]":
    return tuple(each for each in screens if not parts or any(part in each.name for part in parts))


def _tables() -> list[Path]:
    folders = (ROOT / "tests" / "files" / "tables", ROOT.parent / "shared" / "data")
    kinds = {".xlsx", ".csv", ".txt", ".docx"}
    return sorted(file for folder in folders for file in folder.glob("*") if file.suffix in kinds)


def _draw(app: "QApplication", wanted: Round, folder: Path) -> tuple[int, int]:
    """Draw the screens of a round; return how many came out, and how many did not."""
    from tests.screens.stage import on_stage

    shutil.rmtree(HOME, ignore_errors=True)
    (HOME / "Documents").mkdir(parents=True)
    failed = 0
    with on_stage(app, HOME / "Documents", wanted.dress) as stage:
        for screen in wanted.screens:
            try:
                screen.look(stage)
                name = f"{screen.name}-{_manner(wanted.dress)}{'-beamer' * wanted.is_washed_out}.png"
                _write(stage, folder / name, wanted.is_washed_out)
            except Exception:  # noqa: BLE001 -- the other pictures are wanted all the same
                failed += 1
                print(f"{screen.name} in {wanted.dress}:\n{traceback.format_exc()}", file=sys.stderr)
            stage.clear()
    return len(wanted.screens) - failed, failed


def _write(stage: "Stage", file: Path, is_washed_out: bool) -> None:
    from tests.shots.picture import picture, washed_out

    made = washed_out(picture(stage)) if is_washed_out else picture(stage)
    if not made.save(str(file), "PNG", _PNG_QUALITY):
        raise OSError(f"cannot write {file}")


def _manner(dress: "Dress") -> str:
    """Return how a picture differs from the others of its screen, as a part of a file name."""
    more = [dress.language] * (dress.language != "nl") + [f"{dress.zoom}%"] * (dress.zoom != 100)
    return "-".join([dress.look.value, f"{dress.size.width()}x{dress.size.height()}", *more])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
