"""How the value of a spreadsheet cell reads to the user who looks at it."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache

from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from napl_desktop.exchange.tables.sheet_scan import SheetCell
from napl_desktop.exchange.tables.workbook_parts import Formats

# "0.00" and "0%": the formats that make a code (1.10) or a share (80%) of a number.
_FIXED = re.compile(r"0(?:\.(?P<decimals>0{1,30}))?(?P<percent>%)?")


class SheetTexts:
    """Says how cells read, from what else is in the workbook."""

    def __init__(self, formats: Formats, shared: Mapping[int, str], from_1904: bool) -> None:
        self._format = cache(formats.of)
        self._shared = shared
        self._first_day = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900

    def of(self, cell: SheetCell) -> str:
        """Return the text of a cell; a value that is none, such as a date of long ago, as the file spells it."""
        if cell.kind == "s":
            return self._shared.get(int(cell.written), "")
        try:
            return self._value(cell)
        except (ValueError, OverflowError, ArithmeticError):
            return cell.written

    def _value(self, cell: SheetCell) -> str:
        if cell.kind == "b":
            return value_as_text(bool(int(cell.written)))
        if cell.kind == "d":
            return value_as_text(datetime.fromisoformat(cell.written))
        if cell.kind != "n":
            return cell.written
        shown_as = self._format(cell.style)
        number = _number_in(cell.written)
        if not is_date(shown_as):
            return value_as_text(number, shown_as)
        return value_as_text(from_excel(number, self._first_day, timedelta=is_timedelta_format(shown_as)))


is_date = cache(is_date_format)


def value_as_text(value: object, number_format: str | None = "General") -> str:
    """Return a cell's value as text: dates as ISO, whole numbers without decimals, texts as they are."""
    match value:
        case None:
            return ""
        case bool():
            return "WAAR" if value else "ONWAAR"
        case int() | float():
            return _number(value, number_format or "General")
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return str(value)
        case _:
            return str(value)


def _number_in(written: str) -> float:
    """Return the number that is written, a whole one where it is written so."""
    return float(written) if any(sign in written for sign in ".eE") else int(written)


def _number(value: float, number_format: str) -> str:
    fixed = _FIXED.fullmatch(number_format)
    if fixed:
        decimals = len(fixed["decimals"] or "")
        shown = value * 100 if fixed["percent"] else value
        return f"{shown:.{decimals}f}{fixed['percent'] or ''}"
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.10g}"


def _moment(value: datetime) -> str:
    if value.time() == time():
        return value.date().isoformat()
    return value.replace(tzinfo=None).isoformat(" ", "minutes")
