"""From a damaged or foreign-changed project file to a sound one beside it; the damaged file stays as it is."""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from napl_desktop.document.damaged_file import readable_copy
from napl_desktop.document.making import make_file
from napl_desktop.document.mending import Loss, Mending
from napl_desktop.document.migrations import bring_up_to_date
from napl_desktop.document.raw_rows import read_raw
from napl_desktop.document.saving import write_whole
from napl_desktop.document.schema import (
    check_content,
    check_deep,
    check_header,
    make_indexes_anew,
    open_untrusted,
)
from napl_desktop.document.soundness import unsound
from napl_desktop.document.working_copy import WorkingCopy, all_kept, private_folder
from napl_desktop.errors import FileExists, NothingToRescue, PersonError
from napl_desktop.file_problems import file_problem
from napl_desktop.model import Base
from napl_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Readable:
    """Of one table: how many rows could be read, and how many could not, at least."""

    rows: int
    lost: int


@dataclass(frozen=True, slots=True)
class Salvage:
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


@dataclass(frozen=True, slots=True)
class KeptWork:
    """A working copy of a damaged file: whole, with everything that was done up to `at`."""

    copy: WorkingCopy
    at: datetime


def look(path: Path, words: Wording) -> Salvage:
    """Return what can be saved of a damaged file, without writing anything.

    Raises NothingToRescue, NotKept, or another FileProblem.
    """
    with _read(path, words) as (mending, whole):
        rows = mending.rows
        parents = {row["parent_id"] for row in rows["dimension"].values()}
        lost: Counter[str] = Counter()
        for loss in mending.losses:
            if loss.kind == "unreadable":
                lost[loss.table] += loss.count
        (project,) = rows["project"].values()
        return Salvage(
            title=project["title"],
            paths=len(rows["path"]),
            rows=sum(row["id"] not in parents for row in rows["dimension"].values()),
            cells=sum(bool(row["text"]) for row in rows["descriptor"].values()),
            notes=len(rows["note"]),
            tables={name: Readable(len(rows[name]), lost[name]) for name in rows},
            is_whole=whole is not None,
        )


def rescue(path: Path, target: Path, words: Wording) -> tuple[Loss, ...]:
    """Write what can be saved of a damaged file as a new project; return what is not as it was.

    The project and all that is in it keep their ids; there is only a history where nothing was lost. `words`
    names what lost its name.
    Raises NothingToRescue, FileExists, NotKept, or another FileProblem; then there is no new file.
    """
    with _read(path, words) as (mending, whole):
        if whole is not None:
            write_whole(whole, target, partial(_check_free, target))
            return ()

        def fill(session: Session) -> None:
            for table in Base.metadata.sorted_tables:
                if rows := list(mending.rows[table.name].values()):
                    session.execute(table.insert(), rows)

        make_file(target, fill)
        return tuple(mending.losses)


@contextmanager
def _read(path: Path, words: Wording) -> Iterator[tuple[Mending, Path | None]]:
    """Give what can be read, mended, and a copy that is whole, if that can be made."""
    folder = private_folder(path)
    try:
        try:
            copy = readable_copy(path, folder)
        except OSError as error:
            raise file_problem(error, path) from error
        raw = read_raw(copy) if copy else None
        if raw is None or raw.is_empty:
            raise NothingToRescue(path)
        mending = Mending(raw, path.stem, words)
        yield mending, None if mending.losses else _reindexed(path, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _reindexed(path: Path, folder: Path) -> Path | None:
    """Return a copy with its indexes made anew, if all rows in it are as they were when it was sealed."""
    copy = folder / "reindexed.napl"
    try:
        check_header(path)
        shutil.copyfile(path, copy)
        make_indexes_anew(copy, path)
        check_content(copy, path)
        bring_up_to_date(copy)
    except (PersonError, OSError, sqlite3.Error):
        return None
    return copy if _is_sound(copy) else None


def kept_work(path: Path) -> KeptWork | None:
    """Return the working copy that is kept for a file, if it is sound: a better source than the file."""
    for copy in all_kept(path):
        if _is_sound(copy.database):
            at = max(file.stat().st_mtime for file in copy.folder.glob("working.napl*"))
            return KeptWork(copy, datetime.fromtimestamp(at, UTC))
    return None


def save_kept_work(kept: KeptWork, target: Path) -> None:
    """Write kept work, history and all, as a new project; it stays kept. Raises FileExists or a FileProblem."""
    kept.copy.go_on_wiping()
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
    except sqlite3.Error:  # it went: whoever works in it has just closed it
        return False
    try:
        return not unsound(connection)
    finally:
        connection.close()


def is_whole(path: Path) -> bool:
    """Tell whether a project file that only we write, a backup, would open."""
    try:
        check_header(path)
        check_content(path, path)
    except PersonError:
        return False
    return True


def in_words(losses: tuple[Loss, ...], words: Wording) -> list[str]:
    """Return what is to be told of a rescue, one line a text; things without a text are counted together."""
    counted: Counter[tuple[str, str]] = Counter()
    texts = []
    for loss in losses:
        if loss.text:
            texts.append(_line(words, loss))
        else:
            counted[loss.kind, loss.table] += loss.count
    return [
        _line(words, Loss(kind, table=table, count=count)) for (kind, table), count in counted.items()
    ] + texts


def _line(words: Wording, loss: Loss) -> str:
    named = loss.table if loss.kind == "found" else "path"
    return words.text(
        "rescue",
        loss.kind,
        text=loss.text,
        count=loss.count,
        things=words.text("things", loss.table) if loss.table else "",
        name=words.text("rescue", f"found-{named}"),
    )
