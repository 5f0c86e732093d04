"""What is on record of redactions of names: those not done everywhere, and which was the last of a project.

One that is not done lies, with its words, in the folder of the working copy in which it was begun, until no file
that this computer knows has a name. Of the last one only the step is kept, to recognise files from before it.
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.format.schema import check_header, open_in_place, open_untrusted
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.storage.known_files import folder_of_project
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.errors.files import FileProblem
from napl_desktop.own_places import make_own_folder

_RECORDS = "wipe*.json"
_LAST = "wiped.json"


class RedactionRecord(Struct, frozen=True):
    """A redaction that is not done everywhere, and where that is on record."""

    file: Path
    redaction: Redaction

    def end(self) -> None:
        """Forget it: this was the last place with those names."""
        for path in (self.file, self.file.with_suffix(".new")):
            path.unlink(missing_ok=True)


def begin_record(folder: Path, redaction: Redaction) -> RedactionRecord:
    """Note in the folder of a working copy what is to be redacted. Raises OSError."""
    name = f"wipe-{redaction.step}.json" if redaction.step else "wipe.json"
    write_small(folder / name, redaction.to_json())
    return RedactionRecord(folder / name, redaction)


def is_record(file: Path) -> bool:
    """Tell whether a file in the folder of a working copy is such a record."""
    return file.match(_RECORDS)


def records_in(folder: Path) -> tuple[RedactionRecord, ...]:
    """Return what was begun in one working copy and is not done."""
    return tuple(record for file in sorted(folder.glob(_RECORDS)) if (record := _read(file)) is not None)


def records_for(path: Path, project_id: str, folder: Path) -> tuple[RedactionRecord, ...]:
    """Return what is not done for the file at `path`, with its working copy in `folder`, begun anywhere."""
    elsewhere = (
        record
        for other in sorted(folder.parent.iterdir())
        if other != folder
        for record in records_in(other)
        if record.redaction.project == project_id and str(path) in record.redaction.files
    )
    return (*records_in(folder), *elsewhere)


def _read(file: Path) -> RedactionRecord | None:
    try:
        return RedactionRecord(file, Redaction.from_json(file.read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def last_redaction(project_id: str) -> str:
    """Return the id of the step of the last redaction of a project on this computer; "" if there was none."""
    try:
        return str(json.loads(_last(project_id).read_text("utf-8"))["step"])
    except (OSError, ValueError, TypeError, KeyError):
        return ""


def note_last_redaction(project_id: str, step: str) -> None:
    """Keep which redaction of a project was the last; it is about all names before it. Raises OSError."""
    if not step:
        _last(project_id).unlink(missing_ok=True)
        return
    make_own_folder(_last(project_id).parent)
    write_small(_last(project_id), json.dumps({"step": step}))


def _last(project_id: str) -> Path:
    return folder_of_project(project_id) / _LAST


def is_from_before_redaction(path: Path) -> bool:
    """Tell whether a project file lacks the last redaction of its project; what is unreadable is not known to."""
    with suppress(FileProblem):
        check_header(path)
        return _lacks_last_redaction(path, open_in_place)
    return False


def is_copy_from_before_redaction(working: Path) -> bool:
    """Tell the same of a working copy."""
    return _lacks_last_redaction(working, open_untrusted)


def _lacks_last_redaction(database: Path, connect: Callable[[Path], sqlite3.Connection]) -> bool:
    with suppress(sqlite3.Error, UnicodeError):
        connection = connect(database)
        try:
            (project_id,) = connection.execute("SELECT id FROM project").fetchone() or ("",)
            step = last_redaction(str(project_id))
            known = "SELECT 1 FROM step WHERE id = ?"
            return bool(step) and connection.execute(known, (step,)).fetchone() is None
        finally:
            connection.close()
    return False
