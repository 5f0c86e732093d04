"""What of a merge is not finished, for who shows that; whoever merges says when it is otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.document import Document

if TYPE_CHECKING:
    from napl_desktop.incoming.waiting import WaitingSource


class WaitingMerge(QObject):
    """Holds the files of which something is left; at first those of another day."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._sources: tuple[WaitingSource, ...] | None = None

    @property
    def sources(self) -> "tuple[WaitingSource, ...]":
        """The files of which something is left; they are read when that is first asked."""
        if self._sources is None:
            from napl_desktop.incoming.waiting import kept_waiting

            self._sources = kept_waiting(self._document)
        return self._sources

    @property
    def waits(self) -> bool:
        """Whether something is left."""
        return bool(self.sources)

    @property
    def open_count(self) -> int:
        """How much is left to choose, as far as that is known; what two files say counts twice."""
        return sum(source.open_count or 0 for source in self.sources)

    def replace(self, sources: "tuple[WaitingSource, ...]") -> None:
        """Hold these instead."""
        if sources != self._sources:
            self._sources = sources
            self.changed.emit()
