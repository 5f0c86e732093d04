"""The levels of a path as the head of its sheet has them: names, stages, anchors, new ones, and their order."""

from napl_desktop.exchange.excel.contract import SheetColumnMark
from napl_desktop.exchange.excel_back.path_grid import GridLevel, PathGridSheet
from napl_desktop.exchange.excel_back.returned import Remark, RemarkKind
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.exchange.snapshot import LevelSnapshot, PathSnapshot
from napl_desktop.model import NationalLevel
from napl_desktop.text import one_line

_TABLE = "level"
_ANCHOR = "landelijk:"


class LevelsBack:
    """Takes over the head of one sheet."""

    def __init__(self, theirs: TheirRows, grid: PathGridSheet, path: PathSnapshot, texts_only: bool) -> None:
        self._theirs = theirs
        self._grid = grid
        self._path = path
        self._texts_only = texts_only
        self._known = {level.id: level for level in path.levels}
        self.remarks: list[Remark] = []

    def read(self) -> list[str]:
        """Return the id of the level of each column, new ones too."""
        ids = []
        for column in self._grid.levels:
            if column.id:
                self._change(self._known[column.id], column)
                ids.append(column.id)
            else:
                ids.append(self._add(column))
        gone = [level for level in self._path.levels if level.id not in ids]
        for level in gone:
            if self._is_removed(level):
                self._theirs.remove((_TABLE, level.id))
            else:
                self._say(RemarkKind.LEVEL_GONE, level.title)
        before = [level.id for level in self._path.levels if level.id in ids]
        self._theirs.arrange(_TABLE, ids, before, is_kept=self._texts_only)
        return ids

    def _is_removed(self, level: LevelSnapshot) -> bool:
        """Tell whether a column was removed, and not only what says of which level it is."""
        layers = max((dimension.depth + 1 for dimension in self._path.dimensions), default=0)
        others = {SheetColumnMark.STATUS, SheetColumnMark.NOTES} | {
            f"{SheetColumnMark.LAYER} {number}" for number in range(1, layers + 1)
        }
        return (
            not self._texts_only
            and others <= self._grid.marks
            and bool(self._grid.levels)
            and all(column.id for column in self._grid.levels)
            and one_line(level.title) not in map(one_line, self._grid.own_columns)
        )

    def _say(self, kind: RemarkKind, what: str) -> None:
        self.remarks.append(Remark(kind, self._grid.sheet.name, what))

    def _change(self, level: LevelSnapshot, column: GridLevel) -> None:
        key = (_TABLE, level.id)
        title = one_line(column.title)
        if not title:
            self._say(RemarkKind.NO_TITLE, level.title)
        elif title != one_line(level.title):
            self._theirs.change(key, title=title)
        if self._grid.stages and (stage := one_line(column.stage)) != one_line(level.stage):
            self._theirs.change(key, stage=stage)
        if self._grid.anchors and not self._texts_only:
            anchor = self._anchor(column, level.anchor)
            if anchor != level.anchor:
                self._theirs.change(key, anchor=anchor)

    def _anchor(self, column: GridLevel, otherwise: NationalLevel | None) -> NationalLevel | None:
        """Return the national level that a column says; `otherwise` where it is none that is known."""
        said = one_line(column.anchor).casefold().removeprefix(_ANCHOR).strip()
        if not said:
            return None
        if said in list(NationalLevel):
            return NationalLevel(said)
        self._say(RemarkKind.WORD_UNKNOWN, column.anchor)
        return otherwise

    def _add(self, column: GridLevel) -> str:
        title = one_line(column.title)
        id = self._theirs.new_id(self._path.id, "level", title)
        anchor = self._anchor(column, None)
        self._theirs.add(
            _TABLE,
            id,
            path_id=self._path.id,
            title=title,
            stage=one_line(column.stage) or self._stage_around(column),
            anchor=anchor,
        )
        return id

    def _stage_around(self, column: GridLevel) -> str:
        """Return the stage that the levels on both sides are in, "" where that is not one."""
        levels = self._grid.levels
        place = levels.index(column)
        left = next((each.stage for each in reversed(levels[:place]) if each.id), "")
        right = next((each.stage for each in levels[place:] if each.id), "")
        return one_line(left) if one_line(left) == one_line(right) else ""
