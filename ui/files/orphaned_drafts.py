"""Texts that have no place any more: that they are there is a notice, and they are read when the user asks."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from napl_desktop.document.storage.drafts import Draft
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages


class OrphanedDrafts(QObject):
    """Tells of such texts of a session, and keeps them until they were seen."""

    def __init__(self, messages: Messages, theme: Theme) -> None:
        super().__init__(messages)
        self._messages = messages
        self._theme = theme
        self._session: DocumentSession | None = None
        self._drafts: tuple[Draft, ...] = ()

    def notify(self, session: DocumentSession, drafts: Sequence[Draft]) -> None:
        """Say that there are texts without a place, with a way to read them."""
        if self._session is not session:
            self._session, self._drafts = session, ()
        self._drafts = (*self._drafts, *(draft for draft in drafts if draft not in self._drafts))
        text = self.tr(
            "%n text(s) that you typed have no place any more. They are kept.", "", len(self._drafts)
        )
        self._messages.show_notice("orphaned", text, (Answer(self.tr("View…"), self._show),), can_close=False)

    def _show(self) -> None:
        assert self._session is not None
        self.show(self._session, self._drafts)

    def show(self, session: DocumentSession, drafts: Sequence[Draft]) -> None:
        """Let the user read such texts; then they are not kept any longer."""
        from ui.files.orphaned_drafts_dialog import OrphanedDraftsDialog

        dialog = OrphanedDraftsDialog(self._theme, [draft.text for draft in drafts], self._messages.window)
        dialog.finished.connect(lambda _result: self._release(session, tuple(drafts)))
        dialog.open()

    def _release(self, session: DocumentSession, seen: tuple[Draft, ...]) -> None:
        self._drafts = tuple(draft for draft in self._drafts if draft not in seen)
        if not self._drafts:
            self._messages.close_notice("orphaned")
        session.release(seen)
