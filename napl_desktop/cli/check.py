"""`napl check`: what is wrong with a file, and what its content still lacks."""

import argparse
from typing import TYPE_CHECKING, Any

from napl_desktop.cli.command import file_place, print_json, warn_foreign
from napl_desktop.document.document import Document
from napl_desktop.errors.projects import BrokenProject
from napl_desktop.model import Dimension, Level, Role
from napl_desktop.queries.checks import Finding, Severity
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "check", help="what is wrong with the file, and what the content still lacks"
    )
    command.add_argument("file", type=file_place)
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_check)


def _check(options: argparse.Namespace, words: Wording) -> None:
    damage: list[str] = []
    content: list[dict[str, Any]] = []
    refused: BrokenProject | None = None
    try:
        with Document.open(options.file, read_only=True) as document:
            warn_foreign(document, words)
            damage += [words.text("rule", "file-damaged", detail=line) for line in document.damage()]
            content += _findings(document, words)
    except BrokenProject as error:
        refused = error
        damage.append(words.error(error))
    file: list[dict[str, Any]] = [
        {"rule": "file-damaged", "severity": Severity.WARNING.value, "place": str(options.file), "text": text}
        for text in damage
    ]
    if options.json:
        print_json({"file": file, "content": content})
    else:
        # That it is refused is said where every command says so.
        for finding in (*(file[:-1] if refused else file), *content):
            print(f"{finding['place']}: {finding['text']}")
    if refused:
        raise refused


def _findings(document: Document, words: Wording) -> list[dict[str, Any]]:
    from napl_desktop.graph.checks import all_findings

    with document.read() as session:
        return [
            {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "place": " › ".join(finding.titles),
                "at": _ids(finding),
                "text": words.text("rule", finding.rule, detail=finding.detail),
            }
            for finding in all_findings(session)
        ]


def _ids(finding: Finding) -> dict[str, str]:
    """Return the ids of all that a finding is in, from large to small."""
    at = finding.at
    ids = {
        "path_id": finding.path_id,
        "dimension_id": at.id_of(Dimension),
        "level_id": at.id_of(Level),
        "role_id": at.id_of(Role),
    }
    return {key: id for key, id in ids.items() if id}
