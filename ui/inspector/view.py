"""The inspector as one widget: the page of whatever is selected."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.document.history import Change
from napl_desktop.wording import Wording
from ui.inspector.atelier_page import AtelierPage
from ui.inspector.cell_page import CellPage
from ui.inspector.empty_page import EmptyPage
from ui.inspector.level_page import LevelPage
from ui.inspector.page import Page
from ui.inspector.path_page import PathPage
from ui.inspector.role_page import RolePage
from ui.inspector.row_page import RowPage
from ui.inspector.tools import Tools
from ui.selection import Selected, Selection
from ui.session import DocumentSession
from ui.theme import Theme


class InspectorView(QScrollArea):
    """Shows what is selected; each page is made when it is first needed."""

    def __init__(
        self,
        session: DocumentSession,
        selection: Selection,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._tools = Tools(session, selection, theme, wording)
        self._pages: dict[type[Page], Page] = {}
        self._page: Page | None = None
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        self.setWidget(body)
        selection.changed.connect(self._show_selected)
        session.changed.connect(self._on_change)
        self._show_selected()

    @Slot()
    def add_note(self) -> None:
        """Give the keys to the field for a new note on what is selected, if it can have notes."""
        form = self._page.write_note() if self._page is not None else None
        if form is not None:
            self.ensureWidgetVisible(form)

    @Slot()
    def commit_open_editor(self) -> None:
        """Make edits of what is being typed; a half-written note becomes a note."""
        if self._page is not None:
            self._page.commit()

    def _show_selected(self) -> None:
        selected = self._selection.now
        self.commit_open_editor()
        page = self._made(page_for(selected))
        if not page.show_thing(selected):
            page = self._made(EmptyPage)
        self._turn_to(page)

    def _on_change(self, _change: Change) -> None:
        if not isinstance(self._page, page_for(self._selection.now)):
            self._show_selected()  # it may be back
        elif not self._page.read_again():
            self._turn_to(self._made(EmptyPage))

    def _made(self, kind: type[Page]) -> Page:
        if kind not in self._pages:
            self._pages[kind] = page = kind(self._tools)
            page.hide()
            self._column.insertWidget(0, page)
        return self._pages[kind]

    def _turn_to(self, page: Page) -> None:
        if page is not self._page:
            if self._page is not None:
                self._page.hide()
            self._page = page
            page.show()
        self.verticalScrollBar().setValue(0)


def page_for(selected: Selected) -> type[Page]:
    """Return which page shows what is selected."""
    if selected.cell is not None:
        return CellPage
    if selected.dimension_id is not None:
        return RowPage
    if selected.level_id is not None:
        return LevelPage
    if selected.path_id is not None:
        return PathPage
    if selected.role_id is not None:
        return RolePage
    if selected.atelier_id is not None:
        return AtelierPage
    return EmptyPage
