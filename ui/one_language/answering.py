"""What an answer says of pairs of things, by what was said of them until that moment."""

from napl_desktop.alike.same import pairs_of, said_pairs
from napl_desktop.alike.things import AlikeThing
from napl_desktop.document.document import Document
from napl_desktop.model import SAME_AS
from napl_desktop.operations.likenesses import SaidOfTwo
from napl_desktop.rows import Rows, read_table
from ui.one_language.likeness import Likeness


def pairs_of_same(
    same: tuple[AlikeThing, ...], different: tuple[AlikeThing, ...], document: Document
) -> list[SaidOfTwo]:
    """Return what it says that some are the same, and others not the same as these."""
    return pairs_of([each.key for each in same], [each.key for each in different], _said_in(document))


def pairs_of_different(likeness: Likeness, document: Document) -> list[SaidOfTwo]:
    """Return what it says that none is the same as another; what was the same already stays so."""
    return pairs_of((), [thing.key for thing in likeness.things], _said_in(document))


def pairs_taken_back(likeness: Likeness, document: Document) -> list[SaidOfTwo]:
    """Return what it says that nothing is said of these things any more."""
    return [
        SaidOfTwo(one[1], other[1], None)
        for one, other in said_pairs(_said_in(document))
        if one in likeness.keys and other in likeness.keys
    ]


def _said_in(document: Document) -> Rows:
    said: Rows = {}
    with document.read() as db:
        for table in SAME_AS:
            said |= read_table(db.connection(), table.__tablename__)
    return said
