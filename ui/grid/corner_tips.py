"""What the corner of the writing help in a cell is about: a tip under the mouse, and the first time in words."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place
from ui.grid.table import GridTable
from ui.kit.tips import tip
from ui.session.messages import Messages


class CornerTips(QObject):
    """Says it over a cell that has a corner; once it also says what such a corner is, by key too."""

    def __init__(self, table: GridTable, model: GridModel, messages: Messages) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._messages = messages
        table.viewport().installEventFilter(self)
        table.chosen.connect(self._explain_chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return False
        place = self._place_at(event.pos())
        said = self._said(place) if place else ""
        if place is None or not said:
            QToolTip.hideText()
            return True
        room = self._table.places.rect(*place)
        QToolTip.showText(event.globalPos(), tip(said), self._table.viewport(), room)
        return True

    def _place_at(self, point: QPoint) -> Place | None:
        place = self._table.places.place_at(point)
        return None if place is None or HEAD in place else place

    def _said(self, place: Place) -> str:
        """Return what is to be said of a cell; "" of one without a corner."""
        writing = self._table.writing
        text, before = self._texts(place)
        if writing is None or not text:
            return ""
        names = [mark.name for mark in writing.marks(text, before)]
        unknown = dict.fromkeys(word.word for word in writing.misspelt(text))
        names += [self.tr("‘{word}’ is not in the dictionary").format(word=word) for word in unknown]
        if not names:
            return ""
        lines = [self.tr("Writing help: {what}").format(what=" · ".join(names))]
        if not writing.is_corner_known:
            lines.append(self._explanation)
            writing.know_corner()
        return "\n".join(lines)

    def _explain_chosen(self) -> None:
        """Say once what a corner is, when the keys come to a cell with one."""
        writing, place = self._table.writing, self._table.place
        if writing is None or place is None or HEAD in place or not self._table.hasFocus():
            return
        if not writing.is_corner_known and writing.speaks_of(*self._texts(place)):
            writing.know_corner()
            self._messages.notify(self._explanation)

    @property
    def _explanation(self) -> str:
        return self.tr(
            "the small corner in a cell is of the writing help: its tip is in the details. F7 turns it off"
        )

    def _texts(self, place: Place) -> tuple[str, str]:
        """Return the text of a cell, and that of the level before it."""
        row, column = place
        before = self._model.cell(row, column - 1).text if column - 1 > HEAD else ""
        return self._model.cell(row, column).text, before
