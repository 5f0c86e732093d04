"""`napl new`: make a new project file with one atelier."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.projects import new_project
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("new", help="make a new project file with one atelier")
    command.add_argument("file", type=file_place)
    command.add_argument("--sector", required=True, type=one_of(Sector), metavar="|".join(Sector))
    command.add_argument("--focus", required=True, type=one_of(AtelierFocus), metavar="|".join(AtelierFocus))
    command.add_argument("--title", help="name of the project (the file's name if left out)")
    command.set_defaults(run=_new)


def _new(options: argparse.Namespace, words: Wording) -> None:
    title = words.text("atelier", "title", sector=words.name(options.sector), focus=words.name(options.focus))
    project_title = options.file.stem if options.title is None else options.title
    new_project(options.file, project_title, options.sector, options.focus, title).close()
