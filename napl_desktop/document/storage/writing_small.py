"""Writing a small file of ours: whole or not at all, and for its owner alone."""

import os
from pathlib import Path

from napl_desktop.rights import private_opener


def write_small(path: Path, text: str) -> None:
    """Write a text to a file of ours, on the disk before it takes the place of what was there. Raises OSError."""
    temporary = path.with_suffix(".new")
    with open(temporary, "w", encoding="utf-8", opener=private_opener) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
