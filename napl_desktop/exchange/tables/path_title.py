"""What to call the path that a table becomes: a line above the grid, a name, or what stands in its corner."""

import re
from collections.abc import Iterator

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import Layout, LeftOutReason
from napl_desktop.exchange.tables.raw import AsideKind, RawTable
from napl_desktop.exchange.tables.words import hint_of, is_footer, is_key, is_name_by_number
from napl_desktop.text import one_line

_LONGEST_TITLE = 120
_GOES_ON = re.compile(r"(?:…|\.\.|[?:,])$")


def suggested_title(table: RawTable) -> str:
    """Return what to call the path: a line above the grid, the sheet's name, the corner, or the file's name."""
    layout = guess(table)
    before = [aside.text.partition("\n")[0] for aside in table.asides if aside.kind is AsideKind.BEFORE]
    name = "" if table.parts or is_name_by_number(table.name) else table.name
    found = (*_lines_above(table, layout), *before, name, *_corner(table, layout), table.source.stem)
    titles = map(one_line, found)
    return next((title for title in titles if 0 < len(title) <= _LONGEST_TITLE), table.name)


def _lines_above(table: RawTable, layout: Layout) -> list[str]:
    """Return the first line above the grid, alone in its row or in the corner beside a word over the levels."""
    if any(is_key(row[0]) for row in table.rows):
        return []
    above = [row for row, mark in enumerate(layout.rows) if mark.reason is LeftOutReason.TITLE]
    alone = [table.at(row, 0) for row in above if list(table.texts_of(row)) == [0]]
    lines = [text for text in alone if not is_footer(text)]
    beside = [table.at(row, 0) for row in above if _is_beside_a_word(table, layout, row)]
    return [*lines[:1], *beside[:1]]


def _is_beside_a_word(table: RawTable, layout: Layout, row: int) -> bool:
    texts = list(table.texts_of(row))
    return (
        len(texts) == 2 and texts[0] == 0 and 0 in layout.layer_columns and texts[1] in layout.level_columns
    )


def _corner(table: RawTable, layout: Layout) -> Iterator[str]:
    """Return what stands over the titles and is no name of their column: over several, or of several words."""
    layers = layout.layer_columns
    if not layers or not layout.level_columns or layout.level_row is None:
        return
    for row in layout.header_rows:
        text = table.at(row, layers[0])
        merge = table.merge_at(row, layers[0])
        over_all = len(layers) > 1 and merge is not None and merge.right >= layers[-1]
        lower = range(row + 1, layout.level_row + 1)
        over_a_name = any(table.at(other, layers[0]) for other in lower)
        words = len(layers) == 1 and len(text.split()) > 1 and not _GOES_ON.search(text)
        if text and hint_of(text) is None and (over_all or over_a_name or words):
            yield text
