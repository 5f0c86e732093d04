"""The tree of dimensions that the layers of a sheet tell: what is under what, how it is called, in which order.

A row of a sheet is its leaf, with its id; what is above it has no id there, and is known by its title and by
which rows are under it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from napl_desktop.exchange.excel.view import PathRow
from napl_desktop.exchange.excel_back.path_grid import GridRow
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.text import normalise, one_line, title_and_explanation

# Of a hundred: where only the first row of a block says it otherwise, and so much alike, the block is meant.
_ALIKE = 75
_TABLE = "dimension"


class PlacedRow(Struct):
    """A row of a sheet with the row of the base that it is, and its way down the tree as far as it is known."""

    row: GridRow
    was: PathRow | None
    id: str
    layer: int
    """In which layer its own title is; it is under something in every layer before."""
    trail: list[str] = []
    """The ids of what it is under, from the outside in."""
    is_placed: bool = False

    def said(self, depth: int) -> tuple[str, str]:
        """Return the title and explanation that the sheet has in a layer; ("", "") where it is blank."""
        return title_and_explanation(self.row.layers[depth]) if depth < len(self.row.layers) else ("", "")

    def was_under(self, depth: int) -> str | None:
        """Return the dimension of the base that this row was under in a layer."""
        if self.was is None or depth >= len(self.was.dimensions) - 1:
            return None
        return self.was.dimensions[depth].id


def layer_of(row: GridRow, was: PathRow | None) -> int:
    """Return in which layer a row has its own title; -1 where it has none and never had."""
    last = max((depth for depth, text in enumerate(row.layers) if text.strip()), default=-1)
    if was is None:
        return last
    deepest = len(was.dimensions) - 1
    if last < 0:
        return deepest
    if last < deepest and title_and_explanation(row.layers[last])[0] == one_line(was.dimensions[last].title):
        return deepest  # its own title was taken away, which cannot be
    return last


class TreeBack:
    """Places the rows of one path, layer by layer."""

    def __init__(
        self, theirs: TheirRows, path_id: str, rows: Sequence[PlacedRow], base: Sequence[PathRow]
    ) -> None:
        self._theirs = theirs
        self._path_id = path_id
        self._rows = rows
        self._parents = {above.id: above for row in base for above in row.dimensions[:-1]}
        self._carriers = {above: row.leaf.id for row in reversed(base) for above in _above(row)}
        self._known: defaultdict[str, list[PlacedRow]] = defaultdict(list)
        for row in rows:
            for depth in range(min(row.layer, len(row.was.dimensions) - 1 if row.was else 0)):
                self._known[str(row.was_under(depth))].append(row)
        self._named: dict[tuple[str | None, str], str] = {}
        self._at: dict[str, str | None] = {}
        """What was above the rows and still is, with what it is under."""
        self._renamed = self._find_renamed()
        self._explained: defaultdict[str, list[tuple[PlacedRow, str]]] = defaultdict(list)

    def stay(self) -> None:
        """Let rows that are known be where they are known to be: the sheet does not say where they were."""
        for row in self._rows:
            if row.was is None:
                continue
            above: str | None = None
            for dimension in row.was.dimensions[:-1]:
                self._named.setdefault((above, one_line(dimension.title)), dimension.id)
                row.trail.append(dimension.id)
                above = dimension.id
            row.is_placed = True

    def place(self) -> None:
        """Put every row under what its layers say, and give what is above the rows its titles."""
        for depth in range(max((row.layer for row in self._rows), default=0)):
            self._keep_known(depth)
            above: PlacedRow | None = None
            for row in self._rows:
                if row.layer > depth and not row.is_placed:
                    self._go_down(row, depth, above)
                above = row
        self._explain()

    def children(self) -> dict[str | None, list[str]]:
        """Return what is under each dimension, and at the top under None, in the order of the sheet."""
        children: defaultdict[str | None, dict[str, None]] = defaultdict(dict)
        for row in self._rows:
            above: str | None = None
            for id in (*row.trail, row.id):
                children[above][id] = None
                above = id
        return {above: list(below) for above, below in children.items()}

    def _find_renamed(self) -> dict[str, str]:
        """Return what is called otherwise now, and how: all rows under it say so, or the first and much alike."""
        renamed = {}
        for id, rows in self._known.items():
            was, depth = one_line(self._parents[id].title), self._parents[id].depth
            said = [title for row in rows if (title := row.said(depth)[0])]
            others = {title for title in said if title != was}
            if len(others) != 1:
                continue
            (title,) = others
            is_said_by_all = was not in said
            if is_said_by_all or (said[0] == title and said.count(title) == 1 and _are_alike(was, title)):
                renamed[id] = title
        return {id: title for id, title in renamed.items() if not self._stays_elsewhere(id, title, renamed)}

    def _stays_elsewhere(self, id: str, title: str, renamed: Mapping[str, str]) -> bool:
        """Tell whether something else beside it keeps the title: then its rows went there."""
        parent = self._parents[id].parent_id
        return any(
            other != id
            and each.parent_id == parent
            and one_line(each.title) == title
            and other not in renamed
            and other in self._known
            for other, each in self._parents.items()
        )

    def _title_of(self, id: str) -> str:
        return self._renamed.get(id, one_line(self._parents[id].title))

    def _is_meant(self, row: PlacedRow, id: str, depth: int) -> bool:
        """Tell whether what a row says in a layer is what it was under there."""
        title = row.said(depth)[0]
        return title in ("", self._title_of(id)) or (
            id in self._renamed and title == one_line(self._parents[id].title)
        )

    def _keep_known(self, depth: int) -> None:
        """Let what was in this layer stay itself, where rows under it say so; all of it may have moved."""
        under: defaultdict[str, dict[str | None, None]] = defaultdict(dict)
        for row in self._rows:
            id = row.was_under(depth) if row.layer > depth and not row.is_placed else None
            if id is not None and self._is_meant(row, id, depth):
                under[id][row.trail[-1] if depth else None] = None
        for id, places in under.items():
            was = self._parents[id].parent_id
            if was in places:
                self._settle(id, was)
        for id, places in under.items():
            if id not in self._at and len(places) == 1:
                (place,) = places
                if (place, self._title_of(id)) not in self._named:
                    self._settle(id, place)
                    self._theirs.change((_TABLE, id), parent_id=place)

    def _settle(self, id: str, place: str | None) -> None:
        self._at[id] = place
        self._named.setdefault((place, self._title_of(id)), id)
        if id in self._renamed:
            self._theirs.change((_TABLE, id), title=self._renamed[id])

    def _go_down(self, row: PlacedRow, depth: int, above: PlacedRow | None) -> None:
        """Let a row go one layer down its way."""
        parent = row.trail[-1] if depth else None
        title, explanation = row.said(depth)
        was = row.was_under(depth)
        if was is not None and self._is_meant(row, was, depth):
            title = self._title_of(was)
        elif not title:
            if above is not None and above.trail[:depth] == row.trail and len(above.trail) > depth:
                row.trail.append(above.trail[depth])
            else:
                row.is_placed = True  # there is nothing more that it could be under
            return
        if was is not None and was in self._at and self._at[was] == parent and title == self._title_of(was):
            id = was
        else:
            id = self._named.get((parent, title)) or self._add(parent, title)
        row.trail.append(id)
        self._explained[id].append((row, explanation))

    def _add(self, parent: str | None, title: str) -> str:
        id = self._theirs.new_id(self._path_id, "layer", parent or "", title)
        self._theirs.add(_TABLE, id, path_id=self._path_id, parent_id=parent, title=title)
        self._named[parent, title] = id
        return id

    def _explain(self) -> None:
        """Take over the explanations of what is above rows: one row had it, another may say it otherwise."""
        for id, said in self._explained.items():
            was = str(self._theirs[_TABLE, id]["explanation"])
            texts = [text for _row, text in said if text]
            others = [text for text in texts if text != normalise(was)]
            if others:
                self._theirs.change((_TABLE, id), explanation=others[0])
            elif was and not texts and any(self._was_on(row, id) for row, _text in said):
                self._theirs.change((_TABLE, id), explanation="")

    def _was_on(self, row: PlacedRow, id: str) -> bool:
        """Tell whether it was this row that had the explanation, and still has the title."""
        return row.id == self._carriers.get(id) and bool(row.said(row.trail.index(id))[0])


def _above(row: PathRow) -> list[str]:
    return [dimension.id for dimension in row.dimensions[:-1]]


def _are_alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE
