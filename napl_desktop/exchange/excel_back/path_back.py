"""One path as its sheet has it: levels, rows, texts, and how far the room is with each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from napl_desktop.exchange.excel.contract import STATUS_SIGNS
from napl_desktop.exchange.excel.view import PathRow, PathView
from napl_desktop.exchange.excel_back.level_back import LevelsBack
from napl_desktop.exchange.excel_back.path_grid import GridRow, PathGridSheet
from napl_desktop.exchange.excel_back.returned import Remark, RemarkKind
from napl_desktop.exchange.excel_back.row_identity import identify
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.exchange.excel_back.tree_back import PlacedRow, TreeBack, layer_of
from napl_desktop.model import DescriptorStatus, descriptor_id
from napl_desktop.text import normalise, one_line, title_and_explanation

_SIGNS = {sign: status for status, sign in STATUS_SIGNS.items()}


class KnownPath(NamedTuple):
    """What is known of a path from when it left."""

    view: PathView
    texts_only: bool
    agreement_stays: bool
    """Whether a text stays agreed when it changes."""
    gone: frozenset[str]


def read_path_back(theirs: TheirRows, grid: PathGridSheet, known: KnownPath) -> list[Remark]:
    """Take over what a sheet says of its path; return what was left alone."""
    return _PathBack(theirs, grid, known).read()


class _PathBack:
    def __init__(self, theirs: TheirRows, grid: PathGridSheet, known: KnownPath) -> None:
        self._theirs = theirs
        self._grid = grid
        self._known = known
        self._base = {row.leaf.id: row for row in known.view.rows}
        self._remarks: list[Remark] = []

    def read(self) -> list[Remark]:
        for header in self._grid.own_columns:
            self._say(RemarkKind.OWN_COLUMN, header)
        if self._base and not any(
            row.id in self._base or row.id in self._known.gone for row in self._grid.rows
        ):
            self._say(RemarkKind.KEYS_GONE)
            return self._remarks
        self._read_head()
        levels = LevelsBack(self._theirs, self._grid, self._known.view.snapshot, self._known.texts_only)
        level_ids = levels.read()
        self._remarks += levels.remarks
        rows = self._rows()
        self._place(rows)
        for row in rows:
            self._read_cells(row, level_ids)
        return self._remarks

    def _say(self, kind: RemarkKind, what: str = "") -> None:
        self._remarks.append(Remark(kind, self._grid.sheet.name, what))

    def _read_head(self) -> None:
        snapshot, key = self._known.view.snapshot, ("path", self._grid.path_id)
        title = one_line(self._grid.title)
        if title and title != one_line(snapshot.title):
            self._theirs.change(key, title=title)
        description = self._grid.description
        if description is not None and normalise(description) != normalise(snapshot.description):
            self._theirs.change(key, description=normalise(description))

    # Rows

    def _rows(self) -> list[PlacedRow]:
        """Return the rows of the sheet that are rows of the path, each with what it was."""
        grid = self._grid
        written = [row for row in grid.rows if not row.is_blank and row.id not in self._known.gone]
        if len(written) < len(grid.rows) and (
            gone := [row for row in grid.rows if row.id in self._known.gone]
        ):
            self._say(RemarkKind.GONE_HERE, ", ".join(_called(row) for row in gone))
        order = [level.id for level in self._known.view.snapshot.levels]
        found = identify(written, grid.levels, self._base, order)
        if found.drifted:
            self._say(RemarkKind.IDS_DRIFTED, str(len(found.drifted)))
        self._drifted = {written[place].number for place in found.drifted}
        last = max((place for place, id in enumerate(found.ids) if id), default=-1)
        below = _first_own_line(written, last)
        rows = []
        for place, (row, id) in enumerate(zip(written, found.ids, strict=True)):
            was = self._base[id] if id else None
            if was is None and not self._is_new_row(row, is_below=place >= below):
                continue
            if place in found.twice and was is None:
                self._say(RemarkKind.ID_TWICE, _called(row))
            elif place in found.unknown and was is None:
                self._say(RemarkKind.ID_UNKNOWN, _called(row))
            rows.append(PlacedRow(row, was, id or "", layer_of(row, was), []))
        return rows

    def _is_new_row(self, row: GridRow, is_below: bool) -> bool:
        has_title, has_texts = (
            any(text.strip() for text in row.layers),
            any(text.strip() for text in row.texts),
        )
        if not has_title:
            self._say(RemarkKind.NO_TITLE, f"{row.number}")
            return False
        if is_below and not has_texts:
            self._say(RemarkKind.OWN_LINE, _called(row))
            return False
        return True

    def _place(self, rows: Sequence[PlacedRow]) -> None:
        """Put the rows in the tree; what is not on the sheet any more goes."""
        theirs, path_id = self._theirs, self._grid.path_id
        for row in rows:
            if row.was is None:
                row.id = theirs.new_id(
                    path_id, "row", *(row.said(depth)[0] for depth in range(row.layer + 1))
                )
        tree = TreeBack(theirs, path_id, rows, self._known.view.rows)
        if self._known.texts_only:
            tree.stay()
        tree.place()
        for row in rows:
            self._read_row(row)
        children = tree.children()
        before = _children_before(self._known.view.rows)
        for parent, below in children.items():
            theirs.arrange("dimension", below, before.get(parent, []), is_kept=self._known.texts_only)
        there = {id for below in children.values() for id in below}
        for id in {each.id for row in self._known.view.rows for each in row.dimensions} - there:
            theirs.remove(("dimension", id))

    def _read_row(self, row: PlacedRow) -> None:
        parent = row.trail[-1] if row.trail else None
        title, explanation = row.said(row.layer)
        if row.was is None:
            self._theirs.add(
                "dimension",
                row.id,
                path_id=self._grid.path_id,
                parent_id=parent,
                title=title,
                explanation=explanation,
            )
            return
        key = ("dimension", row.id)
        if self._theirs[key]["parent_id"] != parent:
            self._theirs.change(key, parent_id=parent)
        leaf = row.was.leaf
        text = row.row.layers[row.layer] if row.layer < len(row.row.layers) else ""
        was = f"{leaf.title}\n{leaf.explanation}" if leaf.explanation else leaf.title
        if normalise(text) == normalise(was):
            return
        if not title:
            self._say(RemarkKind.NO_TITLE, leaf.title)
            return
        self._theirs.change(key, title=title, explanation=explanation)

    # Cells

    def _read_cells(self, row: PlacedRow, level_ids: Sequence[str]) -> None:
        signs = self._signs(row)
        base = {cell.level_id: cell for cell in row.was.cells} if row.was else {}
        for column, level_id, said in zip(self._grid.levels, level_ids, row.row.texts, strict=True):
            if (row.row.number - 1, column.column) in self._grid.sheet.unclear:
                self._say(RemarkKind.FORMULA, f"{_called(row.row)} · {column.title}")
                continue
            was = base.get(level_id)
            was_text, was_status = (was.text, was.status) if was else ("", DescriptorStatus.EMPTY)
            text = was_text if normalise(said) == normalise(was_text) else normalise(said)
            status = self._status(text, was_text, was_status, signs.get(level_id, was_status))
            if (text, status) == (was_text, was_status):
                continue
            id = descriptor_id(row.id, level_id)
            if ("descriptor", id) in self._theirs:
                self._theirs.change(("descriptor", id), text=text, status=status.value)
            else:
                self._theirs.add(
                    "descriptor", id, dimension_id=row.id, level_id=level_id, text=text, status=status.value
                )

    def _status(
        self, text: str, was_text: str, was: DescriptorStatus, said: DescriptorStatus
    ) -> DescriptorStatus:
        """Return how far the room is with a cell: what the sheet says, or else as when a text is typed."""
        if not text:
            return DescriptorStatus.EMPTY
        if said not in (was, DescriptorStatus.EMPTY):
            return said
        is_over = was is DescriptorStatus.AGREED and not self._known.agreement_stays
        if text != was_text and (was is DescriptorStatus.EMPTY or is_over):
            return DescriptorStatus.PROPOSED
        return was

    def _signs(self, row: PlacedRow) -> Mapping[str, DescriptorStatus]:
        """Return the status that the sheet says of each cell of a row, as far as it can be believed."""
        if row.was is None or self._known.texts_only or row.row.number in self._drifted:
            return {}
        signs = row.row.signs.split()
        if len(signs) != len(row.was.cells) or not _SIGNS.keys() >= set(signs):
            if signs:
                self._say(RemarkKind.WORD_UNKNOWN, row.row.signs)
            return {}
        return {cell.level_id: _SIGNS[sign] for cell, sign in zip(row.was.cells, signs, strict=True)}


def _first_own_line(rows: Sequence[GridRow], last: int) -> int:
    """Return from which place on there is a gap between the grid and what is written below it."""
    below = range(last + 1, len(rows))
    return next((place for place in below if rows[place].comes_after_gap), len(rows))


def _children_before(rows: Sequence[PathRow]) -> dict[str | None, list[str]]:
    children: dict[str | None, dict[str, None]] = {}
    for row in rows:
        for dimension in row.dimensions:
            children.setdefault(dimension.parent_id, {})[dimension.id] = None
    return {parent: list(below) for parent, below in children.items()}


def _called(row: GridRow) -> str:
    """Return how a row of a sheet is called to the user: its title, or else its number."""
    titles = [title for text in row.layers if (title := title_and_explanation(text)[0])]
    return titles[-1] if titles else str(row.number)
