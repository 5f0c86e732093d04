"""Every thing that the user names must get a name."""

from napl_desktop.errors.content import TitleNeeded
from napl_desktop.text import one_line


def named(title: str) -> str:
    """Return the title on one line; raises TitleNeeded if nothing is left of it."""
    line = one_line(title)
    if not line:
        raise TitleNeeded()
    return line
