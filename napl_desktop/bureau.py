"""The bureau as one who speaks: the perspective of the questions that it asks ateliers."""

from typing import Any

from napl_desktop.model import perspective_id

_TITLE = "bureau"

BUREAU_ID = perspective_id(_TITLE)
"""The identity of its row: the same in every file."""


def bureau_row() -> dict[str, Any]:
    """Return its row, the same in every file that has a question of the bureau: after the five known ones.

    Files are in Dutch whatever the interface is in; "bureau" is called so in both.
    """
    return {"id": BUREAU_ID, "title": _TITLE, "letter": "B", "shape": "octagon", "order_key": "a4V"}
