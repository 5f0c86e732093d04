"""What of a merge is not finished, for who shows that.

Whoever merges says when it is otherwise.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.document import Document

if TYPE_CHECKING:
    from napl_desktop.incoming.waiting import Waiting


class WaitingMerge(QObject):
    """Holds what is left of a merge; at first that of another day.

    A merge is on the screen elsewhere, in a page of its own, and knows nothing of the views.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._now: Waiting | None = None

    @property
    def now(self) -> "Waiting":
        """What is left; it is read when it is first asked for."""
        if self._now is None:
            from napl_desktop.incoming.waiting import kept_waiting

            self._now = kept_waiting(self._document)
        return self._now

    def replace(self, waiting: "Waiting") -> None:
        """Hold this instead."""
        if waiting != self._now:
            self._now = waiting
            self.changed.emit()
