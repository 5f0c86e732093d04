"""Looks for what is alike in a thread of its own, again and again as the project changes."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.model import Atelier
from ui.kit.job import Job
from ui.one_language.resemblance import KINDS, FoundResemblancees, Resemblance
from ui.session.document_session import DocumentSession

_AFTER_MS = 300


class ResemblanceFinder(QObject):
    """Looks while it is wanted; what is found in a project that changed meanwhile is not told."""

    found = Signal(object)
    """A FoundResemblancees, of the project as it is now."""

    turned = Signal()
    """It begins to look, or ends."""

    def __init__(self, session: DocumentSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._is_wanted = False
        self._is_stale = True
        self._again = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._again.timeout.connect(self._look)
        session.changed.connect(self._on_change)
        session.ending.connect(self._end)

    @property
    def is_looking(self) -> bool:
        """Whether something may still be found."""
        return self._is_wanted and (self._is_stale or self._job is not None)

    def look(self) -> None:
        """Look now, unless all is known; and from now on whenever the project changes."""
        self._is_wanted = True
        if self._is_stale:
            self._look()

    def rest(self) -> None:
        """Look no more until it is wanted again."""
        self._is_wanted = False
        self._again.stop()
        if self._job is not None:
            self._job.stop()

    def _on_change(self, _change: Change) -> None:
        self._is_stale = True
        if self._job is not None:
            self._job.stop()
        if self._is_wanted:
            self._again.start()
            self.turned.emit()

    def _look(self) -> None:
        if self._job is not None:
            return  # it is stopped, and looks again once it has
        self._is_stale = False
        self._job = Job(partial(find_resemblancees, self._session.document))
        self._job.ended.connect(self._forget)
        self._job.succeeded.connect(self._tell)
        self._job.stopped.connect(self._look_again)
        self._job.start()
        self.turned.emit()

    def _forget(self) -> None:
        self._job = None
        self.turned.emit()

    def _tell(self, found: FoundResemblancees) -> None:
        if self._is_stale:
            self._look_again()
        else:
            self.found.emit(found)

    def _look_again(self) -> None:
        self._is_stale = True
        if self._is_wanted and not self._again.isActive():
            self._look()

    def _end(self) -> None:
        self.rest()
        if self._job is not None:
            self._job.wait()


def find_resemblancees(document: Document, job: Job) -> FoundResemblancees:
    """Find what is alike, and what was said of that. Raises JobStopped."""
    from napl_desktop.alike.content import AtelierContent
    from napl_desktop.alike.groups import find_alike
    from napl_desktop.alike.same import said_pairs, same_groups
    from napl_desktop.alike.things import alike_thing
    from napl_desktop.rows import Key, read_shared

    with document.read_elsewhere() as db:
        rows = read_shared(db.connection())
    asked = [Resemblance(group.kind, group.things, group) for group in find_alike(rows, job.go_on)]
    content = AtelierContent(rows, job.go_on)

    def said(keys: Iterable[Key], is_same: bool) -> Resemblance:
        job.go_on()
        things = tuple(alike_thing(content, KINDS[table], id) for table, id in keys)
        return Resemblance(things[0].kind, things, is_same=is_same)

    in_order = list(KINDS)
    same = [said(keys, True) for keys in same_groups(rows)]
    apart = [sorted(pair, key=content.place) for pair, is_same in said_pairs(rows).items() if not is_same]
    different = [said(pair, False) for pair in sorted(apart, key=lambda pair: content.place(pair[0]))]
    for each in (same, different):
        each.sort(key=lambda resemblance: in_order.index(resemblance.things[0].key[0]))
    return FoundResemblancees(len(content.of(Atelier)), (*asked, *same, *different))
