"""The napl command: make, look into, check, fill and hand in a project file without the window."""

import argparse
import io
import json
import locale
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Any, Never, TypeVar

from napl_desktop import __version__
from napl_desktop.beside import names_of
from napl_desktop.document.document import Document
from napl_desktop.errors import (
    BrokenProject,
    ForeignBeside,
    NoSuchChoice,
    NoTableInFile,
    PersonError,
    TableNotProject,
)
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.paths import import_path
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.checks import Severity
from napl_desktop.queries.info import project_info
from napl_desktop.queries.outline import Outline, outline
from napl_desktop.text import one_line
from napl_desktop.wording import LANGUAGES, Wording, wording

Choice = TypeVar("Choice", bound=StrEnum)

_PICTURES = (".png", ".svg", ".pdf")
_ENDINGS = (".xlsx", ".graphml", *_PICTURES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 2 for what the person can mend. A bug raises, and so ends with 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without “›” is no reason to say nothing
    words = wording(_language())
    try:
        options = _parser().parse_args(arguments)
        options.run(options, words)
        sys.stdout.flush()
    except PersonError as error:
        print(words.error(error), file=sys.stderr)
        if isinstance(error, TableNotProject):
            print(words.text("command", "import-table", name=one_line(error.path.name)), file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever was reading (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _language() -> str:
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    spoken = (chosen or locale.getlocale()[0] or "")[:2].lower()
    return spoken if spoken in LANGUAGES else "nl"


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with the arguments."""

    def error(self, message: str) -> Never:
        """End with the person's exit code."""
        print(f"{self.prog}: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="napl", description="Make, check and hand in projects with ontwikkelpaden.")
    parser.add_argument("--version", action="version", version=f"napl {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    new = commands.add_parser("new", help="make a new project file with one atelier")
    new.add_argument("file", type=_place)
    new.add_argument("--sector", required=True, type=_one_of(Sector), metavar="|".join(Sector))
    new.add_argument("--focus", required=True, type=_one_of(AtelierFocus), metavar="|".join(AtelierFocus))
    new.add_argument("--title", help="name of the project (the file's name if left out)")
    new.set_defaults(run=_new)

    for name, run, about in (
        ("info", _info, "what the project holds, in figures"),
        ("check", _check, "what is wrong with the file, and what the content still lacks"),
        ("history", _history, "every step that was made"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("file", type=_place)
        command.add_argument("--json", action="store_true", help="print JSON")
        command.set_defaults(run=run)

    table = commands.add_parser("import-table", help="bring a table in as a new path")
    table.add_argument("table", type=_place, help=".xlsx, .csv or .docx")
    table.add_argument("--into", type=_place, required=True, metavar="FILE", help="the project file")
    table.add_argument("--sheet", help="which sheet or table of the file")
    table.add_argument("--title", help="name of the path")
    table.add_argument("--role", default="", help="the role it belongs to; added if it is new")
    table.add_argument("--header-rows", type=_count, metavar="N", help="how many rows the header has")
    table.add_argument("--layers", type=_count, metavar="N", help="how many columns hold dimensions")
    table.set_defaults(run=_import_table)

    export = commands.add_parser("export", help="write the workbook that is handed in, or a picture")
    export.add_argument("file", type=_place)
    export.add_argument("target", type=_place, metavar="OUT", help=".xlsx, .graphml, .png, .svg or .pdf")
    export.add_argument("--names", action="store_true", help="with the names of participants (.xlsx)")
    export.add_argument(
        "--view",
        help="what is drawn: graph (of a path), roles, route (saved ones), overview, or paths as printed (.pdf)",
    )
    export.add_argument("--path", metavar="ID", help="which path is drawn (graph, paths)")
    export.set_defaults(run=_export)

    rescue = commands.add_parser("rescue", help="save what can be read of a damaged file in a new one")
    rescue.add_argument("file", type=_place)
    rescue.add_argument("target", type=_place, metavar="OUT.napl")
    rescue.set_defaults(run=_rescue)
    return parser


def _place(word: str) -> Path:
    """Read a word as a file; with its folder, because what goes wrong names that."""
    return Path(word).absolute()


def _count(word: str) -> int:
    """Read a word as a number of rows or columns, at least 1. Raises NoSuchChoice."""
    if not word.isdecimal() or int(word) == 0:
        raise NoSuchChoice(given=word, choices="1, 2, 3 …")
    return int(word)


def _one_of(choices: type[Choice]) -> Callable[[str], Choice]:
    """Return what reads a word as one of the choices; it raises NoSuchChoice."""

    def chosen(word: str) -> Choice:
        try:
            return choices(word)
        except ValueError:
            raise NoSuchChoice(given=word, choices=", ".join(choices)) from None

    return chosen


def _new(options: argparse.Namespace, words: Wording) -> None:
    title = words.text("atelier", "title", sector=words.name(options.sector), focus=words.name(options.focus))
    project_title = options.file.stem if options.title is None else options.title
    new_project(options.file, project_title, options.sector, options.focus, title).close()


@contextmanager
def _opened(file: Path, words: Wording, read_only: bool = True) -> Iterator[Document]:
    """Give an opened project; say what another program left beside it. Raises what `Document.open` raises."""
    with Document.open(file, read_only) as document:
        _tell_foreign(document, words)
        yield document


def _tell_foreign(document: Document, words: Wording) -> None:
    if document.foreign_beside:
        print(
            words.error(ForeignBeside(document.path, other=names_of(document.foreign_beside))),
            file=sys.stderr,
        )


def _info(options: argparse.Namespace, words: Wording) -> None:
    with _opened(options.file, words) as document, document.read() as session:
        info = project_info(session)
    if options.json:
        _print_json(info)
        return
    print(info["title"])
    for atelier in info["ateliers"]:
        print(f"  {atelier['title']}")
        for path in atelier["paths"]:
            size = f"{path['rows']} × {len(path['levels'])}"
            print(f"    {path['title']}: {size}, {path['filled']}/{path['filled'] + path['empty']}")


def _check(options: argparse.Namespace, words: Wording) -> None:
    damage: list[str] = []
    content: list[dict[str, Any]] = []
    refused: BrokenProject | None = None
    try:
        with Document.open(options.file, read_only=True) as document:
            _tell_foreign(document, words)
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
        _print_json({"file": file, "content": content})
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
                "place": " › ".join(finding.place),
                "at": {key: id for key, id in asdict(finding.at).items() if id},
                "text": words.text("rule", finding.rule, detail=finding.detail),
            }
            for finding in all_findings(session)
        ]


def _history(options: argparse.Namespace, words: Wording) -> None:
    with _opened(options.file, words) as document:
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
        _print_json(steps)
        return
    for step in steps:
        print(f"{step['step']:>5}  {step['at']}  {step['kind']:<4}  {step['text']}")


def _import_table(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.exchange.tables.guess import best_table, guess, suggested_title
    from napl_desktop.exchange.tables.path_reading import read_path
    from napl_desktop.exchange.tables.reading import read_tables, table_named

    tables = read_tables(options.table)
    table = table_named(tables, options.sheet) if options.sheet else best_table(tables)
    layout = guess(table, header_rows=options.header_rows, layers=options.layers)
    title = options.title or suggested_title(table) or options.table.stem
    others = tuple(other for other in tables if other is not table)
    reading = read_path(table, layout, title, others)
    if not reading.plan.rows:
        raise NoTableInFile(options.table)
    with _opened(options.into, words, read_only=False) as document:
        with document.read() as session:
            atelier_id = _atelier_with_role(outline(session), options.role)
        import_path(document, atelier_id, reading.plan, options.role)
    for left in reading.left_out:
        print(f"{left.place}: {one_line(left.text)}")


def _atelier_with_role(project: Outline, role: str) -> str:
    """Return the atelier that has a role of this name, or else the first."""
    for atelier in project.ateliers:
        if any(line.title.casefold() == role.casefold() for line in atelier.roles):
            return atelier.id
    return project.ateliers[0].id


def _export(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.document.schema import spare_project

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

        with _opened(options.file, words) as document, document.read() as session:
            write_graphml(session, options.target, words)
        return
    if ending in _PICTURES:
        _draw(options, words, ending)
        return
    from napl_desktop.exchange.excel.writer import write_workbook
    from napl_desktop.exchange.image import project_image

    with _opened(options.file, words) as document, document.read() as session:
        image = project_image(session, options.names)
    write_workbook(image, options.target)


def _draw(options: argparse.Namespace, words: Wording, ending: str) -> None:
    """Let whoever can draw do so: how that is done is none of the core's business."""
    from importlib.metadata import entry_points

    found = entry_points(group="napl_desktop.pictures")
    ways = {name: write for each in found for name, write in each.load()().items()}
    view = ("paths" if ending == ".pdf" else "graph") if options.view is None else options.view
    if view == "paths" and ending != ".pdf":
        raise NoSuchChoice(given=options.target.name, choices=".pdf")
    if view not in ways:
        raise NoSuchChoice(given=view, choices=", ".join(sorted(ways)))
    with _opened(options.file, words) as document, document.read() as session:
        ways[view](session, options.target, words, options.path)


def _rescue(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.document.rescue import in_words, kept_work, rescue, save_kept_work

    if kept := kept_work(options.file):
        save_kept_work(kept, options.target)
        print(words.text("rescue", "kept", moment=words.moment(kept.at)))
        return
    for line in in_words(rescue(options.file, options.target, words), words):
        print(one_line(line))


def _print_json(data: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    any_letter = sys.stdout.encoding.lower().startswith("utf")
    print(json.dumps(data, ensure_ascii=not any_letter, indent=2))
