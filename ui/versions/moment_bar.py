"""The chosen moment: which it is, its name, and what it is compared with."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.theme import SPACE


class MomentBar(QWidget):
    """Says what is wanted with the chosen moment; it changes nothing itself."""

    name_wanted = Signal()
    removal_wanted = Signal()
    look_wanted = Signal()
    pin_wanted = Signal()
    """Compare others with this moment."""

    other_chosen = Signal(object)
    """The point of the moment to compare with; None for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "heading")
        self.name_button = QPushButton()
        self.remove_button = QPushButton(self.tr("Remove the name"))
        self.pin_button = QPushButton(self.tr("Compare with this"))
        self.look_button = QPushButton(self.tr("Look at the project then"))
        self.other = QComboBox()
        self.other.setMinimumContentsLength(12)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other_row = QHBoxLayout()
        self._lay_out()
        for button, wanted in (
            (self.name_button, self.name_wanted),
            (self.remove_button, self.removal_wanted),
            (self.pin_button, self.pin_wanted),
            (self.look_button, self.look_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
        self.other.activated.connect(lambda _row: self.other_chosen.emit(self.other.currentData()))

    def _lay_out(self) -> None:
        compared = label(self.tr("Compared &with"), buddy=self.other)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.look_button)
        names = QHBoxLayout()
        for button in (self.name_button, self.remove_button, self.pin_button):
            names.addWidget(button)
        names.addStretch(1)
        self.other_row.addWidget(compared)
        self.other_row.addWidget(self.other, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for row in (head, names, self.other_row):
            row.setSpacing(SPACE)
            layout.addLayout(row)

    def show_moment(self, said: str, is_past: bool, has_name: bool, can_name: bool) -> None:
        """Show which moment is chosen and what can be done with it."""
        self._title.setText(said)
        self._title.setToolTip(said)
        self.name_button.setText(self.tr("Rename…") if has_name else self.tr("Give a name…"))
        self.name_button.setEnabled(can_name)
        self.remove_button.setEnabled(can_name and has_name)
        self.pin_button.setEnabled(is_past)
        self.look_button.setEnabled(is_past)

    def offer_others(self, others: Iterable[tuple[str, int | None]], chosen: int | None) -> None:
        """List the moments that one can compare with, by name and point."""
        with QSignalBlocker(self.other):
            self.other.clear()
            for said, point in others:
                self.other.addItem(said, point)
            self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
