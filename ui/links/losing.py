"""What is said when something goes that other cells require: which cells those are."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from napl_desktop.document.history import Change, StepKind
from napl_desktop.queries.links import CellPlace, cells_with_ids
from ui.links.words import in_words
from ui.messages import Messages
from ui.selection import Selection
from ui.session import DocumentSession


class LosingLinks(QObject):
    """Tells in passing which cells required what was just removed; undo brings both back."""

    def __init__(
        self, session: DocumentSession, selection: Selection, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self._messages = messages
        session.changed.connect(self._on_change)

    def _on_change(self, change: Change) -> None:
        removed = [row for row in change.rows if row.after is None and row.before is not None]
        if change.step.kind is not StepKind.EDIT or not any(
            row.table in ("dimension", "level") for row in removed
        ):
            return
        cells = {row.before["descriptor_id"] for row in removed if row.table == "prerequisite" and row.before}
        if not cells:
            return
        with self._session.document.read() as db:
            left = cells_with_ids(db, cells)
        if left:
            # After everyone heard of the change: what was said before it is forgotten then.
            QTimer.singleShot(0, self, partial(self._messages.tell, self._said(left)))

    def _said(self, left: tuple[CellPlace, ...]) -> str:
        first = in_words(left[0], self._selection.shown_path_id)
        if len(left) == 1:
            return self.tr("{cell} required what is gone now; Ctrl+Z brings it back").format(cell=first)
        others = self.tr("%n other cell(s)", "", len(left) - 1)
        return self.tr("{cell} and {others} required what is gone now; Ctrl+Z brings it back").format(
            cell=first, others=others
        )
