"""What the bureau has to ask ateliers: its open questions, and the agreed texts that it changed."""

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import Place
from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.hand_in_places import MergedHandIn


class OpenQuestion(Struct, frozen=True):
    """A note of the bureau that was not dealt with yet."""

    note_id: str
    place: Place
    titles: tuple[str, ...]
    """What leads there, e.g. path, row and level; of a role its title."""
    now: str
    """The text that is there: of a cell what is written in it, "" where nothing is; of all else its title."""
    text: str
    """The question."""


class AtelierQuestions(Struct, frozen=True):
    """What there is to ask an atelier, and what it is an answer to."""

    atelier_id: str
    title: str
    hand_in: MergedHandIn | None
    """What was merged of it last; None where nothing that was handed in has come into it."""
    is_workbook: bool
    """Whether that was a workbook without its project file: then it gets no project file either."""
    questions: tuple[OpenQuestion, ...]
    changed: tuple[ChangedAgreement, ...]
    """What is sent back for consent."""

    @property
    def count(self) -> int:
        """How much there is to ask in all."""
        return len(self.questions) + len(self.changed)


def questions_for_ateliers(session: Session) -> tuple[AtelierQuestions, ...]:
    """Read what there is to ask each atelier of a national project, in the order of the outline.

    Those with nothing to be asked are among them; of any other project there are none.
    """
    raise NotImplementedError
