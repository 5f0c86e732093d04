"""Moving what is at a place to another, with all that goes along with it, within an edit under way."""

from collections.abc import Mapping

from napl_desktop.document.edit import Edit
from napl_desktop.model import Descriptor
from napl_desktop.rows import Key, is_in, moved_rows, read_following, read_rows


def move_contents(edit: Edit, moved: Mapping[Key, str]) -> None:
    """Let what follows places go along: `moved` says of each the id of the one of its kind that it goes to.

    What leads from there to elsewhere then leads from the other place, or to it. What is said there already
    stays, once; what would lead from a thing to itself goes.
    """
    edit.session.flush()
    connection = edit.session.connection()
    changed = moved_rows(read_following(connection, moved), moved, lambda key: is_in(connection, key))
    edit.put_rows((*key, row) for key, row in changed.items())


def exchange_contents(edit: Edit, one: Descriptor, other: Descriptor) -> None:
    """Let what is in two cells change places, with what goes along with it."""
    table, identity = Descriptor.__tablename__, Descriptor.facts.identity
    assert identity is not None  # a cell is where its row and its level meet
    keys = (table, one.id), (table, other.id)
    edit.session.flush()
    rows = read_rows(edit.session.connection(), keys)
    for here, there in (keys, keys[::-1]):
        place = {column: rows[here][column] for column in ("id", *identity.columns)}
        edit.put_rows([(*here, rows[there] | place)])
    move_contents(edit, {keys[0]: keys[1][1], keys[1]: keys[0][1]})
