"""`napl info`: what a project holds, in figures."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, opened, print_json
from napl_desktop.queries.info import project_info
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("info", help="what the project holds, in figures")
    command.add_argument("file", type=file_place)
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_info)


def _info(options: argparse.Namespace, words: Wording) -> None:
    with opened(options.file, words) as document, document.read() as session:
        info = project_info(session)
    if options.json:
        print_json(info)
        return
    print(info["title"])
    for atelier in info["ateliers"]:
        print(f"  {atelier['title']}")
        for path in atelier["paths"]:
            size = f"{path['rows']} × {len(path['levels'])}"
            print(f"    {path['title']}: {size}, {path['filled']}/{path['filled'] + path['empty']}")
