"""Taking back what groups did in their files: what goes along by itself is written at once, the rest waits."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from napl_desktop.model import Project
from napl_desktop.queries.handouts import handouts, within_a_sentence
from napl_desktop.rows.merging import ChangeKind
from ui.files.project_files import Files
from ui.kit.job import Job
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages
from ui.shell.handlers.merging import MergeHandlers
from ui.shell.handlers.reading_copies import ReadCopies, read_copies

if TYPE_CHECKING:
    from napl_desktop.incoming.counting import TouchedRows
    from napl_desktop.incoming.pending_merge import PendingMerge
    from napl_desktop.incoming.source import Source
    from ui.merging.merging import Merging

_LEFT = "groups-back"
_REFUSED = "groups-refused"


class TakingBack(QObject):
    """Reads files of groups and says what came of it; choosing is done on the page of merging."""

    def __init__(
        self, files: Files, merges: MergeHandlers, messages: Messages, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._files = files
        self._merges = merges
        self._messages = messages
        self._theme = theme
        self._window = window
        self._groups = 0
        """How many groups are being taken back."""
        merges.changed.connect(self._forget_left)

    def choose(self) -> None:
        """Let the user choose the files that groups gave back."""
        from ui.kit.dialogs.file_choice import choose_files

        heading = self.tr("Which files did the groups give back?")
        kinds = self.tr("Group files and workbooks (*.napl *.xlsx)")
        choose_files(self._window, heading, self._files.folder(), kinds, self._bring)

    def _bring(self, files: Sequence[Path]) -> None:
        from ui.kit.dialogs.progress import ProgressDialog, progress_in_words

        session = self._files.to_change()
        if session is None:
            return
        self._close_notices()
        job = Job(partial(read_copies, session.document, tuple(files), self._messages.wording))
        job.succeeded.connect(partial(self._begin, session))
        job.stopped.connect(lambda: self._messages.notify(self.tr("stopped; nothing was taken back")))
        session.ending.connect(job.stop)
        session.ending.connect(job.wait)
        words = partial(progress_in_words, self.tr("{done} of {total} files"))
        what = ", ".join(file.stem for file in files)
        heading = self.tr("Take back from groups")
        ProgressDialog(job, heading, what, words, self._theme, self._window).start()

    def _begin(self, session: DocumentSession, read: ReadCopies) -> None:
        """Take in what groups of this project made; say of other files that they are none."""
        if session is not self._files.session:
            return
        with session.document.read() as db:
            groups = {each.id: each.title for each in handouts(db)}
            project_id = db.scalars(sa.select(Project.id)).one()
        ours = [each for each in read.sources if each.handout_id and each.project_id == project_id]
        words = self.tr("‘{file}’ is no group file of this project, so it was left as it is.")
        strange = [words.format(file=each.path.name) for each in read.sources if each not in ours]
        said = "\n".join(filter(None, [read.in_words(self._messages.wording), *strange]))
        if said:
            self._messages.show_notice(_REFUSED, said)
        # Where the dealing was undone there is no name on record.
        sources = [replace(each, title=groups.get(str(each.handout_id), each.title)) for each in ours]
        if sources:
            self._take_in(session, sources)

    def _take_in(self, session: DocumentSession, sources: "Sequence[Source]") -> None:
        merging = self._merges.merging_of(session)
        if merging.is_being_chosen:
            self._merges.show(session, sources)
            return
        session.ending.connect(self._close_notices, Qt.ConnectionType.UniqueConnection)
        self._groups = len({each.handout_id for each in sources})
        merging.taken_in.connect(partial(self._tell, merging), Qt.ConnectionType.SingleShotConnection)
        merging.take_in(sources)

    def _tell(self, merging: "Merging", taken: "TouchedRows") -> None:
        """Say what was taken back, and what is left to choose."""
        pending = merging.pending if merging.waits else None
        said = self._said_of(taken)
        left = self._said_to_choose(pending) if pending is not None and pending.open else ""
        if left:
            later = Answer(self.tr("Later"), lambda: self._messages.close_notice(_LEFT))
            now = Answer(self.tr("Choose now"), self._go_on)
            self._messages.show_notice(_LEFT, f"{said} {left}", (now, later), can_close=False)
        else:
            undo = Answer(self.tr("Undo"), merging.session.undo)
            self._messages.notify(said, undo if taken.rows or taken.other else None)

    def _said_of(self, taken: "TouchedRows") -> str:
        groups = self.tr("%n group(s) taken back", "", self._groups)
        if taken.rows:
            done = self.tr("%n row(s) updated", "", taken.rows)
        elif taken.other:
            done = self.tr("%n other change(s)", "", taken.other)
        else:
            done = self.tr("nothing new to write")
        return self.tr("{groups}: {done}.").format(groups=groups, done=done)

    def _said_to_choose(self, pending: "PendingMerge") -> str:
        """Return in how many places who wrote something else, or how much is asked where it is about more."""
        from ui.merging.words import together

        asked = pending.open
        if not all(each.change.columns and each.change.kind is ChangeKind.CHANGED for each in asked):
            return self.tr("%n difference(s) to choose together.", "", len(asked))
        names = pending.names(sorted({n for each in asked for offer in each.offers for n in offer.by}))
        said = together([within_a_sentence(name) for name in names])
        if len(names) > 1:
            words = self.tr(
                "In %n place(s) {groups} wrote different things; choose together.", "", len(asked)
            )
        else:
            words = self.tr(
                "In %n place(s) {groups} wrote something else than is here; choose together.", "", len(asked)
            )
        return words.format(groups=said)

    def _go_on(self) -> None:
        self._messages.close_notice(_LEFT)
        self._merges.go_on()

    def _close_notices(self) -> None:
        for kind in (_LEFT, _REFUSED):
            self._messages.close_notice(kind)

    def _forget_left(self) -> None:
        """Say no more that something is left, where it was chosen or taken back since."""
        if not self._merges.waits:
            self._messages.close_notice(_LEFT)
