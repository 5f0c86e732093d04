"""What came of reading a workbook: how its project was, how the workbook has it, and what was left alone."""

from enum import StrEnum

from msgspec import Struct

from napl_desktop.document.format.schema import FORMAT
from napl_desktop.rows import Rows
from napl_desktop.rows.merging import (
    ChangeKind,
    Decision,
    Merged,
    Proposal,
    ProposedChange,
    apply,
    merge,
)


class RemarkKind(StrEnum):
    """Why something on a sheet did not become a difference, or not the one that a reader might expect.

    The sentences are in resources/wording, under `workbook-remark`.
    """

    TEXTS_ONLY = "texts-only"
    """A workbook of contract 1: it does not say how the project was, only its texts."""
    OWN_SHEET = "own-sheet"
    SHEET_COPIED = "sheet-copied"
    SHEET_GONE = "sheet-gone"
    KEYS_GONE = "keys-gone"
    """The hidden column or row that says what is what is not there, or empty."""
    OWN_COLUMN = "own-column"
    OWN_LINE = "own-line"
    LEVEL_GONE = "level-gone"
    ID_TWICE = "id-twice"
    ID_UNKNOWN = "id-unknown"
    IDS_DRIFTED = "ids-drifted"
    GONE_HERE = "gone-here"
    """A row that the project does not have any more; only in contract 1, where it cannot be brought back."""
    NO_TITLE = "no-title"
    FORMULA = "formula"
    WORD_UNKNOWN = "word-unknown"
    """One of a few words is wanted there, and it is none of these."""
    PLACE_UNKNOWN = "place-unknown"
    """A new line names something that is not there; PLACE_TWICE: something that more than one thing is called."""
    PLACE_TWICE = "place-twice"
    RELATION_UNKNOWN = "relation-unknown"
    TO_ITSELF = "to-itself"
    ROUTE_NEW = "route-new"
    OPEN_ELSEWHERE = "open-elsewhere"
    """The file is open in an office program: what was typed there since it was saved is not in it."""
    ONLY_TOLD = "only-told"
    """A column says where a line belongs, and somebody wrote something else in it."""
    ANSWER_LEFT = "answer-left"
    """Somebody answered a question of which the place is not there."""
    TOLD_AGAIN = "told-again"
    """Something was changed on a sheet that is made of the others."""


class Remark(Struct, frozen=True):
    """Something that is said to the user, never silently done: on which sheet, and what it is about."""

    kind: RemarkKind
    sheet: str
    what: str = ""


class ReturnedWorkbook(Struct, frozen=True):
    """The three sides of a merge but for one: what the project is now, the caller knows."""

    contract: int
    base: Rows
    theirs: Rows
    remarks: tuple[Remark, ...]
    handout_id: str | None = None
    """What it was dealt out as to a group, if that is so."""
    states: tuple[str, ...] = ()
    """What names the state in which it is, and those of before that are known, the newest first."""
    is_known: bool = False
    """Whether it was merged before in this very state."""
    file_format: int = FORMAT
    """The format of the project file of which its contents are; ours where it does not say that."""
    has_questions: bool = False
    """Whether it went back to an atelier with questions."""

    def proposal(self, ours: Rows) -> Proposal:
        """Return what the workbook changes of a project with these rows."""
        return merge(self.base, ours, self.theirs)


class WorkbookChanges(Struct, frozen=True):
    """What a workbook changes of the project as it is now."""

    workbook: ReturnedWorkbook
    proposal: Proposal

    @property
    def without_choice(self) -> int:
        """How many differences can be taken over without a look at each."""
        return sum(change.is_asked for change in self.proposal.changes.values()) - self.with_choice

    @property
    def with_choice(self) -> int:
        """How many ask for a choice."""
        return sum(change.is_asked and _asks(change) for change in self.proposal.changes.values())

    def decided(self, choices: Decision) -> Merged:
        """Return what comes of taking over all that asks for no choice; `choices` is for all that does."""
        decisions = {
            id: choices if _asks(change) else Decision.THEIRS
            for id, change in self.proposal.changes.items()
            if change.is_asked
        }
        return apply(self.proposal, decisions)


def _asks(change: ProposedChange) -> bool:
    """Tell whether a change asks for a choice: who sorted a sheet may not have meant the order of the project."""
    return change.conflict is not None or change.kind is ChangeKind.REORDERED
