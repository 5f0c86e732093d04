"""What stands where within a place of the grid: the same for measuring, painting and editing."""

from msgspec import Struct
from PySide6.QtCore import QRect

from napl_desktop.queries.grid import LevelHead
from napl_desktop.wording import Wording
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.neighbours import Neighbours
from ui.grid.painting.layout import Columns
from ui.grid.painting.style import GridStyle
from ui.grid.painting.texts import Texts
from ui.kit.fonts import FontRole


class OpenText(Struct, frozen=True):
    """The place whose text is being edited, and how high that text is at this moment."""

    row: int
    column: int
    height: int


class CellGeometry:
    """Knows the margins, gutters and type of every kind of place, at one look."""

    def __init__(self, model: GridModel, look: GridStyle, wording: Wording) -> None:
        self.look = look
        self.texts = Texts(look)
        self._model = model
        self._wording = wording
        self.open_text: OpenText | None = None
        self.neighbours: Neighbours | None = None
        """Whether cells show how they differ from the level before."""

    def text_role(self, row: int, column: int) -> FontRole:
        """Return the font role of the (first) words in a place."""
        if row == HEAD:
            return "title"
        if column > HEAD:
            return "body"
        return "title" if self._model.is_band(row) and self._model.dimension(row).depth == 0 else "strong"

    def text_rect(self, row: int, column: int, place: QRect) -> QRect:
        """Return where the text stands in a place."""
        look = self.look
        if row == HEAD:
            return place.adjusted(look.space, self.stage_height + look.space, -look.space, -look.space)
        if column == HEAD:
            head = self._model.dimension(row)
            # A row begins a little further to the right than the band around it, which has a caret.
            beside = (
                look.caret if not head.is_leaf else look.caret - look.indent + look.px(2) if head.depth else 0
            )
            left = look.space * 3 // 2 + head.depth * look.indent + beside
            right = look.gutter if head.open_notes else look.space
            return place.adjusted(left, look.space, -right, -look.space)
        return place.adjusted(look.gutter, look.space, -look.space, -look.space)

    def caret_rect(self, row: int, place: QRect) -> QRect:
        """Return where in a band its caret stands: what a finger hits to fold it."""
        look = self.look
        left = place.left() + look.space // 2 + self._model.dimension(row).depth * look.indent
        return QRect(left, place.top(), look.caret + look.space, place.height())

    @property
    def title_width(self) -> int:
        """How wide the column of the titles must be for the longest word in them to stay whole."""
        rows = range(HEAD + 1, self._model.rowCount())
        return max((self._title_width(row) for row in rows if not self._model.is_band(row)), default=0)

    @property
    def level_width(self) -> int:
        """How wide the levels must be for the longest word in their cells to stay whole."""
        rows = range(HEAD + 1, self._model.rowCount())
        widest = self.texts.widest_word((text for row in rows for text in self._model.texts(row)), "body")
        return self.look.gutter + widest + self.look.px(2) + self.look.space

    def _title_width(self, row: int) -> int:
        beside = -self.text_rect(row, HEAD, QRect(0, 0, 0, 0)).width()
        title = self._model.dimension(row).title
        return beside + self.texts.widest_word((title,), self.text_role(row, HEAD)) + self.look.px(2)

    # Heights

    def height(self, row: int, columns: Columns) -> int:
        """Return how high a row must be for all that is in it."""
        if self._model.is_band(row):
            return self.needed(row, HEAD, columns.room)
        first = HEAD + 1 if row == HEAD else HEAD
        heights = (
            self.needed(row, column, columns.width(column)) for column in range(first, columns.count + 1)
        )
        return max(self.look.least_row, *heights, 0)

    def guess(self, row: int, columns: Columns) -> int:
        """Return about how high a row will be, without breaking its texts into lines."""
        if self._model.is_band(row):
            return self.needed(row, HEAD, columns.room)
        room = columns.level - self.look.gutter - self.look.space
        highest = self.texts.guess(self._model.texts(row), "body", room)
        return max(highest + 2 * self.look.space, self.look.least_row)

    def needed(self, row: int, column: int, width: int) -> int:
        """Return how high a place of some width must be for what is in it."""
        room = self.text_rect(row, column, QRect(0, 0, width, 0)).width()
        opened = self.open_text
        if opened and (opened.row, opened.column) == (row, column):
            words = opened.height
        else:
            words = self._words_height(row, column, room)
        return max(words, self._least(row, column)) + self._around(row, column)

    @property
    def stage_height(self) -> int:
        """How high the strip with the stages is; 0 where no level has one."""
        grid = self._model.grid
        if grid is None or not any(level.stage for level in grid.levels):
            return 0
        return self.texts.line("strong") + self.look.space

    def _words_height(self, row: int, column: int, width: int) -> int:
        role = self.text_role(row, column)
        if column > HEAD:
            words = self._model.words(row, column)
            if row > HEAD:
                return self._cell_height(row, column, words, width)
            return self.texts.height(words, role, width) if words else 0
        head = self._model.dimension(row)
        explanation = self.texts.height(head.explanation, "small", width) if head.explanation else 0
        whose = self._model.whose(row) if head.is_leaf else ""
        group = self.texts.height(whose, "small", width) if whose else 0
        return self.texts.height(head.title, role, width) + explanation + group

    def _cell_height(self, row: int, column: int, words: str, width: int) -> int:
        if self.neighbours is None:
            return self.texts.height(words, "body", width) if words else 0
        beside = self.neighbours.beside(row, column)
        gap = self.texts.height(beside.words, "small", width) if beside.words else 0
        if beside.spans:
            return gap + self.texts.marked_height(beside.spans, width)
        return gap + (self.texts.height(words, "body", width) if words else 0)

    def _least(self, row: int, column: int) -> int:
        """Return how high the marks beside the words are."""
        if HEAD in (row, column):
            return self.look.mark
        return (
            2 * self.look.mark + self.look.space
            if self._model.cell(row, column).open_notes
            else self.look.mark
        )

    def _around(self, row: int, column: int) -> int:
        """Return what there is above and below the words, marks and margins together."""
        around = 2 * self.look.space
        if row > HEAD:
            return around
        anchor = self.texts.line("small") if self.anchor_name(self._model.level(column)) else 0
        return around + self.stage_height + anchor

    def anchor_name(self, level: LevelHead) -> str:
        """Return the national level that a level stands for, where its own name does not say so; else ""."""
        name = self._wording.name(level.anchor) if level.anchor else ""
        return "" if name.casefold() == level.title.casefold() else name
