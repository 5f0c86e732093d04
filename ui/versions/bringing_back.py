"""Brings back what was: each deed is one step, and what cannot be is told."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from napl_desktop.document.document import Document
from napl_desktop.model import CellKey, Dimension, Level
from napl_desktop.operations.versions import bring_back_cell, bring_back_everything, bring_back_path
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages


class BringingBack(QObject):
    """Does it in the working session, from a past document."""

    def __init__(self, session: DocumentSession, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages

    def cell(self, past: Document, key: CellKey, path_id: str) -> None:
        """Bring back the text and the status of a cell; where its place is gone, offer the whole path."""
        with self._session.document.read() as db:
            is_there = db.get(Dimension, key[0]) is not None and db.get(Level, key[1]) is not None
        if is_there:
            self._do(lambda document: bring_back_cell(document, past, *key))
            return
        self._messages.ask(
            self.tr(
                "The row or the level of this cell is not there any more, so there is no place for its text."
                " You can bring back the whole path; then it is as it was, with this cell."
            ),
            (
                Answer(self.tr("Bring back this path"), lambda: self.path(past, path_id)),
                Answer(self.tr("Change nothing"), lambda: None),
            ),
        )

    def path(self, past: Document, path_id: str) -> None:
        """Bring back a path whole."""
        self._do(lambda document: bring_back_path(document, past, path_id))

    def everything(self, past: Document, title: str) -> None:
        """Bring back the whole project; `title` says what it was like then."""
        self._do(lambda document: bring_back_everything(document, past, title))

    def _do(self, operation: Callable[[Document], None]) -> None:
        before = self._last()
        if self._session.run(operation).done and self._last() == before:
            self._messages.notify(self.tr("nothing to bring back: it is the same now"))

    def _last(self) -> str:
        step = self._session.document.undoable()
        return step.id if step else ""
