"""Looking whether somebody else on this computer could read what the program keeps."""

import stat
from collections.abc import Iterable
from pathlib import Path


def open_to_others(home: Path) -> list[str]:
    """Return each file and folder of the program under a home that is for others too: "file: rights"."""
    ours = [place for top in home.rglob("napl_desktop") for place in (top, *top.rglob("*"))]
    return sorted({f"{place}: {mode:o}" for place, mode in _modes(ours) if mode & 0o077})


def _modes(places: Iterable[Path]) -> Iterable[tuple[Path, int]]:
    return ((place, stat.S_IMODE(place.lstat().st_mode)) for place in places)
