"""What is said of the table as a whole: which of the file it is, with hidden rows, turned over, guessed again."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.importing.understanding import Understanding
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_MOST_LINES = 4
# What is there until it is told, in px at 100 %.
_ROOM = 640


class Switches(QWidget):
    """Shows what holds of an Understanding, and tells what the user wants otherwise."""

    wanted = Signal(object)
    """The Correction that was chosen."""

    def __init__(self, theme: Theme, understanding: Understanding) -> None:
        super().__init__()
        self._theme = theme
        self.sheets = QListWidget()
        self.turn = QPushButton(self.tr("T&urn over"))
        self.turn.setCheckable(True)
        self.hidden = QCheckBox()
        self.again = QPushButton(self.tr("&Guess again"))
        self.sideways = label(self.tr("This table lies on its side."), "subtitle")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._room = theme.px(_ROOM)
        self._fill_sheets(understanding)
        self._lay_out()
        self.sheets.itemChanged.connect(self._want_table)
        self.turn.clicked.connect(lambda on: self.wanted.emit(lambda now: now.turned_over(on)))
        self.hidden.clicked.connect(lambda on: self.wanted.emit(lambda now: now.with_hidden(on)))
        self.again.clicked.connect(lambda: self.wanted.emit(lambda now: now.guessed_again()))

    def fields(self) -> list[QWidget]:
        """Return what can be switched, in the order in which it is read."""
        return [self.sheets, self.hidden, self.turn, self.again]

    def show_understanding(self, now: Understanding) -> None:
        """Show what holds now."""
        with QSignalBlocker(self.sheets):
            for number in range(self.sheets.count()):
                is_chosen = number in now.numbers
                state = Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
                self.sheets.item(number).setCheckState(state)
        hidden = now.hidden_count
        self.hidden.setVisible(hidden > 0)
        self.hidden.setText(self.tr("Hidden rows and &columns too ({count})").format(count=hidden))
        self.hidden.setChecked(now.takes_hidden)
        self.turn.setChecked(now.is_turned)
        self.turn.setEnabled(bool(now.table.rows))
        self.sideways.setVisible(now.layout.lies_on_its_side)
        self.again.setEnabled(now.is_corrected)
        self._arrange()

    def fit_in(self, width: int) -> None:
        """Put what can be switched below each other where there is no room for it on one line."""
        self._room = width
        self._arrange()

    def _arrange(self) -> None:
        shown = [each for each in (self.hidden, self.sideways, self.turn, self.again) if not each.isHidden()]
        needed = sum(each.sizeHint().width() for each in shown) + len(shown) * self._line.spacing()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if needed <= self._room else ways.TopToBottom)

    def _fill_sheets(self, understanding: Understanding) -> None:
        for table in understanding.tables:
            hidden = self.tr("{sheet} (hidden in Excel)").format(sheet=table.name)
            item = QListWidgetItem(hidden if table.hidden else table.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.sheets.addItem(item)
        self.sheets.setCurrentRow(min(understanding.numbers))
        lines = min(_MOST_LINES, self.sheets.count())
        self.sheets.setFixedHeight(lines * self.sheets.sizeHintForRow(0) + 2 * self.sheets.frameWidth())

    def _lay_out(self) -> None:
        words = label(self.tr("S&heets and tables in the file"), "subtitle", buddy=self.sheets)
        several = self.sheets.count() > 1
        self.sheets.setVisible(several)
        words.setVisible(several)
        line = self._line
        line.addWidget(self.hidden)
        line.addStretch(1)
        line.addWidget(self.sideways)
        line.addWidget(self.turn)
        line.addWidget(self.again)
        line.setSpacing(self._theme.px(SPACE))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(self._theme.px(SPACE / 2))
        whole.addWidget(words)
        whole.addWidget(self.sheets)
        whole.addLayout(line)

    def _want_table(self, item: QListWidgetItem) -> None:
        number, is_taken = self.sheets.row(item), item.checkState() is Qt.CheckState.Checked
        self.wanted.emit(lambda now: now.with_table(number, is_taken))
