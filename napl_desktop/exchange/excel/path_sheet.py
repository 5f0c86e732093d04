"""The sheet of one path: the grid as in the room, with hidden ids so that it may be sorted, moved and grown.

Column A and row 1 are hidden and say what each row and column is (see SheetRowMark and SheetColumnMark).
Nothing in the grid is merged: the layers above a row are repeated on each row, and rules of the sheet, which
follow a row wherever it is sorted, make repeats quiet and draw the line between two hoofddimensies.
"""

from collections.abc import Iterator

from napl_desktop.exchange.excel.bands import add_row_bands, add_stage_bands
from napl_desktop.exchange.excel.book import A3, Book
from napl_desktop.exchange.excel.contract import (
    STATUS_SIGNS,
    STATUSES,
    SheetColumnMark,
    SheetRowMark,
    layer_names,
)
from napl_desktop.exchange.excel.measure import row_height, title_height
from napl_desktop.exchange.excel.package import SheetRow, Value, WorkbookSheet
from napl_desktop.exchange.excel.path_layout import PathSheetLayout
from napl_desktop.exchange.excel.styles import StyleName, above_head_style, cell_style, head_style, tint
from napl_desktop.exchange.excel.view import PathRow, PathView, ProjectView, atelier_in_words, shortened

_TAB_COLOUR = "5FA99E"
# Title and head stay in view above the grid: long ones must leave room for the grid itself.
_HIGHEST_TITLE, _HIGHEST_FACTS, _HIGHEST_DESCRIPTION, _HIGHEST_HEAD = 92.0, 50.0, 125.0, 80.0


def path_sheet(book: Book, project: ProjectView, path: PathView) -> WorkbookSheet:
    """Return the sheet of `path`."""
    layout = PathSheetLayout.of(path, has_groups=project.dealt is not None)
    frame = book.sheet(path.sheet, layout.widths, _TAB_COLOUR)
    frame.freeze_panes = layout.frozen
    last = layout.last_column
    for row in range(2, layout.first_head):
        frame.merge_cells(f"B{row}:{last}{row}")
    if layout.rows:
        # Over the hidden column too, so that an id goes along with its row.
        frame.auto_filter.ref = f"A{layout.head}:{last}{layout.last_row}"
        add_row_bands(frame, layout.layers, layout.head + 1, layout.last_row, last)
    if SheetRowMark.STAGE in layout.head_rows:
        add_stage_bands(frame, layout.first_head, layout.first_level, layout.levels)
    book.page(frame, A3, head=f"{layout.first_head}:{layout.head}")
    frame.print_area = f"B2:{last}{layout.last_row}"
    return WorkbookSheet(
        frame, _Rows(book, project, path, layout).all(), (layout.last_row, len(layout.widths))
    )


class _Rows:
    """Writes the rows of a path sheet from top to bottom."""

    def __init__(self, book: Book, project: ProjectView, path: PathView, layout: PathSheetLayout) -> None:
        self._book, self._project, self._path, self._layout = book, project, path, layout
        self._widths_of_texts = (*layout.layer_widths, *layout.level_widths)
        self._tints = [tint(position, layout.levels) for position in range(layout.levels)]
        self._others = project.dealt.others if project.dealt else {}

    def all(self) -> Iterator[SheetRow]:
        """Yield all rows."""
        yield self._ids()
        yield from self._title()
        for mark in self._layout.head_rows:
            yield self._head(mark)
        previous: PathRow | None = None
        for row in self._path.rows:
            yield self._row(row, previous)
            previous = row

    def _ids(self) -> SheetRow:
        layers = (f"{SheetColumnMark.LAYER} {number}" for number in range(1, self._layout.layers + 1))
        levels = (level.id for level in self._path.snapshot.levels)
        marks = (self._path.snapshot.id, *layers, *levels, SheetColumnMark.STATUS, SheetColumnMark.NOTES)
        groups = (SheetColumnMark.GROUP,) if self._layout.has_groups else ()
        return self._book.row(*((mark, StyleName.PLAIN) for mark in (*marks, *groups)), hidden=True)

    def _title(self) -> Iterator[SheetRow]:
        row, snapshot, facts = self._book.row, self._path.snapshot, _facts(self._path)
        width = sum(self._layout.widths)
        height = title_height(snapshot.title, width)
        yield row(
            (SheetRowMark.TITLE, StyleName.PLAIN),
            (snapshot.title, StyleName.LONG_TITLE),
            height=min(_HIGHEST_TITLE, height),
        )
        height = row_height([facts], [width])
        yield row((None, StyleName.PLAIN), (facts, StyleName.FACTS), height=min(_HIGHEST_FACTS, height))
        height = row_height([snapshot.description], [width]) if snapshot.description else 8
        yield row(
            (SheetRowMark.DESCRIPTION, StyleName.PLAIN),
            (snapshot.description, StyleName.DESCRIPTION),
            height=min(_HIGHEST_DESCRIPTION, height),
        )

    def _head(self, mark: SheetRowMark) -> SheetRow:
        levels, layers = self._path.snapshot.levels, self._layout.layers
        if mark is SheetRowMark.LEVEL:
            names = [*layer_names(layers), *(level.title for level in levels), "Stand", "Open opmerkingen"]
            over_levels = [head_style(of_tint) for of_tint in self._tints]
        else:
            above = [level.stage if mark is SheetRowMark.STAGE else _anchor(level.anchor) for level in levels]
            names = [""] * layers + above + ["", ""]
            over_levels = [above_head_style(of_tint) for of_tint in self._tints]
        styles = [StyleName.HEAD] * layers + over_levels + [StyleName.COUNT_HEAD] * 2
        if self._layout.has_groups:
            names.append("Andere groep" if mark is SheetRowMark.LEVEL else "")
            styles.append(StyleName.HEAD)
        height = min(_HIGHEST_HEAD, row_height(names, self._layout.widths[1:]) + 6)
        return self._book.row((mark, StyleName.PLAIN), *zip(names, styles, strict=True), height=height)

    def _row(self, row: PathRow, above: PathRow | None) -> SheetRow:
        layers = [row.text_at(depth, above) for depth in range(self._layout.layers)]
        deepest = len(row.dimensions) - 1
        of_layers = [
            StyleName.LEAF if depth >= deepest else StyleName.PARENT for depth in range(self._layout.layers)
        ]
        texts = [cell.text for cell in row.cells]
        of_cells = [
            cell_style(of_tint, cell.status) for of_tint, cell in zip(self._tints, row.cells, strict=True)
        ]
        signs = " ".join(STATUS_SIGNS[cell.status] for cell in row.cells)
        notes = self._project.open_notes_of_row(row) or None
        values: list[Value] = [row.leaf.id, *layers, *texts, signs, notes]
        of_texts: list[str] = [*of_layers, *of_cells]
        if (whose := self._others.get(row.leaf.id)) is not None:
            of_texts = [StyleName.OTHERS] * len(of_texts)
        names = [StyleName.PLAIN, *of_texts, StyleName.SIGNS, StyleName.GRID_COUNT]
        if self._layout.has_groups:
            values.append(whose)
            names.append(StyleName.OTHERS if whose else StyleName.LEAF)
        height = row_height([*layers, *texts], self._widths_of_texts)
        return SheetRow(values, [self._book.styles[name] for name in names], height)


def _anchor(anchor: str | None) -> str:
    return "" if anchor is None else f"landelijk: {anchor}"


def _facts(path: PathView) -> str:
    facts = [atelier_in_words(path.atelier)]
    if path.role is not None:
        facts.append(f"Rol: {shortened(path.role.title)}")
    if path.places:
        facts.append(f"{path.filled} van {path.places} cellen gevuld")
    else:
        facts.append("nog zonder rijen" if path.snapshot.levels else "nog zonder niveaus")
    signs = "   ".join(f"{STATUS_SIGNS[status]}\u00a0{word}" for status, word in STATUSES.items())
    return "      ".join([*facts, signs])
