"""The sheet Gegevens: one line per cell of every grid with all its keys, ready for a pivot table."""

from collections.abc import Iterator

from msgspec import Struct
from openpyxl.utils import get_column_letter

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import FOCUSES, STATUSES, SheetName, layer_names
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet
from napl_desktop.exchange.excel.view import PathRow, PathView, ProjectView, sectors_in_words

_ID = 38
_BEFORE = (
    SheetColumn("Sector", 9, StyleName.DATA),
    SheetColumn("Soort", 20, StyleName.DATA),
    SheetColumn("Atelier", 24, StyleName.DATA),
    SheetColumn("Rol", 24, StyleName.DATA),
    SheetColumn("Pad", 28, StyleName.DATA),
    SheetColumn("Rijnummer", 12, StyleName.DATA),
)
_AFTER = (
    SheetColumn("Toelichting", 24, StyleName.DATA),
    SheetColumn("Niveaunummer", 15, StyleName.DATA),
    SheetColumn("Niveau", 18, StyleName.DATA),
    SheetColumn("Fase", 14, StyleName.DATA),
    SheetColumn("Landelijk niveau", 18, StyleName.DATA),
    SheetColumn("Status", 14, StyleName.DATA),
    SheetColumn("Tekst", 60, StyleName.DATA),
    SheetColumn("Open opmerkingen", 19, StyleName.DATA),
)
_IDS = (
    SheetColumn("Atelier-id", _ID, StyleName.DATA),
    SheetColumn("Rol-id", _ID, StyleName.DATA),
    SheetColumn("Pad-id", _ID, StyleName.DATA),
    SheetColumn("Dimensie-id", _ID, StyleName.DATA),
    SheetColumn("Niveau-id", _ID, StyleName.DATA),
    SheetColumn("Cel-id", _ID, StyleName.DATA),
)


ORIGIN = SheetColumn("Herkomst", 30, StyleName.DATA)
"""Only in a national project: what it says is in no workbook that comes back."""


class DataTable(Struct, frozen=True):
    """The long table of all cells, empty ones included: its columns, and its lines, which are asked for once."""

    columns: tuple[SheetColumn, ...]
    lines: Iterator[list[Value]]


def data_table(project: ProjectView) -> DataTable:
    """Return the table whatever it is written in."""
    # A hoofddimensie is a key even where no path has one, so that a pivot table keeps its fields.
    layers = max([2, *(path.layers for path in project.paths)])
    columns = (
        *_BEFORE,
        *(SheetColumn(name, 26, StyleName.DATA) for name in layer_names(layers)),
        *_AFTER,
        *_IDS,
        *([ORIGIN] if project.snapshot.origins else []),
    )
    return DataTable(columns, (line for path in project.paths for line in _lines(project, path, layers)))


def data_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table as a sheet."""
    table = data_table(project)
    columns, count = table.columns, sum(path.places for path in project.paths)
    printed = columns.index(_IDS[0])
    sheet = table_sheet(book, SheetName.DATA, columns, table.lines, count)
    sheet.frame.sheet_view.showGridLines = True
    # Ids are of no use on paper.
    sheet.frame.print_area = f"A1:{get_column_letter(printed)}{sheet.size[0]}"
    return sheet


def _lines(project: ProjectView, path: PathView, layers: int) -> Iterator[list[Value]]:
    for number, row in enumerate(path.rows, start=1):
        before = [*_path_keys(path), number, *_dimension_keys(row, layers)]
        for position, (cell, level) in enumerate(zip(row.cells, path.snapshot.levels, strict=True), start=1):
            yield [
                *before,
                position,
                level.title,
                level.stage,
                level.anchor,
                STATUSES[cell.status],
                cell.text,
                project.open_notes(cell.id),
                path.atelier.id,
                path.snapshot.role_id,
                path.snapshot.id,
                row.leaf.id,
                level.id,
                cell.id,
                *([_origin(project, cell.id)] if project.snapshot.origins else []),
            ]


def _origin(project: ProjectView, cell_id: str) -> str | None:
    """Return whose words a text is, e.g. "vo-rollen 2, 2026-03-12 (aangepast)"; None where that is not known."""
    origin = project.snapshot.origins.get(cell_id)
    if origin is None:
        return None
    changed = " (aangepast)" if origin.is_changed else ""
    return f"{origin.source}, {origin.taken_at[:10]}{changed}"


def _path_keys(path: PathView) -> list[Value]:
    return [
        sectors_in_words(path.atelier),
        FOCUSES[path.atelier.focus],
        path.atelier.title,
        path.role.title if path.role else None,
        path.snapshot.title,
    ]


def _dimension_keys(row: PathRow, layers: int) -> list[Value]:
    """Return the layers above a row from the outside in, blank where it has none, then the row itself."""
    above: list[Value] = [dimension.title for dimension in row.dimensions[:-1]]
    blank: list[Value] = [None] * (layers - 1 - len(above))
    return [*above, *blank, row.leaf.title, row.leaf.explanation]
