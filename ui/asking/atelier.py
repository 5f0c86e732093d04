"""What is asked of one atelier: under its name with a tick, a line for each question and each changed text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.questions import AtelierQuestions, OpenQuestion
from napl_desktop.wording import Wording
from ui.asking.lines import AskedLine, ChangedLine, QuestionLine
from ui.asking.words import what_of, which_hand_in
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.labels import label
from ui.kit.fields.link import LinkButton
from ui.kit.theme import SPACE, Theme

# Of more, the others are there on demand: one would scroll past them to see that there are other ateliers.
_MOST = 30


class AtelierSection(VerticalBox):
    """Tells which line is chosen, and whether the atelier is ticked; one that never handed in cannot be."""

    wanted = Signal(object)
    """The OpenQuestion or ChangedAgreement that the user wants to see in its place."""

    turned = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, asked: AtelierQuestions, *, is_ticked: bool, is_unfolded: bool
    ) -> None:
        super().__init__(theme)
        self.asked = asked
        self._wording = wording
        self.tick = QCheckBox(asked.title.replace("&", "&&"))
        self.tick.setProperty("role", "title")
        self.lines: list[AskedLine] = []
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
        about: tuple[OpenQuestion | ChangedAgreement, ...] = (*asked.questions, *asked.changed)
        self._rest = about[_MOST:] if not is_unfolded else ()
        self.more = LinkButton(theme, "")
        self._add_lines(about[: len(about) - len(self._rest)])
        self._offer_rest()
        theme.changed.connect(self._leave_air)
        self._leave_air()

    @property
    def is_ticked(self) -> bool:
        """Whether a folder is to be made for it."""
        return self.tick.isChecked()

    @property
    def is_unfolded(self) -> bool:
        """Whether all of many lines were asked for."""
        return not self._rest and len(self.lines) > _MOST

    def _add_lines(self, about: tuple[OpenQuestion | ChangedAgreement, ...]) -> None:
        for each in about:
            line: AskedLine
            if isinstance(each, OpenQuestion):
                line = QuestionLine(self.theme, each)
            else:
                line = ChangedLine(self.theme, each, self._wording)
            line.clicked.connect(lambda _checked=False, each=each: self.wanted.emit(each))
            self.lines.append(line)
            self.add(line)

    def _offer_rest(self) -> None:
        self.more.setVisible(False)
        if self._rest:
            words = self.tr("Show the other %n", "", len(self._rest))
            self.more.setText(words)
            self.more.setAccessibleName(words)
            self.add(self.more)
            self.more.setVisible(True)
            self.more.clicked.connect(self._unfold)

    def _unfold(self) -> None:
        rest, self._rest = self._rest, ()
        first = len(self.lines)
        self._add_lines(rest)
        self.more.hide()
        self.lines[first].setFocus()

    def _leave_air(self) -> None:
        self._head.setSpacing(self.theme.px(2 * SPACE))
