"""What there is to choose from about one difference: a card for what is here, and one for each other text."""

from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from napl_desktop.incoming.look_alikes import SAME, is_look_alike
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.model import Base, Descriptor, DescriptorStatus
from napl_desktop.model.base import Prose, Title
from napl_desktop.queries.differences import DifferenceKind, Span, what_is_new
from napl_desktop.rows import Columns, references
from napl_desktop.rows.merging import ChangeKind, Decision, Written
from napl_desktop.rows.merging.rules import merge_rules
from napl_desktop.rows.merging.several import Answer, Question
from napl_desktop.text import normalise, one_line
from napl_desktop.wording import Wording
from ui.merging.words import texts, together

translate = QCoreApplication.translate
_TEXT, _STATUS = "text", "status"


class CardChoice(Struct, frozen=True):
    """One card."""

    answer: Answer
    who: str
    spans: tuple[Span, ...]
    status: DescriptorStatus | None = None
    text: str = ""
    """What can be gone on from in writing something else."""
    deed: str = ""
    """What choosing it does, where that is not to choose it or to leave what is here."""

    @property
    def said(self) -> str:
        """What the card says, without marks."""
        return "".join(span.text for span in self.spans if span.kind is not DifferenceKind.REMOVED)


def base_of(pending: PendingMerge, question: Question, wording: Wording) -> str:
    """Return what it was before anybody changed it; "" where there was nothing or that is not known."""
    change = question.change
    if change.base is None or change.kind is ChangeKind.REORDERED:
        return ""
    return _Describing(pending, question, wording).of_values(change.base)


def choices_of(pending: PendingMerge, question: Question, wording: Wording) -> tuple[CardChoice, ...]:
    """Return what there is to choose from, what is here first; what was written otherwise last."""
    if is_look_alike(question):
        return _same_or_not()
    describing = _Describing(pending, question, wording)
    now = describing.choice(Decision.OURS, translate("Merging", "Now"), question.change.ours, is_here=True)
    offered = [
        describing.choice(number, together(pending.names(offer.by)), offer.values, is_here=False)
        for number, offer in enumerate(question.offers)
    ]
    answer = pending.answer_to(question)
    own = []
    if isinstance(answer, Written):
        own.append(
            describing.choice(answer, translate("Merging", "Written here"), answer.values, is_here=False)
        )
    return (now, *offered, *own)


def _same_or_not() -> tuple[CardChoice, ...]:
    same = translate("Merging", "They become one. Where texts differ, you choose after this.")
    different = translate("Merging", "Both stay, beside each other.")
    return (
        _card(SAME, translate("Merging", "The same"), same),
        _card(Decision.OURS, translate("Merging", "Two different ones"), different),
    )


def _card(answer: Answer, title: str, said: str) -> CardChoice:
    return CardChoice(answer, title, _plain(said), deed=title)


def written_columns(question: Question) -> tuple[str, ...]:
    """Return the columns in which something else can be written: text and status, or one text; else nothing."""
    change = question.change
    table = change.key[0]
    if table == Descriptor.__tablename__ and all(offer.values is not None for offer in question.offers):
        is_new = change.kind is ChangeKind.NEW
        return (_TEXT, _STATUS) if is_new or change.columns == (_TEXT, _STATUS) else ()
    is_text = len(change.columns) == 1 and _is_text(table, change.columns[0])
    return change.columns if is_text and change.kind is ChangeKind.CHANGED else ()


def _is_one_line(question: Question) -> bool:
    """Tell whether what can be written is one line."""
    table, columns = question.change.key[0], written_columns(question)
    return len(columns) == 1 and isinstance(_type_of(table, columns[0]), Title)


def written_answer(question: Question, text: str, status: DescriptorStatus) -> Written | None:
    """Return the answer that a text is; None where it has to be something and is nothing."""
    columns = written_columns(question)
    if columns == (_TEXT, _STATUS):
        said = normalise(text)
        return Written({_TEXT: said, _STATUS: (status if said else DescriptorStatus.EMPTY).value})
    said = one_line(text) if _is_one_line(question) else normalise(text)
    needed = merge_rules(question.change.key[0]).facts.title in columns
    return Written({columns[0]: said}) if said or not needed else None


def _type_of(table: str, column: str) -> object:
    return Base.metadata.tables[table].columns[column].type


def _is_text(table: str, column: str) -> bool:
    return isinstance(_type_of(table, column), Prose | Title)


class _Describing:
    """Says the sides of one question in words."""

    def __init__(self, pending: PendingMerge, question: Question, wording: Wording) -> None:
        self._pending = pending
        self._question = question
        self._wording = wording
        self._table = question.change.key[0]
        self._base = base if (base := question.change.base) and not self._is_whole else None

    @property
    def _is_whole(self) -> bool:
        return self._question.change.kind not in (ChangeKind.CHANGED, ChangeKind.MOVED)

    def choice(self, answer: Answer, who: str, values: Columns | None, is_here: bool) -> CardChoice:
        """Return the card of one side."""
        if self._table == Descriptor.__tablename__ and values is not None and _TEXT in values:
            text = str(values[_TEXT])
            if not text:
                return CardChoice(answer, who, _plain(translate("Merging", "(no text)")))
            status = DescriptorStatus(str(values[_STATUS]))
            return CardChoice(answer, who, self._marked(text), status, text)
        said = self._sentence(values, is_here)
        if said:
            return CardChoice(answer, who, _plain(said))
        text = self.of_values(values or {})
        is_written = bool(written_columns(self._question))
        spans = (
            self._marked(text) if is_written and text else _plain(text or translate("Merging", "(nothing)"))
        )
        return CardChoice(answer, who, spans, text=text if is_written else "")

    def of_values(self, values: Columns) -> str:
        """Return what values say, each on a line."""
        kind = self._question.change.kind
        if kind is ChangeKind.MOVED:
            return self._place(values)
        if kind is ChangeKind.REORDERED:
            return self._in_order(values)
        if self._table == Descriptor.__tablename__ and _TEXT in values:
            return str(values[_TEXT])
        columns = [column for column in self._shown_columns() if column in values]
        return "\n".join(said for column in columns if (said := self._value(column, values[column])))

    def _shown_columns(self) -> Sequence[str]:
        if self._question.change.columns:
            return self._question.change.columns
        names = (column.name for column in Base.metadata.tables[self._table].columns)
        return [name for name in names if _is_text(self._table, name)]

    def _sentence(self, values: Columns | None, is_here: bool) -> str:
        """Return what would become of a thing that comes, goes, or is elsewhere; "" where its values say it."""
        kind = self._question.change.kind
        if kind is ChangeKind.REMOVED:
            return self._going(is_here)
        if kind in (ChangeKind.NEW, ChangeKind.RESTORED):
            return self._coming(values, is_here)
        if values is None:
            return translate("Merging", "Stays removed") if is_here else translate("Merging", "Is removed")
        if kind is ChangeKind.MOVED:
            place = self._place(values)
            return (
                translate("Merging", "Stays under {place}")
                if is_here
                else translate("Merging", "Goes to {place}")
            ).format(place=place)
        return self._in_order(values) if kind is ChangeKind.REORDERED else ""

    def _going(self, is_here: bool) -> str:
        count = self._pending.texts_lost(self._question)
        if not count:
            return translate("Merging", "Stays as it is") if is_here else translate("Merging", "Is removed")
        if is_here:
            return translate("Merging", "Stays, with {texts}").format(texts=texts(count))
        return translate("Merging", "Is removed, with {texts}").format(texts=texts(count))

    def _coming(self, values: Columns | None, is_here: bool) -> str:
        comes_back = self._question.change.kind is ChangeKind.RESTORED
        if is_here:
            return (
                translate("Merging", "Stays removed") if comes_back else translate("Merging", "Is not added")
            )
        said = self.of_values(values or {})
        words = (
            translate("Merging", "Comes back: {what}")
            if comes_back
            else translate("Merging", "Is added: {what}")
        )
        return words.format(what=said or self._pending.titles(self._question.change.key)[-1:] or "").strip(
            ": "
        )

    def _place(self, values: Columns) -> str:
        """Return what a row would be in, as far down as the values say."""
        named = references(self._table)
        ids = [(named[column].table, str(id)) for column, id in values.items() if id and column in named]
        titles = max((self._pending.titles(key) for key in ids), key=len, default=())
        return " › ".join(titles) or translate("Merging", "the top")

    def _in_order(self, values: Columns) -> str:
        ids = sorted(values, key=lambda id: str(values[id]))
        titles = [self._pending.titles((self._table, id))[-1:] for id in ids]
        return "\n".join(f"{number}  {''.join(title)}" for number, title in enumerate(titles, start=1))

    def _value(self, column: str, value: object) -> str:
        named = references(self._table)
        if value is None or value == "":
            return ""
        if column in named:
            return " › ".join(self._pending.titles((named[column].table, str(value))))
        kind = _type_of(self._table, column)
        if isinstance(kind, sa.Enum) and kind.enum_class is not None:
            return self._name(kind.enum_class, str(value))
        if isinstance(kind, sa.Boolean):
            return translate("Merging", "yes") if value else translate("Merging", "no")
        return self._wording.task(str(value)) if column == "task" else str(value)

    def _name(self, options: type, value: str) -> str:
        try:
            return self._wording.text(options.__name__, value)
        except KeyError:
            return value

    def _marked(self, text: str) -> tuple[Span, ...]:
        was = self.of_values(self._base) if self._base is not None else ""
        return what_is_new(was, text) if was else _plain(text)


def _plain(text: str) -> tuple[Span, ...]:
    return (Span(DifferenceKind.SAME, text),)
