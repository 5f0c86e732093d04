"""The titles of the rows: parents that were written once, merged, repeated or put in a band, filled down."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.exchange.tables.header import column_names
from napl_desktop.exchange.tables.layer_titles import LayerTitle, OpenBands
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, LeftOutReason, RowUse
from napl_desktop.exchange.tables.raw import CellPosition, RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of, is_plain_explanation
from napl_desktop.text import one_line


class TitledRow(Struct):
    """A row with its titles: of the bands over it, and for each layer the one that holds for it, if any.

    `inner` is that of a band in the innermost layer, between this row and its parents in columns. `is_titled`
    says whether it has a title of its own; where not, that of the row above holds for it as well.
    """

    row: int
    bands: tuple[LayerTitle, ...]
    layers: list[LayerTitle | None]
    inner: LayerTitle | None
    is_titled: bool

    @property
    def parents(self) -> list[LayerTitle]:
        """The titles above its own, outermost first."""
        return [title for title in (*self.bands, *self.layers[:-1], self.inner) if title is not None]

    @property
    def leaf(self) -> LayerTitle | None:
        """Its own title."""
        return self.layers[-1] if self.layers else None


def titled_rows(table: RawTable, layout: Layout) -> list[TitledRow]:
    """Return the rows of the path with their titles, codes and explanations."""
    reader = _TitleReader(table, layout)
    rows = reader.read()
    for column, use in enumerate(layout.columns):
        if use is ColumnUse.EXPLANATION:
            reader.explain(rows, column)
    return rows


class _TitleReader:
    def __init__(self, table: RawTable, layout: Layout) -> None:
        self._table = table
        self._layout = layout
        self._layers = layout.layer_columns
        self._names = column_names(table, layout.name_rows)
        self._bands = OpenBands(table, layout, self._titles_first_block())
        self._inner: LayerTitle | None = None
        self._open: list[LayerTitle | None] = [None] * len(self._layers)

    def read(self) -> list[TitledRow]:
        rows = []
        for row, mark in enumerate(self._layout.rows):
            if self._bands.has(row):
                self._open_band(row)
            elif mark.use is RowUse.ROW:
                rows.append(self._titled(row))
        return rows

    def explain(self, rows: Sequence[TitledRow], column: int) -> None:
        """Put the texts of a column under the titles that they explain."""
        depth = self._explained_depth(rows, column)
        for titled in rows:
            text = self._table.at(titled.row, column)
            if not text or depth is None:
                continue
            title = titled.layers[depth] or LayerTitle("", "", set())
            titled.layers[depth] = title
            title.places.add((titled.row, column))
            explanation = self._with_lead(column, text)
            if explanation not in title.more:
                title.more.append(explanation)

    def _titled(self, row: int) -> TitledRow:
        for depth in range(len(self._layers)):
            self._open_at(row, depth)
        if not self._open:
            return TitledRow(row, self._bands.open, [], None, is_titled=False)
        *parents, leaf = self._open
        if leaf is not None:
            leaf = LayerTitle(leaf.text, leaf.code, set(leaf.places))
        own = [self._layers[-1], *self._codes_of(len(self._layers) - 1)]
        is_titled = any(self._place(row, column) for column in own)
        return TitledRow(row, self._bands.open, [*parents, leaf], self._inner, is_titled)

    def _open_at(self, row: int, depth: int) -> None:
        """Open what this row says at one layer; what it leaves blank stays as it was."""
        place = self._place(row, self._layers[depth])
        codes = {
            at: self._table.at(*at) for column in self._codes_of(depth) if (at := self._place(row, column))
        }
        text, code = self._table.at(*place) if place else "", " ".join(codes.values())
        before = self._open[depth]
        is_parent = depth < len(self._layers) - 1
        if before is not None and is_parent and text in {"", before.text} and code in {"", before.code}:
            before.places.update(codes, {place} if place else ())
        elif text or code:
            self._open[depth:] = [None] * (len(self._open) - depth)
            if is_parent:
                self._inner = None
            self._open[depth] = LayerTitle(text, code, {*codes, *({place} if place else ())})

    def _open_band(self, row: int) -> None:
        depths = [depth for depth, column in enumerate(self._layers) if self._table.at(row, column)]
        innermost = len(self._layers) - 1
        if innermost > 0 and depths[-1:] == [innermost] and not self._bands.repeats_header(row):
            for depth in depths[:-1]:
                self._open_at(row, depth)
            self._open_at(row, innermost)
            self._inner, self._open[innermost] = self._open[innermost], None
        elif depths and self._is_layer_of_rows(row, depths[0]):
            self._open_at(row, depths[0])
        else:
            codes = self._codes_of(depths[0]) if depths else []
            self._bands.open_at(row, self._layers[depths[0]] if depths else None, codes)
            self._open = [None] * len(self._layers)
            self._inner = None

    def _titles_first_block(self) -> bool:
        """Say whether the header begins with the title of its block, as it does further down."""
        row = self._layout.level_row
        if row is None or not self._layers:
            return False
        further = [
            next(iter(self._table.texts_of(other).values()))
            for other, mark in enumerate(self._layout.rows)
            if mark.use is RowUse.BAND and mark.reason is LeftOutReason.REPEATED_HEADER
        ]
        # "Aspect" is the name of the column, "Domein 1" is a title when "Domein 2" follows.
        is_name = hint_of(self._table.at(row, self._layers[0])) is Hint.LAYER
        return bool(further) and (not is_name or all(hint_of(title) is Hint.LAYER for title in further))

    def _is_layer_of_rows(self, band: int, depth: int) -> bool:
        """Say whether the rows under a band leave its column blank: then it is the parent meant there."""
        if depth == len(self._layers) - 1:
            return False
        for row in range(band + 1, len(self._layout.rows)):
            if self._layout.rows[row].use is RowUse.BAND and self._table.at(row, self._layers[depth]):
                return True
            if self._layout.rows[row].use is RowUse.ROW and self._table.at(row, self._layers[depth]):
                return False
        return True

    def _place(self, row: int, column: int) -> CellPosition | None:
        """Return where the text for a place stands: there, or at the top of an area merged down over it."""
        if self._table.at(row, column):
            return row, column
        merge = self._table.merge_at(row, column)
        if not merge or merge.left != column or not self._table.at(*merge.first):
            return None
        return merge.first if self._layout.rows[merge.top].use in {RowUse.ROW, RowUse.BAND} else None

    def _codes_of(self, depth: int) -> list[int]:
        """Return the code columns of a layer: those directly before it, after the innermost the others."""
        first = self._layers[depth - 1] if depth else -1
        last = self._layers[depth] if depth < len(self._layers) - 1 else len(self._layout.columns)
        return [
            column
            for column, use in enumerate(self._layout.columns)
            if use is ColumnUse.CODE and first < column < last
        ]

    def _explained_depth(self, rows: Sequence[TitledRow], column: int) -> int | None:
        """Return the layer that a column explains: the one before it, unless it tells its rows apart."""
        if not self._layers:
            return None
        leaf = len(self._layers) - 1
        depth = max((depth for depth, layer in enumerate(self._layers) if layer < column), default=leaf)
        said: dict[LayerTitle | None, set[str]] = {}
        for titled in rows:
            said.setdefault(titled.layers[depth], set()).add(self._table.at(titled.row, column))
        is_shared = None not in said and all(len(texts - {""}) <= 1 for texts in said.values())
        return depth if is_shared else leaf

    def _with_lead(self, column: int, text: str) -> str:
        """Return an explanation, with the name of its column where that says what it is: "Bron: …"."""
        name = one_line(self._names[column]).rstrip(":")
        return text if not name or is_plain_explanation(name) else f"{name}: {text}"
