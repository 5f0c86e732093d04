"""`napl new`: make a new project file, with one atelier or for what all ateliers hand in."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.projects import new_national_project, new_project
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("new", help="make a new project file, with one atelier or a national one")
    command.add_argument("file", type=file_place)
    whose = command.add_mutually_exclusive_group(required=True)
    whose.add_argument("--sector", type=one_of(Sector), metavar="|".join(Sector), help="of its one atelier")
    whose.add_argument(
        "--national", action="store_true", help="without an atelier: what all of them hand in is merged in it"
    )
    command.add_argument(
        "--focus", type=one_of(AtelierFocus), metavar="|".join(AtelierFocus), help="of its one atelier"
    )
    command.add_argument("--title", help="name of the project (the file's name if left out)")
    command.set_defaults(run=partial(_new, command))


def _new(command: argparse.ArgumentParser, options: argparse.Namespace, words: Wording) -> None:
    if options.national and options.focus is not None:
        command.error("argument --focus: not allowed with argument --national")
    if not options.national and options.focus is None:
        command.error("the following arguments are required: --focus")
    title = options.file.stem if options.title is None else options.title
    if options.national:
        new_national_project(options.file, title).close()
        return
    atelier = words.text(
        "atelier", "title", sector=words.name(options.sector), focus=words.name(options.focus)
    )
    new_project(options.file, title, options.sector, options.focus, atelier).close()
