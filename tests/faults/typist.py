"""The program with its window, in which somebody types until it is killed.

Run as `python -m tests.faults.typist PATH SEED`. It does some things, types in cells with real keys, and tells
what is finished and what is in the open editor. The last text never ends: whoever started it must kill it.
"""

import json
import random
import sys
import time
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.operations.paths import add_path
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from tests.core.made_projects import PLAN
from tests.faults.deeds import digest, do_something
from tests.faults.victim import tell
from tests.screens.stage import PLATFORM, Stage
from ui.grid.editor import TextEditor
from ui.session.selection import Selected

_SIGNS = "aeinorst   ,.;=\n"


def main(path: Path, seed: int) -> None:
    """Open a project in the window and work in it."""
    chance = random.Random(seed)
    stage = Stage(QApplication(["napl_desktop", "-platform", PLATFORM]), Path(mkdtemp()))
    stage.open_file(path)
    document = stage.session.document

    def on_change(change: Change) -> None:
        tell("step", change.step.seq, change.step.id, digest(document))

    document.subscribe(on_change)
    for _visit in range(chance.randint(0, 3)):
        do_something(document, chance)
        _open_a_cell(stage, chance)
        for _sign in range(chance.randint(1, 15)):
            _type(stage, chance)
        QTest.keyClick(_keys(stage), Qt.Key.Key_Return)
    _open_a_cell(stage, chance)
    tell("last")
    while True:
        _type(stage, chance)


def _open_a_cell(stage: Stage, chance: random.Random) -> None:
    grid = _some_grid(stage, chance)
    row, level = chance.choice(grid.rows).id, chance.choice(grid.levels).id
    stage.window.selection.select(Selected(path_id=grid.id, dimension_id=row, level_id=level))
    stage.settle()
    stage.page.workspace.grid.setFocus()
    tell("open", row, level, json.dumps(grid.cell(row, level).text))


def _some_grid(stage: Stage, chance: random.Random) -> PathGrid:
    while True:
        with stage.session.document.read() as session:
            ateliers = outline(session).ateliers
            grids = [path_grid(session, path.id) for atelier in ateliers for path in atelier.paths]
        whole = [grid for grid in grids if grid and grid.rows and grid.levels]
        if whole:
            return chance.choice(whole)
        add_path(stage.session.document, ateliers[0].id, PLAN)


def _type(stage: Stage, chance: random.Random) -> None:
    sign = chance.choice(_SIGNS)
    if sign == "\n":
        if isinstance(_keys(stage), TextEditor):
            QTest.keyClick(_keys(stage), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    else:
        QTest.keyClicks(_keys(stage), sign)
    QTest.qWait(chance.randint(1, 40))
    editor = _keys(stage)
    if isinstance(editor, TextEditor):
        tell("typed", time.monotonic(), json.dumps(editor.text))


def _keys(stage: Stage) -> QWidget:
    stage.window.activateWindow()
    focused = stage.window.focusWidget()
    assert focused is not None
    return focused


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
