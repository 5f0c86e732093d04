"""A program that wants a project that others want as well: it does what it is told, a line at a time.

Run as `python -m tests.faults.rival PATH`. It answers every line with one of its own.
"""

import sys
import time
from datetime import timedelta
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.operations.projects import rename_project
from tests.faults.clock import other_clock
from tests.faults.deeds import digest


class Rival:
    """Holds at most one open document."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: Document | None = None

    def open(self, moment: str) -> str:
        """Open the project at a moment of the clock that all programs share."""
        while time.monotonic() < float(moment):
            pass
        try:
            self._document = Document.open(self._path)
        except ProjectLocked as error:
            return f"locked {error.facts['user']} {error.facts['host']} {error.facts['since']}"
        except UserError as error:
            return f"refused {error!r}"
        return "got"

    def edit(self, title: str) -> str:
        """Do one thing."""
        assert self._document
        rename_project(self._document, title)
        return f"step {self._document.steps()[-1].id} {digest(self._document)}"

    def save(self) -> str:
        """Write the file."""
        assert self._document
        self._document.save()
        return "saved"

    def close(self) -> str:
        """Close the project."""
        assert self._document
        self._document.close()
        self._document = None
        return "closed"

    def look(self) -> str:
        """Open the project to look at it only."""
        try:
            with Document.open(self._path, read_only=True) as document:
                return f"saw {digest(document)}"
        except UserError as error:
            return f"refused {error!r}"

    def clock(self, seconds: str) -> str:
        """Let the clock of this program jump."""
        other_clock(timedelta(seconds=float(seconds)))
        return "jumped"


if __name__ == "__main__":
    rival = Rival(Path(sys.argv[1]))
    for line in sys.stdin:
        what, *arguments = line.split()
        print(getattr(rival, what)(*arguments), flush=True)
