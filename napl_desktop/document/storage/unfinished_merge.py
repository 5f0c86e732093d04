"""A merge that was not finished: kept on this computer with what is known of the project, never in its file."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from napl_desktop.document.storage.known_files import folder_of_project
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.own_places import make_own_folder


class MergePart(StrEnum):
    """What is kept of a merge, each for itself: answers are kept at every turn, and sources are large."""

    SOURCES = "sources"
    ANSWERS = "answers"


def keep_merge(project_id: str, part: MergePart, text: str) -> None:
    """Keep a part, whole or as it was. Raises OSError."""
    make_own_folder(folder_of_project(project_id))
    write_small(_place(project_id, part), text)


def kept_merge(project_id: str, part: MergePart) -> str | None:
    """Return what was kept; None where nothing was, or it cannot be read."""
    with suppress(OSError, ValueError):
        return _place(project_id, part).read_text("utf-8")
    return None


def has_merge(project_id: str) -> bool:
    """Tell whether something was kept."""
    return _place(project_id, MergePart.SOURCES).exists()


def forget_merge(project_id: str) -> None:
    """Forget it. Raises OSError."""
    for part in MergePart:
        _place(project_id, part).unlink(missing_ok=True)


def _place(project_id: str, part: MergePart) -> Path:
    return folder_of_project(project_id) / f"merge-{part}.json"
