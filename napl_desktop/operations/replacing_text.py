"""What the user does to a text wherever it occurs: replace it by another, in one step."""

from collections.abc import Sequence
from typing import NamedTuple

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import OtherSubject
from napl_desktop.model import Descriptor, kinds_by_table
from napl_desktop.operations._cells import agreement_stays, set_text
from napl_desktop.operations._naming import named
from napl_desktop.searching import Wanted
from napl_desktop.text import normalise


class TextPlace(NamedTuple):
    """A text of the project: a column of a row of a table."""

    table: str
    id: str
    column: str


def replace_text(document: Document, wanted: Wanted, replacement: str, places: Sequence[TextPlace]) -> int:
    """Replace what is wanted in the texts at `places`, in one step; return how often.

    An agreed text that changes is a proposal again, but in a national project. Raises ThingGone if a place is
    gone, TitleNeeded if a name or a note would be left without text.
    """
    pattern = wanted.pattern()
    kinds = kinds_by_table()
    times = 0
    with document.edit("replace-text") as edit:
        stays = agreement_stays(edit)
        for place in places:
            kind = kinds[place.table]
            row = edit.get(kind, place.id)
            text, here = pattern.subn(lambda _match: replacement, getattr(row, place.column))
            times += here
            if isinstance(row, Descriptor):
                set_text(edit, row, normalise(text), stays)
            else:
                if place.column == kind.facts.title:
                    named(text)
                setattr(row, place.column, text)
        edit.set_subject(OtherSubject.TEXT, "", wanted.text)
    return times
