"""After a crash: what was recovered is said in one line, and what was being typed is put back in its place."""

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.errors import UserError
from napl_desktop.errors.content import ThingGone, TitleNeeded
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.model import Note
from napl_desktop.queries.whereabouts import Whereabouts, where_changed, where_typed
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages


class Recovery(QObject):
    """Goes through what the last time left of a project that is open now."""

    found = Signal(object)
    """The Whereabouts of a text that was put back."""

    orphaned = Signal(object, object)
    """The session, and a list of Drafts whose place is not there any more: they are kept until they are seen."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def recover(self, session: DocumentSession) -> None:
        """Put back the texts that were being typed, and tell what was recovered."""
        session.texts.orphaned.connect(lambda drafts: self.orphaned.emit(session, list(drafts)))
        seen: list[Whereabouts | None] = []
        orphaned: list[Draft] = []
        if session.waiting_drafts:
            self._put_back(session, seen, orphaned)
        self._tell(session.document.recovered, len(seen))
        # The last: the grid and the inspector are kept after the outline.
        for place in [each for each in seen if each is not None][-1:]:
            self.found.emit(place)
        if orphaned:
            self.orphaned.emit(session, orphaned)

    def _put_back(
        self, session: DocumentSession, seen: list[Whereabouts | None], orphaned: list[Draft]
    ) -> None:
        """Put back what can be; add to `seen` where that is, and to `orphaned` what has no place."""
        from napl_desktop.operations.drafts import put_back

        steps = session.document.steps()
        until = steps[-1].seq if steps else 0
        for draft in session.waiting_drafts:
            before = session.document.undoable()
            try:
                put_back(session.document, draft, until)
            except ThingGone:
                orphaned.append(draft)
                continue
            except TitleNeeded:
                pass  # nothing is left of it: every editor leaves a title as it was then
            except WorkingCopyError as error:  # it waits until there is room
                session.texts.note_refusal(error)
                continue
            except UserError as error:  # it stays a draft, for the next time
                self._messages.refuse(error)
                continue
            session.release([draft])
            # It may have become an edit just before the end.
            if session.document.undoable() != before:
                seen.append(where_to_see(session.document, draft))

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
        self._messages.notify(words.format(steps=done, texts=typed))


def where_to_see(document: Document, draft: Draft) -> Whereabouts | None:
    """Return where a text is that was put back as the last thing that was done."""
    last = document.undoable()
    with document.read() as db:
        if draft.target.new not in (None, Note) and last is not None:  # it became a thing of its own
            return where_changed(db, Change(last, document.rows_of(last)))
        return where_typed(db, draft.target)
