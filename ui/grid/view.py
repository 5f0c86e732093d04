"""The grid of the selected path, and everything the user does in it: each deed is one operation, one step."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import PathGrid
from napl_desktop.searching import Wanted
from ui.grid.clipboard import GridClipboard
from ui.grid.content import arranging
from ui.grid.content.arranging import InsertPosition
from ui.grid.content.attention import EVERYTHING, Attention, next_asking
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place
from ui.grid.content.new_place import NewRow
from ui.grid.context_menu import ContextMenu, GridMenus
from ui.grid.controller import GridController
from ui.grid.corner_tips import CornerTips
from ui.grid.dragging import CellDrop, Drop, LevelDrop, RowDrop
from ui.grid.editing import Editing
from ui.grid.invitations import Edges, NoPath
from ui.grid.level_actions import LevelActions
from ui.grid.level_window import LevelWindow
from ui.grid.read_only_guard import ReadOnlyGuard
from ui.grid.table import GridTable
from ui.grid.text_drops import TextDrops
from ui.grid.word_under_mouse import offer_words
from ui.session.context import ProjectContext
from ui.session.writing_help import WritingHelp
from ui.views.view import View


class PathGridView(View):
    """Shows the path that is selected; deeds work on the row, level or cell that is selected."""

    new_path_wanted = Signal()
    """No path is selected, and the user asks for a new one."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session = context.session
        self._messages = messages = context.messages
        theme, wording = context.theme, context.wording
        self._model = GridModel(wording, self)
        self._table = GridTable(self._model, theme, wording, self)
        self._editing = Editing(self._table, self._model, session, self)
        self.levels = LevelActions(context, self._table, self._editing, self._tell_of_end)
        """What is done to the levels."""
        self._clipboard = GridClipboard(self._table, self._model, session, messages, theme, wording, self)
        CornerTips(self._table, self._model, messages)
        self._edges = Edges(self._table, self._model, theme, session.document.read_only, self)
        self.level_window = LevelWindow(self._table, self._model, self)
        """Which of the levels are seen."""
        self._no_path = NoPath(theme, session.document.read_only)
        self._no_path.new_path_wanted.connect(self.new_path_wanted)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._no_path)
        self._pages.addWidget(self._table)
        self._model.modelReset.connect(self._turn_page)
        self._follower = GridController(
            session, context.selection, self._model, self._table, self._editing, self
        )
        if session.document.read_only:
            ReadOnlyGuard(self._table, session.refuse, self)
        else:
            TextDrops(self._table, self._model, self._clipboard.paste, self)
        self._table.clear_wanted.connect(self.clear_cell)
        self._table.dropped.connect(self._carry_out)
        for part in (self._editing, self._table):
            part.row_wanted.connect(self.add_row)
        self._edges.row_wanted.connect(self.add_last_row)
        self._edges.level_wanted.connect(self.levels.add_last)
        self._turn_page()

    def set_context_menus(self, menus: GridMenus, action: Callable[[str], QAction]) -> None:
        """Take what the menu under the right mouse button offers; `action` returns the action of a name."""
        ContextMenu(self._table, menus, action, self._offer_words, self)

    def _offer_words(self, menu: QMenu, point: QPoint) -> bool:
        return offer_words(menu, point, self._table, self._model, self._session)

    def listen_to(self, writing: WritingHelp) -> None:
        """Mark the cells about which the writing help has something to say."""
        self._table.listen_to(writing)
        self._table.editor.look_along(writing)

    def mark_found(self, wanted: Wanted | None) -> None:
        """Mark the words that are looked for, in every place that has them; None for no marks."""
        self._table.mark_found(wanted.pattern() if wanted else None)

    def reveal(self) -> None:
        """Bring what is selected in sight."""
        self._table.scrollTo(self._table.currentIndex())

    def set_covered(self, width: int) -> None:
        """Bring in sight beside what lies over so many px at the right."""
        self._table.set_covered(width)

    @property
    def title_of_row(self) -> str:
        """What the selected row or hoofddimensie is called; "" where none is."""
        place = self._table.place
        return self._model.dimension(place[0]).title if place and place[0] > HEAD else ""

    def go_to_row(self, back: bool) -> None:
        """Go to the next row in the same column, or to the one before."""
        self._table.go_to(self._table.walk.next_row(self._table.place or (HEAD, HEAD), back))

    def begin(self) -> None:
        """Choose the first cell, if there is one and nothing was chosen."""
        self._table.begin()

    # Texts

    def commit_open_editor(self) -> bool:
        """Write the text that is being edited; False if that failed, which the user was told."""
        return self._editing.commit()

    @property
    def has_empty_place(self) -> bool:
        """Whether the place of a row or level to be is open, without a title in it."""
        return self._editing.is_left_empty

    def leave_empty_place(self) -> bool:
        """Close the place of a row or level to be that has no title yet; tell whether one was open."""
        return self._editing.leave_empty_place()

    def spare_words(self) -> None:
        """Let the next letters come after the words of the chosen place instead of replacing them."""
        self._editing.spare_words()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return self._editing.drafts()

    def edit_cell(self) -> None:
        """Edit the text of the selected cell, or the name of the selected row or level."""
        self._editing.open()

    def rename(self) -> None:
        """Edit the name of the selected row, hoofddimensie or level; with a cell that of its row."""
        if self._editing.committed_grid():
            dimension_id, level_id = self._table.ids
            self._table.choose(self._model.index_of(dimension_id, None if dimension_id else level_id))
            self._editing.open()

    def clear_cell(self) -> None:
        """Make the chosen cells empty; their notes stay."""
        from napl_desktop.operations.cells import clear_cells
        from napl_desktop.operations.descriptors import write_cell

        grid, chosen = self._editing.committed_grid(), self._table.range
        if grid is None or chosen is None:
            return
        cells = list(chosen.keys(self._model))
        if len(cells) == 1:
            self._session.run(write_cell, *cells[0], "")
        else:
            self._session.run(clear_cells, grid.id, cells)

    def set_status(self, status: DescriptorStatus) -> None:
        """Say how far the room is with the chosen cells."""
        from napl_desktop.operations import descriptors

        chosen = self._table.range
        if self._editing.committed_grid() and chosen:
            self._session.run(descriptors.set_status, list(chosen.keys(self._model)), status)

    def copy(self) -> None:
        """Copy what is chosen."""
        self._clipboard.copy()

    def cut(self) -> None:
        """Copy what is chosen, and clear it."""
        if self._editing.committed_grid():
            self._clipboard.cut()

    def paste(self) -> None:
        """Put what is on the clipboard where the user is."""
        if self._editing.committed_grid():
            self._clipboard.paste(QGuiApplication.clipboard().mimeData())

    def choose_all(self) -> None:
        """Choose every cell of the path."""
        self._table.choose_all()

    def go_to_next(self) -> None:
        """Go to the next cell that asks for what is looked for: a text, agreement, or an answer to a note."""
        self._go_to_asking(back=False)

    def go_to_previous(self) -> None:
        """Go to the one before."""
        self._go_to_asking(back=True)

    @property
    def looked_for(self) -> frozenset[Attention]:
        """What the cells that stand out ask for; nothing when all look alike."""
        return self._table.looked_for

    @property
    def shows_differences(self) -> bool:
        """Whether cells show how they differ from the level before."""
        return self._table.shows_differences

    def show_differences(self, on: bool) -> None:
        """Mark in every cell what is new and what is gone since the level before."""
        self._editing.commit()
        self._table.show_differences(on)

    def look_for(self, wanted: frozenset[Attention]) -> None:
        """Let only the cells stand out that ask for something wanted; all of them when nothing is."""
        self._table.look_for(wanted)

    def _go_to_asking(self, back: bool) -> None:
        if not self._editing.committed_grid():
            return
        wanted = self._table.looked_for or EVERYTHING
        if not self._table.go_to(next_asking(self._model, self._table.place or (HEAD, HEAD), wanted, back)):
            self._messages.notify(self.tr("nothing is left to do here: no cell asks for it"))

    # Rows

    def add_row(self) -> None:
        """Ask for the title of a row after the selected one, or at the end: with that it is made."""
        grid, (dimension_id, _) = self._editing.committed_grid(), self._table.ids
        if grid:
            spot = arranging.spot_after(grid, dimension_id) if dimension_id else arranging.spot_at_end(grid)
            self._editing.open_new(NewRow(grid.id, spot, self.tr("new row")))

    def add_last_row(self) -> None:
        """Ask for the title of a row at the end."""
        if grid := self._editing.committed_grid():
            self._editing.open_new(NewRow(grid.id, arranging.spot_at_end(grid), self.tr("new row")))

    def add_sub_row(self) -> None:
        """Ask for the title of a row under the selected one, which becomes a band over it."""
        grid, (dimension_id, _) = self._editing.committed_grid(), self._table.ids
        if grid and dimension_id:
            spot = arranging.spot_within(grid, dimension_id)
            self._editing.open_new(NewRow(grid.id, spot, self.tr("new row")))

    def add_main_dimension(self) -> None:
        """Ask for the title of a hoofddimensie after the selected one, or at the end."""
        grid, (dimension_id, _) = self._editing.committed_grid(), self._table.ids
        if grid:
            spot = arranging.main_spot(grid, dimension_id)
            self._editing.open_new(NewRow(grid.id, spot, self.tr("new main dimension")))

    def remove_row(self) -> None:
        """Remove the selected row or hoofddimensie, or the row of the selected cell."""
        from napl_desktop.operations import dimensions

        grid, (dimension_id, _) = self._editing.committed_grid(), self._table.ids
        if grid and dimension_id:
            self._session.run(dimensions.remove_dimension, dimension_id)

    def move_up(self) -> None:
        """Move the row or hoofddimensie up; the first of a band goes to the end of the band above."""
        self._move_dimension(arranging.spot_up)

    def move_down(self) -> None:
        """Move the row or hoofddimensie down; the last of a band goes to the beginning of the band below."""
        self._move_dimension(arranging.spot_down)

    def indent(self) -> None:
        """Put the row one layer deeper: under the row or band above it."""
        self._move_dimension(arranging.spot_deeper)

    def outdent(self) -> None:
        """Put the row one layer higher: after the band it was in."""
        self._move_dimension(arranging.spot_higher)

    # Either

    def remove(self) -> None:
        """Remove the row, hoofddimensie or level whose name is selected; of a selected cell only its text."""
        grid, (dimension_id, level_id) = self._editing.committed_grid(), self._table.ids
        if grid is None:
            return
        if dimension_id and level_id:
            self.clear_cell()
        elif level_id:
            self.levels.remove()
        else:
            self.remove_row()

    # Moving what is in a cell

    def move_text_up(self) -> None:
        """Move text, status and notes of the cell to the cell above, in exchange for what is there."""
        self._move_text(self._table.walk.up)

    def move_text_down(self) -> None:
        """Move them to the cell below."""
        self._move_text(self._table.walk.down)

    def move_text_left(self) -> None:
        """Move them to the level before."""
        self._move_text(self._table.walk.left)

    def move_text_right(self) -> None:
        """Move them to the next level."""
        self._move_text(self._table.walk.right)

    # How it is done

    def _move_text(self, to: Callable[[Place], Place | None]) -> None:
        from napl_desktop.operations.cells import move_cell

        place = self._table.place if self._editing.committed_grid() else None
        target = to(place) if place else None
        if place is None or HEAD in place:
            return
        if target is None or HEAD in target:
            self._tell_of_end()
            return
        self._session.run(move_cell, self._model.key(*place), self._model.key(*target))
        self._table.go_to(target)

    def _carry_out(self, drop: Drop) -> None:
        """Do what the user dragged."""
        from napl_desktop.operations import cells, dimensions, levels

        if not self._editing.committed_grid():
            return
        match drop:
            case RowDrop(dimension_id, spot):
                self._session.run(dimensions.move_dimension, dimension_id, spot.parent_id, spot.position)
                self._table.choose(self._model.index_of(dimension_id, None))
            case LevelDrop(level_id, position):
                self._session.run(levels.move_level, level_id, position)
                self._table.choose(self._model.index_of(None, level_id))
            case CellDrop(source, target, copy):
                self._session.run(cells.copy_cell if copy else cells.move_cell, source, target)
                self._table.choose(self._model.index_of(*target))

    def _move_dimension(self, to: Callable[[PathGrid, str], InsertPosition | None]) -> None:
        from napl_desktop.operations import dimensions

        grid, (dimension_id, _) = self._editing.committed_grid(), self._table.ids
        if not grid or not dimension_id:
            return
        spot = to(grid, dimension_id)
        if spot is None:
            self._tell_of_end()
            return
        self._session.run(dimensions.move_dimension, dimension_id, spot.parent_id, spot.position)
        self._table.scrollTo(self._table.currentIndex())

    def _tell_of_end(self) -> None:
        self._messages.notify(self.tr("it cannot go further that way"))

    def _turn_page(self) -> None:
        page = self._table if self._model.grid else self._no_path
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
