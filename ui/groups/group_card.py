"""One group over its column: its name, in what it works, and how many rows it gets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from napl_desktop.exchange.groups.content import GroupForm
from ui.kit.fields.choice import Choice, option_of
from ui.kit.fields.labels import ElidedLabel
from ui.kit.theme import SPACE, Theme


class GroupCard(QWidget):
    """Lets the user say how a group is called and what it gets; nothing happens by that."""

    changed = Signal()
    """The group is called otherwise."""

    def __init__(self, number: int, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name_field = QLineEdit(name)
        self.name_field.setAccessibleName(self.tr("Name of group {number}").format(number=number))
        self.form_field = Choice(
            [
                (self.tr("file"), GroupForm.PROJECT),
                (self.tr("Excel"), GroupForm.WORKBOOK),
                (self.tr("paper"), GroupForm.PAPER),
            ]
        )
        self.form_field.setAccessibleName(self.tr("In what group {number} works").format(number=number))
        self.form_field.setProperty("kind", "narrow")
        self._explain()
        self._count = ElidedLabel("", "muted")
        self._column = QVBoxLayout(self)
        for part in (self.name_field, self.form_field, self._count):
            self._column.addWidget(part)
        self.name_field.textChanged.connect(self.changed)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    @property
    def name(self) -> str:
        """How the group is called."""
        return self.name_field.text().strip()

    @property
    def form(self) -> GroupForm:
        """In what the group works."""
        return option_of(GroupForm, self.form_field.currentData()) or GroupForm.PROJECT

    def show_count(self, count: int) -> None:
        """Say how many rows it gets."""
        self._count.setText(self.tr("%n row(s)", "", count))

    def _explain(self) -> None:
        explained = (
            self.tr("A file to work in with this program"),
            self.tr("An Excel file, for a computer without this program"),
            self.tr("A PDF to print, to write on; you type it over later"),
        )
        for row, words in enumerate(explained):
            self.form_field.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)

    def _leave_air(self) -> None:
        half = self._theme.px(SPACE / 2)
        self._column.setContentsMargins(half, 0, half, 0)
        self._column.setSpacing(half)
