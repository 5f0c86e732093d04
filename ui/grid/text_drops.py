"""A text that the user drags from another program, or from another field, onto the grid: it is pasted there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QRubberBand

from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place
from ui.grid.table import GridTable
from ui.kit.fields.pasting import carried_files

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class TextDrops(QObject):
    """Takes texts that are dropped on a table, and shows where they would go; files it leaves to the window."""

    def __init__(
        self,
        table: GridTable,
        model: GridModel,
        paste: Callable[[QMimeData], object],
        parent: QObject | None = None,
    ) -> None:
        """`paste` puts what was dropped where the user is by then."""
        super().__init__(parent)
        self._table = table
        self._model = model
        self._paste = paste
        # Asked while all of this is taken down, a table can no longer say which its viewport is.
        self._viewport = table.viewport()
        self._mark = QRubberBand(QRubberBand.Shape.Rectangle, self._viewport)
        self._viewport.setAcceptDrops(True)
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is dragged, and take it when the user lets go."""
        if event.type() == QEvent.Type.DragLeave:
            self._mark.hide()
        if not isinstance(event, QDropEvent) or not _has_text(event.mimeData()):
            return False
        point = event.position().toPoint()
        if event.type() in _OVER:
            self._table.scroll_along(point)
        place = self._place_at(point)
        self._show_mark(place if event.type() in _OVER else None)
        # Where it came from it stays, whatever that program proposes.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(place is not None)
        if event.type() == QEvent.Type.Drop and place is not None:
            self._take(point, event.mimeData())
        return True

    def _place_at(self, point: QPoint) -> Place | None:
        """Return the cell, title or level under a point."""
        place = self._table.places.place_at(point)
        return None if place == (HEAD, HEAD) else place

    def _show_mark(self, place: Place | None) -> None:
        if place is None:
            self._mark.hide()
        else:
            self._mark.setGeometry(self._table.places.rect(*place))
            self._mark.show()

    def _take(self, point: QPoint, source: QMimeData) -> None:
        place = self._table.place_pressed(point)
        if place is None:
            return
        self._table.window().activateWindow()
        self._table.setFocus()
        self._table.hold(self._model.index(*place))
        self._paste(source)


def _has_text(source: QMimeData) -> bool:
    return not carried_files(source) and (source.hasText() or source.hasHtml())
