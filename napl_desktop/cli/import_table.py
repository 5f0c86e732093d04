"""`napl import-table`: bring a table in as a new path."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from napl_desktop.cli.command import count, file_place, opened
from napl_desktop.cli.table_places import column_uses, corrections
from napl_desktop.errors.command_line import NoAtelierYet, OtherLayersInTable
from napl_desktop.errors.tables import NoTableInFile
from napl_desktop.exchange.tables.layout import ColumnUse, Layout
from napl_desktop.operations.paths import import_path
from napl_desktop.queries.outline import Outline, outline
from napl_desktop.text import one_line
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.cli.command import Commands
    from napl_desktop.exchange.tables.path_reading import TableReading
    from napl_desktop.exchange.tables.raw import RawTable


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser("import-table", help="bring a table in as a new path")
    add = command.add_argument
    add("table", type=file_place, help=".xlsx, .xls, .ods, .docx, .odt or .csv")
    add("--into", type=file_place, required=True, metavar="FILE", help="the project file")
    add(
        "--sheet",
        action="append",
        default=[],
        help="which sheet or table of the file; more than once: they are one grid",
    )
    add("--title", help="name of the path")
    add("--role", default="", help="the role it belongs to; added if it is new")
    add("--header-rows", type=count, metavar="N", help="how many rows the header has")
    add("--header-at", metavar="ROW", help="the row where the header begins")
    add("--layers", type=count, metavar="N", help="how many columns hold dimensions")
    add("--take-rows", metavar="ROWS", help="rows of the path, whatever they seem to be, as 3,5-7")
    add("--skip-rows", metavar="ROWS", help="rows that do not come along, as 3,5-7 or ‘Tabel 2!3’")
    add("--band-rows", metavar="ROWS", help="rows with nothing but the dimension over what follows")
    add("--title-row", metavar="ROW", help="the row with the name of the path")
    add("--last-row", metavar="ROW", help="the last row of the grid")
    add(
        "--columns",
        type=column_uses,
        default=[],
        metavar="USES",
        help=f"what columns become, as A=layer,C-E=level: {', '.join(ColumnUse)}",
    )
    add("--hidden", action="store_true", help="take hidden rows and columns as well")
    add("--transpose", action="store_true", help="turn it over: its rows are the levels")
    command.set_defaults(run=_import_table)


def _import_table(options: argparse.Namespace, words: Wording) -> None:
    from napl_desktop.exchange.tables.corrections import corrected, said_title
    from napl_desktop.exchange.tables.path_reading import read_path
    from napl_desktop.exchange.tables.path_title import suggested_title
    from napl_desktop.exchange.tables.reading import read_tables

    tables = read_tables(options.table)
    as_in_file = _chosen(tables, options.sheet)
    table = _as_wanted(as_in_file, options)
    said = corrections(table, options)
    layout = corrected(table, said)
    _check_layers(table, layout, options)
    title = options.title or said_title(table, said) or suggested_title(as_in_file) or options.table.stem
    reading = read_path(table, layout, title, tables)
    if not reading.plan.rows:
        raise NoTableInFile(options.table)
    with opened(options.into, words, read_only=False) as document:
        with document.read() as session:
            atelier_id = _atelier_with_role(outline(session), options.role)
        import_path(document, atelier_id, reading.plan, options.role)
    if layout.lies_on_its_side:
        print(words.text("command", "table-on-its-side"), file=sys.stderr)
    for line in _made(reading, words):
        print(line)


def _chosen(tables: Sequence["RawTable"], names: list[str]) -> "RawTable":
    """Return the sheets or tables of those names as one, or the best. Raises NoSuchSheet, TablesDiffer."""
    from napl_desktop.exchange.tables.joining import best_grid, joined
    from napl_desktop.exchange.tables.limits import refusal
    from napl_desktop.exchange.tables.reading import table_named

    if not names:
        return best_grid(tables)
    named = [table_named(tuple(tables), name) for name in names]
    whole = joined([table for place, table in enumerate(named) if table not in named[:place]])
    if whole.too_large:
        raise refusal(whole.source)
    return whole


def _as_wanted(table: "RawTable", options: argparse.Namespace) -> "RawTable":
    from napl_desktop.exchange.tables.hidden import with_all_seen
    from napl_desktop.exchange.tables.turning import turned

    seen = with_all_seen(table) if options.hidden else table
    return turned(seen) if options.transpose else seen


def _check_layers(table: "RawTable", layout: Layout, options: argparse.Namespace) -> None:
    """Raise OtherLayersInTable where a number of layers was said that cannot be had."""
    from napl_desktop.exchange.tables.guess import depth

    found = depth(table, layout)
    if options.layers and layout.level_columns and options.layers not in {found, len(layout.layer_columns)}:
        raise OtherLayersInTable(options.table, layers=options.layers, found=found)


def _made(reading: "TableReading", words: Wording) -> Iterator[str]:
    """Return what was made, and each text that was not taken or about which something is worth saying."""
    plan = reading.plan
    filled = sum(bool(text.strip()) for row in plan.rows for text in row.texts)
    layers = words.counted("command", "table-layers", max(len(row.layers) for row in plan.rows))
    yield words.text(
        "command", "table-made", rows=len(plan.rows), levels=len(plan.levels), filled=filled, layers=layers
    )
    for left in reading.left_out:
        reason = words.text("left-out", left.reason.value)
        line = words.text("command", "table-left-out", text=one_line(left.text), reason=reason)
        yield f"{left.place}: {line}" if left.place else line


def _atelier_with_role(project: Outline, role: str) -> str:
    """Return the atelier that has a role of this name, or else the first. Raises NoAtelierYet."""
    if not project.ateliers:
        raise NoAtelierYet()
    for atelier in project.ateliers:
        if any(line.title.casefold() == role.casefold() for line in atelier.roles):
            return atelier.id
    return project.ateliers[0].id
