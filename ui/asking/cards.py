"""What is asked about one place: a question with its text, or an agreed text beside what became of it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.differences import DifferenceKind, Span, what_is_new
from napl_desktop.queries.questions import OpenQuestion
from napl_desktop.wording import Wording
from ui.drawing.spans_label import SpansLabel
from ui.kit.fields.card_button import CardButton
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme

_ARROW = " › "


class AskedCard(CardButton):
    """Leads to its place; what is in it is read from above: where, and then what there is to say."""

    def __init__(self, theme: Theme, about: OpenQuestion | ChangedAgreement, where: str) -> None:
        super().__init__(theme)
        self.about = about
        self.column = QVBoxLayout()
        self.place = WrappedLabel(theme, "small", "muted")
        self.place.setText(where)
        self.column.addWidget(self.place)

    def _leave_air(self) -> None:
        super()._leave_air()
        self.column.setSpacing(self.theme.px(SPACE / 2))


class QuestionCard(AskedCard):
    """A question of the bureau, under the text that it is about."""

    def __init__(self, theme: Theme, question: OpenQuestion) -> None:
        where = _ARROW.join(question.titles)
        super().__init__(theme, question, where)
        is_told = question.now and question.now != question.titles[-1]
        if is_told:
            now = WrappedLabel(theme, "body")
            now.setText(f"‘{question.now}’")
            self.column.addWidget(now)
        asked = WrappedLabel(theme, "strong")
        asked.setText(question.text)
        self.column.addWidget(asked)
        said = (where, now.text() if is_told else "", question.text)
        self.setAccessibleName(": ".join(filter(None, said)))
        self.fill(self.column)


class ChangedCard(AskedCard):
    """The words of an atelier beside those of the bureau, in which is marked what is new."""

    def __init__(self, theme: Theme, changed: ChangedAgreement, wording: Wording) -> None:
        where = _ARROW.join((changed.path_title, changed.row_title, changed.level_title))
        super().__init__(theme, changed, where)
        agreed = self.tr("Agreed by {atelier} ({day})").format(
            atelier=changed.atelier_title, day=wording.day(changed.taken_at)
        )
        became = self.tr("Changed by the bureau") if changed.now else self.tr("Taken out by the bureau")
        self._halves = QHBoxLayout()
        self._halves.addWidget(_half(theme, agreed, (Span(DifferenceKind.SAME, changed.agreed),)), 1)
        self._halves.addWidget(_half(theme, became, what_is_new(changed.agreed, changed.now)), 1)
        self.column.addLayout(self._halves)
        now = f": {changed.now}" if changed.now else ""
        self.setAccessibleName(f"{where}. {agreed}: {changed.agreed}. {became}{now}")
        self.fill(self.column)

    def _leave_air(self) -> None:
        super()._leave_air()
        self._halves.setSpacing(self.theme.px(3 * SPACE))


def _half(theme: Theme, who: str, spans: tuple[Span, ...]) -> VerticalBox:
    half = VerticalBox(theme, steps=0.25)
    head = WrappedLabel(theme, "strong")
    head.setText(who)
    words = SpansLabel(theme, "body")
    words.show_spans(spans)
    half.add(head, words)
    half.column.addStretch(1)
    return half
