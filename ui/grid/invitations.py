"""What the grid says and offers where there is nothing yet, and the plus buttons at its edges."""

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton

from ui.grid.content.model import GridModel
from ui.grid.table_view import GridTableView
from ui.kit.icons import icon
from ui.kit.theme import Theme
from ui.views.invitation import Invitation


class NoPath(Invitation):
    """Says that no path is selected, and offers a new one where one may be made."""

    new_path_wanted = Signal()

    def __init__(self, theme: Theme, read_only: bool) -> None:
        super().__init__(theme)
        if read_only:
            self.say(self.tr("No path is selected. Choose one on the left."))
        else:
            self.say(self.tr("No path is selected. Choose one on the left, or begin a new one."))
            self.offer(self.tr("New path")).clicked.connect(self.new_path_wanted)


class Edges(QObject):
    """Keeps the plus buttons at the edges of a pane, and an invitation where rows or levels should be."""

    row_wanted = Signal()
    level_wanted = Signal()

    def __init__(
        self,
        pane: GridTableView,
        model: GridModel,
        theme: Theme,
        read_only: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._model = model
        self._read_only = read_only
        self._row = self._plus(self.tr("Row"), self.tr("Add a row at the end"), theme)
        self._level = self._plus("", self.tr("Add a level at the end"), theme)
        self._invitation = Invitation(theme, pane.viewport())
        self._first_level = self._invitation.offer(self.tr("Add a level"))
        self._first_row = self._invitation.offer(self.tr("Add a row"))
        for button in (self._row, self._first_row):
            button.clicked.connect(self.row_wanted)
        for button in (self._level, self._first_level):
            button.clicked.connect(self.level_wanted)
        pane.arranged.connect(self._put_in_place)

    def _plus(self, text: str, tip: str, theme: Theme) -> QToolButton:
        button = QToolButton(self._pane.viewport())
        button.setIcon(icon("plus", theme, "muted"))
        button.setText(text)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        # They are for the mouse and the finger; on the keyboard the same deeds have shortcuts.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _put_in_place(self) -> None:
        places, grid = self._pane.places, self._model.grid
        look = places.boxes.look
        has_rows, has_levels = bool(grid and grid.dimensions), bool(grid and grid.levels)
        air = look.px(4)
        side = look.plus - 2 * air
        for button in (self._row, self._level):
            button.setIconSize(QSize(look.px(20), look.px(20)))
        below = places.rows.end - places.scrolled.y()
        beside = places.columns.end - places.scrolled.x()
        self._row.setGeometry(air, below + air, max(side, self._row.sizeHint().width()), side)
        self._level.setGeometry(beside + air, max(0, places.head_height - side) // 2, side, side)
        self._row.setVisible(has_rows and not self._read_only)
        self._level.setVisible(has_levels and not self._read_only)
        self._invite(grid is not None, has_rows, has_levels)

    def _invite(self, has_path: bool, has_rows: bool, has_levels: bool) -> None:
        """Say what lacks, in the room where it would be."""
        self._invitation.setVisible(has_path and not (has_rows and has_levels))
        if has_rows:
            words = self.tr("This path has no levels yet. They become its columns.")
        elif has_levels:
            words = self.tr("This path has no rows yet. A row is something that teachers grow in.")
        else:
            words = self.tr("This path is still empty. Begin with its levels or with its rows.")
        self._invitation.say(words)
        self._first_row.setVisible(not has_rows and not self._read_only)
        self._first_level.setVisible(not has_levels and not self._read_only)
        places, room = self._pane.places, self._pane.viewport().rect()
        left = places.columns.title if has_rows else 0
        self._invitation.setGeometry(QRect(left, places.head_height, room.width() - left, room.height()))
