"""What a person may say that one row is, and what that corrects, also about the rows around it."""

from enum import StrEnum

from msgspec.structs import replace

from napl_desktop.exchange.tables.corrections import Corrections
from napl_desktop.exchange.tables.layout import Layout, LeftOutReason, RowMark, RowUse


class RowChoice(StrEnum):
    """The uses of a row, and of those that are skipped the title apart."""

    LEVELS = "levels"
    STAGES = "stages"
    ROW = "row"
    BAND = "band"
    TITLE = "title"
    SKIP = "skip"


def choice_of(mark: RowMark) -> RowChoice:
    """Return what a person would call a row that is understood so."""
    if mark.use is RowUse.SKIP:
        return RowChoice.TITLE if mark.reason is LeftOutReason.TITLE else RowChoice.SKIP
    return RowChoice(mark.use.value)


def with_row(said: Corrections, row: int, choice: RowChoice, layout: Layout) -> Corrections:
    """Return what is said of a table that has this layout now, and of one more row what it is.

    One row names the levels, and stages stand right above it. The end of the table goes where a row below it is
    to come along.
    """
    is_below = said.last_row is not None and row > said.last_row
    if is_below and choice is RowChoice.SKIP:
        return said
    said = _without(said, row, layout)
    match choice:
        case RowChoice.LEVELS:
            return _with_header(said, row, row)
        case RowChoice.STAGES:
            level_row = layout.level_row
            names = level_row if level_row is not None and level_row > row else row + 1
            return _with_header(said, min((row, *layout.stage_rows)), names)
        case RowChoice.TITLE:
            return replace(said, title_row=row)
        case _:
            return replace(said, rows={**said.rows, row: RowUse(choice.value)})


def with_end(said: Corrections, last_row: int | None) -> Corrections:
    """Return what is said of a table of which all rows below one are left out, or of one that goes on."""
    kept = {row: use for row, use in said.rows.items() if last_row is None or row <= last_row}
    return replace(said, last_row=last_row, rows=kept)


def _without(said: Corrections, row: int, layout: Layout) -> Corrections:
    """Return what is said without anything about one row; what it leaves of the header stays that."""
    rows = {each: use for each, use in said.rows.items() if each != row}
    title_row = None if said.title_row == row else said.title_row
    last_row = None if said.last_row is not None and row > said.last_row else said.last_row
    said = replace(said, rows=rows, title_row=title_row, last_row=last_row)
    level_row = layout.level_row
    if row == level_row:
        return replace(said, header_at=None, header_rows=None)
    if level_row is not None and row in layout.stage_rows:
        return _with_header(said, row + 1, level_row)
    return said


def _with_header(said: Corrections, first: int, level_row: int) -> Corrections:
    rows = {row: use for row, use in said.rows.items() if not first <= row <= level_row}
    title_row = said.title_row
    if title_row is not None and first <= title_row <= level_row:
        title_row = None
    return replace(said, rows=rows, title_row=title_row, header_at=first, header_rows=level_row - first + 1)
