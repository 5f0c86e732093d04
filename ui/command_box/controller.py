"""Puts the box together with what it looks through, and says each thing of the project in words."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from napl_desktop.matching.excerpt import excerpt
from napl_desktop.model import Atelier, Descriptor, DevelopmentPath, Dimension, Level, Role
from napl_desktop.queries.findable import Findable
from ui.command_box.answers import Doables, answers
from ui.command_box.box import CommandBox
from ui.command_box.entry import CommandEntry, EntryKind
from ui.command_box.reading import ThingsReading
from ui.command_box.search import Search
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession

_KINDS = {
    Descriptor: EntryKind.CELL,
    DevelopmentPath: EntryKind.PATH,
    Role: EntryKind.ROLE,
    Atelier: EntryKind.ATELIER,
    Dimension: EntryKind.ROW,
    Level: EntryKind.LEVEL,
}
# Of these it is shown what they say, where the words are.
_TEXTS = (EntryKind.CELL, EntryKind.NOTE)


class CommandBoxController(QObject):
    """Opens the box, and answers what is typed in it."""

    def __init__(self, theme: Theme, go_to: Callable[[Findable], object], window: QWidget) -> None:
        """`go_to` shows a thing of the project that is open."""
        super().__init__(window)
        self._go_to = go_to
        self._doables = Doables(())
        self._session: DocumentSession | None = None
        self.box = CommandBox(theme, window)
        self._search = Search(self)
        self._reading = ThingsReading(self)
        self._search.found.connect(self.box.add)
        self._search.ended.connect(self._end)
        self._reading.read.connect(self._look_again)
        self.box.typed.connect(self._look)
        self.box.wanted.connect(self._search.hurry)
        self.box.closed.connect(self._search.stop)
        self.box.chosen.connect(lambda entry: entry.choose())

    def open(
        self, doables: Sequence[CommandEntry], session: DocumentSession | None, keys: Sequence[QKeySequence]
    ) -> None:
        """Open the box on what can be done and on a project; `keys` close it again."""
        self._doables, self._session = Doables(doables), session
        self._reading.follow(session)
        self.box.field.opening_keys = list(keys)
        self.box.begin()

    def _look(self, typed: str) -> None:
        self._reading.follow(self._session)
        self._search.look(answers(typed, self._doables, self._reading.things, self._entry))

    def _end(self) -> None:
        if not self._reading.is_under_way:  # else there is more to look through
            self.box.end()

    def _look_again(self) -> None:
        """Look with what was read in the meantime; who already stands on an answer stays there."""
        if self.box.isVisible():
            self.box.expect()
            self._look(self.box.field.text())

    def _entry(self, thing: Findable, words: tuple[str, ...]) -> CommandEntry:
        kind = EntryKind.NOTE if thing.note_id is not None else _KINDS[thing.place.kind]
        title = excerpt(thing.title, words) if kind in _TEXTS else thing.title
        where = " · ".join((self._said(kind), *thing.where))
        return CommandEntry(kind, title, where, partial(self._go_to, thing))

    def _said(self, kind: EntryKind) -> str:
        match kind:
            case EntryKind.PATH:
                return self.tr("Development path")
            case EntryKind.ROLE:
                return self.tr("Role")
            case EntryKind.ATELIER:
                return self.tr("Atelier")
            case EntryKind.ROW:
                return self.tr("Row")
            case EntryKind.LEVEL:
                return self.tr("Level")
            case EntryKind.NOTE:
                return self.tr("Note")
            case _:
                return self.tr("Cell")
