"""Asking whether two ateliers that began with one file are one still: they are never laid over each other."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from napl_desktop.queries.sectors import sectors_in_words
from ui.session.messages import Answer, Messages

if TYPE_CHECKING:
    from napl_desktop.incoming.atelier_clashes import AtelierClash
    from napl_desktop.incoming.ateliers import AtelierSaid
    from napl_desktop.incoming.source import Source


class TellingApart(QObject):
    """Asks about one file after another, and then tells which come in."""

    told = Signal(object)
    """The Sources, as they come in; those that the user leaves are not among them."""

    def __init__(
        self,
        messages: Messages,
        sources: "Sequence[Source]",
        clashes: "Sequence[AtelierClash]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._sources = list(sources)
        self._clashes = list(clashes)
        self._apart: dict[int, list[str]] = {}
        """The ids of ateliers that are others, by the number of their source."""
        self._left_out: set[int] = set()

    def ask(self) -> None:
        """Ask what is not said yet."""
        if not self._clashes:
            self.told.emit(self._coming_in())
            self.deleteLater()
            return
        clash = self._clashes.pop(0)
        self._messages.ask(
            self._question(clash),
            (
                Answer(self.tr("Two ateliers"), partial(self._set_apart, clash)),
                Answer(self.tr("The same atelier"), self.ask),
                Answer(self.tr("Leave it out"), partial(self._leave_out, clash.number)),
            ),
        )

    def _question(self, clash: "AtelierClash") -> str:
        if clash.other_project:
            words = self.tr("{theirs} from ‘{file}’ is here already, from another project.")
        else:
            words = self.tr("{theirs} from ‘{file}’ and {ours} began with the same file.")
        file = self._sources[clash.number].path.name
        said = words.format(file=file, theirs=self._said(clash.theirs), ours=self._said(clash.ours))
        asked = self.tr("Are they two ateliers, or one and the same?")
        return f"{said} {asked}"

    def _said(self, atelier: "AtelierSaid") -> str:
        wording = self._messages.wording
        sectors = sectors_in_words(atelier.sectors, wording)
        return f"‘{atelier.title}’ ({sectors} · {wording.name(atelier.focus)})"

    def _set_apart(self, clash: "AtelierClash") -> None:
        self._apart.setdefault(clash.number, []).append(clash.atelier_id)
        self.ask()

    def _leave_out(self, number: int) -> None:
        self._left_out.add(number)
        self._clashes = [clash for clash in self._clashes if clash.number != number]
        self.ask()

    def _coming_in(self) -> "list[Source]":
        from napl_desktop.incoming.atelier_clashes import set_apart

        return [
            set_apart(source, self._apart[number]) if number in self._apart else source
            for number, source in enumerate(self._sources)
            if number not in self._left_out
        ]
