"""Which rows of a path stand on which page. Nothing is left out: what does not fit goes on on the next page."""

from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.exchange.printing.paper import Measure, PaperSize, Sheet, TextRole, sheet
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import DimensionHead, PathGrid

PADDING = 5.0
"""Between the edge of a cell and what is in it."""

FOOT = 22.0
"""What is kept free at the bottom for the number of the page."""

_LARGEST_ROW, _LARGEST_PATH = 30, 15
# With more cells than these there is no hope of one page in large type.
_FEW_CELLS = 100
_WORDS_LOOKED_AT = 5


class CellPiece(Struct, frozen=True):
    """The part of a cell that stands on a page; the mark of its status only where it begins."""

    lines: tuple[str, ...]
    status: DescriptorStatus | None


class Piece(Struct, frozen=True):
    """A band over the whole width, or (a part of) a row, at its place on the page."""

    top: float
    height: float
    title: tuple[str, ...]
    explanation: tuple[str, ...]
    depth: int
    cells: tuple[CellPiece, ...] | None
    """One for each level; None for a band."""


class PrintedPage(Struct, frozen=True):
    """One page of a path. `heading` is above the levels, on its first page with the role and the description."""

    sheet: Sheet
    heading: tuple[str, ...]
    under: tuple[str, ...]
    levels: tuple[tuple[str, tuple[str, ...]], ...]
    """The stage of each level ("" for none), and the lines of its name."""

    head_top: float
    head_height: float
    stage_height: float
    pieces: tuple[Piece, ...]


def path_pages(
    grid: PathGrid, paper: PaperSize, measure: Measure, on: str = "{title}"
) -> Iterator[PrintedPage]:
    """Yield the pages of a path, one after another, since it takes a while.

    `on` words the title of what goes on from an earlier page.
    """
    least = sheet(paper, len(grid.levels))
    small_enough = len(grid.rows) * len(grid.levels) <= _FEW_CELLS
    yield from _fitted(grid, grid.dimensions, least, _LARGEST_PATH if small_enough else 0, measure, on)


def row_pages(
    grid: PathGrid, dimension_id: str, paper: PaperSize, measure: Measure, on: str
) -> Iterator[PrintedPage]:
    """Yield the pages of one row, in type as large as fits on one of them."""
    row = next(head for head in grid.dimensions if head.id == dimension_id)
    chosen = (*grid.ancestors(row.id), row)
    yield from _fitted(grid, chosen, sheet(paper, len(grid.levels)), _LARGEST_ROW, measure, on)


def _fitted(
    grid: PathGrid, chosen: Sequence[DimensionHead], least: Sheet, largest: int, measure: Measure, on: str
) -> Iterator[PrintedPage]:
    """Yield pages in the largest type in which all is on one page, else in the least."""
    rows = {head.id for head in chosen}
    words = [word for key, cell in grid.cells.items() if key[0] in rows for word in cell.text.split()]
    longest = nlargest(_WORDS_LOOKED_AT, set(words), key=len)
    for size in range(largest, round(least.body), -1):
        larger = replace(least, body=float(size))
        room = text_room(larger)
        if any(len(measure.lines(word, TextRole.BODY, larger.body, room)) > 1 for word in longest):
            continue  # no word is broken for the sake of larger type
        pages = list(islice(_Layout(grid, larger, measure, on).pages(chosen), 2))
        if len(pages) == 1:
            yield pages[0]
            return
    yield from _Layout(grid, least, measure, on).pages(chosen)


def text_room(on_paper: Sheet) -> float:
    """Return how wide the text of a cell may be: the mark of its status stands left of it."""
    return on_paper.level - 3 * PADDING - on_paper.mark


class _Layout:
    """Fills page after page with the dimensions of a path."""

    def __init__(self, grid: PathGrid, on_paper: Sheet, measure: Measure, on: str) -> None:
        self._grid = grid
        self._sheet = on_paper
        self._measure = measure
        self._on = on
        self._bottom = on_paper.height - on_paper.margin - FOOT
        names = [
            self._lines(level.title, TextRole.HEAD, on_paper.level - 2 * PADDING) for level in grid.levels
        ]
        self._levels = tuple(zip((level.stage for level in grid.levels), names, strict=True))
        self._stage = (
            self._high(1, TextRole.SMALL) + PADDING if any(level.stage for level in grid.levels) else 0.0
        )
        self._head = self._stage + self._high(max(map(len, names), default=1), TextRole.HEAD) + 2 * PADDING
        self._pieces: list[Piece] = []
        self._is_first = True
        self._open_page()

    def pages(self, dimensions: Sequence[DimensionHead]) -> Iterator[PrintedPage]:
        """Yield the pages."""
        bands: list[DimensionHead] = []
        for head in dimensions:
            del bands[head.depth :]
            if head.is_leaf:
                yield from self._row(head, bands)
            else:
                bands.append(head)
                yield from self._band(head, bands)
        if self._pieces or self._is_first:
            yield self._close_page()

    def _band(self, head: DimensionHead, bands: list[DimensionHead]) -> Iterator[PrintedPage]:
        piece = self._band_piece(head, head.title)
        # A band is not left alone at the bottom of a page.
        if not self._is_fresh and self._top + piece.height + self._least_row() > self._bottom:
            yield self._close_page()
            self._repeat(bands[:-1])
        self._put(piece)

    def _row(self, head: DimensionHead, bands: list[DimensionHead]) -> Iterator[PrintedPage]:
        rest = self._row_piece(head)
        while rest.height > self._bottom - self._top:
            if self._had_better_wait(rest):
                yield self._close_page()
                self._repeat(bands)
                continue
            now, later = self._torn(rest, head, self._bottom - self._top)
            self._put(now)
            if later is None:
                return
            rest = later
            yield self._close_page()
            self._repeat(bands)
        self._put(rest)

    def _had_better_wait(self, row: Piece) -> bool:
        """Tell whether a row begins on the next page: it fits there, or here is no room for a part of it."""
        room, page_room = self._bottom - self._top, self._bottom - self._first_top
        fits_there = row.height <= page_room and room < page_room / 2
        return not self._is_fresh and (fits_there or room < self._least_row())

    def _repeat(self, bands: Sequence[DimensionHead]) -> None:
        for band in bands:
            piece = self._band_piece(band, self._on.format(title=band.title), explain=False)
            self._put(piece)
        self._is_fresh = True

    def _torn(self, row: Piece, head: DimensionHead, room: float) -> tuple[Piece, Piece | None]:
        """Return what of a row fits in a room, a line at least, and what is left, if anything."""
        texts = max(1, int((room - 2 * PADDING) // self._high(1, TextRole.BODY)))
        under = room - 2 * PADDING - self._high(len(row.title), TextRole.TITLE)
        words = max(1, int(under // self._high(1, TextRole.SMALL)))
        cells = row.cells or ()
        now = replace(
            row,
            height=room,
            explanation=row.explanation[:words],
            cells=tuple(CellPiece(cell.lines[:texts], cell.status) for cell in cells),
        )
        later = tuple(CellPiece(cell.lines[texts:], None) for cell in cells)
        explanation = row.explanation[words:]
        if not explanation and not any(cell.lines for cell in later):
            return now, None
        title = self._lines(self._on.format(title=head.title), TextRole.TITLE, self._title_room)
        return now, self._sized(replace(row, title=title, explanation=explanation, cells=later))

    def _row_piece(self, head: DimensionHead) -> Piece:
        cells = []
        for level in self._grid.levels:
            cell = self._grid.cell(head.id, level.id)
            lines = self._lines(cell.text, TextRole.BODY, text_room(self._sheet)) if cell.text else ()
            cells.append(CellPiece(lines, cell.status if cell.text else None))
        room = self._title_room
        title = self._lines(head.title, TextRole.TITLE, room)
        explanation = self._lines(head.explanation, TextRole.SMALL, room) if head.explanation else ()
        return self._sized(Piece(0, 0, title, explanation, head.depth, tuple(cells)))

    def _band_piece(self, head: DimensionHead, words: str, explain: bool = True) -> Piece:
        room = self._sheet.room - 2 * PADDING - head.depth * PADDING * 2
        title = self._lines(words, TextRole.BAND, room)
        explanation = (
            self._lines(head.explanation, TextRole.SMALL, room) if explain and head.explanation else ()
        )
        height = (
            self._high(len(title), TextRole.BAND)
            + self._high(len(explanation), TextRole.SMALL)
            + 1.5 * PADDING
        )
        return Piece(0, height, title, explanation, head.depth, None)

    def _sized(self, row: Piece) -> Piece:
        lines = max((len(cell.lines) for cell in row.cells or ()), default=0)
        texts = max(self._high(lines, TextRole.BODY), self._sheet.mark) + 2 * PADDING
        return replace(row, height=max(texts, self._words_high(row.title, row.explanation)))

    def _words_high(self, title: Sequence[str], explanation: Sequence[str]) -> float:
        return (
            self._high(len(title), TextRole.TITLE)
            + self._high(len(explanation), TextRole.SMALL)
            + 2 * PADDING
        )

    @property
    def _title_room(self) -> float:
        return self._sheet.titles - 2 * PADDING

    def _least_row(self) -> float:
        return self._high(3, TextRole.BODY) + 2 * PADDING

    def _put(self, piece: Piece) -> None:
        self._pieces.append(replace(piece, top=self._top))
        self._top += piece.height
        self._is_fresh = False

    def _open_page(self) -> None:
        words = self._grid.title if self._is_first else self._on.format(title=self._grid.title)
        self._heading = self._lines(words, TextRole.PATH, self._sheet.room)
        under = "\n".join(each for each in (self._grid.role_title, self._grid.description) if each)
        self._under = self._lines(under, TextRole.LEAD, self._sheet.room) if under and self._is_first else ()
        above = (
            self._high(len(self._heading), TextRole.PATH)
            + self._high(len(self._under), TextRole.LEAD)
            + PADDING
        )
        self._head_top = self._sheet.margin + above
        self._first_top = self._top = self._head_top + self._head
        self._is_fresh = True  # nothing is on it but what is repeated

    def _close_page(self) -> PrintedPage:
        page = PrintedPage(
            self._sheet,
            self._heading,
            self._under,
            self._levels,
            self._head_top,
            self._head,
            self._stage,
            tuple(self._pieces),
        )
        self._pieces = []
        self._is_first = False
        self._open_page()
        return page

    def _lines(self, text: str, role: TextRole, width: float) -> tuple[str, ...]:
        return self._measure.lines(text, role, self._sheet.size(role), width)

    def _high(self, lines: int, role: TextRole) -> float:
        return lines * self._measure.line_height(role, self._sheet.size(role))
