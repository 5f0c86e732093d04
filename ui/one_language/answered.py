"""What was answered since things were looked for last: it is not asked again, unless the answer is undone."""

from napl_desktop.document.history.steps import Change, StepKind
from ui.one_language.likeness import Likeness


class Answered:
    """Knows by its step what was answered in this view."""

    def __init__(self) -> None:
        self._steps: dict[int, Likeness] = {}
        self._hidden: set[object] = set()

    def note(self, change: Change, likeness: Likeness) -> None:
        """Take into account that a change is the answer to a question."""
        self._steps[change.step.seq] = likeness
        self._hidden.add(likeness.id)

    def follow(self, change: Change) -> Likeness | None:
        """Follow what becomes of the answers; return the question that is there again, if one is."""
        likeness = self._steps.get(change.step.target)
        if likeness is None:
            return None
        if change.step.kind is StepKind.UNDO:
            self._hidden.discard(likeness.id)
            return likeness
        if change.step.kind is StepKind.REDO:
            self._hidden.add(likeness.id)
        return None

    def is_answered(self, likeness: Likeness) -> bool:
        """Tell whether something was answered that was found before."""
        return likeness.id in self._hidden

    def look_again(self) -> None:
        """Forget what is answered: what is found from now on takes that into account."""
        self._hidden.clear()
