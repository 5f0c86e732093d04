"""`napl export`: write the workbook that is handed in, a graph for other programs, or a picture."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, opened
from napl_desktop.errors import NoSuchChoice
from napl_desktop.wording import Wording

_PICTURES = (".png", ".svg", ".pdf")
_ENDINGS = (".xlsx", ".graphml", *_PICTURES)


if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("export", help="write the workbook that is handed in, or a picture")
    command.add_argument("file", type=file_place)
    command.add_argument("target", type=file_place, metavar="OUT", help=".xlsx, .graphml, .png, .svg or .pdf")
    command.add_argument("--names", action="store_true", help="with the names of participants (.xlsx)")
    command.add_argument(
        "--view",
        help="what is drawn: graph (of a path), roles, route (saved ones), overview, or paths as printed (.pdf)",
    )
    command.add_argument("--path", metavar="ID", help="which path is drawn (graph, paths)")
    command.set_defaults(run=_export)


def _export(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.document.format.schema import spare_project

    spare_project(options.target)
    ending = options.target.suffix.casefold()
    if ending not in _ENDINGS:
        raise NoSuchChoice(given=options.target.name, choices=", ".join(_ENDINGS))
    if ending != ".xlsx" and options.names:
        raise NoSuchChoice(given="--names", choices=".xlsx")
    if ending not in _PICTURES and (options.view, options.path) != (None, None):
        raise NoSuchChoice(given=options.target.name, choices=", ".join(_PICTURES))
    if ending == ".graphml":
        from napl_desktop.exchange.graphml import write_graphml

        with opened(options.file, words) as document, document.read() as session:
            write_graphml(session, options.target, words)
        return
    if ending in _PICTURES:
        _draw(options, words, ending)
        return
    from napl_desktop.exchange.excel.writer import write_workbook
    from napl_desktop.exchange.taking_snapshot import project_snapshot

    with opened(options.file, words) as document, document.read() as session:
        image = project_snapshot(session, options.names)
    write_workbook(image, options.target)


def _draw(options: argparse.Namespace, words: Wording, ending: str) -> None:
    """Let an installed package that can draw do so: how that is done is none of the core's business."""
    from importlib.metadata import entry_points

    found = entry_points(group="napl_desktop.pictures")
    ways = {name: write for each in found for name, write in each.load()().items()}
    view = ("paths" if ending == ".pdf" else "graph") if options.view is None else options.view
    if view == "paths" and ending != ".pdf":
        raise NoSuchChoice(given=options.target.name, choices=".pdf")
    if view not in ways:
        raise NoSuchChoice(given=view, choices=", ".join(sorted(ways)))
    with opened(options.file, words) as document, document.read() as session:
        ways[view](session, options.target, words, options.path)
