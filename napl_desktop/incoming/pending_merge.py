"""A merge under way: its questions in piles, the answers so far, and what would come of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.incoming.answers import Answers
from napl_desktop.incoming.asking_back import AskedBack, GivenAnswer, can_ask_back, place_for_note
from napl_desktop.incoming.look_alikes import is_look_alike
from napl_desktop.incoming.piles import Pile, pile_of, texts_in
from napl_desktop.incoming.places import Places, RowPlace
from napl_desktop.incoming.row_cells import RowCell, RowCells
from napl_desktop.incoming.source import Source
from napl_desktop.model import facts_by_table
from napl_desktop.operations.merges import QuestionBack
from napl_desktop.rows import Columns, Key, Rows
from napl_desktop.rows.merging import ChangeId, ChangeKind, Decision, Written
from napl_desktop.rows.merging.several import (
    Answer,
    Incoming,
    MergedSources,
    Question,
    apply_answers,
    questions,
)


class SourceLeft(Struct, frozen=True):
    """How much of a source is left: to choose, and in all."""

    open_count: int
    count: int


class PendingMerge:
    """Asks about what sources change of `ours`. Nothing is written here."""

    def __init__(self, ours: Rows, sources: Sequence[Source], look_alikes: Sequence[Question] = ()) -> None:
        """Ask about what sources change; first about things that may be one, as `identified` returns them."""
        self.ours = ours
        self.sources = tuple(sources)
        # What waits says nothing yet: what both had is not gone there.
        self._incoming = [Incoming({}, {}) if source.waits else source.incoming for source in sources]
        sets = [ours, *(each.theirs for each in self._incoming), *(each.base for each in self._incoming)]
        sets += [source.raw for source in sources if source.raw is not None]
        self._places = Places(sets)
        self._cells = RowCells(self._places, sets)
        found = questions(ours, self._incoming)
        answers = Answers(ours, self._places)
        self._answering = {id: said for id, question in found.items() if (said := answers.of(question))}
        self._questions = {each.id: each for each in (*look_alikes, *self._in_order(found.values()))}
        self._piles = {
            id: Pile.TO_CHOOSE if self.is_unwiped(question) else pile_of(question, ours)
            for id, question in self._questions.items()
        }
        self._answers: dict[ChangeId, GivenAnswer] = {}
        self._given: list[tuple[ChangeId, ...]] = []
        self.put_to_choose: list[Question] = []
        """What would go along by itself, and is asked about all the same."""
        self._alike: dict[object, list[ChangeId]] = {}
        for id, question in self._questions.items():
            self._alike.setdefault(_alike(question), []).append(id)
        self._asked: dict[ChangeId, Question] | None = None
        """What asks, as long as that is known; put together again where it became another."""
        self._chosen: set[ChangeId] = set()
        """Of what asks, what has an answer."""

    def _in_order(self, found: Iterable[Question]) -> list[Question]:
        """Return questions in the order of reading, what answers the bureau before all else."""
        return sorted(
            found, key=lambda each: (each.id not in self._answering, self._places.order(_a_row(each)))
        )

    # What there is

    def pile(self, pile: Pile) -> list[Question]:
        """Return the questions of a pile: what answers the bureau first, and all in the order of reading."""
        return [question for id, question in self._questions.items() if self._piles[id] is pile]

    def is_look_alike(self, id: ChangeId) -> bool:
        """Tell whether a question is about whether two things are one."""
        return is_look_alike(self._questions[id])

    def place(self, question: Question) -> RowPlace:
        """Return where in the project it is; of an order, where one of those is that are in it."""
        return self._places.of(_a_row(question))

    def names(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """Return how the sources of these numbers are called."""
        return tuple(self.sources[number].title for number in numbers)

    def titles(self, key: Key) -> tuple[str, ...]:
        """Return what leads to a row in words, the row itself last."""
        return self._places.of(key).titles

    def cells_beside(self, question: Question) -> tuple[RowCell, ...]:
        """Return the row of the grid that a cell which is asked about is in; nothing for what is no cell.

        Of two things that may be one, return what each of them is, ours first.
        """
        if is_look_alike(question):
            return tuple(map(self._thing, (*question.change.because, question.change.key)))
        return self._cells.of(self.place(question))

    def _thing(self, key: Key) -> RowCell:
        parts = [titles[-1] for part in self._places.parts(key) if (titles := self._places.of(part).titles)]
        return RowCell(self.thing_title(key), " · ".join(parts), is_asked=False)

    def thing_title(self, key: Key) -> str:
        """Return what a thing is called, after what leads to it in its path; also of what is in no path."""
        row = self._places.row(key) or {}
        return " › ".join(self.titles(key)) or str(row.get(facts_by_table()[key[0]].title, ""))

    def texts_lost(self, question: Question) -> int:
        """Return how many texts would go along with the row that is asked about, if that went."""
        return len(texts_in(question.change.key, self.ours))

    def row_of(self, question: Question) -> Columns | None:
        """Return the whole row that is asked about, as it is here or else as it comes."""
        return self._places.row(question.change.key)

    def is_unwiped(self, question: Question) -> bool:
        """Tell whether a name may come back that was wiped here: it comes from a file of before that."""
        return any(question.change.key in self.sources[number].unwiped for number in _by(question))

    def twins(self, question: Question) -> tuple[ChangeId, ...]:
        """Return all places in which the same is asked, this one among them: one answer is for all of them."""
        return tuple(
            id for id in self._alike[_alike(question)] if self._piles[id] is self._piles[question.id]
        )

    def answers_to(self, question: Question) -> tuple[str, ...]:
        """Return the questions of the bureau, in its words, that something answers; empty for what answers none.

        What does comes first in its pile: a change at or in the place of an open question, something new there,
        or the question itself dealt with or rewritten.
        """
        return self._answering.get(question.id, ())

    @property
    def answer_count(self) -> int:
        """How much there is, in all piles, that answers a question of the bureau."""
        return len(self._answering)

    def can_ask_back(self, question: Question) -> bool:
        """Tell whether something can be asked about it: there is a place for that as a note."""
        return not is_look_alike(question) and can_ask_back(question, self._places, self.ours)

    # What is answered

    def answer_to(self, question: Question) -> GivenAnswer | None:
        """Return what was answered; None where nothing was."""
        return self._answers.get(question.id)

    def is_open(self, question: Question) -> bool:
        """Tell whether something has no answer yet, or waits."""
        return self._answers.get(question.id) in (None, Decision.LATER)

    @property
    def asked(self) -> list[Question]:
        """What asks: one for each group of places in which the same is asked."""
        return list(self._all_asked().values())

    @property
    def open(self) -> list[Question]:
        """What asks and has no answer yet, or waits."""
        return [each for each in self._all_asked().values() if self.is_open(each)]

    @property
    def asked_count(self) -> int:
        """How many there are that ask."""
        return len(self._all_asked())

    @property
    def chosen_count(self) -> int:
        """How many of those have an answer; counted as they come, for it is said at every key."""
        self._all_asked()
        return len(self._chosen)

    @property
    def open_count(self) -> int:
        """How many are left to choose."""
        return self.asked_count - self.chosen_count

    def pile_of(self, question: Question) -> Pile:
        """Return in which pile something lies now."""
        return self._piles[question.id]

    def left(self) -> tuple[SourceLeft, ...]:
        """Return how much of each source is left; what several say counts for each of them."""
        is_open = Counter(number for question in self.open for number in _by(question))
        all_there_is = Counter(number for question in self._questions.values() for number in _by(question))
        return tuple(SourceLeft(is_open[number], all_there_is[number]) for number in range(len(self.sources)))

    def answer(self, question: Question, answer: GivenAnswer) -> None:
        """Answer a question, in all places in which it is asked.

        Raises ValueError for an offer there is not, and for asking back where there is no place for that.
        """
        if isinstance(answer, int) and not 0 <= answer < len(question.offers):
            raise ValueError(f"there is no offer {answer}")
        if isinstance(answer, AskedBack) and not self.can_ask_back(question):
            raise ValueError(f"there is no place for a note at {question.id}")
        twins = self.twins(question)
        self._given.append(twins)
        for id in twins:
            self._answers[id] = answer
        self._count(twins)

    def take_back(self) -> Question | None:
        """Take back the last answer, and return what it was about; None where there is none."""
        if not self._given:
            return None
        ids = self._given.pop()
        for id in ids:
            self._answers.pop(id, None)
        self._count(ids)
        return self._questions[ids[0]]

    def ask(self, question: Question) -> None:
        """Ask about something that would go along by itself."""
        self._piles[question.id] = Pile.TO_CHOOSE
        self.put_to_choose.append(question)
        self._asked = None

    @property
    def answers(self) -> dict[ChangeId, GivenAnswer]:
        """What was answered so far, in the order in which that was done."""
        return {id: self._answers[id] for ids in self._given for id in ids if id in self._answers}

    def bring_back(self, answers: Mapping[ChangeId, GivenAnswer], asked: Sequence[ChangeId] = ()) -> None:
        """Take up answers of before, and what was to be `asked`, as far as there still is such a question."""
        for id in asked:
            if id in self._questions:
                self.ask(self._questions[id])
        for id, answer in answers.items():
            question = self._questions.get(id)
            if question is None or (isinstance(answer, int) and answer >= len(question.offers)):
                continue
            self._piles[id] = Pile.TO_CHOOSE
            self._answers[id] = answer
        self._asked = None
        given = {self.twins(self._questions[id]): None for id in answers if id in self._answers}
        self._given = [ids for ids in given if all(id in self._answers for id in ids)]

    def _all_asked(self) -> dict[ChangeId, Question]:
        if self._asked is None:
            seen: set[ChangeId] = set()
            self._asked = {}
            for question in self.pile(Pile.TO_CHOOSE):
                if question.id not in seen:
                    self._asked[question.id] = question
                    seen.update(self.twins(question))
            self._chosen = {id for id, question in self._asked.items() if not self.is_open(question)}
        return self._asked

    def _count(self, ids: Sequence[ChangeId]) -> None:
        """Keep count of what has an answer, after that became another for some."""
        asked = self._all_asked()
        for id in ids:
            if id in asked:
                (self._chosen.discard if self.is_open(asked[id]) else self._chosen.add)(id)

    def result(self) -> MergedSources:
        """Return what comes of the answers: what asks and has none stays as it is here, the rest goes along."""
        waiting: dict[ChangeId, Answer] = {
            question.id: Decision.LATER for question in self.pile(Pile.TO_CHOOSE)
        }
        written = {
            id: answer
            for id, answer in self._answers.items()
            if isinstance(answer, Written) and not self._questions[id].change.columns
        }
        given: dict[ChangeId, Answer] = {
            id: Decision.OURS if isinstance(answer, AskedBack) else answer
            for id, answer in self._answers.items()
        }
        # A whole row comes as one of the sources has it, and then gets the words.
        answers: dict[ChangeId, Answer] = waiting | given | dict.fromkeys(written, 0)
        merged = apply_answers(self.ours, self._incoming, answers, self._questions)
        if not written:
            return merged
        rows = dict(merged.rows)
        for (table, id, _columns), answer in written.items():
            if (table, id) in rows:
                rows[table, id] = {**rows[table, id], **answer.values}
        return replace(merged, rows=rows)

    def questions_back(self, rows: Rows) -> tuple[QuestionBack, ...]:
        """Return what is asked back, each at its place in the `rows` that come of the answers."""
        asked = (
            (place_for_note(self._questions[id], self._places, rows), answer.text)
            for id, answer in self._answers.items()
            if isinstance(answer, AskedBack)
        )
        return tuple(QuestionBack(place, text) for place, text in asked if place is not None)


def _by(question: Question) -> set[int]:
    """Return the numbers of the sources that a question is about."""
    return {number for offer in question.offers for number in offer.by}


def _a_row(question: Question) -> Key:
    """Return the row that a question is about; of an order the first in it."""
    change = question.change
    if change.kind is ChangeKind.REORDERED and change.theirs:
        return change.key[0], next(iter(change.theirs))
    return change.key


def _alike(question: Question) -> object:
    """Return what is the same for questions that are one: of one kind, with the same texts on all sides."""
    change = question.change
    offers = tuple((_frozen(offer.values), offer.by) for offer in question.offers)
    if not change.columns:
        return question.id
    return (
        change.key[0],
        change.columns,
        _frozen(change.base),
        _frozen(change.ours),
        offers,
        question.conflict,
    )


def _frozen(values: Columns | None) -> object:
    return None if values is None else tuple(sorted(values.items(), key=lambda item: item[0]))
