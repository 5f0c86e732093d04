"""How cells, titles and bands look. What stands where, the boxes say; what is where, the model."""

from re import Pattern

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.grid.content.attention import Attention, asks
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.range import Range
from ui.grid.painting.cell_geometry import CellGeometry
from ui.grid.painting.marks import Marks
from ui.grid.painting.spots import Spots
from ui.grid.painting.style import GridStyle
from ui.kit.fonts import FontRole
from ui.session.writing_help import WritingHelp


class Current(Struct, frozen=True):
    """Where the user is: the chosen place, whether its text is open, and whether the keys go there."""

    row: int
    column: int
    is_open: bool
    has_keys: bool
    chosen: Range | None = None
    """More cells than the one, if more were chosen."""

    looked_for: frozenset[Attention] = frozenset()
    """What cells ask for that stand out; nothing: all of them look alike."""

    writing: WritingHelp | None = None
    """What may have something to say about texts."""

    found: Pattern[str] | None = None
    """What finds the words to be marked, if any are."""

    def is_at(self, row: int, column: int) -> bool:
        """Tell whether this is the chosen place."""
        return (row, column) == (self.row, self.column)


class PlacePainter:
    """Paints places under the levels one at a time, each in the rectangle it is given."""

    def __init__(
        self, painter: QPainter, model: GridModel, boxes: CellGeometry, marks: Marks, current: Current
    ) -> None:
        self._painter = painter
        self._model = model
        self._boxes = boxes
        self._marks = marks
        self._current = current
        self._look = boxes.look

    def cell(self, row: int, column: int, place: QRect, content: QRect) -> None:
        """Paint a cell: its text on the tint of its level, how far the room is with it, and its open notes."""
        look, cell = self._look, self._model.cell(row, column)
        tint = look.tokens.level_tint(column - 1, self._model.columnCount() - 1)
        is_aside = bool(self._current.looked_for) and not asks(cell, self._current.looked_for)
        is_of_others = bool(self._model.whose(row))
        ground = look.tokens.page if is_aside else tint if cell.text else look.tokens.surface
        if is_of_others:
            ground = look.tokens.hover
        self._ground(row, column, place, ground)
        self._edges(place, look.tokens.outline)
        if self._current.looked_for and not is_aside:
            self._stand_out(place)
        corner = content.topLeft() + QPoint(look.space, look.space)
        if cell.text:
            self._marks.paint_status(self._painter, corner, cell.status)
        if not self._is_open(row, column):
            self._cell_words(
                row, column, content, look.tokens.muted if is_aside or is_of_others else look.tokens.text
            )
        if cell.text and self._is_spoken_of(row, column):
            self._fold_corner(place)
        if cell.open_notes:
            beneath = look.mark + look.space // 2 if cell.text else 0
            self._marks.paint_notes(self._painter, corner + QPoint(0, beneath), cell.open_notes)

    def _is_spoken_of(self, row: int, column: int) -> bool:
        """Tell whether the writing help has something to say about a cell."""
        writing = self._current.writing
        if writing is None:
            return False
        before = self._model.cell(row, column - 1).text if column - 1 > HEAD else ""
        return writing.speaks_of(self._model.cell(row, column).text, before)

    def _fold_corner(self, place: QRect) -> None:
        """Paint a small corner at the top right, as spreadsheets mark that something is said about a cell."""
        side = self._look.px(9)
        corner = place.topRight()
        points = [corner + QPoint(-side, 0), corner, corner + QPoint(0, side)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.colour("warning"))
        self._painter.drawPolygon(points)

    def _cell_words(self, row: int, column: int, content: QRect, colour: str) -> None:
        """Paint the text of a cell, on request with how it differs from the level before."""
        text, room = self._model.cell(row, column).text, self._boxes.text_rect(row, column, content)
        is_here = self._current.is_at(row, column)
        neighbours = self._boxes.neighbours
        if neighbours is None:
            if text:
                self._mark_found(room, text, "body", is_here)
                self._words(room, text, "body", colour)
            return
        beside, tokens = neighbours.beside(row, column), self._look.tokens
        if beside.words:
            self._words(room, beside.words, "small", tokens.warning if beside.gap else tokens.muted)
            room.setTop(room.top() + self._boxes.texts.height(beside.words, "small", room.width()))
        if beside.spans:
            self._painter.setPen(QColor(colour))
            marked = self._boxes.texts.marked(beside.spans, room.width())
            self._mark_spots(room, marked.text(), Spots(marked.text(), marked), is_here)
            marked.draw(self._painter, room.topLeft().toPointF())
        elif text:
            self._mark_found(room, text, "body", is_here)
            self._words(room, text, "body", colour)

    def title(self, row: int, place: QRect, content: QRect) -> None:
        """Paint the title of a row, or of a band over the whole width."""
        look, head = self._look, self._model.dimension(row)
        whose = self._model.whose(row) if head.is_leaf else ""
        ground = look.tokens.hover if whose else look.tokens.page
        self._ground(row, HEAD, place, ground if head.is_leaf else self._band(head.depth))
        self._edges(place, look.tokens.outline if head.is_leaf else self._band(head.depth))
        if row == self._current.row and self._current.column > HEAD:
            bar = QRect(place.left(), place.top(), look.px(4), place.height())
            self._painter.fillRect(bar, look.colour("accent"))
        if head.open_notes:
            corner = QPoint(content.right() - look.gutter + look.space // 2, content.top() + look.space)
            self._marks.paint_notes(self._painter, corner, head.open_notes)
        if not head.is_leaf:
            self._caret(row, place)
        if self._is_open(row, HEAD):
            return
        room, role = self._boxes.text_rect(row, HEAD, content), self._boxes.text_role(row, HEAD)
        hidden = self._model.hidden_rows(head.id)
        title = f"{head.title} ({hidden})" if hidden else head.title
        is_here = self._current.is_at(row, HEAD)
        self._mark_found(room, title, role, is_here)
        ink = look.tokens.muted if whose else look.tokens.text
        self._words(room, title, role, ink if head.is_leaf else look.tokens.band_text)
        room.setTop(room.top() + self._boxes.texts.height(head.title, role, room.width()))
        if whose:
            self._words(room, whose, "small", look.tokens.muted)
            room.setTop(room.top() + self._boxes.texts.height(whose, "small", room.width()))
        if head.explanation:
            self._mark_found(room, head.explanation, "small", is_here)
            self._words(room, head.explanation, "small", look.tokens.muted)

    def _caret(self, row: int, place: QRect) -> None:
        """Paint the caret of a band: down where it is open, to the right where it is folded."""
        look, painter = self._look, self._painter
        room = self._boxes.caret_rect(row, place)
        centre, reach = room.center(), look.px(4)
        if self._model.is_folded(self._model.dimension(row).id):
            points = (QPoint(-reach // 2, -reach), QPoint(reach // 2, 0), QPoint(-reach // 2, reach))
        else:
            points = (QPoint(-reach, -reach // 2), QPoint(0, reach // 2), QPoint(reach, -reach // 2))
        painter.setPen(QPen(look.colour("band_text"), look.px(2)))
        painter.drawPolyline([centre + point for point in points])

    def _band(self, depth: int) -> str:
        return self._look.tokens.band if depth == 0 else self._look.tokens.hover

    def _is_open(self, row: int, column: int) -> bool:
        return self._current.is_open and self._current.is_at(row, column)

    def _ground(self, row: int, column: int, place: QRect, colour: str) -> None:
        tokens = self._look.tokens
        if self._current.is_at(row, column):
            colour = tokens.surface if self._current.is_open else tokens.accent_soft
        elif self._current.chosen and (row, column) in self._current.chosen:
            colour = tokens.accent_soft
        self._painter.fillRect(place, QColor(colour))

    def _edges(self, place: QRect, right: str) -> None:
        """Paint the line under a place, and the one that separates its level from the next."""
        painter = self._painter
        painter.setPen(self._look.colour("outline"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setPen(QColor(right))
        painter.drawLine(place.topRight(), place.bottomRight())

    def _stand_out(self, place: QRect) -> None:
        """Paint a bar along the left of a cell that is looked for: colour alone would be lost on a beamer."""
        bar = QRect(place.left(), place.top(), self._look.px(5), place.height() - 1)
        self._painter.fillRect(bar, self._look.colour("accent"))

    def _mark_found(self, room: QRect, text: str, role: FontRole, is_here: bool) -> None:
        """Paint a ground under the words of a text that are looked for."""
        found = self._current.found
        if found is not None and found.search(text):
            self._mark_spots(room, text, self._boxes.texts.spots(text, role, room.width()), is_here)

    def _mark_spots(self, room: QRect, text: str, spots: Spots, is_here: bool) -> None:
        if self._current.found is None:
            return
        look, painter = self._look, self._painter
        edge = look.px(2 if is_here else 1)
        painter.setPen(QPen(look.colour("text"), edge) if is_here else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("found_here" if is_here else "found"))
        for spot in spots.of(each.span() for each in self._current.found.finditer(text)):
            place = spot.translated(room.topLeft()).toAlignedRect()
            painter.drawRect(place)
            if not is_here:  # for who sees no yellow
                painter.fillRect(place.left(), place.bottom(), place.width(), edge, look.colour("outline"))

    def _words(self, room: QRect, text: str, role: FontRole, colour: str) -> None:
        painter = self._painter
        painter.setFont(self._look.font(role))
        painter.setPen(QColor(colour))
        painter.drawStaticText(room.topLeft(), self._boxes.texts.wrapped(text, role, room.width()))


def paint_ring(painter: QPainter, place: QRect, current: Current, look: GridStyle) -> None:
    """Paint the ring around the chosen place: strong where the keys go, thin where they do not."""
    width = look.px(3) if current.has_keys or current.is_open else look.px(1.5)
    painter.save()
    pen = QPen(look.colour("focus"), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width // 2
    painter.drawRect(place.adjusted(half, half, -half - 1, -half - 1))
    painter.restore()
