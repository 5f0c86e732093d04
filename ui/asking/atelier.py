"""What is asked of one atelier: under its name with a tick, a line for each question and each changed text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.questions import AtelierQuestions, OpenQuestion
from napl_desktop.wording import Wording
from ui.asking.cards import AskedCard, ChangedCard, QuestionCard
from ui.asking.words import what_of, which_hand_in
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.labels import label
from ui.kit.fields.link import LinkButton
from ui.kit.theme import SPACE, Theme

# Of more, the others are there on demand: one would wait for them, and not see that there are other ateliers.
_AT_ONCE = 10


class AtelierSection(VerticalBox):
    """Tells which line is chosen, and whether the atelier is ticked; one that never handed in cannot be."""

    wanted = Signal(object)
    """The OpenQuestion or ChangedAgreement that the user wants to see in its place."""

    turned = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, asked: AtelierQuestions, *, is_ticked: bool, shown: int
    ) -> None:
        """Begin with `shown` lines, or with the first few where that is less."""
        super().__init__(theme)
        self.asked = asked
        self._wording = wording
        self.tick = QCheckBox(asked.title.replace("&", "&&"))
        self.tick.setProperty("role", "title")
        self.lines: list[AskedCard] = []
        told = f"{which_hand_in(asked, wording)} · {what_of(len(asked.questions), len(asked.changed))}"
        self.tick.setAccessibleName(f"{asked.title}, {told}")
        self.tick.setEnabled(asked.hand_in is not None)
        self.tick.setChecked(is_ticked and asked.hand_in is not None)
        self.tick.toggled.connect(lambda _on: self.turned.emit())
        self._head = QHBoxLayout()
        self._head.addWidget(self.tick)
        self._head.addWidget(label(told, "muted", wrap=True), 1)
        head = QWidget()
        head.setLayout(self._head)
        self._head.setContentsMargins(0, 0, 0, 0)
        self.add(head)
        self._rest: tuple[OpenQuestion | ChangedAgreement, ...] = (*asked.questions, *asked.changed)
        self.more = LinkButton(theme, "")
        self.add(self.more)
        self._show_next(max(shown, _AT_ONCE))
        self.more.clicked.connect(self._go_on)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    @property
    def is_ticked(self) -> bool:
        """Whether a folder is to be made for it."""
        return self.tick.isChecked()

    def _show_next(self, count: int) -> None:
        """Show so many lines more, above the way to the others."""
        self.column.removeWidget(self.more)
        for each in self._rest[:count]:
            line = self._line(each)
            line.clicked.connect(lambda _checked=False, each=each: self.wanted.emit(each))
            self.lines.append(line)
            self.add(line)
        self._rest = self._rest[count:]
        words = self.tr("Show more (%n left)", "", len(self._rest))
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.add(self.more)
        self.more.setVisible(bool(self._rest))

    def _line(self, about: OpenQuestion | ChangedAgreement) -> AskedCard:
        if isinstance(about, OpenQuestion):
            return QuestionCard(self.theme, about)
        return ChangedCard(self.theme, about, self._wording)

    def _go_on(self) -> None:
        first = len(self.lines)
        self._show_next(_AT_ONCE)
        before: QWidget = self.lines[first - 1]
        for line in (*self.lines[first:], self.more):
            QWidget.setTabOrder(before, line)
            before = line
        self.lines[first].setFocus()

    def _leave_air(self) -> None:
        self._head.setSpacing(self.theme.px(2 * SPACE))
