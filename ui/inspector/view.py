"""The inspector as one widget: the page of whatever is selected."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected, Selection
from ui.session.tools import Tools
from ui.session.writing_help import WritingHelp

if TYPE_CHECKING:
    from ui.inspector.page import InspectorPage


class InspectorView(QScrollArea):
    """Shows what is selected; each page is made when it is first needed.

    The pages are loaded after the first painting of the window: what the user waits for then is the grid.
    """

    wipe_names_wanted = Signal()
    """The user wants names to be wiped from the project."""

    proposals_wanted = Signal()
    """The user wants to see the wordings of the selected cell side by side."""

    role_path_wanted = Signal()
    """The user wants a path for the selected role."""

    require_wanted = Signal()
    """The user wants to say which cell the selected one requires."""

    beside_wanted = Signal()
    """The user wants to see the selected role beside those that are the same."""

    keys_left_over = Signal()
    """What has the keys is about to go, or has no use for them: they are to be somewhere else."""

    def __init__(
        self,
        session: DocumentSession,
        selection: Selection,
        theme: Theme,
        wording: Wording,
        writing: WritingHelp,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self._tools = Tools(
            session,
            selection,
            theme,
            wording,
            writing,
            self.wipe_names_wanted.emit,
            self.proposals_wanted.emit,
            self.role_path_wanted.emit,
            self.require_wanted.emit,
            self.beside_wanted.emit,
            self.keys_left_over.emit,
        )
        self._pages: dict[type[InspectorPage], InspectorPage] = {}
        self._page: InspectorPage | None = None
        self._is_leaving = False
        self._is_due = False
        self._shows_places = True
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        self.setWidget(self._body)
        selection.changed.connect(self._show_selected)
        session.changed.connect(self._on_change)

    def show_places(self, shown: bool) -> None:
        """Show rows, levels and cells where they are seen; elsewhere only the path that is selected."""
        if shown != self._shows_places:
            self._shows_places = shown
            if self._page is not None and shown:
                self._show_selected()
            elif self._page is not None:
                # Once the view is painted, which is waited for: all that changed is painted at once.
                self._is_due = True
                self._body.update()

    @property
    def _seen(self) -> Selected:
        now = self._selection.now
        return now if self._shows_places else now.without_place

    @Slot()
    def add_note(self) -> None:
        """Give the keys to the field for a new note on what is selected, if it can have notes."""
        self._begin()  # it may have been folded until now
        form = self._page.write_note() if self._page is not None else None
        if form is not None:
            self.ensureWidgetVisible(form)

    def reveal_note(self, note_id: str) -> None:
        """Bring a note of what is selected in sight."""
        self._begin()
        card = self._page.note(note_id) if self._page is not None else None
        if card is not None:
            # When the layout has come to rest, that of a page which was shown just now too.
            see = partial(QTimer.singleShot, 0, card, lambda: self.ensureWidgetVisible(card))
            QTimer.singleShot(0, card, see)

    @Slot()
    def commit_open_editor(self) -> None:
        """Make edits of what is being typed; a half-written note becomes a note."""
        if self._page is not None:
            self._page.commit()

    def commit_text(self, typed_in: QWidget) -> None:
        """Make an edit of the text in one widget, if it is here; a note that waits elsewhere goes on waiting."""
        from ui.inspector.participants import ParticipantsPanel
        from ui.kit.fields.texts import TextField
        from ui.notes.note_editor import NoteEditor

        around: QWidget | None = typed_in if self.isAncestorOf(typed_in) else None
        field = around if isinstance(around, TextField) else None
        while around is not None and around is not self:
            if isinstance(around, NoteEditor | ParticipantsPanel):
                around.commit()
                return
            around = around.parentWidget()
        if field is not None:
            field.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return self._page.drafts() if self._page is not None else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin after the first painting of what is scrolled, and follow another view after its painting."""
        if (self._page is None or self._is_due) and event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._begin)
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        if (self._page is None or self._is_due) and self.isVisible():  # else the project was closed at once
            self._show_selected()

    def _show_selected(self) -> None:
        from ui.inspector.page import EmptyPage

        if self._is_leaving:
            return
        self._is_due = False
        if self._page is not None:
            self._is_leaving = True
            self._page.commit()
            self._is_leaving = False
            self._page.leave()
        selected = self._seen
        page = self._made(_page_for(selected))
        if not page.show_thing(selected):
            page = self._made(EmptyPage)
        self._turn_to(page)

    def _on_change(self, _change: Change) -> None:
        from ui.inspector.page import EmptyPage

        if self._is_leaving and self._page is not None:
            self._page.read_again()  # it sees that its text was taken
            return
        if not isinstance(self._page, _page_for(self._seen)):
            self._show_selected()  # it may be back
        elif not self._page.read_again():
            self._turn_to(self._made(EmptyPage))

    def _made(self, kind: type["InspectorPage"]) -> "InspectorPage":
        if kind not in self._pages:
            self._pages[kind] = page = kind(self._tools)
            page.hide()
            self._column.insertWidget(0, page)
        return self._pages[kind]

    def _turn_to(self, page: "InspectorPage") -> None:
        if page is not self._page:
            if self._page is not None:
                if self._page.isAncestorOf(self.window().focusWidget() or self):
                    self.keys_left_over.emit()
                self._page.hide()
            self._page = page
            page.show()
        self.verticalScrollBar().setValue(0)


def _page_for(selected: Selected) -> "type[InspectorPage]":
    """Return the kind of page that shows what is selected."""
    from ui.inspector.atelier_page import AtelierPage
    from ui.inspector.cell_page import CellPage
    from ui.inspector.level_page import LevelPage
    from ui.inspector.page import EmptyPage
    from ui.inspector.path_page import PathPage
    from ui.inspector.role_page import RolePage
    from ui.inspector.row_page import RowPage

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
