"""Taking back what groups did in their files: what goes along by itself is written at once, the rest waits."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from napl_desktop.model import Project
from napl_desktop.queries.handouts import handouts, within_a_sentence
from napl_desktop.rows.merging import ChangeKind
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.shell.handlers.merges.merging import MergeHandlers
from ui.shell.handlers.merges.reading_copies import ReadCopies, read_copies, show_reading
from ui.shell.handlers.merges.taking_in import TakingIn
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.incoming.pending_merge import PendingMerge

_LEFT = "groups-back"
_REFUSED = "groups-refused"


class TakingBack(QObject):
    """Reads files of groups and says what came of it; choosing is done on the page of merging."""

    def __init__(self, shell: ShellContext, merges: MergeHandlers) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._taking_in = TakingIn(merges, shell.messages, _LEFT, self._said_to_choose, self)

    def choose(self) -> None:
        """Let the user choose the files that groups gave back."""
        from ui.kit.dialogs.file_choice import choose_files

        heading = self.tr("Which files did the groups give back?")
        kinds = self.tr("Group files and workbooks (*.napl *.xlsx)")
        choose_files(self._shell.window, heading, self._shell.files.folder(), kinds, self._bring)

    def _bring(self, files: Sequence[Path]) -> None:
        session = self._shell.files.to_change()
        if session is None:
            return
        self._close_notices()
        session.ending.connect(self._close_notices, Qt.ConnectionType.UniqueConnection)
        job = Job(partial(read_copies, session.document, tuple(files), self._shell.messages.wording))
        job.succeeded.connect(partial(self._begin, session))
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; nothing was taken back")))
        show_reading(
            job, session, files, self.tr("Take back from groups"), self._shell.theme, self._shell.window
        )

    def _close_notices(self) -> None:
        """Say no more what came of the files of before."""
        self._taking_in.close_notice()
        self._shell.messages.close_notice(_REFUSED)

    def _begin(self, session: DocumentSession, read: ReadCopies) -> None:
        """Take in what groups of this project made; say of other files that they are none."""
        if session is not self._shell.files.session:
            return
        with session.document.read() as db:
            groups = {each.id: each.title for each in handouts(db)}
            project_id = db.scalars(sa.select(Project.id)).one()
        ours = [each for each in read.sources if each.handout_id and each.project_id == project_id]
        words = self.tr("‘{file}’ is no group file of this project, so it was left as it is.")
        strange = [words.format(file=each.path.name) for each in read.sources if each not in ours]
        said = "\n".join(filter(None, [read.in_words(self._shell.messages.wording), *strange]))
        if said:
            self._shell.messages.show_notice(_REFUSED, said)
        # Where the dealing was undone there is no name on record.
        sources = [replace(each, title=groups.get(str(each.handout_id), each.title)) for each in ours]
        if sources:
            count = len({each.handout_id for each in sources})
            self._taking_in.take_in(session, sources, self.tr("%n group(s) taken back", "", count))

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
