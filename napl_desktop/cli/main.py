"""Reads the words after `napl` and runs the command that they name."""

import argparse
import io
import locale
import os
import sys
from collections.abc import Sequence
from typing import Never

from napl_desktop import __version__
from napl_desktop.cli import (
    check,
    export,
    hand_in,
    history,
    import_table,
    import_workbook,
    info,
    merge,
    new,
    questions,
    rescue,
)
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import TableNotProject
from napl_desktop.text import one_line
from napl_desktop.wording import LANGUAGES, wording

_COMMANDS = (
    new,
    info,
    check,
    history,
    import_table,
    import_workbook,
    merge,
    questions,
    export,
    hand_in,
    rescue,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, what it says itself, or 2 for what the user can mend. A bug raises."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without “›” is no reason to say nothing
    words = wording(_language())
    try:
        options = _parser().parse_args(arguments)
        said: int | None = options.run(options, words)
        sys.stdout.flush()
    except UserError as error:
        print(words.error(error), file=sys.stderr)
        if isinstance(error, TableNotProject):
            print(words.text("command", "import-table", name=one_line(error.path.name)), file=sys.stderr)
        return 2
    except BrokenPipeError:  # the program that was reading (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return said or 0


def _language() -> str:
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    spoken = (chosen or locale.getlocale()[0] or "")[:2].lower()
    return spoken if spoken in LANGUAGES else "nl"


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with the arguments."""

    def error(self, message: str) -> Never:
        """End with the user's exit code."""
        print(f"{self.prog}: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="napl", description="Make, check and hand in projects with ontwikkelpaden.")
    parser.add_argument("--version", action="version", version=f"napl {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for command in _COMMANDS:
        command.add_to(commands)
    return parser
