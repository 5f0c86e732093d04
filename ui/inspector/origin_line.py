"""Where the text of a cell came from: one quiet line, and on demand how a text that was changed was taken.

What an atelier had agreed on is to be read beside what the bureau made of it, without being asked for.
"""

from napl_desktop.queries.origins import CellOrigin
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.link import LinkButton
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import Theme


class OriginLine(VerticalBox):
    """Is only there where a text came in with a file."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme, steps=0.5)
        self._wording = wording
        self._origin: CellOrigin | None = None
        self.words = WrappedLabel(theme, "small", "muted")
        self.link = LinkButton(theme, "")
        self.taken = WrappedLabel(theme, "small", "muted")
        self.add(self.words, self.link, self.taken)
        self.link.clicked.connect(lambda: self._unfold(self.taken.isHidden()))
        self.show_origin(None)

    def show_origin(self, origin: CellOrigin | None) -> None:
        """Show where a text came from; what was unfolded of the same stays so."""
        was_open = origin == self._origin and not self.taken.isHidden()
        self._origin = origin
        self.setVisible(origin is not None)
        if origin is None:
            return
        words = self._agreed(origin) if origin.agreed_by else self._taken(origin)
        day = self._wording.day(origin.taken_at)
        self.words.setText(words.format(source=origin.source, atelier=origin.agreed_by, day=day))
        self.taken.setText(f"‘{origin.text}’")
        self.link.setVisible(not origin.agreed_by and origin.is_changed)
        self._unfold(origin.is_changed and (was_open or bool(origin.agreed_by)))

    def _agreed(self, origin: CellOrigin) -> str:
        if origin.is_changed and origin.now:
            return self.tr("Agreed by {atelier} ({day}), changed by the bureau. With {atelier} it said:")
        if origin.is_changed:
            return self.tr("Agreed by {atelier} ({day}), taken out by the bureau. With {atelier} it said:")
        return self.tr("Agreed by {atelier} ({day})")

    def _taken(self, origin: CellOrigin) -> str:
        if origin.is_changed:
            return self.tr("Changed since it was taken from {source}, {day}")
        return self.tr("Taken from {source}, {day}")

    def _unfold(self, on: bool) -> None:
        words = self.tr("Hide the text as it was taken") if on else self.tr("Show the text as it was taken")
        self.taken.setVisible(on)
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.updateGeometry()
