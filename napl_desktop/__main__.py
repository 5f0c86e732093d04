"""`python -m napl_desktop` is the napl command."""

from napl_desktop.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
