"""Copies of things within a project, with all that is copied along with them, within an edit under way."""

from collections.abc import Collection, Mapping

from napl_desktop.document.edit import Edit
from napl_desktop.rows import Key, Value, copy_rows, is_in, read_parts


def copy_thing(edit: Edit, key: Key, different: Mapping[str, Value], without: Collection[str] = ()) -> str:
    """Copy a thing with its parts, but for the tables in `without`; return the copy's id.

    `different` are the columns that are otherwise in the copy, with the values that the file holds.
    """
    edit.session.flush()
    connection = edit.session.connection()
    parts = {part: row for part, row in read_parts(connection, [key]).items() if part[0] not in without}
    copies = copy_rows(parts, {key: dict(different)}, lambda named: is_in(connection, named))
    edit.put_rows((*copy, row) for copy, row in copies.rows.items())
    return copies.ids[key]
