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

    One row names the levels, and stages stand above it. The end of the table goes where a row below it is to come
    along.
    """
    is_below = said.last_row is not None and row > said.last_row
    if choice is choice_of(layout.rows[row]) or (is_below and choice is RowChoice.SKIP):
        return said
    header = _header(said, row, choice, layout)
    rows = {each: use for each, use in said.rows.items() if each != row}
    if choice not in {RowChoice.LEVELS, RowChoice.STAGES, RowChoice.TITLE}:
        rows[row] = RowUse(choice.value)
    title_row = None if said.title_row == row else said.title_row
    said = replace(
        said,
        rows=rows,
        title_row=row if choice is RowChoice.TITLE else title_row,
        last_row=None if is_below else said.last_row,
    )
    return _under(said, header, layout)


def with_end(said: Corrections, last_row: int | None) -> Corrections:
    """Return what is said of a table of which all rows below one are left out, or of one that goes on."""
    kept = {row: use for row, use in said.rows.items() if last_row is None or row <= last_row}
    return replace(said, last_row=last_row, rows=kept)


def _header(said: Corrections, row: int, choice: RowChoice, layout: Layout) -> tuple[int, int] | None:
    """Return the first row of the header and the one that names the levels; None for those of the guess."""
    level_row = layout.level_row
    if choice is RowChoice.LEVELS:
        return row, row
    if choice is RowChoice.STAGES:
        names = level_row if level_row is not None and level_row > row else row + 1
        return min((row, *layout.stage_rows)), names
    if level_row in {None, row}:
        return None
    assert level_row is not None
    if row in layout.stage_rows:
        return min((*(each for each in layout.stage_rows if each != row), level_row)), level_row
    return None if said.header_at is None else (said.header_at, level_row)


def _under(said: Corrections, header: tuple[int, int] | None, layout: Layout) -> Corrections:
    """Return what is said, with a header in which the rows do not count that are left out."""
    if header is None:
        return replace(said, header_at=None, header_rows=None)
    first, level_row = header
    rows = {row: use for row, use in said.rows.items() if row not in header}
    title_row = None if said.title_row in header else said.title_row
    out = {title_row} | {row for row, use in rows.items() if use is RowUse.SKIP}
    hidden = (row for row, mark in enumerate(layout.rows) if mark.reason is LeftOutReason.HIDDEN)
    out |= set(hidden) - said.rows.keys() - set(header)
    height = sum(row not in out for row in range(first, level_row + 1))
    return replace(said, rows=rows, title_row=title_row, header_at=first, header_rows=height)
