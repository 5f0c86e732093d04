"""What the user says of things of different ateliers: that two are the same, or are not."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.errors.content import SameAsItself
from napl_desktop.model import ThingKind, same_as


class SaidOfTwo(Struct, frozen=True):
    """What is said of two things by their ids; `is_same` is None where nothing is said of them any more."""

    one_id: str
    other_id: str
    is_same: bool | None


def say_same(document: Document, kind: ThingKind, said: Sequence[SaidOfTwo]) -> None:
    """Say of pairs of roles, paths, dimensions or levels whether they are the same; each keeps its own words.

    What was said of a pair before is replaced. Raises ThingGone, or SameAsItself for a thing and itself.
    """
    table = same_as(kind)
    identity = table.facts.identity
    assert identity is not None
    end, _other = identity.columns
    with document.edit("say-same") as edit:
        for pair in said:
            if pair.one_id == pair.other_id:
                raise SameAsItself()
            first = edit.get(kind, pair.one_id)
            edit.get(kind, pair.other_id)
            ends = identity.arranged({end: pair.one_id, "other_id": pair.other_id})
            id = identity.of(ends)
            row = edit.session.get(table, id)
            if pair.is_same is None:
                if row is not None:
                    edit.remove(row)
            elif isinstance(row, table):
                row.is_same = pair.is_same
            else:
                edit.add(table(id=id, is_same=pair.is_same, **ends))
            edit.set_subject(kind, pair.one_id, getattr(first, kind.facts.title))
