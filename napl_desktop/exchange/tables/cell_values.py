"""How the value of a spreadsheet cell reads to the user who looks at it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache

from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from napl_desktop.exchange.tables.sheet_scan import SheetCell
from napl_desktop.exchange.tables.workbook_parts import Formats, PartlyStruck

_NOTHING = PartlyStruck("", "", "")
_HALF_DATE = re.compile(
    r"(?:\[\$[^\]]*\])?(?P<first>d{1,2}|m{1,4})(?P<between>\\?[-/. ])(?P<last>d{1,2}|m{1,4}|yy|yyyy)(?:;@)?"
)
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WHOLE_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DATE_PARTS: Mapping[str, Callable[[date], str]] = {
    "d": lambda day: str(day.day),
    "dd": lambda day: f"{day.day:02}",
    "m": lambda day: str(day.month),
    "mm": lambda day: f"{day.month:02}",
    "mmm": lambda day: _MONTHS[day.month - 1],
    "mmmm": lambda day: _WHOLE_MONTHS[day.month - 1],
    "yy": lambda day: f"{day.year % 100:02}",
    "yyyy": lambda day: str(day.year),
}
# "0.00" and "0%": the formats that make a code (1.10) or a share (80%) of a number.
_FIXED = re.compile(r"0(?:\.(?P<decimals>0{1,30}))?(?P<percent>%)?")


class SheetTexts:
    """Says how cells read, from what else is in the workbook."""

    def __init__(self, formats: Formats, shared: Mapping[int, PartlyStruck], from_1904: bool) -> None:
        self._format = cache(formats.of)
        self._is_struck = cache(formats.is_struck)
        self._shared = shared
        self._first_day = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900

    def of(self, cell: SheetCell) -> str:
        """Return the text of a cell; a value that is none, such as a date of long ago, as the file spells it."""
        if cell.kind == "s":
            return self._shared_by(cell).whole
        try:
            return self._value(cell)
        except (ValueError, OverflowError, ArithmeticError):
            return cell.written

    def left_and_struck(self, cell: SheetCell) -> tuple[str, str]:
        """Return what of the text of a cell is not struck through, and what is."""
        if self._is_struck(cell.style):
            return "", self.of(cell)
        text = self._shared_by(cell) if cell.kind == "s" else cell.inline
        return (self.of(cell), "") if text is None else (text.left, text.struck)

    def is_half_a_date(self, cell: SheetCell) -> bool:
        """Tell whether a cell is a date that is shown without its year or day: it may be no date, but "1-2"."""
        is_number = cell.kind == "n" and bool(cell.written)
        return is_number and half_date_parts(self._format(cell.style)) is not None

    def _shared_by(self, cell: SheetCell) -> PartlyStruck:
        return self._shared.get(int(cell.written), _NOTHING)

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
        value = from_excel(number, self._first_day, timedelta=is_timedelta_format(shown_as))
        parts = half_date_parts(shown_as)
        if parts is not None and isinstance(value, date):
            return "".join(_DATE_PARTS[part](value) if part in _DATE_PARTS else part for part in parts)
        return value_as_text(value)


is_date = cache(is_date_format)


@cache
def half_date_parts(number_format: str) -> tuple[str, ...] | None:
    """Return the parts of a format that shows a day and a month, or a month and a year; None for any other.

    Excel gives it of itself to what looks like a date when it is typed, such as a grade of 1-2 or 3/4.
    """
    found = _HALF_DATE.fullmatch(number_format.lower())
    if found is None or (found["first"][0] == "m") is (found["last"][0] == "m"):
        return None
    return found["first"], found["between"].strip("\\"), found["last"]


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
