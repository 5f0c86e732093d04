"""The perspectives of the project in their order, and how people call them."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import known_perspective
from napl_desktop.queries._tables import PERSPECTIVE
from napl_desktop.wording import Wording


class PerspectiveLine(Struct, frozen=True):
    """A perspective; in a picture it is its `letter` in its `shape`."""

    id: str
    title: str
    letter: str
    shape: str

    def name(self, words: Wording) -> str:
        """Return what people call it: a known one in their language, another as the room called it."""
        known = known_perspective(self.id)
        return words.name(known) if known else self.title

    def short_name(self, words: Wording) -> str:
        """Return the same as short as it can be, for a list."""
        known = known_perspective(self.id)
        return words.text("perspective", known.value) if known else self.title

    def counted(self, words: Wording, count: int) -> str:
        """Return how many people have it, e.g. "2 leraren"."""
        known = known_perspective(self.id)
        return words.counted("perspective-count", known.value, count) if known else f"{count} {self.title}"


def perspectives(session: Session) -> tuple[PerspectiveLine, ...]:
    """Read the perspectives of the project, in their order."""
    rows = session.execute(
        sa.select(PERSPECTIVE.c.id, PERSPECTIVE.c.title, PERSPECTIVE.c.letter, PERSPECTIVE.c.shape).order_by(
            PERSPECTIVE.c.order_key, PERSPECTIVE.c.id
        )
    )
    return tuple(PerspectiveLine(*row) for row in rows)
