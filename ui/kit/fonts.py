"""The type family that travels with the program, and the one scale of sizes in which it is set."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

FontRole = Literal["body", "small", "strong", "title", "heading", "display"]

FAMILY = "Atkinson Hyperlegible"

# Points at 100 % zoom, and whether the role is bold: the family has no weights in between.
SCALE: dict[FontRole, tuple[float, bool]] = {
    "small": (10, False),
    "body": (11, False),
    "strong": (11, True),
    "title": (13, True),
    "heading": (17, True),
    "display": (24, True),
}


def package_folder(package: str) -> Path:
    """Return where an installed package lies, without importing it; raise ModuleNotFoundError if it lacks."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


@cache
def load_family() -> None:
    """Make the family known to Qt; needs a QApplication. Once per process is enough."""
    for file in sorted((package_folder("fontpkg_atkinson_hyperlegible") / "files").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError(f"Qt cannot read the font {file}")


def faces_of_family() -> tuple[tuple[int, Path], ...]:
    """Return the files of the upright faces of the family, each with its weight (400 or 700)."""
    files = package_folder("fontpkg_atkinson_hyperlegible") / "files"
    faces = ((400, "Regular"), (700, "Bold"))
    return tuple((weight, files / f"AtkinsonHyperlegible-{face}.ttf") for weight, face in faces)


def font(role: FontRole, zoom: int) -> QFont:
    """Return the font of a role at a zoom in percent."""
    made = QFont(FAMILY)
    size, bold = SCALE[role]
    made.setPointSizeF(size * zoom / 100)
    made.setBold(bold)
    return made
