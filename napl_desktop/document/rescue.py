"""From a damaged or foreign-changed project file to a sound one beside it; the damaged file stays as it is."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from napl_desktop.document.damaged_file import readable_copy
from napl_desktop.document.making import make_file
from napl_desktop.document.mending import Loss, Mending
from napl_desktop.document.raw_rows import read_raw
from napl_desktop.document.saving import write_whole
from napl_desktop.document.schema import check_content, check_deep, check_header, open_untrusted
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
    with _mended(path, words) as mending:
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
        )


def rescue(path: Path, target: Path, words: Wording) -> tuple[Loss, ...]:
    """Write what can be saved of a damaged file as a new project; return what is not as it was.

    The project and all that is in it keep their ids; there is no history. `words` names what lost its name.
    Raises NothingToRescue, FileExists, NotKept, or another FileProblem; then there is no new file.
    """
    with _mended(path, words) as mending:

        def fill(session: Session) -> None:
            for table in Base.metadata.sorted_tables:
                if rows := list(mending.rows[table.name].values()):
                    session.execute(table.insert(), rows)

        make_file(target, fill)
        return tuple(mending.losses)


@contextmanager
def _mended(path: Path, words: Wording) -> Iterator[Mending]:
    folder = private_folder(path)
    try:
        try:
            copy = readable_copy(path, folder)
        except OSError as error:
            raise file_problem(error, path) from error
        raw = read_raw(copy) if copy else None
        if raw is None or raw.is_empty:
            raise NothingToRescue(path)
        yield Mending(raw, path.stem, words)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kept_work(path: Path) -> KeptWork | None:
    """Return the working copy that is kept for a file, if it is sound: a better source than the file."""
    for copy in all_kept(path):
        if _is_sound(copy.database):
            at = max(file.stat().st_mtime for file in copy.folder.glob("working.napl*"))
            return KeptWork(copy, datetime.fromtimestamp(at, UTC))
    return None


def save_kept_work(kept: KeptWork, target: Path) -> None:
    """Write kept work, history and all, as a new project; it stays kept. Raises FileExists or a FileProblem."""

    def check_free(_hash: str, _steps: int) -> None:
        if os.path.lexists(target):
            raise FileExists(target)

    kept.copy.go_on_wiping()
    write_whole(kept.copy.database, target, check_free)
    kept.copy.hand_over_drafts(target)


def _is_sound(database: Path) -> bool:
    if check_deep(database):
        return False
    connection = open_untrusted(database)
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
