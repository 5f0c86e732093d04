"""Making what is sent to ateliers: a folder for each, which are there when all are whole, or none of them."""

import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.exchange.excel.report import Progress
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.new_folder import folder_in_the_making, free_folder
from napl_desktop.exchange.project_file import OLDEST_WRITTEN, write_project_file
from napl_desktop.exchange.questions.content import QuestionsContent, questions_content, titles_left_out
from napl_desktop.exchange.taking_snapshot import snapshot_of
from napl_desktop.model import new_id

_PER_FOLDER = 1000


class QuestionsFolder(Struct, frozen=True):
    """What was made for one atelier. `project` is None where it handed in a workbook only.

    There are `questions` in it, and `changed` texts to be looked at.
    """

    atelier_id: str
    title: str
    folder: Path
    project: Path | None
    workbook: Path
    questions: int
    changed: int


class QuestionsMade(Struct, frozen=True):
    """What was made, in the order of the outline."""

    folders: tuple[QuestionsFolder, ...]
    left_out: tuple[str, ...] = ()
    """The titles of ateliers that are asked something and never handed in, where none were named."""


def make_questions(
    document: Document,
    place: Path,
    atelier_ids: Collection[str] | None = None,
    progress: Progress | None = None,
) -> QuestionsMade:
    """Write the questions for ateliers into a new folder for each in `place`, e.g. "Vragen aan vo-rollen".

    Without `atelier_ids` that is every atelier that is asked something and handed in; of those that are named,
    one with nothing to be asked is passed over. A name that is taken gets a number. What `progress` raises, like
    any error, leaves nothing behind. Any thread may do it. Raises NothingToAsk where there is no question at all,
    AtelierNotHandedIn (fact atelier) for one that never handed in, ExportTextTooLong, WorkingCopyError or another
    FileProblem, about a folder.
    """
    with document.read_elsewhere() as session:
        contents = questions_content(session, atelier_ids)
        left_out = titles_left_out(session) if atelier_ids is None else ()
    told = progress or _unseen
    with _folders(place, contents) as folders:
        for number, (content, (making, _folder)) in enumerate(zip(contents, folders, strict=True)):
            told(number * _PER_FOLDER, len(contents) * _PER_FOLDER)
            _write(content, making, _part_of(told, number, len(contents)))
        told(len(contents) * _PER_FOLDER, len(contents) * _PER_FOLDER)
    made = (_made(content, folder) for content, (_making, folder) in zip(contents, folders, strict=True))
    return QuestionsMade(tuple(made), left_out)


@contextmanager
def _folders(place: Path, contents: Sequence[QuestionsContent]) -> Iterator[list[tuple[Path, Path]]]:
    """Give for each a folder to fill, with what it becomes when all are filled; no two become the same."""
    folders: list[tuple[Path, Path]] = []
    standing: list[Path] = []
    try:
        with ExitStack() as stack:
            for content in contents:
                folder = _free_beside(place / content.title, [folder for _making, folder in folders])
                folders.append((stack.enter_context(_standing(folder, standing)), folder))
            yield folders
    except BaseException:
        # One could not get its name after others had theirs.
        for folder in standing:
            shutil.rmtree(folder, ignore_errors=True)
        raise


@contextmanager
def _standing(folder: Path, standing: list[Path]) -> Iterator[Path]:
    """Give a folder to fill, and note it once it has its name."""
    with folder_in_the_making(folder) as making:
        yield making
    standing.append(folder)


def _free_beside(folder: Path, others: Sequence[Path]) -> Path:
    """Return the folder, or the first of its name with a number that is not there and will not be."""
    candidate, number = free_folder(folder), 1
    while candidate in others:
        number += 1
        candidate = free_folder(folder.with_name(f"{folder.name} ({number})"))
    return candidate


def _write(content: QuestionsContent, folder: Path, progress: Progress) -> None:
    if not content.is_workbook:
        is_known = OLDEST_WRITTEN <= content.file_format < FORMAT
        file_format = content.file_format if is_known else FORMAT
        write_project_file(content.rows, folder / f"{content.title}.napl", content.versions, file_format)
    version = "" if content.is_workbook else content.state
    # Of a step of its own: what is new in this workbook is of none that was sent before.
    snapshot = snapshot_of(content.rows, (0, new_id()), version=version)
    write_workbook(snapshot, folder / f"{content.title}.xlsx", progress, questions=content.lines)


def _made(content: QuestionsContent, folder: Path) -> QuestionsFolder:
    asked = content.asked
    return QuestionsFolder(
        asked.atelier_id,
        asked.title,
        folder,
        None if content.is_workbook else folder / f"{content.title}.napl",
        folder / f"{content.title}.xlsx",
        len(asked.questions),
        len(asked.changed),
    )


def _part_of(progress: Progress, number: int, folders: int) -> Progress:
    """Return what tells how far one folder is, as part of all."""

    def tell(done: int, total: int) -> None:
        progress(number * _PER_FOLDER + _PER_FOLDER * done // max(1, total), folders * _PER_FOLDER)

    return tell


def _unseen(done: int, total: int) -> None:
    """Show the progress to no one: the caller did not ask for it."""
    del done, total
