"""What the page of merging says: who, what it is about, and why it has to be decided."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from napl_desktop.incoming.look_alikes import is_look_alike
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import Descriptor
from napl_desktop.rows.merging import ChangeKind, ConflictKind
from napl_desktop.rows.merging.several import Question
from napl_desktop.wording import Wording

translate = QCoreApplication.translate

_TOLD_OTHERWISE = (ChangeKind.MOVED, ChangeKind.REORDERED, ChangeKind.REMOVED)


def together(names: Sequence[str], most: int = 4) -> str:
    """Return names as one says them, e.g. "Groep A, B en C"; of more than `most` some and how many others."""
    shown = list(names)
    if len(shown) > most:
        others = len(shown) - most + 1
        shown = [*shown[: most - 1], translate("Merging", "{count} others").format(count=others)]
    shown = _once(shown)
    if len(shown) < 2:
        return "".join(shown)
    return translate("Merging", "{first} and {last}").format(first=", ".join(shown[:-1]), last=shown[-1])


def _once(names: list[str]) -> list[str]:
    """Say the word that all names begin with only once."""
    firsts = {name.partition(" ")[0] for name in names}
    if len(firsts) != 1 or any(" " not in name for name in names):
        return names
    return [names[0], *(name.partition(" ")[2] for name in names[1:])]


def texts(count: int) -> str:
    """Return how many texts, in words."""
    if count == 1:
        return translate("Merging", "1 text")
    return translate("Merging", "{count} texts").format(count=count)


def pile_name(pile: Pile) -> str:
    """Return what a pile is called."""
    return {
        Pile.TO_CHOOSE: translate("Merging", "To choose"),
        Pile.CHANGED: translate("Merging", "Changed by one"),
        Pile.NEW: translate("Merging", "New"),
        Pile.LAYOUT: translate("Merging", "Only layout"),
    }[pile]


def where(pending: PendingMerge, question: Question) -> str:
    """Return where a question is, with the path first."""
    if is_look_alike(question):
        return pending.thing_title(question.change.key)
    titles = pending.place(question).titles
    if titles:
        return " › ".join(titles)
    return translate("Merging", "The project itself")


def short_where(pending: PendingMerge, question: Question, wording: Wording) -> str:
    """Return where it is within its path, for a list; of a cell its row and level."""
    titles = pending.place(question).titles
    what = kind_of_thing(question, wording)
    if question.change.key[0] == Descriptor.__tablename__:
        return " › ".join(titles[-2:])
    said = titles[-1] if titles else ""
    return f"{said} ({what})" if said and what else said or what or where(pending, question)


def kind_of_thing(question: Question, wording: Wording) -> str:
    """Return what a question is about in a word or two, e.g. "niveau: landelijk niveau"; "" for a cell."""
    table, _id = question.change.key
    if table == Descriptor.__tablename__:
        return ""
    thing = _said(wording, "thing", table)
    if question.change.kind is ChangeKind.REORDERED:
        return translate("Merging", "order of {things}").format(things=_said(wording, "things", table))
    if question.change.kind is not ChangeKind.CHANGED:
        return thing
    columns = [said for column in question.change.columns if (said := _said(wording, "column", column))]
    return f"{thing}: {', '.join(columns)}" if columns else thing


def was(pending: PendingMerge, question: Question, base: str, wording: Wording) -> str:
    """Return what it was, and when; that there was nothing; or "" where something else tells how it was."""
    if is_look_alike(question) or question.change.kind in _TOLD_OTHERWISE:
        return ""
    if not base:
        return translate("Merging", "Was: nothing yet")
    at = pending.sources[question.offers[0].by[0]].base_at
    if not at:
        return translate("Merging", "Was: {text}").format(text=base)
    moment = wording.moment(datetime.fromisoformat(at))
    return translate("Merging", "Was ({moment}): {text}").format(moment=moment, text=base)


def who_say(pending: PendingMerge, question: Question) -> str:
    """Return who say something else than is here."""
    return together(pending.names(sorted({number for offer in question.offers for number in offer.by})))


def answered(questions: Sequence[str]) -> str:
    """Return that something answers questions of the bureau, in its words; "" where it answers none."""
    words = translate("Merging", "Answer to your question: {question}")
    return "\n".join(words.format(question=each) for each in questions)


def why(pending: PendingMerge, question: Question) -> str:
    """Return why it has to be decided, where that is not plain from the texts; "" otherwise."""
    names = who_say(pending, question)
    if is_look_alike(question):
        return _is_it_the_same(pending, question, names)
    conflict, kind = question.conflict, question.change.kind
    if kind is ChangeKind.REMOVED:
        return _why_removed(pending, question, names)
    if pending.is_unwiped(question):
        return translate("Merging", "{names} is from before names were wiped here.").format(names=names)
    if conflict is None or conflict is ConflictKind.BOTH_CHANGED:
        return ""
    return _sentences()[conflict].format(names=names)


def _is_it_the_same(pending: PendingMerge, question: Question, names: str) -> str:
    (ours,) = question.change.because
    here, there = (pending.titles(key)[-1:] for key in (ours, question.change.key))
    if not here or not there:  # an atelier is in no path
        return translate(
            "Merging", "{names} has an atelier of the same sector and kind. Is it the same?"
        ).format(names=names)
    said = translate("Merging", "{names} has ‘{theirs}’, and here there is ‘{ours}’. Is that the same?")
    return said.format(names=names, theirs=there[0], ours=here[0])


def _why_removed(pending: PendingMerge, question: Question, names: str) -> str:
    count = pending.texts_lost(question)
    if question.conflict is not None:
        return translate("Merging", "{names} removed this, but here it was worked on since.").format(
            names=names
        )
    if count:
        return translate("Merging", "{names} removed this, with {texts} in it.").format(
            names=names, texts=texts(count)
        )
    return translate("Merging", "{names} removed this.").format(names=names)


def _sentences() -> dict[ConflictKind, str]:
    return {
        ConflictKind.BOTH_MOVED: translate("Merging", "This was put in two different places."),
        ConflictKind.BOTH_REORDERED: translate("Merging", "The order was changed in two ways."),
        ConflictKind.REMOVED_HERE: translate(
            "Merging", "This was removed here, but {names} worked on it since."
        ),
        ConflictKind.REMOVED_THERE: translate(
            "Merging", "{names} removed this, but here it was worked on since."
        ),
        ConflictKind.END_REMOVED_HERE: translate(
            "Merging", "{names} made this for something that was removed here."
        ),
        ConflictKind.END_REMOVED_THERE: translate(
            "Merging", "{names} removed this, but here something new depends on it."
        ),
        ConflictKind.CIRCLE: translate(
            "Merging",
            "Both were moved, and together they would be under each other. Only one of the two can be.",
        ),
        ConflictKind.NOT_ON_A_LEAF: translate(
            "Merging", "One put a text in this row, the other put rows under it. Only one of the two can be."
        ),
        ConflictKind.MISFIT: translate("Merging", "This does not fit together with what is here now."),
    }


def _said(wording: Wording, table: str, key: str) -> str:
    """Return a word of the core, or "" for what it has no word for."""
    try:
        return wording.text(table, key)
    except KeyError:
        return ""
