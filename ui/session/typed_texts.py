"""Texts that are no step yet: what is being typed, what was refused, and whether any of it is kept.

What is being typed is kept every second. A text whose step was refused stays in its editor; where that must make
way, the text is held here, goes back into its editor when the user comes back there, and into its place by
itself as soon as there is room.
"""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import WorkingCopyError


class TypedTexts(QObject):
    """Holds the texts of one session, and tries again by itself what could not be kept."""

    changed = Signal()
    """Whether what is typed is kept is otherwise now."""

    orphaned = Signal(object)
    """A tuple of Drafts that have no place any more, or do not fit in it."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.waiting: tuple[Draft, ...] = () if document.read_only else document.drafts()
        """What has no editor now and is no step yet: of last time, or refused. It is kept with what is typed."""
        self.trouble: WorkingCopyError | None = None
        """Why what is typed is not kept; None as long as it is."""
        self._typed: tuple[Draft, ...] = ()
        self._kept: tuple[Draft, ...] | None = None
        self._is_refused = False

    @property
    def all(self) -> tuple[Draft, ...]:
        """Every text that is no step yet."""
        return (*self.waiting, *self._typed)

    def keep(self, typed: tuple[Draft, ...]) -> None:
        """Keep what is being typed now, and what waits; what could not be kept before is tried again."""
        self._typed = typed
        if self.all == self._kept and self.trouble is None:
            return
        try:
            self._document.keep_drafts(self.all)
        except WorkingCopyError as error:
            self._note(error)
            return
        self._kept = self.all
        if self.trouble is not None:
            self._try_again()

    def release(self, drafts: Collection[Draft]) -> None:
        """Let texts that waited wait no longer: they are in their place, or the user has seen them."""
        self.waiting = tuple(each for each in self.waiting if each not in drafts)
        self.keep(self._typed)

    def hold(self, drafts: Collection[Draft]) -> None:
        """Hold texts that were refused and whose editor makes way; a newer one for a place is the one for it."""
        if not drafts or self._document.read_only:
            return
        there = {draft.target for draft in drafts if draft.target.place and not draft.target.new}
        self.waiting = (*(each for each in self.waiting if each.target not in there), *drafts)
        self._typed = tuple(each for each in self._typed if each not in drafts)
        self.keep(self._typed)
        if self.trouble is None:
            self.orphaned.emit(tuple(drafts))

    def take_up(self, target: Target) -> Draft | None:
        """Hand a text that waits to the editor that it is for, which is open again; None if there is none."""
        found = next((each for each in self.waiting if each.target == target), None)
        if found is not None:
            self.waiting = tuple(each for each in self.waiting if each is not found)
            self._typed = (*self._typed, found)
        return found

    def note_refusal(self, error: WorkingCopyError) -> None:
        """Remember that a step was refused: what was typed for it is not kept as it should be."""
        self._is_refused = True
        self._note(error)

    def note_step(self) -> None:
        """Remember that a step was kept: there is room again."""
        self._is_refused = False
        if self._kept:
            self._kept = None  # what is typed on after a step is newer than that step

    def _note(self, error: WorkingCopyError) -> None:
        before, self.trouble = self.trouble, error
        if before is None or before.is_full != error.is_full:
            self.changed.emit()

    def _try_again(self) -> None:
        """Put what was refused in its place, if there is room now."""
        from napl_desktop.operations.drafts import put_back

        if self._is_refused and not self._document.has_room():
            return
        self._is_refused, self.trouble = False, None
        orphaned = []
        for draft in self.waiting:
            try:
                put_back(self._document, draft)
            except WorkingCopyError as error:
                self.note_refusal(error)
                return
            except UserError:
                orphaned.append(draft)
                continue
            self.release([draft])
        self.changed.emit()
        if orphaned:
            self.orphaned.emit(tuple(orphaned))
