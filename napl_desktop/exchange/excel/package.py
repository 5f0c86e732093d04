"""The workbook as a file: openpyxl makes everything but the cells, the cells are streamed into their place.

A sheet of long lines has twenty cells for each cell of a grid, and openpyxl takes some 20 microseconds for
each: a room would wait a quarter of a minute. Text is always spelled as text here, never as a formula.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import IO
from xml.sax.saxutils import escape as escape_xml
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from napl_desktop.exchange.excel.contract import escape
from napl_desktop.exchange.excel.report import Progress

Value = str | int | float | None

_CELLS = re.compile(rb"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)
# What a workbook may not hold as it is: markup, what may look escaped, line ends, what XML cannot hold.
_DELICATE = re.compile("[&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_ROWS_AT_ONCE = 200
# One moment for all parts, so that the same project gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet: what stands in it from column A on, and the number of the style of each cell.

    Without `height` (in points) a program chooses one. Texts are plain; they are escaped when written.
    """

    values: Sequence[Value]
    styles: Sequence[int]
    height: float | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `frame` has everything but the cells, `rows` (`size` rows by columns) are asked for once."""

    frame: Worksheet
    rows: Iterable[Row]
    size: tuple[int, int]


def write_package(workbook: Workbook, sheets: Sequence[Sheet], file: IO[bytes], progress: Progress) -> None:
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
    """Calls a progress callback no more often than somebody can see."""

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


def _write_sheet(part: IO[bytes], frame: bytes, sheet: Sheet, meter: _Meter) -> None:
    before, after = _CELLS.split(frame, maxsplit=1)
    part.write(before + b"<sheetData>")
    letters = [get_column_letter(column) for column in range(1, sheet.size[1] + 1)]
    lines: list[str] = []
    for number, row in enumerate(sheet.rows, start=1):
        lines.append(_row(number, row, letters))
        if len(lines) == _ROWS_AT_ONCE:
            part.write("".join(lines).encode())
            lines.clear()
        meter.add(len(letters))
    part.write("".join(lines).encode())
    part.write(b"</sheetData>" + after)


def _row(number: int, row: Row, letters: Sequence[str]) -> str:
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
