"""After a crash: what was recovered is said in one line, and what was being typed is put back in its place."""

from PySide6.QtCore import QObject

from napl_desktop.document.drafts import Draft
from napl_desktop.errors import PersonError, ThingGone
from napl_desktop.model import CellKey
from napl_desktop.operations.drafts import put_back
from ui.messages import Answer, Messages
from ui.session import DocumentSession


class Recovery(QObject):
    """Goes through what the last time left of a project that is open now."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def recover(self, session: DocumentSession) -> CellKey | None:
        """Put back the texts that were being typed; return the cell of one of them, to be shown."""
        document = session.document
        done: list[Draft] = []
        for draft in session.waiting_drafts:
            before = document.undoable()
            try:
                put_back(document, draft)
            except ThingGone:
                self._show(draft)
            except PersonError as error:  # it stays a draft, for the next time
                self._messages.problem(error)
                continue
            session.waiting_drafts = tuple(each for each in session.waiting_drafts if each is not draft)
            # It may have become an edit just before the end.
            if document.undoable() != before:
                done.append(draft)
        session.keep_drafts(())
        self._tell(document.recovered, len(done))
        cells = [draft.place[1:] for draft in done if draft.place[0] == "cell"]
        return (cells[0][0], cells[0][1]) if cells else None

    def _show(self, draft: Draft) -> None:
        """Show a text whose place is not there any more: it can be read and copied."""
        text = self.tr("What you were typing in is not there any more. This is what you typed:")
        seen = Answer(self.tr("I have seen it"), lambda: None)
        self._messages.ask(f"{text}\n\n{draft.text}", (seen,))

    def _tell(self, steps: int, texts: int) -> None:
        done = self.tr("%n step(s)", "", steps)
        typed = self.tr("%n text(s) you were typing", "", texts)
        if steps and texts:
            words = self.tr("recovered from last time: {steps} and {texts}")
        elif steps:
            words = self.tr("recovered from last time: {steps}")
        elif texts:
            words = self.tr("recovered from last time: {texts}")
        else:
            return
        self._messages.tell(words.format(steps=done, texts=typed))
