"""`napl questions`: make what goes back to ateliers, a folder for each with the questions of the bureau."""

import argparse
import sys
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, opened, print_json
from napl_desktop.errors.command_line import NoSuchChoice
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from napl_desktop.cli.command import Commands
    from napl_desktop.document.document import Document


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "questions", help="make a folder for each atelier with what the bureau asks it, in a national project"
    )
    command.add_argument("file", type=file_place)
    command.add_argument("folder", type=file_place, metavar="FOLDER", help="in which those folders are made")
    command.add_argument(
        "--atelier",
        action="append",
        metavar="TITLE",
        help="only for this atelier; may be given more than once (default: all that are asked something)",
    )
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_questions)


def _questions(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.exchange.questions.making import make_questions

    with opened(options.file, words) as document:
        wanted = None if options.atelier is None else _ids(document, options.atelier)
        made = make_questions(document, options.folder, wanted)
    for title in made.left_out:
        print(words.text("questions", "left-out", atelier=title), file=sys.stderr)
    if not options.json:
        for each in made.folders:
            print(each.folder)
        return
    print_json(
        {
            "folders": [
                {
                    "atelier": each.title,
                    "folder": str(each.folder),
                    "files": [file.name for file in (each.project, each.workbook) if file is not None],
                    "questions": each.questions,
                    "changed": each.changed,
                }
                for each in made.folders
            ],
            "left_out": list(made.left_out),
        }
    )


def _ids(document: "Document", titles: "Sequence[str]") -> set[str]:
    """Return the ids of the ateliers of these titles. Raises NoSuchChoice."""
    from napl_desktop.queries.outline import outline

    with document.read() as session:
        ateliers = outline(session).ateliers
    known = {each.title for each in ateliers}
    for title in titles:
        if title not in known:
            raise NoSuchChoice(given=title, choices=", ".join(each.title for each in ateliers))
    return {each.id for each in ateliers if each.title in titles}
