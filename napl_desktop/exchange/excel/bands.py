"""The rules that make bands of a path sheet: they look at the cells, so they stay true after sorting."""

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Font, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from napl_desktop.exchange.excel.styles import LINE, MUTED, QUIET

_FIRST = 2


def add_row_bands(sheet: Worksheet, layers: int, first: int, last: int, last_column: str) -> None:
    """Give rows `first` to `last` a line where a new hoofddimensie begins, and make repeated titles quiet.

    The layers stand in the columns from B on. Titles are compared without the explanation below them.
    """
    if layers < 2:
        return
    quiet = DifferentialStyle(font=Font(b=False, color=f"FF{QUIET}"))
    for column in range(_FIRST, _FIRST + layers - 1):
        # The same as above, in this layer and in all layers outside it.
        same = ",".join(_same_as_above(outer, first) for outer in range(_FIRST, column + 1))
        letter = get_column_letter(column)
        rule = Rule("expression", dxf=quiet, formula=[f"AND({same})"])
        sheet.conditional_formatting.add(f"{letter}{first}:{letter}{last}", rule)
    # All four sides: some programs drop the sides of a cell that a rule does not name.
    side = Side("thin", color=f"FF{LINE}")
    top = Side("thin", color=f"FF{MUTED}")
    line = DifferentialStyle(border=Border(left=side, right=side, top=top, bottom=side))
    begins = Rule("expression", dxf=line, formula=[f"NOT({_same_as_above(_FIRST, first)})"])
    sheet.conditional_formatting.add(f"B{first}:{last_column}{last}", begins)


def add_stage_bands(sheet: Worksheet, row: int, first: int, levels: int) -> None:
    """Make a stage in `row` quiet where it is that of the level before; the levels begin in column `first`."""
    if levels < 2:
        return
    before, second, last = (get_column_letter(first + offset) for offset in (0, 1, levels - 1))
    # Only lighter, not paler: it must be read on the deepest tint.
    quiet = DifferentialStyle(font=Font(b=False))
    rule = Rule("expression", dxf=quiet, formula=[f"{second}{row}={before}{row}"])
    sheet.conditional_formatting.add(f"{second}{row}:{last}{row}", rule)


def _same_as_above(column: int, row: int) -> str:
    letter = get_column_letter(column)
    return f"{_title(f'${letter}{row}')}={_title(f'${letter}{row - 1}')}"


def _title(cell: str) -> str:
    return f"LEFT({cell},FIND(CHAR(10),{cell}&CHAR(10))-1)"
