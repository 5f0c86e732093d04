"""Names of files made of titles: what every system and every shared folder takes, wherever they are made."""

import re

from napl_desktop.text import one_line

# What Windows and shared folders refuse in a name.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST = 80


def name_for_a_file(title: str) -> str:
    """Return a title as the name of a file, without ending; "" if nothing is left of it."""
    name = one_line(_FORBIDDEN.sub(" ", one_line(title)))[:_LONGEST].strip(" .")
    return f"{name} -" if _RESERVED.fullmatch(name.partition(".")[0].strip()) else name
