"""What the user does to the list of participants of an atelier."""

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.model import Atelier, Participant, new_id
from napl_desktop.operations._perspectives import there
from napl_desktop.operations._siblings import key_at


def add_participant(
    document: Document, atelier_id: str, name: str = "", perspective_id: str | None = None
) -> str:
    """Add a participant at the end of an atelier's list, by name or not; return the id."""
    with document.edit("add-participant") as edit:
        atelier = edit.get(Atelier, atelier_id)
        others = edit.all(sa.select(Participant).where(Participant.atelier_id == atelier_id))
        participant = Participant(
            id=new_id(),
            atelier_id=atelier_id,
            name=name,
            perspective_id=there(edit, perspective_id),
            order_key=key_at(others, None),
        )
        edit.add(participant)
        edit.set_subject(Atelier, atelier_id, atelier.title)
        return participant.id


def change_participant(
    document: Document, participant_id: str, name: str, perspective_id: str | None
) -> None:
    """Write a participant's name otherwise, or give another perspective."""
    with document.edit("change-participant") as edit:
        participant = edit.get(Participant, participant_id)
        participant.name, participant.perspective_id = name, there(edit, perspective_id)
        edit.set_subject(Atelier, participant.atelier_id, edit.get(Atelier, participant.atelier_id).title)


def remove_participant(document: Document, participant_id: str) -> None:
    """Take a participant off the list."""
    with document.edit("remove-participant") as edit:
        participant = edit.get(Participant, participant_id)
        edit.set_subject(Atelier, participant.atelier_id, edit.get(Atelier, participant.atelier_id).title)
        edit.remove(participant)
