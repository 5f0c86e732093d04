"""From a damaged or foreign-changed project file to a sound one beside it; the damaged file stays as it is."""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.document.format.integrity import broken_constraint
from napl_desktop.document.format.migrations import bring_up_to_date
from napl_desktop.document.format.schema import (
    check_content,
    check_deep,
    check_header,
    make_indexes_anew,
    open_untrusted,
)
from napl_desktop.document.rescue.damaged_file import readable_copy
from napl_desktop.document.rescue.raw_rows import read_raw
from napl_desktop.document.rescue.repair import Repaired, repair
from napl_desktop.document.rescue.repair_report import RepairEntry
from napl_desktop.document.rescue.repair_rows import found_name
from napl_desktop.document.storage.damage import Integrity
from napl_desktop.document.storage.making import make_file
from napl_desktop.document.storage.saving import write_whole
from napl_desktop.document.storage.working_copy import WorkingCopy, all_kept, private_folder
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileExists
from napl_desktop.errors.projects import NothingToRescue
from napl_desktop.file_problems import file_problem
from napl_desktop.model import Base
from napl_desktop.rows import Columns
from napl_desktop.wording import Wording


class Readable(Struct, frozen=True):
    """Of one table: how many rows could be read, and how many could not, at least."""

    rows: int
    lost: int


class Salvage(Struct, frozen=True):
    """What a rescue would save of a file. `rows` are those of the grids, `cells` those with text."""

    title: str
    paths: int
    rows: int
    cells: int
    notes: int
    tables: dict[str, Readable]
    is_whole: bool
    """Whether nothing is lost, not even the history: only what helps to find the rows is damaged."""

    @property
    def lost(self) -> int:
        """How many rows of any kind could not be read, at least."""
        return sum(table.lost for table in self.tables.values())


class KeptWork(Struct, frozen=True):
    """A working copy of a damaged file: whole, with everything that was done up to `at`."""

    copy: WorkingCopy
    at: datetime


def look(path: Path, words: Wording) -> Salvage:
    """Return what can be saved of a damaged file, without writing anything.

    Raises NothingToRescue, WorkingCopyError, or another FileProblem.
    """
    with _read(path, words) as (repaired, whole):
        tables = {name: _rows_of(repaired, name) for name in Base.metadata.tables}
        parents = {row["parent_id"] for row in tables["dimension"]}
        lost: Counter[str] = Counter()
        for entry in repaired.entries:
            if entry.kind == "unreadable":
                lost[entry.table] += entry.count
        (project,) = tables["project"]
        return Salvage(
            title=str(project["title"]),
            paths=len(tables["path"]),
            rows=sum(row["id"] not in parents for row in tables["dimension"]),
            cells=sum(bool(row["text"]) for row in tables["descriptor"]),
            notes=len(tables["note"]),
            tables={name: Readable(len(rows), lost[name]) for name, rows in tables.items()},
            is_whole=whole is not None,
        )


def _rows_of(repaired: Repaired, table: str) -> list[Columns]:
    return [row for key, row in repaired.rows.items() if key[0] == table]


def rescue(path: Path, target: Path, words: Wording) -> tuple[RepairEntry, ...]:
    """Write what can be saved of a damaged file as a new project; return what is not as it was.

    The project and all that is in it keep their ids; there is only a history where nothing was lost. `words`
    names what lost its name.
    Raises NothingToRescue, FileExists, WorkingCopyError, or another FileProblem; then there is no new file.
    """
    with _read(path, words) as (repaired, whole):
        if whole is not None:
            write_whole(whole, target, partial(_check_free, target))
            return ()

        def fill(session: Session) -> None:
            for table in Base.metadata.sorted_tables:
                if rows := _rows_of(repaired, table.name):
                    session.execute(table.insert(), rows)

        make_file(target, fill)
        return repaired.entries


@contextmanager
def _read(path: Path, words: Wording) -> Iterator[tuple[Repaired, Path | None]]:
    """Give what can be read, repaired, and a copy that is whole, if that can be made."""
    folder = private_folder(path)
    try:
        try:
            copy = readable_copy(path, folder)
        except OSError as error:
            raise file_problem(error, path) from error
        raw = read_raw(copy) if copy else None
        if raw is None or raw.is_empty:
            raise NothingToRescue(path)
        repaired = repair(raw, path.stem, words)
        yield repaired, None if repaired.entries else _reindexed(path, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _reindexed(path: Path, folder: Path) -> Path | None:
    """Return a copy with its indexes made anew, if all in it is as it was when it was sealed, its past too."""
    copy = folder / "reindexed.napl"
    try:
        check_header(path)
        shutil.copyfile(path, copy)
        make_indexes_anew(copy, path)
        check_content(copy, path)
        bring_up_to_date(copy)
    except (UserError, OSError, sqlite3.Error):
        return None
    return copy if _is_sound(copy) and not Integrity(copy, path).all_damage() else None


def kept_work(path: Path) -> KeptWork | None:
    """Return the working copy that is kept for a file, if it is sound: a better source than the file."""
    for copy in all_kept(path):
        if _is_sound(copy.database):
            at = max(file.stat().st_mtime for file in copy.folder.glob("working.napl*"))
            return KeptWork(copy, datetime.fromtimestamp(at, UTC))
    return None


def save_kept_work(kept: KeptWork, target: Path) -> None:
    """Write kept work, history and all, as a new project; it stays kept. Raises FileExists or a FileProblem."""
    kept.copy.go_on_redacting()
    write_whole(kept.copy.database, target, partial(_check_free, target))
    kept.copy.hand_over_drafts(target)


def _check_free(target: Path, _hash: str, _steps: int) -> None:
    if os.path.lexists(target):
        raise FileExists(target)


def _is_sound(database: Path) -> bool:
    if check_deep(database):
        return False
    try:
        connection = open_untrusted(database)
    except sqlite3.Error:  # it went: the program that works in it has just closed it
        return False
    try:
        return broken_constraint(connection) is None
    finally:
        connection.close()


def is_whole(path: Path) -> bool:
    """Tell whether a project file that only we write, a backup, would open."""
    try:
        check_header(path)
        check_content(path, path)
    except UserError:
        return False
    return True


def in_words(entries: tuple[RepairEntry, ...], words: Wording) -> list[str]:
    """Return what is to be told of a rescue, one line a text; things without a text are counted together."""
    counted: Counter[tuple[str, str]] = Counter()
    texts = []
    for entry in entries:
        if entry.text:
            texts.append(_line(words, entry))
        else:
            counted[entry.kind, entry.table] += entry.count
    return [
        _line(words, RepairEntry(kind, table=table, count=count)) for (kind, table), count in counted.items()
    ] + texts


def _line(words: Wording, entry: RepairEntry) -> str:
    return words.text(
        "rescue",
        entry.kind,
        text=entry.text,
        count=entry.count,
        things=_things(words, entry.table) if entry.table else "",
        name=found_name(words, entry.table if entry.kind == "found" else "path"),
    )


def _things(words: Wording, table: str) -> str:
    """Return what things of a table are called; what has no words yet is called by its table."""
    try:
        return words.text("things", table)
    except KeyError:
        return table
