"""`napl history`: every step that was made."""

import argparse
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, opened, print_json
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("history", help="every step that was made")
    command.add_argument("file", type=file_place)
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_history)


def _history(options: argparse.Namespace, words: Wording) -> None:
    with opened(options.file, words) as document:
        steps = [
            {
                "step": step.seq,
                "id": step.id,
                "kind": step.kind.value,
                "action": step.action,
                "subject": {"type": step.subject.type, "id": step.subject.id, "title": step.subject.title},
                "at": step.at,
                "text": words.step(step.action, step.subject.title),
            }
            for step in document.steps()
        ]
    if options.json:
        print_json(steps)
        return
    for step in steps:
        print(f"{step['step']:>5}  {step['at']}  {step['kind']:<4}  {step['text']}")
