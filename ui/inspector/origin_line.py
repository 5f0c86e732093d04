"""Where the text of a cell came from: one quiet line, and on demand how a text that was changed was taken."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

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
        words = (
            self.tr("Changed since it was taken from {source}, {day}")
            if origin.is_changed
            else self.tr("Taken from {source}, {day}")
        )
        self.words.setText(words.format(source=origin.source, day=self._day(origin.taken_at)))
        self.taken.setText(f"‘{origin.text}’")
        self.link.setVisible(origin.is_changed)
        self._unfold(was_open and origin.is_changed)

    def _unfold(self, on: bool) -> None:
        words = self.tr("Hide the text as it was taken") if on else self.tr("Show the text as it was taken")
        self.taken.setVisible(on)
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.updateGeometry()

    def _day(self, moment: datetime) -> str:
        """Return the day in words that stay together; with its year if that is another one."""
        day = moment.astimezone().date()
        is_this_year = day.year == datetime.now().astimezone().year
        written = "d MMMM" if is_this_year else "d MMMM yyyy"
        words = QLocale(self._wording.language).toString(QDate(day.year, day.month, day.day), written)
        return words.replace(" ", "\u00a0")
