"""The tree that shows the outline: as narrow as it can be, and its own keys before those of the window."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ui.kit.theme import Theme

_INDENTATION = 14
_KEYS_OF_ITS_OWN = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineTree(QTreeView):
    """Lines as high as their words need; the project on top stays unfolded."""

    entered = Signal(QModelIndex)
    """The user pressed Enter on a line."""

    typed = Signal(str)
    """A letter, while `is_interrupted`."""

    is_interrupted = False
    """Whether letters go on with a name: else they look for a line that begins with them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setAutoExpandDelay(600)
        self.collapsed.connect(self._keep_project_open)
        theme.changed.connect(self._apply_theme)

    @property
    def is_typed_in(self) -> bool:
        """Whether a field is open in it."""
        return self.indexWidget(self.currentIndex()) is not None

    def open_field(self, index: QModelIndex) -> None:
        """Open the field of a line, or go back to it if it is open."""
        field = self.indexWidget(index)
        if field is None:
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)
        else:
            field.setFocus()

    def commit_open_field(self) -> None:
        """Take in what is typed in the open field and close it."""
        if self.is_typed_in:
            # A field commits when the keys leave it.
            self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Take F2 and Enter before the shortcuts of the window; be dressed when the style sheet was."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS_OF_ITS_OWN
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            event.accept()
            return True
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            self._apply_theme()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter was pressed on a line; all other keys are as in every tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit(self.currentIndex())
            event.accept()
        elif self.is_interrupted and _is_letter(event):
            self.typed.emit(event.text())
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the lines again when they get more or less width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _keep_project_open(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.expand(index)

    def _apply_theme(self) -> None:
        # The style sheet gives every tree the same indentation; four layers need a smaller one.
        self.setIndentation(self._theme.px(_INDENTATION))
        self.scheduleDelayedItemsLayout()


def _is_letter(event: QKeyEvent) -> bool:
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & commands
