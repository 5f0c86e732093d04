"""A merge in the open project: it stays when its page is left, and follows what else becomes of the project.

Reading and working out go on in a thread of their own; what is written goes in slices, as one step.
"""

from collections.abc import Generator, Sequence
from contextlib import suppress
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.incoming.asking_back import GivenAnswer
from napl_desktop.incoming.counting import TouchedRows
from napl_desktop.incoming.keeping import (
    KeptAnswers,
    keep_answers,
    kept_answers,
    kept_sources,
)
from napl_desktop.incoming.look_alikes import is_look_alike
from napl_desktop.incoming.newest import newest_of_each
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.source import Source
from napl_desktop.incoming.waiting import Waiting, waiting_sources
from napl_desktop.operations.merges import accept_merge_in_slices
from napl_desktop.rows.merging import ChangeId
from napl_desktop.rows.merging.several import Question
from ui.kit.dialogs.progress import ProgressDialog, progress_in_words
from ui.kit.job import Job
from ui.kit.theme import Theme
from ui.merging.words import together
from ui.merging.working_out import Outcome, as_written, read_questions, work_out
from ui.session.document_session import DocumentSession
from ui.session.messages import Answer, Messages

_KEEP_EVERY_MS = 1000


class _MergeState(Struct, frozen=True):
    """What is being merged, and what was answered."""

    sources: tuple[Source, ...] = ()
    answers: dict[ChangeId, GivenAnswer] = {}
    asked: tuple[ChangeId, ...] = ()
    """What would go along by itself, and is asked about."""


class _Accepted(Struct, frozen=True):
    """What came of one acceptance: from which state to which, when it is done and when it is undone."""

    before: _MergeState
    after: _MergeState
    is_taken_in: bool = False
    """Whether nothing was chosen for it: then nothing comes back to choose again."""


class _TakingIn(Struct, frozen=True):
    """What is being taken in at once, with how things stood before, and what was written of it."""

    before: _MergeState
    written: TouchedRows | None = None


class Merging(QObject):
    """Holds the questions of one session; None while they are being read for the first time."""

    changed = Signal()
    """There are other questions, or none any more."""

    taken_in = Signal(object)
    """A TouchedRows: what goes along by itself was written at once, and what is left to choose is known."""

    came_back = Signal()
    """What was written is undone: the questions are there again."""

    def __init__(self, session: DocumentSession, messages: Messages, theme: Theme, window: QWidget) -> None:
        super().__init__(session)
        self.session = session
        self._messages = messages
        self._theme = theme
        self._window = window
        self._state = _MergeState()
        self._accepted: dict[int, _Accepted] = {}
        """By the number of the step that was made."""
        self._taking_in: _TakingIn | None = None
        self._reading: Job | None = None
        self._is_stale = False
        self.is_writing = False
        """Whether what was chosen is being worked out or written: nothing else is chosen then."""
        self.pending: PendingMerge | None = None
        self.is_watched = False
        """Whether the questions are on the screen: else they are not read before they are wanted."""
        self._is_outdated = False
        self._kept = KeptAnswers()
        self._kept_sources: tuple[Source, ...] = ()
        self._keeping = QTimer(self, interval=_KEEP_EVERY_MS)
        self._keeping.timeout.connect(self._keep_answers)
        self._keeping.start()
        session.ending.connect(self._keep_answers)
        session.changed.connect(self._on_change)

    @property
    def sources(self) -> tuple[Source, ...]:
        """What is being merged."""
        return self._state.sources

    @property
    def waits(self) -> bool:
        """Whether there is something to go on with."""
        return bool(self._state.sources)

    @property
    def title(self) -> str:
        """Who is merged."""
        return together([source.title for source in self._state.sources])

    @property
    def open_count(self) -> int | None:
        """How much is left to choose; None where that is not known yet."""
        return self.pending.open_count if self.pending is not None else self._kept.open_count

    @property
    def waiting(self) -> Waiting | None:
        """What is not finished, file by file; None while that is being read."""
        pending = self.pending
        if pending is None:
            return None
        if not self.waits:
            return Waiting()
        return Waiting(waiting_sources(pending.sources, pending.left()), pending.open_count)

    @property
    def is_outdated(self) -> bool:
        """Whether the questions are of a moment ago."""
        return self.pending is None or self._is_outdated or self._reading is not None

    def add(self, sources: Sequence[Source]) -> None:
        """Merge these too, also with what is left of another day; what was decided about one stays known."""
        if not self.waits:
            self._take_up()
        known = {source.path: source for source in self._state.sources}
        known |= {source.path: source for source in sources}
        newest = newest_of_each(tuple(known.values()))
        self._state = _MergeState(newest, self._answers(), self._asked())
        self.read_again()

    @property
    def is_being_chosen(self) -> bool:
        """Whether there is something to write that the user was choosing from."""
        pending = self.pending
        if not self.waits:
            return self.session.document.unfinished_merge.is_there
        along = (pile for pile in Pile if pile is not Pile.TO_CHOOSE)
        return pending is None or bool(pending.answers) or any(map(pending.pile, along))

    def take_in(self, sources: Sequence[Source]) -> None:
        """Merge these too, and at once write what goes along by itself; `taken_in` tells when that is done."""
        self._taking_in = _TakingIn(self._state)
        self.add(sources)

    def _go_on_taking_in(self) -> None:
        """Write what was read; once that is done, tell it."""
        taking = self._taking_in
        if taking is not None and taking.written is None and self.waits:
            self.accept()
            if not self.is_writing:  # something else is under way
                self._leave_out_taken_in()
        elif taking is not None:
            self._taking_in = None
            self.taken_in.emit(taking.written or TouchedRows())

    def _leave_out_taken_in(self) -> None:
        """Forget what was to be taken in at once: nothing of it was written."""
        taking, self._taking_in = self._taking_in, None
        if taking is not None and taking.written is None:
            self._state, self.pending = taking.before, None
            self.read_again()

    def go_on(self) -> None:
        """Go on with what was not finished when the project was open last."""
        self._take_up()
        self.read_again()

    def _take_up(self) -> None:
        document = self.session.document
        known = kept_answers(document)
        self._kept = known
        self._state = _MergeState(kept_sources(document), known.answers, known.asked)
        self._kept_sources = self._state.sources

    def _keep_answers(self) -> None:
        """Keep what was answered since the last time, for after a crash and for another day."""
        pending = self.pending
        if pending is None or not self.waits:
            return
        asked = tuple(each.id for each in pending.put_to_choose)
        now = KeptAnswers(pending.answers, asked, pending.open_count, pending.left())
        if now != self._kept:
            self._kept = now
            with suppress(WorkingCopyError):  # it is only for later
                keep_answers(self.session.document, now)

    def read_again(self) -> None:
        """Ask what there is to ask of the project as it is now; what was answered stays so."""
        if self._reading is not None:
            self._is_stale = True
            return
        self._is_stale = self._is_outdated = False
        sources = self._state.sources
        self._reading = Job(
            partial(
                read_questions,
                self.session.document,
                sources,
                self._answers(),
                sources is not self._kept_sources,
            )
        )
        self._kept_sources = sources
        self._reading.ended.connect(self._end_reading)
        self._reading.succeeded.connect(self._show)
        self._reading.failed.connect(self._messages.problem)
        self._reading.stopped.connect(self._say_stopped)
        for ending in (self._reading.failed, self._reading.crashed, self._reading.stopped):
            ending.connect(self._leave_out_taken_in)
        self.session.ending.connect(self._reading.finish)
        heading, words = self.tr("Merging"), lambda _done, _total: ""
        ProgressDialog(self._reading, heading, self.title, words, self._theme, self._window).start()

    def _end_reading(self) -> None:
        self._reading = None

    def _show(self, pending: PendingMerge) -> None:
        if self._is_stale:
            self.read_again()
            return
        answers, asked = self._answers(), self._asked()
        pending.bring_back(answers, asked)
        self.pending = pending
        self._state = _MergeState(self._state.sources, answers, asked)
        if not any(pending.pile(pile) for pile in Pile):
            self._state = _MergeState()
            with suppress(WorkingCopyError):
                self.session.document.unfinished_merge.forget()
        self.changed.emit()
        self._go_on_taking_in()

    def _answers(self) -> dict[ChangeId, GivenAnswer]:
        """Return what was answered so far, also while the questions are being read."""
        return self.pending.answers if self.pending is not None else self._state.answers

    def _asked(self) -> tuple[ChangeId, ...]:
        put = self.pending.put_to_choose if self.pending is not None else None
        return self._state.asked if put is None else tuple(question.id for question in put)

    def note_answer(self, question: Question) -> None:
        """Ask anew where the last question about things that may be one is answered, or one is open again."""
        pending = self.pending
        if pending is not None and is_look_alike(question):
            is_open = any(map(is_look_alike, pending.open))
            if not is_open or pending.answer_to(question) is None:
                self.read_again()

    # Writing

    def accept(self) -> None:
        """Write all that was chosen, and all that goes along by itself, as one step."""
        pending = self.pending
        if pending is None or self.is_outdated or self.is_writing or self.session.refuses_now():
            return
        if self.session.document.read_only:
            self.session.refuse()
            return
        self.is_writing = True
        job = Job(partial(work_out, pending))
        job.succeeded.connect(partial(self._write, pending))
        job.failed.connect(self._give_up)
        job.crashed.connect(self._end_writing)
        job.stopped.connect(self._end_writing)
        job.stopped.connect(self._say_stopped)
        for ending in (job.failed, job.crashed, job.stopped):
            ending.connect(self._leave_out_taken_in)
        self.session.ending.connect(job.finish)
        heading = self.tr("Merging")
        ProgressDialog(job, heading, self.title, lambda _done, _total: "", self._theme, self._window).start()

    def _write(self, pending: PendingMerge, outcome: Outcome) -> None:
        if pending is not self.pending or self.is_outdated:
            self._end_writing()
            self._leave_out_taken_in()
            return

        def slices(document: Document) -> Generator[int, None, object]:
            return accept_merge_in_slices(
                document, outcome.before, outcome.after, outcome.arrivals, outcome.questions
            )

        job = self.session.run_in_slices(slices, max(1, outcome.count))
        if job is None:
            self._end_writing()
            self._leave_out_taken_in()
            return
        steps = self._newest()
        job.ended.connect(self._end_writing)
        job.succeeded.connect(lambda _nothing: self._note_written(pending, outcome, steps))
        job.stopped.connect(self._say_stopped)
        for ending in (job.failed, job.stopped):
            ending.connect(self._leave_out_taken_in)
        words = partial(progress_in_words, self.tr("{done} of {total} rows"))
        ProgressDialog(job, self.tr("Merging"), self.title, words, self._theme, self._window).start()

    def _note_written(self, pending: PendingMerge, outcome: Outcome, before: int) -> None:
        sources = tuple(map(as_written, pending.sources, outcome.bases))
        still = {id: answer for id, answer in pending.answers.items() if pending.is_look_alike(id)}
        taking = self._taking_in
        was = _MergeState(pending.sources, pending.answers) if taking is None else taking.before
        self._state = _MergeState(sources, still)
        self.pending = None
        step = self._newest()
        if step != before:
            self._accepted[step] = _Accepted(was, self._state, taking is not None)
        if taking is None:
            self._tell(outcome, sources)
        else:
            self._taking_in = _TakingIn(taking.before, outcome.touched)
        self.read_again()

    def _tell(self, outcome: Outcome, sources: Sequence[Source]) -> None:
        """Say in passing what was written, with the way back."""
        asked = self.tr("%n question(s) put as a note", "", len(outcome.questions))
        said = self.tr("everything stays as it was here")
        if outcome.count:
            words = self.tr("%n row(s) merged from: {names}", "", outcome.count)
            said = words.format(names=together([source.title for source in sources]))
        if outcome.questions:
            said = f"{said} · {asked}"
        has_written = outcome.count or outcome.questions
        self._messages.notify(said, Answer(self.tr("Undo"), self.session.undo) if has_written else None)

    def _newest(self) -> int:
        step = self.session.document.undoable()
        return step.seq if step is not None else 0

    def _say_stopped(self) -> None:
        self._messages.notify(self.tr("stopped; nothing was merged"))

    def _end_writing(self) -> None:
        self.is_writing = False

    def _give_up(self, error: object) -> None:
        self._end_writing()
        self._messages.problem(error)  # type: ignore[arg-type]  # a Job fails with a UserError

    @property
    def can_undo(self) -> bool:
        """Whether the last thing that was done in the project is that something was merged here."""
        return self._newest() in self._accepted

    def _on_change(self, change: Change) -> None:
        """Follow the project: what was written may be undone, or something else was done."""
        if self.is_writing:
            return
        accepted = self._accepted.get(change.step.target)
        if accepted is not None and change.step.kind in (StepKind.UNDO, StepKind.REDO):
            is_undone = change.step.kind is StepKind.UNDO
            self._state = accepted.before if is_undone else accepted.after
            self.pending = None
            self.read_again()
            if is_undone and not accepted.is_taken_in:
                self.came_back.emit()
        elif self.waits and self.is_watched:
            self.read_again()
        else:
            self._is_outdated = True
