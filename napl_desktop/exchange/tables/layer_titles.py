"""One title of a layer, and the bands open above a row: of one look they follow each other, else they nest."""

from itertools import pairwise

from msgspec import Struct, field

from napl_desktop.exchange.tables.layout import Layout, LeftOutReason, RowUse
from napl_desktop.exchange.tables.raw import CellPosition, RawTable
from napl_desktop.text import one_line, title_and_explanation

_Look = tuple[bool, int, int]


class LayerTitle(Struct, eq=False):
    """One title of a layer, shared by all rows under it, with the places that it was put together from."""

    text: str
    code: str
    places: set[CellPosition]
    more: list[str] = field(default_factory=list)

    @property
    def has_name(self) -> bool:
        """Whether there is more than an explanation."""
        return bool(self.text or self.code)

    def is_written_in(self, row: int) -> bool:
        """Say whether a row has this title in one of its cells, rather than from above."""
        return any(place[0] == row for place in self.places)

    def whole(self) -> str:
        """Return code and title on the first line, what explains it on further lines."""
        title, explanation = title_and_explanation(self.text)
        first = one_line(f"{self.code} {title}")
        return "\n".join(filter(None, (first, explanation, *self.more)))


class OpenBands:
    """The titles in rows of their own that hold for the rows under them, outermost first.

    Two bands right after one another that look differently are two layers; bands that look differently but never
    follow each other are one, as where only some of them were merged.
    """

    def __init__(self, table: RawTable, layout: Layout, header_is_band: bool) -> None:
        self._table = table
        self._layout = layout
        bands = [row for row, mark in enumerate(layout.rows) if mark.use is RowUse.BAND]
        if header_is_band and layout.level_row is not None:
            bands.append(layout.level_row)
        self._bands = frozenset(bands)
        self._open: list[tuple[_Look, LayerTitle]] = []
        self._outer = self._looks_above()

    @property
    def open(self) -> tuple[LayerTitle, ...]:
        """The titles that are open now."""
        return tuple(title for _, title in self._open)

    def has(self, row: int) -> bool:
        """Say whether a row is a band, also where that is the header with the title of its part."""
        return row in self._bands

    def repeats_header(self, row: int) -> bool:
        """Say whether a band has the names of the levels beside its title."""
        return row == self._layout.level_row or (
            self._layout.rows[row].reason is LeftOutReason.REPEATED_HEADER
        )

    def open_at(self, row: int, column: int | None, codes: list[int]) -> None:
        """Open the band of a row, with its title in that column or else in its first one with text."""
        texts = self._table.texts_of(row)
        if not texts:
            return
        column = min(texts) if column is None else column
        same = {(row, other) for other, text in texts.items() if text == texts[column]}
        written = [other for other in codes if other in texts]
        places: set[CellPosition] = same | {(row, other) for other in written}
        title = LayerTitle(texts[column], " ".join(texts[other] for other in written), places)
        look = self._look(row)
        outer = self._outer.get(look, set())
        self._open = [(other, open_title) for other, open_title in self._open if other in outer]
        self._open.append((look, title))

    def _looks_above(self) -> dict[_Look, set[_Look]]:
        """Return for each look of a band those of the bands that it stands right under."""
        rows = [
            row for row, mark in enumerate(self._layout.rows) if mark.use is RowUse.ROW or row in self._bands
        ]
        above: dict[_Look, set[_Look]] = {}
        for row, following in pairwise(rows):
            if row in self._bands and following in self._bands:
                one, other = self._look(row), self._look(following)
                if one != other and other not in above.get(one, set()):
                    above.setdefault(other, set()).add(one)
        return above

    def _look(self, row: int) -> _Look:
        column = min(self._table.texts_of(row))
        merge = self._table.merge_at(row, column)
        if self.repeats_header(row):
            return True, 0, 0
        return False, column, merge.right if merge else column
