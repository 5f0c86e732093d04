"""Where the program keeps what is its own: folders of this user on this computer, which others cannot enter."""

from pathlib import Path

import platformdirs

from napl_desktop.rights import make_private_folder, take_from_others

_PROGRAM = "napl_desktop"


def state_folder() -> Path:
    """Return where working copies, backups and what is known of files are kept; it may not be there yet."""
    return platformdirs.user_state_path(_PROGRAM, appauthor=False)


def log_folder() -> Path:
    """Return where reports of bugs are kept; it may not be there yet."""
    return platformdirs.user_log_path(_PROGRAM, appauthor=False)


def config_folder() -> Path:
    """Return where settings and own words are kept; it may not be there yet."""
    return platformdirs.user_config_path(_PROGRAM, appauthor=False)


def make_own_folder(folder: Path) -> Path:
    """Make one of these folders, or one in them, and return it. Raises OSError."""
    (top, *_same) = (each for each in _all() if folder.is_relative_to(each))
    return make_private_folder(folder, top)


def close_own_folders() -> None:
    """Take what an earlier program left open to others back for this user alone."""
    for folder in _all():
        take_from_others(folder)


def _all() -> tuple[Path, ...]:
    return state_folder(), log_folder(), config_folder()
