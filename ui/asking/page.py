"""The page of what the bureau asks ateliers: each line leads to its place, each tick is a folder to be made."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.questions import AtelierQuestions, OpenQuestion
from napl_desktop.wording import Wording
from ui.asking.atelier import AtelierSection
from ui.asking.cards import AskedCard
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.views.invitation import Invitation

# In px at 100 %: with more room than that a line of text is not read.
_WIDEST = 1100


class AskingPosition(Struct, frozen=True):
    """Where the user was on the page: the line that was gone to, what was not ticked, how much was shown."""

    at: str = ""
    unticked: frozenset[str] = frozenset()
    shown: Mapping[str, int] = {}
    """How many lines, by the id of the atelier."""


class AskingPage(PageOver):
    """Shows what is to be asked, and makes nothing itself."""

    wanted = Signal(object)
    """The OpenQuestion or ChangedAgreement that the user wants to see in its place."""

    folders_wanted = Signal(object)
    """The ids of the ateliers, as a tuple, for which a folder is to be made."""

    def __init__(
        self, theme: Theme, wording: Wording, ateliers: Sequence[AtelierQuestions], position: AskingPosition
    ) -> None:
        """Show what there is to ask `ateliers`, with the keys where the user was before."""
        super().__init__()
        self._theme = theme
        self._begin_at = position.at
        self.back_button = self.make_back_button()
        self.make_button = QPushButton(self.tr("&Make folders…"))
        self.make_button.setProperty("kind", "primary")
        self.sum = self.quiet_strip = label("", wrap=True)
        self.sections = [
            AtelierSection(
                theme,
                wording,
                each,
                is_ticked=each.atelier_id not in position.unticked,
                shown=position.shown.get(each.atelier_id, 0),
            )
            for each in ateliers
            if each.count
        ]
        self._area: QScrollArea | None = None
        self._middle, self._inside = QWidget(), QVBoxLayout()
        self._lay_out([each.title for each in ateliers if not each.count])
        self._connect()
        self._say_sum()
        self._leave_air()

    def _lay_out(self, not_asked: Sequence[str]) -> None:
        self._top, self._bottom = QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self.back_button)
        self._top.addWidget(label(self.tr("Questions to ateliers"), "title"), 1)
        self._bottom.addWidget(self.sum, 1)
        self._bottom.addWidget(self.make_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._asked(not_asked) if self.sections else self._invitation(), 1)
        self._column.addLayout(self._bottom)
        for part in (self.sum, self.make_button):
            part.setVisible(bool(self.sections))

    def _asked(self, not_asked: Sequence[str]) -> QWidget:
        self._inside.addWidget(
            label(
                self.tr(
                    "Each atelier with a tick gets a folder with its questions. Sending it is up to you."
                ),
                wrap=True,
            )
        )
        for section in self.sections:
            self._inside.addWidget(section)
        if not_asked:
            words = self.tr("Nothing is asked of {ateliers}.").format(ateliers=", ".join(not_asked))
            self._inside.addWidget(label(words, "muted", wrap=True))
        self._inside.addStretch(1)
        self._middle.setLayout(self._inside)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._middle)
        return area

    def _invitation(self) -> QWidget:
        invitation = Invitation(self._theme)
        invitation.say(
            self.tr(
                "There is nothing to ask yet.\n\nPress V while merging to ask back about a text, or write a note"
                " from the bureau beside one.\nIt then stands here, with the atelier it is for."
            )
        )
        return invitation

    def _connect(self) -> None:
        for section in self.sections:
            section.wanted.connect(self.wanted)
            section.turned.connect(self._say_sum)
        self.make_button.clicked.connect(lambda: self.folders_wanted.emit(self.ticked))
        self._theme.changed.connect(self._leave_air)

    @property
    def lines(self) -> list[AskedCard]:
        """What is asked, from above to below."""
        return [line for section in self.sections for line in section.lines]

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ateliers that are ticked."""
        return tuple(section.asked.atelier_id for section in self.sections if section.is_ticked)

    def position(self, at: OpenQuestion | ChangedAgreement | None = None) -> AskingPosition:
        """Return where the user is, who goes to what is asked `at` a place."""
        can_be = {section.asked.atelier_id for section in self.sections if section.tick.isEnabled()}
        shown = {section.asked.atelier_id: len(section.lines) for section in self.sections}
        return AskingPosition(_key(at) if at else "", frozenset(can_be - {*self.ticked}), shown)

    def take_keys(self) -> None:
        """Let the keys go to the line that the user was at, or else to the first."""
        lines = self.lines
        if self._area is None or not lines:
            self.back_button.setFocus()
            return
        line = next((each for each in lines if _key(each.about) == self._begin_at), lines[0])
        line.setFocus()
        self._area.ensureWidgetVisible(line)

    def _say_sum(self) -> None:
        count = len(self.ticked)
        self.sum.setText(
            self.tr("%n folder(s) will be made", "", count)
            if count
            else self.tr("Tick an atelier to make a folder for it.")
        )
        self.make_button.setEnabled(bool(count))

    def _leave_air(self) -> None:
        side, space = self._theme.px(2 * SPACE), self._theme.px(SPACE)
        for row in (self._top, self._bottom):
            row.setContentsMargins(side, space, side, space)
            row.setSpacing(side)
        self._column.setSpacing(0)
        self._inside.setContentsMargins(side, 0, side, side)
        self._inside.setSpacing(3 * space)
        self._middle.setMaximumWidth(self._theme.px(_WIDEST))


def _key(about: OpenQuestion | ChangedAgreement) -> str:
    return about.note_id if isinstance(about, OpenQuestion) else " ".join(about.cell)
