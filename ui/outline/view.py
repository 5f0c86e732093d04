"""The outline as one widget: it shows the project, selects, and does to it what the user asks."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemDelegate, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import AtelierFocus, Descriptor, Dimension, Level, Note, Sector
from napl_desktop.queries.outline import outline
from napl_desktop.text import one_line
from napl_desktop.wording import Wording
from ui.kit.fields.link import LinkAlone
from ui.kit.icons import icon
from ui.kit.theme import Theme
from ui.outline.delegate import OutlineDelegate
from ui.outline.entries import (
    MOVABLE,
    NEW,
    THINGS,
    Entry,
    Key,
    Kind,
    draft_target,
    entries_within,
    key_of,
    project_entry,
)
from ui.outline.model import OutlineModel
from ui.outline.nodes import DropTarget
from ui.outline.tree import OutlineTree
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected, Selection

if TYPE_CHECKING:
    from ui.outline.actions import OutlineActions


class OutlineView(QWidget):
    """Ateliers, paths and roles. Its slots do something to the line that is current."""

    chosen = Signal(object)
    """The Selected that the user chose, which may be what was selected already."""

    fold_wanted = Signal()
    """The user wants this out of the way."""

    def __init__(
        self,
        session: DocumentSession,
        selection: Selection,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self._theme = theme
        self._wording = wording
        self._is_following = False
        self._made: Key | None = None
        self._left: tuple[Key, str, int] | None = None
        with session.document.read() as db:
            project = project_entry(outline(db), session.document.read_only)
        self._model = OutlineModel(project, self, session.document.read_only)
        self._tree = OutlineTree(theme, self)
        self._tree.setAccessibleName(self.tr("Outline of the project"))
        self._delegate = OutlineDelegate(theme, wording, self._add_typed, self._give_up, self._tree)
        self._tree.setItemDelegate(self._delegate)
        self._tree.setModel(self._model)
        self.waiting = LinkAlone(theme)
        """What waits to be gone on with."""
        self._new_atelier = QToolButton()
        self._new_atelier.setText(self.tr("New atelier"))
        self._new_atelier.setIcon(icon("plus", theme))
        self._new_atelier.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if session.document.read_only:
            self._new_atelier.hide()
        self._fold = QToolButton()
        self._fold.setIcon(icon("caret-left", theme))
        self._fold.setToolTip(self.tr("Hide the outline (Ctrl+Shift+O)"))
        self._fold.setAccessibleName(self.tr("Hide the outline"))
        self._lay_out()
        self._connect()
        self._unfold()
        self._follow_selection()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.waiting)
        layout.addWidget(self._tree)
        below = QHBoxLayout()
        below.addWidget(self._new_atelier)
        below.addStretch()
        below.addWidget(self._fold)
        layout.addLayout(below)
        self.setFocusProxy(self._tree)
        self._apply_theme()

    def _apply_theme(self) -> None:
        side = self._theme.px(18)
        for button in (self._new_atelier, self._fold):
            button.setIconSize(QSize(side, side))

    def _connect(self) -> None:
        self._session.changed.connect(self._on_change)
        self._selection.changed.connect(self._follow_selection)
        self._theme.changed.connect(self._apply_theme)
        self._model.rename_wanted.connect(self._rename)
        self._model.move_wanted.connect(self._move)
        self._model.rowsInserted.connect(self._unfold_new)
        self._tree.selectionModel().currentChanged.connect(self._select)
        self._tree.clicked.connect(self._on_click)
        self._tree.entered.connect(self._on_enter)
        self._delegate.closeEditor.connect(self._after_typing)
        self._delegate.left.connect(self._interrupt)
        self._tree.typed.connect(self._go_on)
        self._tree.pressed.connect(lambda _index: self._interrupt(None, "", 0))
        self._selection.changed.connect(lambda: self._interrupt(None, "", 0))
        self._delegate.refused.connect(
            lambda entry, text: self._session.texts.hold((Draft(draft_target(entry), text),))
        )
        self._new_atelier.clicked.connect(self.add_atelier)
        self._fold.clicked.connect(self.fold_wanted)

    # What the user can do

    @Slot()
    def add_atelier(self) -> None:
        """Ask what the new atelier is, and add it."""
        from ui.outline.atelier_dialog import AtelierDialog

        dialog = AtelierDialog(self._theme, self._wording, parent=self.window())
        dialog.chosen.connect(self._add_atelier)
        dialog.open()

    @Slot()
    def edit_atelier(self) -> None:
        """Change name, sector and kind of the atelier that is current or around what is current."""
        from ui.outline.atelier_dialog import AtelierDialog

        node = self._model.find((Kind.ATELIER, self._atelier_id()))
        assert node is not None
        atelier = node.entry
        dialog = AtelierDialog(self._theme, self._wording, atelier, self.window())
        dialog.chosen.connect(partial(self._deeds.change_atelier, atelier))
        dialog.open()

    @Slot()
    def add_path(self) -> None:
        """Open the field for a new path in the present atelier."""
        self._open_field(Kind.NEW_PATH)

    @Slot()
    def add_role(self) -> None:
        """Open the field for new roles, one per Enter, in the present atelier."""
        self._open_field(Kind.NEW_ROLE)

    @Slot()
    def rename(self) -> None:
        """Open the field with the name of what is current."""
        if self._current().kind in THINGS:
            self._tree.open_field(self._tree.currentIndex())

    @Slot()
    def duplicate(self) -> None:
        """Copy the atelier, path or role that is current, and select the copy."""
        entry = self._current()
        if entry.kind in MOVABLE:
            copy = self._deeds.duplicate(entry, self.tr("{title} (copy)").format(title=entry.title))
            if copy.done:
                self._selection.select(replace(entry, id=copy.value).selected)

    @Slot()
    def remove(self) -> None:
        """Remove the atelier, path or role that is current; the one beside it is selected."""
        node = self._model.find(self._current().key)
        if node is None or node.parent is None or node.entry.kind not in MOVABLE:
            return
        siblings = [child.entry for child in node.parent.children if child.entry.kind in MOVABLE]
        siblings.remove(node.entry)
        beside = siblings[min(node.row, len(siblings) - 1)] if siblings else node.parent.entry
        before = self._selection.now
        self._selection.select(beside.selected)
        self._deeds.remove(node.entry)
        if self._model.find(node.entry.key) is not None:
            self._selection.select(before)

    @Slot()
    def move_up(self) -> None:
        """Put what is current one place higher; above the first place is the end of the atelier before."""
        self._deeds.step(self._current(), -1)

    @Slot()
    def move_down(self) -> None:
        """Put what is current one place lower; below the last place is the next atelier."""
        self._deeds.step(self._current(), 1)

    @Slot()
    def commit_open_editor(self) -> None:
        """Take in the name that is being typed, if one is."""
        self._tree.commit_open_field()

    def drafts(self) -> tuple[Draft, ...]:
        """Return the name that is being typed, if one is."""
        index = self._tree.currentIndex()
        field = self._tree.indexWidget(index) if index.isValid() else None
        text = one_line(field.text()) if isinstance(field, QLineEdit) else ""
        entry = self._current()
        if not text or text == entry.title:
            return ()
        return (Draft(draft_target(entry), text),)

    def set_context_actions(self, actions: Sequence[QAction | None]) -> None:
        """Offer these in the context menu of a line; None is a line between them."""
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for action in actions:
            self._tree.addAction(action or _separator(self._tree))

    # Following the document and the selection

    def _on_change(self, change: Change) -> None:
        with self._session.document.read() as db, self._following():
            if change.only(Descriptor, Note, Dimension, Level):
                self._model.update(entries_within(db, change))
            else:
                self._model.show(project_entry(outline(db)))
        self._follow_selection()

    def _follow_selection(self) -> None:
        """Make the line of what is selected the current one; what is gone gives way to what is current now."""
        now = self._selection.now
        current = self._model.entry(self._tree.currentIndex())
        is_right = current is not None and current.kind not in NEW and current.selected == now
        if is_right or self._tree.is_typed_in:
            return
        index = self._model.index_of(key_of(now))
        if index.isValid():
            with self._following():
                self._tree.setCurrentIndex(index)
        else:
            self._selection.select(self._nearest_thing().selected)

    def _nearest_thing(self) -> Entry:
        """Return what is current; where a new thing is typed, the last one before it."""
        node = self._model.node(self._tree.currentIndex())
        if node is None:
            return Entry(Kind.PROJECT, "")
        if node.entry.kind in NEW and node.parent is not None and node.parent.things:
            return node.parent.children[node.parent.things - 1].entry
        return node.entry

    @contextmanager
    def _following(self) -> Iterator[None]:
        """While the lines change by themselves, what happens to be current is not the user's choice."""
        before, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = before

    def _select(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        # Where a new thing is typed is no thing yet: what was selected stays in sight.
        if self._is_following:
            return
        self._interrupt(None, "", 0)
        if entry is not None and entry.kind not in NEW:
            self._selection.select(entry.selected)
            self.chosen.emit(entry.selected)

    def _on_click(self, index: QModelIndex) -> None:
        self._select(index)
        entry = self._model.entry(index)
        if entry is not None and entry.kind in NEW:
            self._tree.open_field(index)

    def _on_enter(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None and entry.kind in NEW:
            self._tree.open_field(index)
        elif entry is not None and entry.kind is Kind.ATELIER:
            self._tree.expand(index)  # it is chosen: what is in it is not to go away with that
            self.chosen.emit(entry.selected)
        elif self._model.rowCount(index):
            self._tree.setExpanded(index, not self._tree.isExpanded(index))

    def _interrupt(self, entry: Entry | None, text: str, cursor: int) -> None:
        """Keep in mind in which name the user was half-way, and with what; with None forget it."""
        key = self._made if entry is not None and entry.kind in NEW else entry.key if entry else None
        self._left = None if key is None else (key, text, cursor)
        self._tree.is_interrupted = self._left is not None

    def _go_on(self, typed: str) -> None:
        """Go on with a name where the user was, as if nothing had come in between."""
        if self._left is None:
            return
        key, text, cursor = self._left
        self._interrupt(None, "", 0)
        self._open_again(key, text, cursor, typed)

    def _rename(self, entry: Entry, title: str) -> None:
        """Give a thing another name; one that was refused goes back into its field."""
        self._deeds.rename(entry, title)
        node = self._model.find(entry.key)
        if node is not None and node.entry.title == entry.title != one_line(title) != "":
            QTimer.singleShot(0, self, partial(self._open_again, entry.key, title, len(title)))

    def _open_again(self, key: Key, text: str, cursor: int, typed: str = "") -> None:
        index = self._model.index_of(key)
        self._tree.open_field(index)
        field = self._tree.indexWidget(index)
        if isinstance(field, QLineEdit):
            field.setText(text)
            field.setCursorPosition(cursor)
            field.insert(typed)
            field.setModified(True)

    def _after_typing(self, _field: QWidget, _hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._follow_selection()

    def _unfold(self) -> None:
        """Show everything, but with several ateliers leave their roles folded."""
        self._tree.expandAll()
        ateliers = self._model.ateliers
        if len(ateliers) > 1:
            for atelier in ateliers:
                self._tree.collapse(self._model.index_of((Kind.ROLES, atelier.id)))

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._tree.expandRecursively(self._model.index(row, 0, parent))

    # Doing

    @cached_property
    def _deeds(self) -> "OutlineActions":
        from ui.outline.actions import OutlineActions

        return OutlineActions(self._session, self._model, self._wording.language)

    def _move(self, entry: Entry, landing: DropTarget) -> None:
        self._deeds.move(entry, landing)

    def _current(self) -> Entry:
        entry = self._model.entry(self._tree.currentIndex())
        return entry or Entry(Kind.PROJECT, "")

    def _atelier_id(self) -> str:
        """Return the atelier around what is current; the last one for the project itself."""
        node = self._model.node(self._tree.currentIndex())
        while node is not None and node.entry.kind is not Kind.ATELIER:
            node = node.parent
        return node.entry.id if node else self._model.ateliers[-1].id

    def _open_field(self, kind: Kind) -> None:
        self._tree.open_field(self._model.index_of((kind, self._atelier_id())))

    def _add_typed(self, entry: Entry, title: str) -> bool:
        """Add the path or role that the user typed; a path is then selected, roles may follow each other."""
        if entry.kind is Kind.NEW_ROLE:
            role = self._deeds.add_role(entry.id, title)
            self._made = (Kind.ROLE, role.value) if role.done else None
            self._tree.scrollTo(self._model.index_of(entry.key))
            return role.done
        path = self._deeds.add_path(entry.id, title)
        self._made = (Kind.PATH, path.value) if path.done else None
        if path.done:
            self._selection.select(Selected(path_id=path.value))
        return path.done

    def _give_up(self, entry: Entry, text: str) -> None:
        if entry.kind not in NEW:  # of what is new there may be more than one
            self._session.texts.take_up(draft_target(entry))
        self._session.given_up.keep(Draft(draft_target(entry), one_line(text)), entry.title)

    def _add_atelier(self, title: str, sectors: Collection[Sector], focus: AtelierFocus) -> None:
        added = self._deeds.add_atelier(title, sectors, focus)
        if added.done:
            self._selection.select(Selected(atelier_id=added.value))


def _separator(parent: QWidget) -> QAction:
    separator = QAction(parent)
    separator.setSeparator(True)
    return separator
