"""Before handing in: what may still be looked at, and how many people were there. Enter hands in."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from napl_desktop.exchange.hand_in.checking import HandInCheck
from napl_desktop.exchange.snapshot import Present
from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip

_CHECK = Qt.ItemDataRole.UserRole
# In px at 100 %.
_WIDTH, _LIST, _LINE = 620, 150, 46
_MOST_PEOPLE = 999
_COLUMNS = 2


class HandInQuestion(Struct, frozen=True):
    """What is about to be handed in: the folder to be made, and in `present` what is known of people."""

    folder: str
    number: int
    ateliers: str
    perspectives: tuple[PerspectiveLine, ...]
    present: Present


class HandInDialog(Dialog):
    """Asks, and makes nothing itself. Open it with `open()`."""

    accepted_hand_in = Signal(object)
    """How many people there were of each perspective, as Present: the user hands in."""

    check_wanted = Signal(object)
    """A HandInCheck: the user wants to see that place first."""

    def __init__(
        self, theme: Theme, wording: Wording, question: HandInQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Hand in to the bureau"))
        self._wording = wording
        self._what = question
        self.checks = _CheckList()
        self.checks.setAccessibleName(self.tr("May still be looked at"))
        self._checked = label(self.tr("Looking …"), wrap=True)
        self.people: dict[str | None, QSpinBox] = {}
        """How many there were, by the id of their perspective."""
        self._lay_out()
        self.cancel_button = self.add_cancel()
        self.hand_in_button = self.add_button(self.tr("&Hand in"), primary=True)
        self.hand_in_button.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.accepted_hand_in.emit(self.present))
        self.checks.gone.connect(self._go)
        self.checks.hide()
        self.hand_in_button.setFocus()

    @property
    def present(self) -> Present:
        """How many people there were of each perspective, as it stands in the fields."""
        return tuple((id, field.value()) for id, field in self.people.items() if field.value())

    def show_checks(self, checks: Sequence[HandInCheck]) -> None:
        """Show what may still be looked at."""
        for check in checks:
            words = check.in_words(self._wording)
            item = QListWidgetItem(words, self.checks)
            item.setData(_CHECK, check)
            item.setToolTip(tip(words))
        self.checks.setFixedHeight(self.theme.px(min(_LIST, len(checks) * _LINE)))
        self.checks.setVisible(bool(checks))
        self._checked.setText(
            self.tr("You may leave these as they are. Choose one to go there first.")
            if checks
            else self.tr("Nothing asks for attention.")
        )
        self._fit()

    def _lay_out(self) -> None:
        what = self.tr(
            "Hand-in {number} of {ateliers}. Beside the project comes a folder ‘{folder}’ with two files: one for"
            " the bureau to merge, and one to read and print. Names of participants stay behind."
        )
        asked = self._what
        said = what.format(number=asked.number, ateliers=asked.ateliers, folder=asked.folder)
        self.body.addWidget(label(said, wrap=True))
        self.body.addLayout(self._section(self.tr("May still be looked at"), self._checked, self.checks))
        people = self._section(self.tr("Who were there?"))
        people.addLayout(self._fields())
        self.body.addLayout(people)

    def _section(self, title: str, *below: QWidget) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setSpacing(self.theme.px(SPACE / 2))
        section.addWidget(label(title, "subtitle"))
        for widget in below:
            section.addWidget(widget)
        return section

    def _fields(self) -> QGridLayout:
        known = dict(self._what.present)
        names: list[tuple[str | None, str]] = [
            (each.id, each.name(self._wording)) for each in self._what.perspectives
        ]
        if None in known:
            names.append((None, self.tr("without a perspective")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(2 * SPACE))
        grid.setVerticalSpacing(self.theme.px(SPACE))
        for number, (id, name) in enumerate(names):
            field = QSpinBox(minimum=0, maximum=_MOST_PEOPLE, value=known.get(id, 0))
            field.setAccessibleName(name)
            self.people[id] = field
            row, column = divmod(number, _COLUMNS)
            grid.addWidget(label(name, buddy=field), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        for column in range(_COLUMNS):
            grid.setColumnStretch(2 * column, 1)
        return grid

    def _go(self, item: QListWidgetItem) -> None:
        self.reject()
        self.check_wanted.emit(item.data(_CHECK))


class _CheckList(QListWidget):
    """Lines of which a click or Enter is told."""

    gone = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self.gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what is chosen with Enter, which here does not press the button of the dialog."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.gone.emit(item)
        else:
            super().keyPressEvent(event)
