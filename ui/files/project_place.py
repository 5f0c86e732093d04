"""Where a new project goes: a file name made from its title, in the words of the user's own folders."""

from pathlib import Path

from napl_desktop.file_names import name_for_a_file
from ui.files.project_files import SUFFIX, free_name


def place_for(folder: Path, title: str) -> Path:
    """Return where a project of this title can be made in `folder` without touching another file."""
    return free_name(folder / f"{name_for_a_file(title) or 'Project'}{SUFFIX}")


def short_place(place: Path) -> str:
    """Return a place as the user would say it: from their home on, if it is in there."""
    home = Path.home()
    return str(place.relative_to(home) if home in place.parents else place)
