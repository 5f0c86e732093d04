"""Where a new project goes: a file name made from its title, in the words of the user's own folders."""

import re
from pathlib import Path

from napl_desktop.text import one_line
from ui.files.project_files import SUFFIX, free_name

# What Windows and shared folders refuse in a name, whatever machine the file is made on.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST = 80


def place_for(folder: Path, title: str) -> Path:
    """Return where a project of this title can be made in `folder` without touching another file."""
    return free_name(folder / f"{_stem(title) or 'Project'}{SUFFIX}")


def short_place(place: Path) -> str:
    """Return a place as the user would say it: from their home on, if it is in there."""
    home = Path.home()
    return str(place.relative_to(home) if home in place.parents else place)


def _stem(title: str) -> str:
    """Return a title as the name of a file, without ending; "" if nothing is left of it."""
    name = one_line(_FORBIDDEN.sub(" ", one_line(title)))[:_LONGEST].strip(" .")
    return f"{name} -" if _RESERVED.fullmatch(name.partition(".")[0].strip()) else name
