"""Redaction of names outside the project itself: in everything else on this computer that we made of it.

Those are other files, working copies and private copies of the same project, drafts, backups, what a save that
was cut off left, and reports of bugs. Nothing here knows of an open document.
"""

import os
import re
import shutil
import sqlite3
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.format.schema import check_content, check_header
from napl_desktop.document.redaction.name_words import pattern_of, words_of
from napl_desktop.document.redaction.redaction import Redaction, Replacer, redact_database, shrink
from napl_desktop.document.storage.backups import all_backup_files, backup_folder
from napl_desktop.document.storage.drafts import Draft, Target, read_drafts, write_drafts
from napl_desktop.document.storage.known_files import KnownFile, forget_file
from napl_desktop.document.storage.other_files import StillNamed, is_redacted_in, project_of, redact_file
from napl_desktop.document.storage.saving import remove_leftovers, write_whole
from napl_desktop.document.storage.working_copy import WorkingCopy, copies_on_this_computer, private_folder
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import BrokenProject, NotAProject
from napl_desktop.model import kind_named
from napl_desktop.own_places import log_folder
from napl_desktop.rights import copy_privately
from napl_desktop.writing.own_words import forget_own_words, own_words, own_words_file

_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U(000[0-9a-fA-F]{5}))")
_LINE_END = re.compile(r"\\[nrt]")


class RedactionOutcome(Struct, frozen=True):
    """What came of redacting names from files.

    `backups` and `files`, other files of the project, were written anew, and so was what else `rewritten` counts.
    `removed` counts what went. `left` are files of ours that still hold names, `named` those of the user.
    `problem` is why the user's own file could not be written; it then still has them, and is written later.
    """

    rewritten: int = 0
    removed: int = 0
    left: tuple[Path, ...] = ()
    problem: FileProblem | None = None
    backups: int = 0
    files: int = 0
    named: tuple[StillNamed, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether no file that is known has a name any more."""
        return self.problem is None and not self.left and not self.named

    def __add__(self, other: "RedactionOutcome") -> "RedactionOutcome":
        """Return both together."""
        return RedactionOutcome(
            self.rewritten + other.rewritten,
            self.removed + other.removed,
            (*self.left, *other.left),
            self.problem or other.problem,
            self.backups + other.backups,
            self.files + other.files,
            (*self.named, *other.named),
        )


def redact_files(
    path: Path, own: WorkingCopy, redaction: Redaction, write: Callable[[], None]
) -> RedactionOutcome:
    """Redact names from every file of the project at `path`, after its working copy `own` was redacted.

    `write` writes the user's file.
    """
    outcome = _shrink(own.database)
    try:
        if not is_redacted_in(path, redaction):
            write()
    except FileProblem as error:
        outcome += RedactionOutcome(problem=error)
    return outcome + _redact_elsewhere(path, own, redaction)


def _shrink(database: Path) -> RedactionOutcome:
    try:
        return RedactionOutcome() if shrink(database) else RedactionOutcome(left=(database,))
    except sqlite3.Error:
        return RedactionOutcome(left=(database,))


def _redact_elsewhere(path: Path, own: WorkingCopy, redaction: Redaction) -> RedactionOutcome:
    remove_leftovers(path)
    outcome = _redact_drafts(own.folder, redaction) + _redact_other_files(path, own.project_id, redaction)
    for database in copies_on_this_computer():
        if database != own.database:
            outcome += _redact_copy(database, own, redaction)
    outcome += _redact_backups(path, own.project_id, redaction)
    return outcome + _redact_own_words(redaction) + _redact_reports(redaction)


def _redact_other_files(path: Path, project_id: str, redaction: Redaction) -> RedactionOutcome:
    """Redact in the other files of the project; those that are gone are forgotten."""
    outcome = RedactionOutcome()
    for place, volume in redaction.files.items():
        known = KnownFile(Path(place), volume)
        if known.path == path:
            continue
        try:
            outcome += RedactionOutcome(files=int(redact_file(known.path, project_id, redaction)))
        except UserError as error:
            if known.is_away:
                outcome += RedactionOutcome(named=(StillNamed(known.path, known.volume),))
            elif known.path.exists():
                outcome += RedactionOutcome(named=(StillNamed(known.path, "", error),))
            else:
                forget_file(project_id, known)
    return outcome


def _redact_own_words(redaction: Redaction) -> RedactionOutcome:
    """Take what has a name, or a part of one, off the list of words that the user added to the dictionary."""
    named = pattern_of(word.text for word in words_of((*redaction.names, *redaction.words)))
    try:
        words = [word for word in own_words() if named and named.search(word)]
        return RedactionOutcome(rewritten=int(forget_own_words(words)))
    except FileProblem:
        return RedactionOutcome(left=(own_words_file(),))


def _redact_copy(database: Path, own: WorkingCopy, redaction: Redaction) -> RedactionOutcome:
    """Redact in another copy, if it is of this project. One that is damaged is removed if it holds a name."""
    try:
        if project_of(database) != own.project_id:
            return RedactionOutcome()
        whole = redact_database(database, redaction)
        kept = RedactionOutcome(rewritten=1) if whole else RedactionOutcome(left=(database,))
        return kept if database.parent == own.folder else kept + _redact_drafts(database.parent, redaction)
    except sqlite3.OperationalError:  # another program works in it at this moment, or there is no room
        return RedactionOutcome(left=(database,))
    except sqlite3.Error:
        return _remove_if_named(database, redaction)


def redacted_drafts(drafts: Sequence[Draft], redaction: Redaction) -> tuple[Draft, ...]:
    """Return texts that were being typed with the chosen words replaced; a name that was, is let go."""
    replacer = Replacer(redaction)
    return tuple(
        replace(draft, text=replacer.in_anything(draft.text))
        for draft in drafts
        if not _is_name(draft.target)
    )


def _is_name(target: Target) -> bool:
    """Tell whether a text is for a thing that is a participant, or has the name of one."""
    kinds = [target.new, target.place.kind if target.place else None, *map(kind_named, target.unknown)]
    return any(kind is not None and kind.facts.names for kind in kinds)


def _redact_drafts(folder: Path, redaction: Redaction) -> RedactionOutcome:
    for unfinished in folder.glob("draft*.new"):
        unfinished.unlink(missing_ok=True)
    if not any(folder.glob("draft*.json")):
        return RedactionOutcome()
    try:
        write_drafts(
            folder, redacted_drafts(read_drafts(folder), redaction)
        )  # also if they are the same: what could not be read goes
    except OSError:
        return RedactionOutcome(left=tuple(folder.glob("draft*.json")))
    return RedactionOutcome(rewritten=1)


def _redact_backups(path: Path, project_id: str, redaction: Redaction) -> RedactionOutcome:
    """Redact in the backups of this project, of whatever place; those of this very file that are damaged go."""
    outcome = RedactionOutcome()
    ours = backup_folder(path)
    for unfinished in ours.glob(".*.tmp*"):
        outcome += _remove(unfinished)
    for backup in tuple(all_backup_files()):
        is_ours = backup.parent == ours
        try:
            check_header(backup)
            if project_of(backup) == project_id:
                outcome += _redact_backup(backup, redaction)
        except (NotAProject, BrokenProject):
            outcome += _remove(backup) if is_ours else RedactionOutcome()
        except (FileProblem, OSError, sqlite3.Error) as error:
            damaged = isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.OperationalError)
            if is_ours:
                outcome += _remove(backup) if damaged else RedactionOutcome(left=(backup,))
    return outcome


def _redact_backup(backup: Path, redaction: Redaction) -> RedactionOutcome:
    """Write a backup anew without names, with the time it had; unless it was made after they were redacted."""
    if is_redacted_in(backup, redaction):
        return RedactionOutcome()
    folder = private_folder(backup)
    try:
        copy = folder / "backup.napl"
        copy_privately(backup, copy)
        check_content(copy, backup)
        times = backup.stat()
        redact_database(copy, redaction)
        write_whole(copy, backup, lambda _hash, _steps: None)
        os.utime(backup, ns=(times.st_atime_ns, times.st_mtime_ns))
        return RedactionOutcome(backups=1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _redact_reports(redaction: Redaction) -> RedactionOutcome:
    """Remove reports of bugs that hold a name, in whatever way a traceback may write it."""
    outcome = RedactionOutcome()
    for report in log_folder().glob("*"):
        if report.is_file():
            outcome += _remove_if_named(report, redaction, parts=True)
    return outcome


def _remove_if_named(file: Path, redaction: Redaction, parts: bool = False) -> RedactionOutcome:
    """Remove a file that holds a name; with `parts` also one that holds only a part, be it an ordinary word."""
    names = (*redaction.names, *redaction.words)
    try:
        text = _folded(_unescaped(file.read_bytes().decode("utf-8", errors="replace")))
    except FileNotFoundError:
        return RedactionOutcome()
    except OSError:
        return RedactionOutcome(left=(file,))
    # Not as a whole word: what stands before it may be the n of an escaped line end.
    named = any(_folded(word) in text for word in names)
    if parts and not named:
        pattern = pattern_of(word.text for word in words_of(names))
        named = pattern is not None and pattern.search(_LINE_END.sub(" ", text)) is not None
    return _remove(file) if named else RedactionOutcome()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _unescaped(text: str) -> str:
    """Return a text with the letters themselves where JSON or Python wrote their numbers."""
    plain = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), text)
    # In JSON an emoji is two numbers.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", errors="replace")


def _remove(file: Path) -> RedactionOutcome:
    with suppress(FileNotFoundError):
        try:
            file.unlink()
        except FileNotFoundError:
            raise
        except OSError:
            return RedactionOutcome(left=(file,))
    return RedactionOutcome(removed=1)
