"""What lies over the views of the workspace: one row alone, or the tekstvoorstellen of a cell. One at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.queries.grid import PathGrid, path_grid
from ui.session.context import ProjectContext
from ui.session.selection import Selected

if TYPE_CHECKING:
    from ui.board.row_view import RowView
    from ui.notes.proposals import ProposalsView


class Overlay(QObject):
    """Puts a view over those of the path, follows the document with it, and takes it away again."""

    shown = Signal()
    """Something lies over the path now."""

    levels_moved = Signal()
    """Other levels of the row are seen that is shown alone."""

    hidden = Signal()
    """The path is seen again."""

    def __init__(self, views: QStackedWidget, context: ProjectContext) -> None:
        super().__init__(views)
        self._views = views
        self._session = session = context.session
        self._selection = selection = context.selection
        self._theme = context.theme
        self._wording = context.wording
        self._row: RowView | None = None
        self._proposals: ProposalsView | None = None
        session.changed.connect(self._read_again)
        selection.changed.connect(self._follow_selection)

    @property
    def is_shown(self) -> bool:
        """Whether something lies over the path."""
        return self._row is not None or self._proposals is not None

    def turn_row(self) -> None:
        """Show the selected row alone, as large as fits; the same again goes back."""
        was_shown = self._row is not None
        self.close()
        if was_shown:
            return
        from ui.board.row_view import RowView

        grid, view = self._grid(), RowView(self._theme, self._wording, self._views)
        if grid is None or not view.show_row(grid, self._selection.now.dimension_id):
            view.deleteLater()
            return
        if self._selection.now.dimension_id is None:
            self._select_row(grid.rows[0].id)
        view.row_shown.connect(self._select_row)
        view.texts.levels_moved.connect(self.levels_moved)
        view.closed.connect(self.close)
        self._row = view
        self._put_over(view)

    def step_row(self, step: int) -> bool:
        """Go so many rows further where one row is shown alone; False where none is."""
        if self._row is not None:
            self._row.step(step)
        return self._row is not None

    @property
    def seen_levels(self) -> tuple[int, int, int] | None:
        """Which levels are seen of the row that is shown alone: first, last, of how many; None where all are."""
        return self._row.texts.seen_levels if self._row is not None else None

    def turn_levels(self, by: int) -> bool:
        """Show the levels so many further where one row is shown alone; False where none is."""
        if self._row is not None:
            self._row.texts.scroll_across(by)
        return self._row is not None

    def turn_proposals(self) -> None:
        """Show the wordings of the selected cell; the same again goes back."""
        was_shown, cell = self._proposals is not None, self._selection.now.cell
        self.close()
        if was_shown or cell is None:
            return
        from ui.notes.proposals import ProposalsView

        view = ProposalsView(self._session, self._theme, self._wording, self._views)
        if not view.show_cell(cell):
            view.deleteLater()
            return
        view.closed.connect(self.close)
        self._proposals = view
        self._put_over(view)
        view.begin()

    def close(self) -> None:
        """Show the path again; a wording that is being typed becomes one."""
        self.commit()
        self._session.texts.hold(self.drafts())
        view: QWidget | None = self._row or self._proposals
        self._row = self._proposals = None
        if view is not None:
            self._views.removeWidget(view)
            view.hide()
            view.deleteLater()
            self.hidden.emit()

    def take_keys(self) -> bool:
        """Let the keys go to what lies over the path; False if nothing does."""
        if self._proposals is not None:
            self._proposals.begin()
        elif self._row is not None:
            self._row.setFocus()
        return self._proposals is not None or self._row is not None

    def commit(self) -> None:
        """Make an edit of what is being typed."""
        if self._proposals is not None:
            self._proposals.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return self._proposals.drafts() if self._proposals is not None else ()

    def _grid(self) -> PathGrid | None:
        """Read the path that is shown."""
        path_id = self._selection.shown_path_id
        if path_id is None:
            return None
        with self._session.document.read() as db:
            return path_grid(db, path_id)

    def _put_over(self, view: QWidget) -> None:
        self._views.addWidget(view)
        self._views.setCurrentWidget(view)
        self.shown.emit()
        view.setFocus()

    def _read_again(self) -> None:
        is_there = (self._row is None or self._row.read_again(self._grid())) and (
            self._proposals is None or self._proposals.read_again()
        )
        if not is_there:
            self.close()

    def _follow_selection(self) -> None:
        if self._proposals is not None and self._selection.now.cell != self._proposals.cell:
            self.close()

    def _select_row(self, dimension_id: str) -> None:
        self._selection.select(Selected(path_id=self._selection.shown_path_id, dimension_id=dimension_id))
