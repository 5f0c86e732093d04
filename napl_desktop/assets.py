"""Where the files that travel with the program are: in a checkout, an editable install or a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Return the folder with styles, translations, templates, wording and the guide."""
    return _ROOT / "resources"


def sample_projects() -> Path:
    """Return the folder with the sample project files."""
    return _ROOT / "sample_projects"
