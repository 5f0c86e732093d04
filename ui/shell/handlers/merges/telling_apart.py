"""Asking whether two ateliers that began with one file are one still: they are never laid over each other."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from napl_desktop.queries.sectors import sectors_in_words
from ui.session.messages import Answer, Messages

if TYPE_CHECKING:
    from napl_desktop.incoming.atelier_clashes import AtelierClash, AtelierSaid
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
        self._sources: list[Source | None] = list(sources)
        self._clashes = list(clashes)

    def ask(self) -> None:
        """Ask what is not said yet."""
        if not self._clashes:
            self.told.emit([source for source in self._sources if source is not None])
            self.deleteLater()
            return
        clash = self._clashes.pop(0)
        self._messages.ask(
            self._question(clash),
            (
                Answer(self.tr("Two ateliers"), partial(self._set_apart, clash.number)),
                Answer(self.tr("The same atelier"), self.ask),
                Answer(self.tr("Leave it out"), partial(self._leave_out, clash.number)),
            ),
        )

    def _question(self, clash: "AtelierClash") -> str:
        if clash.other_project:
            words = self.tr("{theirs} from ‘{file}’ is here already, from another project.")
        else:
            words = self.tr("{theirs} from ‘{file}’ and {ours} began with the same file.")
        source = self._sources[clash.number]
        file = source.path.name if source is not None else ""
        said = words.format(file=file, theirs=self._said(clash.theirs), ours=self._said(clash.ours))
        asked = self.tr("Are they two ateliers, or one and the same?")
        return f"{said} {asked}"

    def _said(self, atelier: "AtelierSaid") -> str:
        wording = self._messages.wording
        sectors = sectors_in_words(atelier.sectors, wording)
        return f"‘{atelier.title}’ ({sectors} · {wording.name(atelier.focus)})"

    def _set_apart(self, number: int) -> None:
        from napl_desktop.incoming.atelier_clashes import set_apart

        source = self._sources[number]
        if source is not None:
            self._sources[number] = set_apart(source)
        self.ask()

    def _leave_out(self, number: int) -> None:
        self._sources[number] = None
        self.ask()
