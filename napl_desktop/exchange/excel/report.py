"""What an export tells its caller: how far it is, that it was stopped, and what it wrote."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

Progress = Callable[[int, int], None]
"""Called with how many cells are done and how many there are; what it raises ends the export."""


class ExportReport(Struct, frozen=True):
    """What stands in the workbook; `cells` are places in the grids, of which `filled` hold text.

    `step` is the last step in it, `version` the id that it names itself by if it was handed in. `renamed` are
    the paths whose sheet could not have the name of the path: (path title, sheet name).
    """

    target: Path
    step: int
    version: str
    paths: int
    cells: int
    filled: int
    roles: int
    notes: int
    renamed: tuple[tuple[str, str], ...]
