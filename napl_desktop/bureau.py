"""The bureau as one who speaks: the perspective of the questions that it asks ateliers."""

from typing import Any
from uuid import UUID, uuid5

from napl_desktop.model import perspective_id
from napl_desktop.wording import wording

_TITLE = "bureau"
_CONSENTS = UUID("6f1d0c3a-2b7e-5a49-9c58-d1e4b3a7f260")

BUREAU_ID = perspective_id(_TITLE)
"""The identity of its row: the same in every file."""


def bureau_row() -> dict[str, Any]:
    """Return its row, the same in every file that has a question of the bureau: after the five known ones.

    Files are in Dutch whatever the interface is in; "bureau" is called so in both.
    """
    return {"id": BUREAU_ID, "title": _TITLE, "letter": "B", "shape": "octagon", "order_key": "a4V"}


def consent_text(now: str) -> str:
    """Return what the bureau asks about an agreed text that it changed into `now`; "" where it cleared it."""
    said = "consent" if now else "consent-cleared"
    return wording("nl").text("questions", said, now=now)


def consent_id(cell_id: str, text: str) -> str:
    """Return the identity of the note that asks this about a cell: the same each time that it is sent."""
    return str(uuid5(_CONSENTS, f"{cell_id} {text}"))
