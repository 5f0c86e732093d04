"""`napl hand-in`: make what the bureau gets, a folder with the project and the workbook, and note that it was."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, opened, print_json
from napl_desktop.errors import UserError
from napl_desktop.errors.handing_over import HandInNotNoted
from napl_desktop.operations.versions import note_hand_in
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands
    from napl_desktop.document.document import Document
    from napl_desktop.exchange.hand_in.making import HandIn


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "hand-in", help="make a folder with the project and the workbook for the bureau"
    )
    command.add_argument("file", type=file_place)
    command.add_argument("folder", type=file_place, metavar="FOLDER", help="in which that folder is made")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_hand_in)


def _hand_in(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.exchange.hand_in.checking import hand_in_checks
    from napl_desktop.exchange.hand_in.content import hand_in_content
    from napl_desktop.exchange.hand_in.making import make_hand_in

    with opened(options.file, words, read_only=False) as document:
        with document.read() as session:
            content = hand_in_content(session, document.path.stem)
            checks = hand_in_checks(session)
        made = make_hand_in(content, options.folder)
        _note(document, made, words)
    if not options.json:
        for check in checks:
            print(check.in_words(words))
        print(made.folder)
        return
    print_json(
        {
            "folder": str(made.folder),
            "files": [made.project.name, made.workbook.name],
            "number": made.number,
            "version": made.report.version,
            "present": [{"perspective": id, "count": count} for id, count in made.present],
            "checks": [
                {
                    "check": check.kind.value,
                    "path_id": check.path_id,
                    "count": check.count,
                    "text": check.in_words(words),
                }
                for check in checks
            ],
        }
    )


def _note(document: "Document", made: "HandIn", words: Wording) -> None:
    """Put it on record, now that both files stand."""
    try:
        note_hand_in(document, made.report.version, made.report.step)
        document.save()
    except UserError as error:
        raise HandInNotNoted(made.folder, why=words.error(error)) from error
