"""What in a merge answers a question of the bureau: it stands first."""

from collections import defaultdict

from napl_desktop.bureau import BUREAU_ID, consent_text
from napl_desktop.incoming.look_alikes import is_look_alike
from napl_desktop.incoming.places import Places
from napl_desktop.model import DescriptorStatus, Note, Project, ProjectKind
from napl_desktop.rows import Key, Rows
from napl_desktop.rows.merging import ChangeKind
from napl_desktop.rows.merging.several import Question


class Answers:
    """Tells what answers the questions of the bureau that are open in the rows of a national project."""

    def __init__(self, ours: Rows, places: Places) -> None:
        """Look up by `places` what leads to what is changed."""
        self._places = places
        self._asked: defaultdict[Key, list[tuple[str, str]]] = defaultdict(list)
        """On each thing, and of each note itself: when something was asked, and what."""
        self._is_national = _is_national(ours)
        if self._is_national:
            for key, note in ours.items():
                if (
                    key[0] == Note.__tablename__
                    and note["perspective_id"] == BUREAU_ID
                    and not note["handled"]
                ):
                    said = str(note["written_at"]), str(note["text"])
                    for thing in (key, places.holders(key)[-1]):
                        self._asked[thing].append(said)

    def of(self, question: Question) -> tuple[str, ...]:
        """Return the questions of the bureau that a difference answers, as they were written.

        It does where it is about the very thing, about what is directly in that, such as a cell of a row or a
        note on a cell, or about the note that asks. An order answers nothing.
        """
        if not self._is_national or is_look_alike(question) or question.change.kind is ChangeKind.REORDERED:
            return ()
        key = question.change.key
        if key in self._asked and key[0] == Note.__tablename__:
            return tuple(text for _at, text in self._asked[key])
        things = (key, *self._places.holders(key))
        found = {said for thing in things for said in self._asked.get(thing, ())}
        return (*(text for _at, text in sorted(found)), *_consented(question))


def _consented(question: Question) -> tuple[str, ...]:
    """Return what was asked about an agreed text that was changed here, where something is said about that."""
    change = question.change
    if change.key[0] == Note.__tablename__ and change.kind is ChangeKind.NEW:
        note = change.theirs or {}
        return (str(note["text"]),) if note["perspective_id"] == BUREAU_ID else ()
    was, here = change.base or {}, change.ours or {}
    if was.get("status") != DescriptorStatus.AGREED or was.get("text") == here.get("text"):
        return ()
    return (consent_text(str(here["text"])),)


def _is_national(rows: Rows) -> bool:
    return any(
        row["kind"] == ProjectKind.NATIONAL for key, row in rows.items() if key[0] == Project.__tablename__
    )
