"""`napl import-table`: bring a table in as a new path."""

import argparse
import sys
from typing import TYPE_CHECKING

from napl_desktop.cli.command import count, file_place, opened
from napl_desktop.errors import NoAtelierYet, NoTableInFile, OtherLayersInTable
from napl_desktop.operations.paths import import_path
from napl_desktop.queries.outline import Outline, outline
from napl_desktop.text import one_line
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("import-table", help="bring a table in as a new path")
    command.add_argument("table", type=file_place, help=".xlsx, .xls, .ods, .docx, .odt or .csv")
    command.add_argument("--into", type=file_place, required=True, metavar="FILE", help="the project file")
    command.add_argument("--sheet", help="which sheet or table of the file")
    command.add_argument("--title", help="name of the path")
    command.add_argument("--role", default="", help="the role it belongs to; added if it is new")
    command.add_argument("--header-rows", type=count, metavar="N", help="how many rows the header has")
    command.add_argument("--layers", type=count, metavar="N", help="how many columns hold dimensions")
    command.add_argument("--hidden", action="store_true", help="take hidden rows and columns as well")
    command.add_argument("--transpose", action="store_true", help="turn it over: its rows are the levels")
    command.set_defaults(run=_import_table)


def _import_table(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.exchange.tables.guess import best_table, depth, guess
    from napl_desktop.exchange.tables.hidden import with_all_seen
    from napl_desktop.exchange.tables.path_reading import read_path
    from napl_desktop.exchange.tables.path_title import suggested_title
    from napl_desktop.exchange.tables.reading import read_tables, table_named
    from napl_desktop.exchange.tables.turning import turned

    tables = read_tables(options.table)
    as_in_file = table_named(tables, options.sheet) if options.sheet else best_table(tables)
    title = options.title or suggested_title(as_in_file) or options.table.stem
    others = tuple(other for other in tables if other is not as_in_file)
    table = with_all_seen(as_in_file) if options.hidden else as_in_file
    if options.transpose:
        table = turned(table)
    layout = guess(table, header_rows=options.header_rows, layers=options.layers)
    found = depth(table, layout)
    if options.layers and layout.level_columns and options.layers not in {found, len(layout.layer_columns)}:
        raise OtherLayersInTable(options.table, layers=options.layers, found=found)
    reading = read_path(table, layout, title, others)
    if not reading.plan.rows:
        raise NoTableInFile(options.table)
    with opened(options.into, words, read_only=False) as document:
        with document.read() as session:
            atelier_id = _atelier_with_role(outline(session), options.role)
        import_path(document, atelier_id, reading.plan, options.role)
    if layout.lies_on_its_side:
        print(words.text("command", "table-on-its-side"), file=sys.stderr)
    for left in reading.left_out:
        print(f"{left.place}: {one_line(left.text)}")


def _atelier_with_role(project: Outline, role: str) -> str:
    """Return the atelier that has a role of this name, or else the first. Raises NoAtelierYet."""
    if not project.ateliers:
        raise NoAtelierYet()
    for atelier in project.ateliers:
        if any(line.title.casefold() == role.casefold() for line in atelier.roles):
            return atelier.id
    return project.ateliers[0].id
