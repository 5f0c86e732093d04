"""Locks and journals of strangers beside a project: nobody waits for them, and what is saved stays what it is."""

import json
import os
import random
import socket
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from napl_desktop.beside import foreign_beside
from napl_desktop.document.document import Document
from napl_desktop.document.storage.lock import lock_file
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import shown
from tests.faults.deeds import make_lived_in
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers, work_at_most

_WORK = 20
"""Seconds of its own work that one try may take at most."""
# Only for what waits instead of working: a pipe that nobody writes to.
_PATIENCE = 600

Put = Callable[[random.Random, Path], None]


def proof(tries: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Put something beside a project that many times, and work in it."""
    return in_workers("tests.faults.side_files:try_one", jobs(tries, seed), workers, _PATIENCE)


def jobs(tries: int, seed: int) -> list[Job]:
    """Return the tries: every kind of thing about as often."""
    kinds = list(KINDS)
    return [{"seed": seed + number, "kind": kinds[number % len(kinds)]} for number in range(tries)]


# What lies there


def lock_that_says_something_else(chance: random.Random, place: Path) -> None:
    """Write a lock of which a fact is of another kind, or of another age."""
    facts: dict[str, object] = {
        "user": "iemand",
        "host": chance.choice(("elders", socket.gethostname())),
        "pid": chance.choice((1, os.getpid(), 4711)),
        "since": "2026-11-29T09:00:00+00:00",
    }
    odd = (
        None,
        [],
        {},
        "",
        "x" * 3000,
        10**400,
        -1,
        1.5,
        True,
        "\x00\ud800",
        "0001-01-01",
        "99999-12-31T00:00:00",
    )
    for name in chance.sample(list(facts), chance.choice((1, 1, 2, 4))):
        facts[name] = chance.choice(odd)
    place.write_text(json.dumps(facts), "utf-8")
    year = chance.choice((1, 1970, 2024, 2026, 2262, 9999))
    try:
        os.utime(place, ns=((year - 1970) * 31_557_600 * 10**9,) * 2)
    except OverflowError:  # the system has no such year
        return


def lock_of_bytes(chance: random.Random, place: Path) -> None:
    """Write anything."""
    place.write_bytes(
        chance.choice(
            (
                b"",
                chance.randbytes(chance.choice((1, 100, 5000))),
                b"[" * chance.choice((10, 1000, 4000, 100_000)),
                b'{"a":' * chance.choice((10, 600, 20_000)),
                b'{"pid": ' + b"9" * chance.choice((20, 4000, 6000)) + b"}",
                "é".encode("utf-16"),
            )
        )
    )


def lock_that_is_no_file(chance: random.Random, place: Path) -> None:
    """Make a folder, a link, a pipe or a huge file."""
    kinds = ["folder", "full folder", "huge"]
    kinds += [] if sys.platform == "win32" else ["pipe", "round", "nothing", "endless", "project"]
    kind = chance.choice(kinds)
    if kind in ("folder", "full folder"):
        (place / ("map" if kind == "full folder" else "")).mkdir(parents=True)
    elif kind == "huge":
        place.touch()
        os.truncate(place, 1 << 30)
    elif sys.platform != "win32" and kind == "pipe":
        os.mkfifo(place)
    else:
        project = place.name.removeprefix(".").removesuffix(".lock")
        ends = {"round": place.name, "nothing": "nergens", "endless": "/dev/zero", "project": project}
        place.symlink_to(ends[kind])


def journal_of_another_moment(chance: random.Random, path: Path) -> None:
    """Leave the journal of a change that another program began on an earlier state of the project."""
    copy = path.with_name("kladje.napl")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN")
        for table in ("project", "descriptor", "dimension", "step"):
            column = {"descriptor": "text", "step": "action"}.get(table, "title")
            connection.execute(
                f"UPDATE {table} SET {column} = {column} || hex(zeroblob({chance.choice((9, 3000))}))"
            )
        journal = copy.with_name("kladje.napl-journal").read_bytes()
    copy.unlink()
    path.with_name(f"{path.name}-journal").write_bytes(journal)


def log_of_another_moment(chance: random.Random, path: Path) -> None:
    """Leave the log of changes that another program made to an earlier state of the project."""
    copy = path.with_name("kladje.napl")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE project SET title = 'van een ander'")
        for ending in ("-wal", "-shm") if chance.random() < 0.7 else ("-wal",):
            content = copy.with_name(copy.name + ending).read_bytes()
            path.with_name(path.name + ending).write_bytes(content)
    copy.unlink()


def anything_beside(chance: random.Random, path: Path) -> None:
    """Leave something under a name that another program gives a meaning to."""
    for ending in chance.sample(("-journal", "-wal", "-shm"), chance.choice((1, 2, 3))):
        place = path.with_name(path.name + ending)
        if chance.random() < 0.2:
            place.mkdir()
        else:
            place.write_bytes(chance.choice((b"", chance.randbytes(600), path.read_bytes()[:4096])))


LOCKS: dict[str, Put] = {
    "a lock that says something else": lock_that_says_something_else,
    "a lock of any bytes": lock_of_bytes,
    "a lock that is no file": lock_that_is_no_file,
}
JOURNALS: dict[str, Put] = {
    "a journal of another moment": journal_of_another_moment,
    "a log of another moment": log_of_another_moment,
    "anything beside it": anything_beside,
}
KINDS = (*LOCKS, *JOURNALS)


# What becomes of the project


def try_one(seed: int, kind: str) -> list[Outcome]:
    """Put something beside a project, and work in that. For a worker."""
    chance = random.Random(seed)
    work_at_most(_WORK)
    with empty_home() as folder:
        path = folder / "proef.napl"
        make_lived_in(path, seed, deeds=8)
        if kind in LOCKS:
            LOCKS[kind](chance, lock_file(path))
        else:
            JOURNALS[kind](chance, path)
        troubles, remark = _work_in(path)
    return [
        Outcome(
            f"side file: {kind}",
            tuple((verdict, f"seed {seed} {kind}: {why}") for verdict, why in troubles),
            remark,
        )
    ]


def _work_in(path: Path) -> tuple[list[tuple[Verdict, str]], str]:
    foreign = {each.name: _content(each) for each in foreign_beside(path)}
    before = path.read_bytes()
    try:
        document = Document.open(path)
    except ProjectLocked as error:
        wrong = any(not wording(language).error(error).strip() for language in LANGUAGES)
        return [(Verdict.CRASHED, f"no sentence for {error!r}")] if wrong else [], "told who has it"
    except UserError as error:
        return [(Verdict.REFUSED, f"a sound project is refused: {error!r}")], ""
    troubles: list[tuple[Verdict, str]] = []
    with document:
        if {each.name for each in document.foreign_beside} != foreign.keys():
            troubles.append((Verdict.LOST, "what lies beside it is not named"))
        if path.read_bytes() != before:
            troubles.append((Verdict.LOST, "it is changed by being opened"))
        rename_project(document, "Van mij")
        said = shown(document)
        document.save()
        aside = {each.name.rpartition(" (")[0]: _content(each) for each in document.set_aside}
        if aside != foreign:
            troubles.append((Verdict.LOST, "what lay beside it is not what it was"))
    if _seen_by_another(path) != "Van mij":
        troubles.append((Verdict.LOST, "another program changes what was saved by opening it"))
    with Document.open(path) as again:
        if shown(again) != said:
            troubles.append((Verdict.LOST, "what was saved says something else"))
    return troubles, "set aside" if foreign else "worked in"


def _content(place: Path) -> bytes | None:
    return place.read_bytes() if place.is_file() else None


def _seen_by_another(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT title FROM project").fetchall()
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return str(found[0][0]) if whole and len(found) == 1 else ""
