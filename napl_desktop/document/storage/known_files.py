"""In which files of a project the user worked on this computer: where names must be redacted too.

Only the place of a file is kept, and on what it is if that can be taken away: a stick, a share.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from napl_desktop.document.storage.writing_small import write_small
from napl_desktop.own_places import make_own_folder, state_folder


class KnownFile(Struct, frozen=True):
    """A file of a project; `volume` is the name of the stick or share it is on, "" on our own disk."""

    path: Path
    volume: str = ""

    @property
    def is_away(self) -> bool:
        """Whether the stick or share it is on is not there now, so that it is unknown whether the file is."""
        return bool(self.volume) and volume_of(self.path) != self.volume


def folder_of_project(project_id: str) -> Path:
    """Return where is kept what is known of a project; it may not be there yet."""
    return state_folder() / "projects" / _short_hash(project_id)


def remember_file(project_id: str, path: Path) -> None:
    """Remember that there is a file of this project at `path`; without room that is not remembered."""
    with suppress(OSError):
        folder = make_own_folder(_places(project_id))
        place = folder / f"{_short_hash(str(path))}.json"
        if not place.exists():
            write_small(place, json.dumps({"path": str(path), "volume": volume_of(path)}))


def forget_file(project_id: str, known: KnownFile) -> None:
    """Forget a file that is not there any more."""
    with suppress(OSError):
        (_places(project_id) / f"{_short_hash(str(known.path))}.json").unlink(missing_ok=True)


def known_files(project_id: str) -> Iterator[KnownFile]:
    """Yield the files of a project that are known, be they there now or not."""
    for place in sorted(_places(project_id).glob("*.json")):
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = json.loads(place.read_text("utf-8"))
            yield KnownFile(Path(kept["path"]), str(kept["volume"]))


def volume_of(path: Path) -> str:
    """Return the name of the stick or share that a path is on; "" if it is on the disk of our own folders."""
    there = next((each for each in path.parents if each.exists()), path.parent)
    with suppress(OSError):
        ours = next(each for each in state_folder().parents if each.exists())
        if there.stat().st_dev == ours.stat().st_dev:
            return ""
        mount = next((each for each in (there, *there.parents) if os.path.ismount(each)), there)
        return mount.name or mount.anchor.rstrip("\\/")
    return ""


def _places(project_id: str) -> Path:
    return folder_of_project(project_id) / "files"


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:24]
