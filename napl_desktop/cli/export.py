"""`napl export`: write the workbook, its cells as CSV, a graph for other programs, or a picture."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of, opened
from napl_desktop.errors.command_line import NoSuchChoice
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.wording import Wording

_PICTURES = (".png", ".svg", ".pdf")
_ENDINGS = (".xlsx", ".csv", ".graphml", *_PICTURES)


if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "export", help="write the workbook, its cells as CSV, a graph, or a picture"
    )
    command.add_argument("file", type=file_place)
    command.add_argument(
        "target", type=file_place, metavar="OUT", help=".xlsx, .csv, .graphml, .png, .svg or .pdf"
    )
    command.add_argument("--csv", action="store_true", help="the cells as CSV, whatever OUT is called")
    command.add_argument("--names", action="store_true", help="with the names of participants (.xlsx)")
    command.add_argument(
        "--view",
        help="what is drawn: graph (of a path), roles, route (saved ones), overview, trunk, white-spots, or "
        "paths as printed (.pdf)",
    )
    command.add_argument("--path", metavar="ID", help="which path is drawn (graph, paths)")
    command.add_argument(
        "--paper", type=one_of(PaperSize), metavar="|".join(PaperSize), help="on which paper (paths)"
    )
    command.set_defaults(run=_export)


def _export(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.document.format.schema import spare_project

    spare_project(options.target)
    ending = ".csv" if options.csv else options.target.suffix.casefold()
    if ending not in _ENDINGS:
        raise NoSuchChoice(given=options.target.name, choices=", ".join(_ENDINGS))
    if ending != ".xlsx" and options.names:
        raise NoSuchChoice(given="--names", choices=".xlsx")
    if ending not in _PICTURES and (options.view, options.path, options.paper) != (None, None, None):
        raise NoSuchChoice(given=options.target.name, choices=", ".join(_PICTURES))
    if ending == ".graphml":
        from napl_desktop.exchange.graphml import write_graphml

        with opened(options.file, words) as document, document.read() as session:
            write_graphml(session, options.target, words)
        return
    if ending in _PICTURES:
        _draw(options, words, ending)
        return
    _write_cells(options, words, ending)


def _write_cells(options: argparse.Namespace, words: Wording, ending: str) -> None:
    from napl_desktop.exchange.taking_snapshot import project_snapshot

    with opened(options.file, words) as document, document.read() as session:
        snapshot = project_snapshot(session, options.names)
    if ending == ".csv":
        from napl_desktop.exchange.data_csv import write_data_csv

        write_data_csv(snapshot, options.target)
        return
    from napl_desktop.exchange.excel.writer import write_workbook

    write_workbook(snapshot, options.target)


def _draw(options: argparse.Namespace, words: Wording, ending: str) -> None:
    """Let an installed package that can draw do so: how that is done is none of the core's business."""
    from importlib.metadata import entry_points

    found = entry_points(group="napl_desktop.pictures")
    ways = {name: write for each in found for name, write in each.load()().items()}
    view = ("paths" if ending == ".pdf" else "graph") if options.view is None else options.view
    if view == "paths" and ending != ".pdf":
        raise NoSuchChoice(given=options.target.name, choices=".pdf")
    if view != "paths" and options.paper is not None:
        raise NoSuchChoice(given="--paper", choices="--view paths")
    if view not in ways:
        raise NoSuchChoice(given=view, choices=", ".join(sorted(ways)))
    with opened(options.file, words) as document, document.read() as session:
        on_paper = {"paper": options.paper} if options.paper is not None else {}
        ways[view](session, options.target, words, options.path, **on_paper)
