"""A merge that was not finished: kept on this computer with what is known of the project, never in its file."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from napl_desktop.document.storage.known_files import folder_of_project
from napl_desktop.document.storage.own_folder import own_folder_reported
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.own_places import make_own_folder


class MergePart(StrEnum):
    """What is kept of a merge, each for itself: answers are kept at every turn, and sources are large."""

    SOURCES = "sources"
    ANSWERS = "answers"


class UnfinishedMerge:
    """The one that is kept of a project, if there is one."""

    def __init__(self, path: Path, project_id: str) -> None:
        """Keep it of the project with this id; `path` is the user's file, for what is told of a failure."""
        self._path = path
        self._folder = folder_of_project(project_id)

    def keep(self, part: MergePart, text: str) -> None:
        """Keep a part, whole or as it was. Raises WorkingCopyError."""
        with own_folder_reported(self._path, self._folder):
            make_own_folder(self._folder)
            write_small(self._place(part), text)

    def kept(self, part: MergePart) -> str | None:
        """Return what was kept; None where nothing was, or it cannot be read."""
        with suppress(OSError, ValueError):
            return self._place(part).read_text("utf-8")
        return None

    @property
    def is_there(self) -> bool:
        """Whether something was kept."""
        return self._place(MergePart.SOURCES).exists()

    def forget(self) -> None:
        """Forget it: it is done, or not wanted any more. Raises WorkingCopyError."""
        with own_folder_reported(self._path, self._folder):
            for part in MergePart:
                self._place(part).unlink(missing_ok=True)

    def _place(self, part: MergePart) -> Path:
        return self._folder / f"merge-{part}.json"
