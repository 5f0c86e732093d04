"""Files that somebody or something changed: each opens with the words it had, or is refused with a sentence."""

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import copyfile

from napl_desktop import cli
from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.document.format.lifting import lift_row, own_rows
from napl_desktop.document.format.schema import columns_of, format_of, seal
from napl_desktop.document.history.steps import changes_hash
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside, HistoryDamaged
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import grid_of, in_folder, make_project, shown
from tests.faults.deeds import digest, make_lived_in
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import ROOT, Job, empty_home, in_workers

_FILES = ROOT / "tests" / "files"
_UNDO_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Original:
    """A sound project: its bytes, what it says, and what it says after each undo, one after the other."""

    whole: bytes
    said: str
    undone: tuple[str, ...]

    @property
    def page_size(self) -> int:
        """How large its pages are."""
        return int.from_bytes(self.whole[16:18], "big") % 65535 or 65536


def proof(mutations: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Look at that many changed files."""
    return in_workers("tests.faults.mutations:look_at", jobs(mutations, seed), workers)


def jobs(mutations: int, seed: int) -> list[Job]:
    """Return which files to make: every way of changing them about as often."""
    names = list(WAYS)
    return [{"seed": seed + n, "way": names[n % len(names)]} for n in range(mutations)]


# Ways of changing a file


def flip_bits(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Flip some bits, anywhere or in what SQLite reads first of a page."""
    whole = Original(bytes(file), "", ())
    for _bit in range(chance.choice((1, 1, 1, 2, 8))):
        page = chance.randrange(len(file) // whole.page_size)
        most = chance.choice((12, 100, whole.page_size))
        file[page * whole.page_size + chance.randrange(most)] ^= 1 << chance.randrange(8)


def truncate(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Cut the end off; sometimes the header is made to say that this is right."""
    size = Original(bytes(file), "", ()).page_size
    pages = chance.randrange(len(file) // size)
    del file[pages * size + chance.choice((0, 0, chance.randrange(size))) :]
    if len(file) >= 100 and chance.random() < 0.5:
        file[28:32] = (len(file) // size).to_bytes(4, "big")


def blank(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Let a stretch be zeros, as a stick does that was pulled out while it was written."""
    start = chance.randrange(len(file)) // 512 * 512
    end = min(len(file), start + 512 * chance.choice((1, 8, 64)))
    file[start:end] = bytes(end - start)


def splice_page(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Put a page of another project, or of an earlier save of this one, in the place of a page."""
    size = Original(bytes(file), "", ()).page_size
    same = [other.whole for other in others if other.page_size == size] + [bytes(file)]
    other = chance.choice(same)
    for _page in range(chance.choice((1, 1, 3))):
        here, there = chance.randrange(len(file) // size), chance.randrange(len(other) // size)
        if chance.random() < 0.5:
            there = min(here, len(other) // size - 1)
        file[here * size : (here + 1) * size] = other[there * size : (there + 1) * size]


def swap_words(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Change places of two stretches of the same length within a page."""
    size = Original(bytes(file), "", ()).page_size
    start = chance.randrange(len(file) // size) * size
    length = chance.choice((1, 2, 8, 36))
    one, other = (start + chance.randrange(size - length) for _place in range(2))
    file[one : one + length], file[other : other + length] = (
        file[other : other + length],
        file[one : one + length],
    )


def swap_rows(chance: random.Random, file: bytearray, others: list[Original]) -> None:
    """Change places of two entries in the list that a page begins with: its rows are out of order then."""
    size = Original(bytes(file), "", ()).page_size
    pages = [
        start
        for start in range(size, len(file), size)
        if file[start] in (2, 5, 10, 13) and int.from_bytes(file[start + 3 : start + 5], "big") > 1
    ]
    start = chance.choice(pages)
    begin = start + (12 if file[start] in (2, 5) else 8)
    count = int.from_bytes(file[start + 3 : start + 5], "big")
    one, other = (begin + 2 * place for place in chance.sample(range(count), 2))
    file[one : one + 2], file[other : other + 2] = file[other : other + 2], file[one : one + 2]


WAYS: dict[str, Callable[[random.Random, bytearray, list[Original]], None] | None] = {
    "flipped bits": flip_bits,
    "cut off": truncate,
    "blank stretches": blank,
    "pages of other files": splice_page,
    "words that changed places": swap_words,
    "rows that changed places": swap_rows,
    "rows changed by SQL": None,
    "rows changed by SQL, with the right hashes": None,
}

_SQL = (
    "UPDATE {t} SET {c} = (SELECT {c} FROM {t} AS o WHERE o.{k} = :two) WHERE {k} = :one",
    "UPDATE {t} SET {c} = {c} || 'x' WHERE {k} = :one",
    "UPDATE {t} SET {c} = NULL WHERE {k} = :one",
    "UPDATE {t} SET {c} = :long WHERE {k} = :one",
    "UPDATE {t} SET {c} = x'ff00fe' WHERE {k} = :one",
    "UPDATE {t} SET {k} = :two || '' WHERE {k} = :one",
    "DELETE FROM {t} WHERE {k} = :one",
)


def change_by_sql(chance: random.Random, path: Path) -> str:
    """Change some rows behind the program's back; return how."""
    done = ""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        for _change in range(chance.choice((1, 1, 3))):
            table = chance.choice([*tables, "descriptor", "row_change", "step"])
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            key = next((name for name in ("id", "step_seq") if name in columns), columns[0])
            keys = [value for (value,) in connection.execute(f"SELECT {key} FROM {table}")]
            if not keys:
                continue
            done = chance.choice(_SQL).format(t=table, c=chance.choice(columns), k=key)
            values = {"one": chance.choice(keys), "two": chance.choice(keys), "long": "é" * 3000}
            try:
                connection.execute(done, {name: values[name] for name in values if f":{name}" in done})
            except sqlite3.Error as refused:
                done = f"{done}: {refused}"
    return done


def log_as_right(connection: sqlite3.Connection) -> None:
    """Give every step the hash that goes with what it changed, as a forger would."""
    for (seq,) in connection.execute("SELECT seq FROM step").fetchall():
        logged = connection.execute(
            "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position",
            (seq,),
        )
        connection.execute(
            "UPDATE step SET changes_hash = ? WHERE seq = ?", (changes_hash(list(logged)), seq)
        )


# A look at the file


def look_at(seed: int, way: str) -> list[Outcome]:
    """Change a file and open it. For a worker."""
    chance = random.Random(seed)
    originals = make_originals()
    original = chance.choice(originals)
    with empty_home() as folder:
        path = folder / "proef.napl"
        file = bytearray(original.whole)
        change = WAYS[way]
        while change is not None and file == original.whole:
            change(chance, file, originals)
        path.write_bytes(file)
        sealed = way.endswith("right hashes")
        if change is None:
            change_by_sql(chance, path)
        if sealed:
            try:
                with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                    log_as_right(connection)
                    seal(connection)
            except (sqlite3.Error, TypeError):  # what was done to it does not even let itself be read
                sealed = False
        troubles, remark = _open(path, original, sealed, read_only=chance.random() < 0.3)
    again = f"seed {seed} {way}: "
    return [
        Outcome(f"changed file: {way}", tuple((verdict, again + why) for verdict, why in troubles), remark)
    ]


def _open(
    path: Path, original: Original, sealed: bool, read_only: bool
) -> tuple[list[tuple[Verdict, str]], str]:
    before = path.read_bytes()
    try:
        document = Document.open(path, read_only)
    except UserError as error:
        troubles = []
        if any(not wording(language).error(error).strip() for language in LANGUAGES):
            troubles.append((Verdict.CRASHED, f"no sentence for {error!r}"))
        if path.read_bytes() != before:
            troubles.append((Verdict.LOST, "the refused file was changed"))
        if in_folder(path.parent) != [path.name]:
            troubles.append((Verdict.LOST, f"left behind: {in_folder(path.parent)}"))
        return troubles, "refused"
    try:
        try:
            document.refuse_damage()
        except DamagedInside:
            return [], "opened, then refused"
        if not says(document, path) if sealed else digest(document) != original.said:
            return [(Verdict.LOST, "it shows other words, and says nothing")], ""
        if document.damage():
            return [], "opened, damage in the history told"
        _show_everything(document)
        if read_only:
            return [], "opened whole"
        return _look_at_undo(document, () if sealed else original.undone)
    finally:
        document.leave()


def says(document: Document, path: Path) -> bool:
    """Tell whether a document says all that its file says, which may be of an older format."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        version = format_of(connection)
        held = [
            lifted
            for table in columns_of(version).keys() - {"seal", "step", "row_change", "version"}
            for row in connection.execute(f"SELECT * FROM {table}")
            for lifted in lift_row(table, dict(row), version)
        ]
    now = shown(document)
    for table, row in (*own_rows(version), *held):
        if row.items() - now[table].pop(row["id"], {}).items():
            return False
    return not any(now.values())


def _show_everything(document: Document) -> None:
    """Read the project as the window does."""
    with document.read() as session:
        for atelier in outline(session).ateliers:
            for path in atelier.paths:
                path_grid(session, path.id)
        project_snapshot(session)


def _look_at_undo(document: Document, undone: tuple[str, ...]) -> tuple[list[tuple[Verdict, str]], str]:
    """Undo step by step: the words are then as they were, or the person is told that it cannot be done."""
    try:
        for said in undone:
            document.undo()
            if digest(document) != said:
                return [(Verdict.LOST, "an undo brought back other words")], ""
        for _step in range(0 if undone else _UNDO_AT_MOST):
            document.undo()
    except HistoryDamaged:
        return [], "opened, an undo refused"
    return [], "opened whole"


# Sound projects to begin with


@cache
def make_originals() -> list[Original]:
    """Make the projects that are changed: small, large, lived in, imported, of the first format, saved before."""
    home = Path(os.environ["HOME"]) / "originals"
    home.mkdir(parents=True, exist_ok=True)
    copyfile(sample_projects() / "curriculumdeskundigheid.napl", home / "sample.napl")
    copyfile(_FILES / "format-0.napl", home / "first-format.napl")
    make_project(home / "small.napl").close()
    make_lived_in(home / "lived-in.napl", seed=3, deeds=60)
    _make_wide(home / "wide.napl")
    _import(home / "imported.napl")
    copyfile(home / "wide.napl", home / "wide-later.napl")
    with Document.open(home / "wide-later.napl") as document:
        grid = grid_of(document)
        for row in grid.rows[:20]:
            write_cell(document, row.id, grid.levels[1].id, "Later heel anders gezegd.")
    return [_known(path) for path in sorted(home.glob("*.napl"))]


def _make_wide(path: Path) -> None:
    titles = ("start", "verder", "vak", "expert")
    rows = tuple(
        PlannedRow(
            (f"hoofd {n % 7}", f"rij {n}"), tuple(f"Wat iemand {n} doet bij {t}. " * 6 for t in titles)
        )
        for n in range(60)
    )
    make_project(path, PathPlan("Breed", tuple(PlannedLevel(title) for title in titles), rows)).close()


def _import(path: Path) -> None:
    table = _FILES / "tables" / "vier-lagen.xlsx"
    made = cli.main(["new", str(path), "--sector", "vo", "--focus", "roles", "--title", "Geleend"])
    if made or cli.main(["import-table", str(table), "--into", str(path)]):
        raise RuntimeError("the table could not be imported")


def _known(path: Path) -> Original:
    whole = path.read_bytes()
    with Document.open(path) as document:
        said, undone = digest(document), []
        while len(undone) < _UNDO_AT_MOST and document.undo():
            undone.append(digest(document))
    return Original(whole, said, tuple(undone))
