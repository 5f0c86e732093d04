"""Files that many tests and screens begin with are made once and copied: making takes longer than looking."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest


def made_once(make: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """Let what makes a file in a folder, over what is there, copy the one that it made first."""

    @cache
    def first() -> tuple[str, bytes]:
        with workshop() as folder:
            file = make(folder)
            return file.name, file.read_bytes()

    @wraps(make)
    def copy(folder: Path) -> Path:
        name, content = first()
        file = folder / name
        file.unlink(missing_ok=True)
        file.write_bytes(content)
        return file

    return copy


@contextmanager
def workshop() -> Iterator[Path]:
    """Give a folder in which files are made that are copied: whoever gets a copy never had the file open."""
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(Path(home, "state")))
        folder = Path(home, "made")
        folder.mkdir()
        yield folder
