"""Wiping names outside the project itself: from everything else on this computer that our program made of it.

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
from dataclasses import dataclass, replace
from pathlib import Path

from napl_desktop.document.backups import all_backup_files, backup_folder
from napl_desktop.document.drafts import Draft, Target, read_drafts, write_drafts
from napl_desktop.document.known_files import KnownFile, forget_file
from napl_desktop.document.name_words import pattern_of, words_of
from napl_desktop.document.other_files import StillNamed, is_wiped_in, project_of, wipe_file
from napl_desktop.document.saving import remove_leftovers, write_whole
from napl_desktop.document.schema import check_content, check_header
from napl_desktop.document.wiping import Replacer, Wipe, shrink, wipe_database
from napl_desktop.document.working_copy import WorkingCopy, copies_on_this_computer, private_folder
from napl_desktop.errors import BrokenProject, FileProblem, NotAProject, PersonError
from napl_desktop.model import kind_named
from napl_desktop.own_places import log_folder
from napl_desktop.rights import copy_privately
from napl_desktop.writing.own_words import forget_own_words, own_words, own_words_file

_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U(000[0-9a-fA-F]{5}))")
_LINE_END = re.compile(r"\\[nrt]")


@dataclass(frozen=True, slots=True)
class Erased:
    """What came of wiping names from files.

    `backups` and `files`, other files of the project, were written anew, and so was what else `rewritten` counts.
    `removed` counts what went. `left` are files of ours that still hold names, `named` those of the person.
    `problem` is why the person's own file could not be written; it then still has them, and is written later.
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

    def __add__(self, other: "Erased") -> "Erased":
        """Return both together."""
        return Erased(
            self.rewritten + other.rewritten,
            self.removed + other.removed,
            (*self.left, *other.left),
            self.problem or other.problem,
            self.backups + other.backups,
            self.files + other.files,
            (*self.named, *other.named),
        )


def erase(path: Path, own: WorkingCopy, wipe: Wipe, write: Callable[[], None]) -> Erased:
    """Wipe names from every file of the project at `path`, after its working copy `own` was wiped.

    `write` writes the person's file.
    """
    outcome = _shrink(own.database)
    try:
        if not is_wiped_in(path, wipe):
            write()
    except FileProblem as error:
        outcome += Erased(problem=error)
    return outcome + _erase_elsewhere(path, own, wipe)


def _shrink(database: Path) -> Erased:
    try:
        return Erased() if shrink(database) else Erased(left=(database,))
    except sqlite3.Error:
        return Erased(left=(database,))


def _erase_elsewhere(path: Path, own: WorkingCopy, wipe: Wipe) -> Erased:
    remove_leftovers(path)
    outcome = _erase_drafts(own.folder, wipe) + _erase_other_files(path, own.project_id, wipe)
    for database in copies_on_this_computer():
        if database != own.database:
            outcome += _erase_copy(database, own, wipe)
    outcome += _erase_backups(path, own.project_id, wipe)
    return outcome + _erase_own_words(wipe) + _erase_reports(wipe)


def _erase_other_files(path: Path, project_id: str, wipe: Wipe) -> Erased:
    """Wipe in the other files of the project; those that are gone are forgotten."""
    outcome = Erased()
    for place, volume in wipe.files.items():
        known = KnownFile(Path(place), volume)
        if known.path == path:
            continue
        try:
            outcome += Erased(files=int(wipe_file(known.path, project_id, wipe)))
        except PersonError as error:
            if known.is_away:
                outcome += Erased(named=(StillNamed(known.path, known.volume),))
            elif known.path.exists():
                outcome += Erased(named=(StillNamed(known.path, "", error),))
            else:
                forget_file(project_id, known)
    return outcome


def _erase_own_words(wipe: Wipe) -> Erased:
    """Take what has a name, or a part of one, off the list of words that the person added to the dictionary."""
    named = pattern_of(word.text for word in words_of((*wipe.names, *wipe.words)))
    try:
        words = [word for word in own_words() if named and named.search(word)]
        return Erased(rewritten=int(forget_own_words(words)))
    except FileProblem:
        return Erased(left=(own_words_file(),))


def _erase_copy(database: Path, own: WorkingCopy, wipe: Wipe) -> Erased:
    """Wipe in another copy, if it is of this project. One that is damaged is removed if it holds a name."""
    try:
        if project_of(database) != own.project_id:
            return Erased()
        whole = wipe_database(database, wipe)
        kept = Erased(rewritten=1) if whole else Erased(left=(database,))
        return kept if database.parent == own.folder else kept + _erase_drafts(database.parent, wipe)
    except sqlite3.OperationalError:  # somebody works in it at this moment, or there is no room
        return Erased(left=(database,))
    except sqlite3.Error:
        return _remove_if_named(database, wipe)


def wiped_drafts(drafts: Sequence[Draft], wipe: Wipe) -> tuple[Draft, ...]:
    """Return texts that were being typed with the chosen words replaced; a name that was, is let go."""
    replacer = Replacer(wipe)
    return tuple(
        replace(draft, text=replacer.in_anything(draft.text))
        for draft in drafts
        if not _is_name(draft.target)
    )


def _is_name(target: Target) -> bool:
    """Tell whether a text is for a thing that is somebody, or has the name of somebody."""
    kinds = [target.new, target.place.kind if target.place else None, *map(kind_named, target.unknown)]
    return any(kind is not None and kind.facts.names for kind in kinds)


def _erase_drafts(folder: Path, wipe: Wipe) -> Erased:
    for unfinished in folder.glob("draft*.new"):
        unfinished.unlink(missing_ok=True)
    if not any(folder.glob("draft*.json")):
        return Erased()
    try:
        write_drafts(
            folder, wiped_drafts(read_drafts(folder), wipe)
        )  # also if they are the same: what could not be read goes
    except OSError:
        return Erased(left=tuple(folder.glob("draft*.json")))
    return Erased(rewritten=1)


def _erase_backups(path: Path, project_id: str, wipe: Wipe) -> Erased:
    """Wipe in the backups of this project, of whatever place; those of this very file that are damaged go."""
    outcome = Erased()
    ours = backup_folder(path)
    for unfinished in ours.glob(".*.tmp*"):
        outcome += _remove(unfinished)
    for backup in tuple(all_backup_files()):
        is_ours = backup.parent == ours
        try:
            check_header(backup)
            if project_of(backup) == project_id:
                outcome += _erase_backup(backup, wipe)
        except (NotAProject, BrokenProject):
            outcome += _remove(backup) if is_ours else Erased()
        except (FileProblem, OSError, sqlite3.Error) as error:
            damaged = isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.OperationalError)
            if is_ours:
                outcome += _remove(backup) if damaged else Erased(left=(backup,))
    return outcome


def _erase_backup(backup: Path, wipe: Wipe) -> Erased:
    """Write a backup anew without names, with the time it had; unless it was made after they were wiped."""
    if is_wiped_in(backup, wipe):
        return Erased()
    folder = private_folder(backup)
    try:
        copy = folder / "backup.napl"
        copy_privately(backup, copy)
        check_content(copy, backup)
        times = backup.stat()
        wipe_database(copy, wipe)
        write_whole(copy, backup, lambda _hash, _steps: None)
        os.utime(backup, ns=(times.st_atime_ns, times.st_mtime_ns))
        return Erased(backups=1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _erase_reports(wipe: Wipe) -> Erased:
    """Remove reports of bugs that hold a name, in whatever way a traceback may write it."""
    outcome = Erased()
    for report in log_folder().glob("*"):
        if report.is_file():
            outcome += _remove_if_named(report, wipe, parts=True)
    return outcome


def _remove_if_named(file: Path, wipe: Wipe, parts: bool = False) -> Erased:
    """Remove a file that holds a name; with `parts` also one that holds only a part, be it an ordinary word."""
    names = (*wipe.names, *wipe.words)
    try:
        text = _folded(_unescaped(file.read_bytes().decode("utf-8", errors="replace")))
    except FileNotFoundError:
        return Erased()
    except OSError:
        return Erased(left=(file,))
    # Not as a whole word: what stands before it may be the n of an escaped line end.
    named = any(_folded(word) in text for word in names)
    if parts and not named:
        pattern = pattern_of(word.text for word in words_of(names))
        named = pattern is not None and pattern.search(_LINE_END.sub(" ", text)) is not None
    return _remove(file) if named else Erased()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _unescaped(text: str) -> str:
    """Return a text with the letters themselves where JSON or Python wrote their numbers."""
    plain = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), text)
    # In JSON an emoji is two numbers.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", errors="replace")


def _remove(file: Path) -> Erased:
    with suppress(FileNotFoundError):
        try:
            file.unlink()
        except FileNotFoundError:
            raise
        except OSError:
            return Erased(left=(file,))
    return Erased(removed=1)
