"""Answers: what each says of pairs of things, and which questions are not asked again unless one is undone."""

from napl_desktop.alike.same import pairs_of, said_pairs
from napl_desktop.alike.things import AlikeThing
from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.model import SAME_AS
from napl_desktop.operations.likenesses import SaidOfTwo
from napl_desktop.rows import Rows, read_table
from ui.one_language.resemblance import Resemblance


class Answered:
    """Knows by its step what was answered in this view."""

    def __init__(self) -> None:
        self._steps: dict[int, Resemblance] = {}
        self._hidden: set[object] = set()

    def note(self, change: Change, resemblance: Resemblance) -> None:
        """Take into account that a change is the answer to a question."""
        self._steps[change.step.seq] = resemblance
        self._hidden.add(resemblance.id)

    def follow(self, change: Change) -> Resemblance | None:
        """Follow what becomes of the answers; return the question that is there again, if one is."""
        resemblance = self._steps.get(change.step.target)
        if resemblance is None:
            return None
        if change.step.kind is StepKind.UNDO:
            self._hidden.discard(resemblance.id)
            return resemblance
        if change.step.kind is StepKind.REDO:
            self._hidden.add(resemblance.id)
        return None

    def is_answered(self, resemblance: Resemblance) -> bool:
        """Tell whether something was answered that was found before."""
        return resemblance.id in self._hidden

    def look_again(self) -> None:
        """Forget what is answered: what is found from now on takes that into account."""
        self._hidden.clear()


def pairs_of_same(
    same: tuple[AlikeThing, ...], different: tuple[AlikeThing, ...], document: Document
) -> list[SaidOfTwo]:
    """Return what it says that some are the same, and others not the same as these."""
    return pairs_of([each.key for each in same], [each.key for each in different], _said_in(document))


def pairs_of_different(resemblance: Resemblance, document: Document) -> list[SaidOfTwo]:
    """Return what it says that none is the same as another; what was the same already stays so."""
    return pairs_of((), [thing.key for thing in resemblance.things], _said_in(document))


def pairs_taken_back(resemblance: Resemblance, document: Document) -> list[SaidOfTwo]:
    """Return what it says that nothing is said of these things any more."""
    return [
        SaidOfTwo(one[1], other[1], None)
        for one, other in said_pairs(_said_in(document))
        if one in resemblance.keys and other in resemblance.keys
    ]


def _said_in(document: Document) -> Rows:
    said: Rows = {}
    with document.read() as db:
        for table in SAME_AS:
            said |= read_table(db.connection(), table.__tablename__)
    return said
