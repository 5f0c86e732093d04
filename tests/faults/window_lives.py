"""Lives of the program in a real window, with real keys, on a disk that fails for a while.

After the end it is counted: a word that was on the screen for more than a second must be in the file, in the
working copy, or back when the file is opened again; what was in the project before must be there as well; and the
window may not have said that all is kept while it was not.
"""

import atexit
import errno
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from napl_desktop.document.rescue.rescue import kept_work, save_kept_work
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.errors import UserError
from tests.core.made_projects import make_project
from tests.faults.disks import Switch, build_layer
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, in_workers
from tests.windows.display import Display, display
from tests.windows.kept import kept_texts, texts_in
from tests.windows.places import WAYS, to_cell, to_level_name, to_row_title
from tests.windows.program import Program, running

_KEPT_AFTER = 1.2
"""For so many seconds a word may be nowhere but on the screen."""
_SAVED_AFTER = 3.5
"""After so many the window may not call something kept that is not."""

FAULTS = ("none", "stick full", "stick read-only", "stick gone", "replaced", "renamed", "state full")
ENDS = ("SIGKILL", "SIGKILL", "SIGTERM", "closed")

Troubles = list[tuple[Verdict, str]]


def proof(lives: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Live that many lives."""
    with TemporaryDirectory(prefix="napl-layer-") as folder:
        layer = str(build_layer(Path(folder)))
        tries: list[Job] = [
            {"seed": seed + n, "fault": FAULTS[n % len(FAULTS)], "layer": layer} for n in range(lives)
        ]
        yield from in_workers("tests.faults.window_lives:live", tries, workers, patience=600)


def live(seed: int, fault: str, layer: str) -> list[Outcome]:
    """Live one life. For a worker."""
    with TemporaryDirectory(prefix="napl-life-") as folder:
        life = _Life(Path(folder), Path(layer), seed, fault)
        troubles = life.troubles()
    told = tuple((verdict, f"seed {seed} {fault}, {life.end}: {why}") for verdict, why in troubles)
    return [Outcome(f"a window and real keys: {fault}", told, life.end)]


@cache
def _screen() -> Display:
    """Start the screen of this worker."""
    open_until_the_end = ExitStack()
    atexit.register(open_until_the_end.close)
    return open_until_the_end.enter_context(display(Path(mkdtemp(prefix="napl-screen-"))))


@dataclass(slots=True)
class _Typed:
    """A word, when it was seen on the screen, and where it was typed."""

    word: str
    seen_at: float
    where: str


class _Life:
    """A person at a window. Between two kinds of text a person does something: Enter, another view, Ctrl+S."""

    def __init__(self, folder: Path, layer: Path, seed: int, fault: str) -> None:
        self.folder = folder
        self.fault = fault
        self.chance = random.Random(seed)
        self.end = self.chance.choice(ENDS)
        self._typed: list[_Typed] = []
        self._troubles: Troubles = []
        self._failed_at: float | None = None
        self._well_since = 0.0
        self._stick.mkdir()
        make_project(self._file).close()
        self._first = self._file.read_bytes()
        self._switch = Switch(layer, folder / "switch", folder)

    @property
    def _home(self) -> Path:
        return self.folder / "home"

    @property
    def _stick(self) -> Path:
        return self.folder / "stick"

    @property
    def _file(self) -> Path:
        return self._stick / "proef.napl"

    def troubles(self) -> Troubles:
        """Live, end, open again; return what is wrong."""
        before = [text for text in texts_in(self._file) if " " in text]
        try:
            with running(_screen(), self._home, self._file, **self._switch.environment) as program:
                self._work(program)
                ended_at = self._finish(program)
                errors = program.errors
        except (EOFError, TimeoutError) as error:
            return [*self._troubles, (Verdict.CRASHED, f"{type(error).__name__} {error}")]
        if "Traceback" in errors:
            self._troubles.append((Verdict.CRASHED, errors[-800:]))
        self._mend_disk()
        try:
            kept = self._kept()
        except (EOFError, TimeoutError) as error:
            return [*self._troubles, (Verdict.REFUSED, f"after it: {error}")]
        for typed in self._typed:
            if self._is_owed(typed, ended_at) and not any(typed.word in text for text in kept):
                late = ended_at - typed.seen_at
                self._troubles.append(
                    (Verdict.LOST, f"{typed.word} ({typed.where}), {late:.1f} s before the end")
                )
        gone = [text for text in before if not any(text in each for each in kept)]
        if gone:
            self._troubles.append((Verdict.REPLACED, f"{gone} of {kept}"))
        return self._troubles

    # What is done

    def _work(self, program: Program) -> None:
        visits = self.chance.randint(2, 4)
        fails_at = self.chance.randrange(visits)
        heals = self.chance.random() < 0.5
        for visit in range(visits):
            if visit == fails_at:
                self._let_fail()
            self._visit(program)
            if visit == fails_at and heals:
                time.sleep(self.chance.uniform(0, 3))
                self._heal()

    def _visit(self, program: Program) -> None:
        """Go to some text, type some words, and leave it in some way, or not at all."""
        way = self.chance.choice(WAYS)
        try:
            program.press("ctrl+g")
            program.wait_until(lambda seen: seen.focus == "GridTable")
            program.press("ctrl+Home")
            way(program)
        except TimeoutError as error:
            if program.look().asked:
                self._troubles.append((Verdict.LOST, f"a box has the keys of {way.__name__}: {error}"))
                program.press("Escape")
            return
        for _word in range(self.chance.randint(1, 4)):
            self._type(program, way.__name__)
            if self.chance.random() < 0.2:
                program.press("ctrl+s")
        time.sleep(self.chance.uniform(0, 1.5))
        self._look_for_claims(program)
        if self.chance.random() < 0.7:
            program.press("ctrl+Return" if way not in (to_cell, to_row_title, to_level_name) else "Return")

    def _type(self, program: Program, where: str) -> None:
        word = "".join(self.chance.choices("bcdfghjklmnpqrstvwxz", k=7))
        program.display.type(f" {word}")
        try:
            program.wait_until(lambda seen: word in (seen.text or ""))
        except TimeoutError:
            seen = program.look()
            self._troubles.append(
                (Verdict.LOST, f"{word} ({where}) went to {seen.focus} of {seen.tops} {seen.asked}")
            )
            return
        self._typed.append(_Typed(word, time.monotonic(), where))

    def _look_for_claims(self, program: Program) -> None:
        """See whether the window calls kept what it cannot keep anywhere."""
        if self.fault != "state full" or self._failed_at is None:
            return
        late = [each for each in self._typed if each.seen_at > self._failed_at]
        if late and time.monotonic() - late[0].seen_at > _SAVED_AFTER:
            program.look()
            status = program.look().status
            if any(words.lower().lstrip("✓ ").startswith("bewaard") for words in status):
                self._troubles.append((Verdict.CLAIMED, f"{status} with {late[0].word} nowhere"))

    def _finish(self, program: Program) -> float:
        """End in the way of this life; return when, as the program itself can know."""
        time.sleep(self.chance.uniform(0, 2.5))
        ended_at = time.monotonic()
        # Whoever answers twice had a turn for everything that was due before.
        program.look()
        program.look()
        if self.end == "closed":
            program.press("ctrl+q")
            try:
                program.process.wait(10)
            except Exception:  # noqa: BLE001 - it asks something: who sits there pulls the plug
                program.end(signal.SIGKILL)
        else:
            program.end(signal.Signals[self.end])
        return ended_at

    # What fails

    def _let_fail(self) -> None:
        self._failed_at = time.monotonic()
        ways: dict[str, Callable[[], object]] = {
            "none": lambda: None,
            "stick full": lambda: self._switch.off(self._stick, errno.ENOSPC),
            "stick read-only": lambda: self._switch.off(self._stick, errno.EROFS),
            "stick gone": lambda: self._stick.rename(self.folder / "gone"),
            "replaced": lambda: self._file.write_bytes(self._first + b"of another"),
            "renamed": lambda: self._file.rename(self._file.with_name("anders.napl")),
            "state full": lambda: self._switch.off(self._home / "state", errno.ENOSPC),
        }
        ways[self.fault]()

    def _heal(self) -> None:
        self._mend_disk()
        self._well_since, self._failed_at = time.monotonic(), None

    def _mend_disk(self) -> None:
        self._switch.on()
        if (self.folder / "gone").exists():
            if self._stick.exists():
                raise RuntimeError("the program made the folder of a stick that is gone")
            (self.folder / "gone").rename(self._stick)
        aside = self._file.with_name("anders.napl")
        if aside.exists() and not self._file.exists():
            aside.rename(self._file)

    # What is left

    def _is_owed(self, typed: _Typed, ended_at: float) -> bool:
        if self.fault != "state full":
            return ended_at - typed.seen_at > _KEPT_AFTER
        if self._failed_at is not None:  # it was full until the end: what was typed since could be nowhere
            return typed.seen_at < self._failed_at - _KEPT_AFTER
        return ended_at - max(typed.seen_at, self._well_since) > _KEPT_AFTER

    def _kept(self) -> list[str]:
        """Return every text that can be had: by opening the file again, or beside it where there are two."""
        opened = self._file
        if self.fault == "replaced":
            opened = self._beside()
        with running(_screen(), self._home, opened) as again:
            again.wait_until(lambda seen: seen.file is not None)
            return [*kept_texts(self._home, opened), *again.look().drafts]

    def _saved_work(self) -> Path:
        kept = kept_work(self._file)
        if kept is None:
            self._file.write_bytes(self._first)
            return self._file
        saved = self._file.with_name("hersteld.napl")
        save_kept_work(kept, saved)
        return saved

    def _beside(self) -> Path:
        """Put what was kept beside a file that is not ours any more; the file itself if nothing was kept."""
        before = os.environ.get("XDG_STATE_HOME")
        os.environ["XDG_STATE_HOME"] = str(self._home / "state")
        try:
            return save_conflict_copy(self._file)
        except UserError:  # it is no whole project: then the kept work is what can be saved
            return self._saved_work()
        finally:
            os.environ.pop("XDG_STATE_HOME")
            if before is not None:
                os.environ["XDG_STATE_HOME"] = before
