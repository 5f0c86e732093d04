"""Names are wiped by a program that is killed: afterwards not one byte of them is left, and nothing else is lost.

A try is a random project in which people are named everywhere, with another file of it in which there is work
that was not saved. The program is killed before some line of the code of documents; then both files are opened
again. Of all that is kept it is looked at whether others on this computer could read it.
"""

import json
import os
import random
import re
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

import napl_desktop.document
from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import REDACTED, Redaction
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors import UserError
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import Base, KnownPerspective
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import explain_dimension, rename_dimension
from napl_desktop.operations.notes import add_path_note, change_note, remove_note
from napl_desktop.operations.participants import add_participant, change_participant, remove_participant
from napl_desktop.operations.paths import duplicate_path, remove_path, rename_path
from napl_desktop.operations.versions import bring_back_everything, name_version
from napl_desktop.own_places import log_folder, make_own_folder
from napl_desktop.queries.names import find_names, redaction_of
from napl_desktop.queries.outline import outline
from tests.core.made_projects import atelier_id, grid_of, make_project
from tests.faults.modes import open_to_others
from tests.faults.table import Outcome, Verdict
from tests.faults.traces import traces_of

REPLACEMENT = "[naam]"
_LINES = 740
"""About how many lines of code a wipe has: sometimes it is done before it would be killed."""
_CODE = str(Path(napl_desktop.document.__file__).parent)
_FIRST = ("Anneke", "René", "Zoë", "Yusuf", "Maria-Magdalena", "Søren", "Ömer", "Wubbo")
_LAST = ("van der Bérgh", "d'Hondt", "Öztürk", "in 't Veld", "Oude Luttikhuis", "Groenewoud 🦊", "Ñandú")

Image = dict[str, list[list[Any]]]
"""Table → its rows."""


WHAT = "names wiped by a program that is killed, looked for byte by byte"


def proof(runs: int, seed: int) -> Iterator[Outcome]:
    """Wipe names that many times in projects drawn from `seed`; only where a process can be forked."""
    for each in range(seed, seed + runs):
        lost: list[str] = []
        try:
            with _nothing_wiped_by_chance(), _a_person() as home, _rights_for_everybody():
                killed = _purge(home, random.Random(each), lost)
        except Exception as error:  # noqa: BLE001 -- it counts, and the next is tried
            yield Outcome(WHAT, ((Verdict.CRASHED, f"seed {each}: {error!r}"),))
        else:
            troubles = tuple((Verdict.LOST, f"seed {each}: {what}") for what in lost)
            yield Outcome(WHAT, troubles, "killed" if killed else "")


@contextmanager
def _nothing_wiped_by_chance() -> Iterator[None]:
    """Let SQLite leave what is removed in its free room: only on some systems it is built to overwrite that."""
    connect = sqlite3.connect

    def connect_carelessly(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.execute("PRAGMA secure_delete = OFF")
        return connection

    sqlite3.connect = connect_carelessly
    try:
        yield
    finally:
        sqlite3.connect = connect


@contextmanager
def _rights_for_everybody() -> Iterator[None]:
    """Let every file that says nothing else be for everybody."""
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def _a_person() -> Iterator[Path]:
    """Be somebody whose folders are all in one new folder."""
    folders = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    before = {name: os.environ.get(name) for name in folders}
    with TemporaryDirectory(prefix="napl-names-") as home:
        os.environ.update({name: f"{home}/{name.lower()}" for name in before})
        try:
            yield Path(home)
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value


def _purge(home: Path, chance: random.Random, lost: list[str]) -> bool:
    """Make a project, kill a program that wipes its names, look at what is left; return whether it was killed."""
    path = home / "stick" / "proef.napl"
    path.parent.mkdir()
    names, before = _make_named(path, chance)
    second = path.with_name("tweede.napl")
    killed = _killed_while(path, chance)
    lost += [f"others can read {each}" for each in open_to_others(home)]
    with Document.open(path, read_only=True) as looked_at, looked_at.read() as session:
        shown = find_names(session).names
    with Document.open(path) as document:
        begun = any(step.action == REDACTED for step in document.steps())
        lost += ["names are shown that are being wiped"] * bool(begun and shown)
        if not begun:
            lost += ["half wiped"] * (_all_of(document) != before)
            document.redact_names(_everything(document))
            document.finish_redaction()
        lost += [*_differences(_wiped(before, names), _all_of(document))]
        lost += document.damage()
        lost += traces_of(names, [home])
    lost += [*_differences_in_second(second)]
    lost += [f"after the second file {each}" for each in traces_of(names, [home])]
    with Document.open(path) as document:
        _go_everywhere(document, chance)
        with document.read() as session:
            write_workbook(project_snapshot(session), path.with_suffix(".xlsx"))
    lost += [f"after undo {each}" for each in traces_of(names, [home])]
    lost += [f"at last others can read {each}" for each in open_to_others(home)]
    return killed


# A project full of names


def _make_named(path: Path, chance: random.Random) -> tuple[list[str], Image]:
    """Make a project in which people are named in all places there are, and leave it as a crash would.

    Returns the names, and all that the project says.
    """
    people = [f"{chance.choice(_FIRST)} {last}" for last in chance.sample(_LAST, 4)]
    with make_project(path) as document:
        for _deed in range(chance.randint(8, 40)):
            with suppress(UserError, IndexError):
                _name_somebody(document, chance, people)
            if chance.random() < 0.1:
                document.save()
        for name in people:
            add_participant(document, atelier_id(document), name)
        elsewhere = path.with_name("elders.napl")
        document.save_copy(elsewhere)
    _leave_another_working_copy(elsewhere, people[0])
    elsewhere.unlink()
    _leave_second_file(path)
    document = Document.open(path)
    rename_path(document, grid_of(document).id, f"Pad van {people[0]}")
    cell = _cell(document, chance)
    typed = Draft(target_of(("cell", *cell)), f"volgens {people[1]} kan")
    document.keep_drafts([typed, Draft(target_of(("new", "participant", atelier_id(document))), people[2])])
    document.checkout(chance.randint(0, len(document.steps())))  # which nobody closes any more
    everything = _all_of(document)
    document.leave()
    path.with_name(f".{path.name}.a1b2c3d4.tmp").write_bytes(path.read_bytes())
    reports = log_folder()
    make_own_folder(reports)
    (reports / "report-1.txt").write_text(f"ValueError: {people[2]!r}", encoding="utf-8")
    (reports / "report-2.txt").write_text(f"ValueError: {people[3]!a}", encoding="utf-8")
    return people, everything


def _name_somebody(document: Document, chance: random.Random, people: list[str]) -> None:
    name = chance.choice(people)
    text = chance.choice((f"zegt {name}.", f"{name.upper()} en de rest", f"Vraag het\naan {name}", "niemand"))
    atelier = atelier_id(document)
    row, level = _cell(document, chance)
    path = grid_of(document).id
    perspective = chance.choice((None, *(each.id for each in KnownPerspective)))
    chance.choice(
        (
            *(lambda: add_participant(document, atelier, name, perspective),) * 4,
            *(lambda: change_participant(document, _one(document, "participant", chance), name, None),) * 2,
            lambda: remove_participant(document, _one(document, "participant", chance)),
            *(lambda: write_cell(document, row, level, text),) * 4,
            lambda: rename_dimension(document, row, name),
            lambda: explain_dimension(document, row, text),
            lambda: add_path_note(document, path, text, perspective),
            lambda: change_note(document, _one(document, "note", chance), text, perspective),
            lambda: remove_note(document, _one(document, "note", chance)),
            lambda: rename_path(document, path, text),
            lambda: duplicate_path(document, path, f"Pad van {name}"),
            lambda: remove_path(document, _other_path(document, chance)),
            lambda: name_version(document, f"na {name}"),
            *(document.undo,) * 4,
            *(document.redo,) * 2,
        )
    )()


def _leave_another_working_copy(path: Path, name: str) -> None:
    document = Document.open(path)
    add_participant(document, atelier_id(document), name)
    document.leave()


_WORK = "Werk in het tweede bestand"


def _leave_second_file(path: Path) -> None:
    """Leave another file of the project, with names and with work that is not saved in it."""
    second = path.with_name("tweede.napl")
    second.write_bytes(path.read_bytes())
    document = Document.open(second)
    rename_path(document, grid_of(document).id, _WORK)
    document.leave()


def _differences_in_second(second: Path) -> Iterator[str]:
    """Open the other file, work on in it, and yield what of it was lost."""
    with Document.open(second) as document:
        if grid_of(document).title != _WORK:
            yield "the work in the second file is lost"
        yield from document.damage()
        if sum(step.action == REDACTED for step in document.steps()) != 1:
            yield "the second file was not wiped, or twice"
        rename_path(document, grid_of(document).id, "Weer anders")


def _cell(document: Document, chance: random.Random) -> tuple[str, str]:
    grid = grid_of(document)
    return chance.choice(grid.rows).id, chance.choice(grid.levels).id


def _one(document: Document, table: str, chance: random.Random) -> str:
    """Return the id of some row of a table; IndexError if there is none."""
    with document.read() as session:
        return str(chance.choice(session.execute(Base.metadata.tables[table].select()).all()).id)


def _other_path(document: Document, chance: random.Random) -> str:
    """Return a path that is not the first; IndexError if there is none."""
    with document.read() as session:
        return chance.choice([path.id for path in outline(session).ateliers[0].paths[1:]])


# The program that is killed


def _everything(document: Document) -> Redaction:
    """Return the wipe of all names, wherever they occur."""
    with document.read() as session:
        found = find_names(session)
    return redaction_of(
        found, {(word.word.text, place.id) for word in found.words for place in word.places}, REPLACEMENT
    )


def _killed_while(path: Path, chance: random.Random) -> bool:
    """Wipe the names in a program of its own that is killed on the way; False if it was done before that."""
    line = chance.randint(1, _LINES)
    child = os.fork()
    if child == 0:
        try:
            document = Document.open(path)
            wipe = _everything(document)
            _die_at_new_line(line)
            document.redact_names(wipe)
            document.finish_redaction()
            document.close()
            sys.settrace(None)
        finally:
            os._exit(0)
    _child, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _die_at_new_line(number: int) -> None:
    """End this process, as if the power went, when so many different lines of the document's code have run.

    So each line is as likely, however often it runs.
    """
    seen: set[tuple[str, int]] = set()

    def enter(frame: FrameType, _event: str, _argument: Any) -> Any:
        return step if frame.f_code.co_filename.startswith(_CODE) else None

    def step(frame: FrameType, _event: str, _argument: Any) -> Any:
        seen.add((frame.f_code.co_filename, frame.f_lineno))
        if len(seen) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return step

    sys.settrace(enter)


# What the project says


def _all_of(document: Document) -> Image:
    """Return every row of the project and of its history, by table; images in the history as what they say."""
    with closing(sqlite3.connect(document._copy.database)) as eyes:
        image = {
            table: [list(row) for row in eyes.execute(f"SELECT * FROM {table}")]
            for table in (*Base.metadata.tables, "version")
        }
        image["step"] = [
            list(row)
            for row in eyes.execute(
                "SELECT seq, id, kind, action, subject_type, subject_id, subject_title, at, parent, target, head"
                " FROM step ORDER BY seq"
            )
        ]
        image["row_change"] = [
            [*row[:4], *(json.loads(kept) if kept else None for kept in row[4:])]
            for row in eyes.execute("SELECT * FROM row_change ORDER BY step_seq, position")
        ]
    return image


def _wiped(said: Image, names: list[str]) -> Image:
    """Return what a project must say after its names were wiped, told in another way than the program does it."""
    any_name = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE)
    name_column = list(Base.metadata.tables["participant"].columns.keys()).index("name")

    def without(value: Any) -> Any:
        if isinstance(value, str):
            return any_name.sub(REPLACEMENT, value)
        return {column: without(each) for column, each in value.items()} if isinstance(value, dict) else value

    image = {table: [[without(value) for value in row] for row in rows] for table, rows in said.items()}
    for row in image["participant"]:
        row[name_column] = ""
    for _step, _position, table, _id, *images in image["row_change"]:
        for participant in filter(None, images if table == "participant" else ()):
            participant["name"] = ""
    return image


def _differences(expected: Image, found: Image) -> Iterator[str]:
    """Yield how a project differs from what it must be: one step more, and nothing else."""
    more = found["step"][len(expected["step"]) :]
    if [step[3] for step in more] != [REDACTED]:
        yield f"other steps than one: {more}"
    steps = len(expected["step"])
    kept = [row for row in found["row_change"] if row[0] <= steps]
    if any(row[4] is not None or row[5] is not None for row in found["row_change"][len(kept) :]):
        yield "the step of the wipe keeps more than ids"
    found = {**found, "step": found["step"][:steps], "row_change": kept}
    for table, rows in expected.items():
        if sorted(rows, key=str) != sorted(found[table], key=str):
            yield f"another {table}: {found[table]} instead of {rows}"


def _go_everywhere(document: Document, chance: random.Random) -> None:
    """Undo and redo everything, look at earlier moments, and bring one back."""
    while document.undo():
        pass
    for _step in range(chance.randint(0, 30)):
        document.redo()
    with document.checkout(chance.randint(0, len(document.steps()))) as past:
        bring_back_everything(document, past)
        with past.read() as session:
            assert find_names(session).names == ()
