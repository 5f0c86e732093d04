"""Names for the sheets of the paths: such as Excel accepts, each different, as near to the title as can be."""

import re
from collections.abc import Iterable

from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.tables.escaping import escape
from napl_desktop.text import units

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_RESERVED_BY_EXCEL = ("History", "Geschiedenis")


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """Return a sheet name for each of `titles`, in their order, none of them the name of a fixed sheet."""
    taken = {name.casefold() for name in (*SheetName, *_RESERVED_BY_EXCEL)}
    names = []
    for title in titles:
        name = _unique(_allowed(title), taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _allowed(title: str) -> str:
    name = " ".join(_FORBIDDEN.sub(" ", title).split())
    # An escaped sequence in a sheet name would be shown escaped by some programs: break it instead.
    broken = name if escape(name) == name else name.replace("_x", "_ x")
    return _cut(broken.strip("' "), _LONGEST) or "Pad"


def _unique(name: str, taken: set[str]) -> str:
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        suffix = f" ({number})"
        candidate = _cut(name, _LONGEST - len(suffix)) + suffix
    return candidate


def _cut(name: str, longest: int) -> str:
    while units(name) > longest:
        name = name[:-1]
    return name.rstrip("' ")
