"""Tries in processes of their own, each with a person of its own: a crash of the interpreter is seen and counted.

A worker is this module run as a program: it reads jobs from its input, one JSON object a line, and answers each
with the outcomes of it. A worker that dies or does not answer costs its job, which is then an outcome itself.
"""

import json
import os
import selectors
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from typing import Any

from tests.faults.patience import LOOK_EVERY, Patience, kill_all, wait_for_end
from tests.faults.table import Outcome, Verdict

ROOT = Path(__file__).resolve().parents[2]

Job = dict[str, Any]
"""The arguments of the function that does the try."""


def person(home: Path) -> dict[str, str]:
    """Return the environment of a person who keeps everything under `home`."""
    return os.environ | {
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_DOCUMENTS_DIR": str(home / "documents"),
        "XDG_STATE_HOME": str(home / "state"),
    }


@contextmanager
def empty_home() -> Iterator[Path]:
    """Give this process and what it starts a new state folder; yields a folder for the person's own files."""
    before = os.environ.get("XDG_STATE_HOME")
    with TemporaryDirectory(prefix="napl-try-") as home:
        os.environ["XDG_STATE_HOME"] = f"{home}/state"
        stick = Path(home, "stick")
        stick.mkdir()
        try:
            yield stick
        finally:
            os.environ.pop("XDG_STATE_HOME")
            if before is not None:
                os.environ["XDG_STATE_HOME"] = before


def work_at_most(seconds: int) -> None:
    """Let this process end itself if it works on for so long: what others do on the machine does not count."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + seconds, hard))


def in_workers(
    function: str,
    jobs: Iterable[Job],
    workers: int = 2,
    patience: float = 120,
    environment: dict[str, str] | None = None,
) -> Iterator[Outcome]:
    """Do every job with `function` ("module:name"), some at a time; yield the outcomes as they come.

    `patience` is for one job, in seconds as `Patience` counts them.
    """
    waiting: SimpleQueue[Job] = SimpleQueue()
    answers: SimpleQueue[list[Outcome] | None] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    threads = [
        threading.Thread(target=_employ, args=(function, waiting, answers, patience, environment or {}))
        for _ in range(workers)
    ]
    for thread in threads:
        thread.start()
    working = len(threads)
    while working:
        answer = answers.get()
        if answer is None:
            working -= 1
        else:
            yield from answer
    for thread in threads:
        thread.join()


def _employ(
    function: str,
    waiting: "SimpleQueue[Job]",
    answers: "SimpleQueue[list[Outcome] | None]",
    patience: float,
    environment: dict[str, str],
) -> None:
    worker: _Worker | None = None
    try:
        while True:
            try:
                job = waiting.get_nowait()
            except Empty:
                return
            worker = worker or _Worker(function, environment)
            said = worker.answer(job, patience)
            if said is None:
                why = f"{function} {json.dumps(job)} {worker.end(patience=1)}"
                said, worker = [Outcome(function, ((Verdict.CRASHED, why),))], None
            answers.put(said)
    finally:
        if worker is not None:
            worker.end()
        answers.put(None)


class _Worker:
    """One process that does jobs."""

    def __init__(self, function: str, environment: dict[str, str]) -> None:
        self._hangs = False
        self._home = TemporaryDirectory(prefix="napl-faults-")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.workers", function],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=person(Path(self._home.name)) | environment,
            text=True,
        )

    def answer(self, job: Job, patience: float) -> list[Outcome] | None:
        """Return the outcomes of a job; None if the worker died or hangs."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            print(json.dumps(job), file=self._process.stdin, flush=True)
        except BrokenPipeError:
            return None
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            waiting = Patience(self._process, patience)
            while not selector.select(LOOK_EVERY):
                if not waiting.look():
                    self._hangs = True
                    return None
        line = self._process.stdout.readline()
        if not line.endswith("\n"):
            return None
        return [
            Outcome(what, tuple((Verdict(verdict), why) for verdict, why in troubles), remark)
            for what, troubles, remark in json.loads(line)
        ]

    def end(self, patience: float = 30) -> str:
        """End the process; return how it had ended."""
        assert self._process.stdin
        assert self._process.stdout
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        code = None if self._hangs else wait_for_end(self._process, patience)
        how = "hangs" if code is None else f"ended with {code}"
        if code is None:
            kill_all(self._process)
        self._process.stdout.close()
        self._home.cleanup()
        return how


def _serve(function: str) -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what else is printed is for the person who looks
    module, _, name = function.partition(":")
    work = getattr(import_module(module), name)
    for line in sys.stdin:
        job = json.loads(line)
        try:
            outcomes = work(**job)
        except Exception:  # noqa: BLE001 - a bug is one of the outcomes
            outcomes = [Outcome(function, ((Verdict.CRASHED, f"{job} {traceback.format_exc()}"),))]
        told = [(outcome.what, outcome.troubles, outcome.remark) for outcome in outcomes]
        print(json.dumps(told), file=answers, flush=True)


if __name__ == "__main__":
    _serve(sys.argv[1])
