"""What the user does to tekstvoorstellen: other wordings of a cell, each from a perspective."""

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import Descriptor, DescriptorStatus, Note, NoteKind, new_id
from napl_desktop.operations._cells import (
    agreement_stays,
    cell_title,
    get_or_create_cell,
    make_proposal,
    set_text,
)
from napl_desktop.operations._moments import written_now
from napl_desktop.operations._naming import named
from napl_desktop.operations._perspectives import there
from napl_desktop.text import normalise


def propose_text(
    document: Document, dimension_id: str, level_id: str, text: str, perspective_id: str | None = None
) -> str:
    """Put another wording of a cell beside its text; a filled cell is in discussion then. Return the note's id.

    In a national project what an atelier agreed on stays so. Raises TitleNeeded for a wording without text.
    """
    with document.edit("propose-text") as edit:
        named(text)
        cell = get_or_create_cell(edit, dimension_id, level_id)
        if cell.text and not (cell.status is DescriptorStatus.AGREED and agreement_stays(edit)):
            cell.status = DescriptorStatus.DISPUTED
        edit.session.flush()
        note = Note(
            id=new_id(),
            descriptor_id=cell.id,
            kind=NoteKind.PROPOSAL,
            text=text,
            perspective_id=there(edit, perspective_id),
            handled=False,
            written_at=written_now(),
        )
        edit.add(note)
        edit.set_subject(Note, note.id, cell_title(edit, dimension_id, level_id))
        return note.id


def adopt_proposal(document: Document, note_id: str) -> None:
    """Make a wording the text of its cell, as a proposal; what the cell said becomes a wording not chosen.

    In a national project what was agreed stays so. All wordings of the cell are handled then. Raises ThingGone if
    the note is no wording of a cell.
    """
    with document.edit("adopt-proposal") as edit:
        chosen = edit.get(Note, note_id)
        cell = edit.session.get(Descriptor, chosen.descriptor_id) if chosen.descriptor_id else None
        if cell is None or chosen.kind is not NoteKind.PROPOSAL:
            raise ThingGone()
        wordings = edit.all(
            sa.select(Note).where(Note.descriptor_id == cell.id, Note.kind == NoteKind.PROPOSAL)
        )
        before = cell.text
        if before and before not in {normalise(wording.text) for wording in wordings}:
            edit.add(
                Note(
                    id=new_id(),
                    descriptor_id=cell.id,
                    kind=NoteKind.PROPOSAL,
                    text=before,
                    perspective_id=None,
                    handled=True,
                    written_at=written_now(),
                )
            )
        stays = agreement_stays(edit)
        set_text(edit, cell, normalise(chosen.text), stays)
        make_proposal(cell, stays)
        for wording in wordings:
            wording.handled = True
        edit.set_subject(Descriptor, cell.id, cell_title(edit, cell.dimension_id, cell.level_id))
