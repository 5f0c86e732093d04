"""How the value of a spreadsheet cell reads to the person who looks at it."""

import re
from datetime import date, datetime, time, timedelta

# "0.00" and "0%": the formats that make a code (1.10) or a share (80%) of a number.
_FIXED = re.compile(r"0(?:\.(?P<decimals>0+))?(?P<percent>%)?")
# Excel writes what XML cannot hold as _xHHHH_, and a literal _x0041_ as _x005F_x0041_.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


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
            return _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), str(value))


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
