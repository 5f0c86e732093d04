"""`napl import-workbook`: take over what was changed in a workbook of the project."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of, opened, print_json
from napl_desktop.cli.merge import Accept
from napl_desktop.errors.merging import SourceIsTarget
from napl_desktop.rows.merging import Decision, next_base
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands

_LEFT = 1
_CHOICES = {Accept.SAFE: Decision.LATER, Accept.THEIRS: Decision.THEIRS, Accept.OURS: Decision.OURS}


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
        type=one_of(Accept),
        default=Accept.NONE,
        metavar="none|safe|theirs|ours",
        help="none (only tell), safe (no conflicts), theirs or ours (safe, and conflicts decided so)",
    )
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_import_workbook)


def _import_workbook(options: argparse.Namespace, words: Wording) -> int:
    from napl_desktop.exchange.excel_back.summary import as_json, counts_in_words, decided, remark_in_words
    from napl_desktop.incoming.arrivals import arrivals_of
    from napl_desktop.incoming.workbook_source import as_source, read_changes
    from napl_desktop.operations.merges import accept_merge

    source, accept = options.workbook, options.accept
    _refuse_same(source, options.into)
    with opened(options.into, words, read_only=accept is Accept.NONE) as document:
        changes = read_changes(document, source)
        workbook, ours = changes.workbook, changes.proposal.ours
        merged = None
        if accept is not Accept.NONE:
            merged = changes.decided(_CHOICES[accept])
            base = next_base(changes.proposal, merged.decisions)
            accept_merge(document, ours, merged.rows, arrivals_of([as_source(workbook, source)], [base]))
    taken, waiting = decided(changes.proposal, merged)
    if options.json:
        print_json(as_json(changes, merged, words))
        return _LEFT if waiting else 0
    lines = counts_in_words(changes.proposal, source.name, words)
    if merged is not None and changes.proposal:
        lines.append(words.counted("workbook-changes", "accepted", taken))
    if waiting:
        lines.append(words.counted("workbook-changes", "left", waiting))
    for line in lines:
        print(line if line.endswith(".") else f"{line}.")
    for remark in workbook.remarks:
        print(remark_in_words(remark, words))
    return _LEFT if waiting else 0


def _refuse_same(source: Path, target: Path) -> None:
    if source.exists() and target.exists() and source.samefile(target):
        raise SourceIsTarget(source)
