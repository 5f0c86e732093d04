"""Making what is sent to ateliers: a folder for each, which are there when all are whole, or none of them."""

from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.report import Progress


class QuestionsFolder(Struct, frozen=True):
    """What was made for one atelier. `project` is None where it handed in a workbook only."""

    atelier_id: str
    title: str
    folder: Path
    project: Path | None
    workbook: Path
    questions: int
    """How many questions there are in it, and changed texts (`changed`) to be looked at."""
    changed: int


class QuestionsMade(Struct, frozen=True):
    """What was made, in the order of the outline."""

    folders: tuple[QuestionsFolder, ...]


def make_questions(
    document: Document,
    place: Path,
    atelier_ids: Collection[str] | None = None,
    progress: Progress | None = None,
) -> QuestionsMade:
    """Write the questions for ateliers into a new folder for each in `place`, e.g. "Vragen aan vo-rollen".

    Without `atelier_ids` that is every atelier that is asked something and handed in; of those that are named, one
    with nothing to be asked is passed over. A name that is taken gets a number. What `progress` raises, like any
    error, leaves nothing behind. Any thread may do it. Raises NothingToAsk where there is no question at all,
    AtelierNotHandedIn (fact atelier) for one that never handed in, ExportTextTooLong, WorkingCopyError or another
    FileProblem, about a folder.
    """
    raise NotImplementedError
