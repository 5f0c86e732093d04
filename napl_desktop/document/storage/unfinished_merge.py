"""A merge that was not finished: kept on this computer with what is known of the project, never in its file."""

from contextlib import suppress
from pathlib import Path

from napl_desktop.document.storage.known_files import folder_of_project
from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.own_places import make_own_folder


def keep_merge(project_id: str, text: str) -> None:
    """Keep what is known of a merge, whole or as it was. Raises OSError."""
    make_own_folder(folder_of_project(project_id))
    write_small(_place(project_id), text)


def kept_merge(project_id: str) -> str | None:
    """Return what was kept; None where nothing was, or it cannot be read."""
    with suppress(OSError, ValueError):
        return _place(project_id).read_text("utf-8")
    return None


def forget_merge(project_id: str) -> None:
    """Forget it. Raises OSError."""
    _place(project_id).unlink(missing_ok=True)


def _place(project_id: str) -> Path:
    return folder_of_project(project_id) / "merge.json"
