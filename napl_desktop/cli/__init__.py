"""The napl command: make, look into, check, fill and hand in a project file without the window."""

from napl_desktop.cli.main import main

__all__ = ["main"]
