"""Questions of the bureau on their way: from a file that went back with them, and home in the next hand-in."""

from collections.abc import Mapping

from napl_desktop.bureau import BUREAU_ID, consent_id
from napl_desktop.exchange.questions.places import key_of_place, moved_to
from napl_desktop.model import Descriptor, DescriptorStatus, Dimension, Level, Note, Perspective
from napl_desktop.rows import Columns, Key, Rows, are_there, references

_BUREAU: Key = (Perspective.__tablename__, BUREAU_ID)


def only_questions(base: Rows, file: Rows, ours: Rows) -> Rows:
    """Return what a file says that is a hand-in of ours, sent back: that hand-in, and the questions put on it.

    The bureau may not have taken all of the hand-in, so what else is otherwise in the file is nobody's doing. A
    question about what is gone here is put on what is around that.
    """
    there = {key: row for key, row in ours.items() if key in base}
    theirs = dict(base)
    for key, note in notes_of_bureau(file).items():
        placed = moved_to(note, file, there) if key not in base else None
        if placed is None:
            continue
        place = key_of_place(placed)
        if place not in theirs:
            theirs[place] = _empty(file.get(place) or ours[place])
        theirs[key] = placed
        theirs.setdefault(_BUREAU, ours.get(_BUREAU) or file[_BUREAU])
    return theirs


def without_unanswered(theirs: Rows, ours: Rows) -> Rows:
    """Return what an atelier hands in without what it was asked to agree with and said nothing about yet.

    That is asked anew with the text as it is by then.
    """
    unanswered = {
        key
        for key, note in notes_of_bureau(theirs).items()
        if key not in ours and not note["handled"] and _is_consent_as_sent(note)
    }
    return {key: row for key, row in theirs.items() if key not in unanswered}


def with_what_was_asked(base: Rows, theirs: Rows, ours: Rows, identities: Mapping[Key, str]) -> Rows:
    """Return what is known of a file of an atelier with the questions in it that it got from here.

    So what it did with these since is a change by the atelier alone. `identities` says which thing of ours each
    of its things is, where that has another id.
    """
    known = dict(base)
    for key, note in notes_of_bureau(theirs).items():
        here = ours.get(key)
        if key in base or here is None or here["text"] != note["text"]:
            continue
        asked = here if _is_known(key_of_place(here), known, ours) else _by_our_ids(note, identities)
        place = key_of_place(asked)
        if place not in known and place in ours:
            known[place] = _empty(ours[place])
        known[key] = {**here, **{column: asked[column] for column in Note.facts.part_of}, "handled": 0}
        known.setdefault(_BUREAU, ours[_BUREAU])
    return are_there(known, lambda _key: False) if len(known) > len(base) else base


def notes_of_bureau(rows: Rows) -> dict[Key, Columns]:
    """Return the notes of the bureau."""
    return {
        key: row
        for key, row in rows.items()
        if key[0] == Note.__tablename__ and row["perspective_id"] == BUREAU_ID
    }


def _is_known(place: Key, known: Rows, ours: Rows) -> bool:
    """Tell whether a file knew of a place: for a cell in which nothing was written, of its row and its level."""
    if place in known or place[0] != Descriptor.__tablename__:
        return place in known
    cell = ours[place]
    return (Dimension.__tablename__, str(cell["dimension_id"])) in known and (
        Level.__tablename__,
        str(cell["level_id"]),
    ) in known


def _by_our_ids(note: Columns, identities: Mapping[Key, str]) -> Columns:
    """Return a note of a file that went to another place there, as its own was gone, at that place here."""
    table, id = key_of_place(note)
    ends = references(Note.__tablename__)
    ours = identities.get((table, id), id)
    return {
        **note,
        **{column: ours for column in Note.facts.part_of if ends[column].table == table},
    }


def _is_consent_as_sent(note: Columns) -> bool:
    return note["id"] == consent_id(str(note["descriptor_id"]), str(note["text"]))


def _empty(cell: Columns) -> Columns:
    return {**cell, "text": "", "status": DescriptorStatus.EMPTY.value}
