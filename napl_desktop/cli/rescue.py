"""`napl rescue`: save what can be read of a damaged file in a new one."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place
from napl_desktop.text import one_line
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("rescue", help="save what can be read of a damaged file in a new one")
    command.add_argument("file", type=file_place)
    command.add_argument("target", type=file_place, metavar="OUT.napl")
    command.set_defaults(run=_rescue)


def _rescue(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.document.rescue.rescue import in_words, kept_work, rescue, save_kept_work

    if kept := kept_work(options.file):
        save_kept_work(kept, options.target)
        print(words.text("rescue", "kept", moment=words.moment(kept.at)))
        return
    for line in in_words(rescue(options.file, options.target, words), words):
        print(one_line(line))
