"""Where there is no screen: do the main job without a window, and say where the results are."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.links import links_of_path
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from ui.kit.theme import LIGHT
from ui.session.settings import Settings


def do_main_job(file: Path) -> int:
    """Export a project to Excel and its first path's graph to a picture; print where they are."""
    from napl_desktop.exchange.excel.writer import write_workbook
    from napl_desktop.exchange.taking_snapshot import project_snapshot
    from ui.graph.picture import save_picture

    words = wording(Settings().language)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([sys.argv[0]])
    folder = Path(tempfile.mkdtemp(prefix="napl_desktop-"))
    workbook, picture = folder / f"{file.stem}.xlsx", folder / f"{file.stem}.png"
    _say(words.text("screen", "none"))
    try:
        with Document.open(file, read_only=True) as document, document.read() as db:
            write_workbook(project_snapshot(db), workbook)
            _say(words.text("screen", "workbook", file=workbook))
            paths = [path for atelier in outline(db).ateliers for path in atelier.paths]
            grid = path_grid(db, paths[0].id) if paths else None
            if grid is not None:
                save_picture(grid, picture, LIGHT, words.language, links_of_path(db, grid.id))
                _say(words.text("screen", "picture", file=picture))
    except UserError as error:
        print(words.error(error), file=sys.stderr)  # noqa: T201
        return 2
    finally:
        app.quit()
    return 0


def _say(sentence: str) -> None:
    print(sentence)  # noqa: T201 - there is no window to say it in
