"""`python -m ui` and `napl-desktop` begin here: everything is loaded in the quickest order, then started."""

import gc
from importlib import import_module

# Each brings along what it needs itself; the window asks for the rest, which is little.
_CORE = (
    "sqlalchemy.dialects.sqlite",
    "napl_desktop.document.document",
    "napl_desktop.queries.grid",
    "napl_desktop.queries.outline",
    "napl_desktop.queries.whereabouts",
    "napl_desktop.wording",
    "napl_desktop.writing.marks",
    "napl_desktop.writing.spelling",
    "platformdirs",
)


def main() -> int:
    """Load the application and start it; return its exit code."""
    # What is loaded now stays for as long as the program runs: looking through it for garbage, again and again
    # while it grows, would be a tenth of the time until the window is there.
    gc.disable()
    # The core before the window: once PySide6 is loaded, it reads the source of every module that comes after it.
    for name in _CORE:
        import_module(name)
    try:
        from ui.shell.app import main as start
    except ImportError as error:
        from ui.shell.system_libraries import tell_what_is_missing

        if tell_what_is_missing(str(error)):
            return 1
        raise

    gc.freeze()
    gc.enable()
    return start()


if __name__ == "__main__":
    raise SystemExit(main())
