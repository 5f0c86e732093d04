"""Merging what needs no choice at once, and saying what came of it: the rest waits to be chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages
from ui.shell.handlers.merges.merging import MergeHandlers

if TYPE_CHECKING:
    from napl_desktop.incoming.counting import TouchedRows
    from napl_desktop.incoming.pending_merge import PendingMerge
    from napl_desktop.incoming.source import Source
    from ui.merging.merging import Merging


class TakingIn(QObject):
    """Takes sources into the merge of the project; choosing is done on the page of merging."""

    def __init__(
        self,
        merges: MergeHandlers,
        messages: Messages,
        kind: str,
        said_to_choose: "Callable[[PendingMerge], str]",
        parent: QObject,
    ) -> None:
        """`kind` is that of the notice that something is left; `said_to_choose` says how much."""
        super().__init__(parent)
        self._merges = merges
        self._messages = messages
        self._kind = kind
        self._said_to_choose = said_to_choose
        merges.changed.connect(self._forget_left)

    def take_in(self, session: DocumentSession, sources: "Sequence[Source]", done: str) -> None:
        """Merge sources; `done` says in a few words that they are. Who is choosing goes on with these too."""
        merging = self._merges.merging_of(session)
        if merging.is_being_chosen:
            self._merges.show(session, sources)
            return
        session.ending.connect(self.close_notice, Qt.ConnectionType.UniqueConnection)
        merging.taken_in.connect(partial(self._tell, merging, done), Qt.ConnectionType.SingleShotConnection)
        merging.take_in(sources)

    def close_notice(self) -> None:
        """Say no more that something is left."""
        self._messages.close_notice(self._kind)

    def _tell(self, merging: "Merging", done: str, taken: "TouchedRows") -> None:
        """Say what was taken in, and what is left to choose."""
        pending = merging.pending if merging.waits else None
        said = self._said_of(done, taken)
        left = self._said_to_choose(pending) if pending is not None and pending.open else ""
        if left:
            later = Answer(self.tr("Later"), self.close_notice)
            now = Answer(self.tr("Choose now"), self._go_on)
            self._messages.show_notice(self._kind, f"{said} {left}", (now, later), can_close=False)
        else:
            undo = Answer(self.tr("Undo"), merging.session.undo)
            self._messages.notify(said, undo if taken.rows or taken.other else None)

    def _said_of(self, done: str, taken: "TouchedRows") -> str:
        if taken.rows:
            written = self.tr("%n row(s) updated", "", taken.rows)
        elif taken.other:
            written = self.tr("%n other change(s)", "", taken.other)
        else:
            written = self.tr("nothing new to write")
        return self.tr("{done}: {written}.").format(done=done, written=written)

    def _go_on(self) -> None:
        self.close_notice()
        self._merges.go_on()

    def _forget_left(self) -> None:
        """Say no more that something is left, where it was chosen or taken back since."""
        if not self._merges.waits:
            self.close_notice()
