"""The workbook as a file: openpyxl writes everything but the cells, which are streamed into their place here.

A sheet of long lines has twenty cells for each cell of a grid, and openpyxl takes some 20 microseconds for
each: a room would wait a quarter of a minute. XlsxWriter takes half of that, but knows no named styles and no
rule that takes boldness away, reads a text between <r> and </r> as markup, and cannot be stopped while it
packs. So this is the one place that knows how a cell is spelled. Text is always spelled as text, never as a
formula. What openpyxl wrote is read as XML, for it spells a sheet in two ways: with lxml beside it, and without.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO, TextIOWrapper
from typing import IO
from xml.sax import parseString
from xml.sax.saxutils import XMLGenerator
from xml.sax.saxutils import escape as escape_xml
from xml.sax.xmlreader import AttributesImpl
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from napl_desktop.exchange.excel.report import Progress
from napl_desktop.exchange.tables.escaping import escape

Value = str | int | float | None

_CELLS = "sheetData"
# What a workbook may not hold as it is: markup, what may look escaped, line ends, what XML cannot hold.
_DELICATE = re.compile("[&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]")
# One moment for all parts, so that the same project gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


class SheetRow(Struct, frozen=True):
    """A row of a sheet: what stands in it from column A on, and the number of the style of each cell.

    Without `height` (in points) a program chooses one. Texts are plain; they are escaped when written.
    """

    values: Sequence[Value]
    styles: Sequence[int]
    height: float | None = None
    hidden: bool = False


class WorkbookSheet(Struct, frozen=True):
    """A sheet: `frame` has everything but the cells, `rows` (`size` rows by columns) are asked for once."""

    frame: Worksheet
    rows: Iterable[SheetRow]
    size: tuple[int, int]


def write_package(
    workbook: Workbook, sheets: Sequence[WorkbookSheet], file: IO[bytes], progress: Progress
) -> None:
    """Write `workbook`, whose worksheets are the frames of `sheets` in the same order, to `file`.

    `progress` is called after about each hundredth of the cells; what it raises ends the writing. OSError
    where the file cannot be written.
    """
    for sheet in sheets:
        for corner in ((1, 1), sheet.size):
            sheet.frame.cell(*corner)  # so that the frame declares the right extent
    meter = _Meter(sum(rows * columns for rows, columns in (sheet.size for sheet in sheets)), progress)
    with ZipFile(_frames(workbook)) as frames, ZipFile(file, "w", ZIP_DEFLATED) as package:
        by_part = {sheet.frame.path.lstrip("/"): sheet for sheet in sheets}
        for name in frames.namelist():
            with package.open(_part(name), "w") as part:
                if name in by_part:
                    _write_sheet(part, frames.read(name), by_part[name], meter)
                else:
                    part.write(frames.read(name))


class _Meter:
    """Calls a progress callback no more often than the eye can see."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress = total, progress
        self._done = 0
        self._next = 0

    def add(self, cells: int) -> None:
        self._done += cells
        if self._done >= self._next:
            self._next = min(self._total, self._done + max(1, self._total // 100))
            self._progress(self._done, self._total)


def _frames(workbook: Workbook) -> BytesIO:
    # Not workbook.save: that stamps the present moment on the file.
    buffer = BytesIO()
    ExcelWriter(workbook, ZipFile(buffer, "w")).save()
    return buffer


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, _MOMENT)
    part.compress_type = ZIP_DEFLATED
    part.create_system = 0
    return part


def _write_sheet(part: IO[bytes], frame: bytes, sheet: WorkbookSheet, meter: _Meter) -> None:
    with TextIOWrapper(part, "utf-8", newline="\n") as out:
        copier = _SheetCopier(out, _rows(sheet, meter))
        parseString(frame, copier)
    if copier.places != 1:
        raise ValueError(f"A sheet with {copier.places} places for its cells")


class _SheetCopier(XMLGenerator):
    """Copies the XML of a sheet event by event, but has the given rows in the place of its cells."""

    def __init__(self, out: TextIOWrapper, rows: Iterable[str]) -> None:
        super().__init__(out, "utf-8")
        self._out, self._rows = out, rows
        self._in_cells = False
        self.places = 0
        """How many places for cells there were."""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX calls it so
        if self._in_cells:
            return
        super().startElement(name, attrs)
        if name == _CELLS:
            self._in_cells = True
            self.places += 1
            self._out.writelines(self._rows)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX calls it so
        if name == _CELLS:
            self._in_cells = False
        if not self._in_cells:
            super().endElement(name)

    def characters(self, content: str) -> None:
        if not self._in_cells:
            super().characters(content)


def _rows(sheet: WorkbookSheet, meter: _Meter) -> Iterator[str]:
    letters = [get_column_letter(column) for column in range(1, sheet.size[1] + 1)]
    for number, row in enumerate(sheet.rows, start=1):
        yield _row(number, row, letters)
        meter.add(len(letters))


def _row(number: int, row: SheetRow, letters: Sequence[str]) -> str:
    cells = [
        f'<c r="{letter}{number}" {_content(value, style)}'
        for letter, value, style in zip(letters, row.values, row.styles, strict=False)
    ]
    height = "" if row.height is None else f' ht="{row.height:g}"'
    hidden = ' hidden="1"' if row.hidden else ""
    return f'<row r="{number}"{height}{hidden}>{"".join(cells)}</row>'


# On a sheet of long lines most cells say what the cell above them says.
@lru_cache(maxsize=500)
def _content(value: Value, style: int) -> str:
    """Return the rest of the spelling of a cell, after its place."""
    if value is None or value == "":
        return f's="{style}"/>'
    if not isinstance(value, str):
        return f's="{style}"><v>{value}</v></c>'
    if _DELICATE.search(value) is None and value == value.strip():
        return f's="{style}" t="inlineStr"><is><t>{value}</t></is></c>'
    text = escape_xml(escape(value))
    return f's="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
