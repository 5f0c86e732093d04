"""kill -9 while somebody types in a cell: the window brings back the text, up to its last second."""

import json
import random
import time
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from napl_desktop.model import Descriptor, descriptor_id
from napl_desktop.text import normalise
from tests.core.made_projects import contents, shown
from tests.faults.kills import TYPING, Told, first_project, hear_out, leftovers, look_at_steps, start
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import empty_home
from tests.screens.stage import PLATFORM, Stage, on_stage

_DRAFT_EVERY = 1.0
_GRACE = 0.1


def kill_a_typist(seed: int) -> Outcome:
    """Kill the window while a text is being typed, and open the file in a window again. For a worker with Qt."""
    with empty_home() as folder:
        path = folder / "proef.napl"
        copyfile(first_project(), path)
        told, killed_at = _kill_while_typing(path, seed)
        troubles = _open_again(path, told, killed_at)
    return Outcome(TYPING, tuple((verdict, f"seed {seed} typist: {why}") for verdict, why in troubles))


def _kill_while_typing(path: Path, seed: int) -> tuple[Told, float]:
    chance = random.Random(-seed)
    victim = start("tests.faults.typist", path, seed)
    assert victim.stdout
    told = Told()
    for line in victim.stdout:
        told.hear(line.removesuffix("\n"))
        if line == "last\n":
            break
    time.sleep(chance.uniform(0.2, 3.2))
    killed_at = time.monotonic()
    victim.kill()
    hear_out(victim, told)
    return told, killed_at


def _open_again(path: Path, told: Told, killed_at: float) -> list[tuple[Verdict, str]]:
    app = QApplication.instance() or QApplication(["napl_desktop", "-platform", PLATFORM])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder, on_stage(app, Path(folder)) as stage:
        stage.open_file(path)
        if stage.application.files.session is None:
            return [(Verdict.REFUSED, str([type(top).__name__ for top in stage.on_top()]))]
        document = stage.session.document
        # The step that puts the text back may be there as well.
        troubles = look_at_steps(document, told, more=2) + _look_at_text(stage, told, killed_at)
        work = shown(document)
        stage.close_project()
    if contents(path) != work:
        troubles.append((Verdict.LOST, "the file is not what the document was"))
    return troubles + leftovers(path)


def _look_at_text(stage: Stage, told: Told, killed_at: float) -> list[tuple[Verdict, str]]:
    """Return what is wrong with the text that was open: it may lack what was typed in the last second."""
    (row, level), typed = _open_text(told)
    moments = [at for at, _text in typed[1:]]
    # A machine that stands still types nothing, and keeps nothing either.
    pauses = [later - earlier for earlier, later in zip(moments, [*moments[1:], killed_at], strict=True)]
    since = killed_at - _DRAFT_EVERY - max(pauses, default=0) - _GRACE
    kept_at_least = max(n for n, (at, _text) in enumerate(typed) if at <= since or n == 0)
    fine = [normalise(text) for _at, text in typed[kept_at_least:]]
    with stage.session.document.read() as session:
        cell = session.get(Descriptor, descriptor_id(row, level))
        found = cell.text if cell else ""
    if found in fine or (
        found[:-1].strip() == fine[-1].strip() and len(typed) > 1
    ):  # the last letter was not told
        return []
    return [(Verdict.LOST, f"of an open text: {found!r} is none of {fine!r}")]


def _open_text(told: Told) -> tuple[tuple[str, str], list[tuple[float, str]]]:
    """Return the cell that was open last, and what was in it at which moments; first what it said before."""
    opened = max(n for n, words in enumerate(told.others) if words[0] == "open")
    _open, row, level, *before = told.others[opened]
    typed = [(0.0, str(json.loads(" ".join(before))))]
    for words in told.others[opened:]:
        if words[0] == "typed":
            typed.append((float(words[1]), json.loads(" ".join(words[2:]))))
    return (row, level), typed
