"""`napl import-workbook`: take over what was changed in a workbook of the project."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of, opened, print_json
from napl_desktop.errors import SourceIsTarget
from napl_desktop.operations.merging import Accepting, accept, decisions_of
from napl_desktop.rows import read_all
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands

_LEFT = 1


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "import-workbook",
        help="take over what was changed in a workbook of the project",
        description="Exit code: 0 nothing left to decide, 1 something left, 2 refused.",
    )
    command.add_argument("workbook", type=file_place, metavar="FILE.xlsx")
    command.add_argument("--into", type=file_place, required=True, metavar="FILE", help="the project file")
    command.add_argument(
        "--accept",
        type=one_of(Accepting),
        default=Accepting.NONE,
        metavar="none|safe|theirs|ours",
        help="none (only tell), safe (no conflicts), theirs or ours (safe, and conflicts decided so)",
    )
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_import_workbook)


def _import_workbook(options: argparse.Namespace, words: Wording) -> int:
    from napl_desktop.exchange.excel_back.reading import read_back
    from napl_desktop.exchange.excel_back.summary import as_json, counts_in_words, decided, remark_in_words

    source, accepting = options.workbook, options.accept
    _refuse_same(source, options.into)
    with opened(options.into, words, read_only=accepting is Accepting.NONE) as document:
        with document.read() as session:
            ours = read_all(session.connection())
        workbook = read_back(source, ours)
        proposal = workbook.proposal(ours)
        merged = None
        if proposal and accepting is not Accepting.NONE:
            merged = accept(document, proposal, decisions_of(accepting, proposal), source.name)
    taken, waiting = decided(proposal, merged)
    if options.json:
        print_json(as_json(workbook, proposal, merged, words))
        return _LEFT if waiting else 0
    lines = counts_in_words(proposal, source.name, words)
    if merged is not None:
        lines.append(words.counted("workbook-changes", "accepted", taken))
    if waiting:
        lines.append(words.counted("workbook-changes", "left", waiting))
    print("\n".join(f"{line}." if not line.endswith(".") else line for line in lines))
    for remark in workbook.remarks:
        print(remark_in_words(remark, words))
    return _LEFT if waiting else 0


def _refuse_same(source: Path, target: Path) -> None:
    if source.exists() and target.exists() and source.samefile(target):
        raise SourceIsTarget(source)
