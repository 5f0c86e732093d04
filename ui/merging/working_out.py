"""What a merge works out in a thread of its own: the questions that there are, and what comes of the answers."""

from collections.abc import Mapping
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.asking_back import GivenAnswer
from napl_desktop.incoming.counting import TouchedRows, touched
from napl_desktop.incoming.keeping import keep_sources
from napl_desktop.incoming.look_alikes import identified
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.source import Source
from napl_desktop.operations.merges import Arrival, QuestionBack
from napl_desktop.rows import Rows, diff, read_shared
from napl_desktop.rows.merging import ChangeId
from napl_desktop.rows.merging.several import Incoming
from ui.kit.job import Job


class Outcome(Struct, frozen=True):
    """What is to be written, and what is known of the sources then."""

    before: Rows
    after: Rows
    bases: tuple[Rows, ...]
    arrivals: tuple[Arrival, ...]
    questions: tuple[QuestionBack, ...]
    count: int
    touched: TouchedRows


def read_questions(
    document: Document,
    sources: tuple[Source, ...],
    answers: Mapping[ChangeId, GivenAnswer],
    keeps: bool,
    job: Job,
) -> PendingMerge:
    """Find what there is to ask; with `keeps` the sources are kept for another day. Raises JobStopped."""
    with suppress(WorkingCopyError):  # it is only for another day
        if keeps and sources:
            keep_sources(document, sources)
    with document.read_elsewhere() as db:
        ours = read_shared(db.connection())
    found = identified(ours, sources, answers)
    pending = PendingMerge(ours, found.sources, found.look_alikes)
    job.go_on()
    return pending


def as_written(source: Source, base: Rows) -> Source:
    """Return a source as it is once it is merged; one that waits stays as it is."""
    if source.waits:
        return source
    return replace(
        source,
        incoming=Incoming(base, source.incoming.theirs),
        identities={**source.identities, **source.agreed},
        agreed={},
    )


def work_out(pending: PendingMerge, job: Job) -> Outcome:
    """Return what comes of the answers. Raises JobStopped."""
    merged = pending.result()
    found = diff(pending.ours, merged.rows)
    count = len(found.added) + len(found.removed) + len(found.changed)
    arrivals = arrivals_of(pending.sources, merged.bases)
    questions = pending.questions_back(merged.rows)
    counted = touched(pending.ours, merged.rows)
    job.go_on()
    return Outcome(pending.ours, merged.rows, merged.bases, arrivals, questions, count, counted)
